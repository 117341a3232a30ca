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
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

import psycopg2
import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, sync_playwright

from tests.servers import MARK

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright's loop stays in this process
PROCESS = os.environ.get("PYTEST_XDIST_WORKER", "alone")
DATABASE = f"cadre_walk_{PROCESS}"  # one for each process of the suite
QUEUE = 6 + int(
    PROCESS.removeprefix("gw") if PROCESS != "alone" else 0
)  # likewise: workers take what they find
PEOPLE = "160"
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
ROLES = ("DATABASE_URL", "OWNER_DATABASE_URL", "WORKER_DATABASE_URL", "BACKUP_DATABASE_URL")


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
    environment = walk_environment(port)
    create_database(os.environ["OWNER_DATABASE_URL"])
    for command in (
        ["migrate", "--database", "owner", "--verbosity", "0"],
        ["load_demo", "--cadres", PEOPLE],
    ):
        run([sys.executable, "manage.py", *command], environment)
    run([sys.executable, "-m", "config.catalogues"], environment)
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
    processes = [start(web, environment), start([*worker, schedule], environment | without_owner())]
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
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A fresh wide window; a script error or a refused script fails the test."""
    context = browser.new_context(base_url=site, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert said == []


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def walk_environment(port: int) -> dict[str, str]:
    """The suite's servers, another database, demo sign-ins allowed."""
    urls = {name: urlunsplit(urlsplit(os.environ[name])._replace(path=f"/{DATABASE}")) for name in ROLES}
    kept = {name: value for name, value in os.environ.items() if name != MARK}
    queue = {"REDIS_URL": os.environ["REDIS_URL"].replace("db=0", f"db={QUEUE}")}
    return {**kept, **urls, **queue, "DEPLOYMENT": "demo", "PORT": str(port), "WEB_WORKERS": "1"}


def without_owner() -> dict[str, str]:
    worker = urlsplit(os.environ["WORKER_DATABASE_URL"])
    return {"DATABASE_URL": urlunsplit(worker._replace(path=f"/{DATABASE}")), "OWNER_DATABASE_URL": ""}


def create_database(owner: str) -> None:
    connection = psycopg2.connect(owner)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {DATABASE}")
        cursor.execute(f"CREATE DATABASE {DATABASE}")
    connection.close()


def run(command: list[str], environment: dict[str, str]) -> None:
    subprocess.run(
        command, env=environment, cwd=settings.BASE_DIR, check=True, capture_output=True, text=True
    )


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
