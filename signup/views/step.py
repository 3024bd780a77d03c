"""One page of questions, without JavaScript: every button submits the same form and keeps what was typed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import get_language

from signup import crossings, drafts, email_domains, steps
from signup.forms import StepForm
from signup.funnels import Step, funnel_of
from signup.models import Draft
from signup.views import limits
from signup.views.base import CALL_ME, HONEYPOT, FunnelView, chosen_language
from signup.views.private_pages import draft_token, forget_draft, remember_draft

_BEGUN_AN_HOUR = {"per_visitor": 300, "per_network": 1500}


class TooManyBegun(Exception):
    """So many drafts were begun from this address or network that no other is made in this hour."""


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
        if (elsewhere := self.elsewhere()) is not None:
            return elsewhere
        if self.step not in self.needed_steps:
            return self.to_step(self._step_after or self.needed_steps[-1])
        typed = self.answers.steps.get(self.step.code, {})
        as_it_is = steps.form_to_judge if self.comes_from_check and self.draft else steps.form_to_look_at
        form = as_it_is(self.funnel, self.step, typed, wording=self.wording)
        return self._page(form)

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Keep what was typed; then go on, back, to another language, to the office's phone, or nowhere."""
        if (elsewhere := self.elsewhere()) is not None:
            return elsewhere
        form = self.step.form_class(request.POST, kind=self.funnel.kind, wording=self.wording)
        typed = steps.typed_in(form, request.POST)
        with_cpr_number = steps.fields_with_cpr_number(form, typed)
        try:
            self._keep({name: values for name, values in typed.items() if name not in with_cpr_number})
        except Draft.DoesNotExist:
            return self.to_receipt()  # Another tab sent it just now.
        except TooManyBegun:
            return self._page(form, status=429)
        if with_cpr_number:
            form.refuse_cpr_numbers(with_cpr_number)
            response = self._page(form, status=422)
        else:
            response = self._follow(form, request.POST.get("action", ""))
        if self.draft and self.draft.kind == self.funnel.kind:
            remember_draft(request, response, kind=self.funnel.kind, token=self.token)
        else:
            forget_draft(response, kind=self.funnel.kind)  # It is a draft of another kind now.
        return response

    @property
    def comes_from_check(self) -> bool:
        """Whether she came from the check page to change an answer, and goes back there."""
        return "check" in self.request.GET

    def _keep(self, typed: drafts.TypedStep) -> None:
        """Keep what was typed in the draft, in a new one if there is none. Raises TooManyBegun."""
        if self.draft is None:
            if not limits.allow(self.request, purpose="draft", **_BEGUN_AN_HOUR):
                raise TooManyBegun
            source = drafts.source_page(self.request.GET.get("from", ""))
            self.draft, self.token = drafts.begin(kind=self.funnel.kind, language=get_language(), source=source)
        self.answers = drafts.keep(
            draft=self.draft,
            step=self.step.code,
            typed=typed,
            language=get_language(),
            looks_automated=bool(self.request.POST.get(HONEYPOT)),
        )

    def _follow(self, form: StepForm, action: str) -> HttpResponse:
        """Do what the pressed button says. Only "continue" asks whether the answers are right."""
        query = "?check" if self.comes_from_check else ""
        if (language := chosen_language(action)) is not None:
            return self.to_step(self.step, language=language, query=query)
        if action == "save":
            return self.to_kept()
        if action == CALL_ME:
            return self.to_call_me()
        if action == "back":
            return self.to_step(self._step_before or self.step)
        if not form.is_valid():
            return self._page(form, status=422)
        if self.draft and (kind := steps.kind_led_to(self.step, form)) is not None:
            return self._to_other_funnel(self.draft, kind)
        if self.comes_from_check or self._step_after is None:
            return self.to_check()
        return self.to_step(self._step_after)

    @cached_property
    def _step_before(self) -> Step | None:
        """The nearest step before this one that she goes through, if there is one."""
        earlier = self.funnel.steps[: self.funnel.steps.index(self.step)]
        return next((step for step in reversed(earlier) if step in self.needed_steps), None)

    @cached_property
    def _step_after(self) -> Step | None:
        """The nearest step after this one that she goes through, if there is one."""
        later = self.funnel.steps[self.funnel.steps.index(self.step) + 1 :]
        return next((step for step in later if step in self.needed_steps), None)

    def _to_other_funnel(self, draft: Draft, kind: str) -> HttpResponse:
        """Go on as somebody of another kind, on the same draft."""
        funnel = funnel_of(kind)
        token = draft_token(self.request, kind)
        older = drafts.find(kind=kind, token=token) if token else None
        try:
            answers = crossings.change_kind(draft=draft, kind=kind, older=older)
        except Draft.DoesNotExist:
            return self.to_receipt()  # Another tab sent it just now.
        draft.kind = kind
        response = self.to_first_incomplete(funnel, answers)
        remember_draft(self.request, response, kind=kind, token=self.token)
        return response

    def _page(self, form: StepForm, *, status: int = 200) -> HttpResponse:
        number = self.needed_steps.index(self.step) + 1 if self.step in self.needed_steps else 0
        context = {
            "form": form,
            "step": self.step,
            "title": self.wording.titles.get(self.step.code) or self.step.title,
            "has_one_question": len(form.fields) == 1,
            "number": number,
            "total": len(self.needed_steps) + 1,
            "has_step_before": self._step_before is not None,
            "is_too_many": status == 429,
            "meant_domain": email_domains.likely_meant(form["email"].value() or "") if "email" in form.fields else "",
        }
        return self.render("signup/step.html", context, status)
