"""The exhibition's index: every choice has an address and says how many stories it leaves; only what stands hangs."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.http import QueryDict
from django.utils import timezone

from branches.models import Branch
from role_models import listing
from role_models.listing import Chosen
from role_models.models import StoryConsent, Storyteller, StoryTheme
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller

pytestmark = pytest.mark.django_db

#: Name, themes, region, branch, what she tells at which length.
WOMEN = [
    ("Nermin", ("work", "education"), "middle_east", "aarhus", {"brief": "Kort."}),
    ("Hodan", ("work",), "east_africa", "aarhus", {"brief": "Kort.", "body": [("paragraph", "<p>En motor.</p>")]}),
    ("Mahin", ("family",), "middle_east", "", {"body": [("paragraph", "<p>Langt.</p>")]}),
    ("Linh", ("family", "work"), "southeast_asia", "", {"in_depth": [("paragraph", "<p>To motorer.</p>")]}),
]


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


@pytest.fixture
def four_stories(exhibition):
    """Four stories that differ in everything that can be chosen. Linh alone can be heard."""
    aarhus = Branch.objects.create(code="aarhus", name_da="Aarhus", name_en="Aarhus")
    for name, themes, region, branch, texts in WOMEN:
        teller = add_storyteller(name, region=region, branch=aarhus if branch else None)
        teller.themes.set(StoryTheme.objects.filter(code__in=themes))
        add_story(exhibition, name, storyteller=teller, **texts)
    linh = Storyteller.objects.get(name="Linh")
    linh.recordings.create(language="da", seconds=30, mp3=ContentFile(b"ID3", name="linh.mp3"))
    return exhibition


def names(response) -> list[str]:
    return [card.title for card in response.context["cards"]]


def text(element) -> str:
    return " ".join(element.get_text(" ").split())


@pytest.mark.parametrize("count", [1, 3, 60])
def test_index_costs_the_same_queries_however_many_stories_hang(count, exhibition, client, django_assert_num_queries):
    teller = add_storyteller("Nermin", region="middle_east")
    teller.themes.set(StoryTheme.objects.filter(code="work"))
    add_place(teller)
    for number in range(count):
        add_story(exhibition, f"Navn {number}", storyteller=teller)
    client.get(exhibition.url)

    with django_assert_num_queries(31):
        response = client.get(exhibition.url + "?fresh")

    assert len(response.context["cards"]) == min(count, 24)
    assert response.context["page_of"].paginator.count == count


def test_cards_show_name_quote_way_and_cloth(exhibition, client):
    teller = add_storyteller("Nermin", pattern="waves", paper="teal")
    add_place(teller)
    add_story(exhibition, storyteller=teller, quote="Jeg hører fejlen")

    card = client.get(exhibition.url).context["cards"][0]

    assert (card.title, card.introduction, card.eyebrow) == ("Nermin", "Jeg hører fejlen", "Izmir")
    assert (card.shape, card.paper, card.pattern) == ("portrait", "teal", "waves")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("theme=work", ["Nermin", "Hodan", "Linh"]),
        ("theme=work&region=middle_east", ["Nermin"]),
        ("branch=aarhus", ["Nermin", "Hodan"]),
        ("sound=1", ["Linh"]),
        ("length=30", ["Nermin", "Hodan"]),
        ("length=4", ["Hodan", "Mahin"]),
        ("length=15", ["Linh"]),
        ("q=motoren", ["Hodan", "Linh"]),
        ("q=motor&theme=family", ["Linh"]),
        ("theme=family&branch=aarhus", []),
        ("theme=&region=&q=&length=&sound=", ["Nermin", "Hodan", "Mahin", "Linh"]),
        ("theme=nothing&region=%00&branch=x&sound=2&length=5&q=%3F%00&page=x", ["Nermin", "Hodan", "Mahin", "Linh"]),
        ("page=99", ["Nermin", "Hodan", "Mahin", "Linh"]),
        ("q=" + "x" * 5000, []),
        ("q=%22%27%29%20OR%20*%20motor", []),
    ],
)
def test_address_chooses(query, found, four_stories, client):
    response = client.get(f"{four_stories.url}?{query}")

    assert (response.status_code, names(response)) == (200, found)


def test_each_choice_says_how_many_stories_it_leaves(four_stories, client):
    def counts(query: str) -> dict[str, dict[str, int]]:
        context = client.get(f"{four_stories.url}?{query}").context
        facets = [context["themes"], *context["facets"]]
        return {facet.name: {choice.value: choice.count for choice in facet.choices} for facet in facets}

    assert counts("") == {
        "theme": {"work": 3, "education": 1, "family": 2},
        "region": {"middle_east": 2, "east_africa": 1, "southeast_asia": 1},
        "branch": {"aarhus": 2},
        "length": {"30": 2, "4": 2, "15": 1},
        "sound": {"1": 1},
    }
    assert counts("theme=family") == {
        "theme": {"work": 3, "education": 1, "family": 2},
        "region": {"middle_east": 1, "southeast_asia": 1},
        "length": {"4": 1, "15": 1},
        "sound": {"1": 1},
    }
    assert counts("region=middle_east&length=4") == {
        "theme": {"family": 1},
        "region": {"middle_east": 1, "east_africa": 1},
        "length": {"30": 1, "4": 1},
    }


def test_every_choice_can_be_made_and_unmade_without_a_script(four_stories, client):
    page = BeautifulSoup(client.get(f"{four_stories.url}?theme=work&length=30&q=kort").content, "html.parser")
    chips = {text(chip): chip["href"] for chip in page.select(".chip--chosen")}
    work = page.select_one('nav .chip[aria-current="true"]')
    form = page.select_one("form[data-filters]")
    fields = {field["name"]: field.get("value") for field in form.select("input")}

    assert chips == {
        "Fjern: Arbejde": "?length=30&q=kort#stories",
        "Fjern: 30 sekunder": "?theme=work&q=kort#stories",
        "Fjern: kort": "?theme=work&length=30#stories",
    }
    assert (work["href"], form["method"], form["action"]) == (
        "?length=30&q=kort#stories",
        "get",
        f"{four_stories.url}#stories",
    )
    assert fields == {"theme": "work", "q": "kort"}
    assert [option["value"] for option in form.select("select[name=length] option[selected]")] == ["30"]
    assert form.select_one("button[type=submit]") is not None


@pytest.mark.parametrize(("language", "words"), [("da", "Se alle fortællinger"), ("en", "See all stories")])
def test_when_nothing_fits_there_is_a_way_back(language, words, home, english_home, client):
    exhibition = add_exhibition(home if language == "da" else english_home)
    add_story(exhibition, "Nermin")

    page = BeautifulSoup(client.get(f"{exhibition.url}?length=15").content, "html.parser")

    assert page.select(".card") == []
    back = {text(link): link["href"] for link in page.select(".empty a")}
    assert back == {words: f"{exhibition.url}#stories"}


def test_what_was_typed_is_shown_and_never_run(four_stories, client):
    response = client.get(four_stories.url, {"q": "<script>motor"})

    assert b"<script>motor" not in response.content
    assert response.context["chosen"].q == "<script>motor"


def test_stories_fill_pages_of_24_that_keep_what_is_chosen(exhibition, client):
    teller = add_storyteller()
    teller.themes.set(StoryTheme.objects.filter(code="work"))
    for number in range(25):
        add_story(exhibition, f"Navn {number}", storyteller=teller)

    first = BeautifulSoup(client.get(f"{exhibition.url}?theme=work").content, "html.parser")
    second = client.get(exhibition.url + first.select_one("a[rel=next]")["href"])

    assert first.select_one("a[rel=next]")["href"] == "?theme=work&page=2"
    assert (len(first.select(".card")), len(names(second))) == (24, 1)


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("", ""),
        ("?theme=work", ""),
        ("?q=kort", ""),
        ("?page=2", "?page=2"),
        ("?theme=work&page=2", ""),
        ("?page=9", "?page=2"),
    ],
)
def test_search_engines_learn_one_address_for_each_list(query, canonical, exhibition, client, monkeypatch):
    monkeypatch.setattr("role_models.exhibiting.STORIES_PER_PAGE", 1)
    teller = add_storyteller()
    teller.themes.set(StoryTheme.objects.filter(code="work"))
    for name in ("Nermin", "Hodan"):
        add_story(exhibition, name, storyteller=teller, brief="Kort.")

    page = BeautifulSoup(client.get(exhibition.url + query).content, "html.parser")

    assert [link["href"] for link in page.select("link[rel=canonical]")] == [exhibition.full_url + canonical]
    assert bool(page.select("meta[name=robots]")) == ("q=" in query)


def test_pages_are_kept_apart_by_their_address(four_stories, client):
    whole, chosen, again = (client.get(four_stories.url + query) for query in ("", "?theme=work", ""))

    assert (whole.content == again.content, whole.content == chosen.content) == (True, False)


def test_only_stories_that_stand_today_hang_in_the_exhibition(exhibition, client):
    hidden = ("Udløbet", "Stoppet", "Pause", "Trukket")
    for name in ("Vises", *hidden):
        add_story(exhibition, name, quote=f"Ord af {name}", brief="motor")
    consents = StoryConsent.objects.filter(use=Use.WEB)
    today = timezone.localdate()
    consents.filter(storyteller__name="Vises").update(ends_on=today)
    consents.filter(storyteller__name="Udløbet").update(ends_on=today - timedelta(days=1))
    consents.filter(storyteller__name="Stoppet").update(ended_at=timezone.now())
    Storyteller.objects.filter(name="Pause").update(state="paused")
    Storyteller.objects.filter(name="Trukket").update(state="withdrawn")

    for query in ("", "?q=motor", "?length=30"):
        page = client.get(exhibition.url + query)
        assert names(page) == ["Vises"]
        assert [name for name in hidden if name in page.content.decode()] == []
    assert {story.storyteller for story in listing.stories(exhibition)} == {
        teller for teller in Storyteller.objects.all() if Use.WEB in teller.allowed_uses()
    }


def test_sound_without_leave_counts_as_none(four_stories, client):
    linh = Storyteller.objects.get(name="Linh")
    linh.consents.filter(use=Use.VOICE).update(ended_at=timezone.now())

    response = client.get(four_stories.url)

    assert names(client.get(four_stories.url + "?sound=1")) == []
    assert "sound" not in [facet.name for facet in response.context["facets"]]


def test_what_is_chosen_says_itself_as_an_address():
    chosen = Chosen(theme="work", sound="1", q="to ord")

    assert (chosen.query, bool(chosen), chosen.but(q="").query) == (
        "theme=work&sound=1&q=to+ord",
        True,
        "theme=work&sound=1",
    )
    assert (Chosen().query, bool(Chosen())) == ("", False)
    theme = StoryTheme(code="work")
    assert listing.read(QueryDict(chosen.query), themes=[theme], branches=[]) == chosen
