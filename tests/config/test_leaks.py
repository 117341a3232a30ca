"""What a thief of the database, the logs or Redis finds: no ID number, telephone or address, nothing one could sign in with.

Everything is planted through the doors by which it comes in life. Real pg_dump, as the role that makes the backups.
"""

import base64
import io
import logging
import os
import subprocess
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection
from redis import Redis

from cadres.models import ImportBatch
from common import scope
from config.launch.postgres import installations
from tests.config.haystack import Haystack
from tests.config.planting import STEPS, Planting, break_down, number

pytestmark = pytest.mark.usefixtures("committing")


@pytest.fixture(scope="module")
def redis() -> Iterator[Redis]:
    """The suite's, writing to its disk meanwhile."""
    found = Redis.from_url(os.environ["REDIS_URL"])
    found.config_set("rdbcompression", "no")
    found.config_set("aof-use-rdb-preamble", "no")
    found.config_set("appendonly", "yes")
    yield found
    found.config_set("appendonly", "no")


@pytest.fixture(scope="module")
def lines() -> Iterator[io.StringIO]:
    """What the product's own log handler writes."""
    (ours,) = (one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler)
    written = io.StringIO()
    before = ours.setStream(written)
    yield written
    ours.setStream(before)


@pytest.fixture(scope="module")
def planted(committing, redis, lines) -> Planting:
    monkeypatch = pytest.MonkeyPatch()
    with scope.everything():
        here = Planting()
    for step in STEPS:
        step(here)
    break_down(here, monkeypatch)
    return here


@pytest.fixture(scope="module")
def dump(planted) -> Haystack:
    """The database as pg_dump writes it for a backup."""
    parts = urlsplit(os.environ["BACKUP_DATABASE_URL"])
    url = urlunsplit(parts._replace(path=f"/{connection.settings_dict['NAME']}"))
    program = installations()[connection.pg_version // 10000] / "bin/pg_dump"
    done = subprocess.run(
        [program, "--no-owner", url.replace("postgres:", "postgresql:", 1)], capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
    return Haystack(done.stdout)


def folder() -> Path:
    """Where the suite's servers keep logs and data."""
    return Path(os.environ["REDIS_URL"].removeprefix("unix://").partition("?")[0]).parents[1] / "var"


def told_by_redis(redis: Redis) -> Iterator[bytes]:
    """Every key and value of every database, and the files on disk."""
    for base in range(16):
        client = Redis.from_url(os.environ["REDIS_URL"].replace("db=0", f"db={base}"))
        for key in client.scan_iter():
            yield key
            yield client.dump(key)
            if client.type(key) == b"list":
                yield from client.lrange(key, 0, -1)
    for path in (folder() / "redis").rglob("*"):
        if path.is_file():
            yield path.read_bytes()


def held(haystack: Haystack, here: Planting) -> str:
    """What of the wish list it holds, one a line."""
    return "\n".join(what for what, text in here.secrets.items() if haystack.holds(text))


def test_a_dump_of_the_database(planted, dump):
    assert held(dump, planted) == ""
    for known in (
        "控制甲",
        "控制乙",
        "控制一号",
        "控制会议",
        "控制退回",
        "canary-fault",
        str(planted.cadre.pk),
    ):
        assert dump.holds(known), known


def test_the_log_of_the_database(planted):
    log = Haystack((folder() / "log/postgres.log").read_bytes())
    assert held(log, planted) == ""
    assert log.holds("division by zero")


def test_the_log_of_the_product(planted, lines):
    log = Haystack(lines.getvalue().encode())
    assert held(log, planted) == ""
    assert lines.getvalue().count("canary-fault") >= 3


def test_redis_and_its_files(planted, redis):
    found = Haystack(*told_by_redis(redis))
    assert held(found, planted) == ""
    item = str(planted.house.here.pk)
    assert not found.holds(item)
    batch = ImportBatch.objects.exclude(run=None).first()
    assert found.holds(str(batch.run.items.first().pk))


@pytest.mark.parametrize("text", [number(1), "13970010001", "示例路七号三单元"])
def test_a_text_is_found_however_it_is_spelled(text):
    raw = text.encode()
    for part in (
        raw,
        b"\t\\\\x" + raw.hex().encode() + b"\t",
        b"\t\\\\x" + text.encode("utf-16").hex().encode(),
        b"\t\\\\x" + zlib.compress(text.encode("gb18030")).hex().encode(),
        base64.b64encode(b"{'args': [" + raw + b"]}"),
        base64.urlsafe_b64encode(zlib.compress(b"session of " + raw)).rstrip(b"="),
    ):
        assert Haystack(b"before " + part + b" after").holds(text), part
    assert not Haystack(b"nothing of that").holds(text)
