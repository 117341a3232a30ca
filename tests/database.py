"""What the mirrored alias `default` needs beside pytest-django's own fixtures; loaded by tests/servers.py."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import dj_database_url
import psycopg2
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from pytest_django import fixtures

from tests.servers import MARK

ROLES = ("DATABASE_URL", "OWNER_DATABASE_URL", "WORKER_DATABASE_URL", "BACKUP_DATABASE_URL")
PROCESS = os.environ.get("PYTEST_XDIST_WORKER", "alone")
ENDED = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = %s AND usename = current_user AND pid <> pg_backend_pid()"""
MAKING = 1  # an advisory lock: one process makes what the others copy
asked_for = fixtures._get_databases_for_setup


def with_the_owner(items: list[pytest.Item]) -> tuple[set[str], set[str]]:
    """The databases of these tests; `default` mirrors what `owner` creates and migrates."""
    aliases, serialized = asked_for(items)
    if any("world" in getattr(item, "fixturenames", ()) for item in items):  # it opens its own transaction
        aliases = aliases | {"default"}
    return aliases | {"owner"} if aliases else aliases, serialized


fixtures._get_databases_for_setup = with_the_owner


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Drop nothing at the end: the servers are thrown away, and a browser's loop may still hold a connection."""
    return True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker) -> None:
    """Each process copies the one migrated database instead of migrating."""
    with django_db_blocker.unblock():
        connections["owner"].settings_dict["TEST"]["TEMPLATE"] = migrated()


@pytest.fixture(scope="module")
def committing(django_db_blocker) -> Iterator[None]:
    """Instead of the suite's: a database of the module's own in which several threads commit, as the worker role."""
    with django_db_blocker.unblock(), entered(copied("commits", migrated()), role="WORKER_DATABASE_URL"):
        call_command("migrate", database="owner", verbosity=0)  # nothing to do, unless servers were kept
        yield


def migrated() -> str:
    """The name of a migrated database that nobody enters, so that it can be copied at any time."""
    return _made("cadre_migrated", "template1", ("prepare_database", "--verbosity", "0"))


def demonstrated(cadres: int) -> str:
    """The name of one that holds a demonstration of so many people besides."""
    return _made(f"cadre_shown_{cadres}", migrated(), ("load_demo", "--cadres", str(cadres)))


def _made(name: str, model: str, command: tuple[str, ...]) -> str:
    """Made by the first process that asks, by a command of manage.py on a copy of `model`; it is named when it is whole."""
    with _server() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [MAKING])
        try:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                _copy(cursor, f"{name}_half", model)
                manage(environment_of(f"{name}_half") | {"DEPLOYMENT": "demo"}, *command)
                cursor.execute(f"ALTER DATABASE {name}_half RENAME TO {name}")
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [MAKING])
    return name


def copied(purpose: str, model: str) -> str:
    """The name of this process's own copy for a purpose; one left over is dropped."""
    name = f"cadre_{purpose}_{PROCESS}"
    with _server() as cursor:
        _copy(cursor, name, model)
    return name


@contextmanager
def entered(name: str, *, role: str) -> Iterator[None]:
    """Within: `default` is that database as the role of an address of ROLES, `owner` likewise; dropped afterwards."""
    address = dj_database_url.parse(os.environ[role])
    default, owner = (connections[alias].settings_dict for alias in ("default", "owner"))
    before = default.copy(), owner.copy()
    connections.close_all()
    default.update({"NAME": name} | {key: address[key] for key in ("USER", "PASSWORD")})
    owner.update({"NAME": name})
    try:
        yield
    finally:
        connections.close_all()
        for kept, old in zip((default, owner), before, strict=True):
            kept.update(old)
        with _server() as cursor:
            _drop(cursor, name)


def environment_of(name: str) -> dict[str, str]:
    """The suite's servers and another database, for processes that are no part of the suite."""
    urls = {role: urlunsplit(urlsplit(os.environ[role])._replace(path=f"/{name}")) for role in ROLES}
    return {key: value for key, value in os.environ.items() if key != MARK} | urls


def manage(environment: Mapping[str, str], *command: str) -> None:
    """Run a command of manage.py to its end."""
    line = [sys.executable, "manage.py", *command]
    subprocess.run(line, env=environment, cwd=settings.BASE_DIR, check=True, capture_output=True, text=True)


@contextmanager
def _server(role: str = "OWNER_DATABASE_URL") -> Iterator[psycopg2.extensions.cursor]:
    """The owner or another role, outside of the suite's databases."""
    connection = psycopg2.connect(os.environ[role])
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            yield cursor
    finally:
        connection.close()


def _copy(cursor: psycopg2.extensions.cursor, name: str, model: str) -> None:
    _drop(cursor, name)
    cursor.execute(f"CREATE DATABASE {name} TEMPLATE {model}")


def _drop(cursor: psycopg2.extensions.cursor, name: str) -> None:
    """Even while somebody is in it whom the owner may not end by force: other roles end their own, the server autovacuum."""
    try:
        cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    except psycopg2.errors.InsufficientPrivilege:
        for role in ROLES:
            with _server(role) as own:
                own.execute(ENDED, [name])
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
