"""What is given every month or every year, as the payment service keeps it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from donations.models.pledges import Pledge


class SubscriptionStatus(models.TextChoices):
    """Stripe's words for where a subscription stands."""

    INCOMPLETE = "incomplete", _("First payment under way")
    INCOMPLETE_EXPIRED = "incomplete_expired", _("Never begun")
    TRIALING = "trialing", _("Not begun yet")
    ACTIVE = "active", _("Running")
    PAST_DUE = "past_due", _("Payment failed")
    UNPAID = "unpaid", _("Unpaid")
    PAUSED = "paused", _("Paused")
    CANCELED = "canceled", _("Ended")


class Subscription(models.Model):
    """One subscription at the payment service, known by its id and never by its giver.

    It is written whenever we hear of it, from what the service says at that moment; so the order of news does not
    matter. ``paid_until`` is the end of the period that is paid.
    """

    id = models.CharField(_("subscription"), max_length=255, primary_key=True)
    pledge = models.OneToOneField(
        Pledge, verbose_name=_("pledge"), on_delete=models.PROTECT, related_name="subscription"
    )
    customer_reference = models.CharField(_("customer"), max_length=255)
    status = models.CharField(_("status"), max_length=20, choices=SubscriptionStatus)
    paid_until = models.DateTimeField(_("paid until"), null=True)
    ends_at_period_end = models.BooleanField(_("ends when the period ends"), default=False)
    ended_at = models.DateTimeField(_("ended"), null=True)
    livemode = models.BooleanField(_("real money"))
    read_at = models.DateTimeField(_("read"), help_text=_("When the payment service told us this."))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        ordering = ["-read_at"]

    def __str__(self) -> str:
        return self.id


class MissedPayment(models.Model):
    """One try of the payment service to take a subscription's money that failed, so that its giver is told of it once.

    ``invoice_reference`` is the invoice of the period, ``attempt`` the number of the try.
    """

    subscription = models.ForeignKey(
        Subscription, verbose_name=_("subscription"), on_delete=models.CASCADE, related_name="missed_payments"
    )
    invoice_reference = models.CharField(_("invoice"), max_length=255)
    attempt = models.PositiveSmallIntegerField(_("attempt"))
    heard_at = models.DateTimeField(_("heard of"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("missed payment")
        verbose_name_plural = _("missed payments")
        ordering = ["-heard_at"]
        constraints = [
            models.UniqueConstraint(fields=["invoice_reference", "attempt"], name="missed_payment_once"),
        ]

    def __str__(self) -> str:
        return f"{self.invoice_reference} {self.attempt}"
