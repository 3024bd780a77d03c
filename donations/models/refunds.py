"""A refund that one member of staff asks for and another approves."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from donations.models.ledger import LedgerEntry


class RefundReason(models.TextChoices):
    """Stripe's three reasons."""

    REQUESTED = "requested_by_customer", _("The giver asked for it")
    DUPLICATE = "duplicate", _("Paid twice")
    FRAUDULENT = "fraudulent", _("The card was not the payer's own")


class RefundState(models.TextChoices):
    """Requested, then decided by somebody else; what was approved is sent, and done when the ledger has it."""

    REQUESTED = "requested", _("Waits for approval")
    REFUSED = "refused", _("Refused")
    APPROVED = "approved", _("Approved")
    SENT = "sent", _("Sent to the payment service")
    DONE = "done", _("Refunded")
    FAILED = "failed", _("Failed")


class RefundRequest(models.Model):
    """One wish to pay a booked gift back, in part or whole. The money itself stands in the ledger.

    ``refund_reference`` is the payment service's id of the refund. People are kept by user name, so that the record
    outlives their accounts.
    """

    entry = models.ForeignKey(
        LedgerEntry, verbose_name=_("ledger entry"), on_delete=models.PROTECT, related_name="refund_requests"
    )
    amount_ore = models.BigIntegerField(_("amount (øre)"))
    reason = models.CharField(_("reason"), max_length=30, choices=RefundReason)
    state = models.CharField(_("state"), max_length=20, choices=RefundState, default=RefundState.REQUESTED)
    requested_by = models.CharField(_("asked for by"), max_length=150)
    requested_at = models.DateTimeField(_("asked for"), auto_now_add=True)
    decided_by = models.CharField(_("decided by"), max_length=150, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    refund_reference = models.CharField(_("refund"), max_length=255, null=True, unique=True)  # noqa: DJ001
    error = models.CharField(_("error"), max_length=200, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("refund request")
        verbose_name_plural = _("refund requests")
        ordering = ["-requested_at"]
        constraints = [
            models.CheckConstraint(condition=Q(amount_ore__gt=0), name="refund_amount_is_positive"),
            models.CheckConstraint(
                condition=~Q(decided_by=F("requested_by")), name="refund_is_decided_by_somebody_else"
            ),
            models.CheckConstraint(condition=Q(state__in=RefundState.values), name="refund_state_is_in_the_table"),
        ]

    def __str__(self) -> str:
        return f"refund of {self.entry_id}"
