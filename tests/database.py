"""What the mirrored alias `default` needs beside pytest-django's own fixtures; loaded by tests/servers.py."""

import pytest
from pytest_django import fixtures

asked_for = fixtures._get_databases_for_setup


def with_the_owner(items: list[pytest.Item]) -> tuple[set[str], set[str]]:
    """The databases of these tests; `default` mirrors what `owner` creates and migrates."""
    aliases, serialized = asked_for(items)
    return aliases | {"owner"} if aliases else aliases, serialized


fixtures._get_databases_for_setup = with_the_owner


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Drop nothing at the end: the servers are thrown away, and a browser's loop may still hold a connection."""
    return True
