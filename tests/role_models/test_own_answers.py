"""What she does on her private page with invitations and greetings, and that nobody else does it."""

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import Letter
from role_models import greetings, talks, thread
from role_models.models import Greeting, TalkRequest
from role_models.talks import TalkState
from role_models.uses import Use
from tests.role_models.factories import add_storyteller
from tests.role_models.test_greetings import VIETNAMESE, passed_on, shown
from tests.role_models.test_own_page import address, main_of, opened, send, visit, with_address
from tests.role_models.test_talks import asked, invite

pytestmark = pytest.mark.django_db


@pytest.fixture
def teller(db):
    """A storyteller whom we can write to, in English."""
    return with_address(add_storyteller("Nermin", language="en"), "nermin@example.org")


def page(teller) -> str:
    return main_of(opened(teller).get(address("own_page")))


def test_page_shows_who_asks_but_not_how_to_reach_them(teller, editor):
    invite(teller)  # The branch has not passed it on.
    asked(teller, editor, organisation="<b>Aftenskolen</b>", email="hidden@example.org")
    html = page(teller)

    assert '<a href="#invitations"><strong>1 invitation to speak waits for you.</strong></a>' in html
    assert [
        word in html for word in ("Bakkeskolen", "&lt;b&gt;Aftenskolen&lt;/b&gt;", "Lone Lærer", "25 people listen")
    ] == [
        False,
        True,
        True,
        True,
    ]
    assert [word for word in ("hidden@example.org", "20123456", "<b>Aftenskolen") if word in html] == []


@pytest.mark.parametrize(
    ("answer", "state", "says"), [("yes", "accepted", "You have said yes."), ("no", "declined", "You have said no.")]
)
def test_she_answers_with_two_presses(answer, state, says, teller, editor):
    talk = asked(teller, editor)
    phone = opened(teller)
    first = main_of(phone.get(address("own_invitation", pk=str(talk.pk), answer=answer)))
    after = send(phone, "own_invitation", {"message": "Med glæde"}, pk=str(talk.pk), answer=answer)
    talk.refresh_from_db()

    assert ("Bakkeskolen" in first, "Your answer is sent." in after, says in after) == (True, True, True)
    assert (talk.state, talks.her_words(talk)) == (state, "Med glæde")
    assert Letter.objects.filter(kind="talk_answered").count() == 1


def test_she_can_cancel_what_she_said_yes_to(teller, editor):
    talk = asked(teller, editor)
    phone = opened(teller)
    send(phone, "own_invitation", pk=str(talk.pk), answer="yes")
    before = main_of(phone.get(address("own_page")))
    after = send(phone, "own_invitation", pk=str(talk.pk), answer="cancel")

    assert ("I cannot come after all" in before, "It is cancelled." in after) == (True, True)
    assert TalkRequest.objects.get().state == TalkState.CANCELLED


@pytest.mark.parametrize("message", ["010190-1234", "x" * 601, "a\0b"])
def test_wrong_words_are_kept_in_the_form_and_not_sent(message, teller, editor):
    talk = asked(teller, editor)
    response = opened(teller).post(address("own_invitation", pk=str(talk.pk), answer="yes"), {"message": message})

    assert (response.status_code, message.replace("\0", "")[:5] in main_of(response).replace("\0", "")) == (422, True)
    assert TalkRequest.objects.get().state == TalkState.ASKED


def test_second_tab_finds_the_invitation_answered(teller, editor):
    talk = asked(teller, editor)
    phone = opened(teller)
    path = address("own_invitation", pk=str(talk.pk), answer="yes")
    phone.post(path, {"message": ""})
    again = [phone.get(path), phone.post(path, {"message": ""})]

    assert [(answer.status_code, answer.url) for answer in again] == [(303, address("own_page") + "#invitations")] * 2
    assert Letter.objects.filter(kind="talk_answered").count() == 1


def test_no_other_womans_invitation_or_greeting_can_be_reached(teller, editor):
    other = add_storyteller("Linh")
    talk, greeting = asked(other, editor), passed_on(other, editor)
    unread = invite(teller)
    phone = opened(teller)
    paths = [
        address("own_invitation", pk=str(pk), answer=answer)
        for pk in (talk.pk, unread.pk, uuid.uuid4())
        for answer in ("yes", "no", "cancel")
    ]
    codes = [phone.get(path).status_code for path in paths] + [phone.post(path).status_code for path in paths]
    phone.post(address("own_greeting", pk=str(greeting.pk)), {"action": "show"})
    phone.post(address("own_greeting", pk=str(greeting.pk)), {"action": "delete"})

    assert set(codes) == {404}
    assert (TalkRequest.objects.get(pk=talk.pk).state, Greeting.objects.get().state) == ("asked", "passed_on")


def test_link_without_a_code_opens_neither(teller, editor):
    talk, greeting = asked(teller, editor), passed_on(teller, editor)
    phone = visit(teller)
    paths = [
        address("own_invitation", pk=str(talk.pk), answer="yes"),
        address("own_greetings"),
        address("own_greeting", pk=str(greeting.pk)),
    ]
    answers = [phone.post(path, {"action": "show"}) for path in paths] + [phone.get(path) for path in paths]

    assert {(answer.status_code, answer.url) for answer in answers} == {(303, address("own_code"))}
    assert [Client().get(path).status_code for path in paths] == [404] * 3


def test_unknown_answer_and_unknown_button_do_nothing(teller, editor):
    talk, greeting = asked(teller, editor), passed_on(teller, editor)
    phone = opened(teller)

    assert phone.post(address("own_invitation", pk=str(talk.pk), answer="maybe")).status_code == 404
    assert phone.post(address("own_greeting", pk=str(greeting.pk)), {"action": "sell"}).status_code == 404


def test_new_greeting_stands_on_her_page_with_its_language(teller, editor):
    greetings.send(storyteller=teller, greeting=greetings.WrittenGreeting("Ulæst af os", "", "da"))
    passed_on(teller, editor, "<i>Xin chào</i>")
    html = page(teller)

    opening = '<blockquote class="own-words__text rich-text" lang="vi" dir="auto">'
    assert f"{opening}<p>&lt;i&gt;Xin chào&lt;/i&gt;</p></blockquote>" in html
    assert "Ulæst af os" not in html


def test_she_shows_keeps_hides_and_deletes(teller, editor):
    phone = opened(teller)
    one, two = passed_on(teller, editor, "Den ene"), passed_on(teller, editor, "Den anden")
    send(phone, "own_greeting", {"action": "show"}, pk=str(one.pk))
    send(phone, "own_greeting", {"action": "keep"}, pk=str(two.pk))
    states = {row.pk: row.state for row in Greeting.objects.all()}
    listed = main_of(phone.get(address("own_greetings")))
    send(phone, "own_greeting", {"action": "keep", "from_list": "1"}, pk=str(one.pk))
    hidden = Greeting.objects.get(pk=one.pk).state
    send(phone, "own_greeting", {"action": "delete", "from_list": "1"}, pk=str(two.pk))

    assert states == {one.pk: "public", two.pk: "kept"}
    assert (listed.index("Den ene") < listed.index("Den anden"), hidden) == (True, "kept")
    assert list(Greeting.objects.values_list("pk", flat=True)) == [one.pk]


def test_many_greetings_come_in_portions(teller, editor):
    for number in range(12):
        passed_on(teller, editor, f"Ny {number:02}")
    for number in range(21):
        shown(teller, editor, f"Vist {number:02}")
    phone = opened(teller)
    html = main_of(phone.get(address("own_page")))
    pages = [main_of(phone.get(address("own_greetings") + f"?page={number}")) for number in ("1", "2", "nonsense")]

    assert (html.count("Ny "), "2 more wait." in html) == (10, True)
    assert [text.count("Vist ") for text in pages] == [20, 1, 20]


def test_page_of_all_greetings_costs_the_same_with_one_and_with_three(teller, editor):
    phone, counted = opened(teller), []
    phone.get(address("own_greetings"))  # Reads what a process reads once.
    for number in (1, 3):
        while Greeting.objects.count() < number:
            shown(teller, editor)
        with CaptureQueriesContext(connection) as queries:
            phone.get(address("own_greetings"))
        counted.append(len(queries.captured_queries))

    assert counted[0] == counted[1]


def test_page_without_either_says_nothing_of_them(teller):
    assert [word for word in ("Invitations to speak</h2>", "Greetings to you") if word in page(teller)] == []


def test_what_waited_is_off_her_page_when_she_stops(teller, editor, django_capture_on_commit_callbacks):
    asked(teller, editor)
    with django_capture_on_commit_callbacks(execute=True):
        thread.stop(storyteller=teller, use=Use.TALKS, by="herself")
    html = page(teller)

    assert ("Say no" in html, "It is cancelled." in html) == (False, True)
    assert VIETNAMESE not in html
