"""The table of moves: every pair of states, legal and illegal."""

from itertools import product

import pytest

from signup.states import MOVES, IllegalMove, Status, check_move

LEGAL = {
    ("unconfirmed", "waiting"),
    ("unconfirmed", "withdrawn"),
    ("unconfirmed", "declined"),
    ("unconfirmed", "expired"),
    ("waiting", "paused"),
    ("waiting", "invited"),
    ("waiting", "withdrawn"),
    ("waiting", "declined"),
    ("waiting", "unreachable"),
    ("waiting", "expired"),
    ("paused", "waiting"),
    ("paused", "withdrawn"),
    ("paused", "declined"),
    ("paused", "unreachable"),
    ("invited", "waiting"),
    ("invited", "matched"),
    ("invited", "withdrawn"),
    ("invited", "declined"),
    ("invited", "unreachable"),
    ("matched", "waiting"),
    ("matched", "withdrawn"),
    ("unreachable", "waiting"),
    ("unreachable", "withdrawn"),
    ("unreachable", "expired"),
    ("withdrawn", "unconfirmed"),
    ("withdrawn", "waiting"),
    ("withdrawn", "paused"),
    ("withdrawn", "invited"),
    ("withdrawn", "matched"),
    ("withdrawn", "declined"),
    ("withdrawn", "expired"),
    ("declined", "withdrawn"),
    ("expired", "withdrawn"),
}


@pytest.mark.parametrize(("current", "to"), list(product(Status.values, Status.values)))
def test_move_is_legal_exactly_where_the_table_says(current, to):
    if (current, to) in LEGAL:
        check_move(current=current, to=to)
    else:
        with pytest.raises(IllegalMove):
            check_move(current=current, to=to)


def test_every_state_has_its_row():
    assert set(MOVES) == set(Status)


@pytest.mark.parametrize(("current", "to"), [("waiting", "erased"), ("nowhere", "waiting"), ("", "waiting")])
def test_state_that_does_not_exist_is_no_illegal_move_but_an_error(current, to):
    with pytest.raises(ValueError, match="is not a valid Status"):
        check_move(current=current, to=to)
