"""The worker is killed in the midst of a run and nobody starts another: pages must say so, and from when their answers are."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from common.scope import everything
from dashboards.bench.disturbing import Disturber
from dashboards.bench.faults import SEED, is_wanted
from dashboards.bench.figures import Figure
from dashboards.bench.outages import Visitor, is_over
from dashboards.bench.stack import Stack, children, kill
from jobs.models import Run, State
from readiness.choices import RUN
from readiness.queries import HELD_WITHIN
from readiness.services import start_full

NAME = "Worker gone"
PAGES = ("dashboards:home", "dashboards:overview", "readiness:board")
LATE, NEAR = 'id="late"', 3000  # characters of the page within which the banner has said all


@dataclass(slots=True)
class Gone:
    """Share done when the worker was killed; pages with the banner before, meanwhile (and with the last good run), after."""

    at: float = 0.0
    before: int = 0
    during: int = 0
    dated: int = 0
    after: int = 0
    ended: bool = False

    def is_fine(self) -> bool:
        """Said on every page with the time of the last good run while it was gone, and only then."""
        said = (self.before, self.during, self.dated, self.after) == (0, len(PAGES), len(PAGES), 0)
        return said and 0 < self.at < 1 and self.ended


def measure(stack: Stack, chunk: int, only: list[str], tell: Callable[[str], object]) -> Gone | None:
    """Kill it half-way, look, let the launcher start another."""
    if not is_wanted(NAME, only):
        return None
    found, visitor = Gone(), Visitor(os.environ["PORT"])
    found.before, _ = said(visitor, "")
    on = Disturber(stack, random.Random(SEED))  # noqa: S311
    with everything():
        good = Run.objects.filter(kind=RUN, state=State.DONE).latest("pk")
        on.run = start_full(by="faults", chunk=chunk)
    with deserted(stack, on) as share:
        found.at = share
        time.sleep(HELD_WITHIN.total_seconds() + 12)  # the lease of the part it held runs out as well
        found.during, found.dated = said(visitor, f"{timezone.localtime(good.finished_at):%Y.%m.%d %H:%M}")
    found.ended = is_over(time.perf_counter())
    found.after, _ = said(visitor, "")
    tell(str(found))
    return found


@contextmanager
def deserted(stack: Stack, on: Disturber) -> Iterator[float]:
    """Within: worker and pool are killed in the midst of the run, and the launcher sleeps; gives the share done."""
    launcher = stack.launcher()
    while (on.done() or 0.0) == 0.0:
        time.sleep(0.005)
    kill(launcher, signal.SIGSTOP)
    worker = stack.pid("worker")
    for pid in (worker, *children(worker)):
        kill(pid)
    try:
        yield on.done() or 1.0
    finally:
        kill(launcher, signal.SIGCONT)


def said(visitor: Visitor, when: str) -> tuple[int, int]:
    """How many of the pages bear the banner, and how many of these name that time."""
    texts = [visitor.text(reverse(name)) for name in PAGES]
    late = [text for text in texts if LATE in text]
    return len(late), sum(when in text.split(LATE, 1)[1][:NEAR] for text in late)


def figures(found: Gone | None) -> list[Figure]:
    """The line of the table."""
    if found is None:
        return []
    told = f"killed at {found.at:.0%}; banner on {found.during} of {len(PAGES)} pages, {found.dated} with the last good run"
    return [
        Figure("Worker gone in the midst of a run", told, goal="all say so, none after", met=found.is_fine())
    ]
