"""Find my application: a letter with the links, to an address that has applied; and to all others the same answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from core.private_views import SeeOther, private_page
from signup import own_page
from signup.forms.addresses import AddressForm
from signup.views import limits
from signup.views.base import frame
from signup.views.private_pages import language_switch

_ASKED_AN_HOUR = {"per_visitor": 20, "per_network": 100}


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class FindView(View):
    """Asks for an address. Whether anybody applied with it shows in that letter box alone.

    The known and the unknown address cost the same queries and get the same page: a letter is posted for both, and
    what would be in it is only looked up when it is written.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        """The question; or that a letter comes if we know the address."""
        if "sent" in request.GET:
            return self._render("signup/own/find_sent.html", {"language_switch": language_switch("find")})
        return self._render("signup/own/find.html", {"form": AddressForm(), "language_switch": language_switch("find")})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Post the letter."""
        form = AddressForm(request.POST)
        if not form.is_valid():
            return self._render("signup/own/find.html", {"form": form}, 422)
        if not limits.allow(request, purpose="find my application", **_ASKED_AN_HOUR):
            return self._render("signup/own/too_many.html", {}, 429)
        own_page.post_links(address=form.cleaned_data["email"], language=get_language())
        return SeeOther(reverse("signup:find") + "?sent")

    def _render(self, template: str, context: dict, status: int = 200) -> HttpResponse:
        return render(self.request, template, frame() | context, status=status)
