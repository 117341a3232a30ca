"""How an app says what expires in a file, and when: declared in its `<app>/expiries.py`, found by `deadlines`.

A kind is one set-based query as of a day: one row per fact that has a day, with cadre_id, record (uuid or text: what
tells this fact from others of the kind), due_on and told (jsonb: what its words name). Parameters are %(ids)s (uuid[])
and %(as_of)s (date) only. The fact is there as long as somebody has something to do about it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.utils.functional import Promise

Told = Mapping[str, Any]
MOST_LEAD = {"day": 730, "month": 24}  # further ahead nothing is kept


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before the day people are told: once, or several times, the earliest first; 0 is on the day itself."""

    amounts: tuple[int, ...]
    unit: Literal["day", "month"] = "day"

    def __post_init__(self) -> None:
        falling = all(a > b for a, b in zip(self.amounts, self.amounts[1:], strict=False))
        if not self.amounts or not falling or not 0 <= self.amounts[-1] <= self.amounts[0] <= self.most:
            raise ValueError(
                f"lead times of 0 to {self.most}, each shorter than the one before: {self.amounts}"
            )

    @property
    def most(self) -> int:
        """The longest there may be, in its unit."""
        return MOST_LEAD[self.unit]


@dataclass(frozen=True, slots=True)
class Expiry:
    """A kind of deadline.

    `seen_by`: any of these permissions, at the cadre's home unit, shows that there is one, and when; `done_by`: any of
    these lets somebody settle it. `gone_seen_by`: who still learns that there was one after its fact is gone; None: whoever
    saw it. `actions`: what to do, one for each lead time (the last holds for all further ones).
    `address`: of the one page where it is done, for (cadre id, record); `says`: the fact in words.
    `tables`: (table, column of the cadre's id) whose rows it reads. `by_month`: the day is known by its month.
    """

    key: str
    name: Promise
    actions: tuple[Promise, ...]
    lead: Lead
    tables: tuple[tuple[str, str], ...]
    build: Callable[[], str]
    says: Callable[[Told, date], str]
    address: Callable[[str, str], str]
    icon: str
    seen_by: tuple[str, ...]
    done_by: tuple[str, ...]
    by_month: bool = False
    gone_seen_by: tuple[str, ...] | None = None

    def sql(self) -> str:
        """The query."""
        return self.build()

    def action(self, stage: int) -> Promise:
        """What to do at the lead time with this number."""
        return self.actions[min(stage, len(self.actions) - 1)]


registry: dict[str, Expiry] = {}


def expiry(
    key: str, *, tables: Sequence[str | tuple[str, str]], **declared: Any
) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Declare the decorated function's SQL as a kind; ValueError when the key is already taken."""
    keyed = tuple((table, "cadre_id") if isinstance(table, str) else table for table in tables)

    def publish(build: Callable[[], str]) -> Callable[[], str]:
        if key in registry and registry[key].build.__module__ != build.__module__:
            raise ValueError(f"expiry {key!r} of {build.__module__} is already declared")
        registry[key] = Expiry(key=key, tables=keyed, build=build, **declared)
        return build

    return publish
