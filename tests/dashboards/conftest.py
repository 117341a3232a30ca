"""The demonstration in a database of a module's own."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from common.scope import everything
from tests.database import copied, demonstrated, entered

PEOPLE = 60


@pytest.fixture(scope="module")
def demonstration(django_db_blocker) -> Iterator[None]:
    """A demonstration of PEOPLE, in a database of the module's own."""
    with django_db_blocker.unblock(), entered(copied("demo", demonstrated(PEOPLE)), role="DATABASE_URL"):
        yield


@pytest.fixture
def loaded(demonstration) -> Iterator[None]:
    """The same for each test, which sees everybody."""
    with transaction.atomic():
        with everything():
            yield
        transaction.set_rollback(True)
