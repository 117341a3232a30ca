"""The page of a portrait, those that were taken, the sheet of one."""

import io
from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from cadres.exports import who_and_when
from cadres.queries import exportable_cadres
from common.clock import today
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from portraits.portraying import Portrayal, portray
from portraits.queries import visible_portraits, visible_portrayed
from portraits.showing import axis_of, kept_page, page_of, reader_of


@require_GET
@requires(Permission.VIEW_PORTRAITS)
def portrait(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The portrait of somebody as of today."""
    cadre = get_object_or_404(visible_portrayed(request.user), pk=pk)
    record("portrait.read", cadre, by=request.user, detail={"on": today().isoformat()})
    may_take = exportable_cadres(request.user).filter(pk=pk).exists()
    context = page_of(request.user, portray(cadre, today())) | {
        "may_take": may_take and permits(request.user, Permission.EXPORT_CADRES)
    }
    return render(request, "portraits/portrait.html", context)


@require_GET
@requires(Permission.VIEW_PORTRAITS)
def kept(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A portrait as it was taken."""
    taken = get_object_or_404(visible_portraits(request.user), pk=pk)
    record("portrait.read", taken.cadre, by=request.user, detail={"taken": str(pk)})
    context = kept_page(request.user, taken, portray(taken.cadre, today()))
    return render(request, "portraits/kept.html", context)


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The axes and what of their records this user may read, as .xlsx."""
    people = visible_portrayed(request.user).filter(pk__in=exportable_cadres(request.user).values("pk"))
    cadre = get_object_or_404(people, pk=pk)
    now = portray(cadre, today())
    record("portrait.exported", cadre, by=request.user, detail={"on": now.on.isoformat()})
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    title = _("Portrait of %(name)s") % {"name": cadre.name}
    heads = [
        pgettext("portrait", "Axis"), pgettext("portrait", "Score"), _("Day"), _("Source"), _("What is on record"),
        pgettext("portrait", "Says"),
        pgettext("portrait", "Points"), pgettext("portrait", "Left of it"),
    ]  # fmt: skip
    stream = io.BytesIO()
    write_workbook(
        stream,
        [SheetOut(pgettext("cadre", "Portrait"), heads, lines_of(request, now), [title, mark], mark=mark)],
    )
    stream.seek(0)
    return FileResponse(
        stream, as_attachment=True, filename=f"{title}-{now.on:%Y%m%d}.xlsx", content_type=SHEET_TYPE
    )


def lines_of(request: HttpRequest, now: Portrayal) -> list[list[object]]:
    """A line for each axis, and one for each record under it."""
    reader = reader_of(request.user, now)
    lines: list[list[object]] = []
    for axis in now.axes:
        told = axis_of(axis, now, reader)
        value = "—" if axis.value is None else str(axis.value)
        lines.append([str(axis.part), value, "", "", axis.part.about, "", "", ""])
        lines += [[str(axis.part), "", *record_cells(row)] for row in told["rows"]]
        if told["restricted"]:
            lines.append([str(axis.part), "", "", _("restricted source"), "", "", "", ""])
    return lines


def record_cells(row: dict[str, Any]) -> list[object]:
    """A record with what it counts for, as cells."""
    told = (row["source"], row["words"], row["mark"], row["points"], row["weight"])
    return [row["day"], *(str(cell) for cell in told)]
