"""Invitations to speak: she decides, we carry the words, and nobody learns where she lives."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from core import letters
from core.models import AccessLog, Letter
from role_models import talks, thread
from role_models.models import Storyteller, TalkRequest
from role_models.states import IllegalMove
from role_models.talks import Invitation, Inviter, NotInvited, TalkState, TooManyInvitations
from role_models.uses import Use
from tests.role_models.factories import add_storyteller
from tests.role_models.test_own_page import with_address
from tests.signup.factories import make_branch

pytestmark = pytest.mark.django_db

HERS, THEIRS, BRANCH = "zerrina@example.org", "laerer@example.org", "aarhus@example.org"
REAL_NAME, PHONE = "Zerrîna", "+4520123456"


@pytest.fixture
def teller(db):
    """A storyteller whom we can write to, in English, at a branch that has a public address."""
    return with_address(add_storyteller(REAL_NAME, language="en", branch=make_branch("aarhus")), HERS)


def invitation(*, day=None, email: str = THEIRS, **fields) -> Invitation:
    """An invitation of a school, for a day in 40 days."""
    values = {
        "organisation": "Bakkeskolen",
        "town": "Viborg",
        "wanted_on": day or timezone.localdate() + timedelta(days=40),
        "wanted_time": "10 til 11",
        "listeners": 25,
        "spoken_language": "da",
        "language": "da",
        "inviter": Inviter(name="Lone Lærer", email=email, phone=PHONE, message=f"Kære {REAL_NAME}, kom!"),
    }
    return Invitation(**values | fields)


def invite(teller: Storyteller, **fields) -> TalkRequest:
    return talks.invite(storyteller=teller, invitation=invitation(**fields))


def asked(teller: Storyteller, editor, **fields) -> TalkRequest:
    """An invitation that waits for her."""
    talk = invite(teller, **fields)
    talks.pass_on(talk=talk, user=editor)
    return talk


def accepted(teller: Storyteller, editor, **fields) -> TalkRequest:
    talk = asked(teller, editor, **fields)
    talks.answer(talk=talk, says_yes=True, message="", by="herself")
    return talk


def sent() -> list[tuple[str, str]]:
    """Sends what waits; returns kind and reader of each letter, in the order in which they were posted."""
    posted = list(Letter.objects.order_by("created_at"))
    mail.outbox.clear()
    readers = []
    for letter in posted:
        letters.deliver(letter.pk)
        if mail.outbox:
            readers.append((letter.kind, mail.outbox.pop().to[0]))
    return readers


def test_invitation_reaches_the_branch_and_tells_the_inviter(teller):
    talk = invite(teller)

    assert sent() == [("talk_received", THEIRS), ("talk_request_for_branch", BRANCH)]
    assert (talk.state, talk.storyteller) == (TalkState.WAITING, teller)
    stored = bytes(TalkRequest.objects.get().details_sealed)
    assert [word for word in (b"Lone", THEIRS.encode(), b"20123456") if word in stored] == []


def test_no_letter_tells_how_to_reach_anybody(teller, editor):
    talk = asked(teller, editor)
    talks.answer(talk=talk, says_yes=True, message="Jeg glæder mig.", by="herself")
    talks.cancel(talk=talk, by="herself")
    hers, theirs = (REAL_NAME, HERS, PHONE), ("Lone", THEIRS, PHONE, "Bakkeskolen", "Viborg")
    told = []
    for letter in Letter.objects.order_by("created_at"):
        mail.outbox.clear()
        letters.deliver(letter.pk)
        text = mail.outbox[0].body if mail.outbox else ""
        told += [(letter.kind, word) for word in (*hers, *theirs) if word in text]

    assert told == []


@pytest.mark.parametrize(("says_yes", "word"), [(True, "Hun siger ja."), (False, "Hun kan ikke komme")])
def test_her_answer_goes_to_the_inviter_in_the_inviters_language(says_yes, word, teller, editor):
    talk = asked(teller, editor)
    Letter.objects.all().delete()
    talks.answer(talk=talk, says_yes=says_yes, message="Hilsen fra mig.", by="herself")
    letter = Letter.objects.get(kind="talk_answered")
    letters.deliver(letter.pk)
    letter.refresh_from_db()

    assert (letter.state, letter.language) == ("sent", "da")
    assert (word in letter.sent_text, "Hilsen fra mig." in letter.sent_text) == (True, True)
    assert Letter.objects.filter(kind="talk_request_for_branch").exists() == says_yes


def test_letter_to_her_says_only_that_something_waits(teller, editor):
    asked(teller, editor)
    letter = Letter.objects.get(kind="talk_waits")
    letters.deliver(letter.pk)
    letter.refresh_from_db()

    assert letter.language == "en"
    assert [word for word in (REAL_NAME, "Bakkeskolen", "Viborg", "Lone", "speak") if word in letter.sent_text] == []
    assert "/en/my-story/link/" in letter.sent_text


def test_who_has_only_a_phone_is_answered_for_by_staff_and_that_is_on_record(editor):
    talk = invite(add_storyteller("Mina"))

    assert talks.pass_on(talk=talk, user=editor) is False
    talks.answer(talk=talk, says_yes=False, message="", by="staff", user=editor)

    look = AccessLog.objects.get()
    assert (look.subject_kind, look.subject_id, look.user, look.what) == (
        "talk_request",
        str(talk.pk),
        editor,
        "answer_written_down",
    )
    assert (talk.state, talk.decided_by) == (TalkState.DECLINED, editor)


@pytest.mark.parametrize("uses", [(), (Use.WEB,), (Use.TALKS,)])
def test_who_does_not_let_herself_be_asked_is_not(uses):
    with pytest.raises(NotInvited):
        invite(add_storyteller("Mina", uses=uses))
    assert (TalkRequest.objects.count(), Letter.objects.filter(kind="talk_received").count()) == (0, 0)


def test_form_that_is_sent_twice_is_kept_once(teller):
    kept = [talks.invite(storyteller=teller, invitation=invitation(), token=token) for token in ("one", "one", "two")]

    assert (kept[0] == kept[1], TalkRequest.objects.count()) == (True, 2)
    assert Letter.objects.filter(kind="talk_received").count() == 2


def test_one_address_gets_no_more_than_five_letters_a_day(teller):
    for _number in range(5):
        invite(teller)
    with pytest.raises(TooManyInvitations):
        invite(teller)

    invite(teller, email="other@example.org")
    assert TalkRequest.objects.count() == 6


@pytest.mark.parametrize(
    "stop",
    [
        lambda teller: thread.stop(storyteller=teller, use=Use.TALKS, by="herself"),
        lambda teller: thread.stop(storyteller=teller, use=Use.TALKS, by="clock"),
        lambda teller: thread.stop(storyteller=teller, use=Use.WEB, by="herself"),
        lambda teller: thread.pause(storyteller=teller, by="herself"),
    ],
)
def test_open_invitations_end_when_she_stops_and_a_yes_stands(stop, teller, editor, django_capture_on_commit_callbacks):
    waiting, one, yes = invite(teller), asked(teller, editor), accepted(teller, editor)
    Letter.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        stop(teller)

    states = [TalkRequest.objects.get(pk=talk.pk).state for talk in (waiting, one, yes)]
    assert states == [TalkState.CANCELLED, TalkState.CANCELLED, TalkState.ACCEPTED]
    told = Letter.objects.filter(kind="talk_turned_down")
    assert [(letter.state, letter.language) for letter in told] == [("sent", "da")] * 2
    assert [word for word in ("stop", "paus", REAL_NAME) if any(word in letter.sent_text for letter in told)] == []


def test_withdrawal_erases_invitations_and_tells_everybody_who_waits(teller, editor):
    soon, later = (timezone.localdate() + timedelta(days=days) for days in (40, 50))
    invite(teller, email="a@example.org", day=soon)
    asked(teller, editor, email="b@example.org", day=soon)
    accepted(teller, editor, email="c@example.org", day=later)
    over = accepted(teller, editor, email="d@example.org")
    TalkRequest.objects.filter(pk=over.pk).update(wanted_on=timezone.localdate() - timedelta(days=1))
    declined = asked(teller, editor, email="e@example.org")
    talks.answer(talk=declined, says_yes=False, message="", by="herself")
    Letter.objects.all().delete()
    thread.withdraw(storyteller=teller, by="herself")

    assert TalkRequest.objects.count() == 0
    told = [reader for kind, reader in sent() if kind == "talk_turned_down"]
    assert sorted(told) == ["a@example.org", "b@example.org", "c@example.org"]
    text = Letter.objects.filter(kind="talk_turned_down", object_id=later.isoformat()).get().sent_text
    assert (str(later.year) in text, REAL_NAME in text) == (True, False)


def test_new_name_takes_the_place_of_the_old_one_in_sealed_words(teller, editor):
    talk = asked(teller, editor)
    talks.answer(talk=talk, says_yes=True, message=f"Hilsen {REAL_NAME}", by="herself")
    thread.rename(storyteller=teller, name="Ada", by="herself")

    talk = TalkRequest.objects.get()
    assert (talks.inviter_of(talk).message, talks.her_words(talk)) == ("Kære Ada, kom!", "Hilsen Ada")
    assert talks.inviter_of(talk).email == THEIRS


def test_invitation_whose_day_is_over_ends(teller, editor):
    talk, still = asked(teller, editor), asked(teller, editor, email="other@example.org")
    TalkRequest.objects.filter(pk=talk.pk).update(wanted_on=timezone.localdate() - timedelta(days=1))

    assert (talks.end_past(), talks.end_past()) == (1, 0)
    states = [TalkRequest.objects.get(pk=row.pk).state for row in (talk, still)]
    assert states == [TalkState.CANCELLED, TalkState.ASKED]


def test_answer_after_she_stopped_and_answer_twice_are_refused(teller, editor):
    talk = asked(teller, editor)
    thread.stop(storyteller=teller, use=Use.TALKS, by="herself")
    with pytest.raises(NotInvited):
        talks.answer(talk=talk, says_yes=True, message="", by="herself")
    talks.answer(talk=talk, says_yes=False, message="", by="herself")
    with pytest.raises(IllegalMove):
        talks.answer(talk=talk, says_yes=False, message="", by="herself")

    assert Letter.objects.filter(kind="talk_answered").count() == 1


@pytest.mark.parametrize(("by", "reader"), [("staff", HERS), ("herself", BRANCH)])
def test_who_cancels_tells_the_other_side(by, reader, teller, editor):
    talk = accepted(teller, editor)
    Letter.objects.all().delete()
    talks.cancel(talk=talk, by=by, user=editor)

    assert sorted(reader for _kind, reader in sent()) == sorted([THEIRS, reader])


def test_erased_invitation_is_answered_no_more(teller, editor):
    talk = asked(teller, editor)
    TalkRequest.objects.all().delete()

    with pytest.raises(IllegalMove):
        talks.cancel(talk=talk, by="staff", user=editor)
