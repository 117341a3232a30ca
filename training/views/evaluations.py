"""The evaluation of an event: ballots to hand out, the page a ballot opens, the result of a group that is large enough."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import public, requires
from accounts.choices import Permission
from cadres.views.edit import attempt, sent
from training.choices import EventState
from training.growth_forms import AnswerForm
from training.models import Answer, Evaluation
from training.models.evaluations import QUESTIONS, SMALLEST_GROUP
from training.queries import editable_events, visible_events
from training.services import evaluations as services
from training.views.pages import scannable

GONE = 410


@require_GET
@requires(Permission.VIEW_TRAINING)
def evaluation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Where the evaluation stands, and once it is closed its result."""
    event = get_object_or_404(visible_events(request.user), pk=pk)
    found = Evaluation.objects.filter(event=event).first()
    results = services.results_of(found) if found else None
    context = {
        "event": event,
        "evaluation": found,
        "results": results,
        "lines": marks(results) if results else [],
        "together": services.results_of_programme(event.programme) if event.programme else None,
        "least": SMALLEST_GROUP,
        "may_plan": event.state != EventState.DRAFT and editable_events(request.user).filter(pk=pk).exists(),
    }
    return render(request, "training/evaluation.html", context)


def marks(results: services.Results) -> list[dict]:
    """Each question with its mean, of five."""
    labels = {name: Answer._meta.get_field(name).verbose_name for name in QUESTIONS}
    return [
        {"label": labels[name], "mean": mean, "share": int(100 * mean / 5)}
        for name, mean in results.means.items()
    ]


@never_cache
@require_POST
@requires(Permission.EDIT_TRAINING)
def ballots(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Slips for those who have none yet, to be printed now: they are shown this once."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    try:
        codes = services.issue_ballots(event, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("training:evaluation", pk=pk)
    addresses = [request.build_absolute_uri(reverse("training:ballot", args=[code])) for code in codes]
    slips = [{"address": address, "code": scannable(address)} for address in addresses]
    return render(request, "training/ballots.html", {"event": event, "slips": slips})


@require_POST
@requires(Permission.EDIT_TRAINING)
def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    """No answer is taken any more."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    try:
        services.close_evaluation(event, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("training:evaluation", pk=pk)


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ballot(request: HttpRequest, code: str) -> HttpResponse:
    """The page a slip opens; looking uses nothing up, answering does. Nothing is kept of who looked or from where."""
    found = services.ballot_of(code)
    if found is None:
        return render(request, "training/ballot_void.html", status=GONE)
    form = AnswerForm(sent(request))
    if form.is_valid():
        attempt(form, lambda: services.answer(found, form.instance))
        if not form.errors:
            return render(request, "training/ballot_thanks.html")
    context = {"form": form, "event": found.evaluation.event}
    return render(request, "training/ballot.html", context, status=422 if form.errors else 200)
