"""Scores by hand."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from portraits.formulas import portrait_formula
from portraits.scoring import Evidence, scores, weighted

ON = date(2026, 11, 27)


def of(source, mark, day, number=1):
    """A record."""
    return Evidence(source, UUID(int=number), day, mark)


def test_by_hand():
    rows = [
        of("appraisal", "excellent", date(2026, 2, 1)),  # 2 in full
        of("appraisal", "competent", date(2024, 2, 1), 2),  # 33 months: 27 of 36 are left, 0.7500
        of("appraisal", "basic", date(2021, 11, 27), 3),  # 60 months: nothing
        of("rating", "low", date(2026, 1, 1), 4),  # -1.5, never below nothing
    ]
    told = {one.part.key: one for one in scores(portrait_formula(), rows, ON)}
    assert told["achieving"].points == Decimal("2.7500")
    assert told["achieving"].value == Decimal("34.38")  # 100 × 2.75 / 8 = 34.375, halves up
    assert told["conduct"].value == Decimal("0.00")
    assert told["learning"].value is None
    assert weighted(list(told.values())) == Decimal("22.92")  # (20 × 34.38 + 10 × 0) / 30


def test_a_score_is_never_above_a_hundred():
    rows = [of("award", "granted", ON, number) for number in range(1, 9)]
    told = {one.part.key: one.value for one in scores(portrait_formula(), rows, ON)}
    assert told["achieving"] == Decimal("100.00")


def test_only_what_counts_contradicts():
    rows = [of("stretch", "met", ON), of("stretch", "missed", date(2021, 1, 1), 2)]
    assert not any(one.is_contradicted for one in scores(portrait_formula(), rows, ON))
