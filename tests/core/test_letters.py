"""Letters: rows that are sent after the commit, tried again when that fails, and never sent twice."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.utils import timezone

from core import letters, sealing
from core.letters import LEASE, PAUSES, LetterKind
from core.models import Letter

pytestmark = pytest.mark.django_db

ADDRESS = "reader.planteholm@example.org"
CONTEXT = {"reference": "K7-4MPQ", "office_phone": "+45 00 00 00 00"}
#: A kind of its own, whose words are those of a letter that exists.
KIND = "application_waiting"


class BrokenBackend(EmailBackend):
    """A mail server that is out of order."""

    def send_messages(self, messages):
        raise ConnectionRefusedError(f"no route for {messages[0].to}")


@pytest.fixture(autouse=True)
def built(monkeypatch):
    """The contexts that the kind gives, in order; the last one is given again and again."""
    contexts = [CONTEXT]

    def build(object_id: str, language: str):
        context = contexts.pop(0) if len(contexts) > 1 else contexts[0]
        if isinstance(context, Exception):
            raise context
        return context

    kind = LetterKind(KIND, room="signup", build=build, samples=lambda: [CONTEXT])
    monkeypatch.setitem(letters._kinds, KIND, kind)
    return contexts


def post(language: str = "en", kind: str = KIND) -> Letter:
    return letters.post(kind=kind, language=language, object_id="1", address=ADDRESS)


def due_now(letter: Letter) -> None:
    Letter.objects.filter(pk=letter.pk).update(next_attempt_at=timezone.now(), leased_until=None)


def test_posted_letter_is_sent_after_the_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        letter = post()
        sent_before_commit = len(mail.outbox)

    letter.refresh_from_db()
    assert sent_before_commit == 0
    assert [message.to for message in mail.outbox] == [[ADDRESS]]
    assert (letter.state, letter.attempts, letter.error, letter.leased_until) == ("sent", 1, "", None)


def test_letter_of_a_transaction_that_failed_is_never_sent(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        with transaction.atomic():
            post()
            transaction.set_rollback(True)
        letters.sweep()

    assert mail.outbox == []
    assert Letter.objects.count() == 0


def test_address_lies_sealed_and_bound_to_its_row():
    one, other = post(), post()

    assert ADDRESS.encode() not in bytes(one.address_sealed)
    with pytest.raises(sealing.SealBroken):
        sealing.open_sealed(room="signup", sealed=one.address_sealed, context=f"letter:{other.pk}")


def test_letter_of_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        post(kind="postcard")

    assert Letter.objects.count() == 0


@pytest.mark.parametrize("language", ["da", "en"])
def test_letter_is_written_in_the_readers_language_whatever_is_active(language):
    letters.deliver(post(language).pk)

    message = mail.outbox[0]
    assert f'<html lang="{language}">' in message.alternatives[0].content
    assert "K7-4MPQ" in message.body


def test_second_delivery_of_a_sent_letter_sends_nothing():
    letter = post()

    outcomes = [letters.deliver(letter.pk), letters.deliver(letter.pk)]

    assert outcomes == ["sent", None]
    assert len(mail.outbox) == 1


def test_letter_in_another_process_hands_is_left_alone_until_the_lease_is_over():
    letter = post()
    Letter.objects.filter(pk=letter.pk).update(leased_until=timezone.now() + LEASE)

    while_leased = letters.deliver(letter.pk)
    Letter.objects.filter(pk=letter.pk).update(leased_until=timezone.now() - timedelta(seconds=1))
    afterwards = letters.deliver(letter.pk)

    assert (while_leased, afterwards) == (None, "sent")
    assert len(mail.outbox) == 1


def test_letter_that_is_no_longer_needed_is_skipped(built):
    built[:] = [None]
    letter = post()

    outcome = letters.deliver(letter.pk)

    assert outcome == "skipped"
    assert mail.outbox == []
    assert letters.deliver(letter.pk) is None


def test_failed_try_is_put_off_and_names_the_error_without_the_reader(settings, caplog):
    settings.EMAIL_BACKEND = f"{__name__}.BrokenBackend"
    letter = post()

    outcome = letters.deliver(letter.pk)

    letter.refresh_from_db()
    pause = letter.next_attempt_at - timezone.now()
    assert (outcome, letter.error, letter.leased_until) == ("waiting", "ConnectionRefusedError", None)
    assert timedelta(seconds=50) < pause <= timedelta(minutes=PAUSES[0])
    assert ADDRESS not in caplog.text
    assert letters.sweep() == 0


def test_letter_whose_text_cannot_be_made_is_put_off_too(built):
    built[:] = [ValueError("broken"), CONTEXT]
    letter = post()

    first = letters.deliver(letter.pk)
    due_now(letter)
    second = letters.deliver(letter.pk)

    assert (first, second) == ("waiting", "sent")
    assert len(mail.outbox) == 1


def test_every_pause_is_longer_than_the_one_before_and_after_the_last_the_letter_has_failed(settings):
    settings.EMAIL_BACKEND = f"{__name__}.BrokenBackend"
    letter = post()
    pauses = []

    outcomes = []
    for _try in range(len(PAUSES) + 2):
        outcomes.append(letters.deliver(letter.pk))
        letter.refresh_from_db()
        pauses.append(round((letter.next_attempt_at - timezone.now()).total_seconds() / 60))
        due_now(letter)

    assert pauses[: len(PAUSES)] == list(PAUSES)
    assert outcomes == ["waiting"] * len(PAUSES) + ["failed", None]


def test_sweep_sends_what_no_bell_was_heard_for_and_counts_it():
    post()
    post()
    later = post()
    Letter.objects.filter(pk=later.pk).update(next_attempt_at=timezone.now() + timedelta(hours=1))

    swept, again = letters.sweep(), letters.sweep()

    assert (swept, again) == (2, 0)
    assert len(mail.outbox) == 2


def test_letter_of_a_kind_that_was_dropped_is_put_off_and_does_not_stop_the_sweep(monkeypatch):
    dropped, good = post(), post()
    Letter.objects.filter(pk=dropped.pk).update(kind="dropped")

    swept = letters.sweep()

    dropped.refresh_from_db()
    good.refresh_from_db()
    assert swept == 1
    assert (dropped.state, good.state) == ("waiting", "sent")


@pytest.mark.parametrize(("mailbox", "keeps"), [(True, True), (False, False)])
def test_only_the_development_mailbox_keeps_the_words(settings, mailbox, keeps):
    settings.LETTERS_MAILBOX = mailbox
    letter = post()

    letters.deliver(letter.pk)

    letter.refresh_from_db()
    assert [bool(part) for part in (letter.sent_subject, letter.sent_text, letter.sent_html)] == [keeps] * 3
    assert letter.sent_at is not None


def test_mail_carries_the_letters_number_and_nothing_about_the_reader():
    letter = post()

    letters.deliver(letter.pk)

    message = mail.outbox[0]
    assert message.extra_headers == {"X-Letter": str(letter.pk)}
    assert "\n" not in message.subject


def test_two_kinds_of_one_name_are_refused():
    with pytest.raises(ValueError, match=KIND):
        letters.register(LetterKind(KIND, room="signup", build=lambda *_: None, samples=list))


def test_same_kind_may_be_registered_again():
    letters.register(letters._kinds[KIND])

    assert [kind.name for kind in letters.kinds()].count(KIND) == 1
