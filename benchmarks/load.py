"""Two funnels under many applicants at once: real HTTP to gunicorn, one connection per applicant, two processes.

Each applicant opens a step, thinks for a moment, sends it and follows the redirect, from the first step to the receipt.
What is timed is a step: the POST that keeps and judges the answers, and the page that it leads to. Beside it stands a
page that does nothing, asked by as many at once, so that the figure means something on another machine.
"""

import http.client
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlencode

USERS = 50
#: Seconds that an applicant thinks before she presses "continue": far less than anybody does.
THINKS = (0.2, 1.0)
#: The steps are the two funnels' own, in their order, with what is typed in each.
FUNNELS: dict[str, tuple[tuple[str, dict[str, str | list[str]]], ...]] = {
    "mentee": (
        ("age", {"adult": "yes"}),
        ("name", {"name": "Amal"}),
        ("contact", {"email": "amal.{number}@example.org"}),
        ("branch", {"branch": "aarhus"}),
        ("work", {"competences": ["science-chemistry", "health-nurse"]}),
        ("help", {"help_wanted": ["job"], "help_text": "I would like to work in a laboratory."}),
        ("danish", {"danish_level": "everyday"}),
        ("heard", {"heard_from": "friend"}),
        ("consent", {"consent": "1-en"}),
    ),
    "political-mentee": (
        ("age", {"adult": "yes"}),
        ("name", {"name": "Amal"}),
        ("contact", {"email": "amal.{number}@example.org"}),
        ("level", {"levels": ["municipality"]}),
        ("topics", {"topics": ["schools"]}),
        ("politics", {"political_experience": "none"}),
        ("heard", {}),
        ("consent", {"consent": "1-en"}),
    ),
}


@dataclass
class Load:
    """What came of one run: the seconds that each step took, and what went wrong, in words."""

    step_seconds: list[float] = field(default_factory=list)
    empty_seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    receipts: int = 0


class Phone:
    """A browser with cookies on one connection. ``number`` tells its network address from the others'."""

    def __init__(self, port: int, number: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = {}
        self.visitor = f"10.{number // 65536}.{number // 256 % 256}.{number % 256}"

    def ask(self, method: str, path: str, form: dict | None = None) -> tuple[int, str, str]:
        """Status, address that it leads to, and the page."""
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "X-Forwarded-For": self.visitor,
        }
        body = None
        if form is not None:
            body = urlencode(form, doseq=True)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        page = response.read().decode()
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _equals, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, response.headers.get("Location", ""), page

    def send(self, path: str, page: str, form: dict) -> tuple[int, str, str]:
        """Send a form of ``page`` with its token, and open the page that it leads to."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        status, leads_to, answer = self.ask("POST", path, form | {"csrfmiddlewaretoken": token[1] if token else ""})
        if status != 303:
            return status, "", answer
        status, _nowhere, answer = self.ask("GET", leads_to)
        return status, leads_to, answer


def measure() -> Load:
    """Start the site on an empty database of its own and let the applicants in."""
    load = Load()
    with serve() as port:
        numbers = range(USERS)
        with ThreadPoolExecutor(USERS) as pool:
            list(pool.map(lambda number: _apply(Phone(port, number), number, load), numbers))
        with ThreadPoolExecutor(USERS) as pool:
            list(pool.map(lambda number: _look_at_nothing(Phone(port, number), load), numbers))
    return load


def _apply(phone: Phone, number: int, load: Load) -> None:
    """One applicant, who goes through both funnels."""
    chance = random.Random(number)  # noqa: S311 -- it shuffles pauses
    for kind, steps in FUNNELS.items():
        address = f"/en/application/{kind}/{steps[0][0]}/"
        _status, _nowhere, page = phone.ask("GET", address)
        for slug, typed in steps:
            if f"/{slug}/" not in address:
                load.errors.append(f"{kind}: expected {slug}, got {address}")
                return
            time.sleep(chance.uniform(*THINKS))
            answers = {
                name: value.format(number=number) if isinstance(value, str) else value for name, value in typed.items()
            }
            begun = time.perf_counter()
            status, address, page = phone.send(address, page, answers | {"action": "continue"})
            load.step_seconds.append(time.perf_counter() - begun)
            if status != 200 or not address:
                load.errors.append(f"{kind}/{slug}: {status}")
                return
        status, address, page = phone.send(address, page, {"action": "submit"})
        load.receipts += status == 200 and "/receipt/" in address


def _look_at_nothing(phone: Phone, load: Load) -> None:
    for _round in range(10):
        begun = time.perf_counter()
        phone.ask("GET", "/healthz")
        load.empty_seconds.append(time.perf_counter() - begun)


@contextmanager
def serve() -> Iterator[int]:
    """gunicorn with two processes of eight threads, as docs/production.md has it on two cores."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "mentornet.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "2"]
    command += ["--worker-class", "gthread", "--threads", "8", "--log-level", "error"]
    path = os.pathsep.join(entry for entry in sys.path if entry)
    process = subprocess.Popen(command, env=os.environ | {"BEHIND_PROXY": "true", "PYTHONPATH": path})
    try:
        _wait_until(lambda: _answers(port))
        yield port
    finally:
        process.terminate()
        process.wait(30)


def _answers(port: int) -> bool:
    try:
        return Phone(port, 0).ask("GET", "/healthz")[0] == 200
    except OSError:
        return False


def _wait_until(is_so: Callable[[], bool], *, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError("gunicorn did not start")
        pause.wait(0.2)


def print_figures(load: Load) -> None:
    """Print what happened; the ratio is what a change should be judged by."""

    def percentile(seconds: list[float], share: int) -> float:
        return statistics.quantiles(seconds, n=100)[share - 1] * 1000

    steps, empty = load.step_seconds, load.empty_seconds
    print(f"\n{USERS} applicants at once, two funnels each: {load.receipts} receipts, {len(load.errors)} errors")
    for error in load.errors[:5]:
        print(f"  {error}")
    print(f"{len(steps)} steps: median {percentile(steps, 50):.0f} ms, p95 {percentile(steps, 95):.0f} ms")
    print(f"a view that does nothing, as many at once: p95 {percentile(empty, 95):.0f} ms")
    print(f"p95 of a step / p95 of nothing: {percentile(steps, 95) / percentile(empty, 95):.1f}")
