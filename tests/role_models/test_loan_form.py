"""A librarian asks for the exhibition: which days are taken, what goes wrong, and what is kept."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from core.models import Letter
from role_models import tour_contact
from role_models.availability import Period
from role_models.forms.loans import period_in_words
from role_models.models import LoanRequest
from tests.role_models.factories import add_exhibition
from tests.role_models.tours import add_showing, add_tour, day

pytestmark = pytest.mark.django_db

FORM = "/da/laan-udstillingen/"
WRITTEN = {
    "organisation": "Biblioteket",
    "town": "Viborg",
    "name": "Karen",
    "email": "karen@example.org",
    "phone": "20 12 34 56",
    "message": "Vi har 14 meter væg.",
    "website": "",
    "token": "one form",
}


@pytest.fixture(autouse=True)
def _tour(home):
    add_tour(add_exhibition(home))


def written(first: int = 30, last: int = 50, **changes) -> dict[str, str]:
    """What a browser sends, for days counted from today."""
    days = {}
    for name, when in (("wanted_from", day(first)), ("wanted_until", day(last))):
        days |= {f"{name}_day": str(when.day), f"{name}_month": str(when.month), f"{name}_year": str(when.year)}
    return WRITTEN | days | changes


def faults(response) -> list[str]:
    """What the summary of errors says."""
    html = BeautifulSoup(response.content, "html.parser")
    return [row.get_text(strip=True) for row in html.select("#error-summary li")]


def test_request_is_kept_sealed_and_thanked_for(client):
    response = client.post(FORM, written())

    loan = LoanRequest.objects.get()
    assert (response.status_code, response.url) == (303, f"{FORM}?sent")
    assert (loan.organisation, loan.town, loan.wanted_from, loan.wanted_until, loan.state) == (
        "Biblioteket",
        "Viborg",
        day(30),
        day(50),
        "waiting",
    )
    details = tour_contact.details_of(loan)
    assert (details.name, details.phone, details.message) == ("Karen", "+4520123456", "Vi har 14 meter væg.")
    assert Letter.objects.get().kind == "loan_received"
    assert "Karen" not in client.get(response.url).content.decode()


def test_form_sent_twice_is_kept_once(client):
    for _press in range(2):
        assert client.post(FORM, written()).status_code == 303

    assert (LoanRequest.objects.count(), Letter.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"wanted_from_day": "31", "wanted_from_month": "2"}, "wanted_from"),
        ({"wanted_from_year": "\u0662\u0660\u0662\u0667"}, "wanted_from"),
        ({"wanted_from_day": "", "wanted_from_month": "", "wanted_from_year": ""}, "wanted_from"),
        ({"wanted_until_year": "0"}, "wanted_until"),
        ({"wanted_until_year": "-1"}, "wanted_until"),
        ({"wanted_until_day": "1" * 10_000}, "wanted_until"),
        ({"wanted_until_day": "\0"}, "wanted_until"),
        ({"organisation": " \u202e "}, "organisation"),
        ({"organisation": "x" * 10_000}, "organisation"),
        ({"email": "nobody"}, "email"),
        ({"phone": "ring"}, "phone"),
        ({"message": "Mit cpr er 010190-1234"}, "message"),
        ({"website": "http://spam.example"}, "website"),
    ],
)
def test_wrong_answer_is_named_and_the_rest_is_kept(changes, field, client):
    response = client.post(FORM, written(**changes))

    form = response.context["form"]
    assert (response.status_code, list(form.errors), len(faults(response))) == (422, [field], 1)
    assert 'value="Karen"' in response.content.decode()
    assert (LoanRequest.objects.count(), Letter.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("days", "field"), [((3, 20), "wanted_from"), ((-5, 20), "wanted_from"), ((50, 30), "wanted_until")]
)
def test_past_days_and_days_in_the_wrong_order_are_refused(days, field, client):
    response = client.post(FORM, written(*days))

    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])


def test_too_long_a_loan_and_one_too_far_away_are_refused(client):
    too_long = client.post(FORM, written(30, 72))
    too_far = client.post(FORM, written(500, 510))

    assert faults(too_long) == ["Det er 43 dage. Et lån må højst vare 42 dage."]
    assert list(too_far.context["form"].errors) == ["wanted_from", "wanted_until"]


def test_taken_days_are_refused_with_the_nearest_free_ones(client):
    add_showing(first=40, last=60)

    response = client.post(FORM, written(30, 50))

    [fault] = faults(response)
    form = response.context["form"]
    nearest = [period_in_words(Period(day(first), day(first + 20))) for first in (16, 64)]
    assert fault == f"Udstillingen er ikke fri alle de dage. Den er fri {nearest[0]} eller {nearest[1]}."
    assert (response.status_code, list(form.errors), LoanRequest.objects.count()) == (422, ["wanted_from"], 0)


def test_form_works_without_script_and_tells_what_is_needed(client):
    html = BeautifulSoup(client.get(FORM).content, "html.parser")

    form = html.select_one("main form")
    labels = {label["for"] for label in form.select("label[for]")}
    asked = [field["id"] for field in form.select("input:not([type=hidden]), textarea")]
    assert (form["method"], set(asked) - labels) == ("post", set())
    assert len(form.select("fieldset legend")) == 2


def test_page_is_kept_nowhere_and_leaves_no_cookie_but_the_forms_own(client):
    response = client.get(FORM)

    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert set(response.cookies) <= {"csrftoken"}


def test_english_form_needs_an_english_page_about_the_tour(client):
    assert client.get("/en/borrow-the-exhibition/").status_code == 404


def test_many_requests_from_one_place_are_refused_and_what_was_typed_is_kept(client):
    answers = [
        client.post(FORM, written(token=f"form {number}", email=f"k{number}@example.org")) for number in range(11)
    ]

    assert [response.status_code for response in answers] == [303] * 10 + [429]
    assert 'value="Karen"' in answers[-1].content.decode()


def test_form_needs_its_own_token():
    assert Client(enforce_csrf_checks=True).post(FORM, written()).status_code == 403
