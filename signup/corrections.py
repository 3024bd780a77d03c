"""Correcting what she told us: the new answers to one step take the place of the old ones, and she keeps her place."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from signup import contacts, envelopes, waiting_list
from signup.contacts import NEW_EMAIL
from signup.forms import StepForm
from signup.funnels import funnel_of
from signup.models import Application, ContactState
from signup.states import ENDED, IllegalMove

#: Answers that columns keep, as the fields of the steps call them.
_COLUMNS = ("branch", "heard_from", "had_help")
_CONTACTS = ("email", "phone")


def correct(*, application: Application, step_code: str, cleaned: Mapping[str, Any]) -> Application:
    """Put the valid answers to one step in place of the old ones.

    ``cleaned`` is the ``cleaned_data`` of the step's form. A new e-mail address is used once the link in the letter
    that goes to it was used; until then the old way to reach her stays. Raises KeyError for a step that the
    application does not have, ValueError for the consent, IllegalMove if the application has ended.
    """
    with transaction.atomic():
        locked = Application.objects.select_for_update().get(pk=application.pk)
        form_class = funnel_of(locked.kind).step(step_code).form_class
        if "consent" in form_class.kept_elsewhere:
            raise ValueError("a consent is withdrawn or given, not corrected")
        if locked.status in ENDED:
            raise IllegalMove(f"{locked} has ended")
        _keep_columns(locked, cleaned)
        _keep_sealed(locked, form_class, cleaned)
        locked.corrected_at = timezone.now()
        locked.save()
        waiting_list.open_first_call(locked)
    return locked


def _keep_columns(application: Application, cleaned: Mapping[str, Any]) -> None:
    for name in _COLUMNS:
        if name in cleaned:
            setattr(application, name, cleaned[name])
    if "competences" in cleaned:
        application.competences.set(cleaned["competences"])


def _keep_sealed(application: Application, form_class: type[StepForm], cleaned: Mapping[str, Any]) -> None:
    political = {name: value for name, value in cleaned.items() if name in form_class.political}
    if political:
        envelopes.keep_annex(application, envelopes.read_annex(application) | political)
    body = envelopes.read_body(application)
    apart = {*form_class.political, *form_class.kept_elsewhere, *_CONTACTS}
    body |= {name: value for name, value in cleaned.items() if name not in apart}
    if "email" in cleaned:
        _keep_email(application, body, cleaned["email"])
    if "phone" in cleaned:
        _keep_phone(application, body, cleaned["phone"])
    application.name_index = contacts.name_index(body.get("name", ""))
    envelopes.seal_body(application, body)


def _keep_email(application: Application, body: dict[str, Any], email: str) -> None:
    body.pop(NEW_EMAIL, None)
    if email and email != body.get("email"):
        body[NEW_EMAIL] = email
        waiting_list.ask_to_confirm_new_address(application=application, address=email)
        return
    body["email"] = email
    application.email_index = contacts.contact_index(email)
    application.contact_state = ContactState.OK if email else ContactState.PHONE_ONLY
    contacts.close_trouble(application)


def _keep_phone(application: Application, body: dict[str, Any], phone: str) -> None:
    """The new number. The old one stays while it is the only way to reach her for certain."""
    if phone or body.get("email"):
        body["phone"] = phone
        application.phone_index = contacts.contact_index(phone)
