"""Problems found on visits, and what was done about them."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for, units_for
from assessments.force_queries import own_visits, people_of, visible_problems
from assessments.forms.task_forces import ProblemForm, SettleProblemForm
from assessments.models import Problem
from assessments.services import problems as services
from assessments.views.pages import dotted, form_page, part, sent, write_page
from common.clock import today

JOIN = Permission.JOIN_TASK_FORCES


def problem_part(problems: Iterable[Problem], user: User, *, add_url: str = "") -> dict:
    """What was found wrong, who settles it by when."""
    keeps = set(unit_ids_for(user, Permission.EDIT_ASSESSMENTS))
    rows = [
        [row.text, str(row.unit), row.owner.name, dotted(row.due_on), state(row), row.result,
         row.revisit.place if row.revisit else "", _settle(row, may=row.visit.force.unit_id in keeps or bool(add_url))]
        for row in problems
    ]  # fmt: skip
    head = [
        _("What is wrong"), _("Responsible unit"), _("Who settles it"), _("Due"), _("How it stands"), _("What was done"),
        _("Seen again"), "",
    ]  # fmt: skip
    more = {"add_url": add_url, "add_label": _("Record a problem")} if add_url else {}
    return part(_("Problems found on visits"), head, rows, _("No problem is on record."), **more)


def state(row: Problem) -> dict:
    """Settled, open or late."""
    if row.settled_on:
        return {"status": _("settled on %(day)s") % {"day": dotted(row.settled_on)}, "outcome": "ok"}
    if row.due_on < today():
        return {"status": _("late"), "outcome": "miss"}
    return {"status": _("open, to be settled"), "outcome": "soon"}


def _settle(row: Problem, *, may: bool) -> dict | str:
    if row.settled_on or not may:
        return ""
    return {"text": _("Say what was done"), "href": reverse("assessments:settle_problem", args=[row.pk])}


@form_page
@requires(JOIN)
def new_problem(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A problem found on a visit."""
    one = get_object_or_404(own_visits(request.user).filter(started_at__isnull=False), pk=pk)
    units = units_for(request.user, JOIN).filter(closed_on=None)
    form = ProblemForm(**sent(request), people=people_of(one.force, request.user), units=units)
    back = reverse("assessments:visit", args=[pk]), one.place
    sections = [(_("Problem found on a visit"), "text unit owner due_on", "")]
    deed = partial(services.add_problem, one)
    return write_page(request, form, deed, heading=_("Record a problem"), back=back, sections=sections)


@form_page
@requires(JOIN)
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was done about it."""
    row = get_object_or_404(visible_problems(request.user).filter(settled_on=None), pk=pk)
    form = SettleProblemForm(**sent(request), problem=row, user=request.user)
    back = reverse("assessments:visit", args=[row.visit_id]), row.visit.place
    deed = partial(services.settle_problem, row)
    return write_page(request, form, deed, heading=_("Say what was done"), back=back)
