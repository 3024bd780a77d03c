"""A running site, and visitors at a Chromium that reaches nothing else."""

import itertools
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Response,
    sync_playwright,
)

from tests.running_site import RunningSite, copy_laid_site, start_site

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

#: A page that does not come within this time is a fault of the site, not of the test.
_PATIENCE_MILLISECONDS = 15_000

_LETTERS = str.maketrans("0123456789", "ghijklmnop")

#: Each visitor comes from an address of her own: what the site counts per visitor must not join tests.
_addresses = (f"198.51.100.{number % 250 + 1}" for number in itertools.count())


def pytest_collection_modifyitems(items) -> None:
    for item in items:
        if "/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def running_site(tmp_path_factory) -> Iterator[RunningSite]:
    """The site with its sample content. An error 500 in its log fails the run, whether a test saw it or not."""
    folder = tmp_path_factory.mktemp("running-site")
    if os.environ.get("PYTEST_XDIST_WORKER"):
        # The folder above a worker's own belongs to this run alone.
        copy_laid_site(tmp_path_factory.getbasetemp().parent / "laid-site", to=folder)
    site = start_site(folder)
    yield site
    site.stop()
    assert "Internal Server Error" not in site.log, site.log


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

    def press(self, value: str) -> None:
        """Press the button that submits ``action=value`` and wait for the page that follows."""
        self.follow(self.page.locator(f"button[name=action][value='{value}']:not([tabindex='-1'])"))

    def follow(self, link: Locator) -> None:
        """Click a link, or a button that sends a form, and wait for the page that follows.

        A click alone comes back before the browser has left the page: whoever then asks what stands there, may ask the
        page before.
        """
        with self.page.expect_navigation():
            link.click()

    @property
    def path(self) -> str:
        """Where the visitor is, without the site's address, the query and the fragment."""
        return self.page.url.removeprefix(self.site.address).split("#")[0].split("?")[0]

    @property
    def heading(self) -> str:
        """The page's one main heading."""
        return self.page.locator("h1").inner_text()

    @property
    def language(self) -> str | None:
        """The language that the page says it is in."""
        return self.page.locator("html").get_attribute("lang")

    def watch(self) -> None:
        """Collect script errors, violations of the policy, broken parts, server errors and requests that leave us."""
        self.page.on("pageerror", self._on_script_error)
        self.page.on("console", self._on_console)
        self.page.on("request", self._on_request)
        self.page.on("response", self._on_response)

    def _on_script_error(self, error: Exception) -> None:
        self.faults.append(f"script: {error}")

    def _on_console(self, message: ConsoleMessage) -> None:
        # Which load failed, and whether it should have, is known in `_on_response`.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.site.address}/", "data:", "blob:", "about:")):
            self.faults.append(f"request: {request.url}")

    def _on_response(self, response: Response) -> None:
        worst_allowed = 499 if response.request.resource_type == "document" else 399
        if response.status > worst_allowed:
            self.faults.append(f"response: {response.status} {response.url}")


def _context(browser: Browser, *, width: int, height: int, javascript: bool = True) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": width, "height": height},
        java_script_enabled=javascript,
        locale="da-DK",
        reduced_motion="reduce",
        extra_http_headers={"X-Forwarded-For": next(_addresses)},
    )
    context.set_default_timeout(_PATIENCE_MILLISECONDS)
    return context


@contextmanager
def _someone(context: BrowserContext, site: RunningSite) -> Iterator[Visitor]:
    """A watched visitor, whose faults are asserted to be none when her test is over."""
    someone = Visitor(context.new_page(), site)
    someone.watch()
    yield someone
    context.close()
    assert someone.faults == []


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def visitor(request, chromium, running_site) -> Iterator[Visitor]:
    """A visitor on a phone, once with JavaScript and once without."""
    with _someone(_context(chromium, width=360, height=740, javascript=request.param), running_site) as someone:
        yield someone


@pytest.fixture
def staff(chromium, running_site) -> Iterator[Visitor]:
    """Somebody at the office, signed in to the admin."""
    with _someone(_context(chromium, width=1280, height=900), running_site) as someone:
        someone.open("/admin/login/")
        someone.page.fill("[name=username]", "editor")
        someone.page.fill("[name=password]", running_site.editor_password)
        someone.follow(someone.page.locator("button[type=submit]"))
        assert someone.path == "/admin/"
        yield someone


@pytest.fixture(params=[320, 1280], ids=["320px", "1280px"])
def window(request, chromium, running_site) -> Iterator[Visitor]:
    """A visitor at a narrow and at a wide window."""
    with _someone(_context(chromium, width=request.param, height=900), running_site) as someone:
        yield someone


@pytest.fixture
def phone(chromium, running_site) -> Iterator[Visitor]:
    """A visitor on a narrow phone."""
    with _someone(_context(chromium, width=360, height=740), running_site) as someone:
        yield someone


@pytest.fixture
def keyboard(chromium, running_site) -> Iterator[Visitor]:
    """A visitor on a narrow phone without JavaScript, who touches nothing but keys."""
    with _someone(_context(chromium, width=360, height=740, javascript=False), running_site) as someone:
        yield someone


@pytest.fixture
def email() -> str:
    """An address of the test's own: the site writes to none too often. Without digits, as some are CPR numbers."""
    return f"visitor-{uuid4().hex.translate(_LETTERS)}@example.org"
