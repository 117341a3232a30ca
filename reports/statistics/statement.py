"""The one statement behind the table: the people with the numbers of their classes, counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet

from cadres import classes
from cadres.models import Cadre
from reports.statistics.dimensions import LEVEL, SEX, dimensions, expressions

BLANK, NONE = 0, -1  # of what is a number itself: level, education, degree
SAID_BY_WORDS = {classes.BLANK: BLANK, classes.NONE: NONE}
FROM_RECORDS = ("education", "degree")
FEW = 20_000  # people whose posts and schools are looked up one by one
LEVELS, SEXES = 100, 10  # room for them in the number of a kind


@dataclass(frozen=True)
class Statement:
    """People found, counted on a day by kind (place, level and sex in one number); beside it each other class.

    Rows: kind, people, months of birth, of how many, people of each of `pairs`.
    """

    found: QuerySet[Cadre]
    lows: Sequence[int]
    on: date
    places: Mapping[UUID, str]

    @cached_property
    def values(self) -> dict[str, list[str]]:
        """The values of each dimension."""
        return {one.key: [value for value, _words in one.values] for one in dimensions(self.lows)}

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """Every value of every dimension that makes no column."""
        return [
            (key, value) for key, values in self.values.items() if key not in (LEVEL, SEX) for value in values
        ]

    @cached_property
    def keys(self) -> list[str]:
        """The places in their numbers; the first is of no unit."""
        return ["", *sorted(set(self.places.values()) - {""})]

    def kind(self, number: int) -> tuple[str, str, str]:
        """Place, level and sex."""
        rest, sex = divmod(number, SEXES)
        place, level = divmod(rest, LEVELS)
        words = {BLANK: classes.BLANK, LEVELS + NONE: classes.NONE}
        return self.keys[place], words.get(level, str(level)), self.values[SEX][sex]

    def number(self, key: str, value: str) -> int:
        """That of a value of a dimension."""
        if key in FROM_RECORDS:
            return SAID_BY_WORDS[value] if value in SAID_BY_WORDS else int(value)
        return self.values[key].index(value)

    @property
    def told(self) -> tuple[str, list]:
        """The text and its values."""
        asked = {f"in_{key}": expression for key, expression in expressions(self.lows, self.on).items()}
        people = self.found.order_by().annotate(**asked, born_month=classes.born_month())
        people = people.values("id", "home_unit_id", "born_month", *asked)
        posts = classes.main_posts_of_all(self.on).values("cadre_id", "own_level")
        parts = [rows.query.sql_with_params() for rows in (people, posts, classes.schooling(self.on))]
        (_people, of_people), (_posts, of_posts), (_schooling, of_schools) = parts
        values = [*of_people, *of_posts, *of_posts, *of_schools, *of_schools, list(self.places)]
        values.append([self.keys.index(place) for place in self.places.values()])
        return self.around(*(sql for sql, _values in parts)), values

    def around(self, people: str, posts: str, schooling: str) -> str:
        """The SQL around that of the people."""
        pairs = ", ".join(
            f"count(*) FILTER (WHERE in_{key} = {self.number(key, value)})" for key, value in self.pairs
        )
        return f"""
            WITH people AS MATERIALIZED ({people}),
            few AS MATERIALIZED (SELECT CASE WHEN count(*) <= {FEW} THEN array_agg(id) END AS ids
                                 FROM (SELECT id FROM people LIMIT {FEW} + 1) AS first),
            classed AS (
                SELECT people.*,
                       (COALESCE(place, 0) * {LEVELS}
                        + CASE WHEN posts.cadre_id IS NULL THEN {BLANK} ELSE COALESCE(own_level, {LEVELS + NONE}) END
                       ) * {SEXES} + in_sex AS kind,
                       COALESCE(top_education, {BLANK}) AS in_education,
                       COALESCE(top_degree, CASE WHEN top_education <= {classes.COLLEGE} THEN {NONE} ELSE {BLANK} END)
                           AS in_degree
                FROM people
                LEFT JOIN ({of_the_few_or_all(posts)}) AS posts ON posts.cadre_id = people.id
                LEFT JOIN ({of_the_few_or_all(schooling)}) AS schooling ON schooling.cadre_id = people.id
                LEFT JOIN unnest(%s::uuid[], %s::integer[]) AS p(unit_id, place) ON unit_id = people.home_unit_id
            )
            SELECT kind, count(*), sum(born_month), count(born_month), {pairs} FROM classed GROUP BY kind"""  # noqa: S608


def of_the_few_or_all(rows: str) -> str:
    """Rows by cadre_id: of few people through the index, else of all in one reading of the table (OFFSET keeps it one)."""
    return f"""
        SELECT * FROM ({rows}) AS whole WHERE (SELECT ids FROM few) IS NULL
        UNION ALL SELECT * FROM ({rows}) AS narrow WHERE cadre_id = ANY ((SELECT ids FROM few)::uuid[])
        OFFSET 0"""  # noqa: S608
