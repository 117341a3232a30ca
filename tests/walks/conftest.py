"""A running site with the demonstration organization, and a real browser to walk through it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.conf import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.database import PROCESS, copied, demonstrated, environment_of

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright's loop stays in this process
QUEUE = 6 + int(
    PROCESS.removeprefix("gw") if PROCESS != "alone" else 0
)  # likewise: workers take what they find
PEOPLE = 160
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass(frozen=True)
class Processes:
    """The running product: its address, and the worker that does its long work."""

    address: str
    worker: subprocess.Popen

    @contextmanager
    def worker_held(self) -> Iterator[None]:
        """Within: the worker is stopped in its tracks, so that what waits for it can be looked at."""
        self.worker.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.worker.send_signal(signal.SIGCONT)


@pytest.fixture(scope="session")
def processes() -> Iterator[Processes]:
    """Web and worker processes on a database of their own, filled by load_demo."""
    port = free_port()
    environment = walk_environment(copied("walk", demonstrated(PEOPLE)), port)
    web = [sys.executable, "-m", "gunicorn", "-c", "config/gunicorn.py", "config.wsgi"]
    worker = [
        sys.executable,
        "-m",
        "celery",
        "-A",
        "config",
        "worker",
        "-c",
        "1",
        "-l",
        "WARNING",
        "-B",
        "-s",
    ]
    schedule = f"/tmp/cadre-walk-{port}"
    processes = [start(web, environment), start([*worker, schedule], without_owner(environment))]
    try:
        wait_for(f"http://localhost:{port}/healthz")
        yield Processes(f"http://localhost:{port}", processes[1])
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(20)


@pytest.fixture(scope="session")
def site(processes: Processes) -> str:
    """The address of the running product."""
    return processes.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without one the walks are skipped and say so."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh wide window; a script error or a refused script fails the test, and a form that is refused unless the test
    sends one on purpose (mark `refused_form`)."""
    context = browser.new_context(base_url=site, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    said: list[str] = []
    spared = request.node.get_closest_marker("refused_form") is not None
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console",
        lambda message: (
            said.append(f"{message.text} {message.location}") if is_fault(message, spared) else None
        ),
    )
    yield page
    context.close()
    assert said == []


def is_fault(message: ConsoleMessage, spared: bool) -> bool:
    """Whether the browser complains; it does of the answer to a form with faults, too, which is `spared` where one is sent."""
    return message.type == "error" and not (spared and "status of 422" in message.text)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def walk_environment(database: str, port: int) -> dict[str, str]:
    """The suite's servers, another database, demo sign-ins allowed."""
    queue = {"REDIS_URL": os.environ["REDIS_URL"].replace("db=0", f"db={QUEUE}")}
    return environment_of(database) | queue | {"DEPLOYMENT": "demo", "PORT": str(port), "WEB_WORKERS": "1"}


def without_owner(environment: dict[str, str]) -> dict[str, str]:
    """The same for the worker, which knows no other address than its own."""
    return environment | {"DATABASE_URL": environment["WORKER_DATABASE_URL"], "OWNER_DATABASE_URL": ""}


def start(command: list[str], environment: dict[str, str]) -> subprocess.Popen:
    return subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR, stdout=subprocess.DEVNULL)


def wait_for(address: str) -> None:
    for _ in range(150):
        try:
            urlopen(address, timeout=2).close()
        except (URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"{address} does not answer")
