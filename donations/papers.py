"""The private page of papers: a giver's receipts, and the kit of who gave or stands by us with her name.

A link in a letter leads to it; what the link opens is over after 20 minutes. See core/private_pages.py.
"""

from dataclasses import dataclass, replace

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from core import private_pages
from core.private_pages import PrivatePage, Visit
from donations import kits
from donations.kits import Kit
from donations.models import Pledge, Receipt, SupportStatement
from donations.models.pledges import SEALING_ROOM

PLEDGE, STATEMENT = "pledge", "statement"

_PAPERS = PrivatePage(purpose="gift papers", room=SEALING_ROOM, cookie="mentornet_papers")


@dataclass(frozen=True)
class Papers:
    """What lies on one page: the receipts, the newest first, and the kit if there is one."""

    receipts: list[Receipt]
    kit: Kit | None
    is_test: bool


def link(*, kind: str, object_id: object, language: str) -> str:
    """The full address of a new private link to the papers of a "pledge" or a "statement", in one language.

    Raises ValueError for any other kind.
    """
    if kind not in (PLEDGE, STATEMENT):
        raise ValueError(kind)
    token = private_pages.link_token(_PAPERS, object_id=f"{kind}:{object_id}")
    return link_address(token=token, language=language)


def link_address(*, token: str, language: str) -> str:
    """The full address of the private link with this token."""
    with translation.override(language):
        return settings.SITE_URL + reverse("donations:papers_link", kwargs={"token": token})


def private_page() -> PrivatePage:
    """The page in the active language: its cookie is sent to that page and its files alone."""
    return replace(_PAPERS, cookie_path=reverse("donations:papers"))


def behind(visit: Visit) -> Papers | None:
    """The papers that are visited; None if what they were about is erased."""
    kind, _separator, object_id = visit.object_id.partition(":")
    if kind == STATEMENT:
        statement = SupportStatement.objects.filter(pk=object_id).first()
        return Papers([], kits.of_statement(statement), is_test=not statement.livemode) if statement else None
    pledge = Pledge.objects.filter(pk=object_id, giver_erased_at=None).first()
    if pledge is None:
        return None
    receipts = Receipt.objects.filter(entry__pledge=pledge).select_related("entry", "credits").order_by("-pk")
    return Papers(list(receipts), kits.of_pledge(pledge), is_test=not pledge.livemode)
