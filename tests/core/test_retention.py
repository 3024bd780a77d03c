"""Retention: what is due goes, what is not stays, and nothing keeps a row beyond its rule's longest period."""

import logging
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from core import access_log, consents, retention, schedules
from core.models import (
    AccessLog,
    ConsentRecord,
    ConsentText,
    ErasureEntry,
    Letter,
    LetterEvent,
    LogIsAppendOnly,
    OneTimeCode,
    PrivateLink,
    RateCount,
)
from core.retention import Holds, Rule, Table

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
NOW = timezone.now()


def make_link(*, expired: timedelta = timedelta(0), number: int = 0) -> PrivateLink:
    return PrivateLink.objects.create(
        purpose="test", object_id=str(number), fingerprint=f"{number:064}", expires_at=NOW - expired
    )


def a_rule(**changes) -> Rule:
    fields = {
        "name": "links",
        "why": "Because it is a test.",
        "rows": PrivateLink.objects.all,
        "since": "expires_at",
        "period": 10 * DAY,
        "maximum": 20 * DAY,
    }
    return Rule(**(fields | changes))


@pytest.fixture
def only(monkeypatch):
    """Put a policy of one table with these rules in the place of the site's own."""

    def only(*rules: Rule) -> None:
        table = Table(PrivateLink, columns={"id": Holds.LINK}, rules=rules)
        monkeypatch.setattr(retention, "_tables", {PrivateLink: table})

    return only


def left() -> list[str]:
    return list(PrivateLink.objects.order_by("object_id").values_list("object_id", flat=True))


def test_row_goes_when_its_period_is_over_and_not_a_second_before(only):
    only(a_rule())
    make_link(expired=10 * DAY - timedelta(seconds=1), number=1)
    make_link(expired=10 * DAY, number=2)

    outcomes = retention.run(now=NOW)

    assert left() == ["1"]
    assert [(entry.rule, entry.found, entry.erased, entry.failed, entry.oldest) for entry in outcomes] == [
        ("links", 1, 1, 0, NOW - 10 * DAY)
    ]


def test_row_without_the_time_that_counts_is_never_due(only):
    only(a_rule(since="used_at"))
    make_link(expired=1000 * DAY, number=1)

    retention.run(now=NOW)

    assert left() == ["1"]


def test_dry_run_counts_and_erases_nothing(only):
    only(a_rule())
    make_link(expired=30 * DAY, number=1)

    (outcome,) = retention.run(now=NOW, dry_run=True)

    assert (outcome.found, outcome.erased, outcome.oldest) == (1, 0, NOW - 30 * DAY)
    assert left() == ["1"]


@pytest.mark.parametrize(("asked", "days"), [(None, 10), (0, 5), (7, 7), (15, 15), (20, 20), (21, 20), (10_000, 20)])
def test_setting_changes_a_period_within_its_bounds(only, settings, asked, days):
    rule = a_rule(minimum=5 * DAY)
    only(rule)
    settings.RETENTION_DAYS = {} if asked is None else {"links": asked}
    make_link(expired=days * DAY, number=1)
    make_link(expired=days * DAY - timedelta(seconds=1), number=2)

    retention.run(now=NOW)

    assert retention.period(rule) == days * DAY
    assert left() == ["2"]


def test_every_row_of_many_batches_goes(only):
    only(a_rule())
    count = 2 * retention.BATCH + 7
    for number in range(count):
        make_link(expired=30 * DAY, number=number)
    make_link(number=count)

    (outcome,) = retention.run(now=NOW)

    assert (outcome.found, outcome.erased, outcome.failed) == (count, count, 0)
    assert left() == [str(count)]


def test_row_that_fails_keeps_no_other_from_going_and_its_words_out_of_the_log(only, caplog):
    def erase(link: PrivateLink) -> None:
        link.delete()
        if link.object_id == "1":
            raise RuntimeError("Planteholm")

    only(a_rule(erase=erase))
    for number in range(retention.BATCH + 3):
        make_link(expired=30 * DAY, number=number)

    (outcome,) = retention.run(now=NOW)

    assert (outcome.erased, outcome.failed) == (retention.BATCH + 2, 1)
    assert left() == ["1"]
    assert "links" in caplog.text
    assert "Planteholm" not in caplog.text


def test_broken_rule_keeps_no_other_from_running(only, caplog):
    def broken():
        raise RuntimeError("Planteholm")

    only(a_rule(name="broken", rows=broken), a_rule())
    make_link(expired=30 * DAY)

    broken_outcome, outcome = retention.run(now=NOW)

    assert (broken_outcome.rule, broken_outcome.error) == ("broken", "RuntimeError")
    assert (outcome.erased, left()) == (1, [])
    assert "Planteholm" not in caplog.text


def test_row_that_is_rescued_at_the_last_moment_stays(only):
    depth = len(connection.savepoint_ids)

    def rows():
        if len(connection.savepoint_ids) > depth:  # In the transaction that erases, before it has looked.
            PrivateLink.objects.filter(object_id="1").update(expires_at=NOW)
        return PrivateLink.objects.all()

    only(a_rule(rows=rows))
    make_link(expired=30 * DAY, number=1)
    make_link(expired=30 * DAY, number=2)

    (outcome,) = retention.run(now=NOW)

    assert (outcome.found, outcome.erased, outcome.failed) == (2, 1, 0)
    assert left() == ["1"]


def test_what_is_due_soon_is_told_before_it_goes(only):
    only(a_rule(), a_rule(name="others", rows=PrivateLink.objects.none))
    for number, days in enumerate((41, 12, 8, 3)):
        make_link(expired=(10 - days) * DAY, number=number)

    assert [(row.rule, row.count, row.first_at) for row in retention.due_within(40)] == [("links", 3, NOW + 3 * DAY)]
    assert [(row.rule, row.count) for row in retention.due_within(5)] == [("links", 1)]
    assert retention.due_within(2) == []


def test_two_rules_of_one_name_are_refused(monkeypatch):
    monkeypatch.setattr(retention, "_tables", {})
    retention.register(Table(PrivateLink, columns={}, rules=(a_rule(),)))

    with pytest.raises(ValueError, match="links"):
        retention.register(Table(RateCount, columns={}, rules=(a_rule(),)))
    with pytest.raises(ValueError, match="PrivateLink"):
        retention.register(Table(PrivateLink, columns={}))


def make_letter(*, created: timedelta, state: str = Letter.State.SENT) -> Letter:
    letter = Letter.objects.create(
        kind="test", language="da", object_id="1", address_sealed=b"x", state=state, next_attempt_at=NOW
    )
    Letter.objects.filter(pk=letter.pk).update(created_at=NOW - created)
    return letter


def test_no_rule_of_the_site_is_broken():
    outcomes = retention.run(now=NOW)

    assert {outcome.rule for outcome in outcomes} == set(retention.rules())
    assert [(outcome.rule, outcome.error) for outcome in outcomes if outcome.error] == []
    assert retention.due_within(30) == []


def test_letter_goes_after_three_months_with_what_was_told_of_it():
    old, young = make_letter(created=90 * DAY), make_letter(created=89 * DAY)
    for number, letter in enumerate((old, young)):
        LetterEvent.objects.create(letter=letter, event_id=str(number), kind=LetterEvent.Kind.DELIVERED, at=NOW)

    retention.run(now=NOW)

    assert list(Letter.objects.all()) == [young]
    assert list(LetterEvent.objects.values_list("letter_id", flat=True)) == [young.pk]


def test_expired_links_codes_and_counts_go_the_same_night():
    for number, expires_at in enumerate((NOW - timedelta(seconds=1), NOW + DAY)):
        fields = {"fingerprint": str(number), "expires_at": expires_at}
        PrivateLink.objects.create(purpose="test", object_id="1", **fields)
        OneTimeCode.objects.create(purpose="test", object_id="1", **fields)
        RateCount.objects.create(tries=1, **fields)

    retention.run(now=NOW)

    for model in (PrivateLink, OneTimeCode, RateCount):
        assert list(model.objects.values_list("fingerprint", flat=True)) == ["1"]


def test_access_log_goes_after_two_years_by_this_one_way(editor):
    for years in (2, 1):
        entry = access_log.write(subject_kind="application", subject_id=years, user=editor, purpose="call", what="all")
        AccessLog._base_manager.filter(pk=entry.pk).update(at=NOW - years * 365 * DAY)

    with pytest.raises(LogIsAppendOnly):
        AccessLog.objects.all().delete()
    retention.run(now=NOW)

    assert list(AccessLog.objects.values_list("subject_id", flat=True)) == ["1"]


@pytest.fixture
def consent_text() -> ConsentText:
    consents.publish(purpose="test", version=1, texts={"da": "Ja", "en": "Yes"})
    return consents.current(purpose="test", language="da")


def test_consent_outlives_what_it_was_about_by_two_years_and_no_clock_runs_before(consent_text):
    for subject in ("application:1", "application:2"):
        consents.record(text=consent_text, room="signup", subject=subject)
    ConsentRecord.objects.update(given_at=NOW - 4000 * DAY)
    consents.subject_ended(room="signup", subject="application:1", reason="matched")
    ended_at = ErasureEntry.objects.get(subject_kind=consents.SUBJECT_ENDED).at

    retention.run(now=ended_at + 730 * DAY - timedelta(seconds=1))
    kept = ConsentRecord.objects.count()
    retention.run(now=ended_at + 730 * DAY)

    assert kept == 2
    assert consents.standing(purpose="test", room="signup", subject="application:1") is None
    assert consents.standing(purpose="test", room="signup", subject="application:2") is not None


def test_ledger_forgets_what_no_backup_holds_but_not_since_when_a_consent_is_kept(consent_text):
    consents.record(text=consent_text, room="signup", subject="application:1")
    consents.subject_ended(room="signup", subject="application:1", reason="matched")
    ErasureEntry.objects.create(subject_kind="application", subject_fingerprint="1", reason="matched")

    retention.run(now=timezone.now() + 91 * DAY)

    assert list(ErasureEntry.objects.values_list("subject_kind", flat=True)) == [consents.SUBJECT_ENDED]
    retention.run(now=timezone.now() + 731 * DAY)
    retention.run(now=timezone.now() + 731 * DAY)
    assert (ConsentRecord.objects.count(), ErasureEntry.objects.count()) == (0, 0)


def test_command_prints_what_it_did(only):
    only(a_rule())
    make_link(expired=30 * DAY)
    out = StringIO()

    call_command("retention", "--dry-run", stdout=out)
    assert left() == ["0"]
    call_command("retention", stdout=out)

    lines = [line.split() for line in out.getvalue().splitlines() if line.startswith("core.")]
    oldest = f"{NOW - 30 * DAY:%Y-%m-%d}"
    assert lines == [
        ["core.PrivateLink", "links", "1", "0", "0", oldest],
        ["core.PrivateLink", "links", "1", "1", "0", oldest],
    ]
    assert left() == []


def test_command_says_that_something_failed(only):
    def erase(link: PrivateLink) -> None:
        raise RuntimeError

    only(a_rule(erase=erase))
    make_link(expired=30 * DAY)

    with pytest.raises(CommandError):
        call_command("retention", stdout=StringIO())


def test_clock_runs_it(only, caplog):
    caplog.set_level(logging.ERROR)
    only(a_rule())
    make_link(expired=30 * DAY)

    assert schedules.tick()["retention"] == "done"
    assert left() == []
