"""From a receipt: the shortest path to ready; the events that close a gap in training, and enrolment in them."""

from datetime import date
from typing import Any
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
from audit.services import record
from cadres.models import Cadre
from common.listing import day_of
from readiness.closing import Path, closable_rule, last_day, path_to
from readiness.masking import sights_of
from readiness.models import Result
from readiness.pathing import Path as Way
from readiness.pathing import path_of
from readiness.queries import compared_cadres
from readiness.views.book import own, step_name
from readiness.views.deeds import deed_row, unmet_row
from readiness.views.words import dotted


@require_GET
@requires(Permission.VIEW_READINESS)
def path(request: HttpRequest, pk: UUID, step: str) -> HttpResponse:
    """What has to be done, and when the step is ready then; where nothing helps, what stands in the way."""
    cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
    way = way_of(request, cadre, step)
    detail = {"step": step, "path": str(way.ready_on or "")}
    record("readiness.explained", cadre, by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    context = {
        "cadre": cadre,
        "step_name": step_name(step),
        "receipt_url": reverse("readiness:receipt", args=[pk, step]),
        "way": way,
        "ready_on": dotted(way.ready_on),
        "waiting_on": dotted(way.waiting_on),
        "deeds": [deed_row(one) for one in way.actions],
        "unmet": [unmet_row(one) for one in way.unmet],
        **training(request, cadre, step),
    }
    return render(request, "readiness/path.html", context)


def way_of(request: HttpRequest, cadre: Cadre, step: str) -> Way:
    """The path of a step that is compared; any other is not found."""
    applies = Result.objects.filter(cadre=cadre, step=step).exists()
    found = path_of(cadre, step, sights_of(request.user).of(cadre.home_unit_id)) if applies else None
    if found is None:
        raise Http404
    return found


def training(request: HttpRequest, cadre: Cadre, step: str) -> dict[str, Any]:
    """The gap in training and the events that close it, where the step asks for training."""
    if closable_rule(step, cadre.identity) is None:
        return {}
    _cadre, found = asked_for(request, cadre.pk, step)
    rule = found.asked.rule
    return {
        "rule": own(rule.title_zh, rule.title_en),
        "holds_back": rule.counts,
        "path": found,
        "may_enrol": found.closing.may_book(request.user, cadre),
        "enrol_url": reverse("readiness:enrol", args=[cadre.pk, step]),
    }


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
