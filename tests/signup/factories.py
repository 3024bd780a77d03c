"""Branches, drafts and applications for tests of the funnel, and somebody who fills it in."""

import re
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.datastructures import MultiValueDict

from branches.models import Branch
from core import private_links
from core.models import Letter
from signup import drafts, steps, waiting_list
from signup.models import Application, Draft, Kind
from signup.views.private_pages import DRAFT_COOKIE

#: Planted in every application, and looked for wherever they must not be.
SECRETS = {
    "name": "Zohreh Planteholm",
    "email": "zohreh.planteholm@example.org",
    "phone": "+45 20 12 34 56",
    "help_text": "Jeg vil arbejde som kemiker på Ambrosiavej",
}

CONTACT: dict[str, Any] = {
    "name": SECRETS["name"],
    "email": SECRETS["email"],
    "phone": SECRETS["phone"],
    "may_leave_message": "no",
}
WISHES: dict[str, Any] = {
    "branch": "aarhus",
    "field_of_work": "science",
    "help_wanted": ["job", "network"],
    "help_text": SECRETS["help_text"],
    "danish_level": "everyday",
    "adult": "yes",
    "consent": "1-da",
}


def make_branch(code: str = "aarhus", **fields: Any) -> Branch:
    """An open branch, or the one of that code if there is one."""
    defaults = {
        "name_da": code.title(),
        "name_en": code.title(),
        "email": f"{code}@example.org",
        "phone": "+45 00 00 00 00",
    }
    branch, _created = Branch.objects.update_or_create(code=code, defaults=defaults | fields)
    return branch


def make_draft(*, contact: dict | None = None, wishes: dict | None = None, language: str = "da") -> tuple[Draft, str]:
    """A draft in which every step is answered, with its token."""
    make_branch()
    draft, token = drafts.begin(kind=Kind.MENTEE, language=language, source=None)
    for step, answers in (("contact", CONTACT | (contact or {})), ("wishes", WISHES | (wishes or {}))):
        typed = {name: value if isinstance(value, list) else [value] for name, value in answers.items()}
        drafts.keep(draft=draft, step=step, typed=typed, language=language)
    draft.refresh_from_db()
    return draft, token


def make_application(*, language: str = "da", weeks_ago: int = 0, **answers: Any) -> Application:
    """An unconfirmed application, sent by the verb that the site uses."""
    contact = {name: value for name, value in answers.items() if name in CONTACT}
    wishes = {name: value for name, value in answers.items() if name in WISHES}
    draft, _token = make_draft(contact=contact, wishes=wishes, language=language)
    with translation.override(language):
        complete = steps.complete_answers(steps.MENTEE_FUNNEL, drafts.read(draft))
    application = waiting_list.submit(draft=draft, answers=complete)
    if weeks_ago:
        then = timezone.now() - timedelta(weeks=weeks_ago)
        Application.objects.filter(pk=application.pk).update(waiting_since=then, created_at=then)
        application.refresh_from_db()
    return application


def make_waiting(user, **answers: Any) -> Application:
    """An application on the waiting list, confirmed by phone."""
    return waiting_list.confirm_by_phone(application=make_application(**answers), by=user)


class Applicant:
    """Somebody with a phone, who goes through the funnel in one language."""

    def __init__(self, language: str = "da", client: Client | None = None) -> None:
        self.language = language
        self.phone = client or Client()

    def address(self, name: str, **kwargs: str) -> str:
        """An address of the funnel in her language."""
        with translation.override(self.language):
            return reverse(f"signup:{name}", kwargs=kwargs)

    def step_address(self, code: str) -> str:
        """The address of a step by its code."""
        step = next(step for step in steps.MENTEE_FUNNEL.steps if step.code == code)
        with translation.override(self.language):
            return self.address("step", kind="mentee", step=str(step.slug))

    def look(self, code: str, query: str = "") -> HttpResponse:
        """Open a step."""
        return self.phone.get(self.step_address(code) + query)

    def answer(self, code: str, action: str = "continue", query: str = "", **changes: Any) -> HttpResponse:
        """Fill in a step and press a button."""
        answers = {"contact": CONTACT, "wishes": WISHES | {"consent": f"1-{self.language}"}}[code]
        return self.phone.post(self.step_address(code) + query, answers | changes | {"action": action})

    def check(self) -> HttpResponse:
        """Open the check page."""
        return self.phone.get(self.address("check", kind="mentee"))

    def send(self, action: str = "submit") -> HttpResponse:
        """Press a button on the check page."""
        return self.phone.post(self.address("check", kind="mentee"), {"action": action})

    def receipt(self) -> HttpResponse:
        """Open the receipt."""
        return self.phone.get(self.address("receipt", kind="mentee"))

    def apply(self, **changes: Any) -> Application:
        """The whole way, and what came of it."""
        contact = {name: value for name, value in changes.items() if name in CONTACT}
        wishes = {name: value for name, value in changes.items() if name in WISHES}
        self.answer("contact", **contact)
        self.answer("wishes", **wishes)
        self.send()
        return Application.objects.get(draft_fingerprint=self.fingerprint)

    @property
    def token(self) -> str:
        """The token of her draft, as it lies in the cookie."""
        return self.phone.cookies[DRAFT_COOKIE].value

    @property
    def fingerprint(self) -> str:
        """What the database knows of the token."""
        return private_links.fingerprint(self.token)


def as_posted(answers: dict[str, Any]) -> MultiValueDict:
    """Answers as a browser posts them."""
    return MultiValueDict({name: value if isinstance(value, list) else [value] for name, value in answers.items()})


def shown(response: HttpResponse, name: str) -> str:
    """What a text field of the page holds."""
    tag = next(tag for tag in re.findall(r"<input[^>]*>", response.content.decode()) if f'name="{name}"' in tag)
    value = re.search(r'value="([^"]*)"', tag)
    return value[1] if value else ""


def sent_letters(kind: str) -> list[Letter]:
    """The letters of a kind, oldest first."""
    return list(Letter.objects.filter(kind=kind).order_by("created_at"))
