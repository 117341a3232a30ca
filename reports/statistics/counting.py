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
from reports.statistics.dimensions import LEVEL, SEX, dimensions, expressions

ALL = "all"  # the column of everybody
OTHERS = (
    "identity",
    "ethnic",
    "politics",
    "age",
    "education",
    "degree",
    "title",
)  # dimensions beside level and sex
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
        for column in columns if count else ():
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

    One statement: the people with their classes, grouped by place, level and sex, each other class counted beside.
    """
    pairs = [
        (one.key, value) for one in dimensions(lows) for value, _words in one.values if one.key in OTHERS
    ]
    asked = {f"in_{key}": expression for key, expression in expressions(lows, on).items()}
    people = found.order_by().annotate(**asked, born_month=classes.born_month())
    people = people.values("id", "home_unit_id", "born_month", *asked)
    posts = classes.main_posts_of_all(on).values("cadre_id", "own_level")
    parts = [rows.query.sql_with_params() for rows in (people, posts, classes.schooling(on))]
    values = [value for _sql, part in parts for value in part]
    values += [list(places), list(places.values()), *(value for _key, value in pairs)]
    statement = statement_of(*(sql for sql, _part in parts), [key for key, _value in pairs])
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return gathered(cursor.fetchall(), pairs)


def statement_of(people: str, posts: str, schooling: str, keys: Sequence[str]) -> str:
    """The SQL around that of the people; rows: place, level, sex, people, months of birth, of how many, people of each pair."""
    pairs = ", ".join(f"count(*) FILTER (WHERE in_{key} = %s)" for key in keys)
    return f"""
        WITH people AS MATERIALIZED ({people}),
        posts AS ({posts}),
        schooling AS (SELECT * FROM ({schooling}) AS learned WHERE cadre_id = ANY ((SELECT array_agg(id) FROM people)::uuid[])),
        places AS (SELECT * FROM unnest(%s::uuid[], %s::text[]) AS p(unit_id, place)),
        classed AS (
            SELECT people.*, COALESCE(places.place, '') AS place,
                   CASE WHEN posts.cadre_id IS NULL THEN '{classes.BLANK}'
                        ELSE COALESCE(posts.own_level::text, '{classes.NONE}') END AS in_level,
                   COALESCE(top_education::text, '{classes.BLANK}') AS in_education,
                   COALESCE(top_degree::text, CASE WHEN top_education <= {classes.COLLEGE} THEN '{classes.NONE}'
                                              ELSE '{classes.BLANK}' END) AS in_degree
            FROM people
            LEFT JOIN posts ON posts.cadre_id = people.id
            LEFT JOIN schooling ON schooling.cadre_id = people.id
            LEFT JOIN places ON places.unit_id = people.home_unit_id
        )
        SELECT place, in_level, in_sex, count(*), sum(born_month), count(born_month), {pairs}
        FROM classed GROUP BY place, in_level, in_sex"""  # noqa: S608  names of ours, values are parameters


def gathered(rows: Sequence[tuple], pairs: Sequence[tuple[str, str]]) -> tuple[Numbers, dict[str, Numbers]]:
    """The whole and each place of it."""
    whole, by_place = Numbers(), defaultdict(Numbers)
    for place, level, sex, count, born, known, *counts in rows:
        columns = (ALL, f"{SEX}:{sex}", f"{LEVEL}:{level}")
        told = [
            (LEVEL, level, count),
            (SEX, sex, count),
            *((*pair, number) for pair, number in zip(pairs, counts, strict=True)),
        ]
        for numbers in (whole, by_place[place]):
            for dimension, value, number in told:
                numbers.add(dimension, value, columns, number)
            for column in columns:
                numbers.born[column] += int(born or 0)
                numbers.known[column] += known
    return whole, by_place
