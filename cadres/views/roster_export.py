"""What the roster shows as a sheet: the same people, columns and order; a long list is asked for instead."""

import io

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.exports import (
    file_name,
    given_at_once,
    leave_out_confidential,
    lines_of,
    who_and_when,
    workbook_of,
)
from cadres.queries import exportable_cadres
from cadres.reading import note_taken_out
from cadres.roster import roster_listing
from common.clock import today
from common.sheets import SHEET_TYPE


@require_GET
@requires(Permission.EXPORT_CADRES)
def export(request: HttpRequest) -> HttpResponseBase:
    """The list at this address as .xlsx, written into the trail; where it takes two people, the page to ask."""
    listing, found = roster_listing(request.user, request, exportable_cadres(request.user))
    people = found.count()
    if not given_at_once(listing, people):
        return to_the_form(request)
    if not note_taken_out(request.user, people):
        messages.info(request, _("Today's lists taken out alone are used up: a second person decides."))
        return to_the_form(request)
    without = leave_out_confidential(listing, request.user)
    mark = " · ".join(filter(None, (*who_and_when(request.user, timezone.now()), without)))
    content, rows = workbook_of(listing, lines_of(request.user, listing, found), mark)
    detail = {"rows": rows, "conditions": listing.parameters, "columns": listing.shown}
    record("cadres.exported", by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    name = file_name(f"{today():%Y%m%d}")
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=SHEET_TYPE)


def to_the_form(request: HttpRequest) -> HttpResponseBase:
    """Where the same list is asked for."""
    return redirect(f"{reverse('cadres:ask_export')}?{request.GET.urlencode()}")
