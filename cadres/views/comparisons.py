"""Pages of the comparison of appointment forms with the files."""

import io
from uuid import UUID

from allauth.core.exceptions import ReauthenticationRequired
from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.second_factor import is_fresh
from audit.services import record
from cadres import reading
from cadres.choices import ImportKind, SensitivePart
from cadres.exports import who_and_when
from cadres.forms import RevealForm
from cadres.imports.forms import UploadForm
from cadres.imports.report import sentence
from cadres.models import Cadre, ComparedForm, FormComparison
from cadres.queries import (
    editable_cadres,
    exportable_cadres,
    revealable_cadres,
    visible_compared,
    visible_comparisons,
)
from cadres.verification import runs
from cadres.verification.compare import HIDDEN, Outcome
from cadres.verification.sheet import lines_sheet
from cadres.verification.words import EDIT_PARTS, in_words
from cadres.views.imports import own_batches, uploaded
from common.forms import add_errors
from common.listing import Column, Filter, Listing
from common.sheets import SHEET_TYPE
from jobs.models import State
from jobs.words import progress_words

A_PAGE = 50
IN_ORDER = ("number",)
PARTS = {"id_number": SensitivePart.ID_NUMBER, "health": SensitivePart.HEALTH, "family": SensitivePart.FAMILY}
COLUMNS = (
    Column("number", gettext_lazy("No."), sort=("number",), fixed=True),
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("differs", gettext_lazy("Differs"), sort=("differs",), right=True),
    Column("only_form", gettext_lazy("Only in the form"), sort=("only_form",), right=True),
    Column("only_file", gettext_lazy("Only on file"), sort=("only_file",), right=True),
    Column("normalized", gettext_lazy("Written otherwise"), sort=("normalized",), right=True),
    Column("same", gettext_lazy("The same"), sort=("same",), right=True),
    Column("file", gettext_lazy("File")),
)
FOUND = (
    ("look", gettext_lazy("lines to look at")),
    ("differs", gettext_lazy("differs")),
    ("only_form", gettext_lazy("only in the form")),
    ("only_file", gettext_lazy("only on file")),
    ("none", gettext_lazy("nothing to look at")),
    ("problem", gettext_lazy("could not be compared")),
)
CONDITIONS = {
    "look": {"to_look_at__gt": 0},
    "differs": {"differs__gt": 0},
    "only_form": {"only_form__gt": 0},
    "only_file": {"only_file__gt": 0},
    "none": {"to_look_at": 0, "cadre__isnull": False},
    "problem": {"cadre": None},
}


class CompareForm(UploadForm):
    """Which forms: sent now, or those of an import."""

    batch = forms.ModelChoiceField(
        queryset=None,
        label=gettext_lazy("Forms of an import"),
        required=False,
        empty_label=gettext_lazy("none: the files below"),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, kind=ImportKind.FORMS, **kwargs)
        self.fields["batch"].queryset = own_batches(kwargs["user"]).filter(kind=ImportKind.FORMS)
        self.fields["files"].required = False
        self.fields["unit"].help_text = _("With the files of this unit and all below it.")

    def clean(self) -> dict:
        """One of both."""
        data = super().clean()
        if not self.errors and not data.get("batch") and not any(data.get("files") or []):
            self.add_error("files", _("Choose files, or an import of forms."))
        return data


@require_GET
@requires(Permission.IMPORT_CADRES)
def comparisons(request: HttpRequest) -> HttpResponse:
    """What was compared, the newest first."""
    page = Paginator(visible_comparisons(request.user), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "cadres/comparisons/list.html", {"page": page})


@require_http_methods(["GET", "POST"])
@requires(Permission.IMPORT_CADRES)
def compare(request: HttpRequest) -> HttpResponse:
    """Send forms, or choose an import of forms, to be compared with the files."""
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = CompareForm(*data, user=request.user, initial={"batch": request.GET.get("batch")})
    if form.is_valid():
        try:
            found = started(request, form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            return redirect("imports:comparison", pk=found.pk)
    return render(request, "cadres/comparisons/new.html", {"form": form})


def started(request: HttpRequest, data: dict) -> FormComparison:
    """The comparison that was asked for."""
    if data["batch"]:
        return runs.compare_import(data["batch"], by=request.user)
    uploads = [uploaded(file) for file in data["files"] if file]
    return runs.start_comparison(uploads, unit=data["unit"], by=request.user)


@require_GET
@requires(Permission.IMPORT_CADRES)
def comparison(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One comparison: its progress, then its forms with what is to look at in each."""
    found = get_object_or_404(visible_comparisons(request.user), pk=pk)
    if found.finished_at is None:
        return render(request, "cadres/comparisons/waiting.html", waiting(found))
    if "waiting" in request.GET:
        return HttpResponse(headers={"HX-Refresh": "true"})
    listing, rows = forms_listing(request, found)
    listing.fill(
        rows, IN_ORDER, lambda ids: rows_of(visible_compared(request.user, found).filter(pk__in=ids))
    )
    context = {
        "comparison": found,
        "listing": listing,
        **listing.numbers(rows, IN_ORDER),
        "figures": figures(request, found),
        "may_export": permits(request.user, Permission.EXPORT_CADRES),
        "row_template": "cadres/comparisons/_row.html",
        "search_words": _("Name or file"),
    }
    return render(request, "cadres/comparisons/comparison.html", context)


def waiting(found: FormComparison) -> dict:
    """How far the work is; a failed one says why."""
    failed = found.run.state in {State.FAILED, State.CANCELLED}
    return {"comparison": found, "failed": failed, "progress": progress_words(found.run)}


def figures(request: HttpRequest, found: FormComparison) -> dict[str, int]:
    """Lines and forms to look at, of those the user may see."""
    rows = visible_compared(request.user, found).values_list("to_look_at", "cadre_id")
    lines = [count for count, _cadre in rows]
    unread = sum(cadre is None for _count, cadre in rows)
    return {"forms": len(lines), "lines": sum(lines), "people": sum(bool(n) for n in lines), "unread": unread}


def forms_listing(request: HttpRequest, found: FormComparison) -> tuple[Listing, QuerySet[ComparedForm]]:
    """The list at this address and its forms."""
    listing = Listing(request, columns=COLUMNS, filters=[Filter("found", _("Outcome"), FOUND, kind="one")])
    rows = visible_compared(request.user, found)
    for key in listing.chosen("found"):
        rows = rows.filter(**CONDITIONS[key])
    if listing.query:
        rows = rows.filter(name__contains=listing.query) | rows.filter(file_name__icontains=listing.query)
    return listing, rows


def rows_of(rows: QuerySet[ComparedForm]) -> QuerySet[ComparedForm]:
    """With the unit of the person, without the lines."""
    return rows.select_related("cadre__home_unit").defer("lines")


@require_http_methods(["GET", "POST"])
@never_cache
@requires(Permission.IMPORT_CADRES)
def compared(request: HttpRequest, pk: UUID, number: int) -> HttpResponse:
    """One form beside its file; sensitive parts on request, with a purpose, as on the page of the file."""
    found = get_object_or_404(visible_comparisons(request.user), pk=pk)
    rows = visible_compared(request.user, found).select_related("cadre__home_unit", "comparison")
    row = get_object_or_404(rows, number=number)
    if row.cadre is None:
        return render(request, "cadres/comparisons/compared.html", context_of(request, row))
    reading.note_read(row.cadre, by=request.user, part="compared")
    context = context_of(request, row)
    form = RevealForm(request.POST or None, initial={"parts": hidden_parts(row), "purpose": "verify"})
    form.fields["parts"].choices = [(part.value, part.label) for part in PARTS.values()]
    if form.is_valid():
        try:
            context["shown"] = revealed(request, row, form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
    status = 400 if form.errors else 200
    return render(request, "cadres/comparisons/compared.html", context | {"form": form}, status=status)


def context_of(request: HttpRequest, row: ComparedForm) -> dict:
    """Lines side by side, those to look at first."""
    lines = [in_words(line) | {"edit_part": EDIT_PARTS.get(line["key"], "")} for line in row.lines]
    order = [*runs.LOOKS, Outcome.NOT_COMPARED, Outcome.NORMALIZED, Outcome.SAME]
    mine = {"pk": row.cadre_id}
    return {
        "row": row,
        "comparison": row.comparison,
        "lines": sorted(lines, key=lambda line: order.index(line["outcome"])),
        "problems": [(sentence(problem), problem["fault"]) for problem in row.problems],
        "may_edit": row.cadre is not None and editable_cadres(request.user).filter(**mine).exists(),
        "may_reveal": bool(hidden_parts(row)) and revealable_cadres(request.user).filter(**mine).exists(),
    }


def hidden_parts(row: ComparedForm) -> list[str]:
    """Sensitive parts the form or the file fills."""
    return [PARTS[line["key"]] for line in row.lines if line["key"] in {*HIDDEN, "family"}]


def revealed(request: HttpRequest, row: ComparedForm, asked: dict) -> list[tuple[str, str, str]]:
    """(part, in the form, on file) of the parts asked for; recorded and counted as every reveal."""
    if not is_fresh(request):
        raise ReauthenticationRequired
    parts = [part for part in PARTS.values() if part in asked["parts"]]
    shown = reading.reveal(row.cadre, by=request.user, **(asked | {"parts": parts}))
    said, singles = runs.sealed_said(row), {str(part.label) for part in PARTS.values()}
    held = {label: value for label, value in shown if label in singles}
    family = "；".join(f"{label} · {value}" for label, value in shown if label not in singles)
    return [(str(part.label), said.get(part, ""), held.get(str(part.label), family)) for part in parts]


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The lines to look at as .xlsx: no more people than one person may take out alone, written into the trail."""
    found = get_object_or_404(visible_comparisons(request.user), pk=pk)
    _listing, rows = forms_listing(request, found)
    mine = exportable_cadres(request.user)
    rows = list(rows.filter(to_look_at__gt=0, cadre__in=mine).order_by(*IN_ORDER))
    if len(rows) > settings.EXPORT_AT_ONCE or not reading.note_taken_out(request.user, len(rows)):
        messages.error(
            request,
            _(
                "This is more than one person may take out alone. Compare a smaller set, or look at the lines here."
            ),
        )
        return redirect("imports:comparison", pk=pk)
    names = dict(
        Cadre.objects.filter(pk__in=[row.cadre_id for row in rows]).values_list("pk", "home_unit__name")
    )
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    content, lines = lines_sheet(found, rows, names, mark)
    detail = {"rows": lines, "cadres": str(len(rows)), "purpose": "check"}
    record("cadres.exported", found, by=request.user, detail=detail)
    name = f"{_('Lines to look at')}.xlsx"
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=SHEET_TYPE)
