"""Sanctions a user may see."""

from django.db.models import QuerySet

from accountability.models import Sanction
from accounts.choices import Permission
from accounts.models import User
from cadres.queries import entrusted_cadres


def visible_sanctions(user: User) -> QuerySet[Sanction]:
    """Sanctions of cadres in the units the user supervises; never the user's own or those of kin."""
    return Sanction.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_SUPERVISION))
