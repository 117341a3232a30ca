"""A sheet of annual grades against the files: who is meant, and whether too many are 优秀."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from cadres.grades_text import YearGrade
from cadres.imports.cells import CellFault, Problem
from cadres.imports.changes import Changes, OnFile, merge_record
from cadres.imports.grades_sheet import (
    ExcellentShare,
    excellent_shares,
    read_grades_rows,
    year_columns,
)
from cadres.imports.outcome import Outcome, Show, counted
from cadres.imports.plan_others import GradesPlan, plan_grades
from cadres.imports.records import GRADES, appraisals_of
from cadres.imports.report import row_entry
from cadres.imports.store import person_index, table_of, unit_index
from cadres.models import Appraisal, ImportBatch
from common.clock import today
from units.models import Unit, UnitKind
from units.queries import subtree

ORDINALS = {grade: ordinal for ordinal, grade in GRADES.items()}


def settle_grades(batch: ImportBatch, show: Show) -> Outcome:
    """Read a sheet person × year, find everybody, check the shares, gather the grades. Writes nothing."""
    table = table_of(batch)
    if not year_columns(table.header):
        raise CellFault("no_years")
    mapping = {int(place): key for place, key in batch.mapping.items()}
    rows = read_grades_rows(table.rows, table.header, mapping, today())
    plan = plan_grades(rows, unit_index(batch.unit), person_index(batch.unit))
    changes = Changes(OnFile.of(person.pk for _row, person in plan.sound))
    latest = max(year_columns(table.header).values())
    for row, person in counted(plan.sound, show):
        cadre = changes.on_file.cadres[person.pk]
        for appraisal in _appraisals(batch, cadre, row.grades, latest):
            merge_record(changes, appraisal)
    shares = _shares(batch, plan)
    entries = [
        row_entry(row.number, str(row.person.get("name", "")), row.problems) for row in rows if row.problems
    ]
    over = [_over(share) for share in shares if share.is_over]
    if over:
        entries.insert(0, row_entry(0, "", over))
    report = {
        "total": len(rows),
        "faulty": len(plan.faulty) + len(over),
        "created": 0,
        "updated": len(plan.sound),
        "rows": entries,
        "shares": [_share_entry(share) for share in shares],
    }
    return Outcome(changes, report)


def _appraisals(
    batch: ImportBatch, cadre: object, grades: list[YearGrade], latest: int
) -> Iterator[Appraisal]:
    """The day of decision that was told is that of the latest year in the sheet."""
    for grade in grades:
        told: date | None = batch.decided_on if grade.year == latest else None
        yield from appraisals_of(cadre, [grade], today(), told)


def _shares(batch: ImportBatch, plan: GradesPlan) -> list[ExcellentShare]:
    """Shares by legal body and year, of the sheet and of those on file who do not stand in it."""
    bodies = body_names(batch.unit)
    pairs = [(bodies[person.unit], grade) for row, person in plan.sound for grade in row.grades]
    years = {grade.year for _body, grade in pairs}
    touched: dict[UUID, set[int]] = defaultdict(set)
    for row, person in plan.sound:
        touched[person.pk] |= {grade.year for grade in row.grades}
    on_file = Appraisal.objects.filter(year__in=years, cadre__home_unit__in=list(bodies))
    for cadre, year, grade, unit in on_file.values_list("cadre_id", "year", "grade", "cadre__home_unit_id"):
        if year not in touched[cadre] and grade in ORDINALS:
            pairs.append((bodies[unit], YearGrade(year, ORDINALS[grade], "")))
    named = {body for body, grade in pairs if grade.word}
    pairs = [(body, grade) for body, grade in pairs if body in named]
    return excellent_shares(pairs, approval_number=batch.approval_number)


def body_names(unit: Unit) -> dict[UUID, str]:
    """For each unit of the subtree the name of its legal body: itself, or the nearest above it."""
    names: dict[UUID, str] = {}
    for one in subtree([unit]).order_by("path"):
        own = one.kind == UnitKind.BODY or one.parent_id not in names
        names[one.pk] = one.name if own else names[one.parent_id]
    return names


def _over(share: ExcellentShare) -> Problem:
    params = {"unit": share.unit, "year": share.year, "excellent": share.excellent}
    return Problem("share_over", {**params, "assessed": share.assessed, "allowed": share.percent_allowed})


def _share_entry(share: ExcellentShare) -> dict:
    return {
        "unit": share.unit,
        "year": share.year,
        "excellent": share.excellent,
        "assessed": share.assessed,
        "over": share.is_over,
        "words": f"{100 * share.excellent / share.assessed:.1f} %",
    }
