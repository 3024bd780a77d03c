"""What the pages of one funnel share: the funnel, the draft on this phone, and the ways from one page to another.

A POST is answered by 303, wrong answers by 422 with what was typed. The first GET sets no cookie but csrftoken; the
first POST makes the draft and leaves its token in a cookie of its own.
"""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from core.private_views import SeeOther, private_page
from signup import assisting, crossings, drafts, intake, steps, submission, wording
from signup.addresses import first_step_address, step_address
from signup.drafts import TypedAnswers
from signup.funnels import Funnel, Step, funnel_of
from signup.models import Application, Draft, Kind
from signup.views.private_pages import address_in, draft_token, language_switch, other_languages, remember_draft
from signup.wording import Wording

#: A field that nobody sees. Some browsers fill it in by themselves, so a hit is a hint and no reason to refuse anybody.
HONEYPOT = "company_website"
#: Where "Leave this page" leads: the weather, a page that anybody may have open and that tells nothing of ours.
ELSEWHERE = "https://www.dmi.dk/"
_SWITCH_LANGUAGE = "lang:"
#: The button "Please call me".
CALL_ME = "call-me"


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class FunnelView(View):
    """What the views of one funnel share: the funnel, the draft on this phone, and the application made from it."""

    funnel: Funnel
    token: str
    draft: Draft | None
    answers: TypedAnswers

    def setup(self, request: HttpRequest, *args, **kwargs) -> None:
        """Find the funnel that the address names, and the draft. Raises Http404 for another funnel."""
        super().setup(request, *args, **kwargs)
        try:
            self.funnel = funnel_of(kwargs["kind"])
        except ValueError as error:
            raise Http404 from error
        self.token = draft_token(request, self.funnel.kind)
        self.draft = drafts.find(kind=self.funnel.kind, token=self.token) if self.token else None
        self.answers = drafts.read(self.draft) if self.draft else TypedAnswers()

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        """What staff write on the phone is for the one who writes it alone, whoever sits at her computer."""
        written = self.draft or self.sent_application()
        if written and not assisting.may_go_on(written_by_id=written.assisted_by_id, user=request.user):
            login = reverse("wagtailadmin_login")
            return self.render("signup/assisted_locked.html", {"login_url": f"{login}?next={request.path}"}, 403)
        return super().dispatch(request, *args, **kwargs)

    @property
    def is_assisted(self) -> bool:
        """Whether a member of staff writes this with somebody on the phone."""
        return self.draft is not None and self.draft.assisted_by_id is not None

    @cached_property
    def wording(self) -> Wording:
        """The editors' words for this funnel in the active language."""
        return wording.of(kind=self.funnel.kind, language=get_language())

    @cached_property
    def needed_steps(self) -> list[Step]:
        """The steps she goes through, by her answers. Not to be asked before what was typed now is kept."""
        return steps.needed_steps(self.funnel, self.answers)

    def sent_application(self) -> Application | None:
        """The application that was sent from this phone, if its draft is gone."""
        if self.draft is not None or not self.token:
            return None
        return submission.application_from(token_fingerprint=drafts.fingerprint_of(self.token))

    def elsewhere(self) -> HttpResponse | None:
        """Where she must go instead of any page of questions: to the receipt of what she sent, or told that the funnel
        is closed. None if she may go on.
        """
        if self.sent_application() is not None:
            return self.to_receipt()
        if not intake.is_open(self.funnel.kind):
            return self._closed()
        return None

    def _closed(self) -> HttpResponse:
        """What she is told when the funnel is closed: to somebody who has just sent something, as a refusal."""
        context = {
            "language_switch": language_switch("check", kind=self.funnel.kind),
            "closed_message": self.wording.closed_message,
        }
        return self.render("signup/closed.html", context, 200 if self.request.method == "GET" else 409)

    def to_receipt(self, kind: str = "") -> HttpResponse:
        return SeeOther(reverse("signup:receipt", kwargs={"kind": kind or self.funnel.kind}))

    def to_check(self, *, language: str | None = None) -> HttpResponse:
        return SeeOther(address_in(language or get_language(), "check", kind=self.funnel.kind))

    def to_kept(self, *, query: str = "") -> HttpResponse:
        if self.is_assisted:
            return SeeOther(reverse("assisted:index"))  # She who is on the phone does not come back to it herself.
        return SeeOther(reverse("signup:kept", kwargs={"kind": self.funnel.kind}) + query)

    def to_step(self, step: Step, *, funnel: Funnel | None = None, language: str = "", query: str = "") -> HttpResponse:
        return SeeOther(step_address(funnel or self.funnel, step, language or get_language()) + query)

    def to_first_incomplete(self, funnel: Funnel, answers: TypedAnswers) -> HttpResponse:
        """To the first step of a funnel that is not answered yet, or to its check page."""
        incomplete = steps.first_incomplete(funnel, answers)
        if incomplete is None:
            return SeeOther(reverse("signup:check", kwargs={"kind": funnel.kind}))
        return self.to_step(incomplete, funnel=funnel)

    def to_call_me(self) -> HttpResponse:
        """To the funnel of those who would rather be called, with what she typed here of that which it asks."""
        funnel = funnel_of(Kind.CALL_ME)
        token = draft_token(self.request, funnel.kind)
        called = drafts.find(kind=funnel.kind, token=token) if token else None
        if called is None and token and submission.application_from(token_fingerprint=drafts.fingerprint_of(token)):
            return self.to_receipt(funnel.kind)
        if called is None:
            source = self.draft.source if self.draft else None
            called, token = drafts.begin(kind=funnel.kind, language=get_language(), source=source)
        since = self.draft.created_at if self.draft else called.created_at
        try:
            answers = crossings.carry_over(answers=self.answers, since=since, to=called)
        except Draft.DoesNotExist:
            return self.to_receipt(funnel.kind)  # Another tab sent it just now.
        response = self.to_first_incomplete(funnel, answers)
        remember_draft(self.request, response, kind=funnel.kind, token=token)
        return response

    def render(self, template: str, context: dict, status: int = 200) -> HttpResponse:
        shared = frame() | {"funnel": self.funnel, "honeypot": HONEYPOT, "other_languages": other_languages()}
        shared["is_assisted"] = self.is_assisted
        if self.funnel.kind == Kind.CALL_ME or self.is_assisted:
            shared["call_me_url"] = ""
        return render(self.request, template, shared | context, status=status)


def frame() -> dict[str, Any]:
    """What stands around every page of an application: how to call, how to be called, and how to leave."""
    language = get_language()
    return {
        "language_switch": None,
        "office_phone": settings.OFFICE_PHONE,
        "call_me_url": first_step_address(Kind.CALL_ME, language),
        "tell_me_when_url": first_step_address(Kind.TELL_ME_WHEN, language),
        "elsewhere_url": ELSEWHERE,
    }


def chosen_language(action: str) -> str | None:
    """The language that a button ``lang:<code>`` switches to, or None for every other button."""
    code = action.removeprefix(_SWITCH_LANGUAGE)
    return code if action.startswith(_SWITCH_LANGUAGE) and code in dict(settings.LANGUAGES) else None
