"""What the template of the exhibition is given: the choices, what is chosen, and one page of the stories."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from branches.models import Branch
from core.cards import cards_for
from role_models import feeds, listing, on_tour, teaching
from role_models.facets import Facets, chips
from role_models.listing import Chosen
from role_models.models import ExhibitionPage, StoryTheme

#: A page of the list holds so many stories: they fill rows of two, three and four.
STORIES_PER_PAGE = 24


def context(exhibition: ExhibitionPage, request: HttpRequest) -> dict[str, Any]:
    """The context of the exhibition's page, beside what every page has. A page that was never saved has no stories."""
    themes, branches = list(StoryTheme.objects.all()), list(Branch.objects.order_by("position", "code"))
    chosen = listing.read(request.GET, themes=themes, branches=branches)
    shown = listing.shown_today(exhibition)
    choices = Facets(exhibition, chosen, shown)
    by_theme, by_region, by_branch = choices.themes(themes), choices.regions(), choices.branches(branches)
    by_length, by_sound = choices.lengths_and_sound()
    facets = [by_region, by_branch, by_length, by_sound]
    page_of = Paginator(choices.stories(), STORIES_PER_PAGE).get_page(request.GET.get("page"))
    return {
        "cards": cards_for(page_of.object_list, request),
        "page_of": page_of,
        "query": chosen.query,
        "chosen": chosen,
        "themes": by_theme,
        "facets": [facet for facet in facets if facet.choices],
        "chips": chips(chosen, [by_theme, *facets]),
        "is_narrowed": any(choice.is_chosen for facet in facets for choice in facet.choices),
        "is_whole": not chosen and page_of.number == 1,
        "stories_url": f"{exhibition.get_url(request) or ''}#stories",
        "teaching_url": _teaching_url(exhibition, request),
        "feeds": feeds.links(next((theme for theme in themes if theme.code == chosen.theme), None)),
        "on_tour": on_tour.line(),
        "canonical_url": _canonical(exhibition, request, chosen, page_of),
    }


def _teaching_url(exhibition: ExhibitionPage, request: HttpRequest) -> str:
    page = teaching.teaching_page(exhibition.locale.language_code)
    return page.get_url(request) or "" if page else ""


def _canonical(exhibition: ExhibitionPage, request: HttpRequest, chosen: Chosen, page_of: Page) -> str | None:
    """The address under which search engines know this list: a choice among the stories is no page of its own, the
    following pages of them all are.
    """
    url = exhibition.get_full_url(request)
    return f"{url}?page={page_of.number}" if url and not chosen and page_of.number > 1 else url
