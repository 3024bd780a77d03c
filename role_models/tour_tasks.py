"""What waits for those who keep the tour: loans to answer, and prints of which nobody knows yet that they are down."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from role_models import recall
from role_models.models import LoanRequest
from role_models.staff_tasks import Request


def requests() -> Iterator[Request]:
    """First the prints, those first whose venue no letter reaches, then the loans, each the longest waiting first."""
    rows = list(recall.still_out())
    must_call = recall.venues_without_letters(rows)
    for row in sorted(rows, key=lambda row: row.showing.venue not in must_call):
        words = (
            _("Call %(venue)s, no letter reaches them: the print with the code %(code)s must come down.")
            if row.showing.venue in must_call
            else _("Has %(venue)s taken down the print with the code %(code)s? We have written to them.")
        )
        yield Request(
            words % {"venue": row.showing.venue, "code": row.storyteller.code},
            reverse("showings:open", args=[row.showing_id]),
        )
    waiting = LoanRequest.objects.filter(state=LoanRequest.State.WAITING).defer("details_sealed")
    for loan in waiting.order_by("received_at"):
        words = _("%(organisation)s in %(town)s wants to borrow the exhibition.")
        yield Request(
            words % {"organisation": loan.organisation, "town": loan.town}, reverse("loans:open", args=[loan.pk])
        )
