"""Retention as code: which columns hold what, when a row is erased, and the run that erases it.

Each room describes its models in a ``retention.py`` and registers the tables in its ``AppConfig.ready``. The tables are
the policy: people read them, the nightly run works them off, and a check stops the site when a column of ours stands in
none (core/retention_checks.py). A period counts from one column of the row; ``settings.RETENTION_DAYS`` may change it
within bounds.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import Min
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)

#: How many rows one transaction erases: nobody who applies meanwhile should wait for it.
BATCH = 100


class Holds(models.TextChoices):
    """What a column holds."""

    PERSONAL_SEALED = "personal_sealed", _("About a person, sealed")
    FINGERPRINT = "fingerprint", _("Keyed fingerprint of something about a person")
    SECRET_FINGERPRINT = "secret_fingerprint", _("Fingerprint of a secret")
    LINK = "link", _("Which row it belongs to")
    CODE = "code", _("One of a fixed list")
    NUMBER = "number", _("A number")
    TIME = "time", _("A time")
    STAFF = "staff", _("A member of staff")
    PUBLIC = "public", _("Published, or meant to be")
    DEVELOPMENT = "development", _("Filled in on a developer's machine only")
    TECHNICAL = "technical", _("Technical")


@dataclass(frozen=True)
class Rule:
    """When rows of a table are erased.

    ``rows`` are those that the rule is about. A row is due when ``period`` has passed since its column (or annotation)
    ``since``; one in which it is empty is never due. ``minimum`` and ``maximum`` bound what a setting may ask for.
    ``erase`` takes one locked row; without it the row is deleted. ``name`` is unique among all rules.
    """

    name: str
    why: str | Promise
    rows: Callable[[], models.QuerySet]
    since: str
    period: timedelta
    maximum: timedelta
    minimum: timedelta = timedelta(0)
    erase: Callable[[Any], object] | None = None


@dataclass(frozen=True)
class Table:
    """One model: what each column holds and how its rows come to an end.

    A table has rules, or goes with the row that its foreign key ``goes_with`` points to, or ``stays`` for a stated
    reason; ``kept_by_law`` is the reason why rows that no rule names must be kept. A table of published content may say
    what all its columns hold with :data:`EVERY_COLUMN`.
    """

    model: type[models.Model]
    columns: Mapping[str, Holds]
    rules: tuple[Rule, ...] = ()
    goes_with: str = ""
    stays: str | Promise = ""
    kept_by_law: str | Promise = ""
    title: str | Promise = ""

    @property
    def label(self) -> str:
        """What people call the table, in the active language."""
        return str(self.title or self.model._meta.verbose_name_plural)


#: Stands for all columns of a table of published content.
EVERY_COLUMN = "*"

_tables: dict[type[models.Model], Table] = {}


def register(*tables: Table) -> None:
    """Put tables into the policy. Raises ValueError if two rules have one name, or two tables one model."""
    for table in tables:
        if _tables.get(table.model, table) != table:
            raise ValueError(f"two tables of {table.model._meta.label}")
        others = {rule.name for model, other in _tables.items() if model != table.model for rule in other.rules}
        names = [rule.name for rule in table.rules]
        if others & set(names) or len(names) != len(set(names)):
            raise ValueError(f"the rules {names} of {table.model._meta.label} are not called by names of their own")
        _tables[table.model] = table


def content(*contents: type[models.Model]) -> list[Table]:
    """The tables of published content: every column is public, and rows stay until an editor deletes them."""
    stays = _("Published content. Editors change and delete it.")
    return [Table(model, columns={EVERY_COLUMN: Holds.PUBLIC}, stays=stays) for model in contents]


def tables() -> list[Table]:
    """Every table of the policy, by room and model."""
    return sorted(_tables.values(), key=lambda table: table.model._meta.label)


def rules() -> dict[str, Rule]:
    """Every rule by its name."""
    return {rule.name: rule for table in tables() for rule in table.rules}


def period(rule: Rule) -> timedelta:
    """How long the rule lets rows live: the setting's days or its own period, within its bounds."""
    days = settings.RETENTION_DAYS.get(rule.name)
    return min(max(rule.period if days is None else timedelta(days=days), rule.minimum), rule.maximum)


def due(rule: Rule, *, at: datetime) -> models.QuerySet:
    """The rows that are to be erased at a moment."""
    return rule.rows().filter(**{f"{rule.since}__lte": at - period(rule)})


@dataclass(frozen=True)
class PolicyRow:
    """One line of the policy for people. ``period`` and ``maximum`` are None where no clock erases."""

    table: str
    rule: str
    why: str
    period: timedelta | None
    maximum: timedelta | None
    kept_by_law: bool


def policy() -> list[PolicyRow]:
    """The whole policy in the active language: a line for each rule, and for each table that no clock erases."""
    rows = []
    for table in tables():
        for rule in table.rules:
            rows.append(PolicyRow(table.label, rule.name, str(rule.why), period(rule), rule.maximum, False))
        for reason in filter(None, (table.stays, _goes_with_sentence(table))):
            rows.append(PolicyRow(table.label, "", str(reason), None, None, False))
        if table.kept_by_law:
            rows.append(PolicyRow(table.label, "", str(table.kept_by_law), None, None, True))
    return rows


def _goes_with_sentence(table: Table) -> str:
    if not table.goes_with:
        return ""
    parent = table.model._meta.get_field(table.goes_with).related_model
    name = parent._meta.verbose_name  # type: ignore[union-attr]  # that it is a foreign key is checked at the start
    return _("Erased together with: %(parent)s") % {"parent": name}


@dataclass(frozen=True)
class Coming:
    """Rows that a rule will erase soon. ``first_at`` is when the first of them is due, perhaps already."""

    table: str
    rule: str
    why: str
    count: int
    first_at: datetime


def due_within(days: int) -> list[Coming]:
    """What will be erased in the next ``days``, as things stand, in the active language; rules without rows are left
    out.
    """
    at = timezone.now() + timedelta(days=days)
    coming = []
    for table in tables():
        for rule in table.rules:
            rows = due(rule, at=at)
            oldest = _oldest(rule, rows)
            if oldest is not None:
                first_at = oldest + period(rule)
                coming.append(Coming(table.label, rule.name, str(rule.why), rows.count(), first_at))
    return coming


@dataclass(frozen=True)
class Outcome:
    """What a run did by one rule. ``found`` rows were due, ``oldest`` is their earliest time; ``failed`` ones are
    tried again by the next run. ``error`` names what broke the rule as a whole.
    """

    table: str
    rule: str
    found: int = 0
    erased: int = 0
    failed: int = 0
    oldest: datetime | None = None
    error: str = ""


def run(*, now: datetime | None = None, dry_run: bool = False) -> list[Outcome]:
    """Erase every row that is due, in short transactions, so that a run may be broken off and begun again.

    A row or a rule that fails is logged by its name and keeps no other from being erased. A dry run only counts.
    """
    moment = now or timezone.now()
    outcomes = [_run_rule(table, rule, moment, dry_run) for table in tables() for rule in table.rules]
    if not dry_run:
        _empty_write_ahead_log()
    return outcomes


def _run_rule(table: Table, rule: Rule, moment: datetime, dry_run: bool) -> Outcome:
    label = table.model._meta.label
    try:
        rows = due(rule, at=moment)
        found, oldest = rows.count(), _oldest(rule, rows)
        erased, failed = (0, 0) if dry_run or not found else _erase(rule, moment)
        return Outcome(label, rule.name, found=found, erased=erased, failed=failed, oldest=oldest)
    except Exception as error:
        # One broken rule must not keep the others from running; the message is left out, as it may name somebody.
        logger.error("retention rule %s failed: %s", rule.name, type(error).__name__)
        return Outcome(label, rule.name, error=type(error).__name__)


def _oldest(rule: Rule, rows: models.QuerySet) -> datetime | None:
    return rows.aggregate(oldest=Min(rule.since))["oldest"]


def _erase(rule: Rule, moment: datetime) -> tuple[int, int]:
    """Erase all that is due. Returns how many rows went and how many failed."""
    erased = failed = 0
    keys = _keys_after(None, rule, moment)
    while keys:
        try:
            erased += _erase_at_once(rule, moment, keys)
        except Exception:
            one_by_one = [_erase_alone(rule, moment, key) for key in keys]
            erased, failed = erased + sum(filter(None, one_by_one)), failed + one_by_one.count(None)
        keys = _keys_after(keys[-1], rule, moment)
    return erased, failed


def _keys_after(last: Any, rule: Rule, moment: datetime) -> list[Any]:
    """The next rows in the order of their keys, so that one that fails is passed by and not met again."""
    rows = due(rule, at=moment)
    if last is not None:
        rows = rows.filter(pk__gt=last)
    return list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])


def _erase_at_once(rule: Rule, moment: datetime, keys: Iterable[Any]) -> int:
    """Erase those of the rows that are still due, in one transaction. Returns how many."""
    with transaction.atomic():
        rows = list(due(rule, at=moment).filter(pk__in=keys).order_by("pk").select_for_update(of=("self",)))
        if rule.erase:
            for row in rows:
                rule.erase(row)
        elif rows:
            # The base manager has none of the refusals of an append-only log: the clock is their one way out.
            type(rows[0])._base_manager.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _erase_alone(rule: Rule, moment: datetime, key: Any) -> int | None:
    """Erase one row. Returns how many went, None if it failed."""
    try:
        return _erase_at_once(rule, moment, [key])
    except Exception as error:
        logger.error("retention rule %s could not erase %s: %s", rule.name, key, type(error).__name__)
        return None


def _empty_write_ahead_log() -> None:
    """SQLite writes zeros over what is deleted (``secure_delete``), but its log of writes still has the old pages."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
