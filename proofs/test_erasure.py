"""Fifty women apply through the real door, are read, called and written to, and are erased: nothing of them is left.

What they wrote lies sealed, so looking for it in the tables would prove little: the envelopes are opened too, and the
database's own file is searched for the very bytes of the envelopes.
"""

import logging
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from core import retention, sealing_rotation
from core.models import ErasureEntry, Letter
from proofs.traces import Place, cached, cells, files_in, found, insides
from signup import consent_texts, default_competences, notes, opening, return_links, waiting_list
from signup.models import POLITICAL_KINDS, Application, ApplicationAggregate, Competence, CompetenceGroup, Draft, Kind
from signup.states import Reason, Status
from tests.signup.factories import Applicant, make_branch, make_draft, make_funnel_page

WOMEN = 50
UNFINISHED = 5
#: Those kinds in which she writes freely, and by turns the others.
KINDS = (Kind.MENTEE, Kind.POLITICAL_MENTEE, Kind.MENTOR, Kind.CALL_ME, Kind.POLITICAL_MENTOR, Kind.TELL_ME_WHEN)
#: A piece of an envelope that is long enough to be its own and short enough to lie in one page of the file.
PIECE = slice(4, 36)


class Woman:
    """One of them, with words that nobody else uses."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.kind = KINDS[number % len(KINDS)]
        self.words = {
            "name": f"Zohreh Planteholm{number:02}æ",
            "email": f"plantepost{number:02}@example.org",
            "phone": f"+45201234{number:02}",
            "help_text": f"Jeg vil på arbejde i Ambrosiavej{number:02}",
            "offer_text": f"Jeg kan vise vej til Bregnegaard{number:02}",
            "political_text": f"Jeg kæmper for cykelstien i Citronlund{number:02}",
        }
        self.note = f"Ring efter kl. 16 til Druevang{number:02}"
        self.application: Application

    def apply(self) -> None:
        """The whole way through the funnel of her kind, and the link in the letter, if she gets one."""
        client = Client(REMOTE_ADDR=f"198.{self.number}.100.1")
        applicant = Applicant("da", client=client, kind=self.kind)
        self.application = applicant.apply(**self.words)
        letter = Letter.objects.filter(object_id=str(self.application.pk)).first()
        if letter:
            client.post(re.search(r"http://[^/]+(/\S+/)", letter.sent_text)[1])
        self.application.refresh_from_db()

    def meet(self, user) -> None:
        """What staff do with an application before it ends: open it, note something, and put it on the list by phone
        where nobody could write to her.
        """
        opening.open_application(application=self.application, user=user, purpose=opening.OpeningPurpose.CALL)
        notes.add(application=self.application, by=user, text=self.note)
        if self.application.status == Status.UNCONFIRMED and self.kind != Kind.CALL_ME:
            self.application = waiting_list.confirm_by_phone(application=self.application, by=user)

    def end(self, user) -> None:
        """Half of them ask us to forget them; the others end as the list ends."""
        if self.number % 2:
            waiting_list.ask_for_deletion(application=self.application)
        else:
            waiting_list.move(
                application=self.application, to=Status.DECLINED, by=user, reason_code=Reason.STAFF_DECIDED
            )

    @property
    def marks(self) -> list[str]:
        """What the site itself made of her: fingerprints and references."""
        application = self.application
        indexes = [application.email_index, application.phone_index, application.name_index]
        return [*filter(None, indexes), application.draft_fingerprint, application.reference]


def everywhere(log: str) -> Iterator[Place]:
    """Each place where something of them could be, but for the database's file."""
    yield from cells()
    yield from insides()
    yield from files_in(Path(settings.MEDIA_ROOT))
    yield from cached()
    yield "log", log.encode()


def envelopes() -> list[bytes]:
    """A piece of each envelope that there is."""
    return [
        bytes(getattr(row, column))[PIECE]
        for model, column in sealing_rotation._columns
        for row in model._base_manager.all()
    ]


def pieces_in_file(pieces: list[bytes]) -> int:
    """How many of the pieces the database's file, its log of writes or its journal hold."""
    database = Path(connection.settings_dict["NAME"])
    content = b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))
    return sum(piece in content for piece in pieces)


@pytest.fixture
def women(transactional_db, _foundations, home, editor) -> list[Woman]:
    """Fifty women who have applied and been met, and a few who gave up on the way."""
    consent_texts.publish()
    default_competences.lay(groups=CompetenceGroup.objects, competences=Competence.objects)
    make_branch("aarhus")
    for kind in POLITICAL_KINDS:
        make_funnel_page(home, kind=kind)
    women = [Woman(number) for number in range(WOMEN)]
    for woman in women:
        woman.apply()
        woman.meet(editor)
    for number in range(WOMEN, WOMEN + UNFINISHED):
        left = Woman(number)
        draft, _token = make_draft(kind=Kind.MENTEE, **left.words)
        return_links.send(draft=draft, address=left.words["email"])
    return women


@pytest.mark.django_db(transaction=True)
def test_nothing_is_left_of_those_who_were_erased(women, editor, caplog):
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="django")
    planted = [word for number in range(WOMEN + UNFINISHED) for word in Woman(number).words.values()]
    planted += [woman.note for woman in women]
    marks = [mark for woman in women for mark in woman.marks]
    ids = [woman.application.pk.hex for woman in women] + [str(woman.application.pk) for woman in women]
    before, marks_before, pieces = found(planted, insides()), found(marks, cells()), envelopes()
    pieces_before = pieces_in_file(pieces) if connection.vendor == "sqlite" else None
    for woman in women:
        woman.end(editor)

    outcomes = [outcome for days in (15, 31) for outcome in retention.run(now=timezone.now() + timedelta(days=days))]

    assert_was_planted(women, before, marks_before)
    assert [
        (outcome.rule, outcome.error, outcome.failed) for outcome in outcomes if outcome.failed or outcome.error
    ] == []
    assert (Application.objects.count(), Draft.objects.count()) == (0, 0)
    assert found(planted, everywhere(caplog.text)) == {}
    assert found(marks, everywhere(caplog.text)) == {}
    # The log of who looked keeps its two years: when and why, of a row that is no more.
    assert found(ids, everywhere(caplog.text)).keys() == {"core_accesslog.subject_id"}
    assert ErasureEntry.objects.filter(subject_kind="application").count() == WOMEN
    assert sum(ApplicationAggregate.objects.values_list("count", flat=True)) == WOMEN
    if connection.vendor == "sqlite":
        assert pieces_before == len(pieces)
        assert pieces_in_file(pieces) == 0


def assert_was_planted(women: list[Woman], inside: dict[str, set[str]], marks: dict[str, set[str]]) -> None:
    """The search finds them as long as they are there, so that finding nothing says something."""
    told = set().union(*inside.values())
    assert {woman.words["name"] for woman in women if woman.kind != Kind.TELL_ME_WHEN} <= told
    assert {woman.words["help_text"] for woman in women if woman.kind == Kind.MENTEE} <= told
    assert {woman.words["political_text"] for woman in women if "political" in woman.kind} <= told
    assert {woman.note for woman in women} <= told
    assert {Woman(number).words["email"] for number in range(WOMEN, WOMEN + UNFINISHED)} <= told
    assert len(told) > 4 * WOMEN
    assert {woman.application.reference for woman in women} <= marks["signup_application.reference"]
