"""Ten thousand envelopes get a new key while people go on writing: nothing typed is lost, and all of it opens."""

import base64
import os
import random
import threading
import time

import pytest

from core import sealing, sealing_rotation
from proofs.simultaneous import at_once
from signup import drafts
from signup.models import Application, Draft, Kind

APPLICATIONS = 10_000
WRITERS = 4
#: How many words each writer has typed at least before the rotation begins.
HEAD_START = 5
SEED = 7


def key(name: str) -> str:
    return f"{name}:{base64.b64encode(os.urandom(32)).decode()}"


def lay_applications() -> None:
    """Applications as large as real ones, without the ceremony of sending each."""
    rows = [
        Application(
            reference=f"{number:07}", kind=Kind.MENTEE, language="da", status="waiting", draft_fingerprint=number
        )
        for number in range(APPLICATIONS)
    ]
    for row in rows:
        body = {"name": f"Zohreh {row.reference}", "help_text": "x" * 300}
        row.body_sealed = sealing.seal_json(room="signup", value=body, context=row.seal_context)
    Application.objects.bulk_create(rows, batch_size=500)


class Writer:
    """Somebody who types one word after the other into steps of her draft, in a thread of her own."""

    def __init__(self, number: int, is_over: threading.Event) -> None:
        self.draft, _token = drafts.begin(kind=Kind.MENTEE, language="da", source=None)
        self.chance, self.is_over = random.Random(SEED + number), is_over
        self.typed: dict[str, str] = {}
        self.is_on_her_way = threading.Event()

    def write(self) -> None:
        count = 0
        while not (self.is_over.is_set() and count > HEAD_START):
            step, count = f"step{self.chance.randint(1, 5)}", count + 1
            drafts.keep(draft=self.draft, step=step, typed={"word": [str(count)]}, language="da")
            self.typed[step] = str(count)
            if count == HEAD_START:
                self.is_on_her_way.set()

    def kept(self) -> dict[str, str]:
        steps = drafts.read(Draft.objects.get(pk=self.draft.pk)).steps
        return {step: typed["word"][0] for step, typed in steps.items()}


@pytest.mark.django_db(transaction=True)
def test_ten_thousand_envelopes_are_sealed_again_while_people_write(settings, record_property, capsys):
    old = {room: [key("k1")] for room in settings.SEALING_KEYS}
    settings.SEALING_KEYS = old
    lay_applications()
    is_over = threading.Event()
    writers = [Writer(number, is_over) for number in range(WRITERS)]
    both = {room: [key("k2"), *keys] for room, keys in old.items()}
    first: list[sealing_rotation.Rotation] = []

    def rotate() -> None:
        for writer in writers:
            writer.is_on_her_way.wait()
        settings.SEALING_KEYS = both
        begun = time.monotonic()
        first.extend(sealing_rotation.rotate())
        record_property("seconds", time.monotonic() - begun)
        with capsys.disabled():
            print(f"\n{APPLICATIONS} envelopes in {time.monotonic() - begun:.1f} s beside {WRITERS} writers")  # noqa: T201 -- the figure asked for
        is_over.set()

    at_once([*(writer.write for writer in writers), rotate])
    sealing_rotation.rotate()
    settings.SEALING_KEYS = {room: [keys[0]] for room, keys in both.items()}

    counts = {rotation.label: rotation for rotation in first}
    assert counts["signup.Application.body_sealed"].sealed_again == APPLICATIONS
    assert [rotation.label for rotation in first if rotation.broken] == []
    assert [writer.kept() for writer in writers] == [writer.typed for writer in writers]
    assert all_open() == APPLICATIONS


def all_open() -> int:
    """How many applications open with the keys at hand and say what they said. Raises SealBroken."""
    opened = 0
    for row in Application.objects.iterator():
        body = sealing.open_json(room="signup", sealed=row.body_sealed, context=row.seal_context)
        opened += body["name"] == f"Zohreh {row.reference}"
    return opened
