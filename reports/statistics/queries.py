"""The bands of age, and the tables kept."""

from django.db.models import QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from reports.models import AgeSplit, Snapshot


def visible_snapshots(user: User) -> QuerySet[Snapshot]:
    """Tables kept of units the user may look at."""
    units = unit_ids_for(user, Permission.VIEW_CADRES)
    return Snapshot.objects.filter(unit__in=units).select_related("unit", "taken_by")


def splits() -> list[AgeSplit]:
    """Every way to put ages into bands, the shipped ones first."""
    return list(AgeSplit.objects.all())
