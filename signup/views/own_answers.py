"""Behind a fresh code: her answers, a way to change each, and everything that we keep about her to take along."""

from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language

from core.private_pages import Level
from core.private_views import SeeOther
from signup import corrections, own_answers, steps, wording
from signup.forms import StepForm
from signup.funnels import Funnel, Step, funnel_of
from signup.models import Application
from signup.states import IllegalMove
from signup.views.own_page import OwnView
from signup.views.private_pages import address_in, language_switch
from signup.wording import Wording


class AnswersView(OwnView):
    """Her answers, each with a way to change it, and what happened to them."""

    level = Level.CODE
    template = "signup/own/answers.html"
    name = "own_answers"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Everything that we keep about her."""
        data = own_answers.own_data(self.application)
        context = {
            "data": data,
            "rows": [
                {"row": row, "address": f"{change_address(self.application, part.code)}#{row.anchor}"}
                if part.can_change
                else {"row": row}
                for part in data.parts
                for row in part.rows
            ],
            "was_changed": "changed" in request.GET,
            "language_switch": language_switch(self.name),
        }
        return self.render(self.template, context)


class PrintView(AnswersView):
    """The same on one page without buttons, to print or to keep."""

    template = "signup/own/print.html"
    name = "own_print"


class FileView(OwnView):
    """The same as a file that another program can read."""

    level = Level.CODE

    def get(self, request: HttpRequest) -> HttpResponse:
        """JSON, in UTF-8, under a name that tells nothing."""
        data = own_answers.as_json(own_answers.own_data(self.application))
        response = JsonResponse(data, encoder=DjangoJSONEncoder, json_dumps_params={"ensure_ascii": False, "indent": 2})
        response.headers["Content-Disposition"] = f'attachment; filename="{self.application.reference}.json"'
        return response


class ChangeView(OwnView):
    """One step of the funnel again, with her present answers in it."""

    level = Level.CODE
    step: Step

    @cached_property
    def funnel(self) -> Funnel:
        """The funnel that she applied by."""
        return funnel_of(self.application.kind)

    @cached_property
    def wording(self) -> Wording:
        """The editors' words for it in the active language."""
        return wording.of(kind=self.application.kind, language=get_language())

    def get(self, request: HttpRequest, step: str) -> HttpResponse:
        """The questions with her answers. Raises Http404 for a step that she may not change."""
        found = self._step(step)
        typed = own_answers.typed_in(self.application, found)
        return self._page(found, steps.form_to_look_at(self.funnel, found, typed, wording=self.wording))

    def post(self, request: HttpRequest, step: str) -> HttpResponse:
        """Put the new answers in place of the old ones, if they are right."""
        found = self._step(step)
        form = found.form_class(request.POST, kind=self.funnel.kind, wording=self.wording)
        with_cpr_number = steps.fields_with_cpr_number(form, steps.typed_in(form, request.POST))
        if with_cpr_number:
            form.refuse_cpr_numbers(with_cpr_number)
        if with_cpr_number or not form.is_valid():
            return self._page(found, form, status=422)
        try:
            corrections.correct(application=self.application, step_code=found.code, cleaned=form.cleaned_data)
        except IllegalMove as error:
            raise Http404 from error  # It ended while she wrote.
        return SeeOther(reverse("signup:own_answers") + "?changed")

    def _step(self, slug: str) -> Step:
        step = own_answers.changeable_step(self.application, slug)
        if step is None:
            raise Http404
        return step

    def _page(self, step: Step, form: StepForm, *, status: int = 200) -> HttpResponse:
        title = self.wording.titles.get(step.code) or step.title
        context = {"form": form, "title": title, "has_one_question": len(form.fields) == 1}
        return self.render("signup/own/change.html", context, status)


def change_address(application: Application, code: str) -> str:
    """Where the answers to a step are changed, in the active language."""
    return address_in(get_language(), "own_change", step=str(funnel_of(application.kind).step(code).slug))
