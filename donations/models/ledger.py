"""The ledger: every movement of money once, and for ever."""

from typing import Any, NoReturn, Self
from uuid import UUID

from django.db import models
from django.db.models import F, Q, Sum
from django.utils.translation import gettext_lazy as _

from donations.models.pledges import PaymentMethod, Pledge


class LedgerIsAppendOnly(Exception):
    """Somebody tried to change or delete an entry. A mistake is mended by another entry."""


class LedgerKind(models.TextChoices):
    """What moved. Refunds and disputes take away, their reversals bring back, a correction mends a booking."""

    GIFT = "gift", _("Gift")
    SPONSORSHIP = "sponsorship", _("Sponsorship")
    REFUND = "refund", _("Refund")
    REFUND_REVERSED = "refund_reversed", _("Refund that failed")
    DISPUTE = "dispute", _("Dispute")
    DISPUTE_REVERSED = "dispute_reversed", _("Dispute won")
    CORRECTION = "correction", _("Correction")


#: The kinds by which a giver gives; every other belongs to one of these.
GIVING = (LedgerKind.GIFT, LedgerKind.SPONSORSHIP)


class LedgerQuerySet(models.QuerySet["LedgerEntry"]):
    """Reads of the ledger; changes are refused."""

    def raised(self, *, campaign_key: UUID, currency: str, livemode: bool) -> int:
        """What a campaign has brought in, in øre: net of what went back, of VAT, and of what givers added for the fee.

        Test money and real money are never added up.
        """
        entries = self.filter(campaign_key=campaign_key, currency=currency, livemode=livemode)
        net = F("amount_ore") - F("vat_ore") - F("fee_ore")
        return entries.aggregate(total=Sum(net, default=0))["total"]

    def of_payment(self, entry: "LedgerEntry") -> Self:
        """All that happened to the payment that an entry belongs to, the entry included."""
        return self.filter(payment_reference=entry.payment_reference, livemode=entry.livemode)

    def gift_of(self, *, payment_reference: str, livemode: bool) -> "LedgerEntry | None":
        """The gift or sponsorship that a payment brought; None if it is not booked."""
        entries = self.filter(payment_reference=payment_reference, livemode=livemode, kind__in=GIVING)
        return entries.select_related("pledge").order_by("pk").first()

    def left_of(self, entry: "LedgerEntry") -> int:
        """What is left of a gift in øre, VAT and fee included: net of refunds, disputes and corrections.

        Never less than 0, though a payment that is both refunded and called back by a bank may go below it.
        """
        return max(0, self.of_payment(entry).aggregate(total=Sum("amount_ore", default=0))["total"])

    def update(self, **_values: Any) -> NoReturn:
        raise LedgerIsAppendOnly("entries are never changed")

    def delete(self) -> NoReturn:
        raise LedgerIsAppendOnly("entries are never deleted")


class LedgerEntry(models.Model):
    """One movement of money: positive towards us, negative away from us, in øre.

    ``external_id`` names the movement at its source (a payment, a refund); with the kind it is unique, so that no
    movement can be entered twice, however often we hear of it. ``occurred_at`` is the source's time, ``booked_at``
    ours. ``vat_ore`` and ``fee_ore`` are parts of the amount and have its sign. ``payment_reference`` joins what
    happens to a payment later to the entry that it changes. ``booked_by`` is the user name of whoever booked by hand.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=LedgerKind)
    external_id = models.CharField(_("movement"), max_length=255)
    payment_reference = models.CharField(_("payment"), max_length=255, db_index=True)
    pledge = models.ForeignKey(
        Pledge, verbose_name=_("pledge"), null=True, on_delete=models.PROTECT, related_name="entries"
    )
    campaign_key = models.UUIDField(_("campaign"), null=True)
    amount_ore = models.BigIntegerField(_("amount (øre)"))
    vat_ore = models.BigIntegerField(_("of it VAT (øre)"), default=0)
    fee_ore = models.BigIntegerField(_("of it for the fee (øre)"), default=0)
    currency = models.CharField(_("currency"), max_length=3)
    method = models.CharField(_("way of paying"), max_length=20, choices=PaymentMethod, default=PaymentMethod.STRIPE)
    corrects = models.ForeignKey(
        "self", verbose_name=_("corrects"), null=True, on_delete=models.PROTECT, related_name="corrections"
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    booked_by = models.CharField(_("booked by"), max_length=150, blank=True)
    occurred_at = models.DateTimeField(_("occurred"))
    booked_at = models.DateTimeField(_("booked"), auto_now_add=True)
    livemode = models.BooleanField(_("real money"))

    objects = LedgerQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering = ["-occurred_at", "-pk"]
        indexes = [models.Index(fields=["campaign_key", "currency", "livemode"], name="ledger_meter")]
        constraints = [
            models.UniqueConstraint(fields=["kind", "external_id"], name="ledger_movement_once"),
            models.CheckConstraint(condition=~Q(amount_ore=0), name="ledger_amount_is_not_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.external_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise LedgerIsAppendOnly("entries are never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise LedgerIsAppendOnly("entries are never deleted")
