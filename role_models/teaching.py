"""Which teaching packs there are today, where they lie, and with which stories a theme is taught.

A pack about one story stands as long as its teller lets her story be used in teaching and on the web.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils import translation
from wagtail.models import Page

from core.languages import true_pages, true_translations
from role_models import listing
from role_models.blocks_of_lessons import Level, theme_choices
from role_models.lessons import Lesson, lessons_of
from role_models.models import StoryPage, Storyteller, TeachingPage
from role_models.uses import Use

#: A theme is taught with so many stories: enough to compare, few enough to read in one lesson.
STORIES_OF_A_THEME = 3

#: The names of the routes of a TeachingPage.
STORY_PACK, THEME_PACK = "story_pack", "theme_pack"


@dataclass(frozen=True)
class ThemePack:
    """What a class does with stories about one theme. ``name`` is the theme's in the active language."""

    code: str
    name: str
    introduction: str
    lessons: tuple[Lesson, ...]


def read_level(wanted: str) -> str:
    """The level that an address asks for; "" where it means none."""
    return wanted if wanted in Level.values else ""


def taught_stories(exhibition: Page, level: str = "") -> QuerySet[StoryPage]:
    """The stories below a page that may be taught with today, in order; with ``level``, those with lessons of it."""
    stories = StoryPage.shown_below(exhibition).exclude(lessons=[])
    stories = stories.filter(listing.allows(Use.WEB), listing.allows(Use.TEACHING))
    if not level:
        return stories
    # Within a text of an editor's, JSON writes the quotation marks with backslashes: this finds the field alone.
    stored = f'"level": "{level}"'
    return stories.annotate(stored_lessons=Cast("lessons", TextField())).filter(stored_lessons__contains=stored)


def theme_packs(page: TeachingPage, level: str = "") -> list[ThemePack]:
    """The packs about themes in the editors' order, the first about each theme that there still is; with ``level``,
    those that have it.
    """
    names = dict(theme_choices())
    packs: dict[str, ThemePack] = {}
    for child in page.packs or ():
        code = child.value["theme"]
        if code in names and code not in packs:
            lessons = lessons_of(child.value["lessons"])
            packs[code] = ThemePack(code, names[code], child.value["introduction"], lessons)
    return [pack for pack in packs.values() if not level or any(lesson.level == level for lesson in pack.lessons)]


def stories_of_theme(exhibition: Page, code: str) -> list[StoryPage]:
    """The stories with which a theme is taught today, each from another part of the world, as far as there are any."""
    stories = taught_stories(exhibition).filter(storyteller__themes__code=code)
    regions: dict[str, int] = {}
    for pk, region in stories.values_list("pk", "storyteller__region"):
        regions.setdefault(region, pk)
    chosen = list(regions.values())[:STORIES_OF_A_THEME]
    return list(stories.filter(pk__in=chosen))


def story_of(teller: Storyteller, language: str) -> StoryPage | None:
    """Her page in a language, if visitors may find it and it has lessons."""
    return _stories_of(teller).filter(locale__language_code=language).first()


def _stories_of(teller: Storyteller) -> QuerySet[StoryPage]:
    pages = StoryPage.objects.filter(storyteller=teller, pk__in=true_pages().type(StoryPage).values("pk"))
    return pages.exclude(lessons=[]).select_related("locale", "picture").order_by("pk")


def teaching_page(language: str) -> TeachingPage | None:
    """The page about teaching in a language, if visitors may find it."""
    found = TeachingPage.objects.filter(
        pk__in=true_pages().type(TeachingPage).values("pk"), locale__language_code=language
    )
    return found.select_related("locale").order_by("path").first()


def path_below(page: TeachingPage, route: str, code: str) -> str:
    """What follows the page's own address in that of a pack: ``route`` is STORY_PACK or THEME_PACK."""
    with translation.override(page.locale.language_code):
        return page.reverse_subpage(route, args=[code])


def story_pack_url(story: StoryPage, request: HttpRequest | None) -> str:
    """Where one teaches with a story, in the story's language; "" where its teller does not let it be taught with, or
    nobody has written how.
    """
    teller = story.storyteller
    if teller is None or not story.lessons or not {Use.WEB, Use.TEACHING} <= teller.allowed_uses():
        return ""
    page = teaching_page(story.locale.language_code)
    return f"{page.get_url(request)}{path_below(page, STORY_PACK, teller.code)}" if page else ""


def urls_of_story_pack(page: TeachingPage, teller: Storyteller) -> dict[str, str]:
    """The full addresses of the pack about her story by language, where both it and the page about teaching exist."""
    written_in = set(_stories_of(teller).values_list("locale__language_code", flat=True))
    return {
        version.locale.language_code: version.full_url + path_below(version, STORY_PACK, teller.code)
        for version in _versions(page)
        if version.locale.language_code in written_in
    }


def urls_of_theme_pack(page: TeachingPage, code: str) -> dict[str, str]:
    """The full addresses of the pack about a theme, by language."""
    return {
        version.locale.language_code: version.full_url + path_below(version, THEME_PACK, code)
        for version in _versions(page)
        if any(pack.code == code for pack in theme_packs(version))
    }


def _versions(page: TeachingPage) -> list[TeachingPage]:
    """The page itself, also while only some may see it, and its translations that everybody may find."""
    others = [version for version in true_translations(page) if version.pk != page.pk]
    return [page, *(cast(TeachingPage, version.specific) for version in others)]


@dataclass(frozen=True)
class PackAddress:
    """Where one pack lies in one language, and when what it is made of was published. ``pack`` is the same in all."""

    pack: tuple[str, str]
    language: str
    url: str
    published_at: datetime | None


def addresses_of_packs() -> list[PackAddress]:
    """Every pack that visitors may find today, in every language: those about stories, then those about themes."""
    found = []
    for page in TeachingPage.objects.filter(pk__in=true_pages().type(TeachingPage).values("pk")).order_by("pk"):
        language, base = page.locale.language_code, page.full_url
        with translation.override(language):
            names = [(THEME_PACK, pack.code, page.last_published_at) for pack in theme_packs(page)]
        told = taught_stories(page.get_parent()).values_list("storyteller__code", "last_published_at")
        names = [(STORY_PACK, code, published_at) for code, published_at in told] + names
        found += [
            PackAddress((route, code), language, base + path_below(page, route, code), published_at)
            for route, code, published_at in names
        ]
    return found
