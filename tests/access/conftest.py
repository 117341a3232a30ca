"""The world is built once a module and undone at its end; every call is undone by itself."""

from collections.abc import Iterator

import pytest

from tests.access.world import World, built


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[World]:
    """Roles, files and what lies between them."""
    with django_db_blocker.unblock(), built() as found:
        yield found
