"""What the roster shows as a sheet: the same people, columns and order; a long list is asked for instead."""

import io

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from audit.services import record
from cadres.exports import (
    file_name,
    given_at_once,
    leave_out_confidential,
    lines_of,
    who_and_when,
    workbook_of,
)
from cadres.layouts import alone, columns_of, layout_workbook
from cadres.models import Cadre
from cadres.queries import exportable_cadres
from cadres.reading import note_taken_out
from cadres.roster import roster_listing
from cadres.views.exports import layout_or_404
from common.clock import today
from common.listing import Listing
from common.sheets import SHEET_TYPE


@require_GET
@requires(Permission.EXPORT_CADRES)
def export(request: HttpRequest) -> HttpResponseBase:
    """The list at this address as .xlsx, written into the trail; where it takes two people, the page to ask."""
    listing, found = roster_listing(request.user, request, exportable_cadres(request.user))
    layout, people = layout_or_404(listing, request.user), found.count()
    if not given_at_once(listing, people):
        return to_the_form(request)
    if not note_taken_out(request.user, people):
        messages.info(request, _("Today's lists taken out alone are used up: a second person decides."))
        return to_the_form(request)
    content, rows, columns = workbook(request.user, listing, found, layout)
    detail = {"rows": rows, "conditions": listing.parameters, "columns": columns}
    record("cadres.exported", by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    name = file_name(f"{today():%Y%m%d}")
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=SHEET_TYPE)


def workbook(
    user: User, listing: Listing, found: QuerySet[Cadre], layout: dict | None
) -> tuple[bytes, int, list[str]]:
    """The .xlsx of what one person takes out alone, how many people it holds, the keys of its columns."""
    at = who_and_when(user, timezone.now())
    if layout:
        layout, without = alone(layout, user)
        mark = " · ".join(filter(None, (*at, without)))
        return *layout_workbook(user, listing, found, layout, mark), columns_of(layout)
    without = leave_out_confidential(listing, user)
    mark = " · ".join(filter(None, (*at, without)))
    return *workbook_of(listing, lines_of(user, listing, found), mark), listing.shown


def to_the_form(request: HttpRequest) -> HttpResponseBase:
    """Where the same list is asked for."""
    return redirect(f"{reverse('cadres:ask_export')}?{request.GET.urlencode()}")
