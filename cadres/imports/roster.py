"""A roster against the files: what is wrong with it, and what it would write."""

from collections import Counter
from collections.abc import Mapping

from cadres.imports.cells import Problem
from cadres.imports.changes import Changes, OnFile
from cadres.imports.columns import BY_KEY
from cadres.imports.differences import Difference, difference
from cadres.imports.drafts import draft
from cadres.imports.merging import merge_period, merge_record
from cadres.imports.persons import apply_fields, fields_of, take_party, too_long
from cadres.imports.plan import PlannedRow, RosterPlan, plan_roster
from cadres.imports.records import educations_of, posts_of, ranks_of, text_records, without_since
from cadres.imports.report import row_entry
from cadres.imports.rows import RosterRow, read_rows
from cadres.imports.settling import Write, in_parts, report_of
from cadres.imports.store import person_index, table_of, taken_elsewhere, unit_index
from cadres.models import Cadre, ImportBatch, ResumeLine
from common.clock import today


def settle_roster(batch: ImportBatch, write: Write) -> dict:
    """Read the roster of a batch, plan it, hand its changes to `write` part by part; gives the report."""
    rows, units = _rows(batch), unit_index(batch.unit)
    _mark_taken(rows, batch)
    people = person_index(batch.unit, [row.values for row in rows], by=batch.started_by)
    plan = plan_roster(rows, units, people)
    names = {unit.pk: unit.name for unit in units.units.values()}
    noted: Counter[str] = Counter()
    told: dict[int, list[Difference]] = {}
    done = len(plan.faulty)
    for part in in_parts(plan.sound):
        on_file = OnFile.of(planned.person.pk for planned in part if planned.person)
        changes = Changes(on_file, noted, names)
        for planned in part:
            planned.row.problems += too_long(planned.row.values)
            if not planned.row.faults:
                told[planned.row.number] = _take(changes, planned)
        write(changes, done := done + len(part))
    return _report(plan, rows, told, noted)


def _rows(batch: ImportBatch) -> list[RosterRow]:
    table = table_of(batch)
    mapping = {int(place): key for place, key in batch.mapping.items()}
    return read_rows(table.rows, table.header, mapping, today()).rows


def _mark_taken(rows: list[RosterRow], batch: ImportBatch) -> None:
    taken = taken_elsewhere(
        (row.values["id_number"] for row in rows if "id_number" in row.values), batch.unit
    )
    for row in rows:
        if row.values.get("id_number") in taken:
            row.add("id_taken")


def _take(changes: Changes, planned: PlannedRow) -> list[Difference]:
    row, values = planned.row, planned.row.values
    cadre, resume_before = _cadre(changes, planned)
    row.problems += without_since(values)
    for post in posts_of(cadre, planned.unit or cadre.home_unit_id, values):
        _note(row, merge_period(changes, post, "post_since"))
    for rank in ranks_of(cadre, values):
        _note(row, merge_period(changes, rank, "rank_since"))
    for education in educations_of(cadre, values):
        merge_record(changes, education)
    records = list(text_records(cadre, values, changes.today))
    lines = [record for record in records if isinstance(record, ResumeLine)]
    for record in records:
        if not isinstance(record, ResumeLine):
            merge_record(changes, record)
    if cadre.resume_text != resume_before:
        changes.replace(cadre, ResumeLine, lines)
    return changes.told.get(cadre.pk, [])


def _note(row: RosterRow, problem: Problem | None) -> None:
    if problem is not None:
        row.problems.append(problem)


def _cadre(changes: Changes, planned: PlannedRow) -> tuple[Cadre, str]:
    """The person of a row with its values, and the résumé's text before."""
    row, known = planned.row, planned.person
    cadre = changes.on_file.cadres[known.pk] if known else None
    fields = fields_of(row.values) | take_party(changes, row.values, cadre, row.problems)
    if planned.unit is not None:
        fields["home_unit_id"] = planned.unit
    if cadre is None:
        cadre = draft(Cadre, **fields)
        changes.add_person(cadre, row.values)
        return cadre, ""
    before = cadre.resume_text
    if cadre.post_text.endswith(fields.get("post_text", "")):
        fields.pop("post_text", None)  # the file names the unit before the post, the roster beside it
    if planned.unit not in (None, cadre.home_unit_id):
        names = (changes.units[pk] for pk in (cadre.home_unit_id, planned.unit))
        changes.tell(cadre.pk, [difference(BY_KEY["unit"].heading, "", *names)])
    apply_fields(changes, cadre, fields, row.values)
    return cadre, before


def _report(
    plan: RosterPlan, rows: list[RosterRow], told: Mapping[int, list[Difference]], noted: Counter[str]
) -> dict:
    entries = [
        row_entry(
            row.number, str(row.values.get("name", "")), row.problems, differences=told.get(row.number, ())
        )
        for row in sorted(rows, key=lambda row: row.number)
        if row.problems or told.get(row.number)
    ]
    faulty = sum(bool(row.faults) for row in rows)
    return report_of(len(rows), faulty, entries, noted, created=plan.created, updated=plan.updated)
