"""What the columns of a roster read, some hundred people at a time: each source one query for all of them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import BooleanField, Case, CharField, F, Func, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, NullIf

from cadres.models import Appointment, Appraisal, Award, Cadre, Education
from cadres.queries import in_force
from cadres.retirement import retirement_months
from common.dates import PartialDate
from common.facts import registry

Id = str  # an object for each of a hundred thousand keys took a quarter of the reading
Ids = Sequence[Id]
Found = Mapping[Id, Any]


class Person(NamedTuple):
    """The plain facts of a file; dates as canonical text, empty when unknown."""

    pk: Id
    name: str
    sex: str
    birth: str
    ethnic_group: str
    native_place: str
    birth_place: str
    political_status: str
    party_joined: str
    party_text: str
    work_started: str
    registered_on: str
    identity: str
    professional_title: str
    speciality: str
    post_text: str
    appraisals_text: str
    unit: str
    unit_name: str


class Post(NamedTuple):
    """An appointment: where, what, at which own level, since and until when."""

    cadre_id: Id
    unit: str
    title: str
    level: int | None
    since: date
    until: date | None
    precision: str
    is_main: bool
    kind: str
    change: str
    document_no: str


class Standing(NamedTuple):
    """The fact `position`: own level and rank on the day, and since when; `rank` on the scale of the identity."""

    cadre_id: Id
    level: int | None
    rank: int | None
    identity: str | None
    post_since: date | None
    level_since: date | None
    rank_since: date | None
    rank_precision: str | None


class School(NamedTuple):
    """One education or degree."""

    cadre_id: Id
    mode: str
    education: str
    education_text: str
    degree: str
    degree_text: str
    school: str
    major: str
    graduated: str


def full_name(unit: str) -> Case:
    """The name of a unit with that of the unit above it, unless that is the top: 党政办公室综合科."""
    inner = When(
        **{f"{unit}__parent__parent__isnull": False}, then=Concat(f"{unit}__parent__name", f"{unit}__name")
    )
    return Case(inner, default=F(f"{unit}__name"), output_field=CharField())


SHORT = Coalesce(NullIf("home_unit__short_name", Value("")), "home_unit__name")
OWNER = Cast("cadre_id", TextField())
PARTIAL = ("birth", "party_joined", "work_started", "registered_on")


def listed(ids: Ids) -> str:
    """As PostgreSQL takes an array."""
    return "{" + ",".join(ids) + "}"


def among(column: str, ids: Ids) -> Q:
    """Whose column is one of these, given as one value: a list of a thousand is a thousand expressions to Django."""
    is_one = {"template": "(%(expressions)s::uuid[]))", "arg_joiner": " = ANY("}
    return Q(Func(F(column), Value(listed(ids)), **is_one, output_field=BooleanField()))


def persons(ids: Ids, _on: date) -> Found:
    """The plain facts."""
    rows = Cadre.objects.filter(among("id", ids)).annotate(
        **{f"{name}_text": Cast(name, CharField()) for name in PARTIAL}
    )
    names = [f"{name}_text" if name in PARTIAL else name for name in Person._fields[1:-2]]
    found = rows.values_list(Cast("pk", TextField()), *names, SHORT, full_name("home_unit"))
    return {row[0]: Person(*(value or "" for value in row)) for row in found}


def posts(ids: Ids, on: date) -> Found:
    """The posts in force on the day, the latest first."""
    return posts_of(Appointment.objects.filter(among("cadre_id", ids), in_force(on)))


def career(ids: Ids, on: date) -> Found:
    """All posts begun by the day, the latest first."""
    return posts_of(Appointment.objects.filter(among("cadre_id", ids), valid__startswith__lte=on))


def posts_of(rows: QuerySet[Appointment]) -> Found:
    """These posts by cadre, the latest first."""
    found = defaultdict(list)
    for row in rows.order_by("-valid__startswith", "-is_main", "id").values_list(
        OWNER, Coalesce(full_name("unit"), "unit_text"), "title", Coalesce("person_level", "level"), "valid__startswith",
        "valid__endswith", "start_precision", "is_main", "kind", "change", "document_no",
    ):  # fmt: skip
        found[row[0]].append(Post(*row))
    return found


def standings(ids: Ids, on: date) -> Found:
    """Level and rank by the fact."""
    sql = registry["position"].asking(*Standing._fields[1:], key="cadre_id::text")
    with connection.cursor() as cursor:
        cursor.execute(sql, {"ids": listed(ids), "as_of": on})
        return {row[0]: Standing(*row) for row in cursor.fetchall()}


def schools(ids: Ids, on: date) -> Found:
    """Educations finished by the day, the latest first."""
    rows = Education.objects.filter(among("cadre_id", ids)).annotate(ended=Cast("graduated", CharField()))
    found, day = defaultdict(list), str(PartialDate.from_date(on))
    for row in rows.values_list(OWNER, *School._fields[1:-1], "ended"):
        if not row[-1] or row[-1] <= day:
            found[row[0]].append(School(*row[:-1], row[-1] or ""))
    for several in found.values():
        several.sort(key=lambda one: one.graduated, reverse=True)
    return found


def grades(ids: Ids, on: date) -> Found:
    """Annual grades decided by the day: year to (grade, word)."""
    found = defaultdict(dict)
    rows = Appraisal.objects.filter(among("cadre_id", ids), decided_on__lte=on)
    for cadre, year, grade, word in rows.values_list(OWNER, "year", "grade", "word"):
        found[cadre][year] = (grade, word)
    return found


def awards(ids: Ids, on: date) -> Found:
    """Awards granted by the day, the earliest first: (text of the date, name, organ)."""
    found, last = defaultdict(list), str(PartialDate.from_date(on))
    rows = (
        Award.objects.filter(among("cadre_id", ids))
        .annotate(day=Cast("awarded_on", CharField()))
        .order_by("day", "id")
    )
    for cadre, day, name, organ in rows.values_list(OWNER, "day", "name", "organ"):
        if not day or day <= last:
            found[cadre].append((day or "", name, organ))
    return found


def dues(ids: Ids, on: date) -> Found:
    """Retirement months."""
    return {str(pk): due for pk, due in retirement_months(ids, on).items()}


SOURCES: dict[str, Callable[[Ids, date], Found]] = {
    "person": persons,
    "posts": posts,
    "career": career,
    "standing": standings,
    "schools": schools,
    "grades": grades,
    "awards": awards,
    "due": dues,
}


@dataclass(frozen=True)
class Dossier:
    """What was read of one person, by source; `on` is the day of the roster."""

    found: dict[str, Any]
    on: date

    @property
    def person(self) -> Person:
        """The plain facts."""
        return self.found["person"]

    @cached_property
    def held(self) -> list[Post]:
        """The posts in force on the day, the main one first."""
        return sorted(self.found["posts"] or (), key=lambda post: not post.is_main)

    @cached_property
    def main(self) -> Post | None:
        """The main post on the day."""
        return self.held[0] if self.held and self.held[0].is_main else None


def dossiers(ids: Ids, on: date, sources: Sequence[str]) -> list[Dossier]:
    """Those of these people, in the order of the ids, from the sources the columns need."""
    read = {name: SOURCES[name](ids, on) for name in {"person", *sources}}
    known = [pk for pk in ids if pk in read["person"]]
    return [Dossier({name: found.get(pk) for name, found in read.items()}, on) for pk in known]
