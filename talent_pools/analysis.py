"""The team as a whole: who holds leadership posts, who leaves them by a day and why, who stands ready in the pools for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery

from accounts.models import User
from cadres.choices import ManagementState
from cadres.expiries import ten_years
from cadres.models import Appointment, Cadre
from cadres.retirement import may_retire, retirement_months
from common.dates import add_months
from common.ids import id_list
from readiness.choices import Ladder
from readiness.models import Result
from talent_pools.choices import Horizon, State
from talent_pools.queries import readable_cadres, visible_memberships
from units.models import Unit
from units.queries import subtree

RETIRING, ENDING, ROTATING = "retiring", "ending", "rotating"
TENURE = 120  # months in one post


@dataclass(slots=True)
class Line:
    """Holders of leadership posts, how many of them leave by the day (`leaving`) and why, people of the pools by horizon.

    Whoever has several reasons is counted under each, and leaves once.
    """

    holders: int = 0
    leaving: int = 0
    retiring: int = 0
    ending: int = 0
    rotating: int = 0
    supply: Counter = field(default_factory=Counter)

    @property
    def gap(self) -> int:
        """How many of those who leave have nobody near for their level."""
        return max(0, self.leaving - self.supply[Horizon.NEAR])


@dataclass(frozen=True, slots=True)
class Analysis:
    """By level (of the post that is held, or that is the next step), by unit and level; members by pool and horizon."""

    levels: dict[int, Line]
    units: dict[UUID, dict[int, Line]]
    pools: dict[UUID, Counter] = field(default_factory=lambda: defaultdict(Counter))


def analyse(user: User, units: Iterable[Unit], by_day: date, on: date) -> Analysis:
    """Of these units with all below them, in a fixed number of queries; without the user and kin."""
    tops = sorted(units, key=lambda unit: unit.path)
    there = subtree(tops)
    people = readable_cadres(user).filter(home_unit__in=there, management_state=ManagementState.SERVING)
    found = Analysis(defaultdict(Line), {unit.pk: defaultdict(Line) for unit in tops})
    inside = cache(lambda path: [unit.pk for unit in tops if path.startswith(unit.path)])
    held = leaders(people, by_day, on)
    why = reasons([one for one in held if one.who], by_day, on)
    for one in held:
        said = why.get(one.who, ())
        for line in lines_of(found, inside(one.path), one.level):
            line.holders += one.number
            line.leaving += bool(said)
            line.retiring += RETIRING in said
            line.ending += ENDING in said
            line.rotating += ROTATING in said
    members = members_of(user, there)
    for (path, horizon, level), number in supply(members).items():
        for line in lines_of(found, inside(path), level):
            line.supply[horizon] += number
    for one in members:
        found.pools[one.pool][one.horizon] += 1
    return found


def lines_of(found: Analysis, units: Iterable[UUID], level: int) -> list[Line]:
    """Where somebody of these units counts: at the level, and at the level of each of them."""
    return [found.levels[level], *(found.units[unit][level] for unit in units)]


class Held(NamedTuple):
    """Somebody with a leadership post who may leave by the day, or (`who` is None) how many of a unit and level cannot."""

    who: UUID | None
    path: str
    level: int
    until: date | None  # by the file, when that is by the day
    retires: bool
    ten_years: bool
    number: int


class Member(NamedTuple):
    """A membership, and the leadership step that applies to the cadre, if any."""

    cadre: UUID
    path: str
    pool: UUID
    horizon: str
    step: str | None


STAYING_AS_NUMBERS = """
    SELECT h.who, u.path, h.level, h.until, h.retires, h.ten_years, h.number
    FROM (
        SELECT CASE WHEN retires OR ten_years OR until <= %s THEN cadre_id END AS who, unit_id, level,
               CASE WHEN until <= %s THEN until END AS until, retires, ten_years, count(*) AS number
        FROM ({held} OFFSET 0) AS held (cadre_id, unit_id, level, until, retires, ten_years)
        GROUP BY 1, 2, 3, 4, 5, 6
    ) AS h JOIN units_unit u ON u.id = h.unit_id"""


def leaders(people: QuerySet[Cadre], by_day: date, on: date) -> list[Held]:
    """Everybody with a leadership post as the main one; the many who cannot leave by the day come as numbers."""
    posts = Appointment.objects.filter(
        cadre__in=people, valid__contains=on, is_main=True, is_leadership=True, level__isnull=False
    )
    began = {"is_main": True, "is_leadership": True, "valid__startswith__lte": add_months(by_day, -TENURE)}
    long = Q(Exists(Appointment.objects.filter(cadre=OuterRef("cadre_id"), **began)))
    marks = [ExpressionWrapper(one, BooleanField()) for one in (may_retire(by_day, "cadre__"), long)]
    names = ("cadre_id", "cadre__home_unit_id", "level", "valid__endswith")
    sql, values = posts.order_by().values_list(*names, *marks).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(STAYING_AS_NUMBERS.format(held=sql), [by_day, by_day, *values])
        return [Held(*row) for row in cursor.fetchall()]


def reasons(held: Iterable[Held], by_day: date, on: date) -> dict[UUID, set[str]]:
    """Why each of those who leave does so by the day: retirement age, an end on record, ten years in one post."""
    found: dict[UUID, set[str]] = defaultdict(set)
    for pk, due in retirement_months({one.who for one in held if one.retires}, on).items():
        if due.month <= by_day:
            found[pk].add(RETIRING)
    for pk in (one.who for one in held if one.until):
        found[pk].add(ENDING)
    for pk in full_tenures({one.who for one in held if one.ten_years}, by_day, on):
        found[pk].add(ROTATING)
    return found


def full_tenures(ids: Iterable[UUID], by_day: date, on: date) -> Iterable[UUID]:
    """Those who have held their post for ten years by the day."""
    with connection.cursor() as cursor:
        cursor.execute(ten_years(), {"ids": id_list(ids), "as_of": on})
        return [row[0] for row in cursor.fetchall() if row[2] <= by_day]


def members_of(user: User, units: QuerySet[Unit]) -> list[Member]:
    """Every membership of who serves in these units."""
    steps = Result.objects.filter(cadre=OuterRef("cadre_id"), ladder=Ladder.LEADERSHIP).values("step")
    rows = visible_memberships(user).filter(
        cadre__home_unit__in=units, cadre__management_state=ManagementState.SERVING, state=State.MEMBER
    )
    names = ("cadre_id", "cadre__home_unit__path", "pool_id", "horizon")
    return [Member(*row) for row in rows.order_by().values_list(*names, Subquery(steps[:1]))]


def supply(members: Iterable[Member]) -> Counter:
    """How many members for whom a leadership step applies: {(path of the unit, nearest horizon, level of the step): n}."""
    nearest: dict[UUID, tuple[int, Member]] = {}
    order = Horizon.values
    for one in members:
        rank = order.index(one.horizon)
        if one.step and (one.cadre not in nearest or rank < nearest[one.cadre][0]):
            nearest[one.cadre] = (rank, one)
    return Counter(
        (one.path, one.horizon, int(one.step.removeprefix("lead-"))) for _rank, one in nearest.values()
    )
