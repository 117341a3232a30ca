"""The ways in which a run under way is disturbed."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field

import psycopg2
import redis
from django.db import DatabaseError, InterfaceError, connections

from common.scope import everything
from dashboards.bench.stack import Stack, children, command_of, kill
from jobs.models import Run
from jobs.services import LEASE, OPEN, wake

DELIVERIES = 5
SESSION, STALL = "postgres: cadre_", 10
AWAY, LONGEST = 60, 300  # seconds
STANDING = 6
ROUND = 7  # seconds in which the sweeper has surely come round
IDLE = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = current_user AND state = 'idle in transaction' AND state_change < clock_timestamp() - interval '1 s'"""


@dataclass(slots=True)
class Disturber:
    """The product, the run under way in it, the dice; the shares done when it was disturbed.

    `stood`: the longest time in which no more was done, in seconds, without that for which something was `held` on purpose.
    """

    stack: Stack
    dice: random.Random
    run: Run | None = None
    at: list[float] = field(default_factory=list)
    stood: float = 0.0
    held: float = 0.0
    seen: float | None = None
    since: float = field(default_factory=time.monotonic)

    def done(self) -> float | None:
        """The share that is done, None when the run has ended; waits a minute while the database is away."""
        for _ in range(AWAY):
            with suppress(DatabaseError, InterfaceError), everything():
                self.run.refresh_from_db()
                return self.note(self.run.done / self.run.total if self.run.state in OPEN else None)
            connections.close_all()
            time.sleep(1)
        raise RuntimeError(f"The database is away for {AWAY} s.")

    def wait(self) -> None:
        """Return when the run has ended, at most LONGEST seconds later."""
        began = time.monotonic()
        while self.done() is not None and time.monotonic() - began < LONGEST:
            time.sleep(0.05)

    def moments(self, number: int) -> Iterator[None]:
        """So many moments at random, spread over the run; the share done is kept of those in its midst."""
        for place in range(number):
            wanted = (place + self.dice.random()) / (number + 1)
            while (share := self.done()) is not None and share < wanted:
                time.sleep(0.02)
            time.sleep(self.dice.random() * 0.2)
            if (share := self.done()) is not None:
                self.at.append(round(share, 2))
                yield

    def note(self, share: float | None) -> float | None:
        """Keep for how long nothing more was done than what had been seen."""
        now = time.monotonic()
        if share != self.seen:
            self.stood = max(self.stood, now - self.since - self.held)
            self.seen, self.since, self.held = share, now, 0.0
        return share

    def hold(self, seconds: float) -> None:
        """Leave it disturbed for so long."""
        time.sleep(seconds)
        self.held += seconds


def queue() -> redis.Redis:
    """The broker of this product."""
    return redis.Redis.from_url(os.environ["REDIS_URL"])


def nothing(_: Disturber) -> None:
    """Leave it alone."""


def pool_killed(on: Disturber) -> None:
    """One of the worker's processes, at three moments."""
    for _ in on.moments(3):
        kill(on.dice.choice(children(on.stack.pid("worker")) or [None]))


def killed(name: str, times: int) -> Callable[[Disturber], None]:
    """A main process, at so many moments; the launcher starts it again."""

    def disturb(on: Disturber) -> None:
        for _ in on.moments(times):
            kill(on.stack.pid(name))

    return disturb


def told_to_end(on: Disturber) -> None:
    """Worker and web are asked to end, as an upgrade does, and finish what they have in hand; twice."""
    for _ in on.moments(2):
        for name in ("worker", "web"):
            kill(on.stack.pid(name), signal.SIGTERM)


def sessions(on: Disturber) -> list[int]:
    """The server's processes that serve somebody of ours."""
    return [pid for pid in children(on.stack.pid("postgres")) if SESSION in command_of(pid)]


def cut(on: Disturber) -> None:
    """Every connection to the database ends, at three moments."""
    for _ in on.moments(3):
        for pid in sessions(on):
            kill(pid, signal.SIGTERM)


def stalled(on: Disturber) -> None:
    """Nothing comes through any connection to the database for ten seconds."""
    for _ in on.moments(1):
        held = sessions(on)
        for pid in held:
            kill(pid, signal.SIGSTOP)
        on.hold(STALL)
        for pid in held:
            kill(pid, signal.SIGCONT)


def all_killed(on: Disturber) -> None:
    """Worker, beat and web with one of its processes, at the same moment."""
    for _ in on.moments(1):
        kill(on.dice.choice(children(on.stack.pid("web"))))
        for name in ("worker", "beat", "web"):
            kill(on.stack.pid(name))


def delivered_often(on: Disturber) -> None:
    """Each message is delivered DELIVERIES times: three times more now, in other orders, and once in the midst."""
    with everything():
        items = list(on.run.items.values_list("pk", flat=True))
    for _ in range(DELIVERIES - 2):
        on.dice.shuffle(items)
        wake(items)
    for _ in on.moments(1):
        wake(items)


def flushed(on: Disturber) -> None:
    """All messages are lost, at three moments."""
    for _ in on.moments(3):
        queue().flushall()


def stands_still(on: Disturber) -> bool:
    """Control: all messages are lost and nobody sweeps. Whether the run waits until beat is back; it then ends."""
    for _ in on.moments(1):
        beat = on.stack.pid("beat")
        kill(beat, signal.SIGSTOP)
        queue().flushall()
        time.sleep(STANDING)
        before = on.done()
        time.sleep(STANDING)
        still = before is not None and on.done() == before
        kill(beat, signal.SIGCONT)
        on.wait()
        return still and on.done() is None
    return False


def hung(name: str, seconds: float) -> Callable[[Disturber], None]:
    """A server takes connections and does not answer for a while."""

    def disturb(on: Disturber) -> None:
        for _ in on.moments(1):
            pid = on.stack.pid(name)
            kill(pid, signal.SIGSTOP)
            on.hold(seconds)
            kill(pid, signal.SIGCONT)

    return disturb


def woken_late(on: Disturber) -> None:
    """A process falls asleep in its work, loses session and lease, and wakes when another has taken over."""
    for _ in on.moments(1):
        pid = asleep_in_its_work(on)
        on.hold(LEASE.total_seconds() + ROUND)
        kill(pid, signal.SIGCONT)


def asleep_in_its_work(on: Disturber) -> int:
    """Stop a pool process in the midst of an item and end its session, as the server does after two minutes."""
    while True:
        pid = on.dice.choice(children(on.stack.pid("worker")))
        kill(pid, signal.SIGSTOP)
        time.sleep(1.5)
        if end_idle_sessions() or on.done() is None:
            return pid
        kill(pid, signal.SIGCONT)


def end_idle_sessions() -> int:
    """End the workers' sessions that have been idle within a transaction for a second; how many there were."""
    with closing(psycopg2.connect(os.environ["WORKER_DATABASE_URL"])) as own, own.cursor() as cursor:
        cursor.execute(IDLE)
        return cursor.rowcount
