"""The webhook log: what the payment service told us, what became of it, and a button to try again."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import yesno
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages

from core.sealing import SealBroken
from donations import inbox, opening, permissions
from donations.gateway import mode
from donations.models import WebhookEvent, WebhookOutcome
from donations.viewsets.base import GivingListView, GivingView, GivingViewSet
from donations.viewsets.columns import LabelledColumn, LinkColumn, minute
from donations.viewsets.filters import WebhookFilterSet
from donations.viewsets.opening_form import OpeningForm
from donations.viewsets.overview import overview_trail

_MAY_BE_REPLAYED = (WebhookOutcome.FAILED, WebhookOutcome.PARKED)


def event_address(event: WebhookEvent) -> str:
    """Where one event is shown."""
    return reverse("giving-webhooks:open", args=[event.pk])


def _controls_address() -> str:
    """Where the stand-in of the payment service is played; "" where it does not stand in."""
    return reverse("payments:test_gateway_controls") if mode.is_test_gateway_open() else ""


def _is_real(event: WebhookEvent) -> str:
    return str(yesno(event.livemode, gettext("yes,no")))


class WebhooksView(GivingListView):
    """What we were told, the latest first. Events of the other mode are here too: somebody must find out why."""

    permission_required = permissions.REPLAY_WEBHOOK
    page_title = _("Webhook log")
    header_icon = "history"
    template_name = "donations/admin/webhooks.html"
    default_ordering = "-received_at"
    filterset_class = WebhookFilterSet
    empty_words = _("The payment service has told us nothing yet.")

    @cached_property
    def columns(self):
        """What it was about, and what became of it."""
        return [
            LinkColumn(
                "received_at",
                label=_("Received"),
                accessor=minute("received_at"),
                get_url=event_address,
                sort_key="received_at",
            ),
            LabelledColumn("type", label=_("Type"), sort_key="type"),
            LabelledColumn("outcome", label=_("Outcome"), accessor="get_outcome_display", sort_key="outcome"),
            LabelledColumn("deliveries", label=_("Deliveries"), sort_key="deliveries"),
            LabelledColumn("attempts", label=_("Attempts"), sort_key="attempts"),
            LabelledColumn("livemode", label=_("Real money"), accessor=_is_real, sort_key="livemode"),
        ]

    def get_base_queryset(self) -> QuerySet[WebhookEvent]:
        """All events, without their bodies."""
        return WebhookEvent.objects.defer("body_sealed")

    def campaign_key(self, row: Any) -> None:
        """An event belongs to no campaign."""

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict:
        return super().get_context_data(*args, controls_url=_controls_address(), **kwargs)


class OneEventView(GivingView):
    """One event, and its body for those who may see who gives and say why they look."""

    permission_required = permissions.REPLAY_WEBHOOK
    template_name = "donations/admin/event.html"
    event: WebhookEvent

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the event. Raises Http404."""
        super().setup(request, *args, **kwargs)
        self.event = get_object_or_404(WebhookEvent.objects.defer("body_sealed"), pk=kwargs["pk"])

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen without the body."""
        return self._event_screen(OpeningForm())

    @method_decorator(sensitive_variables("body"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The body, after the look was written into the access log."""
        if not self.user_has_permission(permissions.OPEN_GIVER):
            return redirect(event_address(self.event))
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self._event_screen(form, status=422)
        try:
            body = opening.open_event(event=self.event, user=request.user, purpose=form.cleaned_data["purpose"])
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return redirect(event_address(self.event))
        return self._event_screen(form, body=body)

    def _event_screen(self, form: OpeningForm, *, body: str | None = None, status: int = 200) -> HttpResponse:
        event = self.event
        return self.screen(
            status=status,
            event=event,
            body=body,
            opening_form=form if self.user_has_permission(permissions.OPEN_GIVER) else None,
            controls_url=_controls_address(),
            may_replay=event.outcome in _MAY_BE_REPLAYED,
            looks=opening.looks_at(subject_kind=opening.EVENT_SUBJECT_KIND, subject_id=opening.event_subject(event)),
        )

    def get_page_title(self) -> str:
        return self.event.type

    def get_trail(self):
        return [*overview_trail(), (reverse("giving-webhooks:index"), gettext("Webhook log"))]


class ReplayView(OneEventView):
    """Works on the event once more, as if it had come again."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Do it and say what became of it."""
        try:
            outcome = inbox.replay(event_id=self.event.pk)
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return redirect(event_address(self.event))
        say = messages.error if outcome in _MAY_BE_REPLAYED else messages.success
        say(request, gettext("Worked on again. Outcome: %(outcome)s") % {"outcome": WebhookOutcome(outcome).label})
        return redirect(event_address(self.event))


class WebhookViewSet(GivingViewSet):
    """The log, and one event with its button."""

    name = "giving-webhooks"
    url_prefix = "giving/webhooks"
    icon = "history"
    menu_label = _("Webhook log")
    permission_required = permissions.REPLAY_WEBHOOK

    def get_urlpatterns(self) -> list:
        return [
            *self.list_patterns(WebhooksView),
            path("<slug:pk>/", self.construct_view(OneEventView), name="open"),
            path("<slug:pk>/replay/", self.construct_view(ReplayView), name="replay"),
        ]


webhook_viewset = WebhookViewSet()
