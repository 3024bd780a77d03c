"""What machines read of a story, and that no form of it says a place or a date more finely than she allows."""

import json
import re
from itertools import product

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.files.base import ContentFile
from hypothesis import HealthCheck, given, strategies
from hypothesis import settings as hypothesis_settings

from role_models import embedding, feeds, structured_data
from role_models.models import Captions, Recording, StoryPage, Storyteller
from role_models.output_kinds import prints
from role_models.output_kinds.content import content_of
from role_models.uses import DatePrecision, Precision, Use, Visibility
from tests.role_models.factories import add_exhibition, add_story, add_storyteller
from tests.role_models.story_papers import Print, add_told_story

pytestmark = pytest.mark.django_db

TOWN, REGION, COUNTRY = "Byplantet", "Egnplantet", "Landplantet"
WIDTHS = {Precision.TOWN: TOWN, Precision.REGION: REGION, Precision.COUNTRY: COUNTRY}
YEAR = 1987


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


def data_of(client, page) -> dict:
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    graph = json.loads(html.find("script", type="application/ld+json").string)["@graph"]
    return next(entry for entry in graph if entry["@type"] == "Article")


def test_story_is_an_article_about_a_person(exhibition, client):
    page = add_told_story(exhibition)

    data = data_of(client, page)

    assert {name: data[name] for name in ("headline", "inLanguage", "url", "isAccessibleForFree")} == {
        "headline": page.quote,
        "inLanguage": "da",
        "url": page.full_url,
        "isAccessibleForFree": True,
    }
    assert data["about"] == {
        "@type": "Person",
        "name": "Nermin",
        "homeLocation": {"@type": "Place", "name": "Aarhus"},
    }
    assert data["spatialCoverage"] == [{"@type": "Place", "name": "Izmir"}, {"@type": "Place", "name": "Aarhus"}]
    assert "alternativeText" in data["accessibilityFeature"]
    assert ("audio" in data, data["accessMode"]) == (False, ["textual", "visual"])


def test_sound_is_told_with_its_transcript_as_long_as_she_lets_it_be_heard(exhibition, client, settings):
    page = add_told_story(exhibition)
    recording = Recording(storyteller=page.storyteller, language="da", seconds=31)
    recording.mp3.save("voice.mp3", ContentFile(b"sound"), save=False)
    recording.save()
    webvtt = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Nermin>Jeg lyttede.\n\n00:02.000 --> 00:03.000\nAltid.\n"
    Captions.objects.create(recording=recording, language="da", webvtt=webvtt)

    heard = data_of(client, page)
    page.storyteller.consents.filter(use=Use.VOICE).delete()
    html = client.get(page.url + "?fresh").content.decode()

    sound = heard["audio"][0]
    assert (sound["@type"], sound["transcript"], sound["duration"]) == ("AudioObject", "Jeg lyttede. Altid.", "PT31S")
    assert sound["contentUrl"] == f"{settings.SITE_URL}/da/exhibition-sound/{recording.pk}.mp3"
    assert {"captions", "transcript"} <= set(heard["accessibilityFeature"])
    assert str(recording.pk) not in html


def test_without_portrait_no_picture_of_her_is_named(exhibition, client):
    page = add_told_story(exhibition)
    page.storyteller.consents.filter(use__in=(Use.PORTRAIT, Use.SHARE_CARD)).delete()

    data = data_of(client, page)

    assert ("image" in data, "alternativeText" in data["accessibilityFeature"]) == (False, False)


def test_words_of_hers_cannot_end_the_script_that_holds_them(exhibition, client):
    page = add_told_story(exhibition, quote="</script><script>alert(1)</script>")

    assert data_of(client, page)["headline"] == page.quote


def plant(exhibition) -> StoryPage:
    """A story whose places stand in nothing but their rows, and whose year in nothing but an event."""
    teller = add_storyteller("Nermin")
    for position, kind in enumerate(("origin", "home", "other")):
        words = {"exact": TOWN, "region": REGION, "country": COUNTRY}
        columns = {f"{width}_{code}": word for width, word in words.items() for code in ("da", "en")}
        teller.places.create(kind=kind, country_code="TR", position=position, **columns)
    return add_story(exhibition, storyteller=teller, brief="Kort.", introduction="Om hende.")


def every_form(client, page: StoryPage) -> dict[str, str]:
    """The text of everything that is made of a story, by what it is."""
    urls = {
        "page": page.url,
        "text": page.url + "?text=1",
        "rss": "/da/exhibition-feeds/stories.rss",
        "json": "/da/exhibition-feeds/stories.json",
        "embed": f"/da/embed/{page.storyteller.code}/",
        "oembed": f"/oembed/?url={page.public_address}",
        "exhibition": page.get_parent().url,
    }
    forms = {name: client.get(url) for name, url in urls.items()}
    assert {name: response.status_code for name, response in forms.items()} == dict.fromkeys(urls, 200)
    texts = {name: response.content.decode() for name, response in forms.items()}
    content = content_of(StoryPage.objects.get(pk=page.pk), use=Use.POSTER)
    return texts | {"print": Print(prints.make(content, sheet=prints.PRINT_A4)).text, "card": repr(content)}


def narrowed(exhibition, *, limit, precisions, dated, visibility) -> StoryPage:
    """The planted story, which says its places and its event as finely as this."""
    page = StoryPage.objects.filter(storyteller__code="property").first() or plant(exhibition)
    Storyteller.objects.filter(pk=page.storyteller.pk).update(code="property", place_precision=limit)
    for place, precision in zip(page.storyteller.places.all(), precisions, strict=True):
        type(place).objects.filter(pk=place.pk).update(precision=precision)
    event = {
        "year": YEAR,
        "precision": dated,
        "in_words": "for længe siden",
        "title": "Begivenhedplantet",
        "text": "",
        "visibility": visibility,
    }
    page = StoryPage.objects.get(pk=page.pk)
    page.events = [("event", event)]
    page.save()
    cache.clear()
    return StoryPage.objects.get(pk=page.pk)


def leaks(texts: dict[str, str], *, limit, precisions, dated, visibility) -> list[tuple[str, str]]:
    """What stands in a form though she does not allow it: the form and the word."""
    order = list(WIDTHS)
    finest = min(max(order.index(limit), order.index(precision)) for precision in precisions)
    forbidden = [WIDTHS[width] for width in order[:finest]]
    if visibility == Visibility.HIDDEN:
        forbidden += ["Begivenhedplantet", "for længe siden"]
    if dated != DatePrecision.YEAR or visibility == Visibility.HIDDEN:
        forbidden.append(str(YEAR))
    assert any(WIDTHS[order[finest]] in text for text in texts.values())  # Else the test would prove nothing.
    return [(name, word) for (name, text), word in product(texts.items(), forbidden) if word in text]


@hypothesis_settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    limit=strategies.sampled_from(list(Precision)),
    precisions=strategies.tuples(*[strategies.sampled_from(list(Precision))] * 3),
    dated=strategies.sampled_from(list(DatePrecision)),
    visibility=strategies.sampled_from(list(Visibility)),
)
def test_nothing_that_forms_are_made_of_is_finer_than_she_allows(limit, precisions, dated, visibility, exhibition):
    chosen = {"limit": limit, "precisions": precisions, "dated": dated, "visibility": visibility}
    page = narrowed(exhibition, **chosen)

    texts = {
        "json-ld": json.dumps(structured_data.of_story(page), ensure_ascii=False),
        "prints and card": repr(content_of(page, use=Use.POSTER)),
        "feeds": repr([(entry.title, entry.summary, entry.text) for entry in feeds.entries(exhibition)]),
        "embed": repr(embedding.card_context(page)["telling"].way),
        "oembed": json.dumps(embedding.answer(page, embedding.Frame(560, 320))),
    }

    assert leaks(texts, **chosen) == []


def test_no_answer_and_no_paper_is_finer_than_she_allows(exhibition, client):
    chosen = {
        "limit": Precision.REGION,
        "precisions": (Precision.TOWN, Precision.COUNTRY, Precision.REGION),
        "dated": DatePrecision.DECADE,
        "visibility": Visibility.PUBLIC,
    }
    page = narrowed(exhibition, **chosen)

    texts = {name: _without_drawings(text) for name, text in every_form(client, page).items()}

    assert leaks(texts, **chosen) == []


def _without_drawings(text: str) -> str:
    """The text without drawings, in which four digits mean nothing."""
    return re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)
