"""SIGTERM in the midst of work: no request is dropped, no item is lost. Real web and worker processes."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connections

from cadres.services import add_cadre
from jobs.models import Run, State
from readiness import services
from readiness.models import Mark
from tests.servers import MARK
from units.services import add_unit

pytestmark = pytest.mark.usefixtures("committing")
PATIENCE = 60  # seconds


def until(condition) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def environment(**more: str) -> dict[str, str]:
    """The module's own database, with a queue of its own."""
    name = connections["default"].settings_dict["NAME"]
    roles = [f"{role}DATABASE_URL" for role in ("", "OWNER_", "WORKER_", "BACKUP_")]
    urls = {role: urlunsplit(urlsplit(os.environ[role])._replace(path=f"/{name}")) for role in roles}
    queue = {"REDIS_URL": os.environ["REDIS_URL"].replace("db=0", "db=5")}
    kept = {key: value for key, value in os.environ.items() if key != MARK}
    return {**kept, **urls, **queue, **more}


@contextmanager
def process(*words: str, **more: str):
    one = subprocess.Popen(
        [sys.executable, "-m", *words],
        env=environment(**more),
        cwd=settings.BASE_DIR,
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    try:
        yield one
    finally:
        one.kill()
        one.wait()


@pytest.fixture
def web():
    """A web process as the launcher starts it, and its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ("gunicorn", "-c", "config/gunicorn.py", "config.wsgi:application")
    with process(*words, PORT=str(port)) as one:
        until(lambda: ask(port, "/healthz") == "answered")
        yield one, port


def ask(port: int, path: str) -> str:
    """One request on a connection of its own: answered, refused at the door, or dropped once inside."""
    with socket.socket() as client:
        client.settimeout(PATIENCE)
        try:
            client.connect(("127.0.0.1", port))
        except OSError:
            return "refused"
        try:
            client.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
            answer = b"".join(iter(lambda: client.recv(65536), b""))
        except OSError:
            return "dropped"
    return "answered" if answer.startswith(b"HTTP/1.1 200 ") else "dropped"


@contextmanager
def as_owner(statement: str):
    """Within: a transaction of the owner that has executed this."""
    owner = connections["owner"]
    owner.set_autocommit(False)
    try:
        with owner.cursor() as cursor:
            cursor.execute(statement)
        yield
    finally:
        owner.rollback()
        owner.set_autocommit(True)


def waiting() -> int:
    """How many sessions wait for a lock."""
    watcher = connections["owner"].copy()
    try:
        with watcher.cursor() as cursor:
            cursor.execute("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
            return cursor.fetchone()[0]
    finally:
        watcher.close()


def test_requests_under_way_are_answered(web):
    one, port = web
    told: list[str] = []
    askers = [threading.Thread(target=lambda: told.append(ask(port, "/readyz"))) for _ in range(3)]
    with as_owner("LOCK TABLE django_migrations IN ACCESS EXCLUSIVE MODE"):
        for asker in askers:
            asker.start()
        until(lambda: waiting() == len(askers))
        one.send_signal(signal.SIGTERM)
        until(lambda: ask(port, "/healthz") == "refused")
        assert told == []
    for asker in askers:
        asker.join()
    assert (told, one.wait(PATIENCE)) == (["answered"] * 3, 0)


def test_who_is_inside_the_door_under_load_is_answered(web):
    """Sixteen at a time for eight threads: half of them wait in a queue when the signal comes."""
    one, port = web
    told: Counter[str] = Counter()

    def visit() -> None:
        while told["refused"] == 0:
            told[ask(port, "/accounts/login/")] += 1

    visitors = [threading.Thread(target=visit) for _ in range(16)]
    for visitor in visitors:
        visitor.start()
    until(lambda: told["answered"] > 30)
    one.send_signal(signal.SIGTERM)
    for visitor in visitors:
        visitor.join()
    assert (told["dropped"], one.wait(PATIENCE)) == (0, 0)


def test_a_worker_finishes_its_item_and_leaves_the_others_to_the_next(tmp_path):
    unit = add_unit("科技创新局", code="1", by="test")
    for number in range(8):
        add_cadre(f"陆承远{number}", home_unit=unit, by="test")
    run = services.start_full(by="test", chunk=1)
    items = run.items.count()
    assert items > 1
    words = ("celery", "-A", "config", "worker", "--concurrency=1", "--without-mingle", "--without-gossip")
    beat = ("celery", "-A", "config", "beat", f"--schedule={tmp_path / 'schedule'}")
    worker = {"DATABASE_URL": environment()["WORKER_DATABASE_URL"]}
    Mark.objects.all().delete()  # no drain waits for the buckets
    buckets = f"generate_series(0, {services.BUCKETS - 1}) AS bucket"
    everybody = f"SELECT pg_advisory_xact_lock({services.LOCKS}, bucket) FROM {buckets}"
    with process(*beat, **worker):
        with as_owner(everybody), process(*words, **worker) as first:
            until(lambda: run.items.filter(state=State.RUNNING).count() == 1 and waiting() == 1)
            first.send_signal(signal.SIGTERM)
            time.sleep(1)
            assert first.poll() is None
            connections["owner"].rollback()
            assert first.wait(PATIENCE) == 0
        done = run.items.filter(state=State.DONE).count()
        assert run.items.filter(state=State.RUNNING).count() == 0
        assert 1 <= done < items
        with process(*words, **worker):
            until(lambda: Run.objects.get(pk=run.pk).state == State.DONE)
    assert run.items.filter(attempts=1).count() == items
