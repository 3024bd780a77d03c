"""The ledger: every movement of money once, and for ever."""

from typing import Any, NoReturn
from uuid import UUID

from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from donations.models.pledges import Pledge


class LedgerIsAppendOnly(Exception):
    """Somebody tried to change or delete an entry. A mistake is mended by another entry."""


class LedgerKind(models.TextChoices):
    GIFT = "gift", _("Gift")
    REFUND = "refund", _("Refund")


class LedgerQuerySet(models.QuerySet):
    """Reads of the ledger; changes are refused."""

    def raised(self, *, campaign_key: UUID, currency: str, livemode: bool) -> int:
        """What a campaign has brought in, net of what went back, in øre.

        Test money and real money are never added up.
        """
        entries = self.filter(campaign_key=campaign_key, currency=currency, livemode=livemode)
        return entries.aggregate(total=Sum("amount_ore", default=0))["total"]

    def update(self, **_values: Any) -> NoReturn:
        raise LedgerIsAppendOnly("entries are never changed")

    def delete(self) -> NoReturn:
        raise LedgerIsAppendOnly("entries are never deleted")


class LedgerEntry(models.Model):
    """One movement of money: positive towards us, negative away from us, in øre.

    ``external_id`` names the movement at its source (a payment, a refund); with the kind it is unique, so that no
    movement can be entered twice, however often we hear of it. ``occurred_at`` is the source's time, ``booked_at``
    ours.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=LedgerKind)
    external_id = models.CharField(_("movement"), max_length=255)
    payment_reference = models.CharField(_("payment"), max_length=255, db_index=True)
    pledge = models.ForeignKey(
        Pledge, verbose_name=_("pledge"), null=True, on_delete=models.PROTECT, related_name="entries"
    )
    campaign_key = models.UUIDField(_("campaign"), null=True)
    amount_ore = models.BigIntegerField(_("amount (øre)"))
    currency = models.CharField(_("currency"), max_length=3)
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
