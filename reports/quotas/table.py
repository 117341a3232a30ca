"""The quotas of the units in scope with who holds what they are for.

A quota counts whoever serves in its unit or below, up to the next unit with quotas of its own on the same ladder. Ranks are
counted over everybody of a pool, as the readiness of ranks does; their number is a link where all of them are in scope.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres.choices import Level, ManagementState, Rank, Scale
from cadres.classes import main_posts_of_all
from cadres.models import Cadre, RankPeriod
from cadres.queries import in_force, visible_cadres
from cadres.quota_use import owners_of, use_on
from reports.statistics.table import roster_url
from units.models import Quota, Unit

LINKED = 60  # units an address names at most
Holders = Mapping[UUID, list[tuple[int, UUID, str]]]  # by unit: grade, cadre, name


@dataclass(frozen=True, slots=True)
class Line:
    """One quota: approved, reserved and held, and who holds it (leadership only). `depth` 1: part of the one above."""

    quota: Quota
    depth: int
    grades: str
    held: int
    names: list[tuple[UUID, str]]
    url: str

    @property
    def vacant(self) -> int:
        """What may still be filled."""
        return max(0, self.quota.approved - self.quota.reserved - self.held)

    @property
    def over(self) -> int:
        """Held beyond what was approved."""
        return max(0, self.held - self.quota.approved)


@dataclass(frozen=True, slots=True)
class Block:
    """The quotas of one unit on one ladder."""

    unit: Unit
    ladder: str
    lines: list[Line]


def blocks_of(user: User, ladder: str, on: date, below: Sequence[str] = ()) -> list[Block]:
    """The table of a ladder on a day, in the order of the institution; `below`: only these units and what is below them."""
    units = list(units_for(user, Permission.VIEW_CADRES).order_by("path"))
    quotas = defaultdict(list)
    for quota in Quota.objects.filter(ladder=ladder, unit__in=units, valid__contains=on).order_by("id"):
        quotas[quota.unit_id].append(quota)
    owned = pooled(units, on) if ladder == Quota.Ladder.RANK else units_of_owners(units, quotas)
    used = use_on(on) if ladder == Quota.Ladder.RANK else {}
    tops = [unit.path for unit in units if str(unit.pk) in below]
    holders = holders_of(visible_cadres(user), ladder, on)
    return [
        Block(unit, ladder, list(lines_of(quotas[unit.pk], owned[unit.pk], holders, used, on)))
        for unit in units
        if unit.pk in quotas and (not tops or any(unit.path.startswith(top) for top in tops))
    ]


def pooled(units: Sequence[Unit], on: date) -> dict[UUID, list[UUID]]:
    """The units whose people count in the ranks of each owner, of those in scope."""
    found = defaultdict(list)
    for unit, owner in owners_of([unit.pk for unit in units], on).items():
        found[owner].append(unit)
    return found


def units_of_owners(units: Sequence[Unit], owners: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """The units each owner counts: its own and those below, up to the next owner. `units` in the order of the tree."""
    known, found, above = set(owners), defaultdict(list), []
    for unit in units:
        while above and not unit.path.startswith(above[-1].path):
            above.pop()
        if unit.pk in known:
            above.append(unit)
        if above:
            found[above[-1].pk].append(unit.pk)
    return found


def holders_of(cadres: QuerySet[Cadre], ladder: str, on: date) -> Holders:
    """Who in service holds a level, or a civil service rank, by unit of statistics in its order."""
    serving = cadres.filter(management_state=ManagementState.SERVING)
    if ladder == Quota.Ladder.LEADERSHIP:
        rows = main_posts_of_all(on).filter(cadre__in=serving, own_level__isnull=False)
        grade = "own_level"
    else:
        rows, grade = RankPeriod.objects.filter(in_force(on), cadre__in=serving, scale=Scale.CIVIL), "rank"
    rows = rows.order_by("cadre__home_unit__path", "cadre__home_order", "cadre_id")
    found = defaultdict(list)
    for unit, *holder in rows.values_list("cadre__home_unit_id", grade, "cadre_id", "cadre__name"):
        found[unit].append(tuple(holder))
    return found


def lines_of(
    quotas: Sequence[Quota], units: Sequence[UUID], holders: Holders, used: Mapping[UUID, int], on: date
) -> Iterable[Line]:
    """The quotas of a unit, the widest first, each part below what it is part of. `used`: counted over a whole pool."""
    people = [one for unit in units for one in holders.get(unit, ())]
    for quota in sorted(quotas, key=lambda one: (-max(one.grades), -len(one.grades), one.id)):
        found = [(pk, name) for grade, pk, name in people if grade in quota.grades]
        depth = sum(set(quota.grades) < set(other.grades) for other in quotas)
        names = found if quota.ladder == Quota.Ladder.LEADERSHIP else []
        yield Line(
            quota, depth, grades_words(quota), len(found), names, list_url(quota, units, on) if found else ""
        )


def grades_words(quota: Quota) -> str:
    """The levels or ranks a quota is for."""
    words = Level if quota.ladder == Quota.Ladder.LEADERSHIP else Rank
    return _(", ").join(str(words(number).label) for number in sorted(quota.grades, reverse=True))


def list_url(quota: Quota, units: Sequence[UUID], on: date) -> str:
    """The list of the holders; empty where too many units would have to be named."""
    if len(units) > LINKED:
        return ""
    key = "level" if quota.ladder == Quota.Ladder.LEADERSHIP else "rank"
    grades = [str(number) for number in quota.grades]
    return roster_url(
        {"unit": [str(unit) for unit in units], "itself": ["1"], key: grades, "as_of": [on.isoformat()]}
    )
