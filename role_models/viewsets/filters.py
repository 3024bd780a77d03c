"""How the list of storytellers is narrowed down. What is chosen stands in the address, so a filtered list is a link."""

from datetime import timedelta

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from branches.models import Branch
from role_models.models import StoryConsent, Storyteller, StoryTheme
from role_models.regions import Region
from role_models.states import State
from role_models.uses import Use

_SOON = (7, 30, 60)


def _days() -> list[tuple]:
    return [(str(days), _("Within %(days)d days") % {"days": days}) for days in _SOON]


class StorytellerFilterSet(WagtailFilterSet):
    """Narrows down storytellers."""

    name = django_filters.CharFilter(label=_("Name or code"), method="by_name")
    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices, empty_label=_("All"))
    use = django_filters.ChoiceFilter(
        label=_("Allows today"), choices=Use.choices, method="by_use", empty_label=_("All")
    )
    ends = django_filters.ChoiceFilter(
        label=_("A yes ends"),
        choices=_days,
        method="by_end",
        empty_label=_("All"),
    )
    region = django_filters.ChoiceFilter(label=_("Part of the world"), choices=Region.choices, empty_label=_("All"))
    branch = django_filters.ModelChoiceFilter(
        label=_("Branch"), queryset=Branch.objects.order_by("position", "code"), empty_label=_("All")
    )
    themes = django_filters.ModelChoiceFilter(label=_("Theme"), queryset=StoryTheme.objects.all(), empty_label=_("All"))

    class Meta:
        model = Storyteller
        fields: list[str] = []

    def by_name(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Those whose name or code holds what was typed."""
        typed = value.strip()
        return queryset.filter(name__icontains=typed) | queryset.filter(code__iexact=typed)

    def by_use(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Those who say yes to a use today."""
        standing = StoryConsent.objects.filter(use=value, ended_at=None, ends_on__gte=timezone.localdate())
        return queryset.filter(pk__in=standing.values("storyteller"))

    def by_end(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Those of whose standing consents one ends within so many days."""
        today = timezone.localdate()
        ending = StoryConsent.objects.filter(
            ended_at=None, ends_on__gte=today, ends_on__lte=today + timedelta(days=int(value))
        )
        return queryset.filter(pk__in=ending.values("storyteller"))
