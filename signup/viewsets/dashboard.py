"""What waits for a member of staff, on the start page of the admin: how many, and nothing else."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from signup import permissions
from signup.models import Application, CallTask
from signup.states import Status


@dataclass(frozen=True)
class Waiting:
    """So many of something, in words, and where they are listed."""

    words: str
    address: str


class WaitingApplicationsPanel(Component):
    """How many applications need somebody, of those that the user may know of."""

    name = "waiting_applications"
    template_name = "signup/admin/dashboard.html"
    order = 110

    def __init__(self, user) -> None:
        self.user = user

    def get_context_data(self, parent_context) -> dict:
        return super().get_context_data(parent_context) | {"counts": counts_for(self.user)}


def may_see_counts(user) -> bool:
    """Whether the panel is for this user at all."""
    return any(user.has_perm(f"signup.{right}") for right in permissions.SEES_APPLICATIONS)


def counts_for(user) -> list[Waiting]:
    """What needs somebody, in two queries; what is zero is left out."""
    numbers = Application.objects.visible_to(user).aggregate(
        waiting=Count("pk", filter=Q(status=Status.WAITING)),
        unconfirmed=Count("pk", filter=Q(status=Status.UNCONFIRMED)),
    )
    calls = CallTask.objects.open().visible_to(user).count()
    listing = reverse("applications:index")
    found = [
        (calls, ngettext("%(count)d call to make", "%(count)d calls to make", calls), reverse("calls:index")),
        (
            numbers["waiting"],
            ngettext("%(count)d waits", "%(count)d wait", numbers["waiting"]),
            f"{listing}?status={Status.WAITING}",
        ),
        (
            numbers["unconfirmed"],
            ngettext("%(count)d not confirmed", "%(count)d not confirmed", numbers["unconfirmed"]),
            f"{listing}?status={Status.UNCONFIRMED}",
        ),
    ]
    return [Waiting(words=words % {"count": count}, address=address) for count, words, address in found if count]
