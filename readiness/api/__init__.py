"""Readiness over REST: stored results, their changes, explanations on any day, what-if, runs."""

from readiness.api.changes import ChangeViewSet
from readiness.api.contests import ContestViewSet
from readiness.api.explanations import ExplanationViewSet
from readiness.api.gaps import BlockedCadreViewSet
from readiness.api.kept import KeptReceiptViewSet
from readiness.api.paths import ShortestPathViewSet, TrainingPathViewSet
from readiness.api.results import ResultViewSet
from readiness.api.runs import ReadinessRunViewSet

__all__ = [
    "BlockedCadreViewSet",
    "ChangeViewSet",
    "ContestViewSet",
    "ExplanationViewSet",
    "KeptReceiptViewSet",
    "ReadinessRunViewSet",
    "ResultViewSet",
    "ShortestPathViewSet",
    "TrainingPathViewSet",
]
