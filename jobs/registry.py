"""Handlers of work items, registered by the apps in their `<app>/handlers.py`, found at start."""

from collections.abc import Callable

from accounts.choices import Permission
from jobs.models import Run, WorkItem

Handler = Callable[[WorkItem], dict | None]
Finisher = Callable[[Run], None]
HANDLERS: dict[str, Handler] = {}
FINISHERS: dict[str, Finisher] = {}
PERMISSIONS: dict[str, Permission] = {}


def handler(
    kind: str, *, permission: Permission, finish: Finisher | None = None
) -> Callable[[Handler], Handler]:
    """Register what does one item of runs of `kind`, and what is called once when all items are done.

    Whoever started the run must hold `permission` still when an item is done, at the run's unit if it has one.
    The handler runs in the transaction that marks the item done, so its effect happens once.
    """

    def register(function: Handler) -> Handler:
        HANDLERS[kind], PERMISSIONS[kind] = function, permission
        if finish:
            FINISHERS[kind] = finish
        return function

    return register
