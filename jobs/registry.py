"""Handlers of work items, registered by the apps in their `<app>/handlers.py`, found at start."""

from collections.abc import Callable

from jobs.models import Run, WorkItem

Handler = Callable[[WorkItem], dict | None]
Finisher = Callable[[Run], None]
HANDLERS: dict[str, Handler] = {}
FINISHERS: dict[str, Finisher] = {}


def handler(kind: str, *, finish: Finisher | None = None) -> Callable[[Handler], Handler]:
    """Register what does one item of runs of `kind`, and what is called once when all items are done.

    The handler runs in the transaction that marks the item done, so its effect happens once.
    """

    def register(function: Handler) -> Handler:
        HANDLERS[kind] = function
        if finish:
            FINISHERS[kind] = finish
        return function

    return register
