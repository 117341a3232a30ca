"""Whom one might move in: people of the pools whose next step is near, or whom a search finds."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from cadres.models import Cadre
from cadres.queries import search, with_standing
from common.clock import today
from talent_pools.choices import Horizon
from talent_pools.choices import State as Stay
from talent_pools.queries import visible_memberships
from teams.models import Seat
from teams.queries import eligible_cadres

MOST = 8


def candidates_for(user: User, words: str, *, but: Collection[UUID]) -> list[Cadre]:
    """At most eight, as they stand today, without who is in the scenario."""
    people = eligible_cadres(user).exclude(pk__in=but)
    people = search(people, words) if words else people.filter(pk__in=near_members(user))
    order = ("name_search", "id") if words else ("home_unit__path", "home_order", "id")
    return list(with_standing(people.order_by(*order), today())[:MOST])


def near_members(user: User) -> QuerySet:
    """Members of a pool at its near horizon, of those whose pools the user may see."""
    may_see = Permission.VIEW_POOLS in permissions_of(user)
    members = visible_memberships(user).filter(state=Stay.MEMBER, horizon=Horizon.NEAR)
    return (members if may_see else members.none()).values("cadre")


def open_posts(seats: Collection[Seat]) -> list[Seat]:
    """The seats of those who leave that nobody has been given yet, in order."""
    taken = [one.title for one in seats if one.moves and not one.leaves]
    found = []
    for seat in (one for one in seats if one.leaves):
        if seat.from_title in taken:
            taken.remove(seat.from_title)
        else:
            found.append(seat)
    return found
