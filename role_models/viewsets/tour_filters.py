"""How the lists of the tour are narrowed down. What is chosen stands in the address, so a filtered list is a link."""

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from role_models.models import LoanRequest, Showing, Venue


class VenueFilterSet(WagtailFilterSet):
    """Narrows down venues."""

    name = django_filters.CharFilter(label=_("Name, town or code"), method="by_name")

    class Meta:
        model = Venue
        fields: list[str] = []

    def by_name(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Those whose name, town or code holds what was typed."""
        typed = value.strip()
        return queryset.filter(Q(name__icontains=typed) | Q(town__icontains=typed) | Q(code__iexact=typed))


class ShowingFilterSet(WagtailFilterSet):
    """Narrows down showings."""

    when = django_filters.ChoiceFilter(
        label=_("When"),
        choices=[("now", _("Hangs now")), ("coming", _("Comes")), ("past", _("Is over"))],
        method="by_time",
        empty_label=_("All"),
    )
    recalled = django_filters.ChoiceFilter(
        label=_("Prints called back"),
        choices=[("out", _("Not reported as taken down"))],
        method="by_recall",
        empty_label=_("All"),
    )

    class Meta:
        model = Showing
        fields: list[str] = []

    def by_time(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Those that are on today, to come, or over."""
        today = timezone.localdate()
        conditions = {
            "now": Q(starts_on__lte=today, ends_on__gte=today),
            "coming": Q(starts_on__gt=today),
            "past": Q(ends_on__lt=today),
        }
        return queryset.filter(conditions[value])

    def by_recall(self, queryset: QuerySet, _name: str, _value: str) -> QuerySet:
        """Those where a print that was called back was not reported as taken down."""
        out = Q(hangings__recalled_at__isnull=False, hangings__taken_down_at=None)
        return queryset.filter(pk__in=Showing.objects.filter(out).values("pk"))


class LoanFilterSet(WagtailFilterSet):
    """Narrows down requests."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=LoanRequest.State.choices, empty_label=_("All"))

    class Meta:
        model = LoanRequest
        fields: list[str] = []
