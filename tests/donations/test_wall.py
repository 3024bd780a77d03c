"""What the wall shows, to whom it belongs, and what it never shows."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from core import consents
from donations import recognition
from donations.consent_texts import SPONSOR_WALL, SUPPORT_STATEMENT
from donations.models import Frequency, LedgerEntry, RecognitionState, Subscription
from donations.states import PledgeState
from tests.donations.factories import PLANTED, make_pledge
from tests.donations.recognition_factories import (
    STATEMENT,
    listing_of,
    make_statement,
    paid_pledge,
    pay_back,
    picture,
    shown_listing,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign_key():
    return uuid4()


def sponsors(campaign_key) -> list[str]:
    """The names of the sponsors on the wall."""
    return [sponsor.name for sponsor in recognition.wall(campaign_key=campaign_key).sponsors]


def supporters(campaign_key) -> list[str]:
    """The names of the supporters on the wall."""
    return [supporter.name for supporter in recognition.wall(campaign_key=campaign_key).supporters]


def drawn(campaign_key, language: str = "da") -> str:
    """The wall as HTML."""
    with translation.override(language):
        return render_to_string("donations/wall.html", {"wall": recognition.wall(campaign_key=campaign_key)})


def subscribe(pledge, **fields) -> Subscription:
    defaults = {"status": "active", "livemode": False, "read_at": timezone.now(), "customer_reference": "cus_1"}
    return Subscription.objects.create(id=f"sub_{pledge.pk.hex}", pledge=pledge, **(defaults | fields))


def test_sponsor_with_consent_and_approval_is_shown_on_its_own_campaign_only(campaign_key, maren):
    shown_listing(campaign_key=campaign_key, user=maren)

    assert sponsors(campaign_key) == ["Grønt & Godt ApS"]
    assert recognition.wall(campaign_key=uuid4()).is_empty


@pytest.mark.parametrize("state", [state for state in RecognitionState if state != RecognitionState.APPROVED])
def test_nothing_is_shown_that_is_not_approved(campaign_key, maren, state):
    listing = shown_listing(campaign_key=campaign_key, user=maren)
    listing.state = state
    listing.save()
    make_statement(campaign_key=campaign_key, state=state)

    assert recognition.wall(campaign_key=campaign_key).is_empty


@pytest.mark.parametrize("state", [state for state in PledgeState if state != PledgeState.PAID])
def test_sponsor_that_has_not_paid_is_not_shown(campaign_key, maren, state):
    listing = shown_listing(campaign_key=campaign_key, user=maren)
    listing.pledge.state = state
    listing.pledge.save()

    assert sponsors(campaign_key) == []


def test_sponsor_without_an_entry_in_the_books_is_not_shown(campaign_key, maren):
    pledge = make_pledge(campaign_key=campaign_key, state=PledgeState.PAID)
    recognition.approve(row=recognition.ask_for_listing(pledge=pledge, name="A"), user=maren)

    assert sponsors(campaign_key) == []


@pytest.mark.parametrize(("back_ore", "is_shown"), [(1, True), (4999_99, True), (5000_00, False), (6000_00, False)])
def test_sponsor_is_shown_while_something_is_left_of_what_it_paid(campaign_key, maren, back_ore, is_shown):
    listing = shown_listing(campaign_key=campaign_key, user=maren)
    pay_back(listing.pledge, back_ore)

    left = LedgerEntry.objects.left_of(listing.pledge.entries.earliest("pk"))
    assert bool(sponsors(campaign_key)) is is_shown
    assert (left > 0) is is_shown


def test_money_that_another_sponsor_got_back_takes_nobody_else_down(campaign_key, maren):
    shown_listing(campaign_key=campaign_key, user=maren, name="Bliver")
    gone = shown_listing(campaign_key=campaign_key, user=maren, name="Går")
    pay_back(gone.pledge, 5000_00)

    assert sponsors(campaign_key) == ["Bliver"]


@pytest.mark.parametrize(
    ("from_days", "until_days", "is_shown"),
    [(0, 0, True), (-5, 5, True), (-5, 0, True), (0, None, True), (1, 5, False), (-5, -1, False), (1, None, False)],
)
def test_term_runs_from_its_first_day_to_its_last(campaign_key, maren, from_days, until_days, is_shown):
    today = timezone.localdate()
    listing = shown_listing(campaign_key=campaign_key, user=maren)
    listing.shown_from = today + timedelta(days=from_days)
    listing.shown_until = None if until_days is None else today + timedelta(days=until_days)
    listing.save()

    assert bool(sponsors(campaign_key)) is is_shown


def test_term_ends_at_midnight_in_denmark(campaign_key, maren):
    listing = shown_listing(campaign_key=campaign_key, user=maren)
    listing.shown_from, listing.shown_until = "2026-07-01", "2026-07-31"
    listing.save()

    with time_machine.travel("2026-07-31 21:59+00:00", tick=False):
        assert sponsors(campaign_key) == ["Grønt & Godt ApS"]
    with time_machine.travel("2026-07-31 22:01+00:00", tick=False):
        assert sponsors(campaign_key) == []


@pytest.mark.parametrize(
    ("fields", "is_shown"),
    [
        ({}, True),
        ({"status": "past_due"}, True),
        ({"ends_at_period_end": True}, True),
        ({"status": "canceled", "ended_at": timezone.now()}, False),
        ({"status": "canceled"}, False),
        ({"status": "unpaid"}, False),
        ({"status": "incomplete_expired"}, False),
    ],
)
def test_subscriber_is_shown_until_the_subscription_has_ended(campaign_key, maren, fields, is_shown):
    listing = shown_listing(campaign_key=campaign_key, user=maren, frequency=Frequency.YEARLY)
    subscribe(listing.pledge, **fields)

    assert bool(sponsors(campaign_key)) is is_shown


def test_test_money_and_real_money_never_stand_side_by_side(campaign_key, maren, settings):
    shown_listing(campaign_key=campaign_key, user=maren, name="Prøve")
    shown_listing(campaign_key=campaign_key, user=maren, name="Ægte", livemode=True)
    make_statement(campaign_key=campaign_key, name="Prøve")
    real = make_statement(campaign_key=campaign_key, name="Ægte")
    real.livemode = True
    real.save()

    assert (sponsors(campaign_key), supporters(campaign_key)) == (["Prøve"], ["Prøve"])
    settings.STRIPE_SECRET_KEY = "sk_live_" + "0" * 24
    assert (sponsors(campaign_key), supporters(campaign_key)) == (["Ægte"], ["Ægte"])


def test_consent_that_is_withdrawn_takes_the_name_down_whatever_the_row_says(campaign_key, maren):
    listing = shown_listing(campaign_key=campaign_key, user=maren)
    statement = make_statement(campaign_key=campaign_key)
    consents.withdraw(purpose=SPONSOR_WALL, room="donations", subject=f"pledge:{listing.pledge_id}")
    consents.withdraw(purpose=SUPPORT_STATEMENT, room="donations", subject=statement.seal_context)

    assert recognition.wall(campaign_key=campaign_key).is_empty


def test_number_of_queries_does_not_grow_with_the_wall(campaign_key, maren):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            drawn(campaign_key)
        return len(captured)

    shown_listing(campaign_key=campaign_key, user=maren, name="1")
    make_statement(campaign_key=campaign_key)
    with_one = queries()
    for number in (2, 3):
        pledge = paid_pledge(campaign_key=campaign_key)
        asked = recognition.ask_for_listing(pledge=pledge, name=str(number), logo_file=BytesIO(picture()))
        recognition.approve(row=asked, user=maren)
        make_statement(campaign_key=campaign_key)

    assert (with_one, queries()) == (4, 4)
    assert sponsors(campaign_key) == ["1", "2", "3"]


def test_wall_names_sponsors_and_supporters_and_nobodys_address(campaign_key, maren):
    shown_listing(campaign_key=campaign_key, user=maren)
    make_statement(campaign_key=campaign_key)

    html = drawn(campaign_key)

    shown = [word for word in [*STATEMENT.values(), *PLANTED] if word in html]
    assert shown == [STATEMENT[key] for key in ("name", "business", "town", "sentence")]
    assert '<a href="https://groent.example/" rel="sponsored noopener"><bdi>Grønt &amp; Godt ApS</bdi></a>' in html


def test_what_people_write_stays_text(campaign_key, maren):
    hostile = '"><script>alert(1)</script>'
    pledge = paid_pledge(campaign_key=campaign_key)
    asked = recognition.ask_for_listing(pledge=pledge, name=hostile, url='https://x.example/"onclick="alert(1)')
    recognition.approve(row=asked, user=maren)
    make_statement(campaign_key=campaign_key, sentence=hostile, name=hostile, business=hostile, town=hostile)

    html = drawn(campaign_key)

    assert "<script>" not in html
    assert html.count("&lt;script&gt;") == 5
    assert 'href="https://x.example/&quot;onclick=&quot;alert(1)"' in html


def test_empty_wall_says_so(campaign_key):
    assert "Nobody stands here yet." in drawn(campaign_key, "en")


def test_logo_is_served_while_it_is_shown_and_may_be_kept_for_ever(campaign_key, maren, client):
    pledge = paid_pledge(campaign_key=campaign_key)
    asked = recognition.ask_for_listing(pledge=pledge, name="A", logo_file=BytesIO(picture()))
    address = recognition.logo_url(asked.logo_hash)
    assert client.get(address).status_code == 404

    recognition.approve(row=asked, user=maren)
    response = client.get(address)

    assert response.content == bytes(listing_of(pledge).logo_png)
    assert {name: response.headers[name] for name in ("Content-Type", "Cache-Control", "X-Content-Type-Options")} == {
        "Content-Type": "image/png",
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Content-Type-Options": "nosniff",
    }
    assert f'src="{address}"' in drawn(campaign_key)
    pay_back(pledge, 5000_00)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("digest", ["0" * 64, "", "x", "A" * 64, "..%2f" * 3, "٠" * 64, "0" * 500])
def test_logo_that_nobody_shows_is_not_found(client, digest):
    assert client.get(f"/giving/logo/{digest}.png").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_logo_is_only_read(client, method):
    assert getattr(client, method)(f"/giving/logo/{'0' * 64}.png").status_code == 405
