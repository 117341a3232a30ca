"""The office's sheet of a plan: brought in, read row by row, taken over, taken out again."""

import io
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from cadres.exports import who_and_when
from cadres.views.edit import section, sent
from common.clock import today
from common.sheets import SHEET_TYPE
from common.uploads import FileRefused
from measures.forms import SheetForm
from measures.models import Plan, PlanSheet
from measures.queries import editable_plans, own_sheets, visible_plans
from measures.services import sheets as steps
from measures.sheets.reading import Row, TableError
from measures.sheets.writing import plan_sheet
from measures.views.pages import form_page, page


@page
@requires(Permission.EDIT_MEASURES)
def bring(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send the sheet of a plan; nothing is taken over yet."""
    plan = get_object_or_404(editable_plans(request.user), pk=pk)
    form = SheetForm(sent(request), request.FILES or None)
    if form.is_valid():
        sheet = brought(plan, form, request)
        if sheet:
            return redirect("measures:sheet", pk=sheet.pk)
    columns = _(
        "Headings: 序号, 重点任务, 具体举措, 完成标志, 责任单位, 责任人, 完成时限, 备注. Merged cells and dates in words "
        "are read."
    )
    labels = {
        "heading": _("Bring in a sheet"),
        "back_url": reverse("measures:plan", args=[pk]),
        "back_label": plan.name,
    }
    return form_page(
        request,
        form,
        [section(_("Sheet of the plan"), "file", columns)],
        button=_("Read the sheet"),
        **labels,
    )


def brought(plan: Plan, form: SheetForm, request: HttpRequest) -> PlanSheet | None:
    """The sheet, kept; None with the reason on the form."""
    file = form.cleaned_data["file"]
    try:
        return steps.bring(plan, file.name, file.read(), by=request.user)
    except (FileRefused, TableError, ValidationError) as error:
        form.add_error("file", error if isinstance(error, ValidationError) else str(error))
        return None


@page
@requires(Permission.EDIT_MEASURES)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What each row means, and what is wrong with it; posting takes all rows over, or none."""
    found = get_object_or_404(own_sheets(request.user).select_related("plan__theme"), pk=pk)
    if request.method == "POST":
        return take_over(request, found)
    table = steps.understood(found, by=request.user)
    wrong = [row for row in table.rows if row.errors]
    context = {
        "sheet": found,
        "plan": found.plan,
        "table": table,
        "rows": [row_words(row) for row in [*wrong, *(row for row in table.rows if not row.errors)]],
        "wrong": len(wrong),
        "may_take": table.sound and not found.taken_at,
    }
    return render(request, "measures/sheet.html", context)


def take_over(request: HttpRequest, found: PlanSheet) -> HttpResponse:
    """All rows, or none with the reason."""
    try:
        rows = steps.take_over(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("measures:sheet", pk=found.pk)
    messages.success(
        request, ngettext("%(n)d item was taken over.", "%(n)d items were taken over.", rows) % {"n": rows}
    )
    return redirect("measures:plan", pk=found.plan_id)


def row_words(row: Row) -> dict:
    """A row as the report shows it."""
    due = row.due
    return {
        "row": row,
        "units": _(", ").join(str(unit) for unit in row.units),
        "persons": _(", ").join(one.cadre.name for one in row.persons),
        "due": "" if due is None else _("without end") if due.standing else f"{due.on:%Y.%m.%d}",
    }


@require_GET
@requires(Permission.EXPORT_CADRES)
def taken_out(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The plan as .xlsx, in the office's form."""
    plan = get_object_or_404(visible_plans(request.user), pk=pk)
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    content = plan_sheet(plan, by=request.user, mark=mark)
    name = f"{plan.name}-{today():%Y%m%d}.xlsx"
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=SHEET_TYPE)
