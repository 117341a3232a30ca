"""Counting people by class in one pass: of exactly the rows a list finds."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from cadres.models import Cadre
from reports.statistics.dimensions import LEVEL, SEX
from reports.statistics.statement import Statement

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
    """Everybody found on a day, by every dimension, and apart those of each place ("": of no unit in `places`)."""
    statement = Statement(found, lows, on, places)
    with connection.cursor() as cursor:
        cursor.execute(*statement.told)
        return gathered(statement, cursor.fetchall())


def gathered(statement: Statement, rows: Sequence[tuple]) -> tuple[Numbers, dict[str, Numbers]]:
    """The whole and each place of it."""
    whole, by_place = Numbers(), defaultdict(Numbers)
    for kind, count, born, known, *counts in rows:
        place, level, sex = statement.kind(kind)
        columns = (ALL, f"{SEX}:{sex}", f"{LEVEL}:{level}")
        told = [
            (LEVEL, level, count),
            (SEX, sex, count),
            *((*pair, number) for pair, number in zip(statement.pairs, counts, strict=True)),
        ]
        for numbers in (whole, by_place[place]):
            for dimension, value, number in told:
                numbers.add(dimension, value, columns, number)
            for column in columns:
                numbers.born[column] += int(born or 0)
                numbers.known[column] += known
    return whole, by_place
