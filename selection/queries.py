"""Whom a user may select from."""

from django.db.models import Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.models import Cadre
from cadres.queries import at_home_or_guests, entrusted_cadres, visible_cadres
from selection.models import Candidate, SavedQuery, WorkingList


def selectable_cadres(user: User) -> QuerySet[Cadre]:
    """Visible cadres of the units for which the user may ask by conditions, guests among them."""
    return visible_cadres(user).filter(at_home_or_guests(user, Permission.SELECT_CADRES))


def eligible_cadres(user: User) -> QuerySet[Cadre]:
    """Those who can be put on a working list: of the own units, no guests, never oneself or kin."""
    return entrusted_cadres(user, Permission.SELECT_CADRES)


def visible_queries(user: User) -> QuerySet[SavedQuery]:
    """One's own queries and those shared in the units for which the user selects."""
    shared = Q(shared=True, unit__in=unit_ids_for(user, Permission.SELECT_CADRES))
    return SavedQuery.objects.filter(Q(owner=user) | shared).select_related("owner", "unit")


def visible_lists(user: User) -> QuerySet[WorkingList]:
    """Working lists of the units for which the user selects."""
    units = unit_ids_for(user, Permission.SELECT_CADRES)
    return WorkingList.objects.filter(unit__in=units).select_related("unit", "made_by")


def visible_candidates(user: User) -> QuerySet[Candidate]:
    """People on those lists, without the user and kin."""
    return Candidate.objects.filter(working_list__in=visible_lists(user), cadre__in=eligible_cadres(user))
