"""Moves of many applications at once.

Wagtail has a machinery for this, which we leave alone: its actions are allowed to everybody unless told otherwise, and
"all" there means all of a model, whatever the filters and the branches. Here the rows are those that were ticked and
that ``visible_to`` lets through, and a page asks once more before anything moves.
"""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from signup import permissions, waiting_list
from signup.models import Application
from signup.states import Reason, Status
from signup.viewsets.base import StaffView
from signup.viewsets.moves import MoveForm

#: As many as a page of the list holds.
MOST_AT_ONCE = 50


class MoveManyView(StaffView):
    """First the applications that were ticked, with what to do with them; then their moves."""

    permission_required = permissions.CHANGE_STATUS
    http_method_names = ["post"]
    template_name = "signup/admin/move_many.html"
    page_title = _("Change the status of several applications")
    index_url_name = ""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Ask, and move once the status is chosen."""
        chosen = list(self._chosen())
        if not chosen:
            messages.warning(request, gettext("Tick the applications first."))
            return redirect(self._list_address())
        possible = [status for status in Status if any(status in waiting_list.possible_moves(one) for one in chosen)]
        is_answer = "to" in request.POST
        form = MoveForm(request.POST if is_answer else None, possible=possible)
        if not form.is_valid():
            context = self.get_context_data(chosen=chosen, form=form, list_address=self._list_address())
            return render(request, self.template_name, context, status=422 if is_answer else 200)
        outcome = waiting_list.move_many(
            applications=chosen,
            to=form.cleaned_data["to"],
            by=request.user,
            reason_code=Reason(form.cleaned_data["reason"]),
        )
        self._say(outcome, Status(form.cleaned_data["to"]))
        return redirect(self._list_address())

    def _chosen(self) -> QuerySet[Application]:
        """What was ticked and the user may know of; the rest is as good as not there."""
        ids = [_as_uuid(text) for text in self.request.POST.getlist("application")[:MOST_AT_ONCE]]
        visible = Application.objects.visible_to(self.request.user).select_related("branch").defer("body_sealed")
        return visible.filter(pk__in=[pk for pk in ids if pk is not None])

    def _say(self, outcome: waiting_list.MovedMany, to: Status) -> None:
        if outcome.moved:
            text = ngettext(
                "%(count)d application has a new status: %(status)s",
                "%(count)d applications have a new status: %(status)s",
                len(outcome.moved),
            )
            messages.success(self.request, text % {"count": len(outcome.moved), "status": to.label})
        if outcome.refused:
            references = ", ".join(application.reference for application in outcome.refused)
            messages.warning(
                self.request,
                gettext("These stand where they stood, because the move is not possible: %(references)s")
                % {"references": references},
            )

    def _list_address(self) -> str:
        return get_valid_next_url_from_request(self.request) or reverse(self.index_url_name)

    def get_breadcrumbs_items(self) -> list[dict]:
        listing = {"url": reverse(self.index_url_name), "label": gettext("Waiting list")}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.page_title}]


def _as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
