"""The policy of retention is complete, or the site does not start."""

from collections.abc import Iterator
from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail.models import Page, TranslatableMixin

from core import retention, sealing_rotation
from core.retention import EVERY_COLUMN, Holds, Rule, Table

#: The rooms whose models the policy must cover.
ROOMS = ("core", "branches", "home", "role_models", "campaigns", "conference", "signup", "donations")


@register()
def every_column_has_a_place_in_the_policy(app_configs, **options) -> list[Error]:
    """Nobody adds a column without saying what it holds and when it is erased."""
    known = {table.model: table for table in retention.tables()}
    errors: list[Error] = []
    for model in our_models():
        if model in known:
            errors += _problems_of_table(known[model])
        else:
            errors.append(Error("No table of the retention policy is about this model.", obj=model, id="core.E010"))
    return errors


@register()
def every_period_is_within_its_bounds(app_configs, **options) -> list[Error]:
    """A period beyond its bounds is no policy, and a setting must name a rule that there is."""
    rules = retention.rules()
    errors = [
        Error(f"RETENTION_DAYS names a rule that does not exist: {name}.", id="core.E014")
        for name in settings.RETENTION_DAYS
        if name not in rules
    ]
    for rule in rules.values():
        days = settings.RETENTION_DAYS.get(rule.name)
        asked = rule.period if days is None else timedelta(days=days)
        if not _minimum(rule) <= asked <= rule.maximum:
            bounds = f"{_minimum(rule).days} to {rule.maximum.days} days"
            errors.append(Error(f"The period of {rule.name} is outside its bounds, {bounds}.", id="core.E013"))
    return errors


@register()
def every_envelope_is_rotated(app_configs, **options) -> list[Error]:
    """An envelope that the rotation does not know would lose its key. Bytes that are published are no envelope."""
    published = {
        (table.model, name)
        for table in retention.tables()
        for name, holds in table.columns.items()
        if holds is Holds.PUBLIC
    }
    return [
        Error(f"The rotation of sealing keys does not know {field.name}.", obj=model, id="core.E015")
        for model in our_models()
        for field in model._meta.local_concrete_fields
        if isinstance(field, models.BinaryField)
        and (model, field.name) not in published
        and not sealing_rotation.is_registered(model, field.name)
    ]


def our_models() -> Iterator[type[models.Model]]:
    """Every model of the rooms that has a table of its own; the tables of many-to-many fields go with the field."""
    for room in ROOMS:
        yield from apps.get_app_config(room).get_models()


def _minimum(rule: Rule) -> timedelta:
    return max(rule.minimum, timedelta(0))


def _problems_of_table(table: Table) -> Iterator[Error]:
    meta = table.model._meta
    columns = {field.name for field in (*meta.local_concrete_fields, *meta.local_many_to_many)}
    if EVERY_COLUMN in table.columns:
        if not issubclass(table.model, (Page, TranslatableMixin)):
            yield Error("Only published content may leave its columns unnamed.", obj=table.model, id="core.E011")
    else:
        for name in sorted(columns - table.columns.keys()):
            yield Error(f"The retention policy does not say what {name} holds.", obj=table.model, id="core.E010")
        for name in sorted(table.columns.keys() - columns):
            yield Error(f"The retention policy names {name}, which is no column.", obj=table.model, id="core.E011")
    if not (table.rules or table.stays or table.kept_by_law or table.goes_with):
        yield Error("The retention policy does not say when rows end.", obj=table.model, id="core.E012")
    if table.goes_with and not _goes_with_another_row(table):
        yield Error(f"Rows are not deleted together with {table.goes_with}.", obj=table.model, id="core.E012")


def _goes_with_another_row(table: Table) -> bool:
    try:
        field = table.model._meta.get_field(table.goes_with)
    except FieldDoesNotExist:
        return False
    remote = field.remote_field
    return getattr(remote, "on_delete", None) is models.CASCADE and not field.null
