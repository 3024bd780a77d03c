"""Who may stand on the wall: consent first, then a member of staff, and the owner can always take it back."""

from datetime import date, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from core import consents, content_version, schedules
from core.models import ConsentRecord
from donations import recognition
from donations.consent_texts import SPONSOR_WALL, SUPPORT_STATEMENT
from donations.logos import LogoRefused
from donations.models import Frequency, RecognitionState, SponsorListing
from donations.recognition import IllegalMove
from tests.donations.factories import make_pledge
from tests.donations.recognition_factories import (
    listing_of,
    make_statement,
    paid_pledge,
    picture,
    shown_listing,
)

pytestmark = pytest.mark.django_db


def agreed(listing: SponsorListing) -> list[tuple[str, bool]]:
    """The consents on record for a listing: the language of the text, and whether it stands."""
    records = consents.given(room="donations", subject=f"pledge:{listing.pledge_id}")
    return [(record.text.language, record.withdrawn_at is None) for record in records]


def test_asking_writes_the_consent_down_with_the_words_that_were_read():
    pledge = make_pledge(language="en")
    text = consents.current(purpose=SPONSOR_WALL, language="da")

    listing = recognition.ask_for_listing(
        pledge=pledge, name="  Ørkenrosen\u202e Import ", url="https://x.example/", consent_text=text
    )

    assert (listing.name, listing.state) == ("Ørkenrosen Import", RecognitionState.WAITING)
    assert agreed(listing) == [("da", True)]


def test_asking_without_saying_which_text_means_the_newest_in_the_givers_language():
    assert agreed(recognition.ask_for_listing(pledge=make_pledge(language="en"), name="A")) == [("en", True)]


def test_record_of_the_consent_does_not_say_whose_it_is():
    listing = recognition.ask_for_listing(pledge=make_pledge(), name="Ørkenrosen")

    row = ConsentRecord.objects.values().get()

    told = " ".join(str(value) for value in row.values())
    assert str(listing.pledge_id) not in told
    assert "Ørkenrosen" not in told


def test_asking_again_takes_the_place_of_what_was_asked_and_must_be_approved_again(maren):
    pledge = make_pledge()
    listing = recognition.ask_for_listing(pledge=pledge, name="Før", logo_file=BytesIO(picture()))
    recognition.approve(row=listing, user=maren)

    recognition.ask_for_listing(pledge=pledge, name="Efter")

    kept = listing_of(pledge)
    assert (kept.name, kept.state, kept.logo_png, kept.logo_hash) == ("Efter", "waiting", None, "")
    assert (kept.decided_by, kept.decided_at) == ("", None)
    assert agreed(kept) == [("da", True)]


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("", ""),
        ("\u202e \u200b", ""),
        ("Firma 010190-1234", ""),
        ("Firma", "javascript:alert(1)"),
        ("Firma", "ftp://example.org/"),
        ("Firma", "//example.org"),
        ("Firma", "https://exa mple.org"),
        ("Firma", "https://example.org/" + "a" * 300),
        ("Firma", "data:text/html,<script>alert(1)</script>"),
    ],
)
def test_name_or_address_that_cannot_be_shown_is_refused_and_nothing_is_kept(name, url):
    with pytest.raises(ValidationError):
        recognition.ask_for_listing(pledge=make_pledge(), name=name, url=url)

    assert (SponsorListing.objects.count(), ConsentRecord.objects.count()) == (0, 0)


def test_logo_that_is_refused_leaves_nothing():
    with pytest.raises(LogoRefused):
        recognition.ask_for_listing(pledge=make_pledge(), name="A", logo_file=BytesIO(b"<svg/>"))

    assert (SponsorListing.objects.count(), ConsentRecord.objects.count()) == (0, 0)


@time_machine.travel("2026-11-22 12:00+01:00", tick=False)
@pytest.mark.parametrize(
    ("frequency", "term"),
    [
        (Frequency.ONCE, (date(2026, 11, 22), date(2027, 11, 21))),
        (Frequency.YEARLY, (date(2026, 11, 22), None)),
        (Frequency.MONTHLY, (date(2026, 11, 22), None)),
    ],
)
def test_term_begins_today_and_lasts_a_year_unless_a_subscription_says_how_long(maren, frequency, term):
    listing = recognition.ask_for_listing(pledge=make_pledge(frequency=frequency), name="A")

    approved = recognition.approve(row=listing, user=maren)

    assert (approved.shown_from, approved.shown_until) == term
    assert (approved.state, approved.decided_by) == (RecognitionState.APPROVED, "maren")


@time_machine.travel("2028-02-29 12:00+01:00", tick=False)
def test_year_that_begins_on_a_leap_day_ends_on_the_last_of_february(maren):
    listing = recognition.ask_for_listing(pledge=make_pledge(), name="A")

    assert recognition.approve(row=listing, user=maren).shown_until == date(2029, 2, 28)


@time_machine.travel("2026-12-31 23:30+00:00", tick=False)
def test_today_is_a_day_in_denmark(maren):
    listing = recognition.ask_for_listing(pledge=make_pledge(), name="A")

    assert recognition.approve(row=listing, user=maren).shown_from == date(2027, 1, 1)


def test_staff_choose_the_term_and_change_it(maren):
    listing = shown_listing(campaign_key=uuid4(), user=maren)
    begins, ends = date(2026, 1, 1), date(2026, 6, 30)

    changed = recognition.approve(row=listing, user=maren, shown_from=begins, shown_until=ends)

    assert (changed.shown_from, changed.shown_until) == (begins, ends)
    with pytest.raises(ValueError, match="ends before"):
        recognition.approve(row=listing, user=maren, shown_from=ends, shown_until=begins)


@pytest.mark.parametrize("state", [RecognitionState.UNCONFIRMED, RecognitionState.WITHDRAWN])
@pytest.mark.parametrize("verb", [recognition.approve, recognition.reject])
def test_nobody_decides_what_was_not_confirmed_or_was_taken_back(maren, state, verb):
    statement = make_statement(campaign_key=uuid4(), state=state)

    with pytest.raises(IllegalMove):
        verb(row=statement, user=maren)

    statement.refresh_from_db()
    assert (statement.state, statement.decided_by) == (state, "")


@pytest.mark.parametrize("verb", [recognition.approve, recognition.reject])
def test_whoever_has_not_the_right_decides_nothing(django_user_model, verb):
    statement = make_statement(campaign_key=uuid4(), state=RecognitionState.WAITING)

    with pytest.raises(IllegalMove):
        verb(row=statement, user=django_user_model.objects.create_user("ida"))

    statement.refresh_from_db()
    assert statement.state == RecognitionState.WAITING


def test_what_was_rejected_by_mistake_can_be_approved(maren):
    statement = make_statement(campaign_key=uuid4(), state=RecognitionState.WAITING)
    recognition.reject(row=statement, user=maren)

    assert recognition.approve(row=statement, user=maren).state == RecognitionState.APPROVED


def test_withdrawing_a_listing_ends_the_consent_and_deletes_logo_and_link(maren):
    listing = recognition.ask_for_listing(
        pledge=make_pledge(), name="A", url="https://a.example", logo_file=BytesIO(picture())
    )
    recognition.approve(row=listing, user=maren)

    for _time in range(2):
        recognition.withdraw(row=listing)

    kept = listing_of(listing.pledge)
    assert (kept.state, kept.url, kept.logo_png, kept.logo_hash) == ("withdrawn", "", None, "")
    assert agreed(kept) == [("da", False)]


def test_withdrawing_a_statement_ends_the_consent():
    statement = make_statement(campaign_key=uuid4())

    recognition.withdraw(row=statement)

    subject = statement.seal_context
    assert consents.standing(purpose=SUPPORT_STATEMENT, room="donations", subject=subject) is None


def test_every_decision_has_the_pages_drawn_anew(maren, django_capture_on_commit_callbacks):
    listing = recognition.ask_for_listing(pledge=paid_pledge(campaign_key=uuid4()), name="A")
    versions = [content_version.current()]

    for step in (
        lambda: recognition.approve(row=listing, user=maren),
        lambda: recognition.reject(row=listing, user=maren),
        lambda: recognition.withdraw(row=listing),
    ):
        with django_capture_on_commit_callbacks(execute=True):
            step()
        versions.append(content_version.current())

    assert versions == sorted(set(versions))


@pytest.mark.parametrize(
    ("from_days", "until_days", "turns"), [(0, 9, True), (-9, -1, True), (-9, 9, False), (1, 9, False), (-9, 0, False)]
)
def test_pages_are_drawn_anew_on_the_day_a_term_begins_and_on_the_day_after_it_ended(
    maren, from_days, until_days, turns
):
    today = timezone.localdate()
    listing = shown_listing(campaign_key=uuid4(), user=maren)
    recognition.approve(
        row=listing,
        user=maren,
        shown_from=today + timedelta(days=from_days),
        shown_until=today + timedelta(days=until_days),
    )
    before = content_version.current()

    outcomes = schedules.tick()

    assert outcomes["giving wall"] == "done"
    assert content_version.current() - before == int(turns)
