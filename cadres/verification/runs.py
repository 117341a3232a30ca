"""Comparing a set of appointment forms with the files: started from an upload or an import, done by a worker."""

from collections import Counter
from collections.abc import Iterable, Iterator
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import Permission
from accounts.models import User
from audit.services import record, record_all
from cadres.choices import ImportKind, ManagementState, SensitivePart
from cadres.imports.batches import Upload
from cadres.imports.cells import Problem
from cadres.imports.form_content import FormContent, count_forms, read_form, read_form_files
from cadres.imports.plan_others import FormPlanner, PlannedForm
from cadres.imports.report import masked, row_entry
from cadres.imports.settling import in_parts
from cadres.imports.store import may_import, person_index
from cadres.models import Cadre, ComparedForm, FormComparison, ImportBatch
from cadres.queries import entrusted_cadres, near_to, revealable_cadres
from cadres.verification.compare import HIDDEN, Line, Outcome, compare
from cadres.verification.sides import file_sides
from common.uploads import FileRefused
from files.models import StoredFile
from files.services import content_of, keep
from jobs.progress import progress_of
from jobs.services import start_run
from units.models import Unit
from units.queries import ids_of, subtree

COMPARE = "cadres.compare_forms"
PART = 50  # forms carry pictures
LOOKS = (Outcome.DIFFERS, Outcome.ONLY_FORM, Outcome.ONLY_FILE)


@transaction.atomic
def start_comparison(uploads: Iterable[Upload], *, unit: Unit, by: User) -> FormComparison:
    """Keep the forms and have them compared in the background with the files of a unit and all below it."""
    uploads = list(uploads)
    total = sum(_count(upload) for upload in uploads)
    files = [keep(one.name, one.content, content_type=one.content_type, unit=unit, by=by) for one in uploads]
    return _start(files, total, unit, by)


@transaction.atomic
def compare_import(batch: ImportBatch, *, by: User) -> FormComparison:
    """Compare the forms of an import anew, against the files as they are now."""
    if batch.kind != ImportKind.FORMS:
        raise ValidationError(_("Only appointment forms are compared with files."))
    return _start(
        list(batch.files.order_by("uploaded_at", "pk")), batch.report.get("total", 1), batch.unit, by
    )


def _count(upload: Upload) -> int:
    try:
        return count_forms(upload.content)
    except FileRefused as refused:
        raise ValidationError({"files": f"{upload.name}: {refused}"}) from refused


def _start(files: list[StoredFile], total: int, unit: Unit, by: User) -> FormComparison:
    if not may_import(by, unit):
        raise ValidationError({"unit": Problem("not_permitted")})
    found = FormComparison(unit=unit, total=total, started_by=by)
    found.run = start_run(COMPARE, [({"comparison": str(found.pk)}, max(1, total))], by=by, unit=unit)
    found.save()
    found.files.set(files)
    return found


def compare_forms(comparison: FormComparison) -> dict:
    """Read every form, find its person, compare, keep what came out; done by a worker in the starter's reach."""
    by, unit = comparison.started_by, comparison.unit
    if not may_import(by, unit):
        raise ValidationError({"unit": Problem("not_permitted")})
    planner, counts, met = FormPlanner(person_index(unit)), Counter(), set()
    with progress_of(comparison.run_id) as show:
        for files in in_parts(forms_of(comparison), PART):
            forms = [planner.plan(*file) for file in files]
            rows = list(_compared(comparison, forms, by))
            ComparedForm.objects.bulk_create(rows)
            met |= {row.cadre_id for row in rows}
            counts += Counter(
                {name: sum(getattr(row, name) for row in rows) for name in ("to_look_at", "differs")}
            )
            show(min(1, planner.count / comparison.run.total))
    comparison.total, comparison.without_form = planner.count, _without_form(unit, met)
    comparison.finished_at = timezone.now()
    comparison.save(update_fields=["total", "without_form", "finished_at"])
    detail = {"rows": planner.count, "found": counts["to_look_at"]}
    record("forms.compared", comparison, by=by, detail=detail)
    return detail


def forms_of(comparison: FormComparison) -> Iterator[tuple[str, bytes, bytes]]:
    """Every form of every file."""
    for file in comparison.files.order_by("uploaded_at", "pk"):
        yield from read_form_files(file.name, content_of(file))


def _without_form(unit: Unit, met: set[UUID]) -> int:
    serving = Cadre.objects.filter(
        home_unit__in=ids_of(subtree([unit])), management_state=ManagementState.SERVING
    )
    return serving.exclude(pk__in=met - {None}).count()


def _compared(comparison: FormComparison, forms: list[PlannedForm], by: User) -> Iterator[ComparedForm]:
    """Results of some forms; those of one's own file and of kin are not compared, and nothing is kept of them."""
    ids = {form.person.pk for form in forms if form.person}
    near = set(Cadre.objects.filter(near_to(by), pk__in=ids).values_list("pk", flat=True))
    mine = set(entrusted_cadres(by, Permission.IMPORT_CADRES).filter(pk__in=ids).values_list("pk", flat=True))
    open_to = set(revealable_cadres(by).filter(pk__in=mine).values_list("pk", flat=True))
    sides = file_sides(
        mine, open_to, {form.person.pk: form for form in forms if form.person and form.content}
    )
    acts = []
    for form in forms:
        pk = form.person.pk if form.person else None
        if pk is not None and pk not in mine:
            form.problems.append(
                Problem("own_or_kin" if pk in near else "not_entrusted", {"value": form.person.name})
            )
        row = ComparedForm(
            comparison=comparison, number=form.number, file_name=str(masked(form.file_name))[-200:],
            name=str(masked(form.content.values.get("name", "")))[:60] if form.content else "",
            cadre_id=pk if pk in mine else None,
        )  # fmt: skip
        if row.cadre_id and not form.faults:
            acts.append(("cadre.compared", sides[pk].cadre, {"parts": _parts(pk in open_to)}))
            _fill(row, compare(form.content, sides[pk].side))
        elif form.content and pk is None and not form.faults:
            form.problems.append(Problem("not_on_file", {"value": row.name}))
        row.problems = row_entry(form.number, row.name, form.problems)["problems"]
        yield row
    record_all(acts, by=by)


def _parts(is_open: bool) -> list[str]:
    """The sensitive parts that were opened for the comparison."""
    return [*sorted(HIDDEN), "family"] if is_open else []


def _fill(row: ComparedForm, lines: list[Line]) -> None:
    row.lines = [line.as_json() for line in lines]
    counts = Counter(line.outcome for line in lines)
    row.same, row.normalized = counts[Outcome.SAME], counts[Outcome.NORMALIZED]
    row.differs, row.only_form, row.only_file = (counts[outcome] for outcome in LOOKS)
    row.to_look_at = sum(counts[outcome] for outcome in LOOKS)


def sealed_said(compared: ComparedForm) -> dict[str, str]:
    """What a form says of the sensitive parts, by part; the caller has recorded the look."""
    for number, file in enumerate(forms_of(compared.comparison), start=1):
        if number == compared.number:
            return _sealed_of(read_form(*file))
    return {}


def _sealed_of(content: FormContent) -> dict[str, str]:
    fields = content.document.fields
    rows = [(one.relation, one.name, one.birth, one.politics, one.post) for one in content.family]
    return {
        SensitivePart.ID_NUMBER: fields.get("ShenFenZheng", "").strip(),
        SensitivePart.HEALTH: fields.get("JianKangZhuangKuang", "").strip(),
        SensitivePart.FAMILY: "；".join(" · ".join(filter(None, row)) for row in rows),
    }
