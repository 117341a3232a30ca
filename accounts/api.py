"""Endpoints whose scope only accounts knows."""

from django.db.models import QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from units.api import UnitViewSet
from units.models import Unit


def visible_units(user: User) -> QuerySet[Unit]:
    """The units (whole subtrees) for which the user holds any role today."""
    return units_for(user, Permission.SIGNED_IN)


class ScopedUnitViewSet(UnitViewSet):
    """The units of one's roles and all below them, with quotas and grassroots periods on request."""

    access = Permission.SIGNED_IN
    visible = staticmethod(visible_units)
