"""Background runs: progress of those under way, what became of the earlier ones, start and cancel."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from jobs.models import Run, State
from jobs.queries import visible_runs
from jobs.services import cancel_run
from jobs.words import progress_words
from readiness.services import start_full

SHOWN = 30
OUTCOMES = {
    State.WAITING: "later", State.RUNNING: "soon", State.DONE: "ok", State.FAILED: "fail", State.CANCELLED: "na",
}  # fmt: skip
KINDS = {
    "readiness.full": gettext_lazy("Full comparison"),
    "cadres.import_check": gettext_lazy("Check of an import"),
    "cadres.import_commit": gettext_lazy("Import"),
    "cadres.export": gettext_lazy("Export of a list"),
    "promotions.batch": gettext_lazy("Rank batch"),
    "rulemaking.simulation": gettext_lazy("Simulation of a draft"),
}
REASONS = {"WorkerLostError": gettext_lazy("the process that did it ended each time")}


@require_GET
@requires(Permission.VIEW_RUNS)
def runs(request: HttpRequest) -> HttpResponse:
    """Runs this user may watch, the newest first."""
    given_up = Count("items", filter=Q(items__state=State.FAILED))
    found = visible_runs(request.user).select_related("started_by").annotate(given_up=given_up)
    shown = list(found.order_by("-pk")[:SHOWN])  # a count forgets the order of the model
    under_way = [run for run in shown if run.state in {State.WAITING, State.RUNNING}]
    context = {
        "running": [progress_of(run) for run in under_way],
        "runs": [line_of(run, request.user) for run in shown if run not in under_way],
        "here_url": request.path,
        "board_url": reverse("readiness:board"),
        "start_url": start_url(request),
    }
    return render(request, "readiness/runs.html", context)


def start_url(request: HttpRequest) -> str:
    """Where a full run is started; empty for those who may not."""
    return reverse("readiness:start") if permits(request.user, Permission.RUN_READINESS) else ""


@require_POST
@requires(Permission.RUN_READINESS)
def start(request: HttpRequest) -> HttpResponseRedirect:
    """Start a full run."""
    start_full(by=request.user)
    messages.success(request, _("The comparison has been started."))
    return redirect("readiness:runs")


@require_POST
@requires(Permission.RUN_READINESS)
def cancel(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Stop a run; what is done stays done."""
    cancel_run(get_object_or_404(visible_runs(request.user), pk=pk), by=request.user)
    messages.success(request, _("The run has been stopped; what was computed stays."))
    return redirect("readiness:runs")


def label_of(run: Run) -> str:
    """What a run does, in words."""
    return str(KINDS.get(run.kind, run.kind))


def progress_of(run: Run) -> dict:
    """A run under way for components/progress.html, with what it does and how to stop it."""
    return {
        **progress_words(run),
        "label": label_of(run),
        "started": local(run.created_at),
        "cancel_url": reverse("readiness:cancel", args=[run.pk]),
    }


def line_of(run: Run, user: User) -> dict:
    """A run that has ended."""
    spent = (run.finished_at - run.started_at) if run.finished_at and run.started_at else None
    return {
        "label": label_of(run),
        "started": local(run.created_at),
        "state": run.get_state_display(),
        "outcome": OUTCOMES[run.state],
        "done": run.done,
        "total": run.total,
        "seconds": f"{spent.total_seconds():.1f}" if spent is not None else None,
        "by": run.started_by.name if run.started_by else _("timetable"),
        "fault": fault_words(run, user),
    }


def fault_words(run: Run, user: User) -> str:
    """How many parts were given up, and why: the whole reason for its starter, the kind of error for others."""
    kind = run.error.split(":")[0]
    reason = str(REASONS.get(kind, run.error if run.started_by_id == user.pk else kind))
    if not run.given_up:
        return reason
    parts = ngettext(
        "%(n)d part was given up after three tries",
        "%(n)d parts were given up after three tries",
        run.given_up,
    )
    return _("%(parts)s: %(reason)s") % {"parts": parts % {"n": run.given_up}, "reason": reason}


def local(moment: object) -> str:
    """A moment as tables print it."""
    return f"{timezone.localtime(moment):%Y.%m.%d %H:%M}"
