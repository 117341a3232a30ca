"""Sanctions and tolerance: the access boundary of supervision."""

from accountability.models.sanctions import Sanction, SanctionKind
from accountability.models.tolerance import (
    DISTINCTIONS,
    FACTORS,
    GRID,
    Correction,
    ToleranceCase,
    ToleranceClause,
)

__all__ = [
    "DISTINCTIONS", "FACTORS", "GRID", "Correction", "Sanction", "SanctionKind", "ToleranceCase", "ToleranceClause",
]  # fmt: skip
