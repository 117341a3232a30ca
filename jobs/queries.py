"""Runs a user may watch."""

from django.db.models import Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from jobs.models import Run


def visible_runs(user: User) -> QuerySet[Run]:
    """The user's own runs, those of their units, and those of the whole house."""
    mine = Q(started_by=user) | Q(unit__in=units_for(user, Permission.VIEW_RUNS)) | Q(unit=None)
    return Run.objects.filter(mine)
