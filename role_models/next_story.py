"""Where a reader goes from a story: to a life that shares something with it and comes from elsewhere, and to those that
hang beside it.
"""

from dataclasses import dataclass

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When, prefetch_related_objects
from django.utils.translation import gettext as _

from role_models.models import StoryPage, Storyteller, StoryTheme


@dataclass(frozen=True)
class NextStory:
    """The story to read after another one, and why, in the active language; "" where only the order leads there."""

    page: StoryPage
    reason: str


def next_story(page: StoryPage, stories: QuerySet[StoryPage]) -> NextStory | None:
    """The story among ``stories`` to read after ``page``; None if there is no other.

    It shares a theme and comes from another part of the world where one does; else it shares a theme, comes from
    another part of the world, or hangs next. Among equals it is the first that hangs after ``page``, and after the last
    comes the first: the same page always leads to the same one, and none leads nowhere.
    """
    teller = page.storyteller
    if teller is None:
        return None
    ranked = _others(page, stories).annotate(fit=_fit(teller), wraps=_wraps(Q(path__gt=page.path)))
    found = ranked.order_by("fit", "wraps", "path").first()
    if found is None or found.storyteller is None:
        return None
    return NextStory(found, _reason(teller, found.storyteller))


def neighbours(page: StoryPage, stories: QuerySet[StoryPage]) -> tuple[StoryPage | None, StoryPage | None]:
    """The stories among ``stories`` that hang before and after ``page``; after the last hangs the first."""
    others = _others(page, stories)
    before = others.annotate(wraps=_wraps(Q(path__lt=page.path))).order_by("wraps", "-path").first()
    after = others.annotate(wraps=_wraps(Q(path__gt=page.path))).order_by("wraps", "path").first()
    return before, after


def _others(page: StoryPage, stories: QuerySet[StoryPage]) -> QuerySet[StoryPage]:
    return stories.exclude(pk=page.pk).select_related("storyteller")


def _wraps(on_the_way: Q) -> Case:
    """0 for what lies on the way, 1 for what is met only after going round."""
    return Case(When(on_the_way, then=Value(0)), default=Value(1), output_field=IntegerField())


def _fit(teller: Storyteller) -> Case:
    """How well a story follows hers: 0 best, 3 worst."""
    themes = Storyteller.themes.through.objects.filter(
        storyteller_id=OuterRef("storyteller_id"), storytheme__in=teller.themes.all()
    )
    shares_theme = Q(Exists(themes))
    is_from_elsewhere = ~Q(storyteller__region__in=["", teller.region]) if teller.region else Q(pk__in=[])
    return Case(
        When(shares_theme & is_from_elsewhere, then=Value(0)),
        When(shares_theme, then=Value(1)),
        When(is_from_elsewhere, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )


def _reason(teller: Storyteller, other: Storyteller) -> str:
    prefetch_related_objects([teller, other], "themes")
    theirs = {theme.pk for theme in other.themes.all()}
    shared: StoryTheme | None = next((theme for theme in teller.themes.all() if theme.pk in theirs), None)
    is_from_elsewhere = bool(teller.region and other.region and teller.region != other.region)
    if shared and is_from_elsewhere:
        return _("Also about %(theme)s, from another part of the world") % {"theme": _in_a_sentence(shared)}
    if shared:
        return _("Also about %(theme)s") % {"theme": _in_a_sentence(shared)}
    return _("From another part of the world") if is_from_elsewhere else ""


def _in_a_sentence(theme: StoryTheme) -> str:
    """The theme's name within a sentence: "Work" is "work" there, but a name in capitals stays."""
    name = theme.name
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
