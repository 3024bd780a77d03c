"""The inbox of webhooks: each event once, as it came, and what became of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import sealing
from donations.models.pledges import SEALING_ROOM


class WebhookOutcome(models.TextChoices):
    APPLIED = "applied", _("Applied")
    IGNORED = "ignored", _("Nothing to do")
    PARKED = "parked", _("Parked for staff")
    FAILED = "failed", _("Failed")


class WebhookEvent(models.Model):
    """One event of the payment service.

    Its body lies sealed, as Stripe puts the payer's name and address into it. ``deliveries`` counts how often it
    came, ``attempts`` how often we worked on it. ``waits_for`` names the payment whose booking a parked refund or
    dispute waits for; it is applied with that booking.
    """

    id = models.CharField(_("event"), max_length=255, primary_key=True)
    type = models.CharField(_("type"), max_length=100)
    api_version = models.CharField(_("API version"), max_length=40)
    livemode = models.BooleanField(_("real money"))
    body_sealed = models.BinaryField()
    received_at = models.DateTimeField(_("received"), auto_now_add=True)
    deliveries = models.PositiveIntegerField(_("deliveries"), default=0)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    outcome = models.CharField(_("outcome"), max_length=20, choices=WebhookOutcome)
    error = models.TextField(_("error"), blank=True)
    waits_for = models.CharField(_("waits for the payment"), max_length=255, blank=True, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("webhook event")
        verbose_name_plural = _("webhook events")
        ordering = ["-received_at"]

    def __str__(self) -> str:
        return f"{self.type} {self.id}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to."""
        return f"webhook:{self.id}"

    def seal_body(self, body: str) -> None:
        """Put the event's raw body into the envelope. Needs the row's id."""
        self.body_sealed = sealing.seal(room=SEALING_ROOM, plaintext=body.encode(), context=self.seal_context)

    def body(self) -> str:
        """The event as it came. Raises core.sealing.SealBroken."""
        return sealing.open_sealed(
            room=SEALING_ROOM, sealed=bytes(self.body_sealed), context=self.seal_context
        ).decode()
