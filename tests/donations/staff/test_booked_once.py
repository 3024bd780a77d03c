"""What staff book by a form is booked once: by a double click, by going back, and by two requests at one instant."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from core.models import Letter
from donations.models import LedgerEntry, Pledge, Receipt, ReceiptSeries
from tests.donations.factories import make_campaign
from tests.donations.money import movements
from tests.donations.staff.rows import make_paid
from tests.donations.staff.test_handling import OFFLINE, gift

_AT_ONCE = 2
_BOOKED_ALREADY = "This was booked already. It stands in the books once."


@pytest.fixture(autouse=True)
def _in_english(settings):
    """Members of staff of tests have no language of their own."""
    settings.LANGUAGE_CODE = "en"


def correction(token: str, **changes: str) -> dict[str, str]:
    return {"direction": "less", "amount": "120", "reason": "Typed wrong", "form_token": token} | changes


def says_booked_already(client: Client, address: str) -> bool:
    """Whether the screen that an answer leads to says so."""
    return _BOOKED_ALREADY in client.get(address).content.decode()


def post_at_once(user, address: str, posted: dict[str, str]) -> list:
    """The answers to the same form sent from two browsers of one person, both released by one barrier."""
    start = threading.Barrier(_AT_ONCE)
    clients = [Client() for _number in range(_AT_ONCE)]
    for client in clients:
        client.force_login(user)

    def send(client: Client):
        start.wait()
        try:
            return client.post(address, posted)
        finally:
            connection.close()

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(send, clients))


@pytest.mark.django_db
def test_each_form_that_is_fetched_has_a_token_of_its_own(client, fundraiser):
    tokens = [client.get(OFFLINE).context["form"]["form_token"].value() for _number in range(2)]

    assert len({UUID(str(token)) for token in tokens}) == 2
    html = client.get(OFFLINE).content.decode()
    assert html.count('name="form_token"') == 1
    assert '<input type="hidden" name="form_token"' in html


@pytest.mark.django_db
def test_gift_sent_twice_is_booked_once_and_leads_to_the_same_entry(client, fundraiser):
    posted = gift(make_campaign(), form_token=str(uuid4()))

    first = client.post(OFFLINE, posted)
    says_at_first = says_booked_already(client, first.url)
    second = client.post(OFFLINE, posted)

    entry = LedgerEntry.objects.get()
    assert [first.url, second.url] == [f"/admin/giving/ledger/{entry.pk}/"] * 2
    assert (says_at_first, says_booked_already(client, second.url)) == (False, True)
    assert (Pledge.objects.count(), Receipt.objects.count(), Letter.objects.count()) == (1, 1, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        {"amount": "20"},
        {"name": "Nora Lind"},
        {"method": "cash"},
        {"received_on": "2026-01-02"},
        {"kind": "sponsorship"},
        {"language": "da"},
    ],
    ids=str,
)
def test_gift_that_was_changed_after_going_back_is_asked_about_and_booked_when_sent_again(client, fundraiser, change):
    posted = gift(make_campaign(), form_token=str(uuid4()))
    client.post(OFFLINE, posted)

    asked = client.post(OFFLINE, posted | change)
    booked_then = len(movements())
    renewed = asked.context["form"]["form_token"].value()
    client.post(OFFLINE, posted | change | {"form_token": renewed})

    assert (asked.status_code, booked_then, len(movements())) == (422, 1, 2)
    assert asked.context["form"].non_field_errors() == [
        "This form has booked DKK\u00a01,250.50 already. Press the button again if this is another gift."
    ]
    assert f'value="{renewed}"' in asked.content.decode()
    assert {name: asked.context["form"][name].value() for name in change} == change


@pytest.mark.django_db
def test_token_of_another_gift_books_nothing_and_tells_nothing(client, fundraiser, member):
    """A gift's id stands in its address: who sends it back as a token must not learn whether a name is right."""
    posted = gift(make_campaign(), form_token=str(uuid4()))
    client.post(OFFLINE, posted)
    paid, _entry = make_paid()
    client.force_login(member("Fundraising", name="another"))

    answers = [client.post(OFFLINE, posted), client.post(OFFLINE, posted | {"form_token": str(paid.pk)})]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert [answer.context["form"].non_field_errors() for answer in answers] == [
        ["This form was used already. Press the button again if this is another gift."]
    ] * 2
    assert len(movements()) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "damaged", "\0"], ids=["none", "damaged", "null"])
def test_gift_is_booked_though_its_token_is_missing_or_damaged(client, fundraiser, token):
    client.post(OFFLINE, gift(make_campaign(), form_token=token))

    assert movements() == [("gift", 1_250_50, 0, 0)]


@pytest.mark.django_db
def test_correction_sent_twice_is_booked_once(client, accountant):
    _pledge, entry = make_paid(amount_ore=500_00)
    posted = correction(str(uuid4()))

    answers = [client.post(f"/admin/giving/ledger/{entry.pk}/correct/", posted) for _time in range(2)]

    assert movements() == [("gift", 500_00, 0, 0), ("correction", -120_00, 0, 0)]
    assert [answer.url for answer in answers] == [f"/admin/giving/ledger/{entry.pk}/"] * 2
    assert says_booked_already(client, answers[1].url)


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"amount": "30"}, {"direction": "more"}, {"reason": "Another"}], ids=str)
def test_correction_that_was_changed_after_going_back_is_asked_about(client, accountant, change):
    _pledge, entry = make_paid(amount_ore=500_00)
    address, posted = f"/admin/giving/ledger/{entry.pk}/correct/", correction(str(uuid4()))
    client.post(address, posted)

    asked = client.post(address, posted | change)
    form = asked.context["correction_form"]
    booked_then = len(movements())
    client.post(address, posted | change | {"form_token": form["form_token"].value()})

    assert (asked.status_code, booked_then, len(movements())) == (422, 2, 3)
    assert form.non_field_errors() == [
        "This form has booked a correction of -DKK\u00a0120 already. Press the button again if this is another one."
    ]


@pytest.mark.django_db(transaction=True)
def test_gift_sent_twice_at_one_instant_is_booked_once(member):
    """SQLite lets one writer in at a time; on PostgreSQL this finds whoever looks first and books then."""
    user, posted = member("Fundraising"), gift(make_campaign(), form_token=str(uuid4()))

    answers = post_at_once(user, OFFLINE, posted)

    entry = LedgerEntry.objects.get()
    assert [answer.url for answer in answers] == [f"/admin/giving/ledger/{entry.pk}/"] * 2
    assert (Pledge.objects.count(), Receipt.objects.count(), Letter.objects.count()) == (1, 1, 1)
    assert ReceiptSeries.objects.get(year=timezone.localdate().year).last_number == 1


@pytest.mark.django_db(transaction=True)
def test_correction_sent_twice_at_one_instant_is_booked_once(member):
    _pledge, entry = make_paid(amount_ore=500_00)

    answers = post_at_once(member("Accounting"), f"/admin/giving/ledger/{entry.pk}/correct/", correction(str(uuid4())))

    assert movements() == [("gift", 500_00, 0, 0), ("correction", -120_00, 0, 0)]
    assert [answer.url for answer in answers] == [f"/admin/giving/ledger/{entry.pk}/"] * 2
