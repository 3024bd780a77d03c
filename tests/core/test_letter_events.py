"""Reports on letters: let in under the secret alone, written down once, told to the room that wrote the letter."""

import base64
import json
import threading
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from core import letter_events, letters
from core.checks import letters_that_come_back_are_reported
from core.letters import LetterKind
from core.models import Letter, LetterEvent

SECRET = "provider:a-password-that-is-long"
KIND = "application_waiting"
CONTEXT = {"reference": "K7-4MPQ", "office_phone": "+45 00 00 00 00"}
NOW = int(datetime.now(UTC).timestamp())


@pytest.fixture
def told(monkeypatch):
    """What the room heard of its letters, in order."""
    heard: list[tuple[str, str]] = []
    kind = LetterKind(
        KIND,
        room="signup",
        build=lambda object_id, language: CONTEXT,
        samples=lambda: [CONTEXT],
        undelivered=lambda object_id, event: heard.append((object_id, event)),
    )
    monkeypatch.setitem(letters._kinds, KIND, kind)
    return heard


@pytest.fixture
def provider(settings):
    """Letters go through Mailjet, which knows the secret."""
    settings.EMAIL_BACKEND = "anymail.backends.mailjet.EmailBackend"
    settings.ANYMAIL = settings.ANYMAIL | {"WEBHOOK_SECRET": SECRET}
    return settings


def make_letter(object_id: str = "7", kind: str = KIND) -> Letter:
    return Letter.objects.create(
        kind=kind, language="da", object_id=object_id, address_sealed=b"x", next_attempt_at=timezone.now()
    )


def mailjet(letter_id: object, event: str = "bounce", seconds: int = 0, **fields) -> dict:
    """One event as Mailjet reports it."""
    return {
        "event": event,
        "time": NOW + seconds,
        "MessageID": 19421777835146490,
        "email": "reader@example.org",
        "Payload": json.dumps({"letter": str(letter_id)}),
        **fields,
    }


def report(body: object, *, secret: str = SECRET, name: str = "mailjet", client: Client | None = None):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"Authorization": "Basic " + base64.b64encode(secret.encode()).decode()} if secret else {}
    client = client or Client(enforce_csrf_checks=True)
    return client.post(
        f"/webhooks/mail/{name}/tracking/", data=content, content_type="application/json", headers=headers
    )


def recorded(letter: Letter) -> list[str]:
    return list(letter.events.values_list("kind", flat=True))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("sent", ["delivered"]),
        ("bounce", ["bounced"]),
        ("blocked", ["bounced"]),
        ("spam", ["complained"]),
        ("open", []),
        ("click", []),
        ("unsub", []),
        ("something new", []),
    ],
)
def test_report_is_written_down_by_what_it_means(provider, told, event, kind):
    letter = make_letter()

    response = report([mailjet(letter.pk, event)])

    assert (response.status_code, recorded(letter)) == (200, kind)
    assert told == [("7", what) for what in kind if what != "delivered"]
    assert [row.at for row in letter.events.all()] == [datetime.fromtimestamp(NOW, UTC)] * len(kind)


@pytest.mark.django_db
def test_same_report_twice_is_one_event(provider, told):
    letter = make_letter()

    statuses = [report([mailjet(letter.pk)] * 2).status_code for _time in range(2)]

    assert (statuses, recorded(letter), told) == ([200, 200], ["bounced"], [("7", "bounced")])


@pytest.mark.django_db
def test_room_is_told_once_of_each_kind(provider, told):
    letter = make_letter()

    report([mailjet(letter.pk, seconds=number) for number in range(3)])
    report([mailjet(letter.pk, "spam", seconds=9), mailjet(letter.pk, "blocked", seconds=10)])

    assert recorded(letter) == ["bounced", "bounced", "bounced", "complained", "bounced"]
    assert told == [("7", "bounced"), ("7", "complained")]


@pytest.mark.django_db
@pytest.mark.parametrize("order", [("sent", "bounce"), ("bounce", "sent")])
def test_order_of_the_reports_does_not_matter(provider, told, order):
    letter = make_letter()
    times = {"sent": 0, "bounce": 30}

    for event in order:
        report(mailjet(letter.pk, event, seconds=times[event]))

    assert recorded(letter) == ["delivered", "bounced"]
    assert told == [("7", "bounced")]


@pytest.mark.django_db
def test_only_the_letter_that_is_named_is_touched(provider, told):
    named, other = make_letter("7"), make_letter("8")

    report(mailjet(named.pk))

    assert (recorded(named), recorded(other), told) == (["bounced"], [], [("7", "bounced")])


@pytest.mark.django_db
@pytest.mark.parametrize("secret", ["", "provider:wrong", SECRET + "x", ":", "æøå:زهره"])
def test_report_without_the_secret_is_refused(provider, told, secret):
    letter = make_letter()

    response = report([mailjet(letter.pk)], secret=secret)

    assert (response.status_code, recorded(letter), told) == (400, [], [])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"ANYMAIL": {}}, "mailjet"),
        ({"ANYMAIL": {"WEBHOOK_SECRET": ""}}, "mailjet"),
        ({}, "postmark"),
        ({}, "amazon_ses"),
        ({}, "nobody"),
        ({"EMAIL_BACKEND": "anymail.backends.scaleway.EmailBackend"}, "scaleway"),
        ({"EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend"}, "smtp"),
    ],
)
def test_no_report_is_taken_in_while_there_is_no_secret_or_from_another_provider(provider, told, changes, name):
    for setting, value in changes.items():
        setattr(provider, setting, value)
    letter = make_letter()

    response = report([mailjet(letter.pk)], secret="", name=name)

    assert (response.status_code, recorded(letter)) == (403, [])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"null",
        b"7",
        b'"text"',
        b"[1]",
        b"[null]",
        b"{}",
        b"[[]]",
        b'{"event": []}',
        b'{"event": "bounce", "time": 1e30}',
        b'{"event": "bounce", "time": "noon", "email": "planted@example.org"}',
        b"x" * 3_000_000,
        b"[" * 50_000,
    ],
    ids=lambda body: body[:40].decode(errors="replace"),
)
def test_body_that_cannot_be_read_is_a_bad_request(provider, body, caplog):
    response = report(body, client=Client(enforce_csrf_checks=True, raise_request_exception=False))

    assert response.status_code == 400
    assert "planted" not in caplog.text
    assert not LetterEvent.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "payload",
    ['{"letter": "no uuid"}', '{"letter": "\\u0000"}', '{"letter": null}', "[]", "7", "{}", "", "no json"],
)
def test_report_on_no_letter_of_ours_is_taken_and_forgotten(provider, told, payload):
    make_letter()

    response = report([mailjet("", Payload=payload), mailjet(uuid4())])

    assert (response.status_code, LetterEvent.objects.count(), told) == (200, 0, [])


@pytest.mark.django_db
@pytest.mark.parametrize("time", [-62135596800, 0, 253402300799, None])
def test_impossible_time_is_now(provider, told, time):
    letter = make_letter()
    before = timezone.now()

    fields = {} if time is None else {"time": time}
    body = mailjet(letter.pk) | fields
    if time is None:
        del body["time"]
    assert report(body).status_code == 200

    assert before <= letter.events.get().at <= timezone.now()


@pytest.mark.django_db
def test_provider_that_numbers_its_reports_is_heard_once_per_number(provider, told):
    provider.EMAIL_BACKEND = "anymail.backends.postmark.EmailBackend"
    letter = make_letter()
    bounce = {
        "RecordType": "Bounce",
        "Type": "HardBounce",
        "ID": 42,
        "Email": "reader@example.org",
        "BouncedAt": timezone.now().isoformat(),
        "Metadata": {"letter": str(letter.pk)},
    }

    for body in (bounce, bounce, bounce | {"ID": 43}, bounce | {"ID": 44, "Type": "Transient"}):
        assert report(body, name="postmark").status_code == 200

    assert (recorded(letter), told) == (["bounced", "bounced"], [("7", "bounced")])


@pytest.mark.django_db
def test_letter_of_a_kind_that_does_not_listen_or_is_gone_is_only_written_down(provider, told):
    silent, forgotten = make_letter(kind="gift_receipt"), make_letter(kind="of last year")

    statuses = [report(mailjet(letter.pk)).status_code for letter in (silent, forgotten)]

    assert (statuses, recorded(silent), recorded(forgotten), told) == ([200, 200], ["bounced"], ["bounced"], [])


@pytest.mark.django_db
def test_event_is_not_written_down_if_its_room_fails_so_that_it_comes_again(provider, told, monkeypatch):
    letter = make_letter()

    def fail(object_id: str, event: str) -> None:
        raise RuntimeError("out of order")

    works = letters._kinds[KIND]
    broken = LetterKind(KIND, room="signup", build=works.build, samples=works.samples, undelivered=fail)
    monkeypatch.setitem(letters._kinds, KIND, broken)
    client = Client(raise_request_exception=False)
    first = (report(mailjet(letter.pk), client=client).status_code, recorded(letter))
    monkeypatch.setitem(letters._kinds, KIND, works)
    second = (report(mailjet(letter.pk), client=client).status_code, recorded(letter))

    assert (first, second, told) == ((500, []), (200, ["bounced"]), [("7", "bounced")])


@pytest.mark.django_db
def test_sent_letter_carries_its_number_and_nothing_else(told, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        letter = letters.post(kind=KIND, language="en", object_id="planted-object", address="planted@example.org")

    assert [message.metadata for message in mail.outbox] == [{"letter": str(letter.pk)}]


@pytest.mark.django_db(transaction=True)
def test_one_report_many_times_at_once_is_one_event(transactional_db, told):
    letter, news, start = make_letter(), [], threading.Barrier(8)
    now = timezone.now()

    def one_report() -> None:
        try:
            start.wait()
            news.append(letter_events.record(letter_id=letter.pk, event_id="e1", kind="bounced", at=now))
        finally:
            connection.close()

    threads = [threading.Thread(target=one_report) for _number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(news) == [False] * 7 + [True]
    assert (recorded(letter), told) == (["bounced"], [("7", "bounced")])


@pytest.mark.parametrize(
    ("backend", "secret", "found"),
    [
        ("anymail.backends.mailjet.EmailBackend", SECRET, []),
        ("anymail.backends.mailjet.EmailBackend", "", ["core.W002"]),
        ("anymail.backends.mailjet.EmailBackend", "user:short", ["core.W002"]),
        ("anymail.backends.mailjet.EmailBackend", "one-long-word-without-colon", ["core.W002"]),
        ("anymail.backends.scaleway.EmailBackend", SECRET, ["core.W001"]),
        ("django.core.mail.backends.smtp.EmailBackend", "", []),
    ],
)
def test_deployment_without_reports_is_warned_of(settings, backend, secret, found):
    settings.EMAIL_BACKEND = backend
    settings.ANYMAIL = {"WEBHOOK_SECRET": secret}

    assert [message.id for message in letters_that_come_back_are_reported(None)] == found


def test_times_of_years_ago_are_told_apart():
    assert letter_events._plausible(timezone.now() - timedelta(days=400)).year == timezone.now().year
