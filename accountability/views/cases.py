"""Tolerance cases: the list, and one case with what is weighed, decided and put right."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accountability.choices import Decision, Source, Stage
from accountability.models import ToleranceCase
from accountability.queries import MOST_ALIKE, Alike, alike, own_cases, visible_cases
from accountability.views.tolerance import steps_of
from accountability.words import (
    alike_line,
    applicant_words,
    case_look,
    case_words,
    correction_line,
    distinctions_of,
    dotted,
    factors_of,
)
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
    Column("subject", gettext_lazy("Subject")),
    Column("source", gettext_lazy("Applied for by")),
    Column("applied", gettext_lazy("Applied on"), sort=("applied_on",)),
    Column("owner", gettext_lazy("Responsible office")),
    Column("due", gettext_lazy("To be decided by"), sort=("due_on",)),
    Column("standing", gettext_lazy("State")),
    Column("document", gettext_lazy("Number of the decision"), shown=False),
)
ORDER = ("-applied_on", "id")


@require_GET
@requires(Permission.VIEW_SUPERVISION)
def cases(request: HttpRequest) -> HttpResponse:
    """Tolerance cases of the cadres one supervises; who looked at which is in the trail."""
    listing = Listing(request, columns=COLUMNS, filters=filters_for(request))
    rows = narrowed(visible_cases(request.user), listing)
    listing.fill(
        rows, ORDER, lambda ids: rows.filter(pk__in=ids).select_related("cadre__home_unit", "owner_unit")
    )
    record("tolerance.read", by=request.user, detail={"shown": [str(one.pk) for one in listing.page.rows]})
    listing.page.rows = [row(one, listing.shown) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, ORDER),
        "row_template": "accountability/_row.html",
        "empty_template": "accountability/_no_cases.html",
        "search_words": _("Name, pinyin or subject"),
        "may_edit": permits(request.user, Permission.EDIT_SUPERVISION),
    }
    return render(request, "accountability/cases.html", context)


def filters_for(request: HttpRequest) -> list[Filter]:
    """The conditions of the chip bar."""
    units = units_for(request.user, Permission.VIEW_SUPERVISION)
    late = (("late", _("undecided after its day")),)
    return [
        Filter("stage", _("State"), tuple(Stage.choices)),
        Filter("decision", _("What was decided"), tuple(Decision.choices)),
        Filter("source", _("Applied for by"), tuple(Source.choices)),
        Filter("unit", _("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("late", _("Late"), late, kind="one"),
    ]


def narrowed(rows: QuerySet[ToleranceCase], listing: Listing) -> QuerySet[ToleranceCase]:
    """What meets the conditions."""
    for key in ("stage", "decision", "source"):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{key}__in": chosen})
    if listing.chosen("late"):
        rows = rows.filter(due_on__lt=today(), stage__in=[Stage.OPEN, Stage.PREPARED])
    if units := listing.chosen("unit"):
        rows = rows.filter(cadre__home_unit__in=within(units))
    for word in listing.query.split():
        named_so = Q(cadre__name__contains=word) | Q(cadre__name_search__contains=word.lower())
        rows = rows.filter(named_so | Q(subject__contains=word))
    return rows


def row(one: ToleranceCase, shown: Sequence[str]) -> dict:
    """A line of the list."""
    cells = {
        "name": one.cadre.name,
        "unit": str(one.cadre.home_unit),
        "subject": one.subject,
        "source": applicant_words(one),
        "applied": dotted(one.applied_on),
        "owner": str(one.owner_unit),
        "due": dotted(one.due_on),
        "standing": case_words(one),
        "document": one.decision_no,
    }
    return {
        "name": one.cadre.name,
        "href": reverse("accountability:case", args=[one.pk]),
        "outcome": case_look(one, today()),
        "left": "",
        "cells": [(key, cells[key]) for key in shown],
    }


@require_GET
@requires(Permission.VIEW_SUPERVISION)
def case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One case: facts, the three distinctions, the six factors, the opinion, the decision; and cases like it."""
    related = (
        "cadre__home_unit",
        "matter",
        "owner_unit",
        "ground",
        "forbidden",
        "prepared_by",
        "decided_by",
        "reduced_to",
    )
    found = get_object_or_404(visible_cases(request.user).select_related(*related, "revoked_by"), pk=pk)
    record("tolerance.read", found, by=request.user, detail={"shown": [str(pk)]})
    mine = own_cases(request.user).filter(pk=pk).exists()
    similar = alike(found, request.user)
    context = {
        "case": found,
        "applicant": applicant_words(found),
        "outcome": case_look(found, today()),
        "state": case_words(found),
        "distinctions": distinctions_of(found),
        "factors": factors_of(found),
        "similar": [alike_line(one) for one in similar[:MOST_ALIKE]],
        "alarm": alarm(found, similar),
        "corrections": [correction_line(one, today()) for one in found.corrections.all()],
        "steps": steps_of(found, request.user) if mine else [],
        "may_finish": mine,
    }
    return render(request, "accountability/case.html", context)


def alarm(found: ToleranceCase, similar: Sequence[Alike]) -> str:
    """That cases weighed like this one were decided otherwise: than this one, or than each other."""
    outcomes = {one.decision for one in similar if one.is_like}
    if found.decision:
        outcomes |= {found.decision}
    if len(outcomes) < 2:
        return ""
    return _(", ").join(str(Decision(one).label) for one in Decision if one in outcomes)
