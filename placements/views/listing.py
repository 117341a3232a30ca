"""The list of placements, its sheet, and the people a form finds by name."""

import io

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from accounts.queries import unit_ids_for
from audit.services import record
from cadres.queries import search
from cadres.reading import kept_back
from cadres.roster_sheet import list_sheet
from common.clock import today
from common.sheets import SHEET_TYPE, write_workbook
from placements.desk import ORDER, Desk
from placements.models import Placement
from placements.queries import placeable_cadres, told

OFFERED = 20  # people a form offers at a time


@require_GET
@requires(Permission.VIEW_CADRES)
def placements(request: HttpRequest) -> HttpResponse:
    """Placements of one's cadres and at one's units."""
    desk = Desk(request.user, request)
    listing = desk.listing.fill(desk.found, ORDER, desk.loaded)
    note_shown(request, listing.page.rows)
    listing.page.rows = [desk.row(one) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(desk.found, ORDER),
        "row_template": "placements/_row.html",
        "empty_template": "placements/_empty.html",
        "search_words": _("Name, pinyin or post"),
        "may_plan": permits(request.user, Permission.MANAGE_PLACEMENTS),
        "sheet_url": sheet_url(request),
        **add_own_views(request, listing, "placements:list"),
    }
    return render(request, "placements/list.html", context)


def note_shown(request: HttpRequest, rows: list[Placement]) -> None:
    """Who was shown whom."""
    shown = sorted({str(one.cadre_id) for one in rows if one.cadre_id})
    detail = {"asked": {key: request.GET.getlist(key) for key in request.GET}, "shown": shown}
    record("placements.read", by=request.user, detail=detail)


def sheet_url(request: HttpRequest) -> str:
    """The same list as a sheet, for who may take lists out."""
    if not permits(request.user, Permission.EXPORT_CADRES):
        return ""
    return f"{reverse('placements:sheet')}?{request.GET.urlencode()}"


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest) -> HttpResponseBase:
    """The list as .xlsx, of the people one may take out; as long as one person takes lists out alone."""
    desk = Desk(request.user, request)
    units = unit_ids_for(request.user, Permission.EXPORT_CADRES)
    rows = desk.found.filter(cadre__home_unit__in=units) | desk.found.filter(cadre=None, host_unit__in=units)
    if refusal := kept_back(request.user, rows.count()):
        messages.error(request, refusal)
        return redirect(f"{reverse('placements:list')}?{request.GET.urlencode()}")
    found = list(told(rows, desk.day).order_by(*desk.listing.ordering(ORDER)))
    lines = ([desk.cells(one)[key] for key in desk.listing.shown] for one in found)
    made = f"{request.user.name} · {timezone.localtime():%Y.%m.%d %H:%M}"
    titles = [
        _("List of placements"),
        _("As of %(day)s") % {"day": f"{desk.day:%Y.%m.%d}"},
        desk.listing.conditions,
        made,
    ]
    stream = io.BytesIO()
    write_workbook(stream, [list_sheet(desk.listing, lines, [line for line in titles if line], made)])
    stream.seek(0)
    detail = {"rows": len(found), "conditions": desk.listing.parameters}
    record("placements.exported", by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    name = f"{titles[0]}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


@require_GET
@requires(Permission.MANAGE_PLACEMENTS)
def people(request: HttpRequest) -> HttpResponse:
    """Cadres one may place, by name; some of them, for the box of a form."""
    words = request.GET.get("q", "").strip()
    found = search(placeable_cadres(request.user), words).select_related("home_unit") if words else []
    offered = found.order_by("name_search", "id")[:OFFERED] if words else []
    record(
        "cadres.listed", by=request.user, detail={"asked": words, "shown": [str(one.pk) for one in offered]}
    )
    rows = [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in offered]
    return JsonResponse(rows, safe=False)
