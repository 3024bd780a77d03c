"""How the waiting list is narrowed down. What is chosen stands in the address, so a filtered list is kept as a link."""

from collections.abc import Callable
from datetime import timedelta

import django_filters
from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from branches.models import Branch
from signup.models import POLITICAL_KINDS, Application, CallTask, Competence, Kind
from signup.questions import HeardFrom
from signup.states import ENDED, Status

#: Who stands here waits for nothing; they are listed when their status is asked for.
_NOT_WAITING = ENDED | {Status.MATCHED}
#: Begins the value of a whole field of work, beside the codes of single competences.
_GROUP = "group:"
_LENGTH_OF_FIRST_PART = 2


def shown_at_first(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Who waits or needs us: nobody who has left the list, and of the unconfirmed those alone whom we must call."""
    unconfirmed = Q(status=Status.UNCONFIRMED)
    return applications.exclude(status__in=_NOT_WAITING).exclude(unconfirmed & ~Exists(open_calls()))


def open_calls() -> QuerySet[CallTask]:
    """The open calls of the application at hand, for a subquery."""
    return CallTask.objects.filter(application=OuterRef("pk"), done_at=None)


def _branches(request) -> QuerySet[Branch]:
    return Branch.objects.filter(pk__in=Application.objects.visible_to(request.user).order_by().values("branch"))


def _sources(request) -> QuerySet[Page]:
    return Page.objects.filter(pk__in=Application.objects.visible_to(request.user).order_by().values("source"))


def _competences() -> list[tuple]:
    """All competences by field of work, each field itself first: also those that are not offered any more."""
    fields: dict[str, tuple] = {}
    for competence in Competence.objects.select_related("group"):
        group = competence.group
        whole = (f"{_GROUP}{group.code}", _("All of %(field)s") % {"field": group.name})
        fields.setdefault(group.code, (group.name, [whole]))[1].append((competence.code, competence.name))
    return list(fields.values())


def _weeks() -> list[tuple]:
    return [(str(weeks), _("More than %(weeks)d weeks") % {"weeks": weeks}) for weeks in (4, 12, 26, 52, 104)]


def _select(label, choices: list[tuple] | Callable, **options) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(label=label, choices=choices, empty_label=_("All"), **options)


class ApplicationFilterSet(WagtailFilterSet):
    """Narrows down applications that the user may see. A reference is found wherever the application stands."""

    reference = django_filters.CharFilter(label=_("Reference"), method="by_reference")
    status = django_filters.MultipleChoiceFilter(
        label=_("Status"), choices=Status.choices, widget=forms.CheckboxSelectMultiple
    )
    kind = django_filters.MultipleChoiceFilter(
        label=_("Kind"), choices=Kind.choices, widget=forms.CheckboxSelectMultiple
    )
    branch = django_filters.ModelChoiceFilter(label=_("Branch"), queryset=_branches, empty_label=_("All"))
    competence = _select(_("Competence"), _competences, method="by_competence")
    waited = _select(_("Time waited"), _weeks, method="by_time_waited")
    language = _select(_("Language"), settings.LANGUAGES)
    heard_from = _select(_("Heard of us from"), HeardFrom.choices)
    source = django_filters.ModelChoiceFilter(label=_("Came from the page"), queryset=_sources, empty_label=_("All"))
    call = _select(_("Calls"), [("needed", _("Needs a call"))], method="by_call")

    class Meta:
        model = Application
        fields: list[str] = []

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.filters["kind"].extra["choices"] = _kinds_seen_by(self.request.user)

    def filter_queryset(self, queryset):
        """The filtered list; without a status or a reference, of those who wait."""
        chosen = self.form.cleaned_data
        if not chosen.get("status") and not chosen.get("reference"):
            queryset = shown_at_first(queryset)
        return super().filter_queryset(queryset)

    def by_reference(self, queryset, _name, value):
        """The one application, however its reference is typed."""
        letters = "".join(letter for letter in value.upper() if letter.isalnum())
        return queryset.filter(reference=f"{letters[:_LENGTH_OF_FIRST_PART]}-{letters[_LENGTH_OF_FIRST_PART:]}")

    def by_competence(self, queryset, _name, value):
        """Those with one competence, or with any of a field of work."""
        having = Application.competences.through.objects.filter(application=OuterRef("pk"))
        if value.startswith(_GROUP):
            return queryset.filter(Exists(having.filter(competence__group__code=value.removeprefix(_GROUP))))
        return queryset.filter(Exists(having.filter(competence__code=value)))

    def by_time_waited(self, queryset, _name, value):
        """Those who have waited for longer than so many weeks."""
        return queryset.filter(waiting_since__lt=timezone.now() - timedelta(weeks=int(value)))

    def by_call(self, queryset, _name, _value):
        """Those whom somebody must call."""
        return queryset.filter(Exists(open_calls()))


def _kinds_seen_by(user) -> list[tuple]:
    hidden = frozenset() if user.has_perm("signup.view_political") else POLITICAL_KINDS
    return [(kind.value, kind.label) for kind in Kind if kind not in hidden]
