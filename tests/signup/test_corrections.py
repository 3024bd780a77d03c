"""Correcting answers: they are sealed anew, she keeps her place, and a new address is hers only when she shows it."""

import pytest

from core import letters, sealing
from core.models import Letter
from signup import contacts, corrections, envelopes, waiting_list
from signup.funnels import funnel_of
from signup.models import Application, CallTask, Competence, Kind
from signup.states import IllegalMove
from signup.waiting_list import LinkUnknown
from tests.signup.factories import (
    SECRETS,
    as_posted,
    link_in,
    make_application,
    make_branch,
    make_waiting,
    open_calls,
    put_in,
    sent_letters,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

NEW = "zohreh.nyholm@example.net"
#: A stranger's address, given by a slip of the pen.
SLIP = "zohreh.nyhlom@example.net"


def correct(application: Application, step_code: str, **answers) -> Application:
    """What a page does: the step's own form judges what was typed."""
    form = funnel_of(application.kind).step(step_code).form_class(as_posted(answers), kind=application.kind)
    assert form.is_valid(), form.errors
    return corrections.correct(application=application, step_code=step_code, cleaned=form.cleaned_data)


def correct_contact(application: Application, *, email: str = SECRETS["email"], phone: str = SECRETS["phone"]):
    return correct(application, "contact", email=email, phone=phone, may_leave_message="no")


def letters_to_new_addresses() -> list[str]:
    return [
        sealing.open_sealed(room="signup", sealed=letter.address_sealed, context=letter.seal_context).decode()
        for letter in sent_letters("application_new_address")
    ]


def token_in_last_letter(kind: str) -> str:
    return link_in(sent_letters(kind)[-1]).rstrip("/").rpartition("/")[2]


def test_answer_is_sealed_anew_and_her_place_stays(caseworker):
    application = make_waiting(caseworker, weeks_ago=5)
    before, sealed_before = envelopes.read_body(application), bytes(application.body_sealed)

    corrected = correct(application, "danish", danish_level="work")

    assert envelopes.read_body(corrected) == before | {"danish_level": "work"}
    assert bytes(corrected.body_sealed) != sealed_before
    assert (corrected.status, corrected.waiting_since) == ("waiting", application.waiting_since)
    assert (application.corrected_at, corrected.corrected_at is None) == (None, False)
    assert Letter.objects.filter(kind="application_new_address").count() == 0


def test_columns_and_competences_follow(caseworker):
    application = make_waiting(caseworker)
    make_branch("esbjerg")
    other = Competence.objects.offered().exclude(code="science-chemistry")[0]

    correct(application, "branch", branch="esbjerg")
    correct(application, "competences", competences=[other.code])
    correct(application, "heard", heard_from="poster", had_help="yes")

    application.refresh_from_db()
    assert application.branch.code == "esbjerg"
    assert [competence.code for competence in application.competences.all()] == [other.code]
    assert (application.heard_from, application.had_help) == ("poster", True)
    assert envelopes.read_body(application).keys().isdisjoint({"branch", "competences", "heard_from", "had_help"})


def test_new_name_and_number_are_found_by_their_fingerprints(caseworker):
    application = make_waiting(caseworker)

    correct(application, "name", name="Zohreh Nyholm")
    correct_contact(application, phone="+49 151 234 56789")

    application.refresh_from_db()
    assert application.name_index == contacts.name_index("zohreh nyholm")
    assert application.phone_index == contacts.contact_index("+4915123456789")
    assert envelopes.read_body(application)["phone"] == "+4915123456789"


def test_answers_about_politics_are_sealed_anew_in_their_own_envelope(caseworker):
    application = make_waiting(caseworker, kind=Kind.POLITICAL_MENTEE)
    body = envelopes.read_body(application)

    corrected = correct(application, "topics", topics=["health"])

    assert envelopes.read_annex(corrected) == {
        "levels": ["municipality"],
        "topics": ["health"],
        "political_experience": "active",
        "political_text": SECRETS["political_text"],
    }
    assert envelopes.read_body(corrected) == body


@pytest.mark.parametrize("status", ["withdrawn", "declined", "expired"])
def test_what_has_ended_is_not_corrected(caseworker, status):
    application = put_in(make_waiting(caseworker), status)

    with pytest.raises(IllegalMove):
        correct(application, "danish", danish_level="work")


def test_consent_is_not_corrected_and_an_unknown_step_is_an_error(caseworker):
    application = make_waiting(caseworker)

    with pytest.raises(ValueError, match="consent"):
        corrections.correct(application=application, step_code="consent", cleaned={})
    with pytest.raises(KeyError):
        corrections.correct(application=application, step_code="levels", cleaned={})


# A new address.


def test_new_address_takes_the_old_ones_place_when_its_link_is_used(caseworker):
    application = make_waiting(caseworker)

    waiting = correct_contact(application, email=NEW)
    written_before = envelopes.read_body(waiting)
    outcome = waiting_list.confirm(token=token_in_last_letter("application_new_address"))

    application.refresh_from_db()
    assert (written_before["email"], written_before["new_email"]) == (SECRETS["email"], NEW)
    assert waiting.email_index == contacts.contact_index(SECRETS["email"])
    assert letters_to_new_addresses() == [NEW]
    assert outcome == waiting_list.Confirmation(application=application, was_done_before=False)
    assert envelopes.read_body(application)["email"] == NEW
    assert "new_email" not in envelopes.read_body(application)
    assert application.email_index == contacts.contact_index(NEW)
    assert application.status_changes.count() == 2


def test_link_to_a_new_address_may_be_used_again(caseworker):
    application = make_waiting(caseworker)
    correct_contact(application, email=NEW)
    token = token_in_last_letter("application_new_address")
    looked = waiting_list.find_confirmation(token=token)
    waiting_list.confirm(token=token)

    again = waiting_list.confirm(token=token)

    assert (looked.was_done_before, again.was_done_before) == (False, True)


def test_link_to_an_address_that_was_given_by_mistake_confirms_nothing(caseworker):
    application = make_waiting(caseworker)
    correct_contact(application, email=SLIP)
    mistaken = token_in_last_letter("application_new_address")
    correct_contact(application, email=NEW)
    right = token_in_last_letter("application_new_address")

    with pytest.raises(LinkUnknown):
        waiting_list.confirm(token=mistaken)
    waiting_list.confirm(token=right)
    with pytest.raises(LinkUnknown):
        waiting_list.confirm(token=mistaken)

    application.refresh_from_db()
    assert envelopes.read_body(application)["email"] == NEW


def test_letter_to_a_mistaken_address_that_was_not_sent_yet_is_not_sent_any_more(caseworker):
    application = make_waiting(caseworker)
    correct_contact(application, email=SLIP)
    correct_contact(application, email=NEW)
    to_slip, to_new = sent_letters("application_new_address")

    assert [letters.deliver(letter.pk) for letter in (to_slip, to_new)] == ["skipped", "sent"]


def test_unconfirmed_application_is_confirmed_by_the_new_address_and_not_by_the_old_one_any_more():
    application = make_application()
    old = token_in_last_letter("application_confirmation")
    correct_contact(application, email=NEW)

    for look_up in (waiting_list.find_confirmation, waiting_list.confirm):
        with pytest.raises(LinkUnknown):
            look_up(token=old)
    waiting_list.confirm(token=token_in_last_letter("application_new_address"))

    application.refresh_from_db()
    assert (application.status, application.confirmed_by) == ("waiting", "email_link")
    assert envelopes.read_body(application)["email"] == NEW


def test_first_letter_that_waits_is_not_sent_to_an_address_that_was_corrected():
    application = make_application()
    correct_contact(application, email=NEW)

    assert letters.deliver(sent_letters("application_confirmation")[0].pk) == "skipped"


def test_letter_about_a_new_address_is_sent_again_to_it(caseworker):
    application = make_waiting(caseworker)
    correct_contact(application, email=NEW)

    assert waiting_list.send_confirmation_again(application=application) is True
    assert letters_to_new_addresses() == [NEW, NEW]


def test_first_address_of_who_had_only_a_phone(caseworker):
    application = make_waiting(caseworker, email="")

    waiting = correct_contact(application, email=NEW)
    waiting_list.confirm(token=token_in_last_letter("application_new_address"))

    application.refresh_from_db()
    assert (waiting.contact_state, waiting.email_index) == ("phone_only", "")
    assert (application.contact_state, application.email_index) == ("ok", contacts.contact_index(NEW))


def test_number_stays_while_it_is_the_only_way_to_reach_her(caseworker):
    application = make_waiting(caseworker, email="")

    corrected = correct_contact(application, email=NEW, phone="")

    assert envelopes.read_body(corrected)["phone"] == "+4520123456"
    assert corrected.phone_index == contacts.contact_index("+4520123456")


def test_who_takes_her_address_away_is_reached_by_phone():
    waiting_for_a_letter = make_application()

    corrected = correct_contact(waiting_for_a_letter, email="")

    assert (corrected.contact_state, corrected.email_index) == ("phone_only", "")
    assert open_calls(corrected) == ["confirm"]


def test_new_address_ends_the_calls_about_the_old_one(caseworker):
    application = make_waiting(caseworker)
    contacts.undelivered(str(application.pk), "bounced")

    correct_contact(application, email=NEW)
    calls_before = open_calls(application)
    waiting_list.confirm(token=token_in_last_letter("application_new_address"))

    application.refresh_from_db()
    assert (calls_before, open_calls(application), application.contact_state) == (["letters_bounce"], [], "ok")
    assert CallTask.objects.get().outcome == "not_needed"


def test_new_address_of_an_application_that_has_ended_since_is_not_confirmed(caseworker):
    application = make_waiting(caseworker)
    correct_contact(application, email=NEW)
    token = token_in_last_letter("application_new_address")
    waiting_list.withdraw(application=application)

    with pytest.raises(LinkUnknown):
        waiting_list.confirm(token=token)
