"""From every story there is a way on, always the same, and the page says why it leads there."""

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from role_models import listing
from role_models.models import StoryTheme
from role_models.next_story import neighbours, next_story
from tests.role_models.factories import add_exhibition, add_story, add_storyteller

pytestmark = pytest.mark.django_db


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


def hang(exhibition, *women: tuple[str, tuple[str, ...], str]) -> list:
    """A story for each (name, themes, region), in this order."""
    stories = []
    for name, themes, region in women:
        teller = add_storyteller(name, region=region)
        teller.themes.set(StoryTheme.objects.filter(code__in=themes))
        stories.append(add_story(exhibition, name, storyteller=teller))
    return stories


def following(exhibition, story) -> tuple[str, str]:
    found = next_story(story, listing.stories(exhibition))
    return found.page.storyteller.name, found.reason


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (
            [("A", ("work",), "middle_east"), ("B", ("language",), "east_asia"), ("C", ("work",), "east_asia")],
            ("C", "Also about work, from another part of the world"),
        ),
        (
            [("A", ("work", "family"), "east_asia"), ("B", ("family", "work"), "east_africa")],
            ("A", "Also about work, from another part of the world"),
        ),
        ([("A", ("language",), "east_asia"), ("B", ("family",), "middle_east")], ("B", "Also about family")),
        ([("A", (), "middle_east"), ("B", (), "east_asia")], ("B", "From another part of the world")),
        ([("A", (), "middle_east"), ("B", (), "")], ("A", "")),
    ],
)
def test_next_story_shares_a_theme_and_comes_from_elsewhere_as_far_as_one_does(others, expected, exhibition):
    first, *_others = hang(exhibition, ("Nermin", ("work", "family"), "middle_east"), *others)

    with translation.override("en"):
        assert following(exhibition, first) == expected


def test_the_way_leads_forward_through_the_exhibition_and_round(exhibition):
    stories = hang(
        exhibition, *((name, ("work",), region) for name, region in zip("ABCD", ["x", "y"] * 2, strict=True))
    )

    assert [following(exhibition, story)[0] for story in stories] == ["B", "C", "D", "A"]
    assert following(exhibition, stories[1]) == following(exhibition, stories[1])


def test_neighbours_hang_beside_each_other_and_the_ends_meet(exhibition):
    stories = hang(exhibition, ("A", (), ""), ("B", (), ""), ("C", (), ""))

    around = [neighbours(story, listing.stories(exhibition)) for story in stories]

    assert around == [(stories[2], stories[1]), (stories[0], stories[2]), (stories[1], stories[0])]


@pytest.mark.parametrize(
    ("language", "words"),
    [("da", "Også om arbejde, fra en anden del af verden"), ("en", "Also about work, from another part of the world")],
)
def test_page_says_in_its_language_why_it_leads_on(language, words, home, english_home, client):
    exhibition = add_exhibition(home if language == "da" else english_home)
    first, second = hang(exhibition, ("A", ("work",), "east_asia"), ("B", ("work",), "east_africa"))

    page = BeautifulSoup(client.get(first.url).content, "html.parser")

    assert page.select_one(".next-story__reason").get_text(strip=True) == words
    assert page.select_one(".next-story__card a")["href"] == second.url
    links = {link.get("rel", [""])[0]: link["href"] for link in page.select(".neighbours a")}
    assert links == {"prev": second.url, "": exhibition.url, "next": second.url}


def test_only_story_leads_to_the_exhibition(exhibition, client):
    (story,) = hang(exhibition, ("A", ("work",), "east_asia"))

    page = BeautifulSoup(client.get(story.url).content, "html.parser")

    assert page.select(".next-story__card") == []
    assert [link["href"] for link in page.select(".neighbours a")] == [exhibition.url]


def test_no_way_leads_to_a_story_that_is_not_told_today(exhibition):
    first, second, third = hang(exhibition, ("A", ("work",), "x"), ("B", ("work",), "y"), ("C", (), ""))
    second.storyteller.consents.all().update(ends_on="2001-01-01")

    assert following(exhibition, first)[0] == "C"
    assert neighbours(first, listing.stories(exhibition)) == (third, third)
