"""What we write may be read by others: no letter says who she is, what she wrote, or what it is about."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.core import mail
from django.utils import timezone

from core import letters
from core.letters import LetterKind
from core.models import Letter, PrivateLink
from signup import check_ins, corrections, own_page, return_links, waiting_list
from signup.models import Application, Competence
from signup.waiting_list import CONFIRMATION_LINK
from tests.signup.factories import SECRETS, make_application, make_branch, make_draft, make_waiting, sent_letters

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

#: What would tell a stranger, or a relative, what the letter is about.
REVEALING = (
    "mentor",
    "mentee",
    "refugee",
    "immigrant",
    "migrant",
    "flygtning",
    "indvandrer",
    "etnisk",
    "ethnic",
    "integration",
    "politi",
    "application",
    "apply",
    "ansøg",
    "waiting list",
    "venteliste",
    "woman",
    "women",
    "kvinde",
    "copenhagen",
    "københavn",
    "aarhus",
    "århus",
    "esbjerg",
    "vollsmose",
    "tingbjerg",
    "kemi",
    "chemi",
    "science",
)
#: What an address in a letter may not tell either. It may say that something was sent to us.
REVEALING_IN_LINKS = tuple(word for word in REVEALING if word not in ("application", "ansøg"))

APPLICANTS_LETTERS = [kind for kind in letters.kinds() if kind.room == "signup"]


def _waiting(language: str, user) -> Application:
    return make_waiting(user, language=language)


def _asked(language: str, user, *, times: int) -> None:
    application = _waiting(language, user)
    for _time in range(times):
        Application.objects.filter(pk=application.pk).update(check_in_due_at=timezone.now())
        check_ins.ask_those_due()


def _new_address(language: str, user) -> None:
    contact = {"email": "zohreh.ny@example.org", "phone": "+4520123456", "may_leave_message": "no"}
    corrections.correct(application=_waiting(language, user), step_code="contact", cleaned=contact)


def _kept(language: str) -> None:
    draft, _token = make_draft(language=language)
    return_links.send(draft=draft, address=SECRETS["email"])


def _reminded(language: str) -> None:
    _kept(language)
    draft = type(make_draft()[0]).objects.filter(has_return_link=True)
    draft.update(touched_at=timezone.now() - return_links.REMINDER_AFTER)
    return_links.remind()


#: How each letter comes to be written, by its name: in a language, by a member of staff if one is needed.
CAUSES: dict[str, Callable] = {
    "application_confirmation": lambda language, user: make_application(language=language),
    "application_new_address": _new_address,
    "application_waiting": _waiting,
    "application_withdrawn": lambda language, user: waiting_list.withdraw(application=_waiting(language, user)),
    "application_deletion_asked": lambda language, user: waiting_list.ask_for_deletion(
        application=_waiting(language, user)
    ),
    "check_in": lambda language, user: _asked(language, user, times=1),
    "check_in_reminder": lambda language, user: _asked(language, user, times=2),
    "draft_return_link": lambda language, user: _kept(language),
    "draft_reminder": lambda language, user: _reminded(language),
    "own_page_link": lambda language, user: (
        _waiting(language, user),
        own_page.post_links(address=SECRETS["email"], language=language),
    ),
    "own_page_code": lambda language, user: own_page.post_code(application=_waiting(language, user), language=language),
}


def deliver(kind: str) -> Letter:
    letter = sent_letters(kind)[-1]
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    return letter


def everything_sent() -> tuple[str, str]:
    """All of the last e-mail in small letters, but the sender and the reader: its words, and the links in it."""
    message = mail.outbox[-1]
    html = unescape(message.alternatives[0].content)
    headers = [f"{name}: {value}" for name, value in message.message().items() if name not in ("From", "To")]
    text = "\n".join([message.subject, message.body, html, *headers, repr(getattr(message, "metadata", {}))]).lower()
    links = "\n".join(re.sub(r"/[\w-]{43}/", "/token/", link) for link in re.findall(r"https?://[^\s\"<]+", text))
    return re.sub(r"https?://[^\s\"<]+", "", text), links


def test_every_letter_to_applicants_is_looked_at_here():
    assert {kind.name for kind in APPLICANTS_LETTERS} == set(CAUSES)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", CAUSES)
def test_letter_reveals_nothing(caseworker, settings, kind, language):
    CAUSES[kind](language, caseworker)

    letter = deliver(kind)

    words, links = everything_sent()
    assert (letter.state, letter.language) == ("sent", language)
    assert [word for word in REVEALING if word in words] == []
    assert [word for word in REVEALING_IN_LINKS if word in links] == []
    assert [secret for secret in SECRETS.values() if secret.lower() in words + links] == []
    assert [name for name in _names_of_competences() if name in words + links] == []
    assert settings.OFFICE_PHONE in mail.outbox[-1].body
    assert len(mail.outbox[-1].to) == 1


def _names_of_competences() -> list[str]:
    pairs = Competence.objects.offered().values_list("name_da", "name_en")
    return [name.lower() for pair in pairs for name in pair]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", APPLICANTS_LETTERS, ids=lambda kind: kind.name)
def test_every_sample_reveals_nothing_and_names_the_phone(settings, kind: LetterKind, language):
    for context in kind.samples():
        rendered = letters.render(kind.name, language=language, context=context)

        words = re.sub(r"https?://\S+", "", " ".join([rendered.subject, rendered.text, rendered.html]).lower())
        assert [word for word in REVEALING if word in words] == []
        assert "\n" not in rendered.subject
        assert f'<html lang="{language}">' in rendered.html
        assert settings.OFFICE_PHONE in rendered.text


@pytest.mark.parametrize("kind", sorted(set(CAUSES) - {"own_page_code"}))
def test_letter_has_one_private_link_in_both_its_parts(caseworker, kind):
    CAUSES[kind]("en", caseworker)

    letter = deliver(kind)

    links = re.findall(r"http://127\.0\.0\.1:8000/en/\S+", letter.sent_text)
    assert len(links) == 1
    assert f'<a href="{links[0]}">{links[0]}</a>' in letter.sent_html


def test_confirmation_letter_names_the_last_day():
    make_application(language="en")

    letter = deliver("application_confirmation")

    last_day = timezone.localdate(timezone.now() + timedelta(days=14))
    assert f"{last_day.day}" in letter.sent_text
    assert f"{last_day.year}" in letter.sent_text


@pytest.mark.parametrize("kind", ["application_withdrawn", "application_deletion_asked"])
def test_letter_to_who_leaves_names_the_day_until_which_it_can_be_undone(caseworker, kind):
    CAUSES[kind]("en", caseworker)

    letter = deliver(kind)

    last_day = timezone.localdate(timezone.now() + timedelta(days=14))
    assert f"{last_day.strftime('%B')} {last_day.year}" in letter.sent_text
    assert re.search(rf"\b{last_day.day}\b", letter.sent_text)


def test_each_try_makes_a_new_link_that_dies_with_the_application():
    application = make_application()
    build = letters_kind("application_confirmation").build

    first, second = (build(str(application.pk), "da")["link"] for _time in range(2))

    deadline = application.created_at + timedelta(days=14)
    links = PrivateLink.objects.filter(purpose=CONFIRMATION_LINK)
    assert first != second
    assert links.count() == 2
    assert all(abs(link.expires_at - deadline) < timedelta(seconds=5) for link in links)


def letters_kind(name: str) -> LetterKind:
    return next(kind for kind in APPLICANTS_LETTERS if kind.name == name)


def test_confirmation_letter_is_skipped_when_it_is_no_longer_needed(caseworker):
    application = make_application()
    waiting_list.confirm_by_phone(application=application, by=caseworker)

    letter = deliver("application_confirmation")

    assert letter.state == "skipped"
    assert mail.outbox == []


def test_confirmation_letter_is_skipped_when_it_is_too_late():
    application = make_application()
    Application.objects.filter(pk=application.pk).update(created_at=timezone.now() - timedelta(days=14))

    assert deliver("application_confirmation").state == "skipped"


@pytest.mark.parametrize(("kind", "leave"), [
    ("application_withdrawn", waiting_list.withdraw),
    ("application_deletion_asked", waiting_list.ask_for_deletion),
])  # fmt: skip
def test_letter_to_who_leaves_is_skipped_when_she_has_taken_it_back(caseworker, kind, leave):
    application = make_waiting(caseworker)
    leave(application=application)
    waiting_list.take_back(application=application)

    assert deliver(kind).state == "skipped"


def test_who_asks_for_deletion_after_withdrawing_gets_the_letter_about_the_deletion_alone(caseworker):
    application = make_waiting(caseworker)
    waiting_list.withdraw(application=application)
    waiting_list.ask_for_deletion(application=application)

    assert deliver("application_withdrawn").state == "skipped"
    assert deliver("application_deletion_asked").state == "sent"


@pytest.mark.parametrize(
    "kind", sorted(name for name in CAUSES if name.startswith(("application_", "check_in", "own_page_code")))
)
def test_letter_about_an_application_that_is_gone_is_not_needed(kind):
    make_branch()

    assert letters_kind(kind).build("00000000-0000-0000-0000-000000000000", "da") is None
