"""Her own page: the link to it, where she stands, what she can do, and the code that opens her answers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from core import private_pages
from core.private_pages import Level, LinkUnknown, Visit
from core.private_views import SeeOther, end_visit, private_page, remember_visit, visitor
from signup import own_actions, own_page, waiting_list
from signup.forms.codes import CodeForm
from signup.models import Application
from signup.own_page import OWN_PAGE
from signup.states import IllegalMove
from signup.views import limits
from signup.views.base import chosen_language, frame
from signup.views.links import LinkView
from signup.views.private_pages import address_in, language_switch, other_languages

_CODES_TRIED_AN_HOUR = {"per_visitor": 60, "per_network": 300}


class EnterView(LinkView):
    """The link in a letter: to her page, without the token in its address."""

    name = "own_enter"
    template = "signup/own/enter.html"
    knows = staticmethod(own_page.knows)
    unknown = LinkUnknown

    def exchange(self, token: str) -> HttpResponse:
        visit_token = own_page.enter(token=token)
        response = SeeOther(reverse("signup:own_page"))
        remember_visit(OWN_PAGE, self.request, response, token=visit_token)
        return response


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class OwnView(View):
    """What the pages behind the link share: whose they are, and how far they are open.

    Without a visit, or when the application is gone, every address gives the same page.
    """

    #: What a visitor must have shown.
    level = Level.LINK
    visit: Visit
    application: Application

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        visit = visitor(OWN_PAGE, request)
        application = own_page.application_of(visit) if visit else None
        if visit is None or application is None:
            return self.render("signup/own/link_unknown.html", {}, 404)
        self.visit, self.application = visit, application
        if visit.level < self.level:
            return SeeOther(reverse("signup:own_code"))
        return super().dispatch(request, *args, **kwargs)

    def render(self, template: str, context: dict, status: int = 200) -> HttpResponse:
        return render(self.request, template, frame() | context, status=status)


class OwnPageView(OwnView):
    """Where her application stands. Whoever holds her phone reads nothing of who she is or what she wrote."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Where it stands, what happens next, and a button for each thing she can do."""
        action = own_actions.action_of(request.GET.get("done", ""))
        return self._page(notice=str(action.done) if action else "")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Do what the pressed button says; the page then says what came of it."""
        code = request.POST.get("action", "")
        if code == "leave":
            response = SeeOther(reverse("signup:cleared"))
            end_visit(OWN_PAGE, request, response)
            return response
        if (language := chosen_language(code)) is not None:
            own_page.write_in(application=self.application, language=language)
            return SeeOther(address_in(language, "own_page"))
        action = own_actions.action_of(code)
        if action is None:
            raise Http404
        try:
            action.do(self.application)
        except IllegalMove:
            return SeeOther(reverse("signup:own_page"))  # Another tab did it, or staff did: the page says where it is.
        return SeeOther(reverse("signup:own_page") + f"?done={code}")

    def _page(self, *, notice: str) -> HttpResponse:
        application = self.application
        undo_until = waiting_list.undo_until(application)
        context = {
            "standing": own_page.standing_of(application),
            "waiting_since": own_page.waiting_since(application),
            "undo_until": undo_until,
            "erase_at": application.erase_at,
            "actions": own_actions.offered_to(application),
            "notice": notice,
            "other_languages": other_languages(),
            "is_written_to_in_this_language": application.language == get_language(),
            "is_open": self.visit.level is Level.CODE,
        }
        return self.render("signup/own/page.html", context)


class CodeView(OwnView):
    """A six-character code goes to her address; typed here, it opens what she wrote."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The field for the code, or first the button that sends one."""
        if self.visit.level is Level.CODE:
            return SeeOther(reverse("signup:own_answers"))
        return self._page(CodeForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Send a code, or try the one that was typed."""
        if request.POST.get("action") == "send":
            return self._send()
        form = CodeForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        if not limits.allow(request, purpose="code", **_CODES_TRIED_AN_HOUR):
            return self.render("signup/own/too_many.html", {}, 429)
        try:
            token = private_pages.open_with_code(OWN_PAGE, visit=self.visit, typed=form.cleaned_data["code"])
        except private_pages.CodeWrong:
            form.refuse()
            return self._page(form, status=422)
        except private_pages.TooManyTries:
            return self.render("signup/own/too_many.html", {}, 429)
        response = SeeOther(reverse("signup:own_answers"))
        remember_visit(OWN_PAGE, request, response, token=token)
        return response

    def _send(self) -> HttpResponse:
        try:
            own_page.post_code(application=self.application, language=get_language())
        except own_page.NoAddress:
            return self.render("signup/own/no_address.html", {})
        except own_page.TooManyCodes:
            return self.render("signup/own/too_many.html", {}, 429)
        return SeeOther(reverse("signup:own_code") + "?sent")

    def _page(self, form: CodeForm, *, status: int = 200) -> HttpResponse:
        was_sent = "sent" in self.request.GET or form.is_bound
        context = {"form": form, "was_sent": was_sent, "language_switch": language_switch("own_code")}
        return self.render("signup/own/code.html", context, status)
