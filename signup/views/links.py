"""Private links from letters, whichever page they lead to."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View

from core.private_views import private_page
from signup.views import limits
from signup.views.base import frame
from signup.views.private_pages import language_switch

_PRESSES_AN_HOUR = {"per_visitor": 120, "per_network": 600}


@method_decorator(private_page, name="dispatch")
class LinkView(View):
    """A neutral page with one button, because programs that scan mail follow links; the button opens the page.

    The token is exchanged at once for a cookie. The page's address goes into no Referer, not even of our own pictures
    and styles, so that it stays out of every log.
    """

    #: The name of the address, and what the page with the button says.
    name: str
    template: str
    #: Whether the link with this token leads anywhere.
    knows: Callable[..., bool]
    #: What :meth:`exchange` raises for a link that leads nowhere.
    unknown: type[Exception]

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        # Not no-referrer: under that a browser hides the origin of our own form too, and the POST is refused.
        response.headers["Referrer-Policy"] = "strict-origin"
        return response

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The button. Changes nothing."""
        if not type(self).knows(token=token):
            return self.unknown_link()
        return self.render(self.template, {"language_switch": language_switch(self.name, token=token)})

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Exchange the token, and go where the link leads."""
        if not limits.allow(request, purpose="private link", **_PRESSES_AN_HOUR):
            return self.render("signup/own/too_many.html", {}, 429)
        try:
            return self.exchange(token)
        except self.unknown:
            return self.unknown_link()

    def exchange(self, token: str) -> HttpResponse:
        """The way to the page, with a cookie. Raises ``unknown``."""
        raise NotImplementedError

    def unknown_link(self) -> HttpResponse:
        """The same page for a link that is wrong, old, or leads to nothing any more."""
        return self.render("signup/own/link_unknown.html", {}, 404)

    def render(self, template: str, context: dict, status: int = 200) -> HttpResponse:
        return render(self.request, template, frame() | context, status=status)
