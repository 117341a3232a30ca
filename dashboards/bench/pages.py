"""Server time of pages: the request through the whole of Django, without network and browser."""

import time
from dataclasses import dataclass

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from cadres.models import Cadre
from common.scope import everything
from dashboards.bench.figures import percentile

READER = "officer"
TIMES = 25
OK = 200


@dataclass(frozen=True, slots=True)
class Page:
    """95th percentile and median in milliseconds, queries of one request."""

    p95: float
    median: float
    queries: int


def measure() -> dict[str, Page]:
    """The cadre list in its default order, and the page of one of its cadres."""
    client = Client(SERVER_NAME="localhost")
    with everything():
        client.force_login(User.objects.get(username=READER))
        cadre = Cadre.objects.exclude(results=None).order_by("home_unit__path", "home_order", "pk")[30]
    addresses = {"list": reverse("cadres:roster"), "page": reverse("cadres:record", args=[cadre.pk])}
    return {name: measure_page(client, address) for name, address in addresses.items()}


def measure_page(client: Client, address: str) -> Page:
    """TIMES requests after a first one that warms templates."""
    request(client, address)
    with CaptureQueriesContext(connection) as seen:
        request(client, address)
        queries = len(seen)
    taken = [request(client, address) for _ in range(TIMES)]
    return Page(percentile(taken), percentile(taken, 0.5), queries)


def request(client: Client, address: str) -> float:
    """Milliseconds of one request; RuntimeError when it is refused."""
    began = time.perf_counter()
    response = client.get(address)
    taken = (time.perf_counter() - began) * 1000
    if response.status_code != OK:
        raise RuntimeError(f"{address} answered {response.status_code}.")
    return taken
