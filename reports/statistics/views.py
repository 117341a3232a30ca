"""Pages of the statistics: the table, its sheet."""

import io

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from cadres.exports import who_and_when
from common.clock import today
from common.sheets import SHEET_TYPE
from reports.statistics.desk import Desk
from reports.statistics.places import Place
from reports.statistics.sheet import write_statistics
from reports.statistics.table import Table


@require_GET
@requires(Permission.VIEW_CADRES)
def statistics(request: HttpRequest) -> HttpResponse:
    """The table of the people these conditions find."""
    desk = Desk(request.user, request)
    may_export = permits(request.user, Permission.EXPORT_CADRES)
    query = request.GET.urlencode()
    context = {
        "desk": desk,
        "listing": desk.listing,
        "table": desk.whole,
        "parts": desk.parts,
        "part_rows": [part_row(desk, place, table) for place, table in desk.parts],
        "splits": [(one, desk.listing.url(split=str(one.pk)), one == desk.split) for one in desk.splits],
        "export_url": f"{reverse('reports:statistics_sheet')}?{query}" if may_export else "",
        "keep_url": f"{reverse('reports:take_snapshot')}?{query}" if may_export else "",
        "splits_url": reverse("reports:age_splits") if may_export else "",
    }
    return render(request, "reports/statistics.html", context)


def part_row(desk: Desk, place: Place, part: Table) -> dict:
    """The people of a part in the columns of the whole; its link is the table of the part alone."""
    whole = [key for key, _words in desk.whole.columns]
    return {
        "words": place.words,
        "url": desk.listing.url(**place.conditions),
        "cells": [part.cell(key, part.totals.get(key, 0), {}) for key in whole],
        "age": part.ages[0],
    }


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest) -> HttpResponseBase:
    """The same as .xlsx: a sheet of the whole, and one of each part; numbers only, written into the trail."""
    desk = Desk(request.user, request)
    stream = io.BytesIO()
    write_statistics(stream, desk, " · ".join(who_and_when(request.user, timezone.now())))
    detail = {"conditions": desk.base, "people": desk.whole.totals.get("all", 0)}
    record("statistics.exported", by=request.user, detail=detail)
    name = f"{_('Statistics')}-{today():%Y%m%d}.xlsx"
    return FileResponse(
        io.BytesIO(stream.getvalue()), as_attachment=True, filename=name, content_type=SHEET_TYPE
    )
