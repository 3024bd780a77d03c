"""The two public forms: what they say first, what they keep, and what they refuse."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from core.models import Letter
from role_models import greetings, talks, thread
from role_models.models import ExhibitionPage, Greeting, TalkRequest, Venue
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_story, add_storyteller

pytestmark = pytest.mark.django_db


@pytest.fixture
def teller(home):
    """A storyteller with a story."""
    return add_story(add_exhibition(home), "Nermin").storyteller


def address(name: str, teller, language: str = "da") -> str:
    with translation.override(language):
        return reverse(f"role_models:{name}", args=[teller.code])


def day(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def invitation(**fields) -> dict[str, str]:
    """What somebody types who invites her."""
    return {
        "organisation": "Bakkeskolen",
        "town": "Viborg",
        "wanted_on": day(30),
        "wanted_time": "10 til 11",
        "listeners": "25",
        "spoken_language": "da",
        "name": "Lone Lærer",
        "email": "laerer@example.org",
        "phone": "20 12 34 56",
        "message": "Kom og fortæl!",
        "token": "form-1",
    } | fields


def greeting(**fields) -> dict[str, str]:
    """What a reader types."""
    return {"text": "Cảm ơn chị!", "language": "vi", "name": "Thu", "token": "form-1"} | fields


def test_addresses_are_spelled_in_the_language_of_the_page(teller):
    assert [address(name, teller, code) for name in ("invitation", "greeting") for code in ("da", "en")] == [
        f"/da/invitation/{teller.code}/",
        f"/en/invitation/{teller.code}/",
        f"/da/hilsen/{teller.code}/",
        f"/en/greeting/{teller.code}/",
    ]


def test_invitation_is_kept_as_typed_and_sent_once(teller):
    client = Client()
    answers = [client.post(address("invitation", teller, "en"), invitation()) for _time in range(2)]

    talk = TalkRequest.objects.get()
    assert [(answer.status_code, answer.url) for answer in answers] == [
        (303, f"{address('invitation', teller, 'en')}?sent")
    ] * 2
    assert (talk.organisation, talk.town, talk.wanted_on.isoformat(), talk.listeners, talk.language) == (
        "Bakkeskolen",
        "Viborg",
        day(30),
        25,
        "en",
    )
    assert talks.inviter_of(talk).phone == "+4520123456"
    assert "Your invitation is sent" in client.get(answers[0].url).content.decode()


def test_greeting_is_kept_with_its_venue_and_language(teller):
    venue = Venue.objects.create(name="Biblioteket", town="Odense")
    for query in (f"?venue={venue.code.upper()}", "?venue=nonsense", "?venue=%00", ""):
        answer = Client().post(address("greeting", teller) + query, greeting(token=query or "none"))
        assert answer.status_code == 303

    assert [row.venue for row in Greeting.objects.order_by("received_at")] == [venue, None, None, None]
    assert greetings.read(Greeting.objects.first()).text == "Cảm ơn chị!"


def test_language_that_is_not_named_is_kept_as_none(teller):
    Client().post(address("greeting", teller), greeting(language="other"))

    assert Greeting.objects.get().language == ""


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("invitation", {"organisation": ""}),
        ("invitation", {"organisation": "x" * 10_000}),
        ("invitation", {"organisation": "a\0b"}),
        ("invitation", {"wanted_on": "i morgen"}),
        ("invitation", {"wanted_on": day(0)}),
        ("invitation", {"wanted_on": day(-1)}),
        ("invitation", {"wanted_on": day(560)}),
        ("invitation", {"wanted_on": "9999-12-31"}),
        ("invitation", {"wanted_on": "31-02-2027"}),
        ("invitation", {"listeners": "0"}),
        ("invitation", {"listeners": "mange"}),
        ("invitation", {"listeners": "9" * 5000}),
        ("invitation", {"spoken_language": "xx"}),
        ("invitation", {"email": "ingen"}),
        ("invitation", {"phone": "12"}),
        ("invitation", {"message": "x" * 1501}),
        ("invitation", {"message": "Mit nummer er 010190-1234"}),
        ("invitation", {"website": "spam"}),
        ("invitation", {"token": "a\0b"}),
        ("greeting", {"text": ""}),
        ("greeting", {"text": "\u202e\u200f"}),
        ("greeting", {"text": "x" * 1001}),
        ("greeting", {"text": "a\0b"}),
        ("greeting", {"text": "Jeg er 010190-1234"}),
        ("greeting", {"language": ""}),
        ("greeting", {"language": "klingon"}),
        ("greeting", {"name": "x" * 41}),
        ("greeting", {"website": "spam"}),
    ],
)
@pytest.mark.parametrize("language", ["da", "en"])
def test_bad_input_is_refused_in_words_and_what_was_typed_stays(name, typed, language, teller):
    values = (invitation() if name == "invitation" else greeting()) | typed
    response = Client().post(address(name, teller, language), values)
    html = response.content.decode()

    assert response.status_code == 422
    assert ("There is something to correct" if language == "en" else "Der er noget, du skal rette") in html
    kept = {"invitation": "Lone Lærer", "greeting": "Thu"}[name]
    assert typed.get("name") or f'value="{kept}"' in html
    assert (
        TalkRequest.objects.count(),
        Greeting.objects.count(),
        Letter.objects.filter(kind="talk_received").count(),
    ) == (0, 0, 0)


def test_html_and_direction_marks_are_words_like_others(teller):
    Client().post(address("greeting", teller), greeting(text="<script>alert(1)</script>\u202e tak"))

    assert greetings.read(Greeting.objects.get()).text == "<script>alert(1)</script> tak"


@pytest.mark.parametrize(
    ("name", "change", "status"),
    [
        ("invitation", lambda teller: thread.stop(storyteller=teller, use=Use.TALKS, by="herself"), 410),
        ("greeting", lambda teller: thread.stop(storyteller=teller, use=Use.TALKS, by="herself"), 200),
        ("invitation", lambda teller: thread.pause(storyteller=teller, by="herself"), 410),
        ("greeting", lambda teller: thread.pause(storyteller=teller, by="herself"), 410),
        ("greeting", lambda teller: thread.withdraw(storyteller=teller, by="herself"), 410),
    ],
)
def test_form_is_gone_with_what_she_stops(name, change, status, teller):
    url = address(name, teller)
    before = Client().get(url).status_code
    change(teller)
    response = Client().get(url)

    assert (before, response.status_code) == (200, status)
    assert ("Nermin" in response.content.decode()) == (status == 200)
    assert Client().post(url, invitation() | greeting()).status_code == (303 if status == 200 else 410)
    assert (TalkRequest.objects.count(), Greeting.objects.count()) == (0, 1 if status == 200 else 0)


def test_unknown_code_and_use_that_was_never_allowed_are_not_found(home):
    teller = add_story(add_exhibition(home), storyteller=add_storyteller("Mina", uses=(Use.WEB,))).storyteller

    assert Client().get(address("invitation", teller)).status_code == 404
    assert Client().get("/da/hilsen/unknown/").status_code == 404


def test_many_greetings_from_one_place_are_asked_to_wait(teller):
    client = Client()
    answers = [client.post(address("greeting", teller), greeting(token=str(n))).status_code for n in range(21)]

    assert (answers[:20], answers[20], Greeting.objects.count()) == ([303] * 20, 429, 20)


def test_many_invitations_from_one_address_are_asked_to_wait(teller):
    answers = [Client().post(address("invitation", teller), invitation(token=str(n))) for n in range(6)]

    assert [answer.status_code for answer in answers] == [303] * 5 + [429]
    assert 'value="Bakkeskolen"' in answers[5].content.decode()


def test_story_leads_to_what_she_allows_and_says_nothing_of_her_time(teller, home, editor, client):
    url = next(iter(type(home).objects.get(pk=home.pk).get_descendants().type(_story()).specific())).url
    both = client.get(url).content.decode()
    thread.stop(storyteller=teller, use=Use.TALKS, by="herself")
    cache.clear()
    one = client.get(url).content.decode()

    links = [address(name, teller) for name in ("invitation", "greeting")]
    assert [[link in html for link in links] for html in (both, one)] == [[True, True], [False, True]]


def _story():
    from role_models.models import StoryPage

    return StoryPage


def test_form_does_not_tell_whether_she_is_busy(teller, editor):
    url = address("invitation", teller)
    token = re.compile(r'(name="(?:token|csrfmiddlewaretoken)" value=")[^"]+')
    before = token.sub("", Client().get(url).content.decode())
    Client().post(url, invitation())
    talk = TalkRequest.objects.get()
    talks.pass_on(talk=talk, user=editor)
    talks.answer(talk=talk, says_yes=True, message="", by="herself")

    assert token.sub("", Client().get(url).content.decode()) == before


def test_pages_are_kept_in_no_cache_and_by_no_search_engine(teller):
    for name in ("invitation", "greeting"):
        response = Client().get(address(name, teller))
        assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("private, no-store", "noindex")


def test_switch_leads_to_the_same_form_with_its_venue(teller):
    html = Client().get(address("greeting", teller) + "?venue=abc").content.decode()

    assert f"{address('greeting', teller, 'en')}?venue=abc" in html


@pytest.mark.parametrize("terms", ["Den, der inviterer, betaler rejsen.", ""])
def test_terms_that_editors_wrote_stand_above_the_invitation(terms, teller):
    ExhibitionPage.objects.update(invitation_terms=terms)

    items = BeautifulSoup(Client().get(address("invitation", teller)).content, "html.parser").select("main li")

    assert [item.get_text() for item in items[5:]] == [terms] * bool(terms)
