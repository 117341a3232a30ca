"""Draws: committed to, drawn, to be checked by anybody once they are in the open."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from assessments.force_queries import own_draws, own_forces, visible_draws, visible_lots
from assessments.forms.task_forces import DrawForm
from assessments.models import Draw, Lot
from assessments.services import draws as services
from assessments.views.pages import act, form_page, part, sent, write_page
from assessments.views.visits import hour
from audit.services import record
from cadres.models import Cadre
from cadres.queries import near_to

JOIN = Permission.JOIN_TASK_FORCES


@form_page
@requires(JOIN)
def commit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is drawn, how many: fixes seed and roster."""
    one = get_object_or_404(own_forces(request.user).filter(closed_on=None), pk=pk)
    words = _(
        "Seed and list are fixed now and their hash is published; members keep away from those they conflict with."
    )
    sections = [(_("Draw"), "of wanted by_unit", words)]
    back = reverse("assessments:task_force", args=[pk]), one.name
    deed = partial(services.commit_draw, one)
    return write_page(
        request, DrawForm(**sent(request)), deed, heading=_("New draw"), back=back, sections=sections
    )


@require_GET
@never_cache
@requires(JOIN)
def draw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The commitment; seed, list and outcome for who may see them."""
    one = get_object_or_404(visible_draws(request.user), pk=pk)
    lot = visible_lots(request.user).filter(draw=one).first() if one.drawn_at else None
    record("task_force.read", one.force, by=request.user)
    context = {
        "draw": one,
        "may_draw": not one.drawn_at and own_draws(request.user).filter(pk=pk).exists(),
        "facts": facts(one, lot),
        "parts": [outcome_part(lot, near_ids(request.user))] if lot else [],
        "holds": lot is not None and services.holds(one, lot),
        "lot": lot,
    }
    return render(request, "assessments/draw.html", context)


def facts(one: Draw, lot: Lot | None) -> list[tuple[str, str]]:
    """What is known of it."""
    return [
        (_("Task force"), str(one.force)),
        (_("What is drawn"), one.get_of_display()),
        (_("How many"), str(one.wanted)),
        (_("Commitment"), one.commitment),
        (_("Committed at"), f"{hour(one.committed_at)}, {one.committed_by.name}"),
        (_("Drawn at"), hour(one.drawn_at)),
        (_("In the open since"), hour(one.revealed_at)),
        (_("Seed"), lot.seed if lot else ""),
    ]


def near_ids(user: User) -> set[str]:
    """The user's own file and those of kin."""
    return {str(pk) for pk in Cadre.objects.filter(near_to(user)).values_list("pk", flat=True)}


def outcome_part(lot: Lot, hidden: set[str]) -> dict:
    """Everybody on the list, in its order, but for the reader and kin."""
    places = {pk: str(number) for number, pk in enumerate(lot.outcome, 1)}
    rows = [
        [entry["label"], {"status": _("kept away from"), "outcome": "na"} if entry["barred"] else "", places.get(entry["id"], "")]
        for entry in lot.roster
        if entry["id"] not in hidden
    ]  # fmt: skip
    head = [_("On the list"), _("Conflict"), _("Drawn as number")]
    return part(_("List and outcome"), head, rows, "")


@require_POST
@requires(JOIN)
def draw_now(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Draw."""
    one = get_object_or_404(own_draws(request.user), pk=pk)
    back = reverse("assessments:draw", args=[pk])
    return act(request, lambda: services.draw_lot(one, by=request.user), _("Drawn."), back)
