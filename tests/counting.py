"""How many statements a request costs."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

RESTORED = 1  # within a test's transaction the scope is put back by hand; a request of its own ends with it


def statements_of(client: Client, address: str, query: dict | None = None) -> int:
    """All of one request, BEGIN and COMMIT included, as a client outside of tests causes them."""
    assert client.get(address, query).status_code == 200  # what is read once in a process is read now
    with CaptureQueriesContext(connection) as caught:
        client.get(address, query)
    return len(caught) - RESTORED
