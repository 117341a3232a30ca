"""Whom a user may select from."""

from django.db.models import Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.models import Cadre
from cadres.queries import entrusted_cadres, visible_cadres


def selectable_cadres(user: User) -> QuerySet[Cadre]:
    """Visible cadres of the units for which the user may ask by conditions, guests among them."""
    units = unit_ids_for(user, Permission.SELECT_CADRES)
    return visible_cadres(user).filter(Q(home_unit__in=units) | Q(host_units__overlap=units))


def eligible_cadres(user: User) -> QuerySet[Cadre]:
    """Those who can be put on a working list: of the own units, no guests, never oneself or kin."""
    return entrusted_cadres(user, Permission.SELECT_CADRES)
