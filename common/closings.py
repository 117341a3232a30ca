"""How an app closes the gap in a fact it publishes: declared in its `<app>/closings.py`, asked by readiness.

A proposal has `wanted`, `booked`, `offered`, `is_enough`, `searched` and `events`; each of these `pk`, `name`, `url`,
`times` (texts) and the `hours` it gives.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True, slots=True)
class Closing:
    """What closes a gap in `fact`.

    `propose`: for (cadre, amount, last day, by=user), the fewest things to book; `may_book`: whether a user books for a
    cadre; `book`: does it, for (cadre, proposal, by=user), all or nothing, ValidationError says why not.
    """

    fact: str
    propose: Callable[..., Any]
    may_book: Callable[[object, object], bool]
    book: Callable[..., None]


registry: dict[str, Closing] = {}


def add_closing(closing: Closing) -> None:
    """Declare one; a second one of the same fact is a mistake in the code."""
    if registry.setdefault(closing.fact, closing) != closing:
        raise ValueError(f"what closes {closing.fact} is declared twice")


@lru_cache(maxsize=1)
def discover() -> None:
    """Import `closings.py` of every installed app, once."""
    autodiscover_modules("closings")


def closing_of(fact: str) -> Closing | None:
    """What closes a gap in a fact, if any app says so."""
    discover()
    return registry.get(fact)
