"""The team as a whole: who holds leadership posts, who retires by a day, and who stands ready in the pools for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from accounts.models import User
from cadres.choices import ManagementState
from cadres.models import Appointment, Cadre
from cadres.retirement import retirement_months
from readiness.choices import Ladder
from readiness.models import Result
from talent_pools.choices import Horizon, State
from talent_pools.queries import readable_cadres, visible_memberships
from units.models import Unit
from units.queries import subtree


@dataclass(slots=True)
class Line:
    """Holders of leadership posts, how many of them retire by the day, and the people of the pools by horizon."""

    holders: int = 0
    leaving: int = 0
    supply: Counter = field(default_factory=Counter)

    @property
    def gap(self) -> int:
        """How many of those who leave have nobody near for their level."""
        return max(0, self.leaving - self.supply[Horizon.NEAR])


@dataclass(frozen=True, slots=True)
class Analysis:
    """By level (of the post that is held, or that is the next step), and by unit and level."""

    levels: dict[int, Line]
    units: dict[UUID, dict[int, Line]]


def analyse(user: User, units: Iterable[Unit], by_day: date, on: date) -> Analysis:
    """Of these units with all below them, in a fixed number of queries; without the user and kin."""
    tops = sorted(units, key=lambda unit: unit.path)
    people = readable_cadres(user).filter(
        home_unit__in=subtree(tops), management_state=ManagementState.SERVING
    )
    found = Analysis(defaultdict(Line), {unit.pk: defaultdict(Line) for unit in tops})
    held = list(leaders(people, on))
    due = retirement_months((pk for pk, _path, _level in held), on)
    for pk, path, level in held:
        for line in lines_of(found, tops, path, level):
            line.holders += 1
            line.leaving += pk in due and due[pk].month <= by_day
    for path, level, horizon in supply(user, people):
        for line in lines_of(found, tops, path, level):
            line.supply[horizon] += 1
    return found


def lines_of(found: Analysis, tops: list[Unit], path: str, level: int) -> list[Line]:
    """Where somebody of a unit counts: at the level, and at the level of the unit they are in."""
    inside = [unit for unit in tops if path.startswith(unit.path)]
    return [found.levels[level], *(found.units[unit.pk][level] for unit in inside)]


def leaders(people: QuerySet[Cadre], on: date) -> Iterable[tuple[UUID, str, int]]:
    """(id, path of the unit, level) of everybody with a leadership post as the main one."""
    posts = Appointment.objects.filter(
        cadre__in=people, valid__contains=on, is_main=True, is_leadership=True, level__isnull=False
    )
    return posts.order_by().values_list("cadre_id", "cadre__home_unit__path", "level").distinct()


def supply(user: User, people: QuerySet[Cadre]) -> Iterable[tuple[str, int, str]]:
    """(path of the unit, level of the next step, nearest horizon) of every member for whom a leadership step applies."""
    steps = Result.objects.filter(
        cadre__in=people, ladder=Ladder.LEADERSHIP, cadre__pool_memberships__state=State.MEMBER
    )
    levels = {
        pk: int(step.removeprefix("lead-")) for pk, step in steps.values_list("cadre_id", "step").distinct()
    }
    members = visible_memberships(user).filter(cadre__in=levels, state=State.MEMBER)
    nearest: dict[UUID, tuple[str, str]] = {}
    order = Horizon.values
    for pk, path, horizon in members.order_by().values_list("cadre_id", "cadre__home_unit__path", "horizon"):
        if pk not in nearest or order.index(horizon) < order.index(nearest[pk][1]):
            nearest[pk] = (path, horizon)
    return [(path, levels[pk], horizon) for pk, (path, horizon) in nearest.items()]
