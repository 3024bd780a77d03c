"""The steps of a funnel, without JavaScript: every button submits the same form and keeps what was typed.

A POST is answered by 303, wrong answers by 422 with what was typed. The first GET sets no cookie but csrftoken; the
first POST makes the draft and leaves its token in a cookie of its own.
"""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from branches.models import Branch
from core import private_links, rate_limits
from signup import drafts, steps, waiting_list
from signup.models import Application, Draft
from signup.steps import Funnel, Step, StepForm
from signup.views.private_pages import (
    SeeOther,
    address_in,
    draft_token,
    other_languages,
    private_page,
    remember_draft,
)

#: A field that nobody sees. Some browsers fill it in by themselves, so a hit is a hint and no reason to refuse anybody.
HONEYPOT = "company_website"
_SWITCH_LANGUAGE = "lang:"
_SENT_PER_VISITOR = 60  # A language school's pupils share one address.
_SENT_WINDOW_SECONDS = 60 * 60


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class FunnelView(View):
    """What the views of one funnel share: the funnel, the draft on this phone, and the application made from it."""

    funnel: Funnel
    draft: Draft | None

    def setup(self, request: HttpRequest, *args, **kwargs) -> None:
        """Find the funnel that the address names, and the draft. Raises Http404 for another funnel."""
        super().setup(request, *args, **kwargs)
        try:
            self.funnel = steps.funnel_of(kwargs["kind"])
        except (KeyError, ValueError) as error:
            raise Http404 from error
        self.token = draft_token(request)
        self.draft = drafts.find(kind=self.funnel.kind, token=self.token) if self.token else None

    def sent_application(self) -> Application | None:
        """The application that was sent from this phone, if its draft is gone."""
        if self.draft is not None or not self.token:
            return None
        return waiting_list.application_from(token_fingerprint=private_links.fingerprint(self.token))

    def to_receipt(self) -> HttpResponse:
        return SeeOther(reverse("signup:receipt", kwargs={"kind": self.funnel.kind}))

    def to_check(self, language: str | None = None) -> HttpResponse:
        return SeeOther(address_in(language or get_language(), "check", kind=self.funnel.kind))

    def to_step(self, step: Step, *, language: str | None = None, query: str = "") -> HttpResponse:
        return SeeOther(step_address(self.funnel, step, language or get_language()) + query)

    def render(self, template: str, context: dict, status: int = 200) -> HttpResponse:
        shared = {
            "funnel": self.funnel,
            "language_switch": None,
            "other_languages": other_languages(),
            "honeypot": HONEYPOT,
            "office_phone": settings.OFFICE_PHONE,
        }
        return render(self.request, template, shared | context, status=status)


def step_address(funnel: Funnel, step: Step, language: str) -> str:
    """The address of a step in one language: its slug is translated too."""
    with translation.override(language):
        return address_in(language, "step", kind=funnel.kind, step=str(step.slug))


def _chosen_language(action: str) -> str | None:
    """The language that a button ``lang:<code>`` switches to, or None for every other button."""
    code = action.removeprefix(_SWITCH_LANGUAGE)
    return code if action.startswith(_SWITCH_LANGUAGE) and code in dict(settings.LANGUAGES) else None


class StepView(FunnelView):
    """One page of questions."""

    step: Step

    def setup(self, request: HttpRequest, *args, **kwargs) -> None:
        super().setup(request, *args, **kwargs)
        step = self.funnel.step_at(kwargs["step"])
        if step is None:
            raise Http404
        self.step = step

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """The questions, with what was typed before. Coming from the check page, what is wrong is said at once."""
        if self.sent_application() is not None:
            return self.to_receipt()
        if not Branch.objects.taking_applications().exists():
            return self.render("signup/closed.html", {})
        typed = drafts.read(self.draft).steps.get(self.step.code, {}) if self.draft else {}
        if self.comes_from_check and self.draft:
            form = steps.form_to_judge(self.step, typed)
        else:
            form = steps.form_to_look_at(self.step, typed)
        return self._page(form, was_saved="saved" in request.GET)

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Keep what was typed; then go on, back, to another language, or nowhere."""
        if self.sent_application() is not None:
            return self.to_receipt()
        form = self.step.form_class(request.POST)
        typed = steps.typed_in(form, request.POST)
        with_cpr_number = steps.fields_with_cpr_number(form, typed)
        try:
            token = self._keep({name: values for name, values in typed.items() if name not in with_cpr_number})
        except Draft.DoesNotExist:
            return self.to_receipt()  # Another tab sent it just now.
        if with_cpr_number:
            form.refuse_cpr_numbers(with_cpr_number)
            response = self._page(form, status=422)
        else:
            response = self._follow(form, request.POST.get("action", ""))
        remember_draft(request, response, token)
        return response

    @property
    def comes_from_check(self) -> bool:
        """Whether she came from the check page to change an answer, and goes back there."""
        return "check" in self.request.GET

    def _keep(self, typed: drafts.TypedStep) -> str:
        """Keep what was typed in the draft, in a new one if there is none. Returns the draft's token."""
        token = self.token
        if self.draft is None:
            source = drafts.source_page(self.request.GET.get("from", ""))
            self.draft, token = drafts.begin(kind=self.funnel.kind, language=get_language(), source=source)
        drafts.keep(
            draft=self.draft,
            step=self.step.code,
            typed=typed,
            language=get_language(),
            looks_automated=bool(self.request.POST.get(HONEYPOT)),
        )
        return token

    def _follow(self, form: StepForm, action: str) -> HttpResponse:
        """Do what the pressed button says. Only "continue" asks whether the answers are right."""
        query = "?check" if self.comes_from_check else ""
        if (language := _chosen_language(action)) is not None:
            return self.to_step(self.step, language=language, query=query)
        if action == "save":
            return self.to_step(self.step, query="?saved")
        if action == "back":
            return self.to_step(self.funnel.before(self.step) or self.step)
        if not form.is_valid():
            return self._page(form, status=422)
        next_step = self.funnel.after(self.step)
        if self.comes_from_check or next_step is None:
            return self.to_check()
        return self.to_step(next_step)

    def _page(self, form: StepForm, *, status: int = 200, was_saved: bool = False) -> HttpResponse:
        context = {
            "form": form,
            "step": self.step,
            "number": self.funnel.steps.index(self.step) + 1,
            "total": len(self.funnel.steps) + 1,
            "has_step_before": self.funnel.before(self.step) is not None,
            "was_saved": was_saved,
        }
        return self.render("signup/step.html", context, status)


class CheckView(FunnelView):
    """Her answers at a glance, each with a way to change it, and the button that sends them."""

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """The answers as they were typed; if one is missing or wrong, its step first."""
        if self.sent_application() is not None:
            return self.to_receipt()
        if self.draft is None:
            return self.to_step(self.funnel.steps[0])
        answers = drafts.read(self.draft)
        incomplete = steps.first_incomplete(self.funnel, answers)
        if incomplete is not None:
            return self.to_step(incomplete, query="?check")
        parts = [
            {
                "step": step,
                "address": step_address(self.funnel, step, get_language()) + "?check",
                "rows": steps.typed_rows(step, answers.steps.get(step.code, {})),
            }
            for step in self.funnel.steps
        ]
        number = len(self.funnel.steps) + 1
        return self.render("signup/check.html", {"parts": parts, "number": number, "total": number})

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Send the application, or go back or to another language."""
        action = request.POST.get("action", "")
        if (language := _chosen_language(action)) is not None:
            return self.to_check(language)
        if action == "back":
            return self.to_step(self.funnel.steps[-1])
        if self.sent_application() is not None:
            return self.to_receipt()
        if self.draft is None:
            return self.to_step(self.funnel.steps[0])
        if not self._may_send():
            return self.render("signup/too_many.html", {}, 429)
        return self._send(self.draft)

    def _may_send(self) -> bool:
        return rate_limits.allow(
            purpose="application",
            key=rate_limits.visitor_key(self.request),
            limit=_SENT_PER_VISITOR,
            window_seconds=_SENT_WINDOW_SECONDS,
        )

    def _send(self, draft: Draft) -> HttpResponse:
        try:
            answers = steps.complete_answers(self.funnel, drafts.read(draft))
            waiting_list.submit(draft=draft, answers=answers)
        except steps.StepIncomplete as error:
            return self.to_step(error.step, query="?check")
        except waiting_list.DraftGone:
            return self.to_step(self.funnel.steps[0])
        return self.to_receipt()
