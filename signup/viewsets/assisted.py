"""Writing an application with her on the phone: begin one, or go on with one that was broken off."""

from uuid import UUID

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.languages import own_name
from core.private_views import SeeOther
from signup import assisting, permissions
from signup.addresses import first_step_address
from signup.models import Application, Draft
from signup.views.private_pages import remember_draft
from signup.viewsets.base import StaffView, StaffViewSet


class BeginForm(forms.Form):
    """What she applies for, and the language in which she is written to."""

    kind = forms.ChoiceField(label=_("What does she apply for?"), widget=forms.RadioSelect)
    language = forms.ChoiceField(
        label=_("In which language do we write to her, and read the consent aloud?"),
        choices=[(code, own_name(code)) for code, _name in settings.LANGUAGES],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, user, **options) -> None:
        super().__init__(*args, **options)
        self.initial = {"language": get_language()}
        kinds: forms.ChoiceField = self.fields["kind"]  # type: ignore[assignment]
        kinds.choices = [(kind.value, kind.label) for kind in assisting.kinds_for(user=user)]


class BeginView(StaffView):
    """Begin an application, perhaps the one that a request for a call asked for."""

    permission_required = permissions.CHANGE_STATUS
    page_title = _("New application on the phone")
    header_icon = "mobile-alt"
    template_name = "signup/admin/assisted.html"

    def get(self, request: HttpRequest, call: UUID | None = None) -> HttpResponse:
        """The form, and what was broken off. Raises Http404 for a call that is not hers to answer."""
        return self._page(BeginForm(user=request.user), self._call(call))

    def post(self, request: HttpRequest, call: UUID | None = None) -> HttpResponse:
        """Begin, and go to the first question."""
        answered = self._call(call)
        form = BeginForm(request.POST, user=request.user)
        if not form.is_valid():
            return self._page(form, answered, status=422)
        chosen = form.cleaned_data
        draft, token = assisting.begin(
            user=request.user, kind=chosen["kind"], language=chosen["language"], call=answered
        )
        return to_funnel(request, draft, token)

    def _call(self, pk: UUID | None) -> Application | None:
        return get_object_or_404(assisting.requests_for_call(user=self.request.user), pk=pk) if pk else None

    def _page(self, form: BeginForm, call: Application | None, *, status: int = 200) -> HttpResponse:
        context = self.get_context_data(form=form, call=call, unfinished=assisting.unfinished(user=self.request.user))
        return render(self.request, self.template_name, context, status=status)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class TakeUpView(StaffView):
    """Go on with an application that was broken off."""

    permission_required = permissions.CHANGE_STATUS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """To its first question; what is answered stands there. Raises Http404."""
        try:
            draft, token = assisting.take_up(user=request.user, draft_id=pk)
        except Draft.DoesNotExist as error:
            raise Http404 from error
        return to_funnel(request, draft, token)


def to_funnel(request: HttpRequest, draft: Draft, token: str) -> HttpResponse:
    """To the first question of a draft, with its token in this browser."""
    response = SeeOther(first_step_address(draft.kind, draft.language))
    remember_draft(request, response, kind=draft.kind, token=token)
    return response


class AssistedViewSet(StaffViewSet):
    """Applications on the phone."""

    name = "assisted"
    icon = "mobile-alt"
    menu_label = _("New application on the phone")
    any_permission_required = [permissions.CHANGE_STATUS]

    def get_urlpatterns(self) -> list:
        begin = self.construct_view(BeginView)
        return [
            path("", begin, name="index"),
            path("call/<uuid:call>/", begin, name="answer_call"),
            path("<uuid:pk>/", self.construct_view(TakeUpView), name="take_up"),
        ]


assisted_viewset = AssistedViewSet()
