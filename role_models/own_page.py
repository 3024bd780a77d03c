"""Her private page: what its links, visits and codes are, and how she is written to.

Whoever has only a phone gets a short link and a code read out by staff, who are written down for it.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation

from core import access_log, letters, private_links, private_pages, rate_limits, sealing
from core.models import PrivateLink
from core.private_pages import PrivatePage
from role_models.models.storytellers import SEALING_ROOM, Storyteller
from role_models.states import IllegalMove, State

#: The path of the cookie is the whole site's: the addresses of the two languages share no other.
OWN_PAGE = PrivatePage(purpose="storyteller", room=SEALING_ROOM, cookie="mentornet_story_page")

LINK_LETTER = "storyteller_link"
CODE_LETTER = "storyteller_code"
CHANGED_LETTER = "storyteller_changed"
ENDS_LETTER = "storyteller_consents_end"

#: How long a link lives that is read out on the phone.
DICTATED_LIFETIME = timedelta(minutes=30)
#: What the access log says of it.
SUBJECT_KIND = "storyteller"
DICTATED_PURPOSE = "help_by_phone"

_DICTATED_LENGTH = 10
_LINKS_PER_ADDRESS = 3
_DAY_SECONDS = 24 * 60 * 60


class NoAddress(Exception):
    """She gave no e-mail address, so nothing can be written to her."""


class TooManyCodes(Exception):
    """So many codes were sent in this hour that no other is."""


@dataclass(frozen=True)
class Dictation:
    """What staff read out on the phone: a link that lives for half an hour, and a code that lives for ten minutes."""

    link: str
    code: str


def address_of(storyteller: Storyteller) -> str:
    """Her e-mail address, "" if she gave none. For machines that write to her: people open it elsewhere."""
    if not storyteller.contact_sealed:
        return ""
    contact = sealing.open_json(room=SEALING_ROOM, sealed=storyteller.contact_sealed, context=storyteller.seal_context)
    return contact.get("email") or ""


def address_index(address: str) -> str:
    """The fingerprint by which an address is found without being readable."""
    return sealing.blind_index(room=SEALING_ROOM, value=f"email\0{address.strip().casefold()}")


def write_to_her(storyteller: Storyteller, *, kind: str, object_id: str = "") -> bool:
    """Post a letter in her language, in the caller's transaction. Returns whether she can be written to."""
    address = address_of(storyteller)
    if address:
        letters.post(
            kind=kind, language=storyteller.language, object_id=object_id or str(storyteller.pk), address=address
        )
    return bool(address)


def link_to(storyteller_id: object, language: str) -> str:
    """The full address of a new private link to her page, in one language, for a letter."""
    return address_with(token=private_pages.link_token(OWN_PAGE, object_id=str(storyteller_id)), language=language)


def address_with(*, token: str, language: str) -> str:
    """The full address of the private link with this token in one language."""
    with translation.override(language):
        return settings.SITE_URL + reverse("role_models:own_enter", kwargs={"token": token})


@transaction.atomic
def post_link(storyteller: Storyteller) -> None:
    """Send her the link to her page. Raises NoAddress."""
    if not write_to_her(storyteller, kind=LINK_LETTER):
        raise NoAddress


@transaction.atomic
def post_links(*, address: str, language: str) -> None:
    """Write the links to every page that belongs to this address to it; to one that we do not know, nothing.

    A known and an unknown address cost the same work here: which of them it is, is found out when the letter is
    written. An address gets a few of these letters a day, whoever types it.
    """
    index = address_index(address)
    is_allowed = rate_limits.allow(
        purpose=LINK_LETTER, key=index, limit=_LINKS_PER_ADDRESS, window_seconds=_DAY_SECONDS
    )
    if is_allowed:
        letters.post(kind=LINK_LETTER, language=language, object_id=index, address=address)


def storytellers_behind(object_id: str) -> list[Storyteller]:
    """Whom a letter with links is about: one storyteller's id, or the fingerprint of an address.

    There are some hundreds of storytellers at most, so each address is opened rather than indexed.
    """
    tellers = Storyteller.objects.exclude(state=State.WITHDRAWN).order_by("created_at")
    if "-" in object_id:
        return list(tellers.filter(pk=object_id))
    return [teller for teller in tellers if (address := address_of(teller)) and address_index(address) == object_id]


def post_code(*, storyteller: Storyteller, language: str) -> None:
    """Write a fresh code to her address. Raises NoAddress or TooManyCodes."""
    address = address_of(storyteller)
    if not address:
        raise NoAddress
    if not private_pages.may_send_code(OWN_PAGE, object_id=str(storyteller.pk)):
        raise TooManyCodes
    with transaction.atomic():
        letters.post(kind=CODE_LETTER, language=language, object_id=str(storyteller.pk), address=address)


@transaction.atomic
def dictate(storyteller: Storyteller, user) -> Dictation:
    """A link and a code for staff to read out to her on the phone. Writes into the access log first who did it.

    Raises role_models.states.IllegalMove once she has withdrawn: she has no page any more.
    """
    if storyteller.state == State.WITHDRAWN:
        raise IllegalMove("a withdrawn story has no page")
    access_log.write(
        subject_kind=SUBJECT_KIND,
        subject_id=str(storyteller.pk),
        user=user,
        purpose=DICTATED_PURPOSE,
        what="link_and_code",
    )
    token = "".join(secrets.choice(private_pages.CODE_ALPHABET) for _position in range(_DICTATED_LENGTH)).lower()
    PrivateLink.objects.create(
        purpose=OWN_PAGE.purpose,
        object_id=str(storyteller.pk),
        fingerprint=private_links.fingerprint(token),
        expires_at=timezone.now() + DICTATED_LIFETIME,
    )
    code = private_pages.new_code(OWN_PAGE, object_id=str(storyteller.pk))
    return Dictation(link=address_with(token=token, language=storyteller.language), code=code)


def as_dictated(token: str) -> str:
    """A token as it was made: one that was typed from the phone may have other letters' size and hyphens."""
    typed = token.replace("-", "").lower()
    return typed if len(typed) == _DICTATED_LENGTH else token
