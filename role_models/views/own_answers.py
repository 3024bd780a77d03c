"""What she does on her private page with invitations and greetings. Each button posts, and is answered by 303."""

from contextlib import suppress
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from core.private_views import SeeOther
from role_models import greetings, own_answers, talks
from role_models.forms.answers import HerAnswerForm
from role_models.models import Greeting, StorytellerChange, TalkRequest
from role_models.states import IllegalMove
from role_models.talks import NotInvited, TalkState
from role_models.views.own_visit import OwnView, language_switch, own_address

_HERSELF = StorytellerChange.By.HERSELF
_GREETINGS_A_PAGE = 20
#: From which state each answer leads on; the names stand in addresses.
_ANSWERS = {"yes": TalkState.ASKED, "no": TalkState.ASKED, "cancel": TalkState.ACCEPTED}
_GREETING_VERBS = {"show": greetings.show, "keep": greetings.keep, "delete": greetings.delete}


class AnswerView(OwnView):
    """One answer to one invitation: her yes or no with words of hers, or that she cannot come after all."""

    def get(self, request: HttpRequest, pk: UUID, answer: str) -> HttpResponse:
        """What she answers, and the button. An invitation that is over leads back to her page."""
        talk = self._talk(pk, answer)
        if talk.state != _ANSWERS[answer]:
            return SeeOther(own_address("own_page") + "#invitations")
        return self._page(talk, answer, HerAnswerForm())

    def post(self, request: HttpRequest, pk: UUID, answer: str) -> HttpResponse:
        """Answer."""
        talk = self._talk(pk, answer)
        form = HerAnswerForm(request.POST)
        if not form.is_valid():
            return self._page(talk, answer, form, 422)
        try:
            self._answer(talk, answer, form.cleaned_data["message"])
        except (IllegalMove, NotInvited):  # Another tab was quicker: the page says where it is.
            return SeeOther(own_address("own_page") + "#invitations")
        return SeeOther(own_address("own_page") + "?done=answered")

    def _talk(self, pk: UUID, answer: str) -> TalkRequest:
        if answer not in _ANSWERS:
            raise Http404
        return get_object_or_404(self.storyteller.talk_requests.exclude(asked_at=None), pk=pk)

    def _answer(self, talk: TalkRequest, answer: str, message: str) -> None:
        if answer == "cancel":
            talks.cancel(talk=talk, by=_HERSELF)
        else:
            talks.answer(talk=talk, says_yes=answer == "yes", message=message, by=_HERSELF)

    def _page(self, talk: TalkRequest, answer: str, form: HerAnswerForm, status: int = 200) -> HttpResponse:
        context = {
            "invitation": own_answers.own_invitation(talk),
            "answer": answer,
            "form": form,
            "language_switch": language_switch("own_invitation", pk=str(talk.pk), answer=answer),
        }
        return self.render("answer", context, status)


class GreetingsView(OwnView):
    """The greetings about which she has decided: those that she shows first, and a page for every twenty."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list."""
        rows = greetings.of(self.storyteller, Greeting.State.PUBLIC, Greeting.State.KEPT).order_by(
            "-state", "-received_at", "pk"
        )
        page = Paginator(rows, _GREETINGS_A_PAGE).get_page(request.GET.get("page"))
        context = {
            "greetings": [greetings.read(row) for row in page],
            "page_of_greetings": page,
            "language_switch": language_switch("own_greetings"),
        }
        return self.render("all_greetings", context)


class GreetingView(OwnView):
    """The buttons of one greeting. It has no page of its own."""

    def get(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Back to where the greetings are."""
        return SeeOther(own_address("own_page") + "#greetings")

    def post(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Show it, keep it for her, or delete it."""
        verb = _GREETING_VERBS.get(request.POST.get("action", ""))
        if verb is None:
            raise Http404
        greeting = greetings.of(self.storyteller, *greetings.HERS).filter(pk=pk).first()
        if greeting is not None:
            with suppress(IllegalMove):  # Another tab was quicker: the page says where it is.
                verb(greeting=greeting)
        is_from_list = "from_list" in request.POST
        return SeeOther(own_address("own_greetings") if is_from_list else own_address("own_page") + "?done=greeting")
