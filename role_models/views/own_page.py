"""Her private page: every use of her story, and what she can change. Each button posts, and is answered by 303."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from core.models import ConsentRecord
from core.private_views import SeeOther, end_visit
from role_models import own_page_parts, own_uses, thread
from role_models.forms.own_page import EndForm, NameForm, OwnForm, PlacesForm, YesForm
from role_models.models import Storyteller, StorytellerChange
from role_models.own_page import OWN_PAGE
from role_models.states import IllegalMove, State
from role_models.thread import NotAllowed
from role_models.uses import Use
from role_models.views.own_visit import OwnView, draw, language_switch, own_address

_BY = StorytellerChange.By.HERSELF
#: What the page says after each change, by what stands in its address.
_DONE = frozenset(
    {"allowed", "stopped", "shortened", "renamed", "blurred", "paused", "resumed", "language", "answered", "greeting"}
)


class OwnPageView(OwnView):
    """Everything at a glance: uses, places, name, what was changed, and the buttons."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The page."""
        done = request.GET.get("done", "")
        return self._page(done=done if done in _DONE else "")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Pause, resume, write in this language from now on, or close the page."""
        action = request.POST.get("action", "")
        if action == "leave":
            response = SeeOther(own_address("own_closed"))
            end_visit(OWN_PAGE, request, response)
            return response
        if action == "language":
            Storyteller.objects.filter(pk=self.storyteller.pk).update(language=get_language())
            return SeeOther(own_address("own_page") + "?done=language")
        if action == "pause":
            return self._move(thread.pause, done="paused")
        if action == "resume":
            return self._move(thread.resume, done="resumed")
        raise Http404

    def _move(self, verb, *, done: str) -> HttpResponse:
        try:
            verb(storyteller=self.storyteller, by=_BY)
        except NotAllowed:
            return self._page(problem="web", status=409)
        except ValidationError:
            return self._page(problem="page", status=409)
        except IllegalMove:
            return SeeOther(own_address("own_page"))  # Another tab was quicker: the page says where it is.
        return SeeOther(own_address("own_page") + f"?done={done}")

    def _page(self, *, done: str = "", problem: str = "", status: int = 200) -> HttpResponse:
        teller = self.storyteller
        uses = own_uses.uses_of(teller)
        context = {
            "uses": uses,
            "places": own_uses.places_of(teller),
            "changes": own_uses.changes_of(teller),
            "parts": own_page_parts.parts_of(teller),
            "is_paused": teller.state == State.PAUSED,
            "may_resume": any(use.stands for use in uses if use.code == Use.WEB),
            "is_written_to_in_this_language": teller.language == get_language(),
            "done": done,
            "problem": problem,
            "language_switch": language_switch("own_page"),
        }
        return self.render("page", context, status)


class UseView(OwnView):
    """One use: the words, the end, and the buttons to stop it or to say yes."""

    def setup(self, request: HttpRequest, *args, **kwargs) -> None:
        """Raises Http404 for a use that does not exist."""
        super().setup(request, *args, **kwargs)
        if kwargs["use"] not in Use.values:
            raise Http404

    def get(self, request: HttpRequest, use: str) -> HttpResponse:
        """The page of one use."""
        return self._page(use)

    def post(self, request: HttpRequest, use: str) -> HttpResponse:
        """Stop it, let it end earlier, or say yes."""
        action = request.POST.get("action", "")
        if action == "stop":
            thread.stop(storyteller=self.storyteller, use=use, by=_BY)
            return _done("stopped")
        if action == "shorten":
            return self._shorten(use)
        if action == "allow":
            return self._allow(use)
        raise Http404

    def _shorten(self, use: str) -> HttpResponse:
        own = own_uses.use_of(self.storyteller, use)
        if own is None or own.until is None:
            return SeeOther(own_address("own_use", use=use))
        form = EndForm(self.request.POST, latest=own.until)
        if not form.is_valid():
            return self._page(use, end_form=form, status=422)
        try:
            thread.shorten(storyteller=self.storyteller, use=use, ends_on=form.cleaned_data["ends_on"], by=_BY)
        except ValueError:
            return SeeOther(own_address("own_use", use=use))  # Another tab was quicker.
        return _done("shortened")

    def _allow(self, use: str) -> HttpResponse:
        form = YesForm(self.request.POST)
        if not form.is_valid():
            return self._page(use, yes_form=form, status=422)
        thread.allow(
            storyteller=self.storyteller,
            use=use,
            language=get_language(),
            by=_BY,
            way=ConsentRecord.Way.WEB,
        )
        return _done("allowed")

    def _page(
        self, use: str, *, end_form: EndForm | None = None, yes_form: YesForm | None = None, status: int = 200
    ) -> HttpResponse:
        own = own_uses.use_of(self.storyteller, use)
        if own is not None and own.until is not None:
            end_form = end_form or EndForm(latest=own.until)
        context = {
            "own_use": own,
            "end_form": end_form if own and own.stands else None,
            "yes_form": yes_form or YesForm(),
            "form": end_form if end_form and end_form.is_bound else yes_form,
            "language_switch": language_switch("own_use", use=use),
        }
        return self.render("use", context, status)


class _ChangeView(OwnView):
    """A page with one form: what it does is said first."""

    name: str
    template: str
    done: str

    def make_form(self, *data) -> OwnForm:
        """The form, empty or with what was typed."""
        raise NotImplementedError

    def change(self, form: OwnForm) -> None:
        """Do what a valid form says."""
        raise NotImplementedError

    def extra_context(self) -> dict:
        """What the page says beside the form."""
        return {}

    def get(self, request: HttpRequest) -> HttpResponse:
        """What it does, and the form."""
        return self._page(self.make_form())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Do it."""
        form = self.make_form(request.POST)
        if not form.is_valid():
            return self._page(form, 422)
        self.change(form)
        return _done(self.done)

    def _page(self, form: OwnForm, status: int = 200) -> HttpResponse:
        context = {"form": form, "language_switch": language_switch(self.name)} | self.extra_context()
        return self.render(self.template, context, status)


class NameView(_ChangeView):
    """Another name."""

    name, template, done = "own_name", "name", "renamed"

    def make_form(self, *data) -> NameForm:
        return NameForm(*data)

    def change(self, form: OwnForm) -> None:
        thread.rename(storyteller=self.storyteller, name=form.cleaned_data["name"], by=_BY)


class PlacesView(_ChangeView):
    """Less exact places."""

    name, template, done = "own_places", "places", "blurred"

    def make_form(self, *data) -> PlacesForm:
        return PlacesForm(*data, limits=own_uses.wider_limits(self.storyteller))

    def change(self, form: OwnForm) -> None:
        thread.blur(storyteller=self.storyteller, precision=form.cleaned_data["precision"], by=_BY)

    def extra_context(self) -> dict:
        limits = own_uses.wider_limits(self.storyteller)
        return {"places": own_uses.places_of(self.storyteller), "can_be_wider": bool(limits)}


class WithdrawView(OwnView):
    """What a withdrawal does, and then the button. Nothing undoes it, and the page says so."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """What happens."""
        return self.render("withdraw", {"language_switch": language_switch("own_withdraw")})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Erase her story, and close the page."""
        if request.POST.get("action") != "withdraw":
            raise Http404
        thread.withdraw(storyteller=self.storyteller, by=_BY)
        response = SeeOther(own_address("own_closed") + "?withdrawn")
        end_visit(OWN_PAGE, request, response)
        return response


def closed(request: HttpRequest) -> HttpResponse:
    """What stands on the phone when her page is closed. It is the same for everybody."""
    context = {"is_withdrawn": "withdrawn" in request.GET, "language_switch": language_switch("own_closed")}
    response = draw(request, "closed", context)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _done(what: str) -> HttpResponse:
    return SeeOther(own_address("own_page") + f"?done={what}")
