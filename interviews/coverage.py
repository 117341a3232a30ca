"""Who was talked with: persons, with person-times beside; by unit and kind; by interviewer. Numbers, never words."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.postgres.aggregates import BitOr
from django.db import connection
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import top_units_for
from cadres.choices import ManagementState
from cadres.models import Cadre
from interviews.choices import TalkKind
from interviews.models import Covered
from interviews.queries import counted_cadres, visible_covered
from units.models import Unit
from units.queries import PATH_STEP

PERSONS = Count("cadre", distinct=True)
TIMES = Count(F("talk"), distinct=True)
JOINED = """SELECT p.home_unit_id, COALESCE(r.kinds, 0), count(*) FROM ({people}) p
LEFT JOIN ({covered}) r ON r.cadre_id = p.id GROUP BY 1, 2"""
COVERED, NOT_NOW, NEVER = "covered", "not_now", "never"


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are counted, both within."""

    since: date
    until: date

    def of(self, covered: QuerySet[Covered]) -> QuerySet[Covered]:
        """Those of these days."""
        return covered.filter(held_on__range=(self.since, self.until))


def people_in_service(user: User) -> QuerySet[Cadre]:
    """Who should be talked with, of the people in sight."""
    return counted_cadres(user).filter(management_state=ManagementState.SERVING)


def standing(
    people: QuerySet[Cadre], user: User, span: Span, state: str, kinds: list[str]
) -> QuerySet[Cadre]:
    """Those covered in these days (by one of these kinds, any when none is named), those who were not, or never were."""
    talks = visible_covered(user).filter(cadre=OuterRef("pk"))
    talks = talks.filter(kind__in=kinds) if kinds else talks
    if state == NEVER:
        return people.filter(~Exists(talks))
    found = Exists(span.of(talks))
    return people.filter(found if state == COVERED else ~found)


@dataclass(frozen=True, slots=True)
class Radar:
    """People in service by unit and by the kinds they were reached by in these days; read once, in one statement.

    `reached`: {unit: {kinds as a number, one bit each: people}}; 0 is nobody talked with them.
    """

    reached: Mapping[UUID, Mapping[int, int]]

    @property
    def people(self) -> int:
        """All of them."""
        return sum(sum(kinds.values()) for kinds in self.reached.values())

    @property
    def persons(self) -> int:
        """Those talked with."""
        return self.people - sum(kinds.get(0, 0) for kinds in self.reached.values())


def radar(user: User, span: Span) -> Radar:
    """Of the people in sight, by the kinds of TalkKind, the first the lowest bit."""
    return reached_by(user, span, [Q(kind=kind) for kind in TalkKind.values])


def reached_by(user: User, span: Span, conditions: Sequence[Q]) -> Radar:
    """The people in sight by which of these conditions on what covers them hold for some talk of these days."""
    people = people_in_service(user).order_by().values("id", "home_unit_id")
    bits = [When(condition, then=Value(1 << place)) for place, condition in enumerate(conditions)]
    kinds = BitOr(Case(*bits, default=Value(0), output_field=IntegerField()))
    covered = span.of(visible_covered(user)).order_by().values("cadre_id").annotate(kinds=kinds)
    (people_sql, people_values), (covered_sql, values) = (
        query.query.sql_with_params() for query in (people, covered)
    )
    reached: dict[UUID, dict[int, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(JOINED.format(people=people_sql, covered=covered_sql), (*people_values, *values))
        for unit, mask, number in cursor.fetchall():
            reached[unit][mask] = number
    return Radar(reached)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit with everything below it: people in service, persons covered in all, by kind."""

    unit: Unit
    people: int
    persons: int
    kinds: dict[str, int]


def by_unit(user: User, found: Radar) -> list[UnitRow]:
    """The units right below the user's highest one, each with all below it; the highest one for its own people."""
    top = top_units_for(user, Permission.VIEW_TALK_COVERAGE).order_by("path").first()
    if top is None:
        return []
    return [_row_of(unit, masks) for unit, masks in below(top, found)]


def below(top: Unit, found: Radar) -> list[tuple[Unit, Counter]]:
    """The units right below one, with the people of each and all below it; itself for its own people alone."""
    length = len(top.path) + PATH_STEP
    units = {one.path: one for one in Unit.objects.filter(path__startswith=top.path)}
    summed: dict[str, Counter] = defaultdict(Counter)
    for path, unit in units.items():
        for mask, number in found.reached.get(unit.pk, {}).items():
            summed[path[:length]][mask] += number
    return [(units[path], masks) for path, masks in sorted(summed.items())]


def _row_of(unit: Unit, masks: Counter) -> UnitRow:
    kinds = {kind: held(masks, place) for place, kind in enumerate(TalkKind.values)}
    people = masks.total()
    return UnitRow(unit, people, people - masks[0], kinds)


def held(masks: Mapping[int, int], place: int) -> int:
    """For how many people the condition of this place holds."""
    return sum(number for mask, number in masks.items() if mask >> place & 1)


def in_full(user: User, span: Span) -> dict[str, int]:
    """Person-times of these days, and how many of the people in service were never talked with."""
    people = people_in_service(user)
    times = span.of(visible_covered(user)).filter(cadre__in=people)
    pairs = times.order_by().values("cadre").annotate(talks=TIMES).aggregate(times=Sum("talks"))["times"]
    return {"times": pairs or 0, "never": standing(people, user, span, NEVER, []).count()}


def by_interviewer(user: User, span: Span, most: int = 20) -> list[dict]:
    """Who has talked with most people: id, name, persons, talks."""
    rows = span.of(visible_covered(user)).order_by().values("interviewer", "interviewer__name")
    return list(rows.annotate(persons=PERSONS, talks=TIMES).order_by("-persons", "interviewer")[:most])


def last_days(user: User, ids: list[UUID]) -> dict[UUID, tuple[date, int]]:
    """Of these people the last day somebody talked with them, and how often in all."""
    rows = visible_covered(user).filter(cadre__in=ids).order_by().values_list("cadre")
    return {pk: (last, times) for pk, last, times in rows.annotate(last=Max("held_on"), times=TIMES)}
