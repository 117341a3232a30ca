"""How an index stands: its band, its group, the course of its months, in words; and the same number told in Python."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portraits.choices import Band
from portraits.evidence.matters import SANCTION
from portraits.formulas import Formula
from portraits.scoring import Evidence, Score, scores, weighted

LOOKS = {Band.HIGH: "ok", Band.USUAL: "soon", Band.BELOW: "later", Band.LOW: "miss", Band.NONE: "na"}


@dataclass(frozen=True)
class Explained:
    """The index of one person, worked out from the records: what `portraits.computing` has to agree with."""

    dimensions: Sequence[Score]
    open_dimensions: Sequence[Score]
    value: Decimal | None
    open_value: Decimal | None


def explain(formula: Formula, group: str, evidence: Sequence[Evidence], on: date) -> Explained:
    """All of it, and as if there were no sanction."""
    factor = formula.index.group(group).factor
    whole = scores(formula, evidence, on, factor)
    clear = scores(formula, [one for one in evidence if one.source != SANCTION], on, factor)
    return Explained(whole, clear, mean(formula, whole), mean(formula, clear))


def mean(formula: Formula, found: Sequence[Score]) -> Decimal | None:
    """The weighted mean, where dimensions of enough weight have a record that counts."""
    known = sum(one.part.weight for one in found if one.value is not None)
    return weighted(found) if known >= formula.index.needed else None


def band_of(formula: Formula, value: Decimal | None) -> Band:
    """Where a value lies."""
    if value is None:
        return Band.NONE
    marks = (
        (formula.index.high, Band.HIGH),
        (formula.index.usual, Band.USUAL),
        (formula.index.low, Band.BELOW),
    )
    return next((band for mark, band in marks if value >= mark), Band.LOW)


def bounds_of(formula: Formula, band: Band) -> tuple[Decimal | None, Decimal | None]:
    """From which value on and below which one a band lies; None is open."""
    index = formula.index
    return {
        Band.HIGH: (index.high, None), Band.USUAL: (index.usual, index.high), Band.BELOW: (index.low, index.usual),
        Band.LOW: (None, index.low),
    }[band]  # fmt: skip


def group_for(formula: Formula, level: int, principal: bool) -> str | None:
    """The group of a post; None for a level the formula leaves out."""
    fitting = (one.key for one in formula.index.groups if level in one.levels and one.principal == principal)
    return next(fitting, None)
