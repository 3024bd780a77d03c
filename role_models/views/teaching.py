"""Teaching: the list of packs, the pack about a story, and the pack about a theme."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from core import routed_pages
from core.cards import Card, cards_for
from core.routed_pages import RoutedPage
from role_models import forms_of_story, teaching, teaching_data
from role_models.blocks_of_lessons import Level
from role_models.lessons import Lesson, lessons_of_story, shared_activity
from role_models.models import StoryOutput, StoryPage, Storyteller, TeachingPage
from role_models.output_kinds.content import teller_of
from role_models.reading import short_url
from role_models.telling import tell
from role_models.uses import Use
from role_models.views.outputs import refused

#: They fill rows of two, three and four.
_PACKS_PER_PAGE = 24
_SHEET = StoryOutput.Kind.TEACHING_SHEET


def list_of_packs(page: TeachingPage, request: HttpRequest) -> HttpResponse:
    """The packs about themes and stories, of one level if the address asks for one."""
    level = teaching.read_level(request.GET.get("level", ""))
    above = page.get_context(request)
    # A page that was never saved, as in a preview, hangs in no exhibition.
    stories = teaching.taught_stories(page.get_parent(), level) if page.pk else StoryPage.objects.none()
    page_of = Paginator(stories, _PACKS_PER_PAGE).get_page(request.GET.get("page"))
    base, query = page.get_url(request) or "", f"?level={level}" if level else ""
    context = {
        "level": level,
        "levels": _level_links(Level.values, level),
        "theme_packs": [
            {"pack": pack, "url": base + teaching.path_below(page, teaching.THEME_PACK, pack.code) + query}
            for pack in teaching.theme_packs(page, level)
        ],
        "cards": _pack_cards(page, page_of.object_list, request, query),
        "page_of": page_of,
        "query": query.lstrip("?"),
        "packs_url": base,
    }
    if above["canonical_url"] and not level and page_of.number > 1:
        context["canonical_url"] = f"{above['canonical_url']}?page={page_of.number}"
    return TemplateResponse(request, page.get_template(request), above | context)


def story_pack(page: TeachingPage, request: HttpRequest, code: str) -> HttpResponse:
    """The pack about one story.

    410 where its teller closed it or stopped teaching with it, 404 where she never allowed that or nobody wrote any.
    """
    teller = teller_by_code(code)
    refusal = refused(request, teller, Use.TEACHING)
    if refusal is not None:
        return refusal
    story = story_with_lessons(teller, page.locale.language_code)
    told = tell(story, use=Use.TEACHING)
    lessons = lessons_of_story(story)
    title = gettext("Teach with %(name)s") % {"name": told.name or story.title}
    routed = _routed(page, teaching.urls_of_story_pack(page, teller), title, story.introduction, lessons, [story])
    context = {
        "story": story,
        "telling": told,
        "story_url": story.get_url(request),
        "short_url": short_url(story),
        "sheet": next((form for form in forms_of_story.forms_of(story) if form.kind == _SHEET), None),
        **_lessons_context(request, lessons, lambda level: reverse("role_models:lesson_document", args=[code, level])),
    }
    sharing = forms_of_story.sharing_of(story)
    return _answer(page, request, routed, "role_models/story_pack.html", context, sharing)


def theme_pack(page: TeachingPage, request: HttpRequest, code: str) -> HttpResponse:
    """The pack about a theme, with the stories that it is taught with today. Raises Http404 for a theme without one."""
    pack = pack_by_theme(page, code)
    stories = teaching.stories_of_theme(page.get_parent(), code)
    title = gettext("Teach about: %(theme)s") % {"theme": pack.name}
    urls = teaching.urls_of_theme_pack(page, code)
    routed = _routed(page, urls, title, pack.introduction, pack.lessons, stories)
    context = {
        "pack": pack,
        "cards": _pack_cards(page, stories, request, ""),
        "short_urls": [(str(story.storyteller), short_url(story)) for story in stories],
        **_lessons_context(
            request, pack.lessons, lambda level: reverse("role_models:theme_lesson_document", args=[code, level])
        ),
    }
    return _answer(page, request, routed, "role_models/theme_pack.html", context, {})


def teller_by_code(code: str) -> Storyteller:
    """Whose code it is. Raises Http404 for nobody's."""
    teller = Storyteller.objects.filter(code=code).prefetch_related("consents", "places", "outputs").first()
    if teller is None:
        raise Http404
    return teller


def story_with_lessons(teller: Storyteller, language: str) -> StoryPage:
    """Her page in a language. Raises Http404 where visitors find none, or nobody has written how to teach with it."""
    story = teaching.story_of(teller, language)
    if story is None:
        raise Http404
    story.storyteller = teller
    return story


def pack_by_theme(page: TeachingPage, code: str) -> teaching.ThemePack:
    """The page's pack about a theme. Raises Http404 where there is none."""
    pack = next((pack for pack in teaching.theme_packs(page) if pack.code == code), None)
    if pack is None:
        raise Http404
    return pack


def _pack_cards(page: TeachingPage, stories: Iterable[StoryPage], request: HttpRequest, query: str) -> list[Card]:
    """Cards of the stories, each leading to its pack."""
    stories = list(stories)
    prefetch_related_objects(stories, "storyteller")
    base = page.get_url(request) or ""
    return [
        replace(card, url=base + teaching.path_below(page, teaching.STORY_PACK, teller_of(story).code) + query)
        for card, story in zip(cards_for(stories, request), stories, strict=True)
    ]


def _routed(page, urls: dict[str, str], title: str, description: str, lessons, stories) -> RoutedPage:
    language = page.locale.language_code
    data = teaching_data.learning_resource(
        name=title, description=description, url=urls[language], language=language, lessons=lessons, stories=stories
    )
    return RoutedPage(title=title, description=description, language=language, urls=urls, data=data)


def _lessons_context(request: HttpRequest, lessons: tuple[Lesson, ...], document_url) -> dict[str, Any]:
    """The lessons that the address asks for, each with its document, and the ways to the others."""
    levels = [lesson.level for lesson in lessons]
    level = teaching.read_level(request.GET.get("level", ""))
    level = level if level in levels else ""
    shown = [lesson for lesson in lessons if not level or lesson.level == level]
    shared = shared_activity(shown) if len(shown) > 1 else ""
    return {
        "level": level,
        "levels": _level_links(levels, level) if len(levels) > 1 else [],
        "lessons": [{"lesson": lesson, "document_url": document_url(lesson.level)} for lesson in shown],
        "shared_activity": shared,
    }


def _level_links(levels: Iterable[str], chosen: str) -> list[dict[str, Any]]:
    links = [{"name": gettext("All levels"), "url": "./", "is_chosen": not chosen}]
    return links + [
        {"name": Level(level).label, "url": f"?level={level}", "is_chosen": level == chosen} for level in levels
    ]


def _answer(page, request, routed: RoutedPage, template: str, context: dict, sharing: dict) -> HttpResponse:
    above = routed_pages.context(page.get_context(request), routed, request)
    around = {"packs_url": page.get_url(request), "sharing": above["sharing"] | sharing}
    return TemplateResponse(request, template, above | context | around)
