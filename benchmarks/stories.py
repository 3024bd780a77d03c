"""What a large exhibition costs beside a small one: the same addresses with 20 and with 1,000 stories, in one run.

The stories are short and alike, but for their themes, regions and branches: what is measured is choosing among many,
not drawing one.
"""

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import timezone
from wagtail.models import Page

from branches.models import Branch
from core import consents
from role_models import consent_texts, thread
from role_models.models import ExhibitionPage, StoryConsent, StoryPage, Storyteller, StoryTheme
from role_models.models.storytellers import SEALING_ROOM
from role_models.regions import Region
from role_models.uses import Use

SMALL, LARGE = 20, 1000
ROUNDS, WARM_UP_ROUNDS = 9, 2
#: The page that searches the whole site, where the sample content lays it.
_SEARCH = {"da": "soeg", "en": "search"}
#: Every fifth woman took the sewing machine that is looked for.
_LUGGAGE = ("symaskinen", "en kuffert", "to breve", "min mors ring", "en radio")
#: How much longer an answer about the large exhibition may take.
WORST_RATIO = 2.0


@dataclass(frozen=True)
class Answer:
    """What one address costs, nothing cached: database queries, and median seconds of this process at work.

    SQLite works in this process too, so what else the machine does meanwhile does not count.
    """

    queries: int
    seconds: float


def addresses(exhibition: ExhibitionPage) -> list[str]:
    """What is asked: the list in every way of choosing, a story, the search, the sitemap and the feeds."""
    url = exhibition.url
    theme = StoryTheme.objects.values_list("code", flat=True)[0]
    language = exhibition.locale.language_code
    feeds = f"/{language}/exhibition-feeds"
    story = StoryPage.objects.child_of(exhibition).live().order_by("path").first()
    return [
        url,
        f"{url}?theme={theme}",
        f"{url}?region={Region.values[0]}",
        f"{url}?length=30",
        f"{url}?sound=1",
        f"{url}?q=symaskine",
        f"{url}?theme={theme}&length=30&q=symaskine",
        *([story.url] if story else []),
        f"/{language}/{_SEARCH[language]}/?q=symaskine",
        "/sitemap.xml",
        "/sitemap-pages.xml",
        f"{feeds}/stories.rss",
        f"{feeds}/stories.json",
        f"{feeds}/{theme}/stories.rss",
        f"{feeds}/podcast.rss",
    ]


def lay(exhibition: ExhibitionPage, *, total: int) -> None:
    """Add stories, in the language of the exhibition, until it has ``total``."""
    missing = total - StoryPage.objects.child_of(exhibition).count()
    pictures = list(StoryPage.objects.exclude(picture=None).values_list("picture_id", flat=True)) or [None]
    themes, branches = list(StoryTheme.objects.all()), list(Branch.objects.all()) or [None]
    parent = Page.objects.get(pk=exhibition.pk)
    for number in islice(count(StoryPage.objects.count()), max(missing, 0)):
        teller = _teller(number, branch=branches[number % len(branches)])
        teller.themes.add(themes[number % len(themes)])
        now = timezone.now()
        parent.add_child(
            instance=StoryPage(
                title=f"Fortælling {number}",
                slug=f"fortaelling-{number}",
                locale=exhibition.locale,
                storyteller=teller,
                quote=f"Jeg tog {_LUGGAGE[number % len(_LUGGAGE)]} med.",
                brief="Jeg lærte at sy af min mor. I Danmark fik jeg en mentor, og nu har jeg mit eget værksted.",
                picture_id=pictures[number % len(pictures)],
                picture_alt="Papirklip af en kvinde.",
                first_published_at=now,
                last_published_at=now,
            )
        )


def _teller(number: int, *, branch: Branch | None) -> Storyteller:
    region = Region.values[number % len(Region.values)]
    teller = Storyteller.objects.create(name=f"Kvinde {number}", branch=branch, region=region, is_sample=True)
    for use in (Use.WEB, Use.PORTRAIT):
        text = consents.current(purpose=consent_texts.purpose(use), language="da")
        record = consents.record(text=text, room=SEALING_ROOM, subject=thread.subject(teller))
        StoryConsent.objects.create(storyteller=teller, use=use, record=record, ends_on="2099-12-31")
    return teller


def ask_all(exhibition: ExhibitionPage, *, rounds: int) -> dict[str, Answer]:
    """Ask every address so many times, nothing cached. Raises AssertionError for an answer that is not 200."""
    client = Client()
    return {address: _ask(client, address, rounds=rounds) for address in addresses(exhibition)}


def _ask(client: Client, address: str, *, rounds: int) -> Answer:
    with override_settings(ALLOWED_HOSTS=["testserver", "localhost"]):
        times = []
        for _round in range(WARM_UP_ROUNDS + rounds):
            cache.clear()
            begun = time.process_time()
            response = client.get(address)
            times.append(time.process_time() - begun)
            assert response.status_code == 200, (address, response.status_code)
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
    return Answer(queries=len(captured), seconds=statistics.median(times[WARM_UP_ROUNDS:]))


def measure() -> dict[str, tuple[Answer, Answer]]:
    """Each address with the small and with the large exhibition of the sample site."""
    exhibition = ExhibitionPage.objects.get(locale__language_code="da")
    lay(exhibition, total=SMALL)
    small = ask_all(exhibition, rounds=ROUNDS)
    print(f"Laying {LARGE} stories ...", flush=True)
    lay(exhibition, total=LARGE)
    large = ask_all(exhibition, rounds=ROUNDS)
    return {address: (small[address], large[address]) for address in small}


def print_table(answers: dict[str, tuple[Answer, Answer]]) -> None:
    """Print one line per address; the last column is what a change should be judged by."""
    print(f"{'address':<58}{'queries':>14}{'20 stories':>12}{'1,000':>10}{'ratio':>8}")
    for line in _lines(answers):
        print(line)


def _lines(answers: dict[str, tuple[Answer, Answer]]) -> Iterator[str]:
    for address, (small, large) in answers.items():
        ratio = large.seconds / small.seconds
        verdict = "" if ratio <= WORST_RATIO and large.queries <= small.queries else "  too much"
        queries = f"{small.queries} / {large.queries}"
        yield (
            f"{address:<58}{queries:>14}{small.seconds * 1000:>10.1f}ms{large.seconds * 1000:>8.1f}ms"
            f"{ratio:>8.2f}{verdict}"
        )
