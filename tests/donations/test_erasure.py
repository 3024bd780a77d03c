"""Who gave is forgotten when the books need not tell it any more, everywhere, and not a day sooner; the books stay."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Sum
from django.utils import timezone

from core import consents, erasures, letters, private_links, retention
from core.models import ErasureEntry, Letter
from donations.booking import book, book_against
from donations.consent_texts import SPONSOR_WALL
from donations.erasure import GIVERS, ErasureReason, erase_giver
from donations.models import (
    InvoiceRequest,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
    Pledge,
    Receipt,
    SponsorListing,
    Subscription,
    SubscriptionStatus,
)
from donations.models.pledges import SEALING_ROOM
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign, make_pledge

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
ADDRESS = {"address": "Plantagevej 77", "postcode": "9998", "town": "Borup Skarn", "reference": "att. Zenia"}
WALL_NAME = "Ørkenrosen på væggen"
CUSTOMER = "cus_planted_with_stripe"
#: Whatever would tell who gave.
SECRETS = [*DONOR.values(), *ADDRESS.values(), WALL_NAME, CUSTOMER, "5790000000005", "Til minde om Zelma"]


def make_gift(*, paid_at: datetime, with_everything: bool = True) -> Pledge:
    """A gift paid at a moment, and everything that may hang on one."""
    pledge = make_pledge(campaign_key=make_campaign().translation_key, state=PledgeState.PAID)
    pledge.seal_donor(DONOR | {"dedication": "Til minde om Zelma"})
    pledge.save()
    pay(pledge, at=paid_at)
    if with_everything:
        invoice = InvoiceRequest(pledge=pledge, ean="5790000000005", state=InvoiceState.PAID)
        invoice.seal_address(ADDRESS)
        invoice.save()
        SponsorListing.objects.create(pledge=pledge, name=WALL_NAME, logo_png=b"png")
        text = consents.current(purpose=SPONSOR_WALL, language="da")
        consents.record(text=text, room=SEALING_ROOM, subject=pledge.seal_context)
        letters.post(kind="gift_portal_link", language="da", object_id=str(pledge.pk), address=DONOR["email"])
        private_links.mint(purpose="giving-portal", object_id=str(pledge.pk), lifetime=DAY)
    return pledge


def pay(pledge: Pledge, *, at: datetime) -> LedgerEntry:
    reference = f"pi_{pledge.pk.hex}_{at:%Y%m%d%H}"
    entry, _is_new = book(
        kind=LedgerKind.GIFT,
        external_id=reference,
        payment_reference=reference,
        pledge=pledge,
        campaign_key=pledge.campaign_key,
        amount_ore=pledge.amount_ore,
        vat_ore=0,
        fee_ore=0,
        currency="DKK",
        occurred_at=at,
        livemode=False,
        method=pledge.method,
    )
    return entry


def run(*, now: datetime) -> None:
    """A night in which nothing went wrong."""
    outcomes = retention.run(now=now)
    assert [(one.rule, one.error, one.failed) for one in outcomes if one.error or one.failed] == []


def is_erased(pledge: Pledge) -> bool:
    pledge.refresh_from_db()
    return pledge.giver_erased_at is not None


def found_anywhere(needles: list[str]) -> set[tuple[str, str, str]]:
    """In which tables and columns of the whole database the words stand, sealed columns opened by their own models."""
    hits = set()
    for model in apps.get_models():
        for row in model._base_manager.all():
            for field in row._meta.concrete_fields:
                value = getattr(row, field.attname)
                text = bytes(value).decode(errors="replace") if isinstance(value, bytes | memoryview) else str(value)
                hits |= {(row._meta.label, field.name, needle) for needle in needles if needle in text}
            for name in ("donor", "facts", "address", "email"):
                opened = getattr(row, name, None)
                if callable(opened) and row._meta.app_label == "donations":
                    hits |= {(row._meta.label, name, needle) for needle in needles if needle in str(opened())}
    return hits


def test_nothing_in_any_table_tells_who_gave_when_the_years_are_over_and_the_books_stay():
    pledge = make_gift(paid_at=datetime(2026, 3, 5, 12, tzinfo=UTC))
    entry = pledge.entries.get()
    book_against(
        gift=entry, kind=LedgerKind.REFUND, external_id="re_1", amount_ore=-50_00, occurred_at=entry.occurred_at + DAY
    )
    Subscription.objects.create(
        id="sub_1",
        pledge=pledge,
        customer_reference=CUSTOMER,
        status=SubscriptionStatus.CANCELED,
        ended_at=entry.occurred_at,
        livemode=False,
        read_at=timezone.now(),
    )
    books = list(LedgerEntry.objects.order_by("pk").values())
    numbers = list(Receipt.objects.order_by("pk").values_list("year", "number", "kind"))
    planted = found_anywhere(SECRETS)
    erase_giver(pledge=pledge, reason=ErasureReason.PERIOD_OVER)

    assert {needle for _table, _column, needle in planted} == set(SECRETS)
    assert found_anywhere(SECRETS) == set()
    assert list(LedgerEntry.objects.order_by("pk").values()) == books
    assert list(Receipt.objects.order_by("pk").values_list("year", "number", "kind")) == numbers
    pledge.refresh_from_db()
    assert (set(pledge.donor().values()), pledge.email_index) == ({""}, "")
    assert not Letter.objects.exists()


def test_receipt_of_an_erased_giver_keeps_its_number_and_amount_and_says_no_name():
    pledge = make_gift(paid_at=timezone.now(), with_everything=False)
    receipt = Receipt.objects.get()
    before = receipt.facts()

    erase_giver(pledge=pledge, reason=ErasureReason.PERIOD_OVER)
    receipt.refresh_from_db()

    assert before["name"] == DONOR["name"]
    assert receipt.facts() == before | {"company": "", "cvr": "", "name": "", "dedication": ""}


#: When a payment came (in UTC), and the first night on which its giver may be forgotten: never before five full years
#: have passed since the new year in Denmark that followed.
YEARS = [
    (datetime(2026, 3, 5, 12, tzinfo=UTC), datetime(2031, 12, 31, 23, tzinfo=UTC)),
    (datetime(2026, 12, 31, 22, 30, tzinfo=UTC), datetime(2031, 12, 31, 23, tzinfo=UTC)),
    (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), datetime(2032, 12, 31, 23, tzinfo=UTC)),
    (datetime(2024, 2, 29, 12, tzinfo=UTC), datetime(2029, 12, 31, 23, tzinfo=UTC)),
]


@pytest.mark.parametrize(("paid_at", "law_allows"), YEARS)
def test_giver_is_forgotten_five_full_financial_years_after_the_payment_and_not_before(paid_at, law_allows):
    pledge = make_gift(paid_at=paid_at, with_everything=False)

    run(now=law_allows - timedelta(seconds=1))
    kept = not is_erased(pledge)
    run(now=law_allows + DAY + timedelta(hours=2))

    assert (kept, is_erased(pledge)) == (True, True)


def test_the_last_payment_counts_and_what_is_renewed_is_kept():
    first, last = datetime(2026, 3, 5, 12, tzinfo=UTC), datetime(2029, 3, 5, 12, tzinfo=UTC)
    renewed, running, ended_late = (make_gift(paid_at=first, with_everything=False) for _ in range(3))
    pay(renewed, at=last)
    for pledge, ended_at in ((running, None), (ended_late, last)):
        Subscription.objects.create(
            id=f"sub_{pledge.pk.hex}",
            pledge=pledge,
            customer_reference=CUSTOMER,
            status=SubscriptionStatus.ACTIVE if ended_at is None else SubscriptionStatus.CANCELED,
            ended_at=ended_at,
            livemode=False,
            read_at=timezone.now(),
        )

    run(now=datetime(2034, 6, 1, tzinfo=UTC))
    before = [is_erased(pledge) for pledge in (renewed, running, ended_late)]
    run(now=datetime(2035, 1, 3, tzinfo=UTC))

    assert before == [False, False, False]
    assert [is_erased(pledge) for pledge in (renewed, running, ended_late)] == [True, False, True]


def test_running_twice_erases_once_and_the_report_counts_no_erased_giver():
    pledge = make_gift(paid_at=datetime(2019, 3, 5, tzinfo=UTC), with_everything=False)
    due = [coming.count for coming in retention.due_within(0) if coming.rule == "givers"]

    run(now=timezone.now())
    erased_at = Pledge.objects.get().giver_erased_at
    run(now=timezone.now())

    assert (due, [coming for coming in retention.due_within(0) if coming.rule == "givers"]) == ([1], [])
    assert (is_erased(pledge), pledge.giver_erased_at) == (True, erased_at)


def test_restored_backup_forgets_again_who_gave(tmp_path):
    pledge = make_gift(paid_at=timezone.now())
    backup = Pledge.objects.filter(pk=pledge.pk).values("donor_sealed", "email_index", "giver_erased_at").get()
    facts = bytes(Receipt.objects.get().facts_sealed)
    erase_giver(pledge=pledge, reason=ErasureReason.PERIOD_OVER)
    ledger = io.StringIO()
    call_command("erasure_ledger", stdout=ledger)

    Pledge.objects.filter(pk=pledge.pk).update(**backup)
    Receipt.objects.update(facts_sealed=facts)
    ErasureEntry.objects.all()._raw_delete("default")
    restored = found_anywhere([DONOR["name"]])
    erasures.read_in(ledger.getvalue().splitlines())

    assert restored != set()
    assert erasures.reapply()[GIVERS.kind] == 1
    assert found_anywhere(list(DONOR.values())) == set()
    assert erasures.reapply()[GIVERS.kind] == 0


def test_unpaid_pledges_go_early_and_whoever_waits_for_an_invoice_is_kept_for_a_year():
    unpaid, invoiced, never_begun = make_pledge(), make_pledge(), make_pledge(state=PledgeState.EXPIRED)
    invoice = InvoiceRequest(pledge=invoiced)
    invoice.seal_address(ADDRESS)
    invoice.save()
    Subscription.objects.create(
        id="sub_never",
        pledge=never_begun,
        customer_reference=CUSTOMER,
        status=SubscriptionStatus.INCOMPLETE_EXPIRED,
        livemode=False,
        read_at=timezone.now(),
    )

    run(now=timezone.now() + 91 * DAY)
    after_three_months = set(Pledge.objects.values_list("pk", flat=True))
    run(now=timezone.now() + 366 * DAY)

    assert unpaid.pk not in after_three_months
    assert after_three_months == {invoiced.pk}
    assert not Pledge.objects.exists()


def test_erasing_changes_no_sum():
    pledge = make_gift(paid_at=timezone.now())
    before = LedgerEntry.objects.aggregate(total=Sum("amount_ore"))

    erase_giver(pledge=pledge, reason=ErasureReason.PERIOD_OVER)

    assert LedgerEntry.objects.aggregate(total=Sum("amount_ore")) == before
