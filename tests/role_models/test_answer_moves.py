"""Whatever is done in whatever order: no invitation and no greeting goes where its table does not lead."""

from contextlib import suppress
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models import Letter
from role_models import greetings, talks
from role_models.answer_moves import GREETING_MOVES, TALK_MOVES
from role_models.greetings import WrittenGreeting
from role_models.models import Greeting, TalkRequest
from role_models.states import IllegalMove
from tests.role_models.factories import add_storyteller
from tests.role_models.test_talks import invitation

pytestmark = pytest.mark.django_db

_often = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
_TALK_STEPS = {
    "pass_on": lambda talk, user: talks.pass_on(talk=talk, user=user),
    "turn_down": lambda talk, user: talks.turn_down(talk=talk, user=user),
    "yes": lambda talk, user: talks.answer(talk=talk, says_yes=True, message="", by="herself"),
    "no": lambda talk, user: talks.answer(talk=talk, says_yes=False, message="", by="staff", user=user),
    "cancel": lambda talk, user: talks.cancel(talk=talk, by="staff", user=user),
}
_GREETING_STEPS = {
    "pass_on": lambda greeting, user: greetings.pass_on(greeting=greeting, user=user),
    "refuse": lambda greeting, user: greetings.refuse(greeting=greeting, user=user),
    "show": lambda greeting, user: greetings.show(greeting=greeting),
    "keep": lambda greeting, user: greetings.keep(greeting=greeting),
    "delete": lambda greeting, user: greetings.delete(greeting=greeting),
}


def test_every_state_stands_in_its_table():
    assert set(TALK_MOVES) == set(TalkRequest.State)
    assert set(GREETING_MOVES) == set(Greeting.State)


@_often
@given(steps=st.lists(st.sampled_from(sorted(_TALK_STEPS)), max_size=6))
def test_invitation_goes_only_where_its_table_leads_and_every_end_is_told_once(steps, editor):
    with transaction.atomic():
        talk = talks.invite(storyteller=add_storyteller("Mina"), invitation=invitation())
        stood = [talk.state]
        for step in steps:
            with suppress(IllegalMove):
                _TALK_STEPS[step](talk, editor)
            stood.append(TalkRequest.objects.get(pk=talk.pk).state)
        transaction_letters = list(Letter.objects.values_list("kind", flat=True))
        transaction.set_rollback(True)

    moved = [(before, after) for before, after in pairwise(stood) if before != after]
    assert [move for move in moved if move[1] not in TALK_MOVES[move[0]]] == []
    told = {"accepted": "talk_answered", "declined": "talk_answered"}
    expected = [told.get(after, "talk_turned_down") for _before, after in moved if after != "asked"]
    answers = [kind for kind in transaction_letters if kind in ("talk_answered", "talk_turned_down")]
    assert sorted(answers) == sorted(expected)


@_often
@given(steps=st.lists(st.sampled_from(sorted(_GREETING_STEPS)), max_size=7))
def test_greeting_is_shown_only_after_staff_and_she_said_so(steps, editor):
    with transaction.atomic():
        teller = add_storyteller("Mina")
        greeting = greetings.send(storyteller=teller, greeting=WrittenGreeting("Hej", "", "da"))
        stood, shown = [greeting.state], []
        for step in steps:
            with suppress(IllegalMove):
                _GREETING_STEPS[step](greeting, editor)
            row = Greeting.objects.filter(pk=greeting.pk).first()
            stood.append(row.state if row else "deleted")
            shown.append(bool(greetings.shown_to_readers(teller)))
        transaction.set_rollback(True)

    moved = [(before, after) for before, after in pairwise(stood) if before != after]
    allowed = {
        state: moves | ({"deleted"} if state in greetings.HERS else set()) for state, moves in GREETING_MOVES.items()
    }
    assert [move for move in moved if move[1] not in allowed[move[0]]] == []
    assert shown == [state == "public" for state in stood[1:]]
