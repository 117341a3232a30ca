"""The steps of an import: upload, naming of columns, check, mended rows, commit."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.services import record
from cadres.choices import ImportKind, ImportState
from cadres.imports.cells import CellFault, Problem
from cadres.imports.changes import Changes
from cadres.imports.column_sets import columns_of
from cadres.imports.columns import ColumnSet, heading_key
from cadres.imports.failed_rows import is_failed_rows
from cadres.imports.form_content import count_forms
from cadres.imports.forms_import import settle_forms
from cadres.imports.grades import settle_grades
from cadres.imports.headers import suggest_mapping
from cadres.imports.moves import settle_moves
from cadres.imports.report import masked
from cadres.imports.roster import settle_roster
from cadres.imports.settling import Write, refusal
from cadres.imports.store import (
    Table,
    heading_set,
    headings_of,
    may_import,
    mended_table,
    remembered,
    table_in,
    table_of,
)
from cadres.kin import link_relatives
from cadres.models import FamilyMember, ImportBatch, ImportMapping
from common.sheets import read_workbook
from common.uploads import FileRefused
from files.services import keep
from jobs.models import State
from jobs.progress import progress_of
from jobs.services import start_run
from units.models import Unit

CHECK, COMMIT = "cadres.import_check", "cadres.import_commit"
SAMPLES = 3
SETTLERS: dict[str, Callable[[ImportBatch, Write], dict]] = {
    ImportKind.ROSTER: settle_roster,
    ImportKind.FORMS: settle_forms,
    ImportKind.GRADES: settle_grades,
    ImportKind.CHANGES: settle_moves,
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent."""

    name: str
    content: bytes
    content_type: str = "application/octet-stream"


@transaction.atomic
def start_import(kind: str, uploads: Iterable[Upload], *, unit: Unit, by: User) -> ImportBatch:
    """A new import; a sheet waits for its columns to be named, forms are checked at once."""
    if not may_import(by, unit):
        raise ValidationError({"unit": Problem("not_permitted")})
    uploads = list(uploads)
    batch = ImportBatch(kind=kind, unit=unit, started_by=by)
    if kind == ImportKind.FORMS:
        batch.report = {"total": sum(_count_forms(upload) for upload in uploads)}
    else:
        _read_headings(batch, uploads)
    batch.full_clean()
    batch.save()
    batch.files.set([_kept(upload, unit, by) for upload in uploads])
    record("import.started", batch, by=by, detail={"kind": kind, "unit": str(unit.pk)})
    if kind == ImportKind.FORMS:
        start_check(batch, by=by)
    return batch


def _kept(upload: Upload, unit: Unit, by: User) -> object:
    return keep(upload.name, upload.content, content_type=upload.content_type, unit=unit, by=by)


def _count_forms(upload: Upload) -> int:
    try:
        return count_forms(upload.content)
    except FileRefused as refused:
        raise ValidationError({"files": f"{upload.name}: {refused}"}) from refused


def _read_headings(batch: ImportBatch, uploads: list[Upload]) -> None:
    if len(uploads) != 1:
        raise ValidationError({"files": _("Send one workbook at a time.")})
    try:
        sheets = read_workbook(uploads[0].content)
        if any(is_failed_rows(sheet.rows) for sheet in sheets):
            raise ValidationError({"files": _("Send mended rows on the page of the import they mend.")})
        table = table_in(sheets, columns_of(batch.kind))
    except FileRefused as refused:
        raise ValidationError({"files": f"{uploads[0].name}: {refused}"}) from refused
    batch.headings = headings_of(table.header)
    batch.report = {"total": len(table.rows) - table.header.body}
    batch.samples = _samples(table)
    suggested = suggest_mapping(
        table.header, remembered(batch.started_by, batch.headings), columns_of(batch.kind)
    )
    batch.mapping = {str(place): key for place, key in suggested.items()}


def _samples(table: Table) -> list[list[str]]:
    rows = table.rows[table.header.body : table.header.body + SAMPLES]
    return [
        [str(masked(row[place]))[:40] for row in rows if place < len(row) and row[place] is not None]
        for place in range(len(table.header.headings))
    ]


@transaction.atomic
def name_columns(
    batch: ImportBatch,
    mapping: Mapping[int, str],
    *,
    by: User,
    approval_number: str = "",
    decided: Mapping[int, date] | None = None,
) -> ImportBatch:
    """Say what each column means (column number to key), remember it for this user, and check the rows.

    For grades also by year the day they were decided, as far as it is known.
    """
    chosen = {place: key for place, key in mapping.items() if key}
    _check_mapping(batch, chosen, columns_of(batch.kind))
    columns = {heading_key(text): chosen.get(place, "") for place, text in enumerate(batch.headings) if text}
    ImportMapping.objects.update_or_create(
        user=by, heading_set=heading_set(batch.headings), defaults={"columns": columns}
    )
    batch.mapping = {str(place): key for place, key in chosen.items()}
    batch.approval_number = approval_number
    batch.decided = {str(year): day.isoformat() for year, day in (decided or {}).items()}
    return start_check(batch, by=by)


def _check_mapping(batch: ImportBatch, chosen: Mapping[int, str], known: ColumnSet) -> None:
    keys = list(chosen.values())
    if strange := [key for key in keys if key not in known.by_key]:
        raise ValidationError(_("“%(key)s” is no column."), params={"key": strange[0]})
    if twice := [key for key in keys if keys.count(key) > 1]:
        heading = known.by_key[twice[0]].heading
        raise ValidationError(_("“%(heading)s” is chosen for two columns."), params={"heading": heading})
    if missing := [known.by_key[key].heading for key in known.needed if key not in keys]:
        raise ValidationError(_("Choose the column that holds %(heading)s."), params={"heading": missing[0]})
    if any(not 0 <= place < len(batch.headings) for place in chosen):
        raise ValidationError(_("The sheet has no such column."))


@transaction.atomic
def start_check(batch: ImportBatch, *, by: User) -> ImportBatch:
    """Check every row in the background."""
    return _start(batch, CHECK, ImportState.CHECKING, by)


@transaction.atomic
def start_commit(batch: ImportBatch, *, by: User) -> ImportBatch:
    """Write everything in the background; only an import without faults may be written."""
    if _held(batch).state != ImportState.READY:
        raise ValidationError(_("Rows must be mended first: nothing was imported."), code="not_ready")
    return _start(batch, COMMIT, ImportState.COMMITTING, by)


def _held(batch: ImportBatch) -> ImportBatch:
    """The import as it stands now, locked; refused while a worker holds it."""
    rows = ImportBatch.objects.select_for_update(skip_locked=True, of=("self",)).select_related("run")
    held = rows.filter(pk=batch.pk).first()
    if held is None:
        raise ValidationError(_("This import is being worked on."), code="busy")
    return held


def _start(batch: ImportBatch, kind: str, state: str, by: User) -> ImportBatch:
    held = _held(batch)
    stuck = held.run is not None and held.run.state in {State.FAILED, State.CANCELLED}
    if held.state == ImportState.COMMITTED or (held.state == ImportState.COMMITTING and not stuck):
        raise ValidationError(_("This import is finished."), code="finished")
    size = max(1, batch.report.get("total", 1))
    batch.run = start_run(kind, [({"batch": str(batch.pk)}, size)], by=by, unit=batch.unit)
    batch.state = state
    batch.full_clean()
    batch.save(update_fields=["run", "state", "mapping", "approval_number", "decided"])
    return batch


@transaction.atomic
def send_mended(batch: ImportBatch, upload: Upload, *, by: User) -> ImportBatch:
    """Put the mended rows of a failed-rows sheet back into the roster and check it again."""
    try:
        mended_table(table_of(batch), read_workbook(upload.content))
    except (FileRefused, CellFault) as refused:
        reason = Problem(refused.code, refused.params) if isinstance(refused, CellFault) else refused
        raise ValidationError({"file": f"{upload.name}: {reason}"}) from refused
    batch.files.add(_kept(upload, batch.unit, by))
    record("import.mended", batch, by=by)
    return start_check(batch, by=by)


def check(batch: ImportBatch) -> dict:
    """Settle an import and keep its report; done by a worker."""
    with progress_of(batch.run_id) as show:
        report = _settle(batch, lambda _changes, done: show(min(1, done / batch.run.total)))
    return _keep_report(batch, report)


def commit(batch: ImportBatch) -> dict:
    """Settle an import once more and write it, all or nothing; done by a worker."""
    with progress_of(batch.run_id) as show, transaction.atomic():

        def write(changes: Changes, done: int) -> None:
            changes.save(by=batch.started_by)
            link_relatives(row.pk for row in changes.added[FamilyMember])
            show(min(1, done / batch.run.total))

        report = _settle(batch, write)
        transaction.set_rollback(bool(report["faulty"]))
    if report["faulty"]:
        return _keep_report(batch, report)
    batch.report, batch.state, batch.committed_at = report, ImportState.COMMITTED, timezone.now()
    batch.save(update_fields=["report", "state", "committed_at"])
    counts = {key: report[key] for key in ("total", "created", "updated")}
    told = {"kind": batch.kind, **counts, **documents_of(report)}
    record("import.committed", batch, by=batch.started_by, detail=told)
    return counts


def documents_of(report: dict) -> dict:
    """By which documents an import changed files, where it tells any."""
    return {"document": "、".join(report["documents"])} if report.get("documents") else {}


def _keep_report(batch: ImportBatch, report: dict) -> dict:
    batch.report = report
    batch.state = ImportState.FAULTY if report["faulty"] else ImportState.READY
    batch.save(update_fields=["report", "state"])
    return {"faulty": report["faulty"]}


def _settle(batch: ImportBatch, write: Write) -> dict:
    """The report of the import; a file or a right that was lost meanwhile is a fault of row 0."""
    if not may_import(batch.started_by, batch.unit):
        return refusal(Problem("not_permitted"))
    try:
        return SETTLERS[batch.kind](batch, write)
    except CellFault as fault:
        return refusal(Problem(fault.code, fault.params))
    except FileRefused as refused:
        return refusal(refused)
