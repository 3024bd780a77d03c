"""Teaching: which packs stand where, in which language, and that a pack is gone as soon as its teller says so."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from defusedxml import ElementTree
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from role_models import thread
from role_models.models import StoryTheme
from role_models.uses import Use
from tests.factories import translate_page
from tests.role_models.factories import add_exhibition, add_story, add_storyteller
from tests.role_models.lessons_written import add_teaching_page, lessons
from tests.role_models.story_papers import add_told_story, in_english

pytestmark = pytest.mark.django_db

LEVELS = ("language_school", "school", "conversation")


@pytest.fixture
def capture(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


@pytest.fixture
def teaching(exhibition):
    return add_teaching_page(exhibition, "work", "language")


def taught(exhibition, name="Nermin", *levels: str, **fields):
    return add_told_story(exhibition, name, lessons=lessons(*(levels or LEVELS)), **fields)


def allow_only(page, *uses: str) -> None:
    """Leave of her consents only some: as if she had never given the others."""
    page.storyteller.consents.exclude(use__in=uses).delete()


def pack_url(teaching, page) -> str:
    return f"{teaching.url}historie/{page.storyteller.code}/"


def html_of(client, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def linked(client, url: str, below: str) -> set[str]:
    """What follows ``below`` in the addresses of the page's links to packs."""
    links = [link["href"] for link in html_of(client, url).select("main a[href]")]
    return {link.removeprefix(below).rstrip("/") for link in links if link.startswith(f"{below}")}


def learning_resource(html: BeautifulSoup) -> dict:
    graph = json.loads(html.find("script", type="application/ld+json").string)["@graph"]
    return next(entry for entry in graph if entry["@type"] == "LearningResource")


def test_list_leads_to_packs_of_those_who_allow_it_today(teaching, exhibition, client):
    open_story = taught(exhibition)
    for number, uses in enumerate((("web",), ("teaching",), ())):
        allow_only(taught(exhibition, f"Lukket {number}"), *uses)
    taught(exhibition, "Udløbet").storyteller.consents.update(ends_on=timezone.localdate() - timedelta(days=1))
    add_story(exhibition, "Uden timer")

    assert linked(client, teaching.url, f"{teaching.url}historie/") == {open_story.storyteller.code}
    assert linked(client, teaching.url, f"{teaching.url}tema/") == {"work", "language"}


@pytest.mark.parametrize(
    ("level", "names"),
    [
        ("language_school", {"Nermin"}),
        ("school", {"Nermin", "Hodan"}),
        ("conversation", {"Nermin", "Snyd"}),
        ("SCHOOL'", {"Nermin", "Hodan", "Snyd"}),
        ("", {"Nermin", "Hodan", "Snyd"}),
    ],
)
def test_address_chooses_a_level(level, names, teaching, exhibition, client):
    taught(exhibition)
    taught(exhibition, "Hodan", "school")
    cheat = '"level": "school"'
    add_told_story(exhibition, "Snyd", lessons=lessons("conversation", learners=cheat))

    html = html_of(client, f"{teaching.url}?level={level}")

    assert {title.get_text() for title in html.select(".card__title")} == names
    themes = {title.get_text() for title in html.select(".pack h3")}
    assert themes == (set() if level in ("language_school", "conversation") else {"Arbejde", "Sprog"})
    assert html.select_one("link[rel=canonical]")["href"] == teaching.full_url


def test_list_without_packs_says_so(exhibition, client):
    teaching = add_teaching_page(exhibition)

    assert "De første materialer kommer her snart." in html_of(client, teaching.url).main.get_text()
    level = html_of(client, f"{teaching.url}?level=school")
    assert level.select_one(f'main a[href="{teaching.url}"]').get_text() == "Se alle niveauer"


def test_theme_that_editors_deleted_has_no_pack(teaching, client):
    StoryTheme.objects.get(code="work").delete()

    assert linked(client, teaching.url, f"{teaching.url}tema/") == {"language"}
    assert client.get(f"{teaching.url}tema/work/").status_code == 404


def test_list_costs_the_same_queries_with_one_story_and_with_three(teaching, exhibition, client):
    def queries() -> int:
        client.get(teaching.url)  # Makes the renditions.
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            client.get(teaching.url)
        return len(captured)

    taught(exhibition)
    one = queries()
    for name in ("Hodan", "Linh"):
        taught(exhibition, name)

    assert queries() == one


def test_pack_holds_every_level_and_what_they_share_once(teaching, exhibition, client):
    page = taught(exhibition)

    html = html_of(client, pack_url(teaching, page))

    assert [section["id"] for section in html.select(".lesson[id]")] == list(LEVELS)
    questions = [item.get_text() for item in html.select(".lesson__questions li")]
    assert questions == [
        f"{question} ({level})" for level in LEVELS for question in ("Hvad kunne hun som barn?", "Hvem lyttede?")
    ]
    assert html.main.get_text().count("Luk øjnene, og lyt i to minutter.") == 1
    documents = [link["href"] for link in html.select(".lesson__document a")]
    assert documents == [f"/da/exhibition-teaching/{page.storyteller.code}/{level}.docx" for level in LEVELS]


def test_pack_shows_the_level_that_the_address_asks_for(teaching, exhibition, client):
    page = taught(exhibition)

    html = html_of(client, f"{pack_url(teaching, page)}?level=conversation")

    assert [section["id"] for section in html.select(".lesson[id]")] == ["conversation"]
    assert html.select_one(".levels [aria-current]").get_text() == "Samtalegruppe"


def test_pack_knows_its_address_its_way_and_its_other_language(teaching, exhibition, client, capture):
    page = taught(exhibition, "Nermin", "school")
    words = {
        "Hold til school": "A class",
        "maskinist": "machinist",
        "en, der passer en motor": "one who minds an engine",
        "Hvad kunne hun som barn? (school)": "What could she do as a child?",
        "Hvem lyttede? (school)": "Who listened?",
        "Luk øjnene, og lyt i to minutter.": "Close your eyes and listen for two minutes.",
    }
    english = in_english(page, capture, words)
    titles = {"Undervis med fortællingerne": "Teach with the stories"}
    themes = {f"Materiale om {theme}.": f"A pack about {theme}." for theme in ("work", "language")}
    english_teaching = translate_page(teaching, capture, titles | words | themes, slug="teaching")

    html = html_of(client, pack_url(teaching, page))

    code = page.storyteller.code
    urls = {"da": f"{teaching.full_url}historie/{code}/", "en": f"{english_teaching.full_url}story/{code}/"}
    alternates = {link["hreflang"]: link["href"] for link in html.select("link[rel=alternate][hreflang]")}
    assert alternates == urls | {"x-default": urls["da"]}
    assert html.select_one("link[rel=canonical]")["href"] == urls["da"]
    assert html.select_one(".language-switch a")["href"] == f"{english_teaching.url}story/{code}/"
    assert html.title.get_text().startswith("Undervis med Nermin")
    trail = [link["href"] for link in html.select(".breadcrumbs a")]
    assert trail[-2:] == [exhibition.url, teaching.url]
    other = html_of(client, f"{english_teaching.url}story/{code}/")
    assert other.h1.get_text() == "Teach with Nermin"
    assert "What could she do as a child?" in other.main.get_text()
    assert other.select_one(f'a[href="{english.url}"]') is not None


def test_pack_without_an_english_story_leads_to_the_english_list_and_says_so(teaching, exhibition, client, capture):
    page = taught(exhibition, "Nermin", "school")
    translate_page(exhibition, capture, {"Rollemodeller": "Role models"}, slug="role-models")

    html = html_of(client, pack_url(teaching, page))

    assert {link["hreflang"] for link in html.select("link[rel=alternate][hreflang]")} == {"da", "x-default"}
    assert html.select_one(".language-note") is not None
    assert client.get(f"/en/role-models/teaching/story/{page.storyteller.code}/").status_code == 404


def test_library_systems_read_whom_a_pack_is_for_and_what_it_is_based_on(teaching, exhibition, client):
    page = taught(exhibition, "Nermin", "school", "conversation")

    data = learning_resource(html_of(client, pack_url(teaching, page)))

    assert {
        name: data[name] for name in ("inLanguage", "learningResourceType", "timeRequired", "educationalLevel")
    } == {
        "inLanguage": "da",
        "learningResourceType": "lesson plan",
        "timeRequired": "PT45M",
        "educationalLevel": ["Hold til school", "Hold til conversation"],
    }
    assert data["isBasedOn"] == [{"@type": "Article", "name": page.title, "url": page.full_url, "inLanguage": "da"}]
    assert "readingOrder" in data["accessibilityFeature"]
    assert [part["url"] for part in data["hasPart"]] == [
        f"{teaching.full_url}historie/{page.storyteller.code}/#{level}" for level in ("school", "conversation")
    ]


def test_theme_is_taught_with_three_stories_from_three_parts_of_the_world(teaching, exhibition, client):
    theme = StoryTheme.objects.get(code="work")
    regions = ["middle_east", "middle_east", "east_africa", "south_asia", "latin_america"]
    stories = []
    for number, region in enumerate(regions):
        page = taught(exhibition, f"Fortæller {number}", teller={"region": region})
        page.storyteller.themes.set([theme])
        stories.append(page)
    thread.stop(storyteller=stories[2].storyteller, use=Use.TEACHING, by="herself")

    html = html_of(client, f"{teaching.url}tema/work/")

    assert [title.get_text() for title in html.select(".card__title")] == ["Fortæller 0", "Fortæller 3", "Fortæller 4"]
    addresses = [item.get_text().rpartition("/f/")[2] for item in html.select(".pack-page__addresses li")]
    assert addresses == [f"{stories[number].storyteller.code}/" for number in (0, 3, 4)]
    assert [entry["name"] for entry in learning_resource(html)["isBasedOn"]] == [
        stories[number].title for number in (0, 3, 4)
    ]


def test_packs_below_a_page_that_only_some_may_see_are_not_listed_and_break_nothing(teaching, exhibition, admin_client):
    page = taught(exhibition)
    address = pack_url(teaching, page)
    PageViewRestriction.objects.create(page=teaching, restriction_type=PageViewRestriction.LOGIN)

    assert [admin_client.get(url).status_code for url in (address, f"{teaching.url}tema/work/")] == [200, 200]
    assert "undervisning" not in admin_client.get("/sitemap-teaching.xml").content.decode()


def test_theme_without_stories_says_so(teaching, client):
    html = html_of(client, f"{teaching.url}tema/work/")

    assert "Ingen fortælling om temaet må bruges i undervisning i dag." in html.main.get_text()


@pytest.mark.parametrize(
    "path",
    ["historie/bcdfghj/", "historie/%00/", f"historie/{'b' * 3000}/", "tema/nowhere/", "tema/%E2%80%AE/", "story/x/"],
)
def test_what_is_not_there_is_not_found(path, teaching, client):
    assert client.get(f"{teaching.url}{path}").status_code == 404


def addresses_of(teaching, page) -> list[str]:
    code = page.storyteller.code
    return [pack_url(teaching, page), f"/da/exhibition-teaching/{code}/school.docx"]


@pytest.mark.parametrize("verb", ["stop", "stop_web", "pause", "withdraw"])
def test_pack_and_document_are_gone_as_soon_as_she_says_so(verb, teaching, exhibition, client, capture):
    page = taught(exhibition)
    addresses = addresses_of(teaching, page)
    before = [client.get(address).status_code for address in addresses for _again in range(2)]
    with capture(execute=True):
        if verb.startswith("stop"):
            use = Use.WEB if verb == "stop_web" else Use.TEACHING
            thread.stop(storyteller=page.storyteller, use=use, by="herself")
        else:
            getattr(thread, verb)(storyteller=page.storyteller, by="herself")

    answers = [client.get(address) for address in addresses]

    assert set(before) == {200}
    assert [answer.status_code for answer in answers] == [410, 410]
    assert "Nermin" not in "".join(answer.content.decode() for answer in answers)
    assert linked(client, teaching.url, f"{teaching.url}historie/") == set()
    assert page.storyteller.code not in client.get("/sitemap-teaching.xml").content.decode()


def test_pack_that_she_never_allowed_is_not_found(teaching, exhibition, client):
    teller = add_storyteller("Nermin", uses=("web",))
    page = add_story(exhibition, "Nermin", storyteller=teller, lessons=lessons("school"))

    assert [client.get(address).status_code for address in addresses_of(teaching, page)] == [404, 404]


def test_story_without_lessons_has_no_pack(teaching, exhibition, client):
    page = add_told_story(exhibition)

    assert [client.get(address).status_code for address in addresses_of(teaching, page)] == [404, 404]
    assert "undervisning/historie" not in client.get(page.url).content.decode()


def test_story_leads_to_its_pack_only_while_she_allows_it(teaching, exhibition, client, capture):
    page = taught(exhibition)
    before = linked(client, page.url, teaching.url)
    with capture(execute=True):
        thread.stop(storyteller=page.storyteller, use=Use.TEACHING, by="herself")

    assert before == {f"historie/{page.storyteller.code}"}
    assert linked(client, page.url, teaching.url) == set()


def test_exhibition_leads_to_the_page_about_teaching(exhibition, client):
    before = html_of(client, exhibition.url).select_one('main a[href$="/undervisning/"]')
    teaching = add_teaching_page(exhibition)
    cache.clear()

    after = html_of(client, exhibition.url).select_one('main a[href$="/undervisning/"]')

    assert (before, after["href"]) == (None, teaching.url)


def test_another_name_stands_on_the_pack_at_once(teaching, exhibition, client, capture):
    page = taught(exhibition, "Nermin", "school", teller={})
    page.lessons = lessons("school", questions=["Hvad hørte Nermin?"])
    page.save_revision().publish()
    address = pack_url(teaching, page)
    client.get(address)
    with capture(execute=True):
        thread.rename(storyteller=page.storyteller, name="Ada", by="herself")

    html = html_of(client, address)

    assert "Nermin" not in html.get_text()
    assert [item.get_text() for item in html.select(".lesson__questions li")] == ["Hvad hørte Ada?"]


def test_portrait_stands_on_the_pack_only_if_she_allows_that(teaching, exhibition, client, capture):
    page = taught(exhibition)
    before = html_of(client, pack_url(teaching, page)).select(".pack-page__portrait img")
    with capture(execute=True):
        thread.stop(storyteller=page.storyteller, use=Use.PORTRAIT, by="herself")

    after = html_of(client, pack_url(teaching, page))

    assert [image["alt"] for image in before] == ["En kvinde ser på os."]
    assert (after.select(".pack-page__portrait"), "En kvinde ser" in after.get_text()) == ([], False)


def test_hostile_words_are_shown_as_words(teaching, exhibition, client):
    words = "<script>alert(1)</script> \u202e {{ 7|add:7 }}"
    page = add_told_story(exhibition, lessons=lessons("school", learners=words, questions=[words], activity=words))

    html = html_of(client, pack_url(teaching, page))

    assert [item.get_text() for item in html.select(".lesson__questions li")] == [words]
    assert [script for script in html.select("script") if "alert" in script.get_text()[:10]] == []


def test_sitemap_lists_the_packs_with_their_languages(teaching, exhibition, client):
    page = taught(exhibition)

    tree = ElementTree.fromstring(client.get("/sitemap-teaching.xml").content)

    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = {
        entry.find("s:loc", names).text: [link.get("hreflang") for link in entry.findall("x:link", names)]
        for entry in tree.findall("s:url", names)
    }
    below = (f"historie/{page.storyteller.code}/", "tema/work/", "tema/language/")
    assert listed == {teaching.full_url + path: ["da", "x-default"] for path in below}
