"""The policy is complete, says so in words, and a gap in it stops the site."""

from datetime import timedelta

import pytest
from django.db import models
from django.utils import translation

from branches.models import Branch
from core import retention, retention_checks, sealing_rotation
from core.models import ErasureEntry, Letter, LetterEvent, PrivateLink
from core.retention import EVERY_COLUMN, Holds, Table
from home.models import InformationPage

DAY = timedelta(days=1)


def found(check) -> list[tuple[str, str]]:
    return sorted((error.id, error.msg) for error in check(None))


@pytest.fixture
def instead(monkeypatch):
    """Put tables in the place of those that the site has of their models."""

    def instead(*tables: Table) -> None:
        monkeypatch.setattr(retention, "_tables", retention._tables | {table.model: table for table in tables})

    return instead


def table_of(model: type[models.Model], **changes) -> Table:
    return Table(**(vars(retention._tables[model]) | changes))


def test_site_has_no_gap():
    assert found(retention_checks.every_column_has_a_place_in_the_policy) == []
    assert found(retention_checks.every_period_is_within_its_bounds) == []
    assert found(retention_checks.every_envelope_is_rotated) == []


def test_model_without_a_table_is_found(monkeypatch):
    others = {model: table for model, table in retention._tables.items() if model is not Branch}
    monkeypatch.setattr(retention, "_tables", others)

    (error,) = retention_checks.every_column_has_a_place_in_the_policy(None)

    assert (error.id, error.obj) == ("core.E010", Branch)


def test_column_that_no_table_names_and_name_without_a_column_are_found(instead):
    columns = dict(retention._tables[PrivateLink].columns)
    columns["password"] = columns.pop("used_at")
    instead(table_of(PrivateLink, columns=columns))

    assert found(retention_checks.every_column_has_a_place_in_the_policy) == [
        ("core.E010", "The retention policy does not say what used_at holds."),
        ("core.E011", "The retention policy names password, which is no column."),
    ]


def test_only_published_content_may_leave_its_columns_unnamed(instead):
    instead(table_of(Letter, columns={EVERY_COLUMN: Holds.PUBLIC}), table_of(InformationPage))

    assert found(retention_checks.every_column_has_a_place_in_the_policy) == [
        ("core.E011", "Only published content may leave its columns unnamed.")
    ]


def test_table_whose_rows_never_end_is_found(instead):
    instead(table_of(Letter, rules=()))

    assert found(retention_checks.every_column_has_a_place_in_the_policy) == [
        ("core.E012", "The retention policy does not say when rows end.")
    ]


@pytest.mark.parametrize("name", ["event_id", "nothing"])
def test_table_that_goes_with_no_other_row_is_found(instead, name):
    instead(table_of(LetterEvent, goes_with=name))

    assert found(retention_checks.every_column_has_a_place_in_the_policy) == [
        ("core.E012", f"Rows are not deleted together with {name}.")
    ]


@pytest.mark.parametrize(("days", "is_refused"), [(34, True), (35, False), (730, False), (731, True)])
def test_period_outside_its_bounds_is_found(settings, days, is_refused):
    settings.RETENTION_DAYS = {"erasures": days}

    errors = found(retention_checks.every_period_is_within_its_bounds)

    message = "The period of erasures is outside its bounds, 35 to 730 days."
    assert errors == ([("core.E013", message)] if is_refused else [])


def test_setting_that_names_no_rule_is_found(settings):
    settings.RETENTION_DAYS = {"lettters": 30}

    assert [error_id for error_id, _message in found(retention_checks.every_period_is_within_its_bounds)] == [
        "core.E014"
    ]


def test_envelope_that_is_not_rotated_is_found(monkeypatch):
    monkeypatch.delitem(sealing_rotation._columns, (Letter, "address_sealed"))

    (error,) = retention_checks.every_envelope_is_rotated(None)

    assert (error.id, error.obj) == ("core.E015", Letter)


def test_policy_says_for_every_table_when_its_rows_end():
    rows = retention.policy()
    told = {row.table for row in rows}

    assert told == {table.label for table in retention.tables()}
    assert all(row.why for row in rows)
    assert {row.rule for row in rows if row.rule} == set(retention.rules())
    assert all((row.period is None) == (not row.rule) for row in rows)


def test_policy_marks_what_the_law_keeps():
    rows = [row for row in retention.policy() if row.kept_by_law]

    assert {row.rule for row in rows} == {""}
    assert "ErasureEntry" not in {row.table for row in rows}
    assert not any(table.kept_by_law for table in retention.tables() if table.model is ErasureEntry)
    kept = {table.model.__name__ for table in retention.tables() if table.kept_by_law}
    assert kept == {"Pledge", "LedgerEntry", "Subscription", "RefundRequest", "Receipt"}
    assert len(rows) == len(kept)


def test_policy_is_told_in_both_languages():
    with translation.override("en"):
        english = [(row.table, row.why) for row in retention.policy()]
    with translation.override("da"):
        danish = [(row.table, row.why) for row in retention.policy()]

    same = [words for words, others in zip(english, danish, strict=True) if words[1] == others[1]]
    assert same == []
