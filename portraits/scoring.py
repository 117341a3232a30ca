"""How records become the score of an axis or a dimension: written to be read, and the judge of the SQL beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from portraits.fading import CENT, Fade, rounded
from portraits.formulas import Formula, Part

NOTHING, WHOLE = Decimal(0), Decimal(100)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A record that exists: of which source, its id, its day, and what it says in one word (`mark`)."""

    source: str
    record: UUID
    day: date
    mark: str

    @property
    def key(self) -> tuple[str, UUID]:
        """What it is found by."""
        return self.source, self.record


@dataclass(frozen=True, slots=True)
class Counted:
    """A record under one part: the points the formula gives it, and how much of them is left."""

    evidence: Evidence
    points: Decimal
    weight: Decimal

    @property
    def counts(self) -> Decimal:
        """Points as they count on the day."""
        return self.points * self.weight


@dataclass(frozen=True, slots=True)
class Score:
    """A part with its records. `value`: 0 to 100, None where no record counts any more."""

    part: Part
    full: Decimal
    counted: Sequence[Counted]
    value: Decimal | None

    @property
    def points(self) -> Decimal:
        """All that counts."""
        return sum((one.counts for one in self.counted), NOTHING)

    @property
    def is_contradicted(self) -> bool:
        """Whether some of what counts speaks for and some against."""
        signs = {one.points > 0 for one in self.counted if one.weight and one.points}
        return len(signs) > 1


def scores(
    formula: Formula, evidence: Iterable[Evidence], on: date, factor: Decimal = Decimal(1)
) -> list[Score]:
    """The score of each part of a formula; `factor`: how much more than usual makes a full score."""
    rows = sorted(
        (one for one in evidence if one.day <= on), key=lambda one: (one.day, one.source, one.record)
    )
    return [score(part, rows, formula.fade, on, factor) for part in formula.parts]


def score(part: Part, rows: Iterable[Evidence], fade: Fade, on: date, factor: Decimal) -> Score:
    """Points times what is left of each, in a hundredth parts of what makes a full score; never below 0 or above 100."""
    counted = [
        Counted(one, part.points[one.source, one.mark], fade.weight(one.day, on))
        for one in rows
        if (one.source, one.mark) in part.points
    ]
    full = part.full * factor
    alive = [one for one in counted if one.weight]
    total = sum((one.counts for one in alive), NOTHING)
    value = rounded(min(max(WHOLE * total / full, NOTHING), WHOLE), CENT) if alive else None
    return Score(part, full, counted, value)


def weighted(found: Sequence[Score]) -> Decimal | None:
    """The mean of the scores there are, by the weights of their parts; None when none is."""
    told = [one for one in found if one.value is not None]
    weights = sum((one.part.weight for one in told), NOTHING)
    return rounded(sum(one.part.weight * one.value for one in told) / weights) if told else None
