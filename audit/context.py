"""Where an act comes from: kept beside the request or job, so that nobody has to hand it on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

ADDRESS: ContextVar[str] = ContextVar("audit_address", default="")
describers: list[Callable[[object], str]] = []


@contextmanager
def coming_from(address: str) -> Iterator[None]:
    """Within: acts are recorded as coming from this address."""
    token = ADDRESS.set(address)
    try:
        yield
    finally:
        ADDRESS.reset(token)


def describe_actors(describe: Callable[[object], str]) -> None:
    """Name who knows in which roles an actor acts; audit itself knows no app."""
    describers.append(describe)


def roles_of(actor: object) -> str:
    """The roles of an actor today, as text; empty for the timetable and for commands."""
    return next((text for text in (describe(actor) for describe in describers) if text), "")
