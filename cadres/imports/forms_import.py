"""Appointment forms against the files: what differs, and what would be written."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from hashlib import sha256

from cadres.imports.cells import Problem
from cadres.imports.changes import Changes, FileToKeep, OnFile, merge_record
from cadres.imports.columns import BY_KEY
from cadres.imports.differences import Difference, row_differences, value_differences
from cadres.imports.family import HEADING as FAMILY
from cadres.imports.family import family_of, written
from cadres.imports.form_content import FormContent
from cadres.imports.matching import UnitIndex
from cadres.imports.outcome import Outcome, Show, counted
from cadres.imports.persons import SEALED, apply_fields, fields_of, seal_values, too_long, values_of
from cadres.imports.plan_others import PlannedForm, plan_forms
from cadres.imports.records import (
    appraisals_of,
    awards_of,
    education_values,
    educations_of,
    resume_lines_of,
)
from cadres.imports.report import MASK, row_entry
from cadres.imports.store import forms_of, person_index, taken_elsewhere, unit_index
from cadres.models import Appraisal, Award, Cadre, Education, FamilyMember, ImportBatch, ResumeLine
from cadres.services import open_value, prepare
from common.clock import today
from units.models import Unit

TEXTS = {"resume": "JianLi", "awards": "JiangChengQingKuang", "grades": "NianDuKaoHeJieGuo"}
FORM_TYPE = "application/xml"


def settle_forms(batch: ImportBatch, show: Show) -> Outcome:
    """Read every form of a batch, find its person, and gather changes and differences. Writes nothing."""
    forms = plan_forms(forms_of(batch), person_index(batch.unit))
    _mark(forms, batch)
    changes = Changes(OnFile.of(form.person.pk for form in forms if form.person and not form.faults))
    units, entries = unit_index(batch.unit), []
    for number, form in enumerate(counted(forms, show), start=1):
        differences = [] if form.faults else _take(changes, form, units, batch.unit)
        name = str(form.content.values.get("name", "")) if form.content else ""
        entry = row_entry(number, name, form.problems, about=form.file_name)
        entries.append(entry | {"differences": [asdict(line) for line in differences]})
    return Outcome(changes, _report(forms, entries))


def form_values(content: FormContent) -> dict[str, object]:
    """Values of a form with its long texts."""
    texts = {key: content.document.fields.get(element, "") for key, element in TEXTS.items()}
    return content.values | {key: text for key, text in texts.items() if text}


def _mark(forms: list[PlannedForm], batch: ImportBatch) -> None:
    read = [form for form in forms if form.content]
    numbers = [form.content.values["id_number"] for form in read if "id_number" in form.content.values]
    taken = taken_elsewhere(numbers, batch.unit)
    for form in read:
        form.problems += too_long(form_values(form.content))
        if form.content.values.get("id_number") in taken:
            form.problems.append(Problem("id_taken"))


def _take(changes: Changes, form: PlannedForm, units: UnitIndex, unit: Unit) -> list[Difference]:
    values = form_values(form.content)
    if form.person is None:
        found, _post = units.split_post(str(values.get("post", "")))
        cadre = Cadre(home_unit_id=found or unit.pk, **fields_of(values))
        prepare(cadre, {})
        seal_values(cadre, values)
        changes.add(cadre)
        differences = []
    else:
        cadre = changes.on_file.cadres[form.person.pk]
        differences = list(_differences(changes.on_file, cadre, form.content, values))
        apply_fields(changes, cadre, fields_of(values), values)
    _take_records(changes, cadre, form.content)
    _take_files(changes, cadre, form.content)
    return differences


def _take_records(changes: Changes, cadre: Cadre, content: FormContent) -> None:
    for education in educations_of(cadre, content.values):
        merge_record(changes, education)
    for appraisal in appraisals_of(cadre, content.grades.grades, today()):
        merge_record(changes, appraisal)
    for award in awards_of(cadre, content.awards):
        merge_record(changes, award)
    lines = list(resume_lines_of(cadre, content.resume))
    held = changes.on_file.of_cadre(ResumeLine, cadre)
    if lines and [(row.started, row.ended, row.text) for row in held] != [
        (row.started, row.ended, row.text) for row in lines
    ]:
        changes.replace(cadre, ResumeLine, lines)
    if content.family and _family(changes.on_file, cadre) != content.family:
        changes.replace(cadre, FamilyMember, family_of(cadre, content.family))


def _family(on_file: OnFile, cadre: Cadre) -> tuple:
    return written(on_file.of_cadre(FamilyMember, cadre), cadre)


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
    if not cadre._state.adding:
        changes.change(cadre)


def _differences(
    on_file: OnFile, cadre: Cadre, content: FormContent, values: dict[str, object]
) -> Iterator[Difference]:
    """Field by field and year by year; of sealed values only that they differ."""
    held = values_of(cadre) | education_values(on_file.of_cadre(Education, cadre))
    yield from value_differences(held, {key: text for key, text in values.items() if key not in SEALED})
    for key in SEALED:
        before = open_value(cadre, key)
        if key in values and before != values[key]:
            kind = "changed" if before else "added"
            yield Difference(BY_KEY[key].heading, "", MASK if before else "", MASK, kind)
    years = {row.year: row.word for row in on_file.of_cadre(Appraisal, cadre)}
    said = {grade.year: grade.word for grade in content.grades.grades}
    yield from row_differences("年度考核", years, said)
    awards = {(row.awarded_on, row.name): row.name for row in on_file.of_cadre(Award, cadre)}
    named = {(award.on, award.name): award.name for award in content.awards.awards}
    yield from row_differences("奖励", awards, named)
    family = _family(on_file, cadre)
    if content.family and family != content.family:
        yield Difference(FAMILY, "", f"{len(family)}人", f"{len(content.family)}人", "changed")


def _report(forms: Iterable[PlannedForm], entries: list[dict]) -> dict:
    forms = list(forms)
    sound = [form for form in forms if not form.faults]
    return {
        "total": len(forms),
        "faulty": len(forms) - len(sound),
        "created": sum(form.person is None for form in sound),
        "updated": sum(form.person is not None for form in sound),
        "rows": [entry for entry in entries if entry["problems"] or entry["differences"]],
    }
