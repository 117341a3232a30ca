"""What the roster shows as a sheet: the same people, columns and order, one page of the list at most."""

import io

from django.http import FileResponse, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.queries import exportable_cadres
from cadres.roster_sheet import list_sheet
from cadres.views.roster import present_rows, roster_listing
from common.clock import today
from common.listing import Listing
from common.sheets import SHEET_TYPE, write_workbook


@require_GET
@requires(Permission.EXPORT_CADRES)
def export(request: HttpRequest) -> FileResponse:
    """The page of the list at this address as .xlsx; the act is written into the trail."""
    listing, found = roster_listing(request)
    listing.fill(found)
    listing.page.object_list = exportable(request, listing)
    lines = [[cell_text(key, value) for key, value in row["cells"]] for row in present_rows(request, listing)]
    headings = [str(head["column"].label) for head in listing.headers]
    stream = io.BytesIO()
    write_workbook(stream, [list_sheet(listing.shown, headings, lines, titles(request, listing, len(lines)))])
    stream.seek(0)
    detail = {"rows": len(lines), "conditions": listing.parameters, "columns": listing.shown}
    record("cadres.exported", by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    name = f"{_('Roster')}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def exportable(request: HttpRequest, listing: Listing) -> list:
    """Those of the page the user may take out."""
    shown = list(listing.page)
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


def titles(request: HttpRequest, listing: Listing, rows: int) -> list[str]:
    """The lines above the table: what it is, how much of it, by which conditions, who took it out and when."""
    pages = {
        "rows": rows, "page": listing.page.number, "pages": listing.page.paginator.num_pages,
        "total": listing.page.paginator.count,
    }  # fmt: skip
    lines = [
        _("Roster"),
        _("As of %(day)s") % {"day": f"{today():%Y.%m.%d}"},
        _("%(rows)d of %(total)d, page %(page)d of %(pages)d; one page at most is exported at a time.")
        % pages,
        _("Exported by %(name)s on %(when)s")
        % {"name": request.user.name, "when": f"{timezone.localtime():%Y.%m.%d %H:%M}"},
    ]
    conditions = listing.conditions
    return (
        [*lines[:2], _("Conditions: %(words)s") % {"words": conditions}, *lines[2:]] if conditions else lines
    )
