"""Greetings: staff read them, then she does, and nobody else unless she wishes."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from core import letters
from core.content_version import current
from core.models import Letter
from role_models import greetings, staff_tasks, thread
from role_models.greetings import GreetingState, NotGreeted, WrittenGreeting
from role_models.models import Greeting, Storyteller
from role_models.states import IllegalMove
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller
from tests.role_models.test_own_page import with_address

pytestmark = pytest.mark.django_db

HERS, NAME = "zerrina@example.org", "Zerrîna"
VIETNAMESE = "Chị ơi, câu chuyện của chị làm em khóc."
ARABIC = "قصتك يا زرينا جميلة"


@pytest.fixture
def teller(db):
    """A storyteller whom we can write to, in English."""
    return with_address(add_storyteller(NAME, language="en"), HERS)


def send(teller: Storyteller, text: str = VIETNAMESE, *, name: str = "Thu", language: str = "vi") -> Greeting:
    return greetings.send(storyteller=teller, greeting=WrittenGreeting(text, name, language))


def passed_on(teller: Storyteller, editor, text: str = VIETNAMESE, **fields) -> Greeting:
    greeting = send(teller, text, **fields)
    greetings.pass_on(greeting=greeting, user=editor)
    return greeting


def shown(teller: Storyteller, editor, text: str = VIETNAMESE, **fields) -> Greeting:
    greeting = passed_on(teller, editor, text, **fields)
    greetings.show(greeting=greeting)
    return greeting


def stored() -> dict[str, str]:
    """The text of every greeting, with its state."""
    return {greetings.read(row).text: row.state for row in Greeting.objects.all()}


def test_words_are_sealed_and_nothing_is_kept_of_who_wrote_them(teller):
    greeting = send(teller)
    row = json.dumps(
        list(Greeting.objects.values()),
        default=lambda value: bytes(value).hex() if isinstance(value, (bytes, memoryview)) else str(value),
    )

    assert (VIETNAMESE in row, "Thu" in row, VIETNAMESE.encode().hex() in row) == (False, False, False)
    assert {field.name for field in Greeting._meta.concrete_fields} == {
        "id",
        "storyteller",
        "state",
        "language",
        "content_sealed",
        "venue",
        "form_fingerprint",
        "received_at",
        "moderated_at",
        "moderated_by",
        "decided_at",
    }
    assert (greetings.read(greeting).text, greetings.read(greeting).name) == (VIETNAMESE, "Thu")


def test_form_that_is_sent_twice_is_kept_once(teller):
    greeting = WrittenGreeting(VIETNAMESE, "Thu", "vi")
    kept = [greetings.send(storyteller=teller, greeting=greeting, token=token) for token in ("one", "one", "two")]

    assert (kept[0] == kept[1], Greeting.objects.count()) == (True, 2)


@pytest.mark.parametrize("state", ["paused", "withdrawn", "no yes to the website"])
def test_whose_story_does_not_stand_is_not_greeted(state):
    teller = add_storyteller("Mina", uses=(Use.TALKS,) if state.startswith("no") else tuple(Use))
    if state == "paused":
        thread.pause(storyteller=teller, by="herself")
    elif state == "withdrawn":
        thread.withdraw(storyteller=teller, by="herself")
    with pytest.raises(NotGreeted):
        send(teller)


def test_greeting_is_public_only_by_her_will(teller, editor):
    seen = []
    greeting = send(teller)
    seen.append(len(greetings.shown_to_readers(teller)))
    greetings.pass_on(greeting=greeting, user=editor)
    seen.append(len(greetings.shown_to_readers(teller)))
    greetings.show(greeting=greeting)
    seen.append(len(greetings.shown_to_readers(teller)))
    greetings.keep(greeting=greeting)
    seen.append(len(greetings.shown_to_readers(teller)))

    assert seen == [0, 0, 1, 0]


def test_staff_can_take_back_what_they_decided_for_thirty_days(teller, editor):
    greeting = send(teller)
    greetings.refuse(greeting=greeting, user=editor)
    greetings.pass_on(greeting=greeting, user=editor)
    greetings.refuse(greeting=greeting, user=editor)
    Greeting.objects.update(moderated_at=timezone.now() - timedelta(days=31))
    greeting.refresh_from_db()

    with pytest.raises(IllegalMove):
        greetings.pass_on(greeting=greeting, user=editor)
    assert Greeting.objects.get().state == GreetingState.REFUSED


def test_what_she_has_decided_about_staff_neither_see_nor_take_back(teller, editor):
    greeting = shown(teller, editor)

    assert greetings.for_staff().count() == 0
    with pytest.raises(IllegalMove):
        greetings.refuse(greeting=greeting, user=editor)


def test_she_cannot_delete_what_staff_have_not_passed_on(teller):
    with pytest.raises(IllegalMove):
        greetings.delete(greeting=send(teller))
    assert Greeting.objects.count() == 1


def test_page_shows_the_newest_ten_with_language_and_direction(teller, editor, home, client):
    story = add_story(add_exhibition(home), NAME, storyteller=teller)
    for number in range(11):
        greeting = shown(teller, editor, f"Hilsen {number:02}", language="da")
        Greeting.objects.filter(pk=greeting.pk).update(received_at=timezone.now() - timedelta(days=30 - number))
    shown(teller, editor, "<b>fed</b>\n\nto", name="<i>Bo</i>", language="")
    html = client.get(story.url).content.decode()

    assert [number for number in range(11) if f"Hilsen {number:02}" in html] == list(range(2, 11))
    assert 'lang="und" dir="auto"><p>&lt;b&gt;fed&lt;/b&gt;</p>' in html
    assert "<bdi>&lt;i&gt;Bo&lt;/i&gt;</bdi>" in html


def test_page_costs_the_same_with_one_greeting_and_with_three(
    teller, editor, home, client, django_assert_num_queries, django_assert_max_num_queries
):
    from django.core.cache import cache
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    story = add_story(add_exhibition(home), NAME, storyteller=teller)
    counted = []
    for number in (1, 3):
        while Greeting.objects.count() < number:
            shown(teller, editor, f"Hilsen {Greeting.objects.count()}")
        client.get(story.url)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(story.url)
        counted.append(len(queries.captured_queries))

    assert counted[0] == counted[1]


@pytest.mark.parametrize("verb", [greetings.keep, greetings.delete])
def test_hidden_or_deleted_greeting_is_off_the_page_at_once(
    verb, teller, editor, home, client, django_capture_on_commit_callbacks
):
    story = add_story(add_exhibition(home), NAME, storyteller=teller)
    greeting = shown(teller, editor)
    before, version = client.get(story.url).content.decode(), current()
    with django_capture_on_commit_callbacks(execute=True):
        verb(greeting=greeting)

    assert (VIETNAMESE in before, VIETNAMESE in client.get(story.url).content.decode()) == (True, False)
    assert current() > version


def test_new_name_hides_what_says_the_old_one_and_rewrites_it(teller, editor):
    shown(teller, editor, f"Kære {NAME}, tak!", language="da")
    shown(teller, editor, "Tak for det hele.", language="da")
    shown(teller, editor, ARABIC, language="ar")
    send(teller, f"Hej {NAME.upper()}")
    thread.rename(storyteller=teller, name="Ada", by="herself")

    assert stored() == {
        "Kære Ada, tak!": "kept",
        "Tak for det hele.": "public",
        ARABIC: "kept",
        "Hej ADA": "waiting",
    }


def test_blurred_places_are_rewritten_in_greetings(teller, editor):
    add_place(teller)
    shown(teller, editor, "Hilsen fra Izmir", language="da", name="Izmir-Ali")
    thread.blur(storyteller=teller, precision="country", by="herself")

    assert [(greetings.read(row).text, greetings.read(row).name, row.state) for row in Greeting.objects.all()] == [
        ("Hilsen fra Tyrkiet", "Tyrkiet-Ali", "kept")
    ]


def test_withdrawal_deletes_every_greeting(teller, editor):
    shown(teller, editor)
    send(teller)
    thread.withdraw(storyteller=teller, by="herself")

    assert Greeting.objects.count() == 0


def test_letter_comes_once_for_the_same_greetings_and_at_most_once_a_day(teller, editor):
    passed_on(teller, editor)
    posted = [greetings.post_letters(), greetings.post_letters()]
    passed_on(teller, editor, "En til")
    posted.append(greetings.post_letters())
    Letter.objects.filter(kind="greetings_wait").update(created_at=timezone.now() - timedelta(days=2))
    posted += [greetings.post_letters(), greetings.post_letters()]

    assert posted == [1, 0, 0, 1, 0]


def test_letter_holds_no_word_of_a_greeting_and_waits_for_nothing(teller, editor):
    greeting = passed_on(teller, editor)
    greetings.post_letters()
    letter = Letter.objects.get(kind="greetings_wait")
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    greetings.keep(greeting=greeting)
    passed_on(teller, editor)
    Letter.objects.filter(pk=letter.pk).update(created_at=timezone.now() - timedelta(days=2))
    greetings.post_letters()
    second = Letter.objects.exclude(pk=letter.pk).get(kind="greetings_wait")
    greetings.keep(greeting=Greeting.objects.get(state=GreetingState.PASSED_ON))

    assert [word for word in (VIETNAMESE, "Thu", NAME) if word in letter.sent_text] == []
    assert (letter.state, letter.language, letters.deliver(second.pk)) == ("sent", "en", "skipped")


def test_staff_are_told_how_many_wait_to_be_read(teller):
    add_storyteller("Mina")
    send(teller)
    send(teller, "En til")
    with translation.override("en"):
        waiting = [request.words for request in staff_tasks.requests()]

    assert waiting == [f"2 greetings to {NAME} wait to be read."]
