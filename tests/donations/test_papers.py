"""The private page of papers: a link from a letter, a button, twenty minutes, and nobody else's files."""

import re
import sys
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone, translation

from core import letters
from core.models import Letter, PrivateLink
from donations import papers, receipting
from donations.models import LedgerKind, Receipt, RecognitionState
from tests.donations.factories import DONOR, PLANTED, make_campaign
from tests.donations.paper_making import Paper, give_back, make_paid, make_statement, receipt_of

pytestmark = pytest.mark.django_db


def path_of(address: str) -> str:
    return re.sub(r"^https?://[^/]+", "", address)


@pytest.fixture
def campaign():
    return make_campaign()


@pytest.fixture
def pledge(campaign):
    return make_paid(campaign_key=campaign.translation_key)


def enter(client: Client, *, object_id, kind: str = "pledge", language: str = "da") -> str:
    """Follow the link and press the button; returns the page's path."""
    path = path_of(papers.link(kind=kind, object_id=object_id, language=language))
    response = client.post(path)
    assert response.status_code == 303
    return response["Location"]


def hrefs(response) -> list[str]:
    page = BeautifulSoup(response.content, "html.parser").main
    return [link["href"] for link in page.select("a[href]") if "papir" in link["href"] or "papers" in link["href"]]


@pytest.mark.parametrize("language", ["da", "en"])
def test_link_shows_a_neutral_button_and_changes_nothing(client, pledge, language):
    path = path_of(papers.link(kind="pledge", object_id=pledge.pk, language=language))

    responses = [client.get(path) for _visit in range(2)]

    assert [response.status_code for response in responses] == [200, 200]
    assert [
        word for word in [*PLANTED, "200"] if word in BeautifulSoup(responses[0].content, "html.parser").main.text
    ] == []
    assert PrivateLink.objects.count() == 1
    assert "mentornet_papers" not in client.cookies


@pytest.mark.parametrize(("language", "path"), [("da", "/da/gave/papirer/"), ("en", "/en/gift/papers/")])
def test_button_opens_the_page_for_twenty_minutes(client, pledge, language, path, time_machine):
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    assert enter(client, object_id=pledge.pk, language=language) == path

    cookie = client.cookies["mentornet_papers"]
    opened = client.get(path)
    time_machine.move_to(now + timedelta(minutes=19), tick=False)
    still = client.get(path)
    time_machine.move_to(now + timedelta(minutes=21), tick=False)
    client.cookies["mentornet_papers"] = cookie.value
    closed = client.get(path)

    assert (cookie["path"], cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (path, 1200, True, "Lax")
    assert [response.status_code for response in (opened, still, closed)] == [200, 200, 404]
    assert "TEST-" in opened.content.decode()
    assert "TEST-" not in closed.content.decode()


def test_page_and_files_are_kept_by_nobody_but_the_giver(client, pledge):
    path = enter(client, object_id=pledge.pk)
    responses = [client.get(address) for address in (path, *hrefs(client.get(path)))]

    assert len(responses) == 12
    for response in responses:
        assert response.status_code == 200
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"


def test_every_file_is_what_its_link_says(client, pledge):
    path = enter(client, object_id=pledge.pk)
    files = {address: client.get(address) for address in hrefs(client.get(path))}
    kinds = sorted(response["Content-Type"] for response in files.values())
    names = {re.search(r'filename="([^"]+)"', response["Content-Disposition"])[1] for response in files.values()}

    assert kinds == ["application/pdf"] * 7 + ["image/png"] * 2 + ["image/svg+xml"] * 2
    assert all(response["Content-Disposition"].startswith("attachment") for response in files.values())
    assert {"plakat-a4.pdf", "poster-a4.pdf", "maerke.png", f"kvittering-{receipt_of(pledge)}.pdf"} <= names


def test_every_receipt_of_the_pledge_is_listed_and_none_of_another(client, pledge, django_assert_num_queries):
    other = make_paid(campaign_key=pledge.campaign_key)
    note = give_back(pledge, amount_ore=50_00)
    path = enter(client, object_id=pledge.pk)

    page = client.get(path).content.decode()
    foreign = client.get(f"{path}kvittering/{receipt_of(other).reference}/")

    assert [paper.reference in page for paper in (receipt_of(pledge), note, receipt_of(other))] == [True, True, False]
    assert foreign.status_code == 404
    assert not foreign.content.startswith(b"%PDF")


def test_three_receipts_cost_as_many_queries_as_one(client, campaign, django_assert_max_num_queries):
    def queries(number: int) -> int:
        visitor, pledge = Client(), make_paid(campaign_key=campaign.translation_key)
        for _time in range(number - 1):
            give_back(pledge, amount_ore=1_00)
        path = enter(visitor, object_id=pledge.pk)
        with django_assert_max_num_queries(60) as asked:
            visitor.get(path)
        return len(asked)

    queries(1)  # The first one fills the site's caches.
    assert queries(3) == queries(1)


@pytest.mark.parametrize("path", ["", "kvittering/TEST-2026-000001/", "kit/da/poster-a4/", "kit/da/badge-png/"])
def test_without_a_visit_nothing_is_told(client, pledge, path):
    response = client.get(f"/da/gave/papirer/{path}")

    assert response.status_code == 404
    assert [word for word in PLANTED if word in response.content.decode()] == []


@pytest.mark.parametrize("paper", ["poster-a5", "badge-gif"])
def test_paper_that_is_none_is_not_found(client, pledge, paper):
    path = enter(client, object_id=pledge.pk)

    assert client.get(f"{path}kit/da/{paper}/").status_code == 404
    assert client.get(f"{path}kit/xx/poster-a4/").status_code == 404


def test_supporter_gets_her_kit_and_no_receipt(client, campaign):
    statement = make_statement(campaign_key=campaign.translation_key, state=RecognitionState.APPROVED)
    path = enter(client, kind="statement", object_id=statement.pk)

    page = client.get(path)

    assert "Tehran Blomster" in page.content.decode()
    assert len(hrefs(page)) == 10
    assert "Tehran Blomster" in Paper(client.get(f"{path}kit/en/poster-a4/").content).text


def test_gift_that_went_back_leaves_receipts_but_no_kit(client, pledge):
    give_back(pledge, amount_ore=200_00)
    path = enter(client, object_id=pledge.pk)

    assert len(hrefs(client.get(path))) == 2
    assert client.get(f"{path}kit/da/poster-a4/").status_code == 404


def test_giver_who_is_erased_has_no_page(client, pledge):
    path = enter(client, object_id=pledge.pk)
    pledge.giver_erased_at = timezone.now()
    pledge.save()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("language", "path", "words"),
    [("da", "kvittering", "Vi kan ikke lave filen lige nu"), ("en", "receipt", "We cannot make this file right now")],
)
def test_machine_without_pango_says_so_in_the_readers_language(client, pledge, monkeypatch, language, path, words):
    page = enter(client, object_id=pledge.pk, language=language)
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    response = client.get(f"{page}{path}/{receipt_of(pledge).reference}/")
    listing = client.get(page)

    assert (response.status_code, listing.status_code) == (503, 200)
    assert words in response.content.decode()


def test_unknown_link_is_closed(client):
    for response in (client.get("/da/gave/papirer/link/nothing/"), client.post("/da/gave/papirer/link/nothing/")):
        assert response.status_code == 404


@pytest.mark.parametrize(("language", "path"), [("da", "/da/gave/papirer/link/"), ("en", "/en/gift/papers/link/")])
def test_letter_leads_to_the_papers(client, campaign, language, path):
    make_paid(campaign_key=campaign.translation_key, language=language)
    letter = Letter.objects.get(kind="gift_receipt")
    kind = next(kind for kind in letters.kinds() if kind.name == letter.kind)

    context = kind.build(letter.object_id, language)
    words = letters.render(letter.kind, language=language, context=context).text

    assert context["link"].startswith(f"http://127.0.0.1:8000{path}")
    assert context["link"] in words
    assert receipt_of(Receipt.objects.get().entry.pledge).reference in words
    assert client.post(path_of(context["link"])).status_code == 303


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_letter_speaks_of_deduction(language):
    kinds = [kind for kind in letters.kinds() if kind.room == "donations"]
    words = [
        letters.render(kind.name, language=language, context=context).text.lower()
        for kind in kinds
        for context in kind.samples()
    ]

    assert len(words) > 12
    assert [text for text in words if re.search(r"fradrag|deduct|§ ?8", text)] == []


def test_letter_of_a_credit_note_says_what_happened(campaign):
    pledge = make_paid(campaign_key=campaign.translation_key)
    note = give_back(pledge, amount_ore=50_00)
    kind = next(kind for kind in letters.kinds() if kind.name == receipting.CREDIT_NOTE_LETTER)

    with translation.override("da"):
        context = kind.build(str(note.pk), "da")
    text = letters.render(kind.name, language="da", context=context).text.replace("\u00a0", " ")

    assert "Vi har sendt 50 kr. tilbage til dig" in text
    assert receipt_of(pledge, kind=LedgerKind.GIFT).reference in text
    assert DONOR["name"] in text
