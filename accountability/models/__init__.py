"""Sanctions and tolerance: the access boundary of supervision."""

from accountability.models.sanctions import KindTerm, Sanction, SanctionKind
from accountability.models.tolerance import (
    DISTINCTIONS,
    FACTORS,
    GRID,
    Correction,
    ToleranceCase,
    ToleranceClause,
)

__all__ = [
    "DISTINCTIONS", "FACTORS", "GRID", "Correction", "KindTerm", "Sanction", "SanctionKind",
    "ToleranceCase", "ToleranceClause",
]  # fmt: skip
