"""Parts of other pages that are fetched when those are there: what expires by kind, what comes next for one person."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from common.clock import today
from deadlines.beside import next_of
from deadlines.work_list import coming


@require_GET
@requires(Permission.VIEW_CADRES)
def by_kind(request: HttpRequest) -> HttpResponse:
    """Counts with links to the list."""
    return render(request, "deadlines/_coming.html", {"rows": coming(request.user, today())})


@require_GET
@requires(Permission.VIEW_CADRES)
def beside(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What comes next for one person; nothing of those the user may not see, and of nobody."""
    part = next_of(request.user, pk, today())
    if part is None:
        return HttpResponse(status=204)
    return render(request, "deadlines/_panel.html", {"part": part, "cadre_id": pk})
