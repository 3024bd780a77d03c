"""The site in a process of its own, started as `make run` starts it."""

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from mentornet import paths

#: Half a minute alone on two cores; a machine that is busy with other things may take many times that.
_START_SECONDS = 600
_STOP_SECONDS = 10


@dataclass(frozen=True)
class RunningSite:
    """A site that answers. ``folder`` holds its database, keys and log; ``address`` has no slash at its end."""

    folder: Path
    address: str
    process: subprocess.Popen

    @property
    def database(self) -> Path:
        """The SQLite file in which the site keeps everything."""
        return _database(self.folder)

    @property
    def editor_password(self) -> str:
        """The password of the user "editor"."""
        return json.loads((self.folder / "development-keys.json").read_text())["editor_password"]

    @property
    def log(self) -> str:
        """What the site has written so far, over all its starts in this folder."""
        return _log(self.folder).read_text()

    def stop(self) -> None:
        """End the process in an orderly way."""
        self.process.terminate()
        self.process.wait(_STOP_SECONDS)

    def kill(self) -> None:
        """End the process at once, in the middle of whatever it does (SIGKILL)."""
        self.process.kill()
        self.process.wait(_STOP_SECONDS)


def start_site(folder: Path, *, settings: str = "mentornet.settings.dev") -> RunningSite:
    """Start the site with its data in ``folder``, as a newcomer has it after `make run`, and wait until it answers.

    It shows visitors' error pages, and it takes a visitor's address from X-Forwarded-For, so that visitors can have
    addresses. Raises RuntimeError with its log if it does not come.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    environment |= {"MENTORNET_VAR": str(folder), "DATABASE_URL": f"sqlite:///{_database(folder)}", "REDIS_URL": ""}
    environment |= {"DEBUG": "false", "DONATIONS_TEST_GATEWAY": "true", "SITE_URL": address, "BEHIND_PROXY": "true"}
    # Nobody looks at the prints here, and making them takes a processor for minutes.
    environment["STORY_FORMS_BY_CLOCK"] = "false"
    environment["DJANGO_SETTINGS_MODULE"] = settings
    command = [sys.executable, str(paths.ROOT / "manage.py"), "start", "--port", str(port)]
    with _log(folder).open("ab") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder)
    site = RunningSite(folder, address, process)
    try:
        _wait_for(site)
    except RuntimeError:
        site.kill()
        raise
    return site


def copy_laid_site(laid: Path, *, to: Path) -> None:
    """Copy the data of a site with its sample content into the folder ``to``.

    The first of several processes lays it in ``laid``, where each finds the same; the others wait for it.
    """
    with laid.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not laid.exists():
            being_laid = laid.with_suffix(".part")
            being_laid.mkdir()
            start_site(being_laid).stop()
            being_laid.rename(laid)
    shutil.copytree(laid, to, dirs_exist_ok=True)


def _database(folder: Path) -> Path:
    return folder / "site.sqlite3"


def _log(folder: Path) -> Path:
    return folder / "log"


def _wait_for(site: RunningSite) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and site.process.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.address}/readyz", timeout=2):  # noqa: S310 -- our own address
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"the site did not start:\n{site.log}")
