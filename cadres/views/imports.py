"""Pages of the imports."""

import io
from uuid import UUID

from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from accounts.second_factor import is_fresh
from audit.services import record
from cadres.choices import ImportKind, ImportState
from cadres.imports import batches as steps
from cadres.imports.batches import Upload
from cadres.imports.failed_rows import write_failed_rows
from cadres.imports.forms import ColumnsForm, MendedForm, UploadForm
from cadres.imports.forms_export import FORM_TYPE, export_form
from cadres.imports.move_template import TEMPLATE_NAME, write_template
from cadres.imports.report import notes_of, notices, reasons_of, sentence
from cadres.imports.store import table_of
from cadres.models import ImportBatch
from cadres.queries import revealable_cadres
from common.sheets import SHEET_TYPE
from jobs.models import State
from jobs.words import progress_words

ROWS_A_PAGE = 100
BATCHES_A_PAGE = 50
BUSY = {ImportState.CHECKING, ImportState.COMMITTING}
OUTCOMES = {
    ImportState.MAPPING: "soon",
    ImportState.CHECKING: "later",
    ImportState.FAULTY: "fail",
    ImportState.READY: "soon",
    ImportState.COMMITTING: "later",
    ImportState.COMMITTED: "ok",
}


def own_batches(user: User) -> QuerySet[ImportBatch]:
    """Imports for units the user may import for."""
    units = units_for(user, Permission.IMPORT_CADRES)
    return ImportBatch.objects.filter(unit__in=units).select_related("unit", "started_by", "run")


def own_batch(request: HttpRequest, pk: UUID) -> ImportBatch:
    """One of them, or 404."""
    return get_object_or_404(own_batches(request.user), pk=pk)


@require_GET
@requires(Permission.IMPORT_CADRES)
def batches(request: HttpRequest) -> HttpResponse:
    """What was imported, the newest first, and where a new import begins."""
    page = Paginator(own_batches(request.user), BATCHES_A_PAGE).get_page(request.GET.get("page"))
    rows = [(batch, OUTCOMES[batch.state]) for batch in page]
    context = {"rows": rows, "page": page, "kinds": ImportKind.choices}
    return render(request, "cadres/imports/list.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.IMPORT_CADRES)
def upload(request: HttpRequest, kind: str) -> HttpResponse:
    """The upload form; a sheet goes on to its columns, forms to their check."""
    if kind not in ImportKind.values:
        raise Http404
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*data, user=request.user, kind=kind)
    if form.is_valid():
        given = dict(form.cleaned_data)
        uploads = [uploaded(file) for file in given.pop("files")]
        try:
            batch = steps.start_import(kind, uploads, by=request.user, **given)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            return redirect("imports:columns" if batch.headings else "imports:batch", pk=batch.pk)
    context = {"form": form, "kind": ImportKind(kind), "names": " ".join(form.fields)}
    return render(request, "cadres/imports/upload.html", context)


def uploaded(file: object) -> Upload:
    """A file of a form as the services take it."""
    return Upload(file.name, file.read(), file.content_type or "application/octet-stream")


@require_http_methods(["GET", "POST"])
@requires(Permission.IMPORT_CADRES)
def columns(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What each column means; what was chosen is remembered."""
    batch = own_batch(request, pk)
    form = ColumnsForm(request.POST or None, batch=batch)
    if request.method == "POST" and form.is_valid():
        more = {"approval_number": form.cleaned_data.get("approval_number", ""), "decided": form.decided()}
        try:
            steps.name_columns(batch, form.mapping(), by=request.user, **more)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            return redirect("imports:batch", pk=batch.pk)
    return render(request, "cadres/imports/columns.html", {"batch": batch, "form": form})


@require_GET
@requires(Permission.IMPORT_CADRES)
def batch(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One import: its progress, its report by row, and what to do next."""
    found = own_batch(request, pk)
    stopped = found.run is not None and found.run.state in {State.FAILED, State.CANCELLED}
    failed = found.state in BUSY and stopped
    busy = found.state in BUSY and not failed
    entries = [] if busy else listed(found.report)
    page = Paginator(entries, ROWS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "batch": found,
        "outcome": OUTCOMES[found.state],
        "busy": busy,
        "failed": failed,
        "progress": progress_words(found.run) if found.run else None,
        "notes": notes_of(found.report),
        "page": page,
        "rows": [in_words(entry) for entry in page],
        "listed": len(entries),
        "notices": [] if busy or found.kind == ImportKind.FORMS else notices(found.report),
        "mended_form": MendedForm(),
    }
    return render(request, "cadres/imports/batch.html", context)


def listed(report: dict) -> list[dict]:
    """Rows to look at one by one, those with faults first; what is only to be known of many rows is a notice."""
    entries = [
        entry
        for entry in report.get("rows", [])
        if has_fault(entry) or entry["differences"] or entry["about"]
    ]
    return sorted(entries, key=lambda entry: (not has_fault(entry), entry["row"]))


def has_fault(entry: dict) -> bool:
    """Whether a row of a report keeps the import out."""
    return any(problem["fault"] for problem in entry["problems"])


def in_words(entry: dict) -> dict:
    """A row of a report with its sentences: (text, whether it is a fault)."""
    return {**entry, "problems": [(sentence(problem), problem["fault"]) for problem in entry["problems"]]}


@require_GET
@requires(Permission.IMPORT_CADRES)
def failed_rows(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The rows with faults as a sheet, to mend and send again."""
    batch = own_batch(request, pk)
    if batch.state != ImportState.FAULTY or batch.kind == ImportKind.FORMS:
        raise Http404
    stream = io.BytesIO()
    reasons = {row: text for row, text in reasons_of(batch.report).items() if row}
    write_failed_rows(stream, batch.headings, table_of(batch).rows, reasons)
    record("import.rows_downloaded", batch, by=request.user, detail={"rows": len(reasons)})
    stream.seek(0)
    return FileResponse(
        stream, as_attachment=True, filename=f"{_('Rows to mend')}.xlsx", content_type=SHEET_TYPE
    )


@require_GET
@requires(Permission.IMPORT_CADRES)
def template(_request: HttpRequest) -> FileResponse:
    """An empty sheet of appointments and ranks, with the words it takes."""
    stream = io.BytesIO()
    write_template(stream)
    stream.seek(0)
    return FileResponse(stream, as_attachment=True, filename=TEMPLATE_NAME, content_type=SHEET_TYPE)


@require_GET
@never_cache
@requires(Permission.REVEAL_SENSITIVE)
def form_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A cadre's appointment form: the bytes that came, changed only where the file was changed.

    It holds what a file keeps sealed: the second factor, or the password where none is enrolled, was shown just now.
    """
    cadre = get_object_or_404(revealable_cadres(request.user).select_related("form_file"), pk=pk)
    if not is_fresh(request):
        raise ReauthenticationRequired
    content = export_form(cadre, by=request.user)
    return FileResponse(
        io.BytesIO(content), as_attachment=True, filename=f"{cadre.name}.lrmx", content_type=FORM_TYPE
    )


@require_POST
@requires(Permission.IMPORT_CADRES)
def mended(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take the mended sheet and check the whole again."""
    batch = own_batch(request, pk)
    form = MendedForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["file"]))
        return redirect("imports:batch", pk=pk)
    return step(
        request, batch, lambda: steps.send_mended(batch, uploaded(form.cleaned_data["file"]), by=request.user)
    )


@require_POST
@requires(Permission.IMPORT_CADRES)
def check_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Check again, against the files as they are now."""
    batch = own_batch(request, pk)
    return step(request, batch, lambda: steps.start_check(batch, by=request.user))


@require_POST
@requires(Permission.IMPORT_CADRES)
def commit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write an import without faults."""
    batch = own_batch(request, pk)
    return step(request, batch, lambda: steps.start_commit(batch, by=request.user))


def step(request: HttpRequest, batch: ImportBatch, act: object) -> HttpResponse:
    """Do one step; what is refused is said on the page of the import."""
    try:
        act()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("imports:batch", pk=batch.pk)
