"""Private links from letters about giving, whichever page they lead to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from core import rate_limits
from core.private_views import private_page
from donations.views.frame import frame

_PRESSES_AN_HOUR = {"per_visitor": 60, "per_network": 300}


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class PrivateView(View):
    """A page that is its visitor's alone."""

    def render(self, template: str, context: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
        response = render(self.request, template, frame(self.request) | (context or {}), status=status)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def too_many(self) -> HttpResponse:
        """Many tries came from one place."""
        return self.render("donations/manage_too_many.html", status=429)


class LinkView(PrivateView):
    """A neutral page with a button, because programs that scan mail follow links; the button opens the page.

    The page's address goes into no Referer, so that it stays out of every log.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer with a policy under which a browser still shows the origin of our own form."""
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "strict-origin"
        return response

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Go where the link leads."""
        if not rate_limits.allow_visitor(request, purpose="giving link", **_PRESSES_AN_HOUR):
            return self.too_many()
        return self.open(token)

    def open(self, token: str) -> HttpResponse:
        """What the button does."""
        raise NotImplementedError

    def unknown_link(self) -> HttpResponse:
        """The same page for a link that is wrong, old, used, or leads to nothing any more."""
        return self.render("donations/manage_link_unknown.html", status=404)
