"""Sending a draft: however many requests send it, there is one application."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from core import consents
from core.models import ConsentRecord
from signup import call_tasks, contacts, envelopes, waiting_list
from signup.answers import CompleteAnswers
from signup.drafts import SEALING_ROOM
from signup.models import Application, CallTask, ContactState, Draft, Kind, StatusChange
from signup.references import new_reference
from signup.states import ENDED, Reason, Status


class DraftGone(Exception):
    """There is neither a draft to send nor an application made from it."""


def submit(*, draft: Draft, answers: CompleteAnswers) -> Application:
    """Turn a draft into an application, post its confirmation letter or ask staff to call her, and delete the draft.

    What a member of staff writes with her on the phone is confirmed by that, and takes the place of her request for a
    call. However many requests send the same draft, there is one application, and all of them get it. Raises DraftGone
    if the draft was thrown away instead.
    """
    try:
        with transaction.atomic():
            locked = Draft.objects.select_for_update().filter(pk=draft.pk).first()
            if locked is not None:
                return _send(draft=locked, answers=answers)
    except IntegrityError:
        # Another request made it between our look and our insert; any other clash is a fault of ours.
        if application_from(token_fingerprint=draft.token_fingerprint) is None:
            raise
    application = application_from(token_fingerprint=draft.token_fingerprint)
    if application is None:
        raise DraftGone(str(draft))
    return application


def application_from(*, token_fingerprint: str) -> Application | None:
    """The application that was made from the draft with this token, or None."""
    return Application.objects.filter(draft_fingerprint=token_fingerprint).first()


def _send(*, draft: Draft, answers: CompleteAnswers) -> Application:
    application = _create(draft=draft, answers=answers)
    StatusChange.objects.create(
        application=application,
        to_status=Status.UNCONFIRMED,
        by=draft.assisted_by,
        reason_code=Reason.SUBMITTED,
        at=application.created_at,
    )
    consents.record(
        text=answers.consent_text,
        room=SEALING_ROOM,
        subject=application.seal_context,
        way=ConsentRecord.Way.PHONE if draft.assisted_by else ConsentRecord.Way.WEB,
    )
    if draft.assisted_by and application.kind != Kind.CALL_ME:
        waiting_list.confirm_by_phone(application=application, by=draft.assisted_by)
        application.refresh_from_db()
    else:
        _ask_whether_it_was_she(application, answers)
    if draft.answers_call_of:
        _replace(draft.answers_call_of, by=draft.assisted_by)
    draft.delete()
    return application


def _create(*, draft: Draft, answers: CompleteAnswers) -> Application:
    now = timezone.now()
    application = Application(
        reference=new_reference(),
        kind=draft.kind,
        branch=answers.branch,
        heard_from=answers.heard_from,
        had_help=answers.had_help,
        assisted_by=draft.assisted_by,
        language=answers.language,
        status=Status.UNCONFIRMED,
        status_since=now,
        waiting_since=now,
        created_at=now,
        email_index=contacts.contact_index(answers.email),
        phone_index=contacts.contact_index(answers.phone),
        name_index=contacts.name_index(answers.name),
        contact_state=ContactState.OK if answers.email else ContactState.PHONE_ONLY,
        looks_automated=answers.looks_automated,
        draft_fingerprint=draft.token_fingerprint,
        source=draft.source,
    )
    envelopes.seal_body(application, answers.body)
    application.save(force_insert=True)
    application.competences.set(answers.competences)
    if answers.annex:
        envelopes.keep_annex(application, answers.annex)
    return application


def _ask_whether_it_was_she(application: Application, answers: CompleteAnswers) -> None:
    """By letter if she gave an address, else by a call. Where no letter may go out any more, a number helps too."""
    waiting_list.open_first_call(application)
    if not answers.email:
        return
    is_asked = contacts.ask_to_confirm(
        application=application,
        address=answers.email,
        kind=contacts.CONFIRMATION_LETTER,
        object_id=str(application.pk),
    )
    if not is_asked and answers.phone:
        call_tasks.open_task(application=application, reason=CallTask.Reason.CONFIRM)


def _replace(request_for_call: Application, *, by) -> None:
    """End the request for a call that staff have answered by writing the application with her."""
    locked = Application.objects.select_for_update().get(pk=request_for_call.pk)
    if locked.status in ENDED:
        return
    call_tasks.close(application=locked, outcome=CallTask.Outcome.REACHED, by=by)
    waiting_list.move(application=locked, to=Status.EXPIRED, by=by, reason_code=Reason.REPLACED)
