"""Shares in a slate beside those it was chosen from, with Fisher's exact test; how often the same people stand on the lists.

Integers throughout, so that equal probabilities are equal; a test on few people is refused, not shown.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import comb
from uuid import UUID

MINIMUM, MINIMUM_ON_SLATE = 20, 3  # ours, to be confirmed by the department
UNUSUAL = 0.05


def fisher_exact(a: int, b: int, c: int, d: int) -> float:
    """Two-sided p of the table (a b / c d): all tables with its margins that are no likelier than it is."""
    rows, column, total = a + b, a + c, a + b + c + d
    if min(a, b, c, d) < 0:
        raise ValueError("counts are never negative")
    ways = {
        x: comb(rows, x) * comb(total - rows, column - x)
        for x in range(max(0, column - (total - rows)), min(rows, column) + 1)
    }
    return float(Fraction(sum(one for one in ways.values() if one <= ways[a]), comb(total, column)))


@dataclass(frozen=True, slots=True)
class Share:
    """How many of whom it is known: of the slate, and of the others who were eligible. `p`: None where too few are known."""

    key: str
    on_slate: int
    slate_known: int
    others: int
    others_known: int

    @property
    def p(self) -> float | None:
        """The exact test; no number on few people."""
        few = self.slate_known < MINIMUM_ON_SLATE or self.slate_known + self.others_known < MINIMUM
        if few:
            return None
        return fisher_exact(
            self.on_slate,
            self.slate_known - self.on_slate,
            self.others,
            self.others_known - self.others,
        )

    @property
    def unusual(self) -> bool:
        """Whether such a slate would rarely come about by chance."""
        return self.p is not None and self.p < UNUSUAL


@dataclass(frozen=True, slots=True)
class Repeats:
    """Over some lists: how many places there were, how many people took them, and on how many lists each of this one is."""

    lists: int
    places: int
    people: int
    times: dict[UUID, int]

    @property
    def index(self) -> int:
        """Per cent of the places taken by somebody who stands on another of the lists as well; 0: always new names."""
        return round(100 * (self.places - self.people) / self.places) if self.places else 0


def repeats(lists: Sequence[Collection[UUID]]) -> Repeats:
    """Of the lists, the first being the one that is looked at."""
    times = Counter(one for people in lists for one in set(people))
    places = sum(len(set(people)) for people in lists)
    return Repeats(len(lists), places, len(times), {one: times[one] for one in (lists[0] if lists else ())})
