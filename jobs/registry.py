"""Handlers of work items, registered by the apps in their `<app>/handlers.py`, found at start."""

from collections.abc import Callable
from dataclasses import dataclass

from accounts.choices import Permission
from jobs.models import Run, WorkItem

Handler = Callable[[WorkItem], dict | None]
Finisher = Callable[[Run], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """What one item does, what is called once at the end or on failure, what the starter must hold and reaches."""

    work: Handler
    permission: Permission
    finish: Finisher
    fail: Finisher
    for_nobody: bool
    again: bool


class FutileError(Exception):
    """Raised by work that would fail again: the item is not tried another time."""


KINDS: dict[str, Kind] = {}


def handler(
    kind: str,
    *,
    permission: Permission,
    finish: Finisher = lambda run: None,
    fail: Finisher = lambda run: None,
    for_nobody: bool = False,
    again: bool = False,
) -> Callable[[Handler], Handler]:
    """Register what does one item of runs of `kind`, and what is called once when all items are done.

    `fail` is called instead when the run ends as failed, with its `error`: as the worker, since the starter may have
    lost every right. Neither is called for a run that somebody has cancelled.

    Whoever started the run must hold `permission` still when an item is done, at the run's unit if it has one.
    It then reaches what a page of theirs would; with `for_nobody` everybody, as a run that nobody started: only for
    work whose result is the same whoever asks, and which shows the starter nothing.
    `again`: what was given up may be tried anew by an administrator, however much later: only for work that computes
    from what is there then. What somebody has asked for (imports, exports, forms), they ask for again themselves.
    The handler runs in the transaction that marks the item done, so its effect happens once.
    """

    def register(function: Handler) -> Handler:
        KINDS[kind] = Kind(function, permission, finish, fail, for_nobody, again)
        return function

    return register
