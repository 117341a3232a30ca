"""What the mirrored alias `default` needs beside pytest-django's own fixtures; loaded by tests/servers.py."""

import os
from collections.abc import Iterator

import dj_database_url
import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import fixtures

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
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """Beside the suite's database a copy nobody ever enters: only such a one can be copied again at any time."""
    with django_db_blocker.unblock():
        suite = connections["owner"].settings_dict["NAME"]
        if suite.startswith("test_"):  # else no test of this run needs one
            connections.close_all()
            _as_owner(
                f"DROP DATABASE IF EXISTS {_pristine()}", f"CREATE DATABASE {_pristine()} TEMPLATE {suite}"
            )
            connections.close_all()


@pytest.fixture(scope="module")
def committing(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Instead of the suite's: a database of the module's own in which several threads commit, as the worker role."""
    worker = dj_database_url.parse(os.environ["WORKER_DATABASE_URL"])
    own = {"NAME": f"cadre_commits_{_process()}"}
    default, owner = (connections[alias].settings_dict for alias in ("default", "owner"))
    before = default.copy(), owner.copy()
    with django_db_blocker.unblock():
        connections.close_all()
        model = _pristine() if owner["NAME"].startswith("test_") else "template1"
        _as_owner(f"DROP DATABASE IF EXISTS {own['NAME']}", f"CREATE DATABASE {own['NAME']} TEMPLATE {model}")
        connections.close_all()
        default.update(own | {key: worker[key] for key in ("USER", "PASSWORD")})
        owner.update(own)
        try:
            call_command("migrate", database="owner", verbosity=0)
            yield
        finally:
            connections.close_all()
            for settings, old in zip((default, owner), before, strict=True):
                settings.update(old)
            _as_owner(f"DROP DATABASE {own['NAME']} WITH (FORCE)")


def _process() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "alone")


def _pristine() -> str:
    return f"cadre_pristine_{_process()}"


def _as_owner(*statements: str) -> None:
    with connections["owner"].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
