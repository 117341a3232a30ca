"""Server time of pages: the request through the whole of Django, without network and browser."""

import gc
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from django.db import connection, connections
from django.db.backends.utils import CursorWrapper
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from audit.models import Entry
from cadres.api.cadre import CadreViewSet
from cadres.models import Cadre
from common.api.pages import order_of
from common.keyset import cursor_of
from common.scope import everything
from dashboards.bench.figures import Figure, percentile
from selection.models import SavedQuery
from training.models import Event

READER = "officer"
TIMES = 25
OK = 200
BRACKETS = {"BEGIN", "COMMIT"}
ROWS = 100  # of a page of the API
CONDITIONS = "identity=civil_servant&rank=2&rank=3"


@dataclass(frozen=True, slots=True)
class Page:
    """95th percentile and median in milliseconds, queries of one request without the brackets of its transaction."""

    p95: float
    median: float
    queries: int


@dataclass(frozen=True, slots=True)
class Goal:
    """Most milliseconds and queries, and how much longer it may take than the yardstick.

    The yardstick is the same page at the small size, or `beside`, another page at the same size.
    """

    title: str
    p95: float
    queries: int | None = None
    ratio: float | None = None
    beside: str = ""

    @property
    def words(self) -> str:
        """The goal as the table says it."""
        parts = [
            f"<= {self.ratio} x" if self.ratio else "",
            f"{self.queries} queries" if self.queries else "",
            f"p95 {self.p95:.0f} ms",
        ]
        return ", ".join(part for part in parts if part)

    def is_met(self, page: Page, ratio: float) -> bool:
        """Whether every part of it is."""
        few = self.queries is None or page.queries <= self.queries
        return page.p95 <= self.p95 and few and (self.ratio is None or ratio <= self.ratio)


GUARDED = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relrowsecurity ORDER BY 1"
UNGUARDED = {
    "list_unguarded": "list",
    "page_unguarded": "page",
}  # the same without row-level security and trail
COST = 1.3
TILES = {
    "people": "the team",
    "readiness": "qualification",
    "development": "pools and training",
    "frontline": "front line",
    "care": "talks and what is due",
    "results": "plans",
}
SHOWN = {
    "ages": "ages",
    "pools": "pools",
    "changes": "changes",
    "projects": "projects",
    "talks": "talks by month",
    "units": "units",
}
GOALS = {
    "list": Goal("Cadre list", 100, 10, 1.3),
    "filtered": Goal("Cadre list, filtered", 100, 10, 1.3),
    "list_figures": Goal("Cadre list, its totals (fetched after it)", 200, 10),
    "page": Goal("Cadre page with readiness and timeline", 120, 15, 1.2),
    "board": Goal("Qualification board", 200, 15),
    "board_figures": Goal("Qualification board, other ladders (fetched after it)", 200, 15),
    "gaps": Goal("Data gaps", 200, 15),
    "gap_figures": Goal("Data gaps, counts by rule (fetched after it)", 200, 15),
    "home": Goal("Home page", 200, 20),
    "deadlines": Goal("Deadlines", 100, 15),
    "deadline_figures": Goal("Deadlines, their totals (fetched after it)", 200, 15),
    "statistics": Goal("Statistics of the team", 500, 15),
    "query": Goal("Query of four joined conditions, its people", 500),
    "query_figures": Goal("Query of four joined conditions, its counts (fetched after it)", 500),
    "query_any": Goal("Query with alternatives, its people", 500),
    "query_any_figures": Goal("Query with alternatives, its counts (fetched after it)", 500),
    "events": Goal("Training events", 100, ratio=1.3),
    "event": Goal("A training event of 250 people", 200),
    "ledger": Goal("Training in a cadre's file", 120, ratio=1.2),
    "placements": Goal("Placements", 100, ratio=1.3),
    "assessments": Goal("Assessments", 100, ratio=1.3),
    "feed": Goal("Front-line feed", 200),
    "talks": Goal("Talks", 100, ratio=1.3),
    "radar": Goal("Coverage of talks", 200),
    "radar_figures": Goal("Coverage of talks, person-times and interviewers (fetched after it)", 500),
    "overview": Goal("Overview of the team, its frame", 100, ratio=1.3),
    **{f"tiles_{key}": Goal(f"Overview: {title} (fetched after it)", 200) for key, title in TILES.items()},
    **{f"picture_{key}": Goal(f"Overview: {title} (fetched after it)", 200) for key, title in SHOWN.items()},
    "pool_board": Goal("Board of the pools", 300),
    "pool_members": Goal("Members of the pools", 100, ratio=1.3),
    "pool_analysis": Goal("Analysis of the pools", 300),
    "succession_posts": Goal("Leadership posts with successors", 300),
    "vacancy_forecast": Goal("Vacancy forecast", 300),
    "api": Goal(f"API list, {ROWS} rows, the first", 60),
    "api_deep": Goal(f"API list, {ROWS} rows, the last", 60, ratio=1.2, beside="api"),
}


def measure() -> dict[str, Page]:
    """Every page of GOALS, read by somebody who sees everybody."""
    client = Client(SERVER_NAME="localhost")
    with everything():
        client.force_login(User.objects.get(username=READER))
        found = addresses()
    gc.collect()
    gc.freeze()  # as the web process does (config/gunicorn.py), which has not loaded the organization besides
    pages = {name: measure_page(client, address) for name, address in found.items()}
    with unguarded():
        return pages | {name: measure_page(client, found[of]) for name, of in UNGUARDED.items()}


@contextmanager
def unguarded() -> Iterator[None]:
    """Within: no row-level security on any table, and nothing enters the trail. Only on a database of the bench's own."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(GUARDED)
        tables = [name for (name,) in cursor.fetchall()]
        switch(cursor, tables, "DISABLE")
        try:
            with patch.object(Entry.objects, "create"):
                yield
        finally:
            switch(cursor, tables, "ENABLE")


def switch(cursor: CursorWrapper, tables: list[str], how: str) -> None:
    """Row-level security of these tables."""
    for table in tables:
        cursor.execute(f"ALTER TABLE {table} {how} ROW LEVEL SECURITY")


PLAIN = {  # pages whose address holds nothing else
    "list": "cadres:roster",
    "list_figures": "cadres:figures",
    "board": "readiness:board",
    "board_figures": "readiness:figures",
    "gaps": "readiness:gaps",
    "gap_figures": "readiness:gap_figures",
    "home": "dashboards:home",
    "deadlines": "deadlines:list",
    "deadline_figures": "deadlines:figures",
    "statistics": "reports:statistics",
    "events": "training:events",
    "placements": "placements:list",
    "assessments": "assessments:assessments",
    "feed": "assessments:feed",
    "talks": "interviews:list",
    "radar": "interviews:coverage",
    "radar_figures": "interviews:coverage_figures",
    "overview": "dashboards:overview",
    "pool_board": "talent_pools:board",
    "pool_members": "talent_pools:members",
    "pool_analysis": "talent_pools:analysis",
    "succession_posts": "succession:posts",
    "vacancy_forecast": "succession:forecast",
}


def addresses() -> dict[str, str]:
    """The address of each page."""
    young, outside = (
        f"?saved={pk}" for pk in SavedQuery.objects.order_by("pk").values_list("pk", flat=True)[:2]
    )
    roster, api = reverse("cadres:roster"), f"{reverse('api-cadre-list')}?page_size={ROWS}"
    cadre = Cadre.objects.exclude(results=None).order_by("home_unit__path", "home_order", "pk")[30]
    return {
        **{key: reverse(name) for key, name in PLAIN.items()},
        "filtered": f"{roster}?{CONDITIONS}",
        "page": reverse("cadres:record", args=[cadre.pk]),
        "query": reverse("selection:query") + young,
        "query_figures": reverse("selection:figures") + young,
        "query_any": reverse("selection:query") + outside,
        "query_any_figures": reverse("selection:figures") + outside,
        "event": reverse("training:event", args=[Event.objects.filter(state="closed").first().pk]),
        "ledger": reverse("cadres:part", args=[cadre.pk, "training"]),
        **{f"tiles_{key}": reverse("dashboards:overview_numbers", args=[key]) for key in TILES},
        **{f"picture_{key}": reverse("dashboards:overview_picture", args=[key]) for key in SHOWN},
        "api": api,
        "api_deep": f"{api}&cursor={last_cursor()}",
    }


def last_cursor() -> str:
    """The cursor behind which the last ROWS of everybody stand, in the order the API lists them by itself."""
    name = CadreViewSet.default_ordering
    terms = order_of(name, CadreViewSet.orderings)
    backwards = Cadre.objects.select_related("home_unit").order_by(*(term.turned.signed for term in terms))
    return cursor_of(name, terms, backwards[ROWS])


def measure_page(client: Client, address: str) -> Page:
    """TIMES requests after a first one that warms templates."""
    request(client, address)
    with CaptureQueriesContext(connection) as seen:
        request(client, address)
        queries = sum(one["sql"] not in BRACKETS for one in seen.captured_queries)
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


def figures(found: Mapping[str, Page], small: Mapping[str, Page], sizes: tuple[int, int]) -> list[Figure]:
    """A line for each page; `sizes`: how many cadres there were, and how many at the small size."""
    lines = [figure(goal, found[name], yardstick(name, found, small, sizes)) for name, goal in GOALS.items()]
    return [
        *lines,
        *(cost(found[of], found[name], GOALS[of].title, sizes[0]) for name, of in UNGUARDED.items()),
    ]


def cost(page: Page, bare: Page, title: str, size: int) -> Figure:
    """What row-level security and the trail cost on a page."""
    ratio = page.median / bare.median
    return Figure(
        f"{title}, {size:,}: cost of row-level security and trail",
        f"median {page.median:.0f} ms",
        f"without both: median {bare.median:.0f} ms",
        f"{ratio:.2f} x",
        f"<= {COST} x",
        ratio <= COST,
        ratio,
    )


def yardstick(
    name: str, found: Mapping[str, Page], small: Mapping[str, Page], sizes: tuple[int, int]
) -> tuple[str, str, Page]:
    """What is measured, beside what, and what that took."""
    goal = GOALS[name]
    title = f"{goal.title}, {sizes[0]:,}: server time"
    if goal.beside:
        return title, GOALS[goal.beside].title, found[goal.beside]
    return title, f"{sizes[1]:,}", small[name]


def figure(goal: Goal, page: Page, beside: tuple[str, str, Page]) -> Figure:
    title, what, other = beside
    ratio = page.median / other.median
    return Figure(
        title,
        f"p95 {page.p95:.0f} ms, median {page.median:.0f} ms, {page.queries} queries",
        f"{what}: median {other.median:.0f} ms, {other.queries} queries",
        f"{ratio:.2f} x",
        goal.words,
        goal.is_met(page, ratio),
        page.p95,
    )
