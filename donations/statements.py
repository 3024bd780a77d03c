"""Support without money: somebody stands by a campaign with name, business, town and one sentence.

A letter asks whether it was she who wrote; its link leads, for as long as the statement is kept, to a page on which she
sees it and can take it back.
"""

from dataclasses import astuple, dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation

from core import consents, letters, private_pages, rate_limits
from core.models import ConsentText, Letter
from core.private_pages import PrivatePage
from core.sent_once import form_fingerprint
from donations import recognition
from donations.gateway import mode
from donations.models import RecognitionState, SupportStatement
from donations.models.pledges import SEALING_ROOM, address_index

CONFIRMATION_LETTER = "support_confirmation"

#: Taking her word back must stay as easy as giving it, so the link lives as long as the statement.
STATEMENT_PAGE = PrivatePage(
    purpose="support", room=SEALING_ROOM, cookie="mentornet_support", link_lifetime=timedelta(days=2 * 365)
)

_LETTERS_PER_ADDRESS = 3
_DAY_SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class StatementWish:
    """What somebody wants to say in public, and the address to which the letter goes."""

    campaign_key: UUID
    name: str
    business: str
    town: str
    sentence: str
    email: str
    language: str


def submit(*, wish: StatementWish, consent_text: ConsentText, token: str = "") -> SupportStatement | None:
    """Keep a statement with its consent, and write the letter that asks for a confirmation.

    ``token`` names the form: sent twice with the same answers, be it at one instant, it is kept once. An address gets
    a few of these letters a day, whoever types it; returns None, and keeps nothing, when it is one too many.
    """
    fingerprint = form_fingerprint(purpose="statement", token=token, answers=astuple(wish))
    known = SupportStatement.objects.filter(form_fingerprint=fingerprint)
    try:
        return known.first() or _keep(wish, consent_text, fingerprint)
    except IntegrityError:  # It was sent twice at one instant, and the other one was faster.
        return known.get()


@transaction.atomic
def _keep(wish: StatementWish, consent_text: ConsentText, fingerprint: str) -> SupportStatement | None:
    is_allowed = rate_limits.allow(
        purpose=CONFIRMATION_LETTER,
        key=address_index(wish.email),
        limit=_LETTERS_PER_ADDRESS,
        window_seconds=_DAY_SECONDS,
    )
    if not is_allowed:
        return None
    statement = SupportStatement(
        campaign_key=wish.campaign_key,
        name=wish.name,
        business=wish.business,
        town=wish.town,
        sentence=wish.sentence,
        language=wish.language,
        livemode=mode.is_live(),
        form_fingerprint=fingerprint,
    )
    statement.seal_email(wish.email)
    statement.save(force_insert=True)
    consents.record(text=consent_text, room=SEALING_ROOM, subject=statement.seal_context)
    letters.post(kind=CONFIRMATION_LETTER, language=wish.language, object_id=str(statement.pk), address=wish.email)
    return statement


def link(*, statement_id: object, language: str) -> str:
    """The full address of a new private link to a statement's own page, in one language, for a letter."""
    token = private_pages.link_token(STATEMENT_PAGE, object_id=str(statement_id))
    with translation.override(language):
        return settings.SITE_URL + reverse("donations:statement_link", kwargs={"token": token})


@transaction.atomic
def confirm(*, statement: SupportStatement) -> SupportStatement:
    """Put a statement before the staff, because the link in its letter was used. A second use changes nothing."""
    locked = SupportStatement.objects.select_for_update().get(pk=statement.pk)
    if locked.state == RecognitionState.UNCONFIRMED:
        locked.state, locked.confirmed_at = RecognitionState.WAITING, timezone.now()
        locked.save(update_fields=["state", "confirmed_at"])
    return locked


def withdraw(*, statement: SupportStatement) -> SupportStatement:
    """Take a statement off the wall for good, because its owner says so."""
    recognition.withdraw(row=statement)
    statement.refresh_from_db()
    return statement


@transaction.atomic
def erase(statement: SupportStatement) -> None:
    """Erase a statement with its letters and links. That she agreed stays on record for a while, without her name."""
    private_pages.revoke(STATEMENT_PAGE, object_id=str(statement.pk))
    Letter.objects.filter(kind=CONFIRMATION_LETTER, object_id=str(statement.pk)).delete()
    consents.subject_ended(room=SEALING_ROOM, subject=statement.seal_context, reason="retention")
    statement.delete()
