"""Rate limits: so many tries in a window and no more, counted across processes, without keeping who tried."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from core import rate_limits
from core.models import RateCount

NOON = datetime(2030, 3, 14, 12, 0, tzinfo=UTC)
DAY = 24 * 60 * 60


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands at noon until it is moved."""
    now = {"time": NOON}
    monkeypatch.setattr(timezone, "now", lambda: now["time"])

    def move(step: timedelta) -> None:
        now["time"] += step

    return move


def tries(number: int, *, key: str = "a", purpose: str = "letter", limit: int = 3, window: int = 3600) -> list[bool]:
    return [rate_limits.allow(purpose=purpose, key=key, limit=limit, window_seconds=window) for _time in range(number)]


@pytest.mark.django_db
def test_tries_are_allowed_up_to_the_limit(clock):
    assert tries(5) == [True, True, True, False, False]


@pytest.mark.django_db
def test_keys_and_purposes_are_counted_apart(clock):
    tries(3)

    assert tries(1, key="b") == [True]
    assert tries(1, purpose="application") == [True]
    assert tries(1) == [False]


@pytest.mark.django_db
def test_keys_that_join_to_the_same_text_are_counted_apart(clock):
    tries(3, purpose="ab", key="c")

    assert tries(1, purpose="a", key="bc") == [True]


@pytest.mark.django_db
def test_next_window_begins_at_nought(clock):
    tries(4)

    clock(timedelta(hours=1))

    assert tries(4) == [True, True, True, False]


@pytest.mark.django_db
def test_window_of_several_days_outlasts_midnight(clock):
    tries(3, window=30 * DAY)

    clock(timedelta(hours=13))

    assert tries(1, window=30 * DAY) == [False]


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", "a\0b", "زهره", "\ud800", "x" * 100_000])
def test_any_key_is_counted(clock, key):
    assert tries(4, key=key) == [True, True, True, False]


@pytest.mark.django_db
def test_key_is_not_kept(clock):
    tries(1, key="192.0.2.7")

    assert "192.0.2.7" not in str(list(RateCount.objects.values()))


@pytest.mark.django_db
def test_fingerprint_of_one_key_is_another_in_another_window(clock):
    tries(1)
    clock(timedelta(days=1))
    tries(1)

    assert RateCount.objects.values("fingerprint").distinct().count() == 2


@pytest.mark.django_db
def test_sweep_deletes_windows_that_are_over_and_no_others(clock):
    tries(1, window=3600)
    tries(3, window=DAY)
    clock(timedelta(hours=2))

    swept = rate_limits.sweep()

    assert swept == 1
    assert tries(1, window=DAY) == [False]


@pytest.mark.parametrize(
    ("behind_proxy", "forwarded", "visitor"),
    [
        (False, "198.51.100.1", "192.0.2.7"),
        (True, "198.51.100.1", "198.51.100.1"),
        (True, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (True, "", "192.0.2.7"),
    ],
)
def test_visitor_is_the_address_that_we_or_our_proxy_saw(rf, settings, behind_proxy, forwarded, visitor):
    settings.BEHIND_PROXY = behind_proxy
    request = rf.get("/", REMOTE_ADDR="192.0.2.7", HTTP_X_FORWARDED_FOR=forwarded)

    assert rate_limits.visitor_key(request) == visitor


@pytest.mark.parametrize(
    ("seen", "network"),
    [
        ("198.51.100.7", "198.51.100.0/24"),
        ("198.51.100.255", "198.51.100.0/24"),
        ("198.51.101.7", "198.51.101.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("2001:DB8:1:ffff::1", "2001:db8:1::/48"),
        ("2001:db8:2::1", "2001:db8:2::/48"),
        ("::ffff:198.51.100.7", "198.51.100.0/24"),
        ("::1", "::/48"),
        ("fe80::1%eth0", "fe80::/48"),
        ("198.51.100.7:4711", "198.51.100.7:4711"),
        ("198.51.100.256", "198.51.100.256"),
        ("unknown", "unknown"),
        ("زهره", "زهره"),
        ("", ""),
    ],
)
def test_network_is_shared_by_neighbours(rf, seen, network):
    assert rate_limits.network_key(rf.get("/", REMOTE_ADDR=seen)) == network


def test_network_behind_a_proxy_is_that_of_the_address_the_proxy_saw(rf, settings):
    settings.BEHIND_PROXY = True
    request = rf.get("/", REMOTE_ADDR="192.0.2.7", HTTP_X_FORWARDED_FOR="203.0.113.9, 198.51.100.1")

    assert rate_limits.network_key(request) == "198.51.100.0/24"


@pytest.mark.django_db(transaction=True)
def test_many_at_once_are_allowed_exactly_up_to_the_limit(transactional_db):
    allowed, start = [], threading.Barrier(12)

    def one_try() -> None:
        try:
            start.wait()
            allowed.extend(tries(1, limit=5, window=30 * DAY))
        finally:
            connection.close()

    threads = [threading.Thread(target=one_try) for _number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(allowed) == [False] * 7 + [True] * 5
