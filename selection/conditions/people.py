"""Some people with their records and facts as Python values, read in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from cadres.models import Appointment, Appraisal, Award, Cadre, Declaration, Education, RankPeriod
from cadres.models import DateVerification as Verification
from cadres.queries import entrusted_cadres
from common.dates import PartialDate, month_index
from readiness.models import Result
from readiness.queries import facts_of
from units.models import Unit

GUARDED = (
    Permission.VIEW_OPEN_MATTER_DATE,
    Permission.VIEW_SUPERVISION,
    Permission.VIEW_READINESS,
    Permission.REVEAL_SENSITIVE,
)  # what some conditions need, and hold for some cadres only


@dataclass
class Person:
    """One cadre as of a day, with nothing that begins later."""

    cadre: Cadre
    day: date
    facts: Mapping[str, Mapping[str, Any]]
    posts: list[Appointment] = field(default_factory=list)
    ranks: list[RankPeriod] = field(default_factory=list)
    schools: list[Education] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)
    grades: dict[int, str] = field(default_factory=dict)
    verified: dict[str, PartialDate] = field(default_factory=dict)
    declared: dict[str, bool] = field(default_factory=dict)
    results: dict[str, str] = field(default_factory=dict)
    open_for: set[str] = field(default_factory=set)
    paths: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def month(self) -> int:
        """The number of the month asked about."""
        return month_index(self.day)

    @property
    def own_posts(self) -> list[Appointment]:
        """Without secondments."""
        return [post for post in self.posts if post.kind != "secondment"]

    @property
    def main_post(self) -> Appointment | None:
        """The main post held on the day."""
        return next((post for post in self.own_posts if post.is_main and self.day in period(post)), None)

    def rank_on(self, scale: str) -> RankPeriod | None:
        """The rank held on the day."""
        return next((rank for rank in self.ranks if rank.scale == scale and self.day in period(rank)), None)

    def date_of(self, kind: str, recorded: PartialDate | None) -> PartialDate | None:
        """The verified value where there is one, else the recorded one."""
        return self.verified.get(kind, recorded)

    @property
    def history_reaches(self) -> bool:
        """Whether the recorded posts reach back to the start of work: what is not among them then is not."""
        work = self.date_of("work_started", self.cadre.work_started)
        starts = [post.valid.lower for post in self.own_posts]
        return bool(work and starts) and month_index(min(starts)) <= month_index(work.latest)


def period(row: Appointment | RankPeriod) -> "Period":
    """The time of a row, to ask whether a day lies in it."""
    return Period(row.valid.lower, row.valid.upper)


@dataclass(frozen=True)
class Period:
    """[start, end), no end when it is open."""

    start: date
    end: date | None

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


def gather(cadres: Sequence[Cadre], *, by: User, day: date) -> list[Person]:
    """Everything conditions may ask of these cadres, in their order."""
    ids = [cadre.pk for cadre in cadres]
    facts, paths = facts_of(ids, day), dict(Unit.objects.values_list("pk", "path"))
    people = {cadre.pk: Person(cadre, day, facts[cadre.pk], paths=paths) for cadre in cadres}
    for name, rows in records(ids, day).items():
        for key, found in by_cadre(rows).items():
            getattr(people[key], name).extend(found)
    fill(people, ids, day)
    for permission in GUARDED:
        if permits(by, permission):
            for key in entrusted_cadres(by, permission).filter(pk__in=ids).values_list("pk", flat=True):
                people[key].open_for.add(permission)
    return list(people.values())


def records(ids: list[UUID], day: date) -> dict[str, QuerySet]:
    """The records that are lists, by the name of their place."""
    return {
        "posts": Appointment.objects.filter(cadre__in=ids, valid__startswith__lte=day),
        "ranks": RankPeriod.objects.filter(cadre__in=ids, valid__startswith__lte=day),
        "schools": Education.objects.filter(cadre__in=ids),
        "awards": Award.objects.filter(cadre__in=ids),
    }


def fill(people: dict[UUID, Person], ids: list[UUID], day: date) -> None:
    """The records that are known by a key."""
    for grade in Appraisal.objects.filter(cadre__in=ids, decided_on__lte=day):
        people[grade.cadre_id].grades[grade.year] = grade.grade
    for value in Verification.objects.filter(cadre__in=ids, verified_on__lte=day):
        people[value.cadre_id].verified[value.kind] = value.value
    for told in Declaration.objects.filter(cadre__in=ids, declared_on__lte=day).order_by("declared_on"):
        people[told.cadre_id].declared[told.kind] = told.present
    for result in Result.objects.filter(cadre__in=ids).values_list("cadre_id", "step", "status"):
        people[result[0]].results[result[1]] = result[2]


def by_cadre(rows: Iterable[Model]) -> dict[UUID, list]:
    """Rows by the cadre they belong to."""
    found = defaultdict(list)
    for row in rows:
        found[row.cadre_id].append(row)
    return found
