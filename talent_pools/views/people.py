"""Members with what a line says of them, in a fixed number of queries."""

from collections.abc import Iterable, Sequence

from django.urls import reverse

from accounts.models import User
from cadres.models import Cadre
from cadres.queries import with_standing
from common.clock import today
from talent_pools.choices import Horizon
from talent_pools.models import Membership
from talent_pools.queries import readable_cadres
from talent_pools.words import LOOKS, age_of, post_words, state_words, suggestion_words


def rows_of(user: User, memberships: Sequence[Membership]) -> list[dict]:
    """One dict a membership, with the cadre as it stands today."""
    cadres = standing(user, (one.cadre_id for one in memberships))
    return [row_of(one, cadres[one.cadre_id]) for one in memberships]


def standing(user: User, ids: Iterable[object]) -> dict[object, Cadre]:
    """These cadres with main post and rank, by id."""
    found = with_standing(readable_cadres(user).filter(pk__in=list(ids)), today())
    return {cadre.pk: cadre for cadre in found}


def row_of(membership: Membership, cadre: Cadre) -> dict:
    """One line."""
    return {
        "one": membership,
        "cadre": cadre,
        "age": age_of(cadre),
        "post": post_words(cadre),
        "horizon": {"outcome": LOOKS[membership.horizon], "label": Horizon(membership.horizon).label},
        "state": state_words(membership),
        "told": suggestion_words(membership.told),
        "differs": membership.differs,
        "href": reverse("talent_pools:member", args=[membership.pk]),
    }
