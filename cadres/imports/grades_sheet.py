"""Annual grades of many persons in one sheet: a row a person, a column a year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cadres.grades_text import EXCELLENT, NOT_ASSESSED, YearGrade, grade_of_word
from cadres.imports.cells import CellFault, Problem
from cadres.imports.columns import BY_KEY, year_of_heading
from cadres.imports.headers import Header
from cadres.imports.words import plain
from common.sheets import Cell

PERSON_KEYS = ("name", "id_number", "staff_number", "birth", "unit")
NO_GRADE = {"", "/", "-", "—", "无"}
USUAL_PERCENT, APPROVED_PERCENT = 20, 25


@dataclass(slots=True)
class GradesRow:
    """One person's grades: the row number (from 1), what tells the person, grades, and what is wrong."""

    number: int
    person: dict[str, object] = field(default_factory=dict)
    grades: list[YearGrade] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def faults(self) -> list[Problem]:
        """What keeps the row out."""
        return [problem for problem in self.problems if problem.is_fault]


def year_columns(header: Header) -> dict[int, int]:
    """Column number to the year it holds grades of."""
    years = {number: year_of_heading(heading) for number, heading in enumerate(header.headings)}
    return {number: year for number, year in years.items() if year is not None}


def read_grades_rows(
    rows: Sequence[Sequence[Cell]], header: Header, mapping: Mapping[int, str], today: date
) -> list[GradesRow]:
    """Every person below the header with the grades of every year column."""
    years = year_columns(header)
    persons = {place: key for place, key in mapping.items() if key in PERSON_KEYS}
    found = []
    for number, cells in enumerate(rows[header.body :], start=header.body + 1):
        if any(_text(cells, place) for place in (*persons, *years)):
            found.append(_read_row(number, cells, persons, years, today))
    _mark_duplicates(found)
    return found


def _read_row(
    number: int, cells: Sequence[Cell], persons: Mapping[int, str], years: Mapping[int, int], today: date
) -> GradesRow:
    row = GradesRow(number)
    for place, key in persons.items():
        if _text(cells, place):
            try:
                row.person[key] = BY_KEY[key].read(cells[place])
            except CellFault as fault:
                row.problems.append(Problem(fault.code, {"column": BY_KEY[key].heading, **fault.params}))
    if "name" not in row.person and not row.faults:
        row.problems.append(Problem("required", {"column": BY_KEY["name"].heading}))
    for place, year in years.items():
        _read_grade(row, _text(cells, place), year, today)
    return row


def _read_grade(row: GradesRow, text: str, year: int, today: date) -> None:
    if text in NO_GRADE:
        return
    ordinal = grade_of_word(text)
    if year > today.year or year < 1949:
        row.problems.append(Problem("bad_year", {"value": year}))
    elif ordinal is None:
        row.problems.append(Problem("bad_grade", {"value": text[:20]}))
    else:
        row.grades.append(YearGrade(year, ordinal, text.removesuffix("等次") if text != "不定等次" else text))


def _text(cells: Sequence[Cell], place: int) -> str:
    return plain(str(cells[place])) if place < len(cells) and cells[place] is not None else ""


def _mark_duplicates(rows: Iterable[GradesRow]) -> None:
    seen: dict[tuple, int] = {}
    for row in rows:
        key = tuple(str(row.person.get(key, "")) for key in PERSON_KEYS)
        if not row.person:
            continue
        if key in seen:
            row.problems.append(Problem("duplicate", {"row": seen[key]}))
        seen.setdefault(key, row.number)


@dataclass(frozen=True, slots=True)
class ExcellentShare:
    """How many of a unit's people to be assessed were 优秀 in a year, and how many may be."""

    unit: str
    year: int
    excellent: int
    assessed: int
    percent_allowed: int

    @property
    def is_over(self) -> bool:
        """More than allowed (考核规定: 20 % of those assessed, 25 % with approval)."""
        return self.excellent * 100 > self.assessed * self.percent_allowed


def excellent_shares(
    grades: Iterable[tuple[str, YearGrade]],
    people: Mapping[str, int] | None = None,
    *,
    approval_number: str = "",
) -> list[ExcellentShare]:
    """Shares by unit and year of (unit, grade) pairs, sorted; those not assessed do not count.

    `people` are those in service by unit: who has no grade of a year yet is still to be assessed.
    """
    graded, away, excellent = Counter(), Counter(), Counter()
    for unit, grade in grades:
        graded[unit, grade.year] += grade.ordinal < NOT_ASSESSED
        away[unit, grade.year] += grade.ordinal >= NOT_ASSESSED
        excellent[unit, grade.year] += grade.ordinal == EXCELLENT
    allowed = APPROVED_PERCENT if approval_number.strip() else USUAL_PERCENT
    return [
        ExcellentShare(*key, excellent[key], max(count, (people or {}).get(key[0], 0) - away[key]), allowed)
        for key, count in sorted(graded.items())
        if count
    ]
