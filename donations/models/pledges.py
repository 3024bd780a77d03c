"""What somebody has set out to give."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import sealing
from donations.states import PledgeState

SEALING_ROOM = "donations"


def address_index(address: str) -> str:
    """The fingerprint by which an e-mail address is found without being readable; "" for none."""
    return sealing.blind_index(room=SEALING_ROOM, value=f"address\0{address.casefold()}") if address else ""


class PledgeKind(models.TextChoices):
    """A gift asks for nothing in return; a sponsorship buys something, a logo on the wall for instance."""

    GIFT = "gift", _("Gift")
    SPONSORSHIP = "sponsorship", _("Sponsorship")


class Frequency(models.TextChoices):
    ONCE = "once", _("Once")
    MONTHLY = "monthly", _("Every month")
    YEARLY = "yearly", _("Every year")


class PaymentMethod(models.TextChoices):
    """How the money comes: through the payment service, or into the books by a member of staff."""

    STRIPE = "stripe", _("Payment page")
    INVOICE = "invoice", _("Invoice")
    BANK = "bank", _("Bank transfer")
    MOBILEPAY = "mobilepay", _("MobilePay number")
    CASH = "cash", _("Cash")


class VatTreatment(models.TextChoices):
    """What the tax authorities see in a payment. SKM2022.489.SR: what gives advertising in return is liable to VAT."""

    GIFT = "gift", _("Gift, outside VAT")
    SPONSORSHIP_25 = "sponsorship_25", _("Sponsorship, 25 % VAT included")
    UNDECIDED = "undecided", _("Not decided yet")


class Pledge(models.Model):
    """One intention to give, from the moment it is stated. What was truly given stands in the ledger.

    ``amount_ore`` is what is paid each time, all included; ``vat_ore`` and ``fee_ore`` say how much of it is VAT, and
    how much the giver adds for the payment service's fee. ``tier_key`` is the id of the tier's block on the campaign
    page, the same in every language, and ``tier_name`` its name in the giver's language when she chose it.

    Who gives (company, CVR number, contact's name, e-mail address, dedication) lies sealed in ``donor_sealed``; see
    :meth:`donor`. ``email_index`` is the fingerprint of the address. ``campaign_key`` is the campaign page's
    translation key, the same in every language; ``campaign`` is the page the giver came from, and may be gone. The
    verbs are in donations/giving.py and donations/settlement.py.

    ``page_open_until`` is when its latest payment page closes by itself: until then an open pledge holds a place of
    its tier. It is None where no page was opened.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    campaign_key = models.UUIDField(_("campaign"), db_index=True)
    campaign = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("campaign page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=PledgeKind, default=PledgeKind.GIFT)
    frequency = models.CharField(_("how often"), max_length=20, choices=Frequency, default=Frequency.ONCE)
    method = models.CharField(_("way of paying"), max_length=20, choices=PaymentMethod, default=PaymentMethod.STRIPE)
    amount_ore = models.BigIntegerField(_("amount (øre)"))
    vat_ore = models.BigIntegerField(_("of it VAT (øre)"), default=0)
    fee_ore = models.BigIntegerField(_("of it for the fee (øre)"), default=0)
    vat_treatment = models.CharField(_("VAT treatment"), max_length=20, choices=VatTreatment, default=VatTreatment.GIFT)
    tier_key = models.UUIDField(_("tier"), null=True)
    tier_name = models.CharField(_("name of the tier"), max_length=120, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="DKK")
    language = models.CharField(_("language"), max_length=12)
    donor_sealed = models.BinaryField()
    email_index = models.CharField(max_length=64, blank=True, db_index=True)
    state = models.CharField(_("state"), max_length=20, choices=PledgeState, default=PledgeState.OPEN)
    attempt = models.PositiveSmallIntegerField(
        default=1, help_text=_("How many times a payment page has been asked for; part of the idempotency key.")
    )
    checkout_session_id = models.CharField(_("payment page"), max_length=255, null=True, unique=True)  # noqa: DJ001
    page_open_until = models.DateTimeField(_("payment page open until"), null=True)
    payment_reference = models.CharField(_("payment"), max_length=255, null=True, unique=True)  # noqa: DJ001
    resume_fingerprint = models.CharField(max_length=64, unique=True)
    livemode = models.BooleanField(_("real money"))
    giver_erased_at = models.DateTimeField(_("giver erased"), null=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("pledge")
        verbose_name_plural = _("pledges")
        ordering = ["-created_at"]
        permissions = [
            ("view_giving", _("Can see gifts, sponsors and sums, without who gives")),
            ("open_giver", _("Can see who gives")),
            ("book_offline_gift", _("Can book gifts that came outside the payment page")),
            ("handle_invoices", _("Can handle requests for an invoice")),
            ("request_refund", _("Can ask for a refund")),
            ("approve_refund", _("Can approve a refund that somebody else asked for")),
            ("correct_ledger", _("Can correct the ledger by another entry")),
            ("approve_recognition", _("Can approve what the wall shows")),
            ("send_receipt", _("Can send a receipt again")),
            ("export_giving", _("Can take the accounts away as a file")),
            ("replay_webhook", _("Can see the webhook log and replay events")),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(amount_ore__gt=0), name="pledge_amount_is_positive"),
            models.CheckConstraint(
                condition=models.Q(vat_ore__gte=0, fee_ore__gte=0)
                & models.Q(amount_ore__gt=models.F("vat_ore") + models.F("fee_ore")),
                name="pledge_parts_fit_the_amount",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=PledgeState.values), name="pledge_state_is_in_the_table"
            ),
        ]

    def __str__(self) -> str:
        return f"pledge {self.id}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to."""
        return f"pledge:{self.id}"

    def seal_donor(self, donor: dict[str, str]) -> None:
        """Put who gives into the envelope, and the address's fingerprint beside it.

        The keys are company, cvr, name, email and dedication; "" for nothing.
        """
        self.donor_sealed = sealing.seal_json(room=SEALING_ROOM, value=donor, context=self.seal_context)
        self.email_index = address_index(donor.get("email", ""))

    def donor(self) -> dict[str, str]:
        """Who gives: company, cvr, name, email and, since 2026-11, dedication. Raises core.sealing.SealBroken."""
        return sealing.open_json(room=SEALING_ROOM, sealed=bytes(self.donor_sealed), context=self.seal_context)
