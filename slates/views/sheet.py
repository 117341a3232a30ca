"""The comparison as a workbook: blind where the reader sees no names, and when asked for."""

import io
from collections.abc import Collection
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.exports import who_and_when
from cadres.queries import exportable_cadres
from cadres.reading import kept_back
from common.clock import today
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from slates.comparison import Compared, compare, only
from slates.evidence import Cell
from slates.models import Slate
from slates.queries import hides_names, sees_everybody, visible_slates
from slates.words import hidden_words


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """One row for each row of evidence, one column for each person one may take out; its name says nothing of anybody.

    Blind all of them or none, for whoever is missing would be known.
    """
    found = get_object_or_404(visible_slates(request.user), pk=pk)
    blind = hides_names(found, request.user) or "blind" in request.GET
    mine = set(exportable_cadres(request.user).filter(pk__in=found.people).values_list("pk", flat=True))
    if why := not_given(request, found, mine, blind=blind):
        messages.error(request, why)
        return redirect("slates:blind" if blind else "slates:slate", pk=pk)
    compared = compare(found, request.user, today(), blind=blind)
    compared = compared if blind else only(compared, mine)
    record("slate.exported", found, by=request.user, detail={"blind": blind, "people": len(mine)})
    title = _("Blind comparison") if blind else _("Comparison of candidates")
    stream = io.BytesIO()
    write_workbook(stream, [page_of(request, found, compared, title)])
    stream.seek(0)
    return FileResponse(
        stream, as_attachment=True, filename=f"{title}-{today():%Y%m%d}.xlsx", content_type=SHEET_TYPE
    )


def not_given(request: HttpRequest, found: Slate, mine: Collection[UUID], *, blind: bool) -> str:
    """Why the sheet is not given; empty where it is, and then counted."""
    if blind and not (len(mine) == len(found.people) and sees_everybody(request.user, found)):
        return _("Without names it is taken out by those only who may take out everybody on it.")
    if not mine:
        return _("You may take out nobody of this comparison.")
    return kept_back(request.user, len(mine))


def page_of(request: HttpRequest, found: Slate, compared: Compared, title: str) -> SheetOut:
    """The sheet with who took it out and when."""
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    heads = [_("Row of evidence"), _("Where it is from"), *(one.label for one in compared.columns)]
    rows = [[line.title, line.source, *map(text_of, cells)] for line, cells in compared.rows]
    if not compared.blind:
        rows.insert(0, [_("Post and unit"), "", *(" ".join(one.about) for one in compared.columns)])
    names = title if compared.blind else f"{title} {found}"
    heading = [names, hidden_words(compared.hidden), mark]
    return SheetOut(
        title,
        heads,
        rows,
        [one for one in heading if one],
        widths=[24, 30, *[28] * len(compared.columns)],
        mark=mark,
    )


def text_of(cell: Cell | None) -> str:
    """A cell in words."""
    if cell is None:
        return _("not for this reader")
    return "\n".join(item.text for item in cell.items) or _("nothing recorded here")
