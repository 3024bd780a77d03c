"""The first screen of giving: what came in, what runs on, and what waits for somebody."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from donations import overview, permissions, silence
from donations.models import GivingSettings
from donations.viewsets import chart
from donations.viewsets.base import GivingView, GivingViewSet

#: So many renewals are listed; the list of sponsors has them all.
_MOST_RENEWALS = 10


@dataclass(frozen=True)
class Waiting:
    """So many of something, in words, and where they are listed ("" for those who may not see the list)."""

    words: str
    address: str


class OverviewView(GivingView):
    """What came in during a year; the present one, unless the address names another."""

    page_title = _("Overview")
    template_name = "donations/admin/overview.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The screen. Raises Http404 for a year of which there is nothing."""
        years = overview.years()
        asked = request.GET.get("year", str(years[0]))
        if asked not in map(str, years):
            raise Http404
        shown = overview.of_year(int(asked))
        renewals = overview.renewals()
        return self.screen(
            years=years,
            shown=shown,
            chart=chart.draw(shown.weeks),
            renewals=renewals,
            next_renewals=renewals.soon[:_MOST_RENEWALS],
            waiting=waiting_for(request.user),
            alarm=silence.alarm(),
            takes_gifts=GivingSettings.load().takes_gifts,
        )


def waiting_for(user) -> list[Waiting]:
    """What needs somebody, in few queries; what is zero is left out."""
    tasks = overview.tasks()
    may_approve = permissions.may(user, permissions.APPROVE_RECOGNITION)
    may_replay = permissions.may(user, permissions.REPLAY_WEBHOOK)
    found = [
        (
            tasks.refunds,
            ngettext("%(count)d refund to approve", "%(count)d refunds to approve", tasks.refunds),
            f"{reverse('giving-refunds:index')}?state=requested",
        ),
        (
            tasks.listings,
            ngettext("%(count)d sponsor for the wall", "%(count)d sponsors for the wall", tasks.listings),
            f"{reverse('giving-wall:index')}?state=waiting" if may_approve else "",
        ),
        (
            tasks.statements,
            ngettext("%(count)d statement of support", "%(count)d statements of support", tasks.statements),
            f"{reverse('giving-support:index')}?state=waiting" if may_approve else "",
        ),
        (
            tasks.invoices,
            ngettext("%(count)d invoice to send", "%(count)d invoices to send", tasks.invoices),
            f"{reverse('giving-invoices:index')}?state=requested",
        ),
        (
            tasks.events,
            ngettext(
                "%(count)d event of the payment service to look at",
                "%(count)d events of the payment service to look at",
                tasks.events,
            ),
            reverse("giving-webhooks:index") if may_replay else "",
        ),
    ]
    return [Waiting(words=words % {"count": count}, address=address) for count, words, address in found if count]


class WaitingGivingPanel(Component):
    """What waits in giving, on the start page of the admin."""

    name = "waiting_giving"
    template_name = "donations/admin/dashboard.html"
    order = 120

    def __init__(self, user) -> None:
        self.user = user

    def get_context_data(self, parent_context) -> dict:
        return super().get_context_data(parent_context) | {
            "counts": waiting_for(self.user),
            "alarm": silence.alarm(),
            "overview_url": reverse("giving-overview:index"),
        }


class OverviewViewSet(GivingViewSet):
    """One address."""

    name = "giving-overview"
    url_prefix = "giving/overview"
    icon = "home"
    menu_label = _("Overview")

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(OverviewView), name="index")]


def overview_trail() -> list[tuple[str, str]]:
    """Leads from the other screens back to the overview."""
    return [(reverse("giving-overview:index"), gettext("Giving"))]


overview_viewset = OverviewViewSet()
