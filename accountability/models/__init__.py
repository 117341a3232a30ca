"""Sanctions, tolerance, step-down: the access boundary of supervision."""

from accountability.models.sanctions import STEPDOWN_KINDS, KindTerm, Sanction, SanctionKind
from accountability.models.stepdown import UNDER_WAY, Situation, StepDownAppeal, StepDownCase
from accountability.models.tolerance import (
    DISTINCTIONS,
    FACTORS,
    GRID,
    Correction,
    ToleranceCase,
    ToleranceClause,
)

__all__ = [
    "DISTINCTIONS", "FACTORS", "GRID", "STEPDOWN_KINDS", "UNDER_WAY", "Correction", "KindTerm", "Sanction", "SanctionKind",
    "Situation", "StepDownAppeal", "StepDownCase", "ToleranceCase", "ToleranceClause",
]  # fmt: skip
