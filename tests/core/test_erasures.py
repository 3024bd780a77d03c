"""The erasure ledger: what was erased stays erased when a backup from before is restored."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from core import erasures
from core.erasures import Erasable, LedgerUnreadable
from core.models import ErasureEntry, PrivateLink

pytestmark = pytest.mark.django_db


def erase(link_id: str, reason: str) -> None:
    erasures.write(subject_kind="link", subject_id=link_id, reason=reason, room="signup")
    PrivateLink.objects.get(object_id=link_id).delete()


@pytest.fixture(autouse=True)
def _links(monkeypatch):
    """Rows of a kind that only this test erases."""
    ids = lambda: PrivateLink.objects.values_list("object_id", flat=True)  # noqa: E731
    monkeypatch.setattr(erasures, "_erasables", {"link": Erasable("link", room="signup", ids=ids, erase=erase)})
    for number in range(3):
        add_link(number)


def add_link(number: int) -> None:
    PrivateLink.objects.create(
        purpose="x", object_id=str(number), fingerprint=str(number), expires_at="2030-01-01T00:00Z"
    )


def left() -> list[str]:
    return list(PrivateLink.objects.order_by("object_id").values_list("object_id", flat=True))


def exported() -> str:
    out = StringIO()
    call_command("erasure_ledger", stdout=out)
    return out.getvalue()


def restore_backup_of_everything() -> None:
    """What a backup from before any erasure brings back: all rows, and a ledger that knows of nothing."""
    ErasureEntry._base_manager.all().delete()
    PrivateLink.objects.all().delete()
    for number in range(3):
        add_link(number)


def test_what_was_erased_goes_again_after_a_restore_and_nothing_else(tmp_path):
    erase("1", "she_asked")
    ledger = tmp_path / "ledger"
    ledger.write_text(exported())
    entry = ErasureEntry.objects.values_list("subject_kind", "subject_fingerprint", "reason", "at").get()
    restore_backup_of_everything()
    out = StringIO()

    call_command("reapply_erasures", str(ledger), stdout=out)

    assert left() == ["0", "2"]
    assert out.getvalue().splitlines() == ["1 entries of the ledger were new here.", "link: 1 erased again"]
    assert ErasureEntry.objects.values_list("subject_kind", "subject_fingerprint", "reason", "at").get() == entry


def test_reading_the_ledger_in_twice_changes_nothing(tmp_path):
    erase("1", "she_asked")
    lines = exported().splitlines()

    assert erasures.read_in(lines) == 0
    assert erasures.reapply() == {"link": 0}
    assert ErasureEntry.objects.count() == 1


def test_second_erasure_of_a_row_keeps_the_first_entry():
    for reason in ("first", "second"):
        erasures.write(subject_kind="link", subject_id=1, reason=reason, room="signup")

    assert ErasureEntry.objects.get().reason == "first"


def test_ledger_names_nobody_and_tells_no_two_kinds_apart_by_luck():
    erasures.write(subject_kind="link", subject_id="Planteholm", reason="x", room="signup")

    assert "Planteholm" not in exported()
    fingerprints = {
        erasures.fingerprint(subject_kind=kind, subject_id=subject, room=room)
        for kind in ("link", "letter")
        for subject in ("1", "2")
        for room in ("signup", "donations")
    }
    assert len(fingerprints) == 8


def test_ledger_survives_a_new_key(settings, tmp_path):
    erase("1", "she_asked")
    ledger = exported()
    restore_backup_of_everything()
    new = "t2:bmV3LXNpZ251cC10ZXN0cy1vbmx5LTMyLWJ5dGVzISE="
    settings.SEALING_KEYS = {**settings.SEALING_KEYS, "signup": [new, *settings.SEALING_KEYS["signup"]]}

    erasures.read_in(ledger.splitlines())

    assert erasures.reapply() == {"link": 1}


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"kind": "link"}', '"x"', "1", "null"])
def test_line_that_is_no_entry_is_refused_by_its_number_and_nothing_is_read(line):
    erasures.write(subject_kind="link", subject_id=1, reason="x", room="signup")
    (good,) = erasures.export()
    ErasureEntry._base_manager.all().delete()

    with pytest.raises(LedgerUnreadable, match="line 2 "):
        erasures.read_in([good, line])
    assert ErasureEntry.objects.count() == 0


def test_command_says_which_file_it_cannot_read(tmp_path):
    with pytest.raises(CommandError, match="nothing"):
        call_command("reapply_erasures", str(tmp_path / "nothing"), stdout=StringIO())
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\0")
    with pytest.raises(CommandError, match="bytes"):
        call_command("reapply_erasures", str(tmp_path / "bytes"), stdout=StringIO())
