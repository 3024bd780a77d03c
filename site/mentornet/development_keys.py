"""The secrets of one development installation: made at its first start, kept in an owner-only file, never in the
repository.
"""

import base64
import json
import os
import secrets
from pathlib import Path

from mentornet import paths


def _new_keys() -> dict[str, str]:
    def sealing_key() -> str:
        return "dev1:" + base64.b64encode(secrets.token_bytes(32)).decode()

    return {
        "secret_key": secrets.token_urlsafe(60),
        "signup_sealing_key": sealing_key(),
        "political_sealing_key": sealing_key(),
        "donations_sealing_key": sealing_key(),
        "role_models_sealing_key": sealing_key(),
        "test_gateway_secret": "whsec_" + secrets.token_urlsafe(30),
        "editor_password": secrets.token_urlsafe(15),
    }


def keys_file() -> Path:
    """The file that holds the keys and the editor's password, readable by its owner alone."""
    return paths.data_directory() / "development-keys.json"


def development_keys() -> dict[str, str]:
    """The keys of this installation, made and written (mode 0600) at the first call.

    Two processes may start at once: the file is written under another name and linked into place, so one set wins. An
    installation older than one of the keys is given it then, and keeps the others.
    """
    target = keys_file()
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = _write_beside(target, _new_keys())
        try:
            os.link(draft, target)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    keys = json.loads(target.read_text(encoding="utf-8"))
    new_keys = _new_keys()
    if new_keys.keys() - keys.keys():
        keys = new_keys | keys
        _write_beside(target, keys).replace(target)
    return keys


def _write_beside(target: Path, keys: dict[str, str]) -> Path:
    """The keys in a file of this process's own beside ``target``, readable by its owner alone."""
    draft = target.with_suffix(f".{os.getpid()}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(keys, file, indent=2)
    return draft
