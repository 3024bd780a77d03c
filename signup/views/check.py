"""The last page before sending: her answers at a glance, each with a way to change it, and the button that sends."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from signup import answer_rows, drafts, email_domains, steps, submission
from signup.funnels import Step
from signup.models import Draft
from signup.views import limits
from signup.views.base import CALL_ME, HONEYPOT, FunnelView, chosen_language, step_address

_SENT_AN_HOUR = {"per_visitor": 60, "per_network": 300}


class CheckView(FunnelView):
    """Her answers at a glance, and the button that sends them."""

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """The answers as they were typed; if one is missing or wrong, its step first."""
        if (elsewhere := self.elsewhere()) is not None:
            return elsewhere
        if self.draft is None:
            return self.to_step(self.funnel.steps[0])
        incomplete = steps.first_incomplete(self.funnel, self.answers)
        if incomplete is not None:
            return self.to_step(incomplete, query="?check")
        rows = [row for step in self.needed_steps for row in self._rows(step)]
        number = len(self.needed_steps) + 1
        context = {"rows": rows, "meant_domain": self._meant_domain(), "number": number, "total": number}
        return self.render("signup/check.html", context)

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Send the application, or go back, to another language or to the office's phone."""
        if (elsewhere := self.elsewhere()) is not None:
            return elsewhere
        action = request.POST.get("action", "")
        if (language := chosen_language(action)) is not None:
            return self.to_check(language=language)
        if self.draft is None:
            return self.to_step(self.funnel.steps[0])
        if action == CALL_ME:
            return self.to_call_me()
        if action == "back":
            return self.to_step(self.needed_steps[-1])
        if not limits.allow(request, purpose="application", **_SENT_AN_HOUR):
            return self.render("signup/too_many.html", {}, 429)
        return self._send(self.draft)

    def _rows(self, step: Step) -> list[dict[str, Any]]:
        """The questions of a step with their answers, and where each is changed."""
        address = step_address(self.funnel, step, get_language()) + "?check"
        typed = self.answers.steps.get(step.code, {})
        rows = answer_rows.typed_rows(self.funnel, step, typed, wording=self.wording)
        return [{"row": row, "address": f"{address}#{row.anchor}"} for row in rows]

    def _meant_domain(self) -> str:
        return email_domains.likely_meant(next(iter(self.answers.steps.get("contact", {}).get("email", [])), ""))

    def _send(self, draft: Draft) -> HttpResponse:
        self.answers.looks_automated |= bool(self.request.POST.get(HONEYPOT)) or drafts.was_written_in_haste(
            draft, steps=len(self.needed_steps)
        )
        try:
            submission.submit(draft=draft, answers=steps.complete_answers(self.funnel, self.answers))
        except steps.StepIncomplete as error:
            return self.to_step(error.step, query="?check")
        except submission.DraftGone:
            return self.to_step(self.funnel.steps[0])
        return self.to_receipt()
