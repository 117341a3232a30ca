"""Numbers for leaders as a registry: each app declares its tiles in `<app>/tiles.py`; overview, sheet and API ask here.

A number that names an address is the number of rows its list has: the same rows are counted, in the reader's scope.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

Words = str | Promise
GROUPS: dict[str, Words] = {
    "people": _("The team"),
    "readiness": _("Qualification"),
    "development": _("Pools, training and tempering"),
    "frontline": _("Front line"),
    "care": _("Talks and what is due"),
    "results": _("Plans, measures and supervision"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, of which unit with all below it (`units`: its id; none: everything in scope), as of which day."""

    user: Any
    day: date
    units: tuple[str, ...] = ()

    def of(self, unit: object) -> "Asked":
        """The same of one unit."""
        return Asked(self.user, self.day, (str(unit),))

    def url(self, name: str, *args: object, unit_as: str = "unit", **parameters: object) -> str:
        """The address of a list with these conditions and the unit that is asked of."""
        asked = {**parameters, **({unit_as: self.units} if self.units else {})}
        return f"{reverse(name, args=args)}?{urlencode(asked, doseq=True)}"


@dataclass(frozen=True, slots=True)
class Number:
    """One count. `url` opens exactly these rows; `of`: among how many; `bad`: more than none calls for somebody.

    `before`: what it was when the reader's numbers were kept last, None where nothing is kept of it.
    """

    key: str
    label: Words
    value: int
    url: str = ""
    of: int | None = None
    bad: bool = False
    more: Words = ""
    before: int | None = None

    @property
    def share(self) -> float | None:
        """Per cent of `of`, None without any."""
        return round(self.value * 100 / self.of, 1) if self.of else None

    @property
    def change(self) -> int | None:
        """How many more than before; fewer is negative."""
        return None if self.before is None else self.value - self.before

    @property
    def moved(self) -> str:
        """The change with its sign; empty without a number before."""
        return "" if self.change is None else f"{self.change:+,}".replace("-", "−") if self.change else "±0"


@dataclass(frozen=True, slots=True)
class Tile:
    """A headline number with others beside it, its definition, and where that comes from.

    `permission` the reader must hold, `resource` a token must be for; `numbers` counts them, the headline first,
    in a fixed number of queries; no number at all leaves the tile out.
    """

    key: str
    group: str
    order: int
    label: Words
    unit: Words
    definition: Words
    source: Words
    permission: str
    resource: str
    numbers: Callable[[Asked], Sequence[Number]]


registry: dict[str, Tile] = {}


def add_tile(tile: Tile) -> None:
    """Declare one; a second of the same key or an unknown group is a mistake in the code."""
    if tile.group not in GROUPS:
        raise ValueError(f"tile {tile.key}: unknown group {tile.group}")
    if registry.setdefault(tile.key, tile) != tile:
        raise ValueError(f"tile {tile.key} is declared twice")


@lru_cache(maxsize=1)
def tiles() -> tuple[Tile, ...]:
    """All of them, group by group, in order."""
    autodiscover_modules("tiles")
    order = list(GROUPS)
    return tuple(sorted(registry.values(), key=lambda one: (order.index(one.group), one.order, one.key)))
