"""From a receipt whose training line is not met: the events that close the gap, and enrolment in them."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from cadres.models import Cadre
from common.listing import day_of
from readiness.closing import Path, closable_rule, last_day, path_to
from readiness.models import Result
from readiness.queries import compared_cadres
from readiness.views.book import own, step_name


@require_GET
@requires(Permission.VIEW_READINESS)
def path(request: HttpRequest, pk: UUID, step: str) -> HttpResponse:
    """The fewest events that close the gap by a day; where that cannot be, it is said."""
    cadre, found = asked_for(request, pk, step)
    rule = found.asked.rule
    context = {
        "cadre": cadre,
        "step_name": step_name(step),
        "receipt_url": reverse("readiness:receipt", args=[pk, step]),
        "rule": own(rule.title_zh, rule.title_en),
        "path": found,
        "may_enrol": found.closing.may_book(request.user, cadre),
        "enrol_url": reverse("readiness:enrol", args=[pk, step]),
    }
    return render(request, "readiness/path.html", context)


def asked_for(request: HttpRequest, pk: UUID, step: str) -> tuple[Cadre, Path]:
    """Whose gap, and what closes it; a step without a training rule, or not this person's, is not found."""
    cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
    rule = closable_rule(step, cadre.identity)
    if rule is None or not Result.objects.filter(cadre=cadre, step=step).exists():
        raise Http404
    wanted: date | None = day_of((request.POST or request.GET).get("until", ""))
    return cadre, path_to(cadre, rule, last_day(rule, wanted), by=request.user)


@require_POST
@requires(Permission.EDIT_TRAINING)
def enrol_in_all(request: HttpRequest, pk: UUID, step: str) -> HttpResponse:
    """Enrol the person in what is proposed now: in all of it, or in nothing."""
    cadre, found = asked_for(request, pk, step)
    if not found.closing.may_book(request.user, cadre):
        raise Http404
    try:
        found.closing.book(cadre, found.proposal, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        number = len(found.proposal.events)
        messages.success(request, _("Enrolled in %(number)d events.") % {"number": number})
    return redirect("readiness:path", pk=pk, step=step)
