"""What the mirrored alias `default` needs beside pytest-django's own fixtures; loaded by tests/servers.py."""

import pytest
from django.db import connections


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None):
    """Close every connection before the databases are dropped: Django forgets those of a mirror."""
    yield
    connections.close_all()
