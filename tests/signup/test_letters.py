"""What we write may be read by others: no letter says who she is, what she wrote, or what it is about."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from core import letters
from core.models import Letter, PrivateLink
from signup.letters import KINDS
from signup.models import Application
from signup.waiting_list import CONFIRMATION_LINK, confirm_by_phone
from tests.signup.factories import SECRETS, make_application, make_branch, sent_letters

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
    "politi",
    "application",
    "ansøgning",
    "waiting list",
    "venteliste",
    "woman",
    "kvinde",
    "aarhus",
    "århus",
    "vollsmose",
    "tingbjerg",
    "kemi",
    "science",
)


def deliver(kind: str) -> Letter:
    letter = sent_letters(kind)[-1]
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    return letter


def everything_sent() -> str:
    """All of the last e-mail but the sender's own name and address, and the parts of links that are random."""
    message = mail.outbox[-1]
    html = message.alternatives[0].content
    headers = " ".join(f"{name}: {value}" for name, value in message.extra_headers.items())
    text = " ".join([message.subject, message.body, html, headers]).lower()
    return re.sub(r"/[\w-]{43}/", "/token/", text)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", ["application_confirmation", "application_waiting"])
def test_letter_reveals_nothing(django_user_model, settings, kind, language):
    application = make_application(language=language)
    confirmer = django_user_model.objects.create_user("caseworker")
    if kind == "application_waiting":
        confirm_by_phone(application=application, by=confirmer)

    letter = deliver(kind)

    sent = everything_sent()
    assert (letter.state, letter.language) == ("sent", language)
    assert [word for word in REVEALING if word in sent] == []
    assert [secret for secret in SECRETS.values() if secret.lower() in sent] == []
    assert settings.OFFICE_PHONE in mail.outbox[-1].body
    assert mail.outbox[-1].to == [SECRETS["email"]]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_sample_of_every_kind_is_rendered_in_both_languages(language):
    for kind in KINDS:
        for context in kind.samples():
            rendered = letters.render(kind.name, language=language, context=context)

            assert rendered.subject
            assert "\n" not in rendered.subject
            assert f'<html lang="{language}">' in rendered.html
            assert context["office_phone"] in rendered.text


def test_confirmation_letter_has_one_link_and_names_the_last_day():
    make_application(language="en")

    letter = deliver("application_confirmation")

    last_day = timezone.localdate(timezone.now() + timedelta(days=14))
    assert len(re.findall(r"http\S+", letter.sent_text)) == 1
    assert f"{last_day.day}" in letter.sent_text
    assert f"{last_day.year}" in letter.sent_text


def test_each_try_makes_a_new_link_that_dies_with_the_application():
    application = make_application()
    build = letters_kind("application_confirmation").build

    first, second = (build(str(application.pk), "da")["link"] for _time in range(2))

    deadline = application.created_at + timedelta(days=14)
    links = PrivateLink.objects.filter(purpose=CONFIRMATION_LINK)
    assert first != second
    assert links.count() == 2
    assert all(abs(link.expires_at - deadline) < timedelta(seconds=5) for link in links)


def letters_kind(name: str) -> letters.LetterKind:
    return next(kind for kind in KINDS if kind.name == name)


def test_confirmation_letter_is_skipped_when_it_is_no_longer_needed(django_user_model):
    application = make_application()
    confirm_by_phone(application=application, by=django_user_model.objects.create_user("caseworker"))

    letter = deliver("application_confirmation")

    assert letter.state == "skipped"
    assert mail.outbox == []


def test_confirmation_letter_is_skipped_when_it_is_too_late():
    application = make_application()
    Application.objects.filter(pk=application.pk).update(created_at=timezone.now() - timedelta(days=14))

    assert deliver("application_confirmation").state == "skipped"


def test_waiting_letter_is_skipped_when_the_application_is_gone():
    make_branch()

    assert letters_kind("application_waiting").build("00000000-0000-0000-0000-000000000000", "da") is None
