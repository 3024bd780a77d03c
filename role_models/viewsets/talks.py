"""Invitations to speak: the list, one invitation, and what staff do about it."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from branches.models import Branch
from core.sealing import SealBroken
from role_models import own_page, permissions, talk_desk, talks
from role_models.answer_moves import TALK_MOVES
from role_models.forms.answers import HerAnswerForm
from role_models.models import Storyteller, StorytellerChange, TalkRequest
from role_models.states import IllegalMove
from role_models.talk_desk import OpeningPurpose
from role_models.talks import Inviter, NotInvited, TalkState
from role_models.viewsets.base import StoryListView, StoryView, StoryViewSet
from role_models.viewsets.columns import LabelledColumn, LinkColumn

_YES, _NO = "yes", "no"


class OpeningForm(forms.Form):
    """Why somebody looks."""

    purpose = forms.ChoiceField(label=_("Why do you look?"), choices=[("", "---------"), *OpeningPurpose.choices])


class DictatedAnswerForm(HerAnswerForm):
    """Her answer, as she said it on the phone."""

    answer = forms.ChoiceField(
        label=_("What does she say?"), choices=[(_YES, _("Yes")), (_NO, _("No"))], widget=forms.RadioSelect
    )
    she_said_it = forms.BooleanField(
        label=_("She has said it to me herself, and I have read to her what I write here."),
        error_messages={"required": _("Ask her first. Then tick this.")},
    )
    field_order = ("answer", "message", "she_said_it")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["message"].label = _("Her words to those who invite her")
        self.fields["message"].help_text = _("They get these words from us, in a letter.")


class TalkFilterSet(WagtailFilterSet):
    """Narrows down invitations."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=TalkState.choices, empty_label=_("All"))
    branch = django_filters.ModelChoiceFilter(
        label=_("Branch"),
        field_name="storyteller__branch",
        queryset=Branch.objects.order_by("position", "code"),
        empty_label=_("All"),
    )

    class Meta:
        model = TalkRequest
        fields: list[str] = []


class TalksView(StoryListView):
    """Invitations, the newest first. Who invites is not read for this list."""

    permission_required = permissions.HANDLE_TALK_REQUESTS
    page_title = _("Invitations to speak")
    header_icon = "calendar"
    default_ordering = "-received_at"
    filterset_class = TalkFilterSet
    empty_words = _("Nobody has invited a storyteller yet.")

    @cached_property
    def columns(self) -> list[Column]:
        """Whom, when, where to, and where it stands."""
        return [
            LinkColumn("storyteller", label=_("Storyteller"), accessor="storyteller", get_url=talk_address),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LabelledColumn("wanted_on", label=_("Wished day"), accessor=_wished_day, sort_key="wanted_on"),
            LabelledColumn("organisation", label=_("Organisation"), accessor=str),
            LabelledColumn("branch", label=_("Branch"), accessor=_branch_name),
            LabelledColumn("received", label=_("Received"), accessor=_received_day, sort_key="received_at"),
        ]

    def get_base_queryset(self) -> QuerySet[TalkRequest]:
        """Those that the user may know of."""
        return talk_desk.visible_to(self.request.user)


def _branch_name(talk: TalkRequest) -> str:
    return str(talk.storyteller.branch or "")


def _wished_day(talk: TalkRequest) -> str:
    return date_format(talk.wanted_on, "SHORT_DATE_FORMAT")


def _received_day(talk: TalkRequest) -> str:
    return date_format(talk.received_at, "SHORT_DATE_FORMAT")


def talk_address(talk: TalkRequest) -> str:
    """Where one invitation is shown to staff."""
    return reverse("talk-requests:open", args=[talk.pk])


class OneTalkView(StoryView):
    """What the screens of one invitation share: ``self.talk``, or 404 where the user may not know of it."""

    permission_required = permissions.HANDLE_TALK_REQUESTS
    header_icon = "calendar"
    talk: TalkRequest

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find it for those with the right; who lacks the right is refused before it is asked for. Raises Http404."""
        super().setup(request, *args, **kwargs)
        if self.user_has_permission(self.permission_required):
            self.talk = get_object_or_404(talk_desk.visible_to(request.user), pk=kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict:
        return super().get_context_data(talk=self.talk, open_url=talk_address(self.talk), **kwargs)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        above = [(reverse("talk-requests:index"), gettext("Invitations to speak"))]
        return [*above, (talk_address(self.talk), str(self.talk))] if self.page_title else above

    def get_page_title(self) -> str:
        return str(self.page_title or self.talk)

    def to_talk(self) -> HttpResponse:
        """Back to the invitation."""
        return redirect(talk_address(self.talk))


class TalkView(OneTalkView):
    """Everything about an invitation but who invites, which those see who say why they look."""

    template_name = "role_models/admin/talk.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen without who invites."""
        return self.talk_screen(OpeningForm())

    @method_decorator(sensitive_variables("opened"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Who invites, after the look was written into the access log."""
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self.talk_screen(form, status=422)
        try:
            opened = talk_desk.open_inviter(talk=self.talk, user=request.user, purpose=form.cleaned_data["purpose"])
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return self.to_talk()
        return self.talk_screen(form, opened=opened)

    def talk_screen(
        self, form: OpeningForm, *, opened: tuple[Inviter, str] | None = None, status: int = 200
    ) -> HttpResponse:
        """The screen, with who invites where it was opened."""
        inviter, her_words = opened or (None, "")
        return self.screen(
            status=status,
            moves=TALK_MOVES[self.talk.state],
            opening_form=form,
            inviter=inviter,
            her_words=her_words,
            looks=talk_desk.looks_at(self.talk),
            gets_letters=bool(own_page.address_of(Storyteller.objects.get(pk=self.talk.storyteller_id))),
        )


class TalkActView(OneTalkView):
    """A page that says what will happen, and the button that does it."""

    template_name = "role_models/admin/act.html"
    form_class: type[forms.Form] = forms.Form
    consequences: Sequence[Any] = ()
    button: Any = ""

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """What will happen."""
        return self.act_screen(self.form_class())

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Do it and go back to the invitation, or say what is wrong with 422."""
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.act_screen(form, status=422)
        try:
            messages.success(request, self.act(form))
        except IllegalMove:
            messages.error(request, gettext("This cannot be done any more. Look at where the invitation stands now."))
        except NotInvited:
            messages.error(request, gettext("She takes no invitations any more."))
        return self.to_talk()

    def act_screen(self, form: forms.Form, *, status: int = 200) -> HttpResponse:
        """What will happen, with the form."""
        return self.screen(status=status, form=form, consequences=self.consequences, button=self.button)

    def act(self, form: forms.Form) -> str:
        """Do it. Returns what is said of it."""
        raise NotImplementedError


class PassOnView(TalkActView):
    """Asks her."""

    page_title = _("Pass it on to her")
    button = _("Pass it on to her")
    consequences = (
        _("The invitation stands on her private page, with the name and the message of whoever invites."),
        _("A letter tells her that something waits there. If no letter reaches her, call her."),
    )

    def act(self, form: forms.Form) -> str:
        """Pass it on."""
        if talks.pass_on(talk=self.talk, user=self.request.user):
            return gettext("Passed on. A letter tells her that something waits on her page.")
        return gettext("Passed on. No letter reaches her: call her, and write down her answer here.")


class TurnDownView(TalkActView):
    """Says no for the branch."""

    page_title = _("Turn it down")
    button = _("Turn it down")
    consequences = (
        _("She is not asked, and hears nothing of it."),
        _("Whoever invites gets a letter that says no, without a reason."),
    )

    def act(self, form: forms.Form) -> str:
        """Turn it down."""
        talks.turn_down(talk=self.talk, user=self.request.user)
        return gettext("Turned down. A letter tells those who invited.")


class DictatedAnswerView(TalkActView):
    """Writes down what she said on the phone."""

    page_title = _("Write down her answer")
    button = _("Write down her answer")
    form_class = DictatedAnswerForm
    consequences = (
        _("Whoever invites gets her answer with her words, in a letter from us."),
        _("It is written down that you did it."),
    )

    def act(self, form: forms.Form) -> str:
        """Write it down."""
        talks.answer(
            talk=self.talk,
            says_yes=form.cleaned_data["answer"] == _YES,
            message=form.cleaned_data["message"],
            by=StorytellerChange.By.STAFF,
            user=self.request.user,
        )
        return gettext("Her answer is written down, and on its way to those who invited.")


class CancelView(TalkActView):
    """Ends an invitation."""

    page_title = _("Cancel it")
    button = _("Cancel the invitation")
    consequences = (
        _("Whoever invites gets a letter that she does not come, without a reason."),
        _("If she was asked already, a letter tells her to look at her page."),
    )

    def act(self, form: forms.Form) -> str:
        """Cancel it."""
        talks.cancel(talk=self.talk, by=StorytellerChange.By.STAFF, user=self.request.user)
        return gettext("Cancelled. A letter tells those who invited.")


class TalkViewSet(StoryViewSet):
    """The list, one invitation, and an address for each thing that staff do about it."""

    name = "talk-requests"
    url_prefix = "exhibition/invitations"
    icon = "calendar"
    menu_label = _("Invitations to speak")
    permission_required = permissions.HANDLE_TALK_REQUESTS

    def get_urlpatterns(self) -> list:
        views: dict[str, tuple[str, type[OneTalkView]]] = {
            "open": ("", TalkView),
            "pass_on": ("pass-on/", PassOnView),
            "turn_down": ("turn-down/", TurnDownView),
            "answer": ("answer/", DictatedAnswerView),
            "cancel": ("cancel/", CancelView),
        }
        return [
            *self.list_patterns(TalksView),
            *(path("<uuid:pk>/" + tail, self.construct_view(view), name=name) for name, (tail, view) in views.items()),
        ]


talk_viewset = TalkViewSet()
