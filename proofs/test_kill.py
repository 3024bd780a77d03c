"""The site is killed while applications are being sent. What it acknowledged is there, once; the rest is sent again.

SIGKILL stands for a crash and for a host that is short of memory. It is no power cut: that is what SQLite's
``synchronous = FULL`` is for, and no process can play it.
"""

import contextlib
import queue
import random
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from core import private_links
from proofs import mail_that_hangs
from proofs.simultaneous import at_once
from signup.funnels import funnel_of
from signup.models import Kind
from signup.views.private_pages import draft_cookie
from tests.running_site import RunningSite, start_site
from tests.signup.factories import Applicant

SEED = 5
KILLS = 5
APPLICANTS = 24
SENDERS = 4
#: After how many receipts of a burst the site is killed.
FEWEST, MOST = 2, APPLICANTS - SENDERS - 2

_PATIENCE_SECONDS = 60
#: The lease of a letter is two minutes, and a tick comes every minute.
_LEASE_AND_TICK_SECONDS = 240
_ANOTHER_TICK_SECONDS = 70


class Phone:
    """A phone somewhere in the world, with the part of django.test.Client that an Applicant needs."""

    def __init__(self, site: RunningSite, address: str) -> None:
        self.site = site
        self._session = requests.Session()
        self._session.headers["X-Forwarded-For"] = address

    def get(self, path: str) -> requests.Response:
        return self._session.get(self.site.address + path, timeout=_PATIENCE_SECONDS)

    def post(self, path: str, data: dict) -> requests.Response:
        data = data | {"csrfmiddlewaretoken": self._session.cookies["csrftoken"]}
        return self._session.post(self.site.address + path, data, allow_redirects=False, timeout=_PATIENCE_SECONDS)

    @property
    def fingerprint(self) -> str:
        """What the site's database knows of the draft on this phone."""
        return private_links.fingerprint(self._session.cookies[draft_cookie(Kind.MENTEE)])


def with_answers(site: RunningSite, address: str) -> Applicant:
    """An applicant from an address of her own who has answered everything and sent nothing."""
    woman = Applicant("da", client=Phone(site, address))
    steps = funnel_of(Kind.MENTEE).steps
    woman.look(steps[0].code)
    for step in steps:
        changes = {"email": f"applicant-{address.replace('.', '-')}@example.org"} if step.code == "contact" else {}
        response = woman.answer(step.code, **changes)
    assert response.headers["Location"] == woman.address("check", kind=Kind.MENTEE)
    return woman


class Burst:
    """Applicants who all send at one time, and which of them got an answer."""

    def __init__(self, site: RunningSite, number: int) -> None:
        self.site = site
        self.women = [with_answers(site, f"198.51.{number}.{place + 1}") for place in range(APPLICANTS)]
        self.acknowledged: list[Applicant] = []
        self.receipts = threading.Semaphore(0)

    def send(self) -> None:
        """Let a few threads send one application after the other until all are sent or the site is gone."""
        waiting: queue.SimpleQueue[Applicant] = queue.SimpleQueue()
        for woman in self.women:
            waiting.put(woman)
        at_once([lambda: self._send_until_gone(waiting)] * SENDERS)

    def _send_until_gone(self, waiting: "queue.SimpleQueue[Applicant]") -> None:
        while not waiting.empty():
            try:
                woman = waiting.get(timeout=1)
                response = woman.send()
            except (requests.RequestException, queue.Empty):
                return
            assert response.status_code == 303
            self.acknowledged.append(woman)
            self.receipts.release()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Where the site that is killed again and again keeps its data."""
    return tmp_path_factory.mktemp("killed-site")


def test_application_that_was_acknowledged_outlives_kills_and_none_is_doubled(folder):
    chance = random.Random(SEED)
    bursts = [_burst_with_a_kill(folder, number, chance) for number in range(KILLS)]
    women = [woman for burst in bursts for woman in burst.women]
    acknowledged = [woman for burst in bursts for woman in burst.acknowledged]
    site = start_site(folder)
    try:
        kept = _rows(site, "SELECT draft_fingerprint FROM signup_application")
        answers = Counter(_send_again(site, woman) for woman in women)
        kept_in_the_end = _rows(site, "SELECT draft_fingerprint FROM signup_application")
        letters = _rows(site, "SELECT object_id FROM core_letter WHERE kind = 'application_confirmation'")
        moves = _rows(site, "SELECT application_id FROM signup_statuschange")
        drafts = _rows(site, "SELECT token_fingerprint FROM signup_draft")
        health = _rows(site, "PRAGMA integrity_check")
    finally:
        site.stop()

    assert 0 < len(acknowledged) < len(women)
    assert {woman.phone.fingerprint for woman in acknowledged} <= set(kept)
    assert answers == {303: len(women)}
    assert Counter(kept_in_the_end) == Counter(woman.phone.fingerprint for woman in women)
    assert set(Counter(letters).values()) == set(Counter(moves).values()) == {1}
    assert len(letters) == len(moves) == len(women)
    assert drafts == []
    assert health == ["ok"]


def _burst_with_a_kill(folder: Path, number: int, chance: random.Random) -> Burst:
    """Start the site, let a burst begin, and kill the site in the middle of it."""
    site = start_site(folder)
    burst = Burst(site, number)
    sending = threading.Thread(target=burst.send)
    sending.start()
    for _ in range(chance.randint(FEWEST, MOST)):
        assert burst.receipts.acquire(timeout=_PATIENCE_SECONDS)
    site.kill()
    sending.join()
    return burst


def _send_again(site: RunningSite, woman: Applicant) -> int:
    """What she does who saw no receipt, or presses once more although she did: the same button again."""
    woman.phone.site = site
    return woman.send().status_code


def _rows(site: RunningSite, query: str) -> list[str]:
    """The first column of a query, read past the site."""
    with sqlite3.connect(site.database) as connection:
        return [row[0] for row in connection.execute(query)]


def test_letter_whose_server_is_killed_between_commit_and_sending_is_sent_once_in_the_end(tmp_path):
    site = start_site(tmp_path, settings="proofs.settings_with_mail")
    woman = with_answers(site, "198.51.100.1")
    (tmp_path / mail_that_hangs.HANGS).touch()
    sending = threading.Thread(target=_send_to_nobody, args=(woman,))
    sending.start()
    _wait_until((tmp_path / mail_that_hangs.REACHED).exists)
    site.kill()
    sending.join()
    (tmp_path / mail_that_hangs.HANGS).unlink()
    committed = _rows(site, "SELECT status FROM signup_application")
    unsent = _rows(site, "SELECT state FROM core_letter WHERE kind = 'application_confirmation'")

    site = start_site(tmp_path, settings="proofs.settings_with_mail")
    try:
        again = _send_again(site, woman)
        # Nobody else takes the letter up before the lease of the one that was killed is over.
        _wait_until((tmp_path / mail_that_hangs.TAKEN).exists, seconds=_LEASE_AND_TICK_SECONDS)
        time.sleep(_ANOTHER_TICK_SECONDS)
        letters = _rows(site, "SELECT state FROM core_letter WHERE kind = 'application_confirmation'")
        applications = _rows(site, "SELECT status FROM signup_application")
    finally:
        site.stop()

    assert (committed, unsent) == (["unconfirmed"], ["waiting"])
    assert again == 303
    assert (applications, letters) == (["unconfirmed"], ["sent"])
    assert len((tmp_path / mail_that_hangs.TAKEN).read_text().splitlines()) == 1


def _send_to_nobody(woman: Applicant) -> None:
    with contextlib.suppress(requests.RequestException):
        woman.send()


def _wait_until(is_so: Callable[[], bool], *, seconds: float = _PATIENCE_SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)
