"""Her private page: nothing without a code, everything with it, and each button counts at once."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from core import letters, sealing
from core.models import AccessLog, Letter
from role_models import own_page, thread
from role_models.models import Storyteller
from role_models.models.storytellers import SEALING_ROOM
from role_models.own_page import CHANGED_LETTER, CODE_LETTER, LINK_LETTER, OWN_PAGE
from role_models.states import State
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller

pytestmark = pytest.mark.django_db

NAME, ADDRESS = "Zerrîna", "zerrina@example.org"


@pytest.fixture
def teller(db):
    """A storyteller whom we can write to, in English."""
    return with_address(add_storyteller(NAME, language="en"), ADDRESS)


def with_address(teller: Storyteller, address: str) -> Storyteller:
    contact = {"email": address, "phone": "+4520123456"}
    teller.contact_sealed = sealing.seal_json(room=SEALING_ROOM, value=contact, context=teller.seal_context)
    teller.save()
    Letter.objects.all().delete()
    return teller


def address(name: str, language: str = "en", **kwargs: str) -> str:
    with translation.override(language):
        return reverse(f"role_models:{name}", kwargs=kwargs)


def path_to(teller: Storyteller, language: str = "en") -> str:
    return own_page.link_to(teller.pk, language).removeprefix("http://127.0.0.1:8000")


def visit(teller: Storyteller) -> Client:
    """A phone on which she pressed the button of her link."""
    phone = Client()
    phone.post(path_to(teller))
    return phone


def opened(teller: Storyteller, language: str = "en") -> Client:
    """A phone on which she has typed her code too."""
    from core import private_pages

    phone = visit(teller)
    code = private_pages.new_code(OWN_PAGE, object_id=str(teller.pk))
    response = phone.post(address("own_code", language), {"action": "open", "code": code.lower()})
    assert (response.status_code, response.url) == (303, address("own_page", language))
    return phone


def main_of(response) -> str:
    html = response.content.decode()
    return html[html.index("<main") : html.index("</main>")]


def send(phone: Client, name: str, data: dict | None = None, **kwargs: str) -> str:
    """Press a button; returns the text of the page that follows."""
    response = phone.post(address(name, **kwargs), data or {})
    assert response.status_code == 303
    return main_of(phone.get(response.url))


def test_scanner_that_follows_the_link_opens_nothing(teller):
    scanner = Client()
    answers = [scanner.get(path_to(teller)), scanner.get(address("own_page"))]

    assert [answer.status_code for answer in answers] == [200, 404]
    assert OWN_PAGE.cookie not in scanner.cookies


@pytest.mark.parametrize("name", ["own_page", "own_name", "own_places", "own_withdraw", "own_use"])
def test_link_alone_opens_nothing_of_hers(name, teller):
    kwargs = {"use": "web"} if name == "own_use" else {}
    phone = visit(teller)

    got = phone.get(address(name, **kwargs))
    pressed = phone.post(address(name, **kwargs), {"action": "withdraw", "name": "Ada", "precision": "country"})
    page = phone.get(got.url)

    assert [(answer.status_code, answer.url) for answer in (got, pressed)] == [(303, address("own_code"))] * 2
    assert NAME not in page.content.decode()
    assert page["Cache-Control"] == "private, no-store"
    assert Storyteller.objects.get().state == State.TELLING


def test_code_from_the_letter_opens_her_page(teller):
    phone = visit(teller)
    phone.post(address("own_code"), {"action": "send"})
    letter = Letter.objects.get(kind=CODE_LETTER)
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    code = re.search(r"^([2-9A-Z]{6})$", letter.sent_text, re.M)[1]

    wrong = phone.post(address("own_code"), {"action": "open", "code": "222222"})
    right = phone.post(address("own_code"), {"action": "open", "code": code})

    assert (wrong.status_code, right.status_code) == (422, 303)
    assert 'value="222222"' in wrong.content.decode()
    assert NAME in main_of(phone.get(right.url))


def test_page_shows_every_use_with_its_words(teller, home):
    add_story(add_exhibition(home), NAME, storyteller=teller)
    thread.stop(storyteller=teller, use=Use.PRESS, by="herself")
    html = main_of(opened(teller).get(address("own_page")))

    assert html.count('class="button button--quiet button--small" href=') == len(Use)
    assert html.count("Stop or change") == len(Use) - 1
    assert "Ja, I må vise min fortælling på hjemmesiden" in html  # She said yes to the Danish words.
    assert "A use was stopped: In the press" in html
    assert f"{NAME} fortæller" in html


def test_each_button_counts_and_is_told_in_a_letter(teller, django_capture_on_commit_callbacks):
    phone = opened(teller)
    add_place(teller)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        said = [
            send(phone, "own_use", {"action": "stop"}, use="poster"),
            send(phone, "own_use", {"action": "allow", "agrees": "on"}, use="poster"),
            send(phone, "own_use", {"action": "shorten", "ends_on": soon()}, use="web"),
            send(phone, "own_name", {"name": "Ada"}),
            send(phone, "own_places", {"precision": "region"}),
            send(phone, "own_page", {"action": "pause"}),
            send(phone, "own_page", {"action": "resume"}),
        ]

    words = [
        "It is stopped",
        "You have said yes",
        "ends earlier",
        "another name",
        "less exact",
        "hidden",
        "shown again",
    ]
    assert [word in text for word, text in zip(words, said, strict=True)] == [True] * 7
    teller.refresh_from_db()
    consent = teller.consents.get(use="poster", ended_at=None)
    assert (teller.name, teller.place_precision, teller.state) == ("Ada", "region", State.TELLING)
    assert (consent.record.text.language, str(teller.consents.get(use="web").ends_on)) == ("en", soon())
    assert len(mail.outbox) == 7
    assert {letter.to[0] for letter in mail.outbox} == {ADDRESS}


def soon() -> str:
    return str(timezone.localdate() + timedelta(days=10))


def test_withdrawal_says_what_happens_first(teller, django_capture_on_commit_callbacks):
    phone = opened(teller)
    page = main_of(phone.get(address("own_withdraw")))
    before = Storyteller.objects.get().state
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        said = send(phone, "own_withdraw", {"action": "withdraw"})

    assert ("Nobody can undo this, not even we." in page, before) == (True, State.TELLING)
    assert ("Your story is erased" in said, Storyteller.objects.get().state) == (True, State.WITHDRAWN)
    assert phone.get(address("own_page")).status_code == 404
    assert [(letter.to, letter.subject) for letter in mail.outbox] == [([ADDRESS], "Your story is erased")]


@pytest.mark.parametrize(
    ("name", "kwargs", "data", "kept"),
    [
        ("own_name", {}, {"name": ""}, ""),
        ("own_name", {}, {"name": "<script>alert(1)</script>"}, "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("own_name", {}, {"name": "A" * 200}, "A" * 200),
        ("own_name", {}, {"name": "010190-1234"}, "010190-1234"),
        ("own_name", {}, {"name": "Ada\0"}, "Ada"),
        ("own_places", {}, {"precision": "town"}, ""),
        ("own_places", {}, {}, ""),
        ("own_use", {"use": "web"}, {"action": "shorten", "ends_on": "yesterday"}, "yesterday"),
        ("own_use", {"use": "web"}, {"action": "shorten", "ends_on": "2001-01-01"}, "2001-01-01"),
        ("own_use", {"use": "web"}, {"action": "shorten", "ends_on": "2999-01-01"}, "2999-01-01"),
        ("own_use", {"use": "web"}, {"action": "allow"}, ""),
        ("own_code", {}, {"action": "open", "code": "x" * 500}, ""),
    ],
)
def test_hostile_input_is_shown_back_with_422(name, kwargs, data, kept, teller):
    add_place(teller)
    phone = visit(teller) if name == "own_code" else opened(teller)
    before = teller.changes.count()

    response = phone.post(address(name, **kwargs), data)

    assert response.status_code == 422
    assert kept in response.content.decode()
    assert teller.changes.count() == before


@pytest.mark.parametrize(
    ("name", "kwargs"), [("own_page", {}), ("own_use", {"use": "web"}), ("own_use", {"use": "x"}), ("own_withdraw", {})]
)
def test_unknown_button_does_nothing(name, kwargs, teller):
    before = teller.changes.count()

    assert opened(teller).post(address(name, **kwargs), {"action": "nonsense"}).status_code == 404
    assert teller.changes.count() == before


def test_resume_without_the_website_is_refused_with_the_reason(teller):
    phone = opened(teller)
    send(phone, "own_use", {"action": "stop"}, use="web")

    response = phone.post(address("own_page"), {"action": "resume"})

    assert response.status_code == 409
    assert "First say yes to the website again." in main_of(response)


def test_known_and_unknown_address_cannot_be_told_apart(teller, django_capture_on_commit_callbacks):
    seen = []
    for email in (ADDRESS.upper(), "nobody@example.org"):
        phone = Client()
        with django_capture_on_commit_callbacks() as rung:
            asked = phone.post(address("own_find"), {"email": email})
        page = phone.get(asked.url).content.decode()
        seen.append((asked.status_code, asked.url, re.sub(r'(token" value=")[^"]+', "", page), len(rung)))

    assert seen[0] == seen[1]
    states = [letters.deliver(letter.pk) for letter in Letter.objects.filter(kind=LINK_LETTER).order_by("created_at")]
    assert sorted(states) == ["sent", "skipped"]
    assert [letter.to[0].casefold() for letter in mail.outbox if "link" in letter.subject] == [ADDRESS]


def test_letter_with_links_has_one_for_each_of_her_stories(teller):
    other = with_address(add_storyteller("Mina"), ADDRESS)
    Client().post(address("own_find"), {"email": ADDRESS})
    letter = Letter.objects.get()
    letters.deliver(letter.pk)
    letter.refresh_from_db()

    paths = re.findall(r"http://127\.0\.0\.1:8000(/\S+)", letter.sent_text)
    assert len(paths) == 2
    assert (NAME in letter.sent_text, other.name in letter.sent_text) == (False, False)


@pytest.mark.parametrize("email", ["", "zerrina@", "010190-1234@example.org", "a" * 300 + "@example.org", "a\0b@x.dk"])
def test_wrong_address_is_refused(email):
    assert Client().post(address("own_find"), {"email": email}).status_code == 422
    assert Letter.objects.count() == 0


def test_link_and_code_are_read_out_on_the_phone(editor):
    teller = add_storyteller("Mina", language="da")
    read_out = own_page.dictate(teller, editor)
    typed = read_out.link.removeprefix("http://127.0.0.1:8000")
    token = typed.rstrip("/").rpartition("/")[2]

    phone = Client()
    entered = phone.post(typed.replace(token, f"{token[:5]}-{token[5:]}".upper()))
    opened_page = phone.post(address("own_code", "da"), {"action": "open", "code": read_out.code})

    assert (len(token), entered.status_code, opened_page.status_code) == (10, 303, 303)
    assert "Mina" in main_of(phone.get(opened_page.url))
    look = AccessLog.objects.get()
    assert (look.subject_kind, look.subject_id, look.user) == ("storyteller", str(teller.pk), editor)


def test_who_has_no_address_is_told_to_call(db):
    teller = add_storyteller("Mina")
    with pytest.raises(own_page.NoAddress):
        own_page.post_link(teller)

    phone = visit(teller)
    response = phone.post(address("own_code"), {"action": "send"})

    assert response.url.endswith("?call")
    assert "We have no e-mail address of yours." in main_of(phone.get(response.url))


def test_letters_are_posted_in_her_language(teller):
    Storyteller.objects.update(language="da")
    teller.refresh_from_db()
    thread.stop(storyteller=teller, use=Use.PRESS, by="staff")

    assert Letter.objects.get(kind=CHANGED_LETTER).language == "da"
