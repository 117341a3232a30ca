"""Redis away while people work: how quickly pages answer, and how soon an edit is right after it is back."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from django.urls import reverse

from cadres.choices import Grade
from cadres.models import Appraisal, Cadre
from common.scope import everything
from dashboards.bench import edits
from dashboards.bench.disturbing import queue
from dashboards.bench.faults import is_wanted
from dashboards.bench.figures import Figure
from dashboards.bench.stack import Stack, kill
from dashboards.demo.accounts import DEMO_ACCOUNTS
from jobs.models import Run
from jobs.services import OPEN

LONGEST = 60  # seconds
LOOKS = 5  # at each page
UNSEEN = 15  # seconds in which an edit would surely be seen if the queue worked
PAGE_GOAL, START_GOAL, BACK_GOAL = 1.0, 3.0, 15.0


@dataclass(slots=True)
class Outage:
    """One outage; seconds: slowest page before and during it, the edit, the start of a run, until all was right again."""

    kind: str
    before: float = 0.0
    during: float = 0.0
    edit: float = 0.0
    start: float = 0.0
    unseen: bool = False
    back: float = LONGEST
    ended: bool = False

    def is_fine(self) -> bool:
        """Redis was truly away, pages did not notice, and all came right by itself."""
        quick = max(self.during, self.edit) <= PAGE_GOAL and self.start <= START_GOAL
        return self.unseen and self.ended and quick and self.back <= BACK_GOAL


class Visitor:
    """A browser without a screen, signed in as the demonstration's officer."""

    def __init__(self, port: str) -> None:
        self.base = f"http://localhost:{port}"
        self.cookies = CookieJar()
        self.opener: OpenerDirector = build_opener(HTTPCookieProcessor(self.cookies))
        officer = DEMO_ACCOUNTS[0]
        self.get(reverse("account_login"))
        self.post(reverse("account_login"), login=officer.username, password=officer.password)

    def get(self, path: str) -> float:
        """Seconds until the page is here; HTTPError when it is refused."""
        return self.open(Request(self.base + path))  # noqa: S310

    def post(self, path: str, **fields: object) -> float:
        """Seconds until the answer, and the page it leads to, is here."""
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken")
        body = urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        return self.open(Request(self.base + path, body, {"Referer": self.base}))  # noqa: S310

    def text(self, path: str) -> str:
        """The page itself."""
        with self.opener.open(self.base + path, timeout=LONGEST) as answer:
            return answer.read().decode()

    def open(self, request: Request) -> float:
        began = time.perf_counter()
        with self.opener.open(request, timeout=LONGEST) as answer:
            answer.read()
        return time.perf_counter() - began

    def slowest(self, paths: list[str]) -> float:
        """Seconds of the slowest of LOOKS looks at each page."""
        return max(self.get(path) for path in paths for _ in range(LOOKS))


@contextmanager
def stopped(stack: Stack) -> Iterator[None]:
    """Within: nobody reaches Redis; its socket is hidden and all connections are closed."""
    own, socket = queue(), stack.sockets() / "redis.sock"
    own.ping()
    hidden = socket.rename(socket.with_suffix(".away"))
    own.client_kill_filter(_type="normal", skipme=True)
    try:
        yield
    finally:
        hidden.rename(socket)
        own.close()


@contextmanager
def hung(stack: Stack) -> Iterator[None]:
    """Within: Redis takes connections and answers nothing."""
    pid = stack.pid("redis")
    kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        kill(pid, signal.SIGCONT)


AWAY_AS = {"Redis stopped": stopped, "Redis hung": hung}


def measure(stack: Stack, only: list[str], tell: Callable[[str], object]) -> list[Outage]:
    """Redis stopped, then hung, each during an edit of another person."""
    found, visitor = [], Visitor(os.environ["PORT"])
    for (kind, away), cadre in zip(AWAY_AS.items(), edits.holders(len(AWAY_AS)), strict=True):
        if is_wanted(kind, only):
            found.append(one(stack, visitor, cadre, kind, away))
            tell(str(found[-1]))
    return found


def one(stack: Stack, visitor: Visitor, cadre: Cadre, kind: str, away: Callable) -> Outage:
    """Look, edit and start a run without Redis; then wait for both effects."""
    found = Outage(kind)
    pages = [reverse("cadres:roster"), reverse("cadres:record", args=[cadre.pk]), reverse("readiness:board")]
    found.before = visitor.slowest(pages)
    with away(stack):
        found.edit = lower_last_grade(visitor, cadre)
        found.start = visitor.post(reverse("readiness:start"))
        found.during = visitor.slowest(pages)
        time.sleep(UNSEEN)
        found.unseen = edits.still_held(cadre)
    began = time.perf_counter()
    while edits.still_held(cadre) and time.perf_counter() - began < LONGEST:
        time.sleep(0.05)
    found.back = time.perf_counter() - began
    found.ended = is_over(began)
    return found


def lower_last_grade(visitor: Visitor, cadre: Cadre) -> float:
    """The edit, over the page; seconds."""
    with everything():
        last = Appraisal.objects.filter(cadre=cadre).latest("year")
    fields = {"year": last.year, "grade": Grade.BASIC.value, "decided_on": last.decided_on.isoformat()}
    return visitor.post(reverse("cadres:add_appraisal", args=[cadre.pk]), **fields)


def is_over(began: float) -> bool:
    """Whether the run that was started meanwhile ends, at most LONGEST seconds after `began`."""
    while time.perf_counter() - began < LONGEST:
        with everything():
            if Run.objects.latest("created_at").state not in OPEN:
                return True
        time.sleep(0.1)
    return False


def figures(outages: list[Outage]) -> list[Figure]:
    """The lines of the table."""
    return [
        Figure(
            f"{found.kind} during an edit",
            f"pages {found.during:.2f} s, edit {found.edit:.2f} s, start of a run {found.start:.2f} s,"
            f" right {found.back:.1f} s after it is back",
            f"pages before {found.before:.2f} s",
            goal=f"pages, edit <= {PAGE_GOAL:.0f} s, start <= {START_GOAL:.0f} s, right <= {BACK_GOAL:.0f} s",
            met=found.is_fine(),
        )
        for found in outages
    ]
