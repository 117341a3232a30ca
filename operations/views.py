"""How the installation fares, on a page for administrators and as figures for a monitor."""

import secrets
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST, require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from accounts.access import public, requires
from accounts.choices import Permission
from jobs.queries import visible_runs
from jobs.services import retry_run
from operations import queries, timetable, words
from operations.metrics import told

SHOWN = 30


@require_GET
@requires(Permission.OPERATE)
def page(request: HttpRequest) -> HttpResponse:
    """Queue, timetable, parts given up, disk, backups."""
    now = timezone.now()
    context = {
        "tiles": words.tiles(queries.health(now)),
        "tasks": [words.task_line(entry) for entry in timetable.entries(now)],
        "runs": [words.run_line(run) for run in queries.visible_parked(request.user)[:SHOWN]],
        "as_of": now,
    }
    return render(request, "operations/page.html", context)


@require_POST
@requires(Permission.OPERATE)
def retry(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Have what was given up of a run tried anew."""
    run = get_object_or_404(visible_runs(request.user), pk=pk)
    try:
        parts = retry_run(run, by=request.user)
    except ValueError:
        messages.error(request, _("This was asked for by somebody: they start it again themselves."))
        return redirect("operations:page")
    if parts:
        said = ngettext("%(n)d part is tried anew.", "%(n)d parts are tried anew.", parts) % {"n": parts}
        messages.success(request, said)
    else:
        messages.info(request, _("Nothing of this run is given up any more."))
    return redirect("operations:page")


@require_safe
@public
def metrics(request: HttpRequest) -> HttpResponse:
    """For who shows METRICS_TOKEN; for everybody else, and where none is set, there is nothing here."""
    shown = request.headers.get("Authorization", "")
    wanted = f"Bearer {settings.METRICS_TOKEN}"
    if not settings.METRICS_TOKEN or not secrets.compare_digest(shown.encode(), wanted.encode()):
        raise Http404
    return HttpResponse(told(), content_type=CONTENT_TYPE_LATEST)
