"""Whether an address is known cannot be told from how long the answer takes, where letters are sent by a worker."""

import time
from collections.abc import Iterator
from itertools import count

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from core.models import Letter
from signup import consent_texts, default_competences
from signup.models import Competence, CompetenceGroup
from signup.own_page import LINK_LETTER
from tests.signup.factories import make_application, make_branch

pytestmark = pytest.mark.django_db(transaction=True)

_PAIRS = 150
#: An observer who guesses from the time alone is right so often at most. Who tosses a coin is right half of the time;
#: with so many pairs that strays by 0.033 (one standard deviation).
_BEST_GUESS = 0.6
_WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

_networks = count(1)


@pytest.fixture
def known(_foundations) -> list[str]:
    """The addresses of people who applied."""
    consent_texts.publish()
    default_competences.lay(groups=CompetenceGroup.objects, competences=Competence.objects)
    make_branch()
    addresses = [f"she-applied-{number}@example.org" for number in range(_PAIRS)]
    for address in addresses:
        make_application(email=address)
    return addresses


def seconds_of(email: str) -> float:
    """How long the answer to one question for an address takes, from a visitor who has asked nothing before."""
    number = next(_networks)
    phone = Client(REMOTE_ADDR=f"10.{number // 250}.{number % 250}.1")
    with translation.override("en"):
        path = reverse("signup:find")
    begun = time.perf_counter()
    response = phone.post(path, {"email": email})
    taken = time.perf_counter() - begun
    assert response.status_code == 303
    return taken


def measure(known: list[str]) -> Iterator[tuple[float, float]]:
    """Pairs of times for a known and an unknown address, asked for in turn."""
    for number, email in enumerate(known):
        asked = [email, f"nobody-asked-{number}@example.org"]
        taken = {address: seconds_of(address) for address in (asked if number % 2 else reversed(asked))}
        yield taken[asked[0]], taken[asked[1]]


def share_of_right_guesses(pairs: list[tuple[float, float]]) -> float:
    """How often the known one of any two addresses is the one that took longer: 0.5 tells nothing, 0 and 1 all."""
    slower = sum(known > unknown for known, _ in pairs for _, unknown in pairs)
    return slower / len(pairs) ** 2


def test_time_tells_nothing_where_a_worker_sends_the_letters(known, settings, record_property):
    settings.TASKS = _WORKER
    for warm_up in range(5):
        seconds_of(f"warm-up-{warm_up}@example.org")

    share = share_of_right_guesses(list(measure(known)))

    record_property("share of right guesses", share)
    assert 1 - _BEST_GUESS < share < _BEST_GUESS
    assert Letter.objects.filter(kind=LINK_LETTER, state=Letter.State.WAITING).count() == 2 * _PAIRS + 5


def test_measure_would_tell_if_the_letters_were_sent_in_the_request(known, record_property):
    share = share_of_right_guesses(list(measure(known)))

    record_property("share of right guesses", share)
    assert share > _BEST_GUESS
