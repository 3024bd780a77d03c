"""A venue asks to borrow the exhibition: the form, and the page after it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from core import private_links, rate_limits
from core.private_views import SeeOther, private_page
from role_models import loans, tour_terms
from role_models.forms.loans import LoanForm
from role_models.loans import LoanWish
from role_models.models import TourPage
from role_models.on_tour import SHORTEST_RUN_DAYS
from role_models.tour_contact import LoanDetails
from role_models.views.own_visit import language_switch

_REQUESTS_AN_HOUR = {"per_visitor": 10, "per_network": 60}


@method_decorator([private_page, sensitive_post_parameters()], name="dispatch")
class LoanView(View):
    """The form, wherever there is a page about the tour."""

    page: TourPage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the tour. Raises Http404."""
        page = tour_terms.tour_page(get_language() or "")
        if page is None:
            raise Http404("there is no page about the tour in this language")
        self.page = page
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form; or, after it was sent, what comes next."""
        if "sent" in request.GET:
            return self._show("loan_sent", {})
        return self._form(initial={"token": private_links.new_token()})

    @method_decorator(sensitive_variables("form"))
    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the request, or say what is wrong with 422 and keep what was typed."""
        form = self._bound(request.POST)
        if not form.is_valid():
            return self._show("loan", self._around(form), 422)
        if not rate_limits.allow_visitor(request, purpose="loan of the exhibition", **_REQUESTS_AN_HOUR):
            form.add_error(None, gettext("There were too many attempts from your connection. Try again in an hour."))
            return self._show("loan", self._around(form), 429)
        loans.ask(wish=_wish(form), token=form.cleaned_data["token"])
        return SeeOther(reverse("role_models:loan") + "?sent")

    def _form(self, **options: Any) -> HttpResponse:
        return self._show("loan", self._around(self._bound(**options)))

    def _bound(self, *data: Any, **options: Any) -> LoanForm:
        terms = tour_terms.terms_of(self.page)
        free, taken = tour_terms.free_from_today(terms)
        return LoanForm(*data, terms=terms, today=timezone.localdate(), free=free, taken=taken, **options)

    def _around(self, form: LoanForm) -> dict[str, Any]:
        """The form, the free days, and what the page about the tour says of space and power."""
        return {
            "form": form,
            "free": [run for run in form.free if run.length >= SHORTEST_RUN_DAYS],
            "facts": [block for block in self.page.body if block.block_type == "facts"],
        }

    def _show(self, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        tour = {"title": self.page.title, "url": self.page.get_url(self.request)}
        shared = {
            "tour": tour,
            "breadcrumbs": [tour],
            "language_switch": language_switch("loan"),
            "is_sample": self.page.is_sample,
        }
        response = render(self.request, f"role_models/tour/{template}.html", shared | context, status=status)
        response.headers["X-Robots-Tag"] = "noindex"
        return response


def _wish(form: LoanForm) -> LoanWish:
    written = form.cleaned_data
    details = LoanDetails(**{name: written[name] for name in ("name", "email", "phone", "message")})
    return LoanWish(
        organisation=written["organisation"],
        town=written["town"],
        wanted_from=written["wanted_from"],
        wanted_until=written["wanted_until"],
        language=get_language() or "",
        details=details,
    )
