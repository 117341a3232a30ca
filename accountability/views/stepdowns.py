"""Step-down cases: the list, one case with its whole way, and whom the records suggest to look at."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accountability.choices import Alert, Phase
from accountability.models import Situation, StepDownCase
from accountability.queries import own_stepdowns, supervised_cadres, visible_stepdowns, worth_a_look
from accountability.views.stepdown_steps import may_answer, steps_of
from accountability.words import appeal_line, course_of, dotted, stepdown_look
from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from common.clock import today
from common.listing import Column, Filter, Listing
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("situation", gettext_lazy("Situation")),
    Column("alert", gettext_lazy("Prompted by")),
    Column("prompted", gettext_lazy("Prompted on"), sort=("prompted_on",)),
    Column("due", gettext_lazy("To be verified by"), sort=("due_on",)),
    Column("phase", gettext_lazy("State")),
    Column("document", gettext_lazy("Number of the decision"), shown=False),
)
ORDER = ("-prompted_on", "id")


@require_GET
@requires(Permission.VIEW_SUPERVISION)
def stepdowns(request: HttpRequest) -> HttpResponse:
    """Step-down cases of the cadres one supervises; who looked at which is in the trail."""
    listing = Listing(request, columns=COLUMNS, filters=filters_for(request))
    rows = narrowed(visible_stepdowns(request.user), listing)
    listing.fill(
        rows, ORDER, lambda ids: rows.filter(pk__in=ids).select_related("cadre__home_unit", "situation")
    )
    record("stepdown.read", by=request.user, detail={"shown": [str(one.pk) for one in listing.page.rows]})
    listing.page.rows = [row(one, listing.shown) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, ORDER),
        "row_template": "accountability/_row.html",
        "empty_template": "accountability/_no_stepdowns.html",
        "search_words": _("Name or pinyin"),
        "may_edit": permits(request.user, Permission.EDIT_SUPERVISION),
    }
    return render(request, "accountability/stepdowns.html", context)


def filters_for(request: HttpRequest) -> list[Filter]:
    """The conditions of the chip bar."""
    units = units_for(request.user, Permission.VIEW_SUPERVISION)
    situations = tuple((one.pk, str(one)) for one in Situation.objects.all())
    return [
        Filter("phase", _("State"), tuple(Phase.choices)),
        Filter("situation", _("Situation"), situations),
        Filter("alert", _("Prompted by"), tuple(Alert.choices)),
        Filter("unit", _("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("late", _("Late"), (("late", _("not verified after its day")),), kind="one"),
    ]


def narrowed(rows: QuerySet[StepDownCase], listing: Listing) -> QuerySet[StepDownCase]:
    """What meets the conditions."""
    for key in ("phase", "situation", "alert"):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{key}__in": chosen})
    if listing.chosen("late"):
        rows = rows.filter(due_on__lt=today(), phase=Phase.PROMPT)
    if units := listing.chosen("unit"):
        rows = rows.filter(cadre__home_unit__in=within(units))
    for word in listing.query.split():
        rows = rows.filter(Q(cadre__name__contains=word) | Q(cadre__name_search__contains=word.lower()))
    return rows


def row(one: StepDownCase, shown: Sequence[str]) -> dict:
    """A line of the list."""
    cells = {
        "name": one.cadre.name,
        "unit": str(one.cadre.home_unit),
        "situation": str(one.situation),
        "alert": one.get_alert_display(),
        "prompted": dotted(one.prompted_on),
        "due": dotted(one.due_on),
        "phase": one.get_phase_display(),
        "document": one.decision_no,
    }
    return {
        "name": one.cadre.name,
        "href": reverse("accountability:stepdown", args=[one.pk]),
        "outcome": stepdown_look(one, today()),
        "left": "",
        "cells": [(key, cells[key]) for key in shown],
    }


@require_GET
@requires(Permission.VIEW_SUPERVISION)
def stepdown(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One case: what is said, the findings of two, proposal, decision, talk, placement, period, review, appeals."""
    people = ("prompted_by", "first_by", "second_by", "proposed_by", "decided_by")
    rows = visible_stepdowns(request.user).select_related(
        "cadre__home_unit", "situation", "owner_unit", *people
    )
    found = get_object_or_404(rows, pk=pk)
    record("stepdown.read", found, by=request.user, detail={"shown": [str(pk)]})
    mine = own_stepdowns(request.user).filter(pk=pk).exists()
    answerable = mine and may_answer(found, request.user)
    context = {
        "case": found,
        "look": stepdown_look(found, today()),
        "course": course_of(found),
        "effect": getattr(found, "sanction", None),
        "appeals": [appeal_line(one, today()) for one in found.appeals.all()],
        "steps": steps_of(found, request.user) if mine else [],
        "may_answer": answerable,
    }
    return render(request, "accountability/stepdown.html", context)


@require_GET
@requires(Permission.EDIT_SUPERVISION)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Whom the records suggest to look at: nothing is entered, nothing follows, until somebody enters a prompt."""
    found = worth_a_look(supervised_cadres(request.user), today())
    record("stepdown.read", by=request.user, detail={"suggested": [str(one.pk) for one in found]})
    context = {
        "rows": [
            {
                "name": one.name,
                "unit": str(one.home_unit),
                "years": _(", ").join(str(year) for year in one.weak_years),
                "href": f"{reverse('accountability:prompt')}?cadre={one.pk}&alert={Alert.APPRAISAL}",
            }
            for one in found
        ]
    }
    return render(request, "accountability/suggestions.html", context)
