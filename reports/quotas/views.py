"""The table of posts and quotas, and its sheet."""

import io
from collections.abc import Iterator, Sequence

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from audit.services import record
from cadres.exports import who_and_when
from cadres.reading import note_taken_out
from common.clock import today
from common.listing import Filter, Listing
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from reports.quotas.table import Block, blocks_of
from reports.titles import organization
from units.models import Quota


def listing_of(request: HttpRequest) -> Listing:
    """The conditions: units, and the day."""
    units = units_for(request.user, Permission.VIEW_CADRES)
    choices = tuple((str(unit.pk), str(unit)) for unit in units)
    return Listing(
        request,
        columns=(),
        filters=[Filter("unit", _("Unit"), choices), Filter("as_of", _("As of"), kind="day")],
    )


def tables(user: User, listing: Listing) -> list[tuple[str, list[Block]]]:
    """Title and blocks of both ladders."""
    on, units = listing.day("as_of") or today(), listing.chosen("unit")
    return [
        (_("Leadership posts"), blocks_of(user, Quota.Ladder.LEADERSHIP, on, units)),
        (_("Ranks"), blocks_of(user, Quota.Ladder.RANK, on, units)),
    ]


@require_GET
@requires(Permission.VIEW_CADRES)
def posts(request: HttpRequest) -> HttpResponse:
    """Approved, held, vacant and over, unit by unit."""
    listing = listing_of(request)
    sheet_url = f"{reverse('reports:posts_sheet')}?{request.GET.urlencode()}"
    context = {
        "listing": listing,
        "tables": tables(request.user, listing),
        "on": listing.day("as_of") or today(),
        "export_url": sheet_url if permits(request.user, Permission.EXPORT_CADRES) else "",
    }
    return render(request, "reports/posts.html", context)


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest) -> HttpResponseBase:
    """The same as .xlsx. The names count as people taken out alone: too many, or a budget used up, leave them out."""
    listing = listing_of(request)
    found = tables(request.user, listing)
    people = {
        pk for _title, blocks in found for block in blocks for line in block.lines for pk, _name in line.names
    }
    named = len(people) <= settings.EXPORT_AT_ONCE and note_taken_out(request.user, len(people))
    stream = io.BytesIO()
    mark = who_and_when(request.user, timezone.now())
    if not named:
        mark.append(_("without names: so many take an approved roster"))
    about = _("As of %(day)s") % {"day": f"{listing.day('as_of') or today():%Y.%m.%d}"}
    owner = organization(request.user)
    pages = [
        page([title, f"{owner}{title}", about, " · ".join(mark)], blocks, named=named)
        for title, blocks in found
    ]
    write_workbook(stream, pages)
    detail = {"conditions": listing.question, "people": len(people) if named else 0}
    record("quotas.exported", by=request.user, detail=detail)
    name = f"{_('Posts and quotas')}-{today():%Y%m%d}.xlsx"
    return FileResponse(
        io.BytesIO(stream.getvalue()), as_attachment=True, filename=name, content_type=SHEET_TYPE
    )


def page(titles: Sequence[str], blocks: Sequence[Block], *, named: bool) -> SheetOut:
    """One ladder as a sheet: its name, then the lines above the table, the last of which marks every page."""
    name, *lines = titles
    head = [
        _("Unit"),
        _("For"),
        _("Approved"),
        _("Reserved"),
        _("Held"),
        _("Vacant"),
        _("Over"),
        _("Held by"),
        _("Document"),
    ]
    widths = [22, 30, 8, 8, 8, 8, 8, 60, 24]
    return SheetOut(
        name[:31], head, rows_of(blocks, named=named), titles=lines, widths=widths, mark=lines[-1]
    )


def rows_of(blocks: Sequence[Block], *, named: bool) -> Iterator[list[object]]:
    """A row for each quota."""
    for block in blocks:
        for line in block.lines:
            quota = line.quota
            part = _("of these: %(grades)s") % {"grades": line.grades} if line.depth else line.grades
            names = "、".join(name for _pk, name in line.names) if named else ""
            yield [
                str(block.unit), part, quota.approved, quota.reserved, line.held, line.vacant, line.over, names,
                quota.document_no,
            ]  # fmt: skip
