"""The staff's screens of the tour: lists without contacts, looks that are written down, answers that take effect."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import AccessLog, Letter
from role_models import recall, staff_tasks, thread, tour_contact
from role_models.models import LoanRequest, Showing, Venue
from tests.role_models.factories import add_exhibition, add_storyteller
from tests.role_models.story_papers import Print
from tests.role_models.tours import add_showing, add_tour, add_venue, ask_for_loan, day
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db

SEALED = ("Karen Planted", "karen@example.org", "+4520123456", "Hemmeligt")


@pytest.fixture
def tour(home, keeper):
    return add_tour(add_exhibition(home))


def at(name: str, *pk) -> str:
    return reverse(name, args=pk)


@pytest.mark.parametrize("listing", ["venues", "showings", "loans"])
def test_list_asks_as_many_queries_with_one_row_as_with_three_and_shows_no_contact(listing, client, tour):
    counted, texts = [], []
    for number in (1, 3):
        while Venue.objects.count() < number:
            count = Venue.objects.count()
            add_showing(add_venue(f"Sted {count}"), 20 * count, 20 * count + 5, hung=(add_storyteller(),))
            ask_for_loan(100 + count, 120, email=f"karen{count}@example.org")
        with CaptureQueriesContext(connection) as queries:
            texts.append(client.get(at(f"{listing}:index")).content.decode())
        counted.append(len(queries))

    assert counted[0] == counted[1]
    assert [word for word in ("Karen", "@example.org", "20123456", "Hemmeligt") if word in "".join(texts)] == []


def test_lists_are_narrowed_down(client, tour):
    add_showing(add_venue("Nu", town="Ribe"), -3, 3)
    teller = add_storyteller()
    out = add_showing(add_venue("Snart", town="Skive"), 20, 30, hung=(teller,))
    add_showing(add_venue("Før"), -40, -20)
    recall.call_back(teller)
    ask_for_loan()

    def shown(listing: str, **query) -> list[str]:
        return [str(row).partition(",")[0] for row in client.get(at(listing), query).context["object_list"]]

    assert [shown("showings:index", when=when) for when in ("now", "coming", "past")] == [["Nu"], ["Snart"], ["Før"]]
    assert shown("showings:index", recalled="out") == ["Snart"]
    assert shown("venues:index", name="ski") == ["Snart"]
    assert shown("venues:index", name=out.venue.code) == ["Snart"]
    assert [shown("loans:index", state=state) for state in ("waiting", "agreed")] == [["Biblioteket"], []]


def test_request_is_opened_for_a_reason_and_the_look_is_written_down_first(client, keeper, tour):
    loan = ask_for_loan()
    before = client.get(at("loans:open", loan.pk)).content.decode()
    refused = client.post(at("loans:open", loan.pk), {"purpose": ""})
    opened = client.post(at("loans:open", loan.pk), {"purpose": "loan"}).content.decode()

    assert [word for word in SEALED if word in before + refused.content.decode()] == []
    assert (refused.status_code, [word for word in SEALED if word not in opened]) == (422, [])
    looks = AccessLog.objects.filter(user=keeper).values_list("subject_kind", "subject_id", "purpose", "what")
    assert list(looks) == [("loan_request", str(loan.pk), "loan", "details")]


def test_contact_of_a_venue_is_opened_and_written_with_a_trace(client, keeper, tour):
    venue = add_venue()
    assert "venue@example.org" not in client.get(at("venues:open", venue.pk)).content.decode()

    opened = client.post(at("venues:open", venue.pk), {"purpose": "transport"}).content.decode()
    wrong = client.post(at("venues:contact", venue.pk), {"name": "Bo", "email": "no address", "phone": ""})
    client.post(at("venues:contact", venue.pk), {"name": "Bo", "email": "bo@example.org", "phone": ""})

    assert "venue@example.org" in opened
    assert (wrong.status_code, "no address" in wrong.content.decode()) == (422, True)
    venue.refresh_from_db()
    assert tour_contact.contact_of(venue).email == "bo@example.org"
    assert list(AccessLog.objects.order_by("pk").values_list("what", flat=True)) == ["contact", "changed_contact"]


def test_yes_makes_a_venue_with_the_contact_of_who_asked_and_a_letter(client, keeper, tour):
    loan, teller = ask_for_loan(), add_storyteller()

    response = client.post(at("loans:agree", loan.pk), {"venue": "", "answer": "Vi ses."})

    showing = Showing.objects.get(loan=loan)
    assert (response.status_code, response.url) == (302, at("loans:open", loan.pk))
    assert (str(showing.venue), showing.hangings.get().storyteller) == ("Biblioteket, Viborg", teller)
    assert tour_contact.contact_of(showing.venue).email == "karen@example.org"
    assert Letter.objects.filter(kind="loan_agreed").count() == 1
    assert LoanRequest.objects.get().decided_by == keeper
    again = client.post(at("loans:decline", loan.pk), {"answer": ""})
    assert (again.status_code, Letter.objects.filter(kind="loan_declined").count()) == (422, 0)


def test_clash_is_said_in_words_and_keeps_what_was_typed(client, tour):
    add_showing(first=45, last=60)
    loan = ask_for_loan(30, 50)

    response = client.post(at("loans:agree", loan.pk), {"venue": "", "answer": "Min hilsen."})

    page = response.content.decode()
    assert (response.status_code, "Min hilsen." in page) == (422, True)
    assert "Der er ikke noget sæt tilbage alle de dage. Et er frit fra" in page
    assert LoanRequest.objects.get().state == "waiting"


def test_new_showing_is_refused_on_taken_days_and_kept_on_free_ones(client, tour):
    venue = add_venue()
    add_showing(venue, 45, 60)
    written = {"venue": str(venue.pk), "hours_da": "9-17", "hours_en": "9 to 17"}

    answers = [
        client.post(at("showings:add"), written | {"starts_on": day(first), "ends_on": day(last)}).status_code
        for first, last in ((40, 50), (30, 20), (64, 70))
    ]

    assert (answers, Showing.objects.count()) == ([422, 422, 302], 2)


def test_prints_are_hung_and_taken_off_by_ticking(client, tour):
    hung, other, refusing = add_storyteller("Amal"), add_storyteller("Linh"), add_storyteller("Zlata", uses=("web",))
    showing = add_showing(hung=(hung,))

    client.post(at("showings:hang", showing.pk), {"storytellers": [str(other.pk)]})
    assert list(showing.hangings.values_list("storyteller", flat=True)) == [other.pk]

    client.post(at("showings:hang", showing.pk), {"storytellers": [str(other.pk), str(refusing.pk)]})
    assert list(showing.hangings.values_list("storyteller", flat=True)) == [other.pk]


def test_recalled_print_is_ticked_as_down_and_names_nobody(client, tour, django_capture_on_commit_callbacks):
    teller = add_storyteller("Zerrina Plantet")
    showing = add_showing(add_venue(email=""), hung=(teller,))
    with django_capture_on_commit_callbacks(execute=True):
        thread.pause(storyteller=teller, by="herself")

    page = client.get(at("showings:open", showing.pk)).content.decode()
    waiting = client.get(reverse("story-tasks:index")).content.decode()
    assert ("Zerrina" in page, teller.code in page, teller.code in waiting) == (False, True, True)

    client.post(at("showings:taken_down", showing.pk, showing.hangings.get().pk))

    assert showing.hangings.exclude(taken_down_at=None).count() == 1
    assert staff_tasks.requests() == []


def test_print_of_another_showing_is_not_found(client, tour):
    first, second = add_showing(hung=(add_storyteller(),)), add_showing(add_venue("To"))

    assert outcome(client.post(at("showings:taken_down", second.pk, first.hangings.get().pk))) == "404"
    assert first.hangings.get().taken_down_at is None


def test_showing_that_has_begun_is_not_called_off(client, tour):
    begun, coming = add_showing(first=-1, last=5), add_showing(add_venue("To"), 20, 30)

    for showing in (begun, coming):
        client.post(at("showings:call_off", showing.pk))

    assert list(Showing.objects.all()) == [begun]


def test_venue_is_written_down_changed_and_its_sheet_printed(client, tour, settings):
    settings.SITE_URL = "https://mentornet.example"
    written = {"name": "Klub <b>", "town": "Ribe", "language": "en", "website": "klub.example"}
    client.post(at("venues:add"), written)
    venue = Venue.objects.get()
    client.post(at("venues:edit", venue.pk), written | {"access_da": "Ring på."})
    sheet = client.get(at("venues:print", venue.pk))

    venue.refresh_from_db()
    assert (venue.website, venue.language, venue.access_da) == ("https://klub.example", "en", "Ring på.")
    assert sheet.headers["Content-Type"] == "application/pdf"
    assert f"https://mentornet.example/da/u/{venue.code}/" in Print(sheet.content).codes
    assert "Klub <b>" not in client.get(at("venues:open", venue.pk)).content.decode()


@pytest.mark.parametrize("path", ["venues/not-an-id/", "showings/0/", "showings/99999999999999999999/", "loans/1/"])
def test_address_of_nothing_is_not_found(path, client, tour):
    assert outcome(client.get(f"/admin/exhibition/{path}")) == "404"
