"""Who looked at givers: every opening that the access log has of this room, for those who watch over it."""

from dataclasses import dataclass
from datetime import date, datetime

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.paginator import WagtailPaginator
from wagtail.permission_policies import ModelPermissionPolicy

from core import access_log
from core.models import AccessLog
from donations import opening, permissions
from donations.models import WebhookEvent
from donations.models.pledges import SEALING_ROOM
from donations.opening import PURPOSE_LABELS, Opened
from donations.viewsets.base import GivingListView, GivingViewSet
from donations.viewsets.columns import LabelledColumn, LinkColumn
from donations.viewsets.gifts import gift_address, shown_gifts
from donations.viewsets.webhooks import event_address

#: The right is the log's own: whoever checks those who look need not be one of them.
_VIEW = "view"
_POLICY = ModelPermissionPolicy(AccessLog)
_REFERENCE_DIGITS = 8


def _looks() -> QuerySet[AccessLog]:
    return AccessLog.objects.filter(subject_kind__in=(opening.SUBJECT_KIND, opening.EVENT_SUBJECT_KIND))


def _those_who_looked() -> list[tuple[str, str]]:
    """The user names in the log of this room alone."""
    names = _looks().order_by("user_name").values_list("user_name", flat=True).distinct()
    return [(name, name) for name in names]


def _months_that_are_over() -> list[tuple[str, str]]:
    """The months in which somebody looked, newest first, but for the one that is not over."""
    this_month = timezone.localdate().replace(day=1)
    months = _looks().order_by().datetimes("at", "month", order="DESC")
    return [(f"{month:%Y-%m}", f"{month:%Y-%m}") for month in months if timezone.localdate(month) < this_month]


class LookFilterSet(WagtailFilterSet):
    """By who, when, what, why and which gift; or the looks of a month that are drawn for review."""

    user_name = django_filters.ChoiceFilter(label=_("Who"), choices=_those_who_looked, empty_label=_("All"))
    at = django_filters.DateFromToRangeFilter(label=_("When"), widget=DateRangePickerWidget)
    what = django_filters.ChoiceFilter(label=_("What"), choices=Opened.choices, empty_label=_("All"))
    purpose = django_filters.ChoiceFilter(label=_("Why"), choices=list(PURPOSE_LABELS.items()), empty_label=_("All"))
    reference = django_filters.CharFilter(label=_("Reference"), field_name="subject_id", lookup_expr="istartswith")
    drawn = django_filters.ChoiceFilter(
        label=_("Drawn for review"), choices=_months_that_are_over, method="filter_drawn", empty_label=_("All")
    )

    class Meta:
        model = AccessLog
        fields: list[str] = []

    def filter_drawn(self, queryset: QuerySet, _name: str, month: str) -> QuerySet:
        """One in twenty of a month's looks, always the same ones."""
        first_day = date.fromisoformat(f"{month}-01")
        return queryset.filter(pk__in=access_log.reviewed_sample(looks=_looks(), month=first_day, room=SEALING_ROOM))


@dataclass(frozen=True)
class LoggedLook:
    """A row of the list, in words. ``address`` is that of the gift or the event; None for those who may not go there,
    and for what is gone.
    """

    pk: int
    at: datetime
    user_name: str
    reference: str
    address: str | None
    what: str
    purpose: str


class LookPaginator(WagtailPaginator):
    """Counts looks; the rows' own name is that of the whole log."""

    verbose_name = _("look")
    verbose_name_plural = _("looks")


class LooksView(GivingListView):
    """Who opened what, when and why, the latest first."""

    permission_required = _VIEW
    page_title = _("Who looked")
    header_icon = "view"
    default_ordering = "-at"
    filterset_class = LookFilterSet
    empty_words = _("Nobody has looked yet.")
    paginator_class = LookPaginator

    @cached_property
    def permission_policy(self):
        """The right is one to the access log."""
        return _POLICY

    @cached_property
    def columns(self):
        """Codes in words, and no names but those of staff."""
        return [
            LabelledColumn("at", label=_("Time"), accessor=_minute, sort_key="at"),
            LabelledColumn("user_name", label=_("Who"), sort_key="user_name"),
            LinkColumn("reference", label=_("Reference"), get_url=lambda row: row.address),
            LabelledColumn("what", label=_("What")),
            LabelledColumn("purpose", label=_("Why")),
        ]

    def get_base_queryset(self) -> QuerySet[AccessLog]:
        """The looks of this room; others have screens of their own."""
        return _looks()

    def get_table(self, object_list):
        """The rows in words."""
        looks = list(object_list)
        addresses = self._addresses(looks)
        what_labels = dict(Opened.choices)
        rows = [
            LoggedLook(
                pk=look.pk,
                at=look.at,
                user_name=look.user_name,
                reference=_reference(look),
                address=addresses.get(look.subject_id),
                what=str(what_labels.get(look.what, look.what)),
                purpose=str(PURPOSE_LABELS.get(look.purpose, look.purpose)),
            )
            for look in looks
        ]
        return super().get_table(rows)

    def _addresses(self, looks: list[AccessLog]) -> dict[str, str]:
        """Where what was looked at is shown, by what the log calls it: as far as the user may go there."""
        user = self.request.user
        found: dict[str, str] = {}
        if permissions.may(user, permissions.VIEW_GIVING):
            gifts = shown_gifts().filter(pk__in=_subjects(looks, opening.SUBJECT_KIND))
            found |= {str(gift.pk): gift_address(gift) for gift in gifts.only("pk")}
        if permissions.may(user, permissions.REPLAY_WEBHOOK):
            events = WebhookEvent.objects.filter(pk__in=_subjects(looks, opening.EVENT_SUBJECT_KIND)).only("pk")
            found |= {opening.event_subject(event): event_address(event) for event in events}
        return found

    def campaign_key(self, row: LoggedLook) -> None:
        """A look belongs to no campaign."""


def _subjects(looks: list[AccessLog], subject_kind: str) -> set[str]:
    return {look.subject_id for look in looks if look.subject_kind == subject_kind}


def _minute(row: LoggedLook) -> str:
    return date_format(timezone.localtime(row.at), "SHORT_DATETIME_FORMAT")


def _reference(look: AccessLog) -> str:
    """What staff call the gift among themselves; an event has its own id."""
    if look.subject_kind == opening.EVENT_SUBJECT_KIND:
        return look.subject_id
    return look.subject_id[:_REFERENCE_DIGITS].upper()


class LookViewSet(GivingViewSet):
    """The list of looks, for those with the right to the access log."""

    name = "giving-looks"
    url_prefix = "giving/looks"
    icon = "view"
    menu_label = _("Who looked")

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """A menu entry for those with the right."""

        class LookMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return _POLICY.user_has_permission(request.user, _VIEW)

        return LookMenuItem

    def get_urlpatterns(self) -> list:
        return self.list_patterns(LooksView)


look_viewset = LookViewSet()
