import pytest
from wagtail.models import PageViewRestriction

from home.models import SearchPage
from home.search import MOST_RESULTS, search_pages
from tests.factories import add_page, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(home, django_capture_on_commit_callbacks):
    idea = add_page(
        home,
        title="Idéen",
        introduction="Kvinder med fællesskab på Nørrebro læser historien om mentorerne.",
        body=[("paragraph", "<p>Symaskinen stod i køkkenet.</p>")],
    )
    english = {
        "Idéen": "The idea",
        "Kvinder med fællesskab på Nørrebro læser historien om mentorerne.": "Women read stories about the mentors.",
        "Symaskinen stod i køkkenet.": "The sewing machine stood in the kitchen.",
    }
    return idea, translate_page(idea, django_capture_on_commit_callbacks, english, slug="the-idea")


@pytest.mark.parametrize(
    "query",
    [
        "historier",
        "historien",
        "mentor",
        "mentorer",
        "MENTORERNE",
        "fællesskabet",
        "faellesskab",
        "Noerrebro",
        "symaskiner",
        "idé",
    ],
)
def test_danish_words_are_found_in_any_form_and_spelling(query, pages, danish):
    assert search_pages(query, locale=danish) == [pages[0]]


@pytest.mark.parametrize("query", ["story", "stories", "women reading", "kitchens"])
def test_english_words_are_found_in_any_form(query, pages, english):
    assert search_pages(query, locale=english) == [pages[1]]


def test_every_word_must_be_found(pages, danish):
    assert search_pages("mentor elefant", locale=danish) == []


@pytest.mark.parametrize(
    "query", ["", "   ", "...", '"', "mentor AND", "*", "\0", "💡", "x" * 10000, "<script>alert(1)</script>"]
)
def test_odd_queries_find_nothing_and_break_nothing(query, pages, danish):
    assert search_pages(query, locale=danish) in ([], [pages[0]])


def test_drafts_and_pages_behind_a_restriction_are_not_found(home, danish):
    draft = add_page(home, title="Hemmeligheden")
    draft.unpublish()
    restricted = add_page(home, title="Hemmeligheder")
    PageViewRestriction.objects.create(page=restricted, restriction_type=PageViewRestriction.LOGIN)

    assert search_pages("hemmelighed", locale=danish) == []


@pytest.mark.parametrize("count", [1, 3])
def test_search_page_lists_what_it_found_in_a_known_number_of_queries(count, home, client, django_assert_num_queries):
    search = add_page(home, SearchPage, title="Søg", slug="soeg")
    found = [add_page(home, title=f"Kaffe {number}", introduction="Om kaffe.") for number in range(count)]
    client.get(search.url, {"q": "te"})  # Reads what a process reads once: content types.

    with django_assert_num_queries(20):
        response = client.get(search.url, {"q": "kaffe"})

    assert {card.title for card in response.context["results"]} == {page.title for page in found}
    assert response.context["result_count"] == count


def test_search_page_keeps_what_was_typed_and_says_that_nothing_was_found(home, client):
    search = add_page(home, SearchPage, title="Søg", slug="soeg")

    response = client.get(search.url, {"q": '<b>"elefant"</b>'})

    assert (response.status_code, response.context["results"]) == (200, [])
    assert 'value="&lt;b&gt;&quot;elefant&quot;&lt;/b&gt;"' in response.content.decode()


def test_search_shows_no_more_than_a_reader_can_use(home, danish):
    for number in range(MOST_RESULTS + 2):
        add_page(home, title=f"Te {number}")

    assert len(search_pages("te", locale=danish)) == MOST_RESULTS
