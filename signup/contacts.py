"""How an applicant is reached: the fingerprints of her contacts, what may be written to her, and what did not arrive.

A new address takes the place of the old one only when the link in a letter to it was used: until then it lies beside
the old one in the sealed body, so that a slip of the pen opens her page to nobody else.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from core import letters, rate_limits, sealing
from core.models import LetterEvent
from signup import call_tasks, envelopes
from signup.drafts import SEALING_ROOM
from signup.models import Application, CallTask, ContactState
from signup.names import name_key
from signup.states import ENDED, Status

#: What asks whether it was she who wrote: about an application that nobody has confirmed, and about a new address.
CONFIRMATION_LETTER = "application_confirmation"
NEW_ADDRESS_LETTER = "application_new_address"
#: The code, in the sealed body, of an address that nobody has confirmed yet.
NEW_EMAIL = "new_email"

_DAY_SECONDS = 24 * 60 * 60
_LETTERS_PER_ADDRESS = 3
_MARK_LENGTH = 24
_TROUBLE = (CallTask.Reason.LETTERS_BOUNCE, CallTask.Reason.COMPLAINED)


def contact_index(contact: str) -> str:
    """The fingerprint by which an address or a number is found without being readable; "" for none."""
    return sealing.blind_index(room=SEALING_ROOM, value=contact.casefold()) if contact else ""


def name_index(name: str) -> str:
    """The fingerprint by which a name is found again however it is spelled; "" for none."""
    key = name_key(name)
    return sealing.blind_index(room=SEALING_ROOM, value=f"name\0{key}") if key else ""


def new_address_id(application: Application, address: str) -> str:
    """What a letter to a new address, and the link in it, are about: the application and that very address."""
    return f"{application.pk}:{contact_index(address)[:_MARK_LENGTH]}"


def application_id(object_id: str) -> str:
    """The id of the application that a letter or a link is about."""
    return object_id.partition(":")[0]


def write_to_her(*, application: Application, kind: str) -> bool:
    """Post a letter to her address, in the caller's transaction. Returns whether she can be written to.

    Nothing is written where letters come back or were reported as spam.
    """
    if application.contact_state != ContactState.OK:
        return False
    address = envelopes.read_body(application)["email"]
    letters.post(kind=kind, language=application.language, object_id=str(application.pk), address=address)
    return True


def ask_to_confirm(*, application: Application, address: str, kind: str, object_id: str) -> bool:
    """Post a letter that asks whether it was she who wrote, in the caller's transaction.

    Nobody's letter box is flooded in our name, whoever types its address: it gets three such letters a day at once and
    three more a day later. Returns False if this one is over both.
    """
    for held_for in (timedelta(), timedelta(days=1)):
        if rate_limits.allow(
            purpose=f"{CONFIRMATION_LETTER} held for {held_for.days}",
            key=contact_index(address),
            limit=_LETTERS_PER_ADDRESS,
            window_seconds=_DAY_SECONDS,
        ):
            not_before = timezone.now() + held_for
            letters.post(
                kind=kind, language=application.language, object_id=object_id, address=address, not_before=not_before
            )
            return True
    return False


def take_new_address(application: Application) -> None:
    """Put the new address in place of the old one, in the caller's transaction, which holds the row's lock."""
    body = envelopes.read_body(application)
    body["email"] = body.pop(NEW_EMAIL)
    envelopes.seal_body(application, body)
    application.email_index = contact_index(body["email"])
    application.contact_state = ContactState.OK
    application.save(update_fields=["body_sealed", "email_index", "contact_state"])
    close_trouble(application)


def close_trouble(application: Application) -> None:
    """Nobody needs to call any more because letters did not arrive."""
    call_tasks.close(application=application, reasons=_TROUBLE)


def undelivered(object_id: str, event: str) -> None:
    """Hear that a letter came back or was reported as spam: nothing more is written there, and staff call her.

    ``event`` is one of core.models.LetterEvent.Kind. A letter to an address that is not in use yet only makes the call.
    """
    with transaction.atomic():
        application = Application.objects.select_for_update().filter(pk=application_id(object_id)).first()
        if application is None or application.status in ENDED:
            return
        is_complaint = event == LetterEvent.Kind.COMPLAINED
        is_in_use = application_id(object_id) == object_id
        if is_in_use and application.contact_state in (ContactState.OK, ContactState.BOUNCED):
            application.contact_state = ContactState.COMPLAINED if is_complaint else ContactState.BOUNCED
            application.save(update_fields=["contact_state"])
        if application.status == Status.UNCONFIRMED and not application.phone_index:
            return  # Nobody knows whether she exists, and there is nowhere to call.
        reason = CallTask.Reason.COMPLAINED if is_complaint else CallTask.Reason.LETTERS_BOUNCE
        call_tasks.open_task(application=application, reason=reason)


def works_again(*, application: Application) -> Application:
    """Write to her address again, because somebody made sure that letters arrive there."""
    with transaction.atomic():
        locked = Application.objects.select_for_update().get(pk=application.pk)
        if locked.contact_state in (ContactState.BOUNCED, ContactState.COMPLAINED):
            locked.contact_state = ContactState.OK
            locked.save(update_fields=["contact_state"])
            close_trouble(locked)
    return locked
