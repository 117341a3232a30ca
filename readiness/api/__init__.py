"""Readiness over REST: stored results, explanations on any day, what-if, runs."""

from readiness.api.explanations import ExplanationViewSet
from readiness.api.results import ResultViewSet
from readiness.api.runs import ReadinessRunViewSet

__all__ = ["ExplanationViewSet", "ReadinessRunViewSet", "ResultViewSet"]
