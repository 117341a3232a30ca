"""The queue of data gaps: whose results wait for which record, and the form that takes it."""

from collections import Counter
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from cadres.choices import Identity
from cadres.models import Cadre
from cadres.queries import search, with_present_service
from common.clock import today
from common.listing import Column, Filter, Listing
from readiness.choices import Ladder, Outcome, Status
from readiness.models import Result
from readiness.queries import visible_results
from readiness.views.book import rule_title, step_name
from readiness.views.cards import counts, receipt_url
from readiness.views.foresight import missing_words

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("identity", gettext_lazy("Identity")),
    Column("step", gettext_lazy("Next step"), sort=("step",)),
    Column("missing", gettext_lazy("Missing")),
    Column("act", gettext_lazy("Action"), fixed=True),
)
PLACE = ("cadre__home_unit__path", "cadre__home_order", "cadre_id", "step")


@require_GET
@requires(Permission.VIEW_READINESS)
def gaps(request: HttpRequest) -> HttpResponse:
    """Results that wait for data, with counts by rule."""
    units = units_for(request.user, Permission.VIEW_READINESS)
    listing = Listing(request, columns=COLUMNS, filters=filters(units))
    waiting = narrowed(visible_results(request.user).filter(status=Status.INCOMPLETE), listing)
    numbers = by_rule(waiting)
    rule = listing.first("rule")
    found = (
        waiting.filter(lines__contains=[{"rule": rule, "outcome": Outcome.INCOMPLETE}]) if rule else waiting
    )
    people = with_present_service(Cadre.objects.all(), today())
    listing.fill(found.order_by(*listing.ordering(PLACE)).prefetch_related(Prefetch("cadre", people)))
    may_edit = permits(request.user, Permission.EDIT_CADRES)
    listing.page.object_list = [row(result, may_edit) for result in listing.page]
    context = {
        "listing": listing,
        "by_rule": [chip(listing, key, number, rule) for key, number in numbers.most_common()],
        "board_url": reverse("readiness:board"),
        "row_template": "readiness/_gap_row.html",
        "empty_template": "readiness/_gap_empty.html",
    }
    return render(request, "readiness/gaps.html", context)


def filters(units: QuerySet) -> list[Filter]:
    """The conditions of the chip bar."""
    return [
        Filter("unit", gettext_lazy("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("identity", gettext_lazy("Identity"), tuple(Identity.choices)),
        Filter("ladder", gettext_lazy("Ladder"), tuple(Ladder.choices)),
    ]


def narrowed(found: QuerySet[Result], listing: Listing) -> QuerySet[Result]:
    """Only what meets the conditions."""
    columns = {"unit": "cadre__home_unit__in", "identity": "cadre__identity__in", "ladder": "ladder__in"}
    wanted = Q()
    for key, column in columns.items():
        if chosen := listing.chosen(key):
            wanted &= Q(**{column: chosen})
    if listing.query:
        wanted &= Q(cadre__in=search(Cadre.objects.all(), listing.query))
    return found.filter(wanted)


def missing_lines(lines: list[dict]) -> list[dict]:
    """Lines without which the status cannot be told."""
    return [line for line in lines if line["outcome"] == Outcome.INCOMPLETE and counts(line)]


def by_rule(found: QuerySet[Result]) -> Counter:
    """How many results wait for each rule."""
    return Counter(
        line["rule"] for lines in found.values_list("lines", flat=True) for line in missing_lines(lines)
    )


def chip(listing: Listing, key: str, number: int, chosen: str) -> dict[str, Any]:
    """A rule as a filter; a second click takes it off."""
    on = key == chosen
    return {
        "label": rule_title(key),
        "count": str(number),
        "current": on,
        "url": listing.url(rule=None if on else key),
    }


def row(result: Result, may_edit: bool) -> dict:
    """A row of the queue."""
    cadre = result.cadre
    return {
        "href": receipt_url(result),
        "name": cadre.name,
        "missing": [
            f"{rule_title(line['rule'])} – {missing_words(line)}" for line in missing_lines(result.lines)
        ],
        "edit_url": reverse("cadres:edit", args=[cadre.pk]) if may_edit else "",
        "cells": {
            "unit": str(cadre.home_unit),
            "identity": cadre.get_identity_display() if cadre.identity else "",
            "step": step_name(result.step),
        },
    }
