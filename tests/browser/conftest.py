"""A running site of its own, started as `make run` starts it, and a Chromium that reaches nothing else."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from mentornet import paths

_START_SECONDS = 120
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


def pytest_collection_modifyitems(items) -> None:
    for item in items:
        if "/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class RunningSite:
    """The site under test: its address and the password of its user "editor"."""

    address: str
    editor_password: str


@pytest.fixture(scope="session")
def running_site(tmp_path_factory) -> Iterator[RunningSite]:
    """The site with its sample content, as a newcomer has it after `make run`, but with visitors' error pages."""
    folder = tmp_path_factory.mktemp("running-site")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    environment |= {"MENTORNET_VAR": str(folder), "DEBUG": "false", "DONATIONS_TEST_GATEWAY": "true"}
    environment |= {"DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}", "REDIS_URL": ""}
    environment |= {"SITE_URL": f"http://127.0.0.1:{port}"}
    log = (folder / "log").open("wb")
    command = [sys.executable, str(paths.ROOT / "manage.py"), "start", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder)
    try:
        _wait_for(f"http://127.0.0.1:{port}/readyz", process, folder / "log")
        keys = json.loads((folder / "development-keys.json").read_text())
        yield RunningSite(f"http://127.0.0.1:{port}", keys["editor_password"])
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def _wait_for(url: str, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            pytest.fail(f"the site did not start:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 -- our own address
                if response.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"the site did not answer within {_START_SECONDS} seconds:\n{log.read_text()}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium: the system's, else Playwright's own. There is none: the test fails, it is never skipped."""
    executable = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Visitor:
    """Somebody at a browser window. What goes wrong in it is collected, and fails the test at its end."""

    page: Page
    site: RunningSite
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go to a path of the site."""
        self.page.goto(self.site.address + path)

    def watch(self) -> None:
        """Collect errors of scripts, violations of the policy, and requests that leave the site."""
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("console", self._on_console)
        self.page.on("request", self._on_request)

    def _on_console(self, message) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")

    def _on_request(self, request) -> None:
        if not request.url.startswith((self.site.address, "data:", "blob:", "about:")):
            self.faults.append(f"request: {request.url}")


def _context(browser: Browser, *, width: int, height: int, javascript: bool) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": height},
        java_script_enabled=javascript,
        locale="da-DK",
        reduced_motion="reduce",
    )


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def visitor(request, chromium, running_site) -> Iterator[Visitor]:
    """A visitor on a phone, once with JavaScript and once without."""
    context = _context(chromium, width=360, height=740, javascript=request.param == "with JavaScript")
    someone = Visitor(context.new_page(), running_site)
    someone.watch()
    yield someone
    context.close()
    assert someone.faults == []


@pytest.fixture
def staff(chromium, running_site) -> Iterator[Visitor]:
    """Somebody at the office, signed in to the admin."""
    context = _context(chromium, width=1280, height=900, javascript=True)
    someone = Visitor(context.new_page(), running_site)
    someone.open("/admin/login/")
    someone.page.fill("[name=username]", "editor")
    someone.page.fill("[name=password]", running_site.editor_password)
    someone.page.click("button[type=submit]")
    someone.page.wait_for_url("**/admin/")
    yield someone
    context.close()


@pytest.fixture(params=[320, 1280], ids=["320px", "1280px"])
def window(request, chromium, running_site) -> Iterator[Visitor]:
    """A visitor at a narrow and at a wide window."""
    context = _context(chromium, width=request.param, height=900, javascript=True)
    yield Visitor(context.new_page(), running_site)
    context.close()
