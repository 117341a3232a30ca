"""What the roster shows as a sheet: the same people, columns and order, one page of the list at most."""

import io

from django.http import FileResponse, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.queries import exportable_cadres
from cadres.roster_sheet import list_sheet
from cadres.views.roster import DEFAULT_ORDER, roster_listing
from cadres.views.roster_rows import listed, rows_of
from common.clock import today
from common.listing import Listing
from common.sheets import SHEET_TYPE, write_workbook


@require_GET
@requires(Permission.EXPORT_CADRES)
def export(request: HttpRequest) -> FileResponse:
    """The page of the list at this address as .xlsx; the act is written into the trail."""
    listing, found = roster_listing(request)
    listing.fill(found, DEFAULT_ORDER, listed)
    rows = rows_of(request, exportable(request, listing.page.rows), listing.shown)
    lines = [[cell_text(key, value) for key, value in row["cells"]] for row in rows]
    headings = [str(head["column"].label) for head in listing.headers]
    stream = io.BytesIO()
    write_workbook(
        stream,
        [list_sheet(listing.shown, headings, lines, titles(request, listing, len(lines), found.count()))],
    )
    stream.seek(0)
    detail = {"rows": len(lines), "conditions": listing.parameters, "columns": listing.shown}
    record("cadres.exported", by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    name = f"{_('Roster')}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def exportable(request: HttpRequest, shown: list[Cadre]) -> list[Cadre]:
    """Those of the page the user may take out."""
    allowed = set(
        exportable_cadres(request.user).filter(pk__in=[row.pk for row in shown]).values_list("pk", flat=True)
    )
    return [row for row in shown if row.pk in allowed]


def cell_text(key: str, value: object) -> object:
    """A cell as the page words it; an age is a number."""
    if key == "grades":
        return _(", ").join(mark["title"] for mark in value)
    if isinstance(value, dict):
        return str(value["label"])
    return int(value) if key == "age" and value else value or ""


def titles(request: HttpRequest, listing: Listing, rows: int, total: int) -> list[str]:
    """The lines above the table: what it is, how much of it, by which conditions, who took it out and when."""
    lines = [
        _("Roster"),
        _("As of %(day)s") % {"day": f"{today():%Y.%m.%d}"},
        _("%(rows)d of %(total)d; one page at most is exported at a time.") % {"rows": rows, "total": total},
        _("Exported by %(name)s on %(when)s")
        % {"name": request.user.name, "when": f"{timezone.localtime():%Y.%m.%d %H:%M}"},
    ]
    conditions = listing.conditions
    return (
        [*lines[:2], _("Conditions: %(words)s") % {"words": conditions}, *lines[2:]] if conditions else lines
    )
