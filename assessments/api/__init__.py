"""Assessments over REST."""

from assessments.api.assessing import AssessmentViewSet, RatingViewSet, RoundViewSet
from assessments.api.projects import HeadquartersViewSet, ProjectViewSet, TotalsViewSet, TouchstoneViewSet
from assessments.api.task_forces import FieldNoteViewSet, TaskForceViewSet, VisitViewSet

__all__ = [
    "AssessmentViewSet",
    "FieldNoteViewSet",
    "HeadquartersViewSet",
    "ProjectViewSet",
    "RatingViewSet",
    "RoundViewSet",
    "TaskForceViewSet",
    "TotalsViewSet",
    "TouchstoneViewSet",
    "VisitViewSet",
]
