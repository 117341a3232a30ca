"""A roster against the files: what is wrong with it, and what it would write."""

from cadres.imports.cells import Problem
from cadres.imports.changes import POST_FIELDS, RANK_FIELDS, Changes, OnFile, merge_period, merge_record
from cadres.imports.outcome import Outcome, Show, counted
from cadres.imports.persons import apply_fields, fields_of, seal_values, too_long
from cadres.imports.plan import PlannedRow, RosterPlan, plan_roster
from cadres.imports.records import educations_of, posts_of, ranks_of, text_records, without_since
from cadres.imports.report import row_entry
from cadres.imports.rows import RosterRow, read_rows
from cadres.imports.store import person_index, table_of, taken_elsewhere, unit_index
from cadres.models import Cadre, ImportBatch, ResumeLine
from cadres.services import prepare
from common.clock import today


def settle_roster(batch: ImportBatch, show: Show) -> Outcome:
    """Read the roster of a batch, plan it, and gather its changes. Writes nothing."""
    table = table_of(batch)
    mapping = {int(place): key for place, key in batch.mapping.items()}
    rows = read_rows(table.rows, table.header, mapping, today()).rows
    _mark_taken(rows, batch)
    plan = plan_roster(rows, unit_index(batch.unit), person_index(batch.unit))
    changes = Changes(OnFile.of(row.person.pk for row in plan.sound if row.person))
    for planned in counted(plan.sound, show):
        planned.row.problems += too_long(planned.row.values)
        if not planned.row.faults:
            _take(changes, planned)
    return Outcome(changes, _report(plan, rows))


def _mark_taken(rows: list[RosterRow], batch: ImportBatch) -> None:
    taken = taken_elsewhere(
        (row.values["id_number"] for row in rows if "id_number" in row.values), batch.unit
    )
    for row in rows:
        if row.values.get("id_number") in taken:
            row.add("id_taken")


def _take(changes: Changes, planned: PlannedRow) -> None:
    row, values = planned.row, planned.row.values
    cadre, resume_before = _cadre(changes, planned)
    row.problems += without_since(values)
    for post in posts_of(cadre, planned.unit or cadre.home_unit_id, values):
        _note(row, merge_period(changes, post, POST_FIELDS, "post_since"))
    for rank in ranks_of(cadre, values):
        _note(row, merge_period(changes, rank, RANK_FIELDS, "rank_since"))
    for education in educations_of(cadre, values):
        merge_record(changes, education)
    records = list(text_records(cadre, values, today()))
    lines = [record for record in records if isinstance(record, ResumeLine)]
    for record in records:
        if not isinstance(record, ResumeLine):
            merge_record(changes, record)
    if cadre.resume_text != resume_before:
        changes.replace(cadre, ResumeLine, lines)


def _note(row: RosterRow, problem: Problem | None) -> None:
    if problem is not None:
        row.problems.append(problem)


def _cadre(changes: Changes, planned: PlannedRow) -> tuple[Cadre, str]:
    """The person of a row with its values, and the résumé's text before."""
    fields = fields_of(planned.row.values)
    if planned.unit is not None:
        fields["home_unit_id"] = planned.unit
    if planned.person is None:
        cadre = Cadre(**fields)
        prepare(cadre, {})
        seal_values(cadre, planned.row.values)
        changes.add(cadre)
        return cadre, ""
    cadre = changes.on_file.cadres[planned.person.pk]
    before = cadre.resume_text
    if cadre.post_text.endswith(fields.get("post_text", "")):
        fields.pop("post_text", None)  # the file names the unit before the post, the roster beside it
    apply_fields(changes, cadre, fields, planned.row.values)
    return cadre, before


def _report(plan: RosterPlan, rows: list[RosterRow]) -> dict:
    entries = [
        row_entry(row.number, str(row.values.get("name", "")), row.problems) for row in rows if row.problems
    ]
    faulty = sum(bool(row.faults) for row in rows)
    return {
        "total": len(rows),
        "faulty": faulty,
        "created": plan.created,
        "updated": plan.updated,
        "rows": sorted(entries, key=lambda entry: entry["row"]),
    }
