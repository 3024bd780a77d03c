"""The ways into her private page: the link, the code, and the page that sends the link."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from core import private_pages, rate_limits
from core.languages import own_name
from core.private_pages import Level, LinkUnknown, Visit
from core.private_views import SeeOther, private_page, remember_visit, visitor
from role_models import own_page
from role_models.models import Storyteller
from role_models.own_page import OWN_PAGE
from role_models.states import State
from signup.forms.addresses import AddressForm
from signup.forms.codes import CodeForm

_PRESSES_AN_HOUR = {"per_visitor": 120, "per_network": 600}
_CODES_TRIED_AN_HOUR = {"per_visitor": 60, "per_network": 300}
_ASKED_AN_HOUR = {"per_visitor": 20, "per_network": 100}


def own_address(name: str, language: str = "", **kwargs: str) -> str:
    """The address of one of her pages, in the active language unless another is given."""
    with translation.override(language or get_language()):
        return reverse(f"role_models:{name}", kwargs=kwargs)


def language_switch(name: str, **kwargs: str) -> dict[str, object] | None:
    """The link in the page's head that leads to the same page in the other language."""
    for code, _name in settings.LANGUAGES:
        if code != get_language():
            url = own_address(name, code, **kwargs)
            return {"code": code, "name": own_name(code), "url": url, "is_same_page": True}
    return None


def draw(request: HttpRequest, template: str, context: dict, status: int = 200) -> HttpResponse:
    """One of her pages, with what stands around all of them."""
    shared = {"language_switch": None, "office_phone": settings.OFFICE_PHONE}
    return render(request, f"role_models/own/{template}.html", shared | context, status=status)


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class EnterView(View):
    """The link: a neutral page with one button, because programs that scan mail follow links."""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        # Not no-referrer: under that a browser hides the origin of our own form too, and the POST is refused.
        response.headers["Referrer-Policy"] = "strict-origin"
        return response

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The button. Changes nothing."""
        if not private_pages.knows(OWN_PAGE, token=own_page.as_dictated(token)):
            return draw(request, "link_unknown", {}, 404)
        return draw(request, "enter", {"language_switch": language_switch("own_enter", token=token)})

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Exchange the token for a visit, and go to the page without it."""
        if not rate_limits.allow_visitor(request, purpose="storyteller's link", **_PRESSES_AN_HOUR):
            return draw(request, "too_many", {}, 429)
        try:
            visit_token = private_pages.enter(OWN_PAGE, token=own_page.as_dictated(token))
        except LinkUnknown:
            return draw(request, "link_unknown", {}, 404)
        response = SeeOther(own_address("own_page"))
        remember_visit(OWN_PAGE, request, response, token=visit_token)
        return response


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class OwnView(View):
    """What the pages behind the link share: whose they are, and how far they are open.

    Without a visit, or when she has withdrawn, every address gives the same page. A view of another part of the
    exhibition that belongs on her page extends this one.
    """

    #: What a visitor must have shown.
    level = Level.CODE
    visit: Visit
    storyteller: Storyteller

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        visit = visitor(OWN_PAGE, request)
        tellers = Storyteller.objects.exclude(state=State.WITHDRAWN)
        storyteller = tellers.filter(pk=visit.object_id).first() if visit else None
        if visit is None or storyteller is None:
            return self.render("link_unknown", {}, 404)
        self.visit, self.storyteller = visit, storyteller
        if visit.level < self.level:
            return SeeOther(own_address("own_code"))
        return super().dispatch(request, *args, **kwargs)

    def render(self, template: str, context: dict, status: int = 200) -> HttpResponse:
        return draw(self.request, template, {"storyteller": getattr(self, "storyteller", None)} | context, status)


class CodeView(OwnView):
    """A six-character code goes to her address, or staff read it out; typed here, it opens her page."""

    level = Level.LINK

    def get(self, request: HttpRequest) -> HttpResponse:
        """The field for the code and the button that sends one."""
        if self.visit.level is Level.CODE:
            return SeeOther(own_address("own_page"))
        return self._page(CodeForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Send a code, or try the one that was typed."""
        if request.POST.get("action") == "send":
            return self._send()
        form = CodeForm(request.POST)
        if not form.is_valid():
            return self._page(form, 422)
        if not rate_limits.allow_visitor(request, purpose="storyteller's code", **_CODES_TRIED_AN_HOUR):
            return self.render("too_many", {}, 429)
        try:
            token = private_pages.open_with_code(OWN_PAGE, visit=self.visit, typed=form.cleaned_data["code"])
        except private_pages.CodeWrong:
            form.refuse()
            return self._page(form, 422)
        except private_pages.TooManyTries:
            return self.render("too_many", {}, 429)
        response = SeeOther(own_address("own_page"))
        remember_visit(OWN_PAGE, request, response, token=token)
        return response

    def _send(self) -> HttpResponse:
        try:
            own_page.post_code(storyteller=self.storyteller, language=get_language())
        except own_page.NoAddress:
            return SeeOther(own_address("own_code") + "?call")
        except own_page.TooManyCodes:
            return self.render("too_many", {}, 429)
        return SeeOther(own_address("own_code") + "?sent")

    def _page(self, form: CodeForm, status: int = 200) -> HttpResponse:
        context = {
            "form": form,
            "was_sent": "sent" in self.request.GET,
            "must_call": "call" in self.request.GET,
            "language_switch": language_switch("own_code"),
        }
        return self.render("code", context, status)


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class FindView(View):
    """Asks for an address. Whether a storyteller has it shows in that letter box alone: both get the same page."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The question; or that a letter comes if we know the address."""
        if "sent" in request.GET:
            return draw(request, "find_sent", {"language_switch": language_switch("own_find")})
        return draw(request, "find", {"form": AddressForm(), "language_switch": language_switch("own_find")})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Post the letter."""
        form = AddressForm(request.POST)
        if not form.is_valid():
            return draw(request, "find", {"form": form}, 422)
        if not rate_limits.allow_visitor(request, purpose="find a storyteller's page", **_ASKED_AN_HOUR):
            return draw(request, "too_many", {}, 429)
        own_page.post_links(address=form.cleaned_data["email"], language=get_language())
        return SeeOther(own_address("own_find") + "?sent")
