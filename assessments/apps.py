"""Projects, key work, observation at the front line, assessments and the annual appraisal round."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """What people do at the front line, and how they are judged by it."""

    name = "assessments"
