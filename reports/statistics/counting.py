"""Counting people by class in one pass: of exactly the rows a list finds."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from cadres import classes
from cadres.models import Cadre
from reports.statistics.dimensions import LEVEL, SEX, expressions

ALL = "all"  # the column of everybody
Column = dict[str, int]


def _column() -> Column:
    return defaultdict(int)


@dataclass
class Numbers:
    """`people[dimension][value][column]`; columns: all, sex:1 …, level:2 ….

    `born`: sums of months of birth by column, `known`: of how many.
    """

    people: dict[str, dict[str, Column]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(_column))
    )
    born: Column = field(default_factory=_column)
    known: Column = field(default_factory=_column)

    def add(self, dimension: str, value: str, columns: Sequence[str], count: int) -> None:
        """So many people of a value more."""
        for column in columns:
            self.people[dimension][value][column] += count

    @property
    def totals(self) -> Column:
        """How many there are by column."""
        found = _column()
        for columns in self.people.get(SEX, {}).values():
            for column, count in columns.items():
                found[column] += count
        return found

    def kept(self) -> dict:
        """As JSON."""
        return {"people": self.people, "born": self.born, "known": self.known}

    @classmethod
    def of(cls, kept: dict) -> "Numbers":
        """From what was kept."""
        return cls(**kept)


def counted(
    found: QuerySet[Cadre], lows: Sequence[int], on: date, places: Mapping[UUID, str]
) -> tuple[Numbers, dict[str, Numbers]]:
    """Everybody found on a day, by every dimension, and apart those of each place ("": of no unit in `places`).

    One statement: the people with their classes, grouped by place, level and sex with each dimension in turn.
    """
    asked = expressions(lows, on)
    rows = found.order_by().annotate(**classes.schooled(on), born_month=classes.born_month())
    rows = rows.annotate(**{f"in_{key}": expression for key, expression in asked.items()})
    inner, values = rows.values(
        "home_unit_id", "born_month", *(f"in_{key}" for key in asked)
    ).query.sql_with_params()
    others = [key for key in asked if key not in (LEVEL, SEX)]
    with connection.cursor() as cursor:
        cursor.execute(statement(inner, others), [*values, list(places), list(places.values())])
        return gathered(cursor.fetchall(), others)


def statement(inner: str, others: Sequence[str]) -> str:
    """The SQL around that of the people; rows: place, level, sex, which of the dimensions, its value, sums."""
    sets = ", ".join(f"(place, in_level, in_sex, in_{key})" for key in others)
    which = " ".join(f"WHEN grouping(in_{key}) = 0 THEN '{key}'" for key in others)
    return f"""
        WITH people AS MATERIALIZED ({inner}),
        places AS (SELECT * FROM unnest(%s::uuid[], %s::text[]) AS p(unit_id, place)),
        placed AS (SELECT people.*, COALESCE(places.place, '') AS place
                   FROM people LEFT JOIN places ON places.unit_id = people.home_unit_id)
        SELECT place, in_level, in_sex, CASE {which} END, COALESCE({", ".join(f"in_{key}" for key in others)}),
               count(*), sum(born_month), count(born_month)
        FROM placed GROUP BY GROUPING SETS ((place, in_level, in_sex), {sets})"""  # noqa: S608  names of ours, values are parameters


def gathered(rows: Sequence[tuple], others: Sequence[str]) -> tuple[Numbers, dict[str, Numbers]]:
    """The whole and each place of it."""
    whole, by_place = Numbers(), defaultdict(Numbers)
    for place, level, sex, dimension, value, count, born, known in rows:
        columns = (ALL, f"{SEX}:{sex}", f"{LEVEL}:{level}")
        for numbers in (whole, by_place[place]):
            if dimension is None:
                numbers.add(LEVEL, level, columns, count)
                numbers.add(SEX, sex, columns, count)
                for column in columns:
                    numbers.born[column] += int(born or 0)
                    numbers.known[column] += known
            else:
                numbers.add(dimension, value, columns, count)
    return whole, by_place
