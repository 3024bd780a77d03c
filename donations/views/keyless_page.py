"""What the keyless double's pages share: they exist only where the test gateway is open, and nobody finds them."""

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from donations.gateway import mode


@method_decorator(never_cache, name="dispatch")
class KeylessPage(View):
    """A page in the language of what it shows, whatever the browser asks for."""

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer only where the test gateway is open. Raises Http404."""
        if not mode.is_test_gateway_open():
            raise Http404("the test gateway is closed")
        with translation.override(self.find(**kwargs)):
            response = super().dispatch(request, *args, **kwargs)
            response.headers["Content-Language"] = translation.get_language() or ""
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def find(self, **kwargs: Any) -> str:
        """Find what the address names, and return its language. Raises Http404."""
        raise NotImplementedError
