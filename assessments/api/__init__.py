"""Assessments over REST."""

from assessments.api.assessing import AssessmentViewSet, RatingViewSet, RoundViewSet
from assessments.api.projects import HeadquartersViewSet, ProjectViewSet, TotalsViewSet, TouchstoneViewSet

__all__ = [
    "AssessmentViewSet",
    "HeadquartersViewSet",
    "ProjectViewSet",
    "RatingViewSet",
    "RoundViewSet",
    "TotalsViewSet",
    "TouchstoneViewSet",
]
