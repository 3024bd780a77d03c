"""Her own page, as far as a link opens it: where her application stands, in words that tell a stranger nothing.

See core/private_pages.py for links, visits and codes, and signup/own_answers.py for what a fresh code opens.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core import letters, private_pages, rate_limits
from core.private_pages import PrivatePage, Visit
from signup import contacts, envelopes
from signup.drafts import SEALING_ROOM
from signup.models import Application
from signup.states import Status

#: The path of the cookie is the whole site's: the addresses of the two languages share no other.
OWN_PAGE = PrivatePage(purpose="application", room=SEALING_ROOM, cookie="mentornet_own_page")

LINK_LETTER = "own_page_link"
CODE_LETTER = "own_page_code"

_LINKS_PER_ADDRESS = 3
_LINKS_WINDOW_SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class Standing:
    """Where an application stands: ``title`` in a few words, and what happens next."""

    title: Promise
    what_happens: Promise


_STANDINGS = {
    Status.UNCONFIRMED: Standing(
        _("It is not confirmed yet"),
        _("We sent you a letter with a link. Open the link and press the button, or call us and say your number."),
    ),
    Status.WAITING: Standing(
        _("You are on the list"),
        _("You need not do anything. We write or call when there is news. It can take months."),
    ),
    Status.PAUSED: Standing(
        _("You take a break"),
        _("We do not write to you about anything new. You keep your place on the list."),
    ),
    Status.INVITED: Standing(
        _("We want to talk with you"),
        _("We have written or called you, or we do it soon. If you have heard nothing, call us."),
    ),
    Status.MATCHED: Standing(
        _("We have found somebody for you"),
        _("You have heard from us about it. If anything is wrong, call us."),
    ),
    Status.WITHDRAWN: Standing(
        _("You are not on the list any more"),
        _("We do not write to you any more."),
    ),
    Status.DECLINED: Standing(
        _("You are not on the list"),
        _("We could not offer you a place. You have heard from us about it. Call us if you have questions."),
    ),
    Status.UNREACHABLE: Standing(
        _("We could not reach you"),
        _("Are you still waiting? Press the button. You have lost no time."),
    ),
    Status.EXPIRED: Standing(
        _("You are not on the list"),
        _("It was not confirmed in time, or something else took its place. You can begin again, or call us."),
    ),
}

#: Where she waits for us.
_WAITING = frozenset({Status.UNCONFIRMED, Status.WAITING, Status.PAUSED, Status.INVITED, Status.UNREACHABLE})

#: The season of each month, from January on.
_SEASONS = (
    *(_("winter %(year)s"),) * 2,
    *(_("spring %(year)s"),) * 3,
    *(_("summer %(year)s"),) * 3,
    *(_("autumn %(year)s"),) * 3,
    _("winter %(year)s"),
)


class NoAddress(Exception):
    """The application names no e-mail address, so no code can be written to it."""


class TooManyCodes(Exception):
    """So many codes were sent in this hour that no other is."""


def own_page_link(application_id, language: str) -> str:
    """The full address of a new private link to the page of one application, in one language, for a letter."""
    token = private_pages.link_token(OWN_PAGE, object_id=str(application_id))
    return own_page_address(token=token, language=language)


def own_page_address(*, token: str, language: str) -> str:
    """The full address of the private link with this token in one language."""
    with translation.override(language):
        return settings.SITE_URL + reverse("signup:own_enter", kwargs={"token": token})


def knows(*, token: str) -> bool:
    """Whether the private link with this token lives. Changes nothing."""
    return private_pages.knows(OWN_PAGE, token=token)


def enter(*, token: str) -> str:
    """Exchange a link's token for the token of a visit. Raises core.private_pages.LinkUnknown."""
    return private_pages.enter(OWN_PAGE, token=token)


def application_of(visit: Visit) -> Application | None:
    """The application that is visited; None if it is erased."""
    return Application.objects.select_related("branch").filter(pk=visit.object_id).first()


def standing_of(application: Application) -> Standing:
    """Where the application stands, in words for her."""
    return _STANDINGS[Status(application.status)]


def title_of(status: str) -> Promise:
    """A state in a few words for her."""
    return _STANDINGS[Status(status)].title


def waiting_since(application: Application) -> str:
    """The time of year since which she waits; "" where she does not."""
    return season(application.waiting_since) if application.status in _WAITING else ""


def season(moment: datetime) -> str:
    """The time of year: "spring 2026". A winter is named by both its years."""
    day = timezone.localdate(moment)
    year = str(day.year)
    if day.month == 12:
        year = f"{day.year}–{day.year + 1}"
    elif day.month <= 2:
        year = f"{day.year - 1}–{day.year}"
    return _SEASONS[day.month - 1] % {"year": year}


def post_links(*, address: str, language: str) -> None:
    """Write the links to every application with this address to it; to an address that we do not know, nothing.

    A known and an unknown address cost the same work here: which of them it is, is found out when the letter is
    written. An address gets a few of these letters a day, whoever types it.
    """
    index = contacts.contact_index(address)
    with transaction.atomic():
        is_allowed = rate_limits.allow(
            purpose=LINK_LETTER, key=index, limit=_LINKS_PER_ADDRESS, window_seconds=_LINKS_WINDOW_SECONDS
        )
        if is_allowed:
            letters.post(kind=LINK_LETTER, language=language, object_id=index, address=address)


def post_code(*, application: Application, language: str) -> None:
    """Write a fresh code to her address. Raises NoAddress or TooManyCodes."""
    address = envelopes.read_body(application).get("email", "")
    if not address:
        raise NoAddress
    if not private_pages.may_send_code(OWN_PAGE, object_id=str(application.pk)):
        raise TooManyCodes
    with transaction.atomic():
        letters.post(kind=CODE_LETTER, language=language, object_id=str(application.pk), address=address)


def write_in(*, application: Application, language: str) -> None:
    """Write to her in another language from now on. Raises ValueError for one that the site has not."""
    if language not in dict(settings.LANGUAGES):
        raise ValueError(language)
    Application.objects.filter(pk=application.pk).update(language=language)
