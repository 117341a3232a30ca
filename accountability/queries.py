"""Sanctions a user may see."""

from django.db.models import QuerySet

from accountability.models import Sanction
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for


def visible_sanctions(user: User) -> QuerySet[Sanction]:
    """Sanctions of cadres in the units the user supervises; never the user's own."""
    supervised = units_for(user, Permission.VIEW_SUPERVISION)
    return Sanction.objects.filter(cadre__home_unit__in=supervised).exclude(cadre__user=user)
