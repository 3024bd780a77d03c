"""The link in the confirmation letter. Mail scanners follow links, so a GET only shows a button."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View

from core.private_views import private_page
from signup import waiting_list


@method_decorator(private_page, name="dispatch")
class ConfirmView(View):
    """A neutral page with one button; the button confirms, as often as it is pressed."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The button. Changes nothing."""
        return self._answer(waiting_list.find_confirmation, token, unless_done="signup/confirm.html")

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Confirm."""
        return self._answer(waiting_list.confirm, token, unless_done="signup/confirmed.html")

    def _answer(self, look_up: Callable, token: str, *, unless_done: str) -> HttpResponse:
        """The page for this link, or the page that helps where there is none."""
        context = {"office_phone": settings.OFFICE_PHONE}
        try:
            confirmation = look_up(token=token)
        except waiting_list.LinkUnknown:
            return render(self.request, "signup/link_unknown.html", context, status=404)
        template = "signup/already_confirmed.html" if confirmation.was_done_before else unless_done
        context["reference"] = confirmation.application.reference
        return render(self.request, template, context)
