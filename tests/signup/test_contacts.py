"""Letters that come back or are reported as spam: nothing more is written there, and a person is asked to call."""

import pytest

from core import letters
from core.models import Letter
from signup import check_ins, contacts
from signup.letters import KINDS
from signup.models import Application, Kind
from tests.signup.factories import make_application, make_waiting, open_calls, put_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


@pytest.mark.parametrize(("event", "state", "call"), [
    ("bounced", "bounced", "letters_bounce"), ("complained", "complained", "complained"),
])  # fmt: skip
def test_what_did_not_arrive_becomes_a_call(caseworker, event, state, call):
    application = make_waiting(caseworker)

    for _time in range(2):
        contacts.undelivered(str(application.pk), event)

    application.refresh_from_db()
    assert (application.contact_state, open_calls(application), application.status) == (state, [call], "waiting")


@pytest.mark.parametrize("events", [("bounced", "complained"), ("complained", "bounced")])
def test_complaint_outlasts_a_bounce_in_any_order(caseworker, events):
    application = make_waiting(caseworker)

    for event in events:
        contacts.undelivered(str(application.pk), event)

    application.refresh_from_db()
    assert (application.contact_state, open_calls(application)) == ("complained", ["complained", "letters_bounce"])


def test_bounce_of_a_letter_to_a_new_address_leaves_the_old_one_in_use(caseworker):
    application = make_waiting(caseworker)

    contacts.undelivered(contacts.new_address_id(application, "new@example.org"), "bounced")

    application.refresh_from_db()
    assert (application.contact_state, open_calls(application)) == ("ok", ["letters_bounce"])


def test_bounce_without_anybody_to_call_makes_no_call():
    application = make_application(phone="")

    contacts.undelivered(str(application.pk), "bounced")

    application.refresh_from_db()
    assert (application.contact_state, open_calls(application)) == ("bounced", [])


@pytest.mark.parametrize("status", ["withdrawn", "declined", "expired"])
def test_bounce_after_the_end_is_nobodys_business(caseworker, status):
    application = put_in(make_waiting(caseworker), status)

    contacts.undelivered(str(application.pk), "bounced")

    application.refresh_from_db()
    assert (application.contact_state, open_calls(application)) == ("ok", [])


def test_bounce_of_an_application_that_is_erased_is_passed_over():
    contacts.undelivered("00000000-0000-0000-0000-000000000000", "bounced")


def test_staff_who_made_sure_of_the_address_have_it_written_to_again(caseworker):
    application = make_waiting(caseworker)
    contacts.undelivered(str(application.pk), "bounced")

    contacts.works_again(application=application)

    application.refresh_from_db()
    assert (application.contact_state, open_calls(application)) == ("ok", [])


def test_phone_only_stays_phone_only(caseworker):
    application = make_waiting(caseworker, email="")

    contacts.undelivered(str(application.pk), "bounced")
    contacts.works_again(application=application)

    application.refresh_from_db()
    assert application.contact_state == "phone_only"


def test_every_letter_about_an_application_hears_of_its_bounce():
    about_applications = [kind for kind in letters.kinds() if kind.name.startswith(("application_", "check_in"))]

    assert {kind.name: kind.undelivered for kind in about_applications} == {
        kind.name: contacts.undelivered for kind in KINDS if kind in about_applications
    }
    assert len(about_applications) == 7


def test_indexes_are_fingerprints_that_forgive_case_and_tell_nothing():
    assert contacts.contact_index("A@Example.org") == contacts.contact_index("a@example.ORG")
    assert contacts.contact_index("") == contacts.name_index("") == contacts.name_index("...") == ""
    assert contacts.name_index("amina") != contacts.contact_index("amina")


def test_bounced_woman_is_called_when_her_check_in_is_due_and_gets_no_letter(caseworker):
    application = make_waiting(caseworker, kind=Kind.MENTOR)
    contacts.undelivered(str(application.pk), "bounced")
    Application.objects.update(check_in_due_at=application.waiting_since)
    letters_before = Letter.objects.count()

    asked = check_ins.ask_those_due()

    assert (asked, open_calls(application)) == (1, ["check_in", "letters_bounce"])
    assert Letter.objects.count() == letters_before
