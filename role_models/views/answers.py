"""Two forms that lead from a story to its teller: an invitation to speak, and a greeting."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from core import private_links, rate_limits
from core.languages import with_query
from core.private_views import SeeOther, private_page
from role_models import embedding, greetings, talks
from role_models.forms.answers import AnswerForm, GreetingForm, InvitationForm
from role_models.greetings import NotGreeted, WrittenGreeting
from role_models.models import ExhibitionPage, StoryPage, Storyteller, Venue
from role_models.talks import Invitation, Inviter, NotInvited, TooManyInvitations
from role_models.uses import Use
from role_models.views.outputs import refused
from role_models.views.own_visit import language_switch


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class ToStorytellerView(View):
    """What both forms share: whom they are to, and that what is typed is kept nowhere but in what is sent.

    410 where she closed her story or stopped the use, 404 where she never allowed it.
    """

    name: str
    use: Use
    form_class: type[AnswerForm]
    sent_an_hour: dict[str, int]
    story: StoryPage
    storyteller: Storyteller

    def dispatch(self, request: HttpRequest, *args: Any, code: str, **kwargs: Any) -> HttpResponseBase:
        teller = Storyteller.objects.filter(code=code.lower()).prefetch_related("consents").first()
        if teller is None:
            raise Http404
        refusal = refused(request, teller, self.use)
        if refusal is not None:
            return refusal
        try:
            self.story = embedding.story_of(code, get_language() or "")
        except (embedding.Unknown, embedding.Closed) as error:
            raise Http404 from error
        self.storyteller = teller
        response = super().dispatch(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form; or, after it was sent, what happens now."""
        if "sent" in request.GET:
            return self.page("sent")
        return self.page("form", form=self.form_class(initial={"token": private_links.new_token()}))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Send it, or say what is wrong and keep what was typed in the form."""
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.page("form", form=form, status=422)
        if not rate_limits.allow_visitor(request, purpose=self.name, **self.sent_an_hour):
            return self.too_many(
                form, gettext("There were too many attempts from your connection. Try again in an hour.")
            )
        try:
            self.send(form)
        except (NotInvited, NotGreeted):  # She stopped it while the form was open.
            return SeeOther(request.path)
        except TooManyInvitations:
            return self.too_many(
                form,
                gettext("Too many invitations were sent from your address today. Try again tomorrow, or call us."),
            )
        return SeeOther(f"{request.path}?sent")

    def too_many(self, form: AnswerForm, reason: str) -> HttpResponse:
        """The form once more, with the reason."""
        form.add_error(None, reason)
        return self.page("form", form=form, status=429)

    def send(self, form: AnswerForm) -> None:
        """Do what a valid form says."""
        raise NotImplementedError

    def page(self, part: str, *, status: int = 200, **context: Any) -> HttpResponse:
        """The form, or what stands in its place once it was sent."""
        shared = {
            "language_switch": self._switch(),
            "storyteller": self.storyteller,
            "story": {"title": self.story.title, "url": self.story.get_url(self.request)},
            "is_sample": self.storyteller.is_sample,
        }
        return render(self.request, f"role_models/{self.name}_{part}.html", shared | context, status=status)

    def _switch(self) -> dict[str, Any] | None:
        """The same form in the other language, with what stood in the address."""
        switch = language_switch(self.name, code=self.storyteller.code)
        return with_query(switch, self.request.GET.urlencode()) if switch else None


class InvitationView(ToStorytellerView):
    """Invites her to speak. It never says whether she has time on a day."""

    name = "invitation"
    use = Use.TALKS
    form_class = InvitationForm
    sent_an_hour = {"per_visitor": 10, "per_network": 60}

    def page(self, part: str, *, status: int = 200, **context: Any) -> HttpResponse:
        exhibition = ExhibitionPage.objects.parent_of(self.story).first()
        terms = exhibition.invitation_terms if exhibition else ""
        return super().page(part, status=status, terms=terms, **context)

    def send(self, form: AnswerForm) -> None:
        """Keep the invitation."""
        written = dict(form.cleaned_data)
        inviter = Inviter(**{name: written[name] for name in ("name", "email", "phone", "message")})
        asked = ("organisation", "town", "wanted_on", "wanted_time", "listeners", "spoken_language")
        invitation = Invitation(
            **{name: written[name] for name in asked}, language=get_language() or "", inviter=inviter
        )
        talks.invite(storyteller=self.storyteller, invitation=invitation, token=written["token"])


class GreetingView(ToStorytellerView):
    """Greets her. A venue's code in the address says where it was written; one that we do not know is passed over."""

    name = "greeting"
    use = Use.WEB
    form_class = GreetingForm
    sent_an_hour = {"per_visitor": 20, "per_network": 200}

    def send(self, form: AnswerForm) -> None:
        """Keep the greeting."""
        written = form.cleaned_data
        code = self.request.GET.get("venue", "").lower()
        greetings.send(
            storyteller=self.storyteller,
            greeting=WrittenGreeting(text=written["text"], name=written["name"], language=written["language"]),
            venue=Venue.objects.filter(code=code).first() if code.isalnum() else None,
            token=written["token"],
        )
