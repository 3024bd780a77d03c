"""How the lists of giving are narrowed down. What is chosen stands in the address, so a filtered list is a link."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from donations import campaign_titles
from donations.models import (
    Frequency,
    InvoiceRequest,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
    PaymentMethod,
    Pledge,
    PledgeKind,
    Receipt,
    ReceiptKind,
    RecognitionState,
    RefundRequest,
    RefundState,
    SponsorListing,
    SubscriptionStatus,
    SupportStatement,
    WebhookEvent,
    WebhookOutcome,
)
from donations.states import PledgeState


def _choice(label: Any, choices: Any, **options: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(label=label, choices=choices, empty_label=_("All"), **options)


def _campaign(field_name: str = "campaign_key") -> django_filters.ChoiceFilter:
    return _choice(_("Campaign"), campaign_titles.choices, field_name=field_name)


def _time(label: Any, field_name: str) -> django_filters.DateFromToRangeFilter:
    return django_filters.DateFromToRangeFilter(label=label, field_name=field_name, widget=DateRangePickerWidget)


class _ReferenceFilterSet(WagtailFilterSet):
    """Finds a gift by the beginning of its id, however it is typed."""

    def by_reference(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Rows whose id begins like that; none for what begins no id."""
        digits = value.strip().lower().replace("-", "")
        if not digits or set(digits) - set("0123456789abcdef") or len(digits) > _ID_DIGITS:
            return queryset.none()
        first, last = digits.ljust(_ID_DIGITS, "0"), digits.ljust(_ID_DIGITS, "f")
        return queryset.filter(**{f"{name}__gte": first, f"{name}__lte": last})


_ID_DIGITS = 32


class GiftFilterSet(_ReferenceFilterSet):
    """Of gifts and sponsorships."""

    reference = django_filters.CharFilter(label=_("Reference"), field_name="pk", method="by_reference")
    state = _choice(_("State"), PledgeState.choices)
    kind = _choice(_("Kind"), PledgeKind.choices)
    frequency = _choice(_("How often"), Frequency.choices)
    method = _choice(_("Way of paying"), PaymentMethod.choices)
    campaign = _campaign()
    created_at = _time(_("Time"), "created_at")

    class Meta:
        model = Pledge
        fields: list[str] = []


class SponsorFilterSet(_ReferenceFilterSet):
    """Of those who stand by us for a time."""

    renews = _choice(
        _("Renews"), [(str(days), _("Within %(days)d days") % {"days": days}) for days in (30, 60, 90)], method="by_day"
    )
    status = _choice(_("Subscription"), SubscriptionStatus.choices, field_name="subscription__status")
    kind = _choice(_("Kind"), PledgeKind.choices)
    frequency = _choice(_("How often"), Frequency.choices)
    campaign = _campaign()
    reference = django_filters.CharFilter(label=_("Reference"), field_name="pk", method="by_reference")

    class Meta:
        model = Pledge
        fields: list[str] = []

    def by_day(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Those whose paid period ends so soon."""
        now = timezone.now()
        return queryset.filter(
            subscription__paid_until__gt=now, subscription__paid_until__lte=now + timedelta(days=int(value))
        )


class LedgerFilterSet(WagtailFilterSet):
    """Of entries of the ledger."""

    kind = _choice(_("Kind"), LedgerKind.choices)
    method = _choice(_("Way of paying"), PaymentMethod.choices)
    campaign = _campaign()
    payment_reference = django_filters.CharFilter(label=_("Payment"), field_name="payment_reference")
    occurred_at = _time(_("Time"), "occurred_at")

    class Meta:
        model = LedgerEntry
        fields: list[str] = []


class ReceiptFilterSet(WagtailFilterSet):
    """Of receipts and credit notes."""

    number = django_filters.CharFilter(label=_("Number"), method="by_number")
    kind = _choice(_("Kind"), ReceiptKind.choices)
    issued_at = _time(_("Time"), "issued_at")

    class Meta:
        model = Receipt
        fields: list[str] = []

    def by_number(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """The one paper, by its number as it is printed, with or without the year."""
        parts = [part for part in value.strip().upper().removeprefix("TEST-").split("-") if part]
        if not parts or not all(part.isdecimal() and len(part) <= _LONGEST_NUMBER for part in parts):
            return queryset.none()
        found = queryset.filter(number=int(parts[-1]))
        return found.filter(year=int(parts[0])) if len(parts) > 1 else found


_LONGEST_NUMBER = 9


class RefundFilterSet(WagtailFilterSet):
    """Of refunds that somebody asked for."""

    state = _choice(_("State"), RefundState.choices)
    requested_at = _time(_("Time"), "requested_at")

    class Meta:
        model = RefundRequest
        fields: list[str] = []


class InvoiceFilterSet(WagtailFilterSet):
    """Of requests for an invoice."""

    state = _choice(_("State"), InvoiceState.choices)
    campaign = _campaign("pledge__campaign_key")
    invoice_number = django_filters.CharFilter(label=_("Invoice number"), field_name="invoice_number")

    class Meta:
        model = InvoiceRequest
        fields: list[str] = []


class ListingFilterSet(WagtailFilterSet):
    """Of entries on the wall."""

    state = _choice(_("State"), [choice for choice in RecognitionState.choices if choice[0] != "unconfirmed"])
    campaign = _campaign("pledge__campaign_key")

    class Meta:
        model = SponsorListing
        fields: list[str] = []


class StatementFilterSet(WagtailFilterSet):
    """Of statements of support."""

    state = _choice(_("State"), RecognitionState.choices)
    campaign = _campaign()

    class Meta:
        model = SupportStatement
        fields: list[str] = []


class WebhookFilterSet(WagtailFilterSet):
    """Of the payment service's news."""

    outcome = _choice(_("Outcome"), WebhookOutcome.choices)
    type = django_filters.AllValuesFilter(label=_("Type"), field_name="type", empty_label=_("All"))
    received_at = _time(_("Time"), "received_at")

    class Meta:
        model = WebhookEvent
        fields: list[str] = []
