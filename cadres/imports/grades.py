"""A sheet of annual grades against the files: who is meant, and whether too many are 优秀."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from cadres.choices import ManagementState
from cadres.grades_text import YearGrade
from cadres.imports.cells import CellFault, Problem
from cadres.imports.changes import Changes, OnFile
from cadres.imports.differences import CHANGED, Difference
from cadres.imports.grades_sheet import (
    ExcellentShare,
    GradesRow,
    excellent_shares,
    read_grades_rows,
    year_columns,
)
from cadres.imports.merging import merge_record
from cadres.imports.plan_others import GradesPlan, plan_grades
from cadres.imports.records import GRADES, appraisals_of
from cadres.imports.report import row_entry
from cadres.imports.settling import Write, in_parts, report_of
from cadres.imports.store import person_index, table_of, unit_index
from cadres.models import Appraisal, Cadre, ImportBatch
from common.clock import today
from units.models import Unit, UnitKind
from units.queries import subtree

ORDINALS = {grade: ordinal for ordinal, grade in GRADES.items()}


def settle_grades(batch: ImportBatch, write: Write) -> dict:
    """Read a sheet person × year, find everybody, check the shares, hand the grades to `write`; gives the report."""
    rows = _rows(batch)
    people = person_index(batch.unit, [row.person for row in rows], by=batch.started_by)
    plan = plan_grades(rows, unit_index(batch.unit), people)
    shares = _shares(batch, plan)
    decided = {int(year): date.fromisoformat(day) for year, day in batch.decided.items()}
    noted: Counter[str] = Counter()
    corrected: dict[int, list[Difference]] = {}
    done = len(plan.faulty)
    for part in in_parts(plan.sound):
        changes = Changes(OnFile.of(person.pk for _row, person in part), noted)
        for row, person in part:
            for appraisal in appraisals_of(changes.on_file.cadres[person.pk], row.grades, today(), decided):
                merge_record(changes, appraisal)
            corrected[row.number] = [one for one in changes.told[person.pk] if one.kind == CHANGED]
        write(changes, done := done + len(part))
    over = [_over(share) for share in shares if share.is_over]
    entries = [row_entry(0, "", over)] if over else []
    entries += (
        _entry(row, corrected.get(row.number, []))
        for row in rows
        if row.problems or corrected.get(row.number)
    )
    report = report_of(len(rows), len(plan.faulty) + len(over), entries, noted, updated=len(plan.sound))
    return report | {"shares": [_share_entry(share) for share in shares]}


def _entry(row: GradesRow, corrected: list[Difference]) -> dict:
    return row_entry(row.number, str(row.person.get("name", "")), row.problems, differences=corrected)


def _rows(batch: ImportBatch) -> list[GradesRow]:
    table = table_of(batch)
    if not year_columns(table.header):
        raise CellFault("no_years")
    mapping = {int(place): key for place, key in batch.mapping.items()}
    return read_grades_rows(table.rows, table.header, mapping, today())


def _shares(batch: ImportBatch, plan: GradesPlan) -> list[ExcellentShare]:
    """Shares by legal body and year, of the sheet and of those on file in its bodies who do not stand in it."""
    bodies = body_names(batch.unit)
    pairs = [(bodies[person.unit], grade) for row, person in plan.sound for grade in row.grades]
    years = {grade.year for _body, grade in pairs}
    touched: dict[UUID, set[int]] = defaultdict(set)
    for row, person in plan.sound:
        touched[person.pk] |= {grade.year for grade in row.grades}
    named = {body for body, grade in pairs if grade.word}
    pairs = [(body, grade) for body, grade in pairs if body in named]
    bodies = {unit: body for unit, body in bodies.items() if body in named}
    on_file = Appraisal.objects.filter(year__in=years, cadre__home_unit__in=list(bodies))
    for cadre, year, grade, unit in on_file.values_list("cadre_id", "year", "grade", "cadre__home_unit_id"):
        if year not in touched[cadre] and grade in ORDINALS:
            pairs.append((bodies[unit], YearGrade(year, ORDINALS[grade], "")))
    return excellent_shares(pairs, _serving(bodies), approval_number=batch.approval_number)


def _serving(bodies: Mapping[UUID, str]) -> Counter[str]:
    """People in service by legal body: a sheet of a few does not show how many are to be assessed."""
    rows = Cadre.objects.filter(home_unit__in=list(bodies), management_state=ManagementState.SERVING)
    return Counter(bodies[unit] for unit in rows.values_list("home_unit_id", flat=True))


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
