"""Every row that points to a storyteller, whichever part of the exhibition it belongs to."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from role_models.models import (
    ClosedAddress,
    FollowUp,
    Greeting,
    Hanging,
    Recording,
    StoryConsent,
    StoryOutput,
    StoryPage,
    StoryPlace,
    Storyteller,
    StorytellerChange,
    TalkRequest,
)

#: Tables that hold codes, dates and files, and tables whose words have a rule of their own.
_WITHOUT_WORDS = frozenset(
    {
        ClosedAddress,
        FollowUp,
        Greeting,
        Hanging,
        Recording,
        StoryConsent,
        StoryOutput,
        StoryPage,
        StoryPlace,
        StorytellerChange,
        TalkRequest,
    }
)

_outliving: set[type[models.Model]] = {StorytellerChange, ClosedAddress, FollowUp, Hanging}


def outlives(model: type[models.Model]) -> None:
    """Let the rows of a model that points to storytellers stay after a withdrawal.

    For what tells where something of hers still has to be called back from. Such rows must hold no word of hers.
    """
    _outliving.add(model)


def rows_with_words(storyteller: Storyteller) -> Iterator[models.QuerySet]:
    """Rows that may name her or her places, such as greetings."""
    yield from (rows for rows in _rows(storyteller) if rows.model not in _WITHOUT_WORDS)


def rows_to_erase(storyteller: Storyteller) -> Iterator[models.QuerySet]:
    """Rows that go when she withdraws. Her pages are erased before, in their own way."""
    yield from (rows for rows in _rows(storyteller) if rows.model not in _outliving and rows.model is not StoryPage)


def _rows(storyteller: Storyteller) -> Iterator[models.QuerySet]:
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model is Storyteller:
                yield model._base_manager.filter(**{field.name: storyteller})
