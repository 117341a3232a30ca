"""Appointment forms against the files: what differs, and what would be written."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from cadres.imports.cells import Problem
from cadres.imports.changes import Changes, FileToKeep, OnFile
from cadres.imports.differences import difference
from cadres.imports.family import HEADING as FAMILY
from cadres.imports.family import written
from cadres.imports.form_content import FormContent
from cadres.imports.forms_export import FORM_TYPE, TEXTS, said_otherwise
from cadres.imports.matching import UnitIndex
from cadres.imports.merging import merge_record
from cadres.imports.persons import apply_fields, fields_of, take_party, too_long
from cadres.imports.plan_others import FormPlanner, PlannedForm
from cadres.imports.records import appraisals_of, awards_of, educations_of, resume_lines_of
from cadres.imports.report import row_entry
from cadres.imports.settling import Write, in_parts, report_of
from cadres.imports.store import forms_of, person_index, taken_elsewhere, unit_index
from cadres.models import Cadre, Education, FamilyMember, ImportBatch, ResumeLine
from common.clock import today
from units.models import Unit

PART = 50  # forms carry pictures


def settle_forms(batch: ImportBatch, write: Write) -> dict:
    """Read the forms of a batch, find their people, hand the changes to `write` part by part; gives the report."""
    units, planner = unit_index(batch.unit), FormPlanner(person_index(batch.unit, by=batch.started_by))
    counts, noted, entries = Counter(), Counter(), []
    for files in in_parts(forms_of(batch), PART):
        forms = [planner.plan(*file) for file in files]
        _mark(forms, batch)
        changes = Changes(
            OnFile.of(form.person.pk for form in forms if form.person and not form.faults), noted
        )
        for form in forms:
            counts["faulty" if form.faults else "updated" if form.person else "created"] += 1
            if not form.faults:
                _take(changes, form, units, batch.unit)
            entries += _entry(changes, form)
        write(changes, planner.count)
    return report_of(
        planner.count, counts["faulty"], entries, noted, created=counts["created"], updated=counts["updated"]
    )


def _entry(changes: Changes, form: PlannedForm) -> Iterator[dict]:
    """The form in the report, if there is anything to say of it."""
    name = str(form.content.values.get("name", "")) if form.content else ""
    told = changes.told.get(form.person.pk, []) if form.person else []
    if form.problems or told:
        yield row_entry(form.number, name, form.problems, about=form.file_name, differences=told)


def form_values(content: FormContent) -> dict[str, object]:
    """Values of a form with its long texts."""
    texts = {key: content.document.fields.get(element, "") for element, (key, _name) in TEXTS.items()}
    return content.values | {key: text for key, text in texts.items() if text}


def _mark(forms: list[PlannedForm], batch: ImportBatch) -> None:
    read = [form for form in forms if form.content]
    numbers = [form.content.values["id_number"] for form in read if "id_number" in form.content.values]
    taken = taken_elsewhere(numbers, batch.unit)
    for form in read:
        form.problems += too_long(form_values(form.content))
        if form.content.values.get("id_number") in taken:
            form.problems.append(Problem("id_taken"))


def _take(changes: Changes, form: PlannedForm, units: UnitIndex, unit: Unit) -> None:
    values = form_values(form.content)
    cadre = changes.on_file.cadres[form.person.pk] if form.person else None
    fields = fields_of(values) | take_party(changes, values, cadre, form.problems)
    if cadre is None:
        found, _post = units.split_post(str(values.get("post", "")))
        cadre = Cadre(home_unit_id=found or unit.pk, **fields)
        changes.add_person(cadre, values)
    else:
        apply_fields(changes, cadre, fields, values)
    _take_records(changes, cadre, form.content)
    _take_family(changes, cadre, form.content)
    _take_files(changes, cadre, form.content)


def _take_records(changes: Changes, cadre: Cadre, content: FormContent) -> None:
    for education in educations_of(cadre, content.values):
        merge_record(changes, education)
    for appraisal in appraisals_of(cadre, content.grades.grades, today()):
        merge_record(changes, appraisal)
    for award in awards_of(cadre, content.awards):
        merge_record(changes, award)
    lines = list(resume_lines_of(cadre, content.resume))
    held = changes.on_file.of_cadre(ResumeLine, cadre.pk)
    if lines and [(row.started, row.ended, row.text) for row in held] != [
        (row.started, row.ended, row.text) for row in lines
    ]:
        changes.replace(cadre, ResumeLine, lines)


def _take_family(changes: Changes, cadre: Cadre, content: FormContent) -> None:
    held = written(changes.on_file.of_cadre(FamilyMember, cadre.pk), cadre)
    if content.family and held != content.family:
        changes.replace_family(cadre, content.family)
        counts = (f"{len(held)}人" if held else "", f"{len(content.family)}人")
        changes.tell(cadre.pk, [difference(FAMILY, "", *counts)])


def _take_files(changes: Changes, cadre: Cadre, content: FormContent) -> None:
    """The form's own bytes, and its picture, unless the same form is kept already."""
    data = content.document.original
    if cadre.form_file is not None and cadre.form_file.sha256 == sha256(data).hexdigest():
        return
    name = content.file_name.rsplit("/", 1)[-1]
    changes.files.append(FileToKeep(cadre, "form_file", name, data, FORM_TYPE))
    if content.photo is not None:
        photo = content.photo
        changes.files.append(FileToKeep(cadre, "photo", cadre.name, photo.data, photo.media_type))
    if cadre.pk in changes.on_file.cadres:
        cadre.form_said = _said_otherwise(changes, cadre, content)
        changes.change(cadre)


def _said_otherwise(changes: Changes, cadre: Cadre, content: FormContent) -> dict[str, str]:
    """Where the file, with all of this import, still says something else than the form."""
    added = [row for row in changes.added[Education] if row.cadre_id == cadre.pk]
    educations = [*changes.on_file.of_cadre(Education, cadre.pk), *added]
    family = content.family or written(changes.on_file.of_cadre(FamilyMember, cadre.pk), cadre)
    return said_otherwise(content, cadre, educations, family)
