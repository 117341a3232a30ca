"""Taking the list of a pool out: only who decides on pools, counted and recorded, with who and when on every page."""

import io

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import unit_ids_for
from audit.services import record
from cadres.exports import who_and_when
from cadres.reading import kept_back
from common.clock import today
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from talent_pools.queries import visible_memberships
from talent_pools.views.listing import PLACE, found, listing_of
from talent_pools.views.people import rows_of

MOST = 2000


@require_GET
@requires(Permission.DECIDE_POOLS)
def sheet(request: HttpRequest) -> HttpResponseBase:
    """What the list shows of the units where the reader decides, as .xlsx."""
    listing = listing_of(request)
    units = unit_ids_for(request.user, Permission.DECIDE_POOLS)
    rows = found(visible_memberships(request.user), listing, request).filter(cadre__home_unit__in=units)
    people = list(rows.order_by(*PLACE)[: MOST + 1])
    if len(people) > MOST:
        messages.error(request, _("A sheet holds %(most)d people at most: narrow the list.") % {"most": MOST})
        return redirect("talent_pools:members")
    if refusal := kept_back(request.user, len(people)):
        messages.error(request, refusal)
        return redirect("talent_pools:members")
    detail = {"asked": listing.parameters, "people": len(people)}
    record("pools.exported", by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    heads = [
        _("Name"), _("Unit"), _("Post"), _("Age"), pgettext("talent", "Pool"), _("Horizon"), _("State"), _("Rules suggest"),
        _("In the pool since"),
    ]  # fmt: skip
    lines = (line_of(row) for row in rows_of(request.user, people))
    stream = io.BytesIO()
    write_workbook(
        stream,
        [SheetOut(_("Members of the pools"), heads, lines, [_("Members of the pools"), mark], mark=mark)],
    )
    stream.seek(0)
    name = f"{_('Members of the pools')}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def line_of(row: dict) -> list[object]:
    """One person."""
    one, told = row["one"], row["told"]
    return [
        row["cadre"].name, str(row["cadre"].home_unit), row["post"], row["age"], str(one.pool), str(row["horizon"]["label"]),
        row["state"]["label"], str(told["label"]) if told else "", one.entered_on,
    ]  # fmt: skip
