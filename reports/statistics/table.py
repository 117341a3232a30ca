"""The table as it is read: rows and columns with their words, each cell people and share, each number the list behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cadres import classes
from common.listing import Listing
from reports.statistics.counting import ALL, Numbers
from reports.statistics.dimensions import AGE, LEVEL, SEX, Dimension, ages_of, dimensions

ONLY_WHEN_MET = {
    LEVEL,
    classes.OTHER,
}  # levels of the state in a township, and rest classes, only where there is somebody
Conditions = Mapping[str, Sequence[str] | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """People, their share of the column (None of nobody), the address of the list; empty for nobody."""

    people: int
    share: float | None
    url: str

    @property
    def percent(self) -> str:
        """The share as it is printed, to one decimal."""
        return "" if self.share is None else f"{number_format(round(100 * self.share, 1), 1)}%"


@dataclass(frozen=True, slots=True)
class Row:
    """A value of a dimension in all columns; `blank` says that the file does not tell."""

    key: str
    words: str | Promise
    cells: list[Cell]
    blank: bool


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of one dimension."""

    dimension: Dimension
    rows: list[Row]


class Table:
    """Numbers of a list's people as a table. `base`: the conditions all of them meet; None: no number opens a list."""

    def __init__(self, numbers: Numbers, lows: Sequence[int], on: date, base: Conditions | None) -> None:
        self.numbers, self.lows, self.on, self.base = numbers, list(lows), on, base
        self.totals = numbers.totals

    @property
    def columns(self) -> list[tuple[str, str | Promise]]:
        """Key and words of each: everybody, the sexes, the levels somebody has; what is not filled in where it is so."""
        sexes = [(f"{SEX}:{value}", words) for value, words in classes.SEXES]
        levels = [(f"{LEVEL}:{value}", words) for value, words in classes.LEVELS]
        always = {f"{SEX}:{value}" for value, _words in classes.SEXES if value != classes.BLANK}
        met = [(key, words) for key, words in sexes + levels if key in always or self.totals.get(key)]
        return [(ALL, _("All")), *met]

    @property
    def total(self) -> Row:
        """Everybody."""
        return Row(
            ALL,
            _("Total"),
            [self.cell(key, self.totals.get(key, 0), {}) for key, _words in self.columns],
            blank=False,
        )

    @property
    def blocks(self) -> list[Block]:
        """The rows, dimension by dimension."""
        return [Block(one, list(self.rows_of(one))) for one in dimensions(self.lows)]

    def rows_of(self, dimension: Dimension) -> Iterator[Row]:
        """Every value; a level or a rest class only where somebody has it."""
        counted = self.numbers.people.get(dimension.key, {})
        for value, words in dimension.values:
            column = counted.get(value, {})
            if column.get(ALL) or not ({dimension.key, value} & ONLY_WHEN_MET):
                cells = [
                    self.cell(key, column.get(key, 0), self.asked(dimension.key, value))
                    for key, _w in self.columns
                ]
                yield Row(f"{dimension.key}:{value}", words, cells, blank=value == classes.BLANK)

    @property
    def ages(self) -> list[str]:
        """The average age of each column, to one decimal; empty where no birth is known."""
        month = self.on.year * 12 + self.on.month - 1
        born, known = self.numbers.born, self.numbers.known
        return [
            number_format(round((month - born[key] / known[key]) / 12, 1), 1) if known.get(key) else ""
            for key, _words in self.columns
        ]

    def cell(self, column: str, people: int, conditions: Conditions) -> Cell:
        """So many people of a column."""
        whole = self.totals.get(column, 0)
        key, _sign, value = column.partition(":")
        more = {} if column == ALL else {key: [value]}
        url = roster_url({**self.base, **conditions, **more}) if people and self.base is not None else ""
        return Cell(people, people / whole if whole else None, url)

    def asked(self, dimension: str, value: str) -> Conditions:
        """The conditions of the roster for a value of a dimension."""
        if dimension != AGE:
            return {dimension: [value]}
        if self.base is None:
            return {}
        if value == classes.BLANK:
            return {"lacks": ["birth"]}
        return self.within(*ages_of(value, self.lows))

    def within(self, low: int | None, high: int | None) -> Conditions:
        """A band of age inside the bounds that hold already."""
        said = {
            key: int(self.base[key][0])
            for key in ("age_min", "age_max")
            if self.base.get(key, [""])[0].isdigit()
        }
        lows = [one for one in (low, said.get("age_min")) if one is not None]
        highs = [one for one in (high, said.get("age_max")) if one is not None]
        return {
            "age_min": [str(max(lows))] if lows else None,
            "age_max": [str(min(highs))] if highs else None,
        }


def conditions_of(listing: Listing) -> dict[str, list[str]]:
    """What a list asks for, without columns and order."""
    return {key: values for key, values in listing.question.items() if key not in ("cols", "sort")}


def roster_url(conditions: Conditions) -> str:
    """The roster that finds the people of these conditions."""
    said = {key: values for key, values in conditions.items() if values is not None}
    return f"{reverse('cadres:roster')}?{urlencode(said, doseq=True)}"
