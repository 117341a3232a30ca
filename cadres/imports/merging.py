"""Dated records of an import put among those on file: corrected, added, or refused; every change is told."""

from collections.abc import Iterator

from django.db.models import Model
from psycopg2.extras import DateRange

from cadres.choices import Grade, Precision
from cadres.imports.cells import Problem
from cadres.imports.changes import Changes
from cadres.imports.columns import BY_KEY
from cadres.imports.differences import record_difference, record_text
from cadres.models import Appointment, Appraisal, Education, RankPeriod
from common.dates import PartialDate

POST_FIELDS = (
    "title", "unit_id", "category", "level", "is_leadership", "is_principal", "in_team", "document_no",
)  # fmt: skip
FIELDS = {
    Appointment: POST_FIELDS,
    RankPeriod: ("rank",),
    Education: ("education", "education_text", "degree", "degree_text", "school"),
}
EXACTNESS = (Precision.DAY, Precision.MONTH, Precision.YEAR)
REASONED = {Grade.UNGRADED, Grade.PROBATION, Grade.CASE_OPEN}


def merge_period(changes: Changes, new: Appointment | RankPeriod, key: str) -> Problem | None:
    """Put a post or rank among those on file: correct the one that begins then, or end the open one.

    What would begin before or within a closed period is a fault; a past period the file covers is left out.
    """
    rows = [row for row in changes.on_file.of_cadre(type(new), new.cadre_id) if _is_rival(row, new)]
    same = next((row for row in rows if _begin_together(row, new)), None)
    overlapping = [row for row in rows if _overlap(row.valid, new.valid)]
    if same is not None:
        _correct(changes, same, new, _told_of_period(changes, rows, same, new))
    elif new.valid.upper is not None and overlapping:
        return None
    elif all(row.valid.upper is None and row.valid.lower < new.valid.lower for row in overlapping):
        for row in overlapping:
            _end(changes, row, new)
        _add(changes, new)
    else:
        day = PartialDate.from_date(new.valid.lower).dotted
        return Problem("before_on_file", {"column": BY_KEY[key].heading, "value": day})
    return None


def _is_rival(row: Model, new: Model) -> bool:
    """Whether the two may not overlap: main posts, ranks of one scale."""
    return row.is_main if isinstance(new, Appointment) else row.scale == new.scale


def _begin_together(row: Model, new: Model) -> bool:
    """The same beginning, as exactly as the vaguer of the two is known."""
    vague = {row.start_precision, new.start_precision}
    size = 1 if Precision.YEAR in vague else 2 if Precision.MONTH in vague else 3
    return row.valid.lower.timetuple()[:size] == new.valid.lower.timetuple()[:size]


def _told_of_period(changes: Changes, rows: list, row: Model, new: Model) -> tuple[str, ...]:
    """What an imported period tells beyond the one on file that begins with it.

    Time at a level before the present post tells only the level. A beginning known more exactly is taken over, also
    as the end of what came before.
    """
    names = FIELDS[type(new)] if new.valid.upper is None else ("level", "is_leadership")
    begin, end = new.valid.lower, row.valid.upper
    if EXACTNESS.index(new.start_precision) >= EXACTNESS.index(row.start_precision) or (end and end <= begin):
        return names
    changes.change(row)  # before the one that it follows: the two may not overlap for a moment
    for before in rows:
        if before.valid.upper == row.valid.lower:
            before.valid = DateRange(before.valid.lower, begin)
            changes.change(before)
    new.valid = DateRange(begin, end)
    return (*names, "valid", "start_precision")


def _end(changes: Changes, row: Model, new: Model) -> None:
    before = record_text(row, changes.units)
    row.valid = DateRange(row.valid.lower, new.valid.lower)
    changes.change(row)
    changes.tell(row.cadre_id, [record_difference(row, before, changes.units)])


def _add(changes: Changes, new: Model) -> None:
    changes.add(new)
    if new.cadre_id in changes.on_file.cadres:
        changes.tell(new.cadre_id, [record_difference(new, "", changes.units)])


def _correct(changes: Changes, row: Model, new: Model, names: tuple[str, ...]) -> None:
    """What the import does not tell (None, '') stays."""
    told = {name: getattr(new, name) for name in names if getattr(new, name) not in (None, "")}
    if any(getattr(row, name) != value for name, value in told.items()):
        before = record_text(row, changes.units)
        for name, value in told.items():
            setattr(row, name, value)
        changes.change(row)
        changes.tell(row.cadre_id, [record_difference(row, before, changes.units)])


def _overlap(one: DateRange, other: DateRange) -> bool:
    return (one.upper is None or other.lower < one.upper) and (other.upper is None or one.lower < other.upper)


def merge_record(changes: Changes, new: Model) -> None:
    """Put a grade, education or award among those on file: the same is not added twice but corrected."""
    rows = [row for row in changes.on_file.of_cadre(type(new), new.cadre_id) if is_same(row, new)]
    exact = [row for row in rows if record_text(row, {}) == record_text(new, {})]
    row = next(iter([*exact, *rows]), None)
    if row is None:
        _add(changes, new)
        changes.noted["decided_assumed"] += getattr(new, "decided_assumed", False)
    elif isinstance(new, Appraisal):
        _correct(changes, row, new, tuple(_told_of_grade(row, new)))
    elif isinstance(new, Education) and not row.verified:
        _correct(changes, row, new, FIELDS[Education])


def _told_of_grade(row: Appraisal, new: Appraisal) -> Iterator[str]:
    """What an imported grade tells beyond the one on file: 不定等次 does not say why, an assumed day nothing."""
    if new.grade != Grade.UNGRADED or row.grade not in REASONED:
        yield from ("grade", "word")
    if not new.decided_assumed:
        yield from ("decided_on", "decided_assumed")


def is_same(row: Model, new: Model) -> bool:
    """Whether both are one record of a cadre, whatever else they say."""
    if isinstance(row, Appraisal):
        return row.year == new.year
    if isinstance(row, Education):
        return (
            row.mode == new.mode
            and _agree(row.education or row.education_text, new.education or new.education_text)
            and _agree(row.degree or row.degree_text, new.degree or new.degree_text)
        )
    return (row.name, row.awarded_on) == (new.name, new.awarded_on)


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other
