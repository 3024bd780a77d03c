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
from core import letters, private_links
from core.fields import WrittenTextField
from core.models import Letter
from signup import drafts, steps, submission, waiting_list
from signup.funnels import Step, funnel_of
from signup.models import Application, Competence, Draft, FunnelPage, Kind, WantedCompetence
from signup.views.private_pages import draft_cookie
from tests.factories import add_page

#: Planted in every application, and looked for wherever they must not be.
SECRETS = {
    "name": "Zohreh Planteholm",
    "email": "zohreh.planteholm@example.org",
    "phone": "+45 20 12 34 56",
    "help_text": "Jeg vil arbejde som kemiker på Ambrosiavej",
    "political_text": "Jeg vil kæmpe for cykelstien på Ambrosiavej",
}

#: What is typed in each step, whichever funnel it stands in.
ANSWERS: dict[str, dict[str, Any]] = {
    "adult": {"adult": "yes"},
    "name": {"name": SECRETS["name"]},
    "contact": {"email": SECRETS["email"], "phone": SECRETS["phone"], "may_leave_message": "no"},
    "phone": {"phone": SECRETS["phone"], "may_leave_message": "no"},
    "branch": {"branch": "aarhus"},
    "competences": {"competences": ["science-chemistry"]},
    "unasked": {"unasked": "apply"},
    "help": {"help_wanted": ["job", "network"], "help_text": SECRETS["help_text"]},
    "danish": {"danish_level": "everyday"},
    "experience": {"experience": "6_to_15"},
    "offer": {"offers": ["job"], "offer_text": SECRETS["help_text"]},
    "availability": {"availability": ["evening"]},
    "level": {"levels": ["municipality"]},
    "topics": {"topics": ["schools", "climate"]},
    "politics": {"political_experience": "active", "political_text": SECRETS["political_text"]},
    "subject": {"subject": "be_a_mentor"},
    "call": {"call_time": "morning", "call_language": "en"},
    "heard": {"heard_from": "friend", "had_help": "no"},
    "consent": {"consent": "1-da"},
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


def make_wanted(branch: Branch, code: str, **fields: Any) -> WantedCompetence:
    """That a branch looks for a competence from today on."""
    return WantedCompetence.objects.create(branch=branch, competence=Competence.objects.get(code=code), **fields)


def make_funnel_page(home, *, kind: str, **fields: Any) -> FunnelPage:
    """A published start page for a kind of application; it opens the political track, too."""
    texts = {"eligibility": "<p>Kvinder</p>", "title": str(Kind(kind).label), "slug": f"ansoeg-{kind}"}
    return add_page(home, FunnelPage, kind=kind, **texts | fields)


def text_fields(kind: str) -> list[tuple[str, str]]:
    """Every question of a funnel that is answered by writing: the codes of the step and of the field."""
    return [
        (step.code, name)
        for step in funnel_of(kind).steps
        for name, field in step.form_class.base_fields.items()
        if isinstance(field, WrittenTextField)
    ]


def answers_to(step: Step, changes: dict[str, Any]) -> dict[str, Any]:
    """What is typed in a step: the usual answers, with the changes that belong to it."""
    names = step.form_class.base_fields.keys() | {"consent"}
    usual = {name: value for name, value in ANSWERS[step.code].items() if name in names}
    return usual | {name: value for name, value in changes.items() if name in names and name in ANSWERS[step.code]}


def make_draft(*, kind: str = Kind.MENTEE, language: str = "da", **changes: Any) -> tuple[Draft, str]:
    """A draft in which every step is answered, with its token. ``changes`` are answers by the names of their fields."""
    make_branch()
    draft, token = drafts.begin(kind=kind, language=language, source=None)
    for step in funnel_of(kind).steps:
        answers = answers_to(step, changes)
        typed = {name: value if isinstance(value, list) else [value] for name, value in answers.items()}
        drafts.keep(draft=draft, step=step.code, typed=typed, language=language)
    draft.refresh_from_db()
    return draft, token


def make_application(
    *, kind: str = Kind.MENTEE, language: str = "da", weeks_ago: int = 0, **changes: Any
) -> Application:
    """An unconfirmed application, sent by the verb that the site uses."""
    draft, _token = make_draft(kind=kind, language=language, **changes)
    with translation.override(language):
        complete = steps.complete_answers(funnel_of(kind), drafts.read(draft))
    application = submission.submit(draft=draft, answers=complete)
    if weeks_ago:
        then = timezone.now() - timedelta(weeks=weeks_ago)
        Application.objects.filter(pk=application.pk).update(waiting_since=then, created_at=then)
        application.refresh_from_db()
    return application


def make_waiting(user, **answers: Any) -> Application:
    """An application on the waiting list, confirmed by phone."""
    return waiting_list.confirm_by_phone(application=make_application(**answers), by=user)


def put_in(application: Application, status: str) -> Application:
    """The application as if it had come to stand there just now, confirmed."""
    Application.objects.filter(pk=application.pk).update(
        status=status, confirmed_by="" if status == "unconfirmed" else "phone_call", status_since=timezone.now()
    )
    application.refresh_from_db()
    return application


def moves_of(application: Application) -> list[tuple[str, str, str]]:
    """Its moves, oldest first: from where, to where, and why."""
    return list(application.status_changes.values_list("from_status", "to_status", "reason_code"))


def open_calls(application: Application) -> list[str]:
    """The reasons of the calls that somebody must make."""
    return sorted(application.call_tasks.open().values_list("reason", flat=True))


class Applicant:
    """Somebody with a phone, who goes through a funnel in one language."""

    def __init__(self, language: str = "da", client: Client | None = None, kind: str = Kind.MENTEE) -> None:
        self.language = language
        self.kind = str(kind)
        self.phone = client or Client()

    @classmethod
    def with_draft(cls, language: str = "da", *, kind: str = Kind.MENTEE, **changes: Any) -> "Applicant":
        """Somebody who has answered everything and sent nothing."""
        woman = cls(language, kind=kind)
        _draft, token = make_draft(kind=kind, language=language, **{"consent": f"1-{language}"} | changes)
        woman.phone.cookies[draft_cookie(kind)] = token
        return woman

    def address(self, name: str, **kwargs: str) -> str:
        """An address of the funnel in her language."""
        with translation.override(self.language):
            return reverse(f"signup:{name}", kwargs=kwargs)

    def step_address(self, code: str) -> str:
        """The address of a step by its code."""
        with translation.override(self.language):
            return self.address("step", kind=self.kind, step=str(funnel_of(self.kind).step(code).slug))

    def look(self, code: str, query: str = "") -> HttpResponse:
        """Open a step."""
        return self.phone.get(self.step_address(code) + query)

    def answer(self, code: str, action: str = "continue", query: str = "", **changes: Any) -> HttpResponse:
        """Fill in a step and press a button. ``changes`` may hold anything that a browser can send."""
        usual = answers_to(funnel_of(self.kind).step(code), {})
        if code == "consent":
            usual["consent"] = f"1-{self.language}"
        return self.phone.post(self.step_address(code) + query, usual | changes | {"action": action})

    def check(self) -> HttpResponse:
        """Open the check page."""
        return self.phone.get(self.address("check", kind=self.kind))

    def send(self, action: str = "submit") -> HttpResponse:
        """Press a button on the check page."""
        return self.phone.post(self.address("check", kind=self.kind), {"action": action})

    def receipt(self) -> HttpResponse:
        """Open the receipt."""
        return self.phone.get(self.address("receipt", kind=self.kind))

    def fill_in(self, **changes: Any) -> None:
        """Answer every step that comes, from the first to the last."""
        make_branch()
        for step in funnel_of(self.kind).steps:
            self.answer(step.code, **{name: value for name, value in changes.items() if name in ANSWERS[step.code]})

    def apply(self, **changes: Any) -> Application:
        """The whole way, and what came of it."""
        self.fill_in(**changes)
        self.send()
        return Application.objects.get(draft_fingerprint=self.fingerprint)

    @property
    def token(self) -> str:
        """The token of her draft, as it lies in the cookie."""
        return self.phone.cookies[draft_cookie(self.kind)].value

    @property
    def draft(self) -> Draft:
        """Her draft, read anew. Raises Draft.DoesNotExist."""
        return Draft.objects.get(token_fingerprint=self.fingerprint)

    @property
    def fingerprint(self) -> str:
        """What the database knows of the token."""
        return private_links.fingerprint(self.token)


def mentor_who_comes_unasked(language: str = "da", **changes: Any) -> Applicant:
    """A mentor with every answer, at a branch that looks for other competences than hers."""
    woman = Applicant.with_draft(language, kind=Kind.MENTOR, **changes)
    make_wanted(make_branch(mentor_intake="by_competence"), "health-nurse")
    return woman


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


def link_in(letter: Letter) -> str:
    """The path of the link that a letter carries when it is sent."""
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    return re.search(r"http://127\.0\.0\.1:8000(/\S+)", letter.sent_text)[1]
