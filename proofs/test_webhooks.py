"""The site is killed in the middle of webhooks. What it thanked for is in the books; told again, all of it is, once."""

import json
import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import requests

from donations.gateway.signature import sign
from mentornet import paths
from proofs.simultaneous import at_once
from tests.running_site import RunningSite, start_site

SEED = 11
KILLS = 3
GIFTS = 30
SENDERS = 6
_PATIENCE_SECONDS = 60

#: Pays gifts at the double, in the site's own database, and prints the news of them.
_PAY = """
import json, logging, django
django.setup()
logging.disable(logging.CRITICAL)
from tests.donations.factories import make_pledge, paid_event
print(json.dumps([paid_event(make_pledge()) for _ in range({gifts})]))
"""


class Postman:
    """Brings the news of one burst of gifts, and knows which of it was taken."""

    def __init__(self, site: RunningSite, news: list[dict[str, Any]]) -> None:
        self.site, self.news = site, news
        self.taken: list[str] = []
        self.acknowledged = threading.Semaphore(0)

    def bring(self) -> None:
        """Let a few threads bring each event once, until all are brought or the site is gone."""
        at_once([lambda share=self.news[number::SENDERS]: self._bring(share) for number in range(SENDERS)])

    def _bring(self, share: list[dict[str, Any]]) -> None:
        for event in share:
            try:
                status = send(self.site, event)
            except requests.RequestException:
                return
            assert status == 200
            self.taken.append(event["data"]["object"]["payment_intent"])
            self.acknowledged.release()


def test_gift_whose_webhook_was_taken_outlives_kills_and_none_is_booked_twice(tmp_path):
    chance = random.Random(SEED)
    postmen = [_burst_with_a_kill(tmp_path, chance) for _ in range(KILLS)]
    news = [event for postman in postmen for event in postman.news]
    taken = [payment for postman in postmen for payment in postman.taken]
    site = start_site(tmp_path)
    try:
        kept = _rows(site, "SELECT external_id FROM donations_ledgerentry")
        answers = Counter(send(site, event) for event in news * 2)
        booked = _rows(site, "SELECT external_id FROM donations_ledgerentry")
        numbers = _rows(site, "SELECT number FROM donations_receipt ORDER BY number")
        letters = _rows(site, "SELECT object_id FROM core_letter WHERE kind = 'gift_receipt'")
        outcomes = _rows(site, "SELECT DISTINCT outcome FROM donations_webhookevent")
        health = _rows(site, "PRAGMA integrity_check")
    finally:
        site.stop()

    assert 0 < len(taken) < len(news)
    assert set(taken) <= set(kept)
    assert answers == {200: 2 * len(news)}
    assert Counter(booked) == Counter(event["data"]["object"]["payment_intent"] for event in news)
    assert numbers == list(range(1, len(news) + 1))
    assert (len(letters), len(set(letters))) == (len(news), len(news))
    assert (outcomes, health) == (["applied"], ["ok"])


def _burst_with_a_kill(folder: Path, chance: random.Random) -> Postman:
    """Start the site, let a burst of webhooks begin, and kill the site in the middle of it."""
    site = start_site(folder)
    postman = Postman(site, _pay(site))
    bringing = threading.Thread(target=postman.bring)
    bringing.start()
    for _ in range(chance.randint(3, GIFTS - SENDERS - 3)):
        assert postman.acknowledged.acquire(timeout=_PATIENCE_SECONDS)
    time.sleep(chance.uniform(0, 0.02))
    site.kill()
    bringing.join()
    return postman


def _pay(site: RunningSite) -> list[dict[str, Any]]:
    environment = os.environ | {
        "MENTORNET_VAR": str(site.folder),
        "DATABASE_URL": f"sqlite:///{site.database}",
        "REDIS_URL": "",
        "DONATIONS_TEST_GATEWAY": "true",
        "DJANGO_SETTINGS_MODULE": "mentornet.settings.dev",
        "PYTHONPATH": os.pathsep.join([str(paths.ROOT), str(paths.ROOT / "site")]),
    }
    command = [sys.executable, "-c", _PAY.format(gifts=GIFTS)]
    printed = subprocess.run(command, env=environment, cwd=site.folder, capture_output=True, text=True, check=True)
    return json.loads(printed.stdout.splitlines()[-1])


def send(site: RunningSite, event: dict[str, Any]) -> int:
    """Bring one event, signed with the secret of this site."""
    body = json.dumps(event)
    secret = json.loads((site.folder / "development-keys.json").read_text())["test_gateway_secret"]
    headers = {"Content-Type": "application/json", "Stripe-Signature": sign(body=body, secret=secret)}
    address = f"{site.address}/webhooks/stripe/"
    return requests.post(address, body.encode(), headers=headers, timeout=_PATIENCE_SECONDS).status_code


def _rows(site: RunningSite, query: str) -> list[Any]:
    """The first column of a query, read past the site."""
    with sqlite3.connect(site.database) as connection:
        return [row[0] for row in connection.execute(query)]
