"""When she does not let her prints hang any more, every venue that has one is told once, and is not told of whom."""

import re

import pytest
from django.utils import timezone

from core import letters
from core.models import Letter
from role_models import following, hangings, recall, staff_tasks, thread
from role_models.models import FollowUp, Hanging, Showing
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller
from tests.role_models.tours import add_showing, add_venue, day

pytestmark = pytest.mark.django_db

NAME, QUOTE = "Zerrina Plantet", "Min far var døv på det ene øre."


@pytest.fixture
def capture(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def teller(home):
    """A storyteller with a name that must not be told, a place and a story."""
    teller = add_storyteller(NAME)
    add_place(teller)
    add_story(add_exhibition(home), NAME, storyteller=teller, quote=QUOTE)
    return teller


def recalls() -> list[Letter]:
    return list(Letter.objects.filter(kind="poster_recall").order_by("created_at", "pk"))


CHANGES = {
    "stops prints": lambda teller: thread.stop(storyteller=teller, use=Use.POSTER, by="herself"),
    "stops the website": lambda teller: thread.stop(storyteller=teller, use=Use.WEB, by="herself"),
    "her yes ends": lambda teller: thread.stop(storyteller=teller, use=Use.POSTER, by="clock"),
    "pauses": lambda teller: thread.pause(storyteller=teller, by="herself"),
    "withdraws": lambda teller: thread.withdraw(storyteller=teller, by="herself"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_venue_with_her_print_gets_one_letter(change, teller, capture):
    other = add_storyteller("Amal")
    now, later = add_venue("Nu"), add_venue("Senere", email="later@example.org", language="en")
    add_showing(now, -3, 5, hung=(teller, other))
    add_showing(now, 40, 50, hung=(teller,))
    add_showing(later, 20, 30, hung=(teller,))
    add_showing(add_venue("Før"), -30, -20, hung=(teller,))
    add_showing(add_venue("Uden"), -3, 5, hung=(other,))

    with capture(execute=True):
        change(teller)

    assert sorted(letter.language for letter in recalls()) == ["da", "en"]
    recalled = Hanging.objects.exclude(recalled_at=None).values_list("storyteller", "showing__venue__name")
    assert sorted(recalled) == sorted([(teller.pk, "Nu"), (teller.pk, "Nu"), (teller.pk, "Senere")])


def test_letter_names_the_story_by_its_code_and_never_her_or_why(teller, capture):
    code, venue = teller.code, add_venue("Biblioteket")
    add_showing(venue, hung=(teller,))

    with capture(execute=True):
        thread.withdraw(storyteller=teller, by="herself")
    [letter] = recalls()
    letters.deliver(letter.pk)
    letter.refresh_from_db()

    told = letter.sent_subject + letter.sent_text + letter.sent_html
    assert (letter.state, f"/da/f/{code}/" in told, f"/da/u/{venue.code}/" in told) == ("sent", True, True)
    planted = (NAME, "Zerrina", "Plantet", QUOTE, "Izmir", "Tyrkiet", "trukket", "tilbage", "Karen")
    assert [word for word in planted if word in told] == []


def test_nothing_that_she_still_allows_is_called_back(teller, capture):
    add_showing(hung=(teller,))

    with capture(execute=True):
        thread.stop(storyteller=teller, use=Use.PRESS, by="herself")
        thread.rename(storyteller=teller, name="Mona", by="herself")

    assert (recalls(), Hanging.objects.exclude(recalled_at=None).count()) == ([], 0)


def test_what_follows_may_be_tried_again_and_the_venue_is_told_once(teller, capture, monkeypatch):
    add_showing(hung=(teller,))

    def fails(*, storyteller):
        raise RuntimeError("the printer is on fire")

    monkeypatch.setattr(following, "after_change", [*following.after_change, fails])
    with capture(execute=True):
        thread.pause(storyteller=teller, by="herself")
    for _again in range(3):
        following.sweep()
    recall.sweep()

    assert (len(recalls()), FollowUp.objects.count()) == (1, 1)


def test_change_that_nobody_told_is_found_by_the_clock(teller):
    showing = add_showing(hung=(teller, add_storyteller("Amal")))
    teller.consents.filter(use=Use.POSTER).update(ended_at=timezone.now())

    assert [recall.sweep(), recall.sweep()] == [1, 0]
    assert list(showing.hangings.exclude(recalled_at=None).values_list("storyteller", flat=True)) == [teller.pk]


def test_venue_without_address_is_a_call_for_staff_until_it_is_down(teller, capture):
    showing = add_showing(add_venue("Klubben", email=""), hung=(teller,))

    with capture(execute=True):
        thread.withdraw(storyteller=teller, by="herself")

    [task] = staff_tasks.requests()
    assert recalls() == []
    assert re.search(f"Klubben.*{teller.code}", task.words)
    assert (NAME in task.words, task.url) == (False, f"/admin/exhibition/showings/{showing.pk}/")

    hangings.mark_taken_down(hanging=showing.hangings.get())
    assert staff_tasks.requests() == []


def test_print_that_was_called_back_hangs_anew_only_with_her_yes(teller, capture):
    showing = add_showing(hung=(teller,))
    with capture(execute=True):
        thread.pause(storyteller=teller, by="herself")
    assert hangings.hang(showing=showing, storytellers=[teller]) == 0

    with capture(execute=True):
        thread.resume(storyteller=teller, by="herself")
    still_recalled = showing.hangings.exclude(recalled_at=None).count()
    assert (still_recalled, hangings.hang(showing=showing, storytellers=[teller])) == (1, 1)
    assert showing.hangings.filter(recalled_at=None, taken_down_at=None).count() == 1

    with capture(execute=True):
        thread.pause(storyteller=teller, by="herself")
    assert len(recalls()) == 2


def test_letter_that_waits_is_dropped_when_the_print_is_down_already(teller, capture):
    showing = add_showing(hung=(teller,))
    with capture():
        thread.pause(storyteller=teller, by="herself")
        following.follow(teller.pk)
    hangings.mark_taken_down(hanging=showing.hangings.get())

    assert letters.deliver(recalls()[0].pk) == Letter.State.SKIPPED


def test_hanging_outlives_her_withdrawal_and_holds_no_word_of_hers(teller, capture):
    showing = add_showing(hung=(teller,))
    with capture(execute=True):
        thread.withdraw(storyteller=teller, by="herself")

    row = Hanging.objects.values().get(showing=showing)
    assert set(row) == {"id", "showing_id", "storyteller_id", "recalled_at", "taken_down_at"}
    assert Showing.objects.get().ends_on == day(10)


def test_print_that_hangs_is_not_marked_as_down(teller):
    showing = add_showing(hung=(teller,))

    assert hangings.mark_taken_down(hanging=showing.hangings.get()) is False
    assert showing.hangings.get().taken_down_at is None


def test_unhanging_keeps_on_record_what_was_called_back(teller, capture):
    other = add_storyteller("Amal")
    showing = add_showing(hung=(teller, other))
    with capture(execute=True):
        thread.pause(storyteller=teller, by="herself")

    assert hangings.unhang(showing=showing, storytellers=[teller, other]) == 1
    assert showing.hangings.get().storyteller_id == teller.pk
