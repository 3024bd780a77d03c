"""The long form of tests/signup/test_double_submit.py: several applicants, each with several restless tabs, at once."""

import random
import re

import pytest
from django.test import Client

from core.models import ConsentRecord, Letter
from proofs.simultaneous import at_once
from signup import consent_texts, default_competences
from signup.models import Application, Competence, CompetenceGroup, Draft, StatusChange
from signup.states import Status
from signup.views.private_pages import draft_cookie
from tests.signup.factories import Applicant, make_branch

SEEDS = range(20)
APPLICANTS = 4
MOST_TABS = 6

#: What a tab may do at the instant in which another one sends the application; each is answered by a redirect.
PRESSES = {
    "send": lambda tab: tab.send(),
    "back": lambda tab: tab.send("back"),
    "save": lambda tab: tab.answer("help", "save"),
    "continue": lambda tab: tab.answer("help"),
}


@pytest.fixture(autouse=True)
def _room(_foundations, transactional_db):
    """What a transactional test flushes away and every application needs."""
    consent_texts.publish()
    default_competences.lay(groups=CompetenceGroup.objects, competences=Competence.objects)
    make_branch("aarhus")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", SEEDS)
def test_each_applicant_has_one_application_whatever_her_tabs_do_at_once(seed):
    chance = random.Random(seed)
    women = [_with_answers(number, chance) for number in range(APPLICANTS)]
    answers: list[int] = []

    at_once(_press(tab, button, answers) for woman in women for tab, button in _tabs(woman, chance))

    assert set(answers) == {303}
    assert set(Application.objects.values_list("draft_fingerprint", flat=True)) == {w.fingerprint for w in women}
    assert (Application.objects.count(), Draft.objects.count()) == (APPLICANTS, 0)
    assert (StatusChange.objects.count(), ConsentRecord.objects.count()) == (APPLICANTS, APPLICANTS)
    letters = Letter.objects.filter(kind="application_confirmation").values_list("object_id", flat=True)
    assert sorted(letters) == sorted(str(pk) for pk in Application.objects.values_list("pk", flat=True))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", SEEDS)
def test_link_pressed_many_times_at_once_confirms_once(seed):
    chance = random.Random(seed)
    woman = _with_answers(0, chance)
    woman.send()
    text = Letter.objects.get(kind="application_confirmation").sent_text
    link = re.search(r"http://[^/]+(/\S+/)", text)[1]
    answers: list[int] = []

    at_once(lambda: answers.append(Client().post(link).status_code) for _ in range(chance.randint(2, MOST_TABS)))

    moves = list(StatusChange.objects.values_list("from_status", "to_status"))
    assert set(answers) == {200}
    assert moves == [("", Status.UNCONFIRMED), (Status.UNCONFIRMED, Status.WAITING)]
    assert Letter.objects.filter(kind="application_waiting").count() == 1


def _with_answers(number: int, chance: random.Random) -> Applicant:
    """An applicant from an address of her own who has answered everything and sent nothing."""
    woman = Applicant(chance.choice(("da", "en")), client=Client(REMOTE_ADDR=f"198.51.100.{number + 1}"))
    woman.fill_in(email=f"applicant{number}@example.org")
    return woman


def _tabs(woman: Applicant, chance: random.Random) -> list[tuple[Applicant, str]]:
    """Her tabs, each with the button that is pressed in it: one sends for certain."""
    buttons = ["send", *(chance.choice(list(PRESSES)) for _ in range(chance.randint(1, MOST_TABS - 1)))]
    return [(_another_tab(woman), button) for button in buttons]


def _another_tab(woman: Applicant) -> Applicant:
    tab = Applicant(woman.language, client=Client(REMOTE_ADDR=woman.phone.defaults["REMOTE_ADDR"]))
    tab.phone.cookies[draft_cookie(woman.kind)] = woman.token
    return tab


def _press(tab: Applicant, button: str, answers: list[int]):
    return lambda: answers.append(PRESSES[button](tab).status_code)
