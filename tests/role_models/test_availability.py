"""On which days a set is free: one rule of days, tried against a plain count."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from role_models.availability import Period, Terms, bookable, days_taken, free_periods, is_free, nearest_free

FIRST = date(2027, 1, 1)
YEAR = Period(FIRST, date(2027, 12, 31))

periods = st.builds(
    lambda start, length: Period(FIRST + timedelta(days=start), FIRST + timedelta(days=start + length)),
    st.integers(0, 360),
    st.integers(0, 60),
)
terms_of = st.builds(Terms, sets=st.integers(1, 3), transport_days=st.integers(0, 7), longest_loan_days=st.just(42))


def days(first: int, last: int) -> Period:
    """Days of January 2027."""
    return Period(date(2027, 1, first), date(2027, 1, last))


def test_days_between_two_loans_are_kept_free():
    taken = days_taken([days(10, 12)], terms=Terms(sets=1, transport_days=3, longest_loan_days=42))

    assert taken == set(days(7, 15).days())
    assert [is_free(wanted, taken) for wanted in (days(1, 6), days(1, 7), days(16, 20), days(15, 20))] == [
        True,
        False,
        True,
        False,
    ]


def test_second_set_goes_out_while_the_first_is_away():
    out = [days(10, 20)]

    assert days_taken(out, terms=Terms(2, 3, 42)) == set()
    assert days_taken([*out, days(18, 25)], terms=Terms(2, 0, 42)) == set(days(18, 20).days())


@given(st.lists(periods, max_size=6), terms_of)
def test_free_and_taken_days_are_all_days_once(out, terms):
    taken = days_taken(out, terms=terms)
    free = free_periods(taken, within=YEAR)

    assert sorted(day for run in free for day in run.days()) == [day for day in YEAR.days() if day not in taken]
    assert all(later.first > earlier.last + timedelta(days=1) for earlier, later in pairwise(free))


@given(st.lists(periods, max_size=12), terms_of)
def test_loans_that_are_agreed_one_by_one_never_need_a_set_too_many(wishes, terms):
    """Every agreed loan gets a set that has had its days of transport since the loan before."""
    agreed = []
    for wish in wishes:
        if is_free(wish, days_taken(agreed, terms=terms)):
            agreed.append(wish)

    back = [date.min] * terms.sets
    for loan in sorted(agreed):
        back.sort()
        assert back[0] < loan.first
        back[0] = loan.last + timedelta(days=terms.transport_days)


@given(st.lists(periods, max_size=6), terms_of, periods)
def test_nearest_free_days_are_free_and_as_long_as_the_wish(out, terms, wanted):
    taken = days_taken(out, terms=terms)
    found = nearest_free(wanted, free_periods(taken, within=YEAR), terms=terms)

    assert [is_free(period, taken) for period in found] == [True] * len(found)
    assert {period.length for period in found} <= {min(wanted.length, 42)}
    if wanted.length <= 42 and wanted.last <= YEAR.last and is_free(wanted, taken):
        assert found[0] == wanted


def test_time_that_can_be_asked_for_ends_with_a_month():
    assert bookable(date(2027, 5, 17)) == Period(date(2027, 5, 17), date(2028, 5, 31))
    assert bookable(date(2027, 12, 31)).last == date(2028, 12, 31)
    assert bookable(date(2028, 1, 31)).last == date(2029, 1, 31)
