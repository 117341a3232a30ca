"""Waking workers while Redis is away: a server of the test's own, and a process that publishes as the web does."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
import redis
from django.conf import settings

from config.launch import environment, processes
from config.launch import redis as launched

PUBLISH = """
import logging, time, uuid
import django
django.setup()
import config.celery
from jobs.services import wake
logging.basicConfig(format="%(message)s")
began = time.monotonic()
wake([uuid.uuid4()])
print(time.monotonic() - began)
"""


@pytest.fixture
def server(tmp_path):
    """A Redis of its own: the process, and its address."""
    sockets = Path(tempfile.mkdtemp(prefix="cadre-test-"))
    sockets.chmod(0o711)
    place = environment.Place(tmp_path / "var", sockets / "s")
    environment.make_folders(place)
    account = processes.server_account(place.var / "redis")
    environment.make_socket_folder(place, account.uid, account.gid)
    child = launched.start(place, hasty=True)
    yield child.process, environment.redis_url(place)
    child.process.send_signal(signal.SIGCONT)
    child.stop(5)
    shutil.rmtree(sockets)


def publish(url: str) -> tuple[float, str]:
    """Seconds it took, and what was logged."""
    command = [sys.executable, "-c", PUBLISH]
    given = {**os.environ, "REDIS_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        command, env=given, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    )
    return float(done.stdout), done.stderr


def test_a_message_reaches_the_queue(server):
    _, url = server
    assert publish(url)[1] == ""
    assert redis.Redis.from_url(url).llen("celery") == 1


def test_a_redis_that_has_ended_costs_no_time_and_no_error(server):
    process, url = server
    process.kill()
    process.wait()
    seconds, said = publish(url)
    assert (seconds < 1, "the sweeper will find the items" in said) == (True, True)


def test_a_redis_that_hangs_costs_a_second(server):
    process, url = server
    process.send_signal(signal.SIGSTOP)
    seconds, said = publish(url)
    assert (seconds < 3, "the sweeper will find the items" in said) == (True, True)


def test_a_redis_that_is_full_costs_no_error(server):
    _, url = server
    redis.Redis.from_url(url).config_set("maxmemory", "1")
    assert "used memory > 'maxmemory'" in publish(url)[1]
