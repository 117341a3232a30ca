"""Who was talked with: persons, with person-times beside; by unit and kind; by interviewer. Numbers, never words."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, F, Max, OuterRef, QuerySet
from django.db.models.functions import Left

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import top_units_for
from cadres.choices import ManagementState
from cadres.models import Cadre
from interviews.choices import TalkKind
from interviews.models import Covered
from interviews.queries import counted_cadres, visible_covered
from units.models import Unit

STEP = 5  # characters of one step of a unit's path
PERSONS = Count("cadre", distinct=True)
TIMES = Count(F("talk"), distinct=True)
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


def totals(user: User, span: Span) -> dict[str, int]:
    """People in service, how many of them are covered in these days, person-times, talks, and who never was."""
    people = people_in_service(user)
    covered = span.of(visible_covered(user)).filter(cadre__in=people)
    pairs = covered.order_by().values("talk", "cadre").distinct().count()
    counts = covered.aggregate(persons=PERSONS, talks=TIMES)
    never = standing(people, user, span, NEVER, []).count()
    return {"people": people.count(), "times": pairs, "never": never, **counts}


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit with everything below it: people in service, persons covered in all, by kind."""

    unit: Unit
    people: int
    persons: int
    kinds: dict[str, int]


def by_unit(user: User, span: Span) -> list[UnitRow]:
    """The units right below the user's highest one, each with all below it; the highest one for its own people."""
    top = top_units_for(user, Permission.VIEW_TALK_COVERAGE).order_by("path").first()
    if top is None:
        return []
    length = len(top.path) + STEP
    people = people_in_service(user).filter(home_unit__path__startswith=top.path)
    at = Left("home_unit__path", length)
    numbers = dict(people.order_by().annotate(at=at).values_list("at").annotate(n=Count("pk")))
    covered = span.of(visible_covered(user)).filter(cadre__in=people).order_by()
    placed = covered.annotate(at=Left("cadre__home_unit__path", length))
    persons = dict(placed.values_list("at").annotate(n=PERSONS))
    cells = {(at, kind): n for at, kind, n in placed.values_list("at", "kind").annotate(n=PERSONS)}
    units = Unit.objects.filter(path__in=numbers).order_by("path")
    return [
        UnitRow(
            unit,
            numbers[unit.path],
            persons.get(unit.path, 0),
            {kind: cells.get((unit.path, kind), 0) for kind in TalkKind.values},
        )
        for unit in units
    ]


def by_interviewer(user: User, span: Span, most: int = 20) -> list[dict]:
    """Who has talked with most people: id, name, persons, talks."""
    rows = span.of(visible_covered(user)).order_by().values("interviewer", "interviewer__name")
    return list(rows.annotate(persons=PERSONS, talks=TIMES).order_by("-persons", "interviewer")[:most])


def last_days(user: User, ids: list[UUID]) -> dict[UUID, tuple[date, int]]:
    """Of these people the last day somebody talked with them, and how often in all."""
    rows = visible_covered(user).filter(cadre__in=ids).order_by().values_list("cadre")
    return {pk: (last, times) for pk, last, times in rows.annotate(last=Max("held_on"), times=TIMES)}
