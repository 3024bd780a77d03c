"""What somebody has set out to give."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import sealing
from donations.states import PledgeState

SEALING_ROOM = "donations"


class PledgeKind(models.TextChoices):
    GIFT = "gift", _("Gift")


class Frequency(models.TextChoices):
    ONCE = "once", _("Once")


class Pledge(models.Model):
    """One intention to give, from the moment it is stated. What was truly given stands in the ledger.

    Who gives (company, CVR number, contact's name, e-mail address) lies sealed in ``donor_sealed``; see
    :meth:`donor`. ``campaign_key`` is the campaign page's translation key, the same in every language; ``campaign``
    is the page the giver came from, and may be gone. The verbs are in donations/giving.py and
    donations/settlement.py.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    campaign_key = models.UUIDField(_("campaign"), db_index=True)
    campaign = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("campaign page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=PledgeKind, default=PledgeKind.GIFT)
    frequency = models.CharField(_("how often"), max_length=20, choices=Frequency, default=Frequency.ONCE)
    amount_ore = models.BigIntegerField(_("amount (øre)"))
    currency = models.CharField(_("currency"), max_length=3, default="DKK")
    language = models.CharField(_("language"), max_length=12)
    donor_sealed = models.BinaryField()
    state = models.CharField(_("state"), max_length=20, choices=PledgeState, default=PledgeState.OPEN)
    attempt = models.PositiveSmallIntegerField(
        default=1, help_text=_("How many times a payment page has been asked for; part of the idempotency key.")
    )
    checkout_session_id = models.CharField(_("payment page"), max_length=255, null=True, unique=True)  # noqa: DJ001
    payment_reference = models.CharField(_("payment"), max_length=255, null=True, unique=True)  # noqa: DJ001
    resume_fingerprint = models.CharField(max_length=64, unique=True)
    livemode = models.BooleanField(_("real money"))
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("pledge")
        verbose_name_plural = _("pledges")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(amount_ore__gt=0), name="pledge_amount_is_positive"),
            models.CheckConstraint(
                condition=models.Q(state__in=PledgeState.values), name="pledge_state_is_in_the_table"
            ),
        ]

    def __str__(self) -> str:
        return f"pledge {self.id}"

    @property
    def _seal_context(self) -> str:
        return f"pledge:{self.id}"

    def seal_donor(self, donor: dict[str, str]) -> None:
        """Put who gives into the envelope: the keys are company, cvr, name and email; empty where nothing was asked."""
        self.donor_sealed = sealing.seal_json(room=SEALING_ROOM, value=donor, context=self._seal_context)

    def donor(self) -> dict[str, str]:
        """Who gives: company, cvr, name, email. Raises core.sealing.SealBroken."""
        return sealing.open_json(room=SEALING_ROOM, sealed=bytes(self.donor_sealed), context=self._seal_context)
