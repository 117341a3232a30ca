"""The units a table is taken apart by: those directly below the chosen one, itself, and where guests come from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import top_units_for, units_for
from cadres.roster import OUTSIDE
from common.listing import Listing
from units.models import Unit

ELSEWHERE = ""  # of people whose unit is in no place


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the table: its key, its words, and the conditions of the roster that find its people."""

    key: str
    words: str
    conditions: Mapping[str, list[str] | None]


def places_of(user: User, listing: Listing) -> tuple[list[Place], dict[UUID, str]]:
    """The parts in the order of the institution, and each unit's part."""
    units = list(units_for(user, Permission.VIEW_CADRES).order_by("path"))
    tops = heads(units, listing.chosen("unit")) or list(
        top_units_for(user, Permission.VIEW_CADRES).order_by("path")
    )
    if len(tops) == 1 and not listing.chosen("itself"):
        [top] = tops
        own = Place(
            str(top.pk), _("%(unit)s itself") % {"unit": top}, {"unit": [str(top.pk)], "itself": ["1"]}
        )
        parts = [own, *(below(unit) for unit in units if unit.parent_id == top.pk)]
        tops = [unit for unit in units if unit.parent_id == top.pk]
        return [*parts, outside()], {top.pk: own.key, **covered(tops, units)}
    return [*(below(unit) for unit in tops), outside()], covered(tops, units)


def heads(units: Iterable[Unit], chosen: Iterable[str]) -> list[Unit]:
    """The chosen units without those below another of them."""
    named = [unit for unit in units if str(unit.pk) in set(chosen)]
    return [
        unit for unit in named if not any(unit != one and unit.path.startswith(one.path) for one in named)
    ]


def below(unit: Unit) -> Place:
    """A unit with all below it."""
    return Place(str(unit.pk), str(unit), {"unit": [str(unit.pk)]})


def outside() -> Place:
    """Those seconded into the scope."""
    return Place(ELSEWHERE, _("Seconded from elsewhere"), {"unit": [OUTSIDE], "itself": None})


def covered(tops: Iterable[Unit], units: Iterable[Unit]) -> dict[UUID, str]:
    """Each unit below one of `tops`, with the key of that one."""
    return {unit.pk: str(top.pk) for top in tops for unit in units if unit.path.startswith(top.path)}
