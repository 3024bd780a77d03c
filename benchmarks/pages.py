"""What a page costs from the cache and without it, by page type, beside a view that does nothing.

The client is Django's own, in this process: every middleware runs, no socket is opened. A view that does nothing is
`/healthz`, so its time is that of the middlewares alone.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.test.utils import override_settings
from wagtail.models import Page

EMPTY_VIEW = "/healthz"
#: How often each is asked; the first answers of a process, which load templates and queries, are not counted.
UNCACHED_ROUNDS, CACHED_ROUNDS, WARM_UP_ROUNDS = 15, 100, 3


@dataclass(frozen=True)
class Measurement:
    """The median times of one page type, in seconds, and the size of its HTML in bytes."""

    page_type: str
    path: str
    size: int
    uncached: float
    cached: float
    empty: float


def lay_site() -> None:
    """Make the database with the sample content. Takes about half a minute."""
    print("Laying the sample site ...", flush=True)
    call_command("migrate", verbosity=0)
    call_command("sample_content", verbosity=0)


def measure() -> list[Measurement]:
    """Measure the first Danish page of each type, in the order of the tree.

    WhiteNoise looks at the disk for each request while a site is developed; here it knows its files, as in production.
    """
    with override_settings(WHITENOISE_AUTOREFRESH=False, ALLOWED_HOSTS=["testserver"]):
        client = Client()
        return [_measure(client, page_type, path) for page_type, path in _pages().items()]


def _pages() -> dict[str, str]:
    paths: dict[str, str] = {}
    danish = Page.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1).order_by("path")
    for page in danish.specific():
        paths.setdefault(type(page).__name__, page.url)
    return paths


def _measure(client: Client, page_type: str, path: str) -> Measurement:
    def ask(address: str) -> bytes:
        response = client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        return response.content

    return Measurement(
        page_type=page_type,
        path=path,
        size=len(ask(path)),
        uncached=_median_seconds(lambda: ask(path), rounds=UNCACHED_ROUNDS, before=cache.clear),
        cached=_median_seconds(lambda: ask(path), rounds=CACHED_ROUNDS),
        # Measured anew beside each page: what else the machine does weighs on both.
        empty=_median_seconds(lambda: ask(EMPTY_VIEW), rounds=CACHED_ROUNDS),
    )


def _median_seconds(work: Callable[[], object], *, rounds: int, before: Callable[[], object] = lambda: None) -> float:
    times = []
    for number in range(WARM_UP_ROUNDS + rounds):
        before()
        begun = time.perf_counter()
        work()
        if number >= WARM_UP_ROUNDS:
            times.append(time.perf_counter() - begun)
    return statistics.median(times)


def print_table(measurements: list[Measurement]) -> None:
    """Print one line per page type; the last two columns are what a change should be judged by."""
    print(f"{'page type':<26}{'HTML':>8}{'uncached':>11}{'cached':>10}{'uncached/cached':>18}{'cached/empty':>15}")
    for row in measurements:
        print(
            f"{row.page_type:<26}{row.size / 1000:>6.0f}kB{row.uncached * 1000:>9.1f}ms{row.cached * 1000:>8.2f}ms"
            f"{row.uncached / row.cached:>18.1f}{row.cached / row.empty:>15.2f}"
        )
    empty = statistics.median(row.empty for row in measurements)
    print(f"{'a view that does nothing':<26}{'':>8}{'':>11}{empty * 1000:>8.2f}ms")
