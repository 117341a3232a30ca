"""Full runs that are disturbed: each must end by itself with the rows of the undisturbed one."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from django.conf import settings
from django.db.models import Max

from common.scope import everything
from dashboards.bench import disturbing, edits, runs, snapshots
from dashboards.bench.disturbing import Disturber
from dashboards.bench.figures import Figure
from dashboards.bench.runs import empty_results
from dashboards.bench.stack import Stack
from jobs.models import Run, State
from readiness.models import Mark
from readiness.services import start_full

EDITS = 20
BACK = 15.0  # seconds until work goes on
SEED = 20261124
DIES_AT_COMMIT = """
import os
from django.db import transaction
from common.scope import everything
from readiness.models import Mark
from readiness.services import start_full
with everything():
    transaction.on_commit(lambda: os.kill(os.getpid(), 9))
    start_full(by="faults", chunk={chunk})
"""
LOST = "Killed between commit and publish"
TRIALS: dict[str, Callable[[Disturber], None]] = {
    "Pool process killed, three times": disturbing.pool_killed,
    "Worker killed, twice": disturbing.killed("worker", 2),
    "Beat killed, twice": disturbing.killed("beat", 2),
    "Web killed, twice": disturbing.killed("web", 2),
    "Worker, beat, web and a web process killed at once": disturbing.all_killed,
    "Each message delivered five times, shuffled": disturbing.delivered_often,
    LOST: disturbing.nothing,
    "Redis flushed, three times": disturbing.flushed,
    "Redis killed, twice": disturbing.killed("redis", 2),
    "Redis hung for 10 s": disturbing.hung("redis", 10),
    "Process asleep past its lease, its session ended": disturbing.woken_late,
    "PostgreSQL killed, three times": disturbing.killed("postgres", 3),
    "Every connection to the database cut, three times": disturbing.cut,
    "Every connection to the database stalled for 10 s": disturbing.stalled,
    "Told to end, worker and web, twice": disturbing.told_to_end,
}


STARTS = {  # how the names begin, and how many processes are killed each time
    "Pool": 1, "Worker killed": 1, "Beat": 1, "Web": 1, "Worker, beat": 4, "Redis flushed": 0, "Redis killed": 1,
    "Redis hung": 0, "PostgreSQL": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trial:
    """A run: shares done when disturbed, how it ended, most tries of an item, people computed, rows unlike the calm one's,
    the longest time in which no more was done.
    """

    name: str
    at: list[float]
    state: str
    seconds: float
    tries: int
    computed: int
    differing: int
    stood: float = 0.0

    def is_like(self, calm: "Trial") -> bool:
        """Disturbed in its midst, and the same end all the same."""
        same = (self.state, self.computed, self.differing) == (State.DONE, calm.computed, 0)
        return bool(self.at) and same and self.stood <= BACK


@dataclass(slots=True)
class Found:
    """Everything measured: rows that differ when one is spoilt (2, or the comparison is blind), whether a
    run stands still without the sweeper (or it is not what saves it), rows left by edits.
    """

    calm: Trial
    trials: list[Trial] = field(default_factory=list)
    spoilt: int = 0
    stuck: bool = False
    edits: int = 0
    left: int = 0


def measure(
    stack: Stack, chunk: int, only: list[str], tell: Callable[[str], object], *, rounds: int = 1
) -> Found:
    """The undisturbed run, every disturbed one whose name has one of the words `only`, and edits under way."""
    dice = random.Random(SEED)  # noqa: S311
    found = Found(attempt("Undisturbed", Disturber(stack, dice), disturbing.nothing, chunk))
    tell(f"undisturbed {found.calm.seconds:.1f} s, {snapshots.keep():,} rows")
    for name, disturb in [*TRIALS.items()] * rounds:
        if is_wanted(name, only):
            found.trials.append(attempt(name, Disturber(stack, dice), disturb, chunk))
            tell(words(found.trials[-1], found.calm))
    found.edits, found.left = edited(stack, chunk)
    tell(f"{found.edits} edits under way, {found.left} rows left to write")
    found.stuck = disturbing.stands_still(started(stack, chunk))
    tell(f"without the sweeper a run {'stands still' if found.stuck else 'goes on'}")
    snapshots.keep()
    snapshots.spoil_one()
    found.spoilt = snapshots.differing()
    runs.timed(start_full)
    return found


def is_wanted(name: str, only: list[str]) -> bool:
    """Whether the name has one of the words; no word wants everything."""
    return not only or any(words in name for words in only)


def attempt(name: str, on: Disturber, disturb: Callable[[Disturber], None], chunk: int) -> Trial:
    """One run into empty tables."""
    empty_results()
    began = time.monotonic()
    if name == LOST:
        on.run = started_by_one_that_dies(chunk)
        on.at.append(on.done() or 0.0)
    else:
        with everything():
            on.run = start_full(by="faults", chunk=chunk)
    disturb(on)
    on.wait()
    seconds = time.monotonic() - began
    with everything():
        tries = on.run.items.aggregate(most=Max("attempts"))["most"]
    computed = on.run.report.get("computed", 0)
    return Trial(name, on.at, on.run.state, seconds, tries, computed, snapshots.differing(), on.stood)


def started(stack: Stack, chunk: int) -> Disturber:
    """A run into empty tables, to be disturbed."""
    on = Disturber(stack, random.Random(SEED))  # noqa: S311
    empty_results()
    with everything():
        on.run = start_full(by="faults", chunk=chunk)
    return on


def edited(stack: Stack, chunk: int) -> tuple[int, int]:
    """Edits made while a run is under way, and the rows that the next run still has to write: none, when none was lost."""
    cadres = iter(edits.holders(EDITS))
    on = started(stack, chunk)
    for _, cadre in zip(on.moments(EDITS), cadres, strict=False):
        edits.lower_last_grade(cadre)
    on.wait()
    while runs.count(Mark):
        time.sleep(0.1)
    _, after = runs.timed(start_full)
    return len(on.at), after.report["written"]


def started_by_one_that_dies(chunk: int) -> Run:
    """A run whose process is killed after the commit, before it publishes a message."""
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", DIES_AT_COMMIT.format(chunk=chunk)]
    died = subprocess.run(command, cwd=settings.BASE_DIR, check=False).returncode  # noqa: S603
    if died != -signal.SIGKILL:
        raise RuntimeError(f"The process that starts the run ended with {died}; it should have been killed.")
    with everything():
        return Run.objects.latest("created_at")


def words(trial: Trial, calm: Trial) -> str:
    """One line about a trial."""
    shares = ", ".join(f"{share:.0%}" for share in trial.at)
    return (
        f"{trial.name}: at {shares or 'no moment'} done; stood {trial.stood:.1f} s; {trial.state} after"
        f" {trial.seconds:.1f} s (undisturbed {calm.seconds:.1f} s), tries {trial.tries}, differing rows {trial.differing}"
    )


def counted(found: Found) -> dict[str, int]:
    """How often anything was broken: processes killed, faults of Redis, restarts of the database."""
    times = {
        one: sum(len(trial.at) for trial in found.trials if trial.name.startswith(one)) for one in STARTS
    }
    kills = sum(times[one] * each for one, each in STARTS.items())
    redis = sum(times[one] for one in STARTS if one.startswith("Redis"))
    return {"kills": kills, "redis": redis, "database": times["PostgreSQL"]}


def kept(found: Found) -> dict:
    """The same for JSON, the trials by name, of several rounds the last."""
    trials = {one.name: {**asdict(one), "right": one.is_like(found.calm)} for one in found.trials}
    return {**asdict(found), "trials": trials}


def figures(found: Found) -> list[Figure]:
    """The lines of the table."""
    calm = f"undisturbed {found.calm.seconds:.1f} s"
    lines = [
        Figure(
            f"Full run: {one.name}",
            f"stood {one.stood:.1f} s, {one.state} after {one.seconds:.1f} s, at most {one.tries} tries of an item",
            calm,
            f"{one.differing} rows differ",
            f"0, each effect once, on within {BACK:.0f} s",
            one.is_like(found.calm),
        )
        for one in found.trials
    ]
    fine = found.left == 0 < found.edits
    wrong = f"{found.left} rows left to the next run"
    times = "{kills} processes killed, {redis} faults of Redis, {database} restarts of the database"
    blind = f"{found.spoilt} rows differ when one is spoilt; without the sweeper it {'stands still' if found.stuck else 'ends'}"
    return [
        *lines,
        Figure(f"Full run: {found.edits} edits meanwhile", wrong, goal="0", met=fine),
        Figure("Control: loss is seen", blind, goal="2, stands still", met=found.spoilt == 2 and found.stuck),
        Figure("All together", times.format(**counted(found))),
    ]
