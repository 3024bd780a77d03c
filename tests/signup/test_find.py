"""Find my application: the letter box alone tells whether an address is known."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from core import letters
from core.models import Letter
from signup.own_page import LINK_LETTER
from tests.signup.factories import SECRETS, make_application, sent_letters, shown
from tests.signup.test_own_page import address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

UNKNOWN = "nobody.before@example.org"


def ask(phone: Client, email: str):
    """Ask for the links of an address."""
    return phone.post(address("find"), {"email": email})


def as_read(response) -> tuple:
    """What an observer can compare, without the token that is new each time."""
    headers = {name: value for name, value in response.headers.items() if name != "Content-Length"}
    body = re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', r"\1", response.content.decode())
    return response.status_code, headers, body


def test_known_and_unknown_address_cannot_be_told_apart(django_capture_on_commit_callbacks):
    make_application(language="en")
    seen, queries, letters_posted = [], [], []
    for email in (SECRETS["email"], UNKNOWN):
        phone = Client()
        with CaptureQueriesContext(connection) as captured, django_capture_on_commit_callbacks() as rung:
            asked = ask(phone, email)
        page = phone.get(asked.url)
        seen.append((as_read(asked), as_read(page), sorted(phone.cookies)))
        queries.append([re.sub(r"'[^']*'|X'[^']*'|\b\d+\b", "?", query["sql"]) for query in captured.captured_queries])
        letters_posted.append(len(rung))

    assert seen[0] == seen[1]
    assert queries[0] == queries[1]
    assert letters_posted == [1, 1]


def test_letter_to_a_known_address_has_a_link_to_each_of_its_applications(client):
    first, second = make_application(language="en"), make_application(language="da")
    make_application(language="en", email="somebody.else@example.org")
    ask(client, SECRETS["email"].upper())
    letter = sent_letters(LINK_LETTER)[0]

    letters.deliver(letter.pk)

    letter.refresh_from_db()
    paths = re.findall(r"http://127\.0\.0\.1:8000(/\S+)", letter.sent_text)
    assert re.findall(r"Number (\S+):", letter.sent_text) == [first.reference, second.reference]
    assert [Client().post(path).status_code for path in paths] == [303, 303]
    assert [secret for secret in SECRETS.values() if secret in letter.sent_text + letter.sent_subject] == []


def test_letter_to_an_unknown_address_is_never_sent(client, mailoutbox):
    make_application(language="en")
    mailoutbox.clear()
    ask(client, UNKNOWN)
    letter = sent_letters(LINK_LETTER)[0]

    letters.deliver(letter.pk)

    letter.refresh_from_db()
    assert (letter.state, mailoutbox) == ("skipped", [])


def test_row_of_the_letter_tells_no_address(client):
    ask(client, SECRETS["email"])

    row = Letter.objects.values().get()

    assert not any(SECRETS["email"] in str(value) for value in row.values())
    assert SECRETS["email"].encode() not in bytes(row["address_sealed"])


def test_limit_of_an_address_does_not_tell_either(client):
    make_application(language="en")

    answers = {email: [as_read(ask(Client(), email)) for _press in range(5)] for email in (SECRETS["email"], UNKNOWN)}

    assert answers[SECRETS["email"]] == answers[UNKNOWN]
    assert Letter.objects.filter(kind=LINK_LETTER).count() == 6


def test_limit_of_a_visitor_gets_a_human_page(client, settings):
    answers = [ask(client, f"someone{number}@example.org") for number in range(21)]

    assert [answer.status_code for answer in answers] == [303] * 20 + [429]
    assert settings.OFFICE_PHONE in answers[-1].content.decode()


@pytest.mark.parametrize("email", ["", "zohreh@", "010190-1234@example.org", "a" * 300 + "@example.org", "a\0b@x.dk"])
def test_wrong_address_is_shown_back(client, email):
    response = ask(client, email)

    assert response.status_code == 422
    assert shown(response, "email") == email
    assert Letter.objects.count() == 0


@pytest.mark.parametrize("language", ["da", "en"])
def test_letter_comes_in_the_language_of_the_page(client, language):
    with translation.override(language):
        client.post(address("find", language), {"email": UNKNOWN})

    assert Letter.objects.get().language == language
