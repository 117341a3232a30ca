"""Taking the sheet of a batch out: counted, recorded, marked; a long one is the chief's."""

import io
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.reading import kept_back
from common.sheets import SHEET_TYPE
from promotions.desk import Desk
from promotions.queries import own_batches
from promotions.sheet import lines_of, workbook_of


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The people the page shows, the qualified and the open ones unless a verdict is chosen, as .xlsx."""
    batch = get_object_or_404(own_batches(request.user), pk=pk)
    desk = Desk(request.user, batch, request)
    lines = lines_of(desk, request.user)
    if refusal := kept_back(request.user, len(lines)):
        messages.error(request, refusal)
        return redirect("promotions:batch", pk=pk)
    content = workbook_of(desk, lines, request.user)
    detail = {"rows": len(lines), "conditions": desk.listing.parameters, "stage": batch.stage}
    record("batch.taken_out", batch, by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    name = f"{batch.name}-{batch.cut_off:%Y%m%d}.xlsx"
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=SHEET_TYPE)
