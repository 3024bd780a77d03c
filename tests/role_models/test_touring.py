"""Lending a set: to whom it goes, who is refused, what letters say; and two at once cannot take the last one."""

from functools import partial

import pytest
from django.test import Client

from core import letters
from core.models import Letter
from role_models import loans, tour_contact, tour_terms, touring
from role_models.loans import LoanWish
from role_models.models import Hanging, LoanRequest, Showing, Venue
from role_models.tour_contact import LoanDetails
from role_models.touring import Hours
from role_models.uses import Use
from tests.donations.test_places import at_once
from tests.role_models.factories import add_exhibition, add_story, add_storyteller
from tests.role_models.tours import add_showing, add_tour, add_venue, day

pytestmark = pytest.mark.django_db

DETAILS = LoanDetails(name="Karen Planted", email="karen@example.org", phone="+4520123456", message="Hemmeligt")


@pytest.fixture
def tour(home):
    return add_tour(add_exhibition(home))


def wish(first: int = 30, last: int = 50, **fields) -> LoanWish:
    values = {
        "organisation": "Biblioteket",
        "town": "Viborg",
        "wanted_from": day(first),
        "wanted_until": day(last),
        "language": "da",
        "details": DETAILS,
    }
    return LoanWish(**values | fields)


def asked(*days: int) -> LoanRequest:
    loan = loans.ask(wish=wish(*days))
    assert loan is not None
    return loan


def sent(kind: str) -> Letter:
    """The newest letter of a kind, sent."""
    letter = Letter.objects.filter(kind=kind).latest("created_at")
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    return letter


def test_request_keeps_who_asked_sealed_and_answers_by_letter(tour):
    loan = asked()

    row = LoanRequest.objects.values().get()
    assert [word for word in ("Planted", "karen", "+4520", "Hemmeligt") if word in repr(row)] == []
    assert tour_contact.details_of(loan) == DETAILS
    letter = sent("loan_received")
    assert letter.state == "sent"
    assert [word for word in ("Planted", "Hemmeligt", "Biblioteket") if word in letter.sent_text] == []


def test_form_sent_twice_is_kept_once_and_an_address_gets_few_letters(tour):
    first, second = (loans.ask(wish=wish(), token="form") for _press in range(2))
    others = [loans.ask(wish=wish(), token=f"form {number}") for number in range(4)]

    assert first == second
    assert [loan is None for loan in others] == [False, False, True, True]
    assert (LoanRequest.objects.count(), Letter.objects.filter(kind="loan_received").count()) == (3, 3)


def test_agreeing_makes_venue_showing_prints_and_letter(tour, editor):
    hung, hidden = add_storyteller("Amal"), add_storyteller("Linh", uses=(Use.WEB,))
    loan = asked()

    showing = loans.agree(
        loan=loan, venue=Venue(name="Biblioteket", town="Viborg"), user=editor, answer="Vi ringer mandag."
    )

    assert (loan.state, loan.decided_by, showing.loan) == ("agreed", editor, loan)
    assert (showing.starts_on, showing.ends_on) == (day(30), day(50))
    assert tour_contact.contact_of(showing.venue) == DETAILS.contact
    assert list(Hanging.objects.values_list("storyteller", flat=True)) == [hung.pk]
    assert hidden.pk != hung.pk
    text = sent("loan_agreed").sent_text
    assert [word for word in ("Vi ringer mandag.", f"/da/u/{showing.venue.code}/") if word not in text] == []


def test_known_venue_keeps_its_own_contact(tour, editor):
    venue = add_venue(email="old@example.org")

    loans.agree(loan=asked(), venue=venue, user=editor)

    assert tour_contact.contact_of(Venue.objects.get()).email == "old@example.org"


def test_clash_is_refused_with_the_nearest_free_days_and_changes_nothing(tour, editor):
    add_showing(first=45, last=60)
    loan = asked(30, 50)

    with pytest.raises(touring.DaysTaken) as refused:
        loans.agree(loan=loan, venue=Venue(name="Ny", town="Viborg"), user=editor)

    loan.refresh_from_db()
    assert [(period.first, period.last) for period in refused.value.nearest] == [
        (day(21), day(41)),
        (day(64), day(84)),
    ]
    assert (loan.state, Venue.objects.filter(name="Ny").count(), Showing.objects.count()) == ("waiting", 0, 1)
    assert not Letter.objects.filter(kind="loan_agreed").exists()


def test_second_set_is_lent_while_the_first_is_out(home, editor):
    add_tour(add_exhibition(home), sets=2)
    add_showing(first=30, last=50)

    loans.agree(loan=asked(30, 50), venue=add_venue("To"), user=editor)
    with pytest.raises(touring.DaysTaken):
        loans.agree(loan=asked(40, 45), venue=add_venue("Tre"), user=editor)

    assert Showing.objects.count() == 2


def test_without_a_page_about_the_tour_nothing_is_lent(home, editor):
    with pytest.raises(tour_terms.NoTour):
        loans.agree(loan=asked(), venue=Venue(name="Ny", town="Viborg"), user=editor)


def test_answer_is_given_once(tour, editor):
    loan = asked()
    loans.decline(loan=loan, user=editor, answer="Vi er på ferie.")

    with pytest.raises(loans.IllegalMove):
        loans.agree(loan=loan, venue=add_venue(), user=editor)
    with pytest.raises(loans.IllegalMove):
        loans.cancel(loan=loan, user=editor)

    assert "Vi er på ferie." in sent("loan_declined").sent_text
    assert Showing.objects.count() == 0


def test_cancelled_loan_frees_the_days_until_it_has_begun(tour, editor):
    loan = asked()
    showing = loans.agree(loan=loan, venue=add_venue(), user=editor)
    Showing.objects.update(starts_on=day(0))
    with pytest.raises(touring.HasBegun):
        loans.cancel(loan=loan, user=editor)

    Showing.objects.update(starts_on=day(30))
    loans.cancel(loan=loan, user=editor)

    assert (loan.state, Showing.objects.filter(pk=showing.pk).exists()) == ("cancelled", False)


def test_showing_may_move_within_its_own_days_but_not_onto_others(tour):
    mine, _other = add_showing(first=10, last=20), add_showing(first=40, last=50)

    touring.move(showing=mine, starts_on=day(12), ends_on=day(36), hours=Hours("9-17", "9 to 17"))
    with pytest.raises(touring.DaysTaken):
        touring.move(showing=mine, starts_on=day(12), ends_on=day(37), hours=Hours())
    with pytest.raises(ValueError, match="before it starts"):
        touring.move(showing=mine, starts_on=day(12), ends_on=day(11), hours=Hours())

    mine.refresh_from_db()
    assert (mine.ends_on, mine.hours_da) == (day(36), "9-17")


@pytest.mark.django_db(transaction=True)
def test_two_at_once_cannot_take_the_last_set(home, django_user_model):
    add_tour(add_exhibition(home))
    user = django_user_model.objects.create_user("keeper")
    wanted = [asked(30, 50), asked(35, 55)]

    def agree(loan: LoanRequest) -> str:
        try:
            loans.agree(loan=loan, venue=Venue(name=f"Sted {loan.wanted_from}", town="By"), user=user)
        except touring.DaysTaken:
            return "taken"
        return "lent"

    assert at_once([partial(agree, loan) for loan in wanted]) == {"lent": 1, "taken": 1}
    assert (Showing.objects.count(), Venue.objects.count()) == (1, 1)


def test_what_staff_change_shows_at_once(tour, client, django_capture_on_commit_callbacks):
    add_story(tour.get_parent(), "Amal")
    before = Client().get(tour.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        touring.show(venue=add_venue("Nyt sted"), starts_on=day(-1), ends_on=day(5))

    assert ("Nyt sted" in before, "Nyt sted" in Client().get(tour.url).content.decode()) == (False, True)
