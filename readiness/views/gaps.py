"""The queue of data gaps: whose results wait for which record, and the form that takes it."""

from collections import Counter
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from accounts.queries import units_for
from cadres.choices import Identity
from cadres.models import Cadre
from cadres.queries import editable_cadres, search
from common.listing import Column, Filter, Listing
from readiness.choices import Ladder, Outcome, Status
from readiness.models import Result
from readiness.queries import visible_results
from readiness.views.book import rule_title, set_title, step_name
from readiness.views.cards import counts, receipt_url
from readiness.views.foresight import mend_url, missing_words
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("home_unit__path", "home_order")),
    Column("identity", gettext_lazy("Identity")),
    Column("step", gettext_lazy("Next step")),
    Column("missing", gettext_lazy("Missing")),
    Column("act", gettext_lazy("Action"), fixed=True, right=True),
)
POSITION = "position"
PLACE = ("home_unit__path", "home_order", "id")


@require_GET
@requires(Permission.VIEW_READINESS)
def gaps(request: HttpRequest) -> HttpResponse:
    """Whose results wait for data, with counts by rule."""
    units = units_for(request.user, Permission.VIEW_READINESS)
    listing = Listing(request, columns=COLUMNS, filters=filters(units))
    waiting = narrowed(visible_results(request.user).filter(status=Status.INCOMPLETE), listing)
    numbers = by_rule(waiting)
    rule = listing.first("rule")
    found = (
        waiting.filter(lines__contains=[{"rule": rule, "outcome": Outcome.INCOMPLETE}]) if rule else waiting
    )
    people = Cadre.objects.filter(pk__in=found.values("cadre")).order_by(*listing.ordering(PLACE))
    prefetched = Prefetch("results", found.order_by("ladder", "step"), to_attr="waiting")
    listing.fill(people.select_related("home_unit").prefetch_related(prefetched))
    page = list(listing.page)
    mine = set(
        editable_cadres(request.user).filter(pk__in=[one.pk for one in page]).values_list("pk", flat=True)
    )
    listing.page.object_list = [row(cadre, cadre.pk in mine) for cadre in page]
    context = {
        "listing": listing,
        "by_rule": chips(listing, numbers, rule),
        "board_url": reverse("readiness:board"),
        "row_template": "readiness/_gap_row.html",
        "empty_template": "readiness/_gap_empty.html",
        **add_own_views(request, listing, "readiness:gaps"),
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
    columns = {"identity": "cadre__identity__in", "ladder": "ladder__in"}
    wanted = Q()
    if units := listing.chosen("unit"):
        wanted &= Q(cadre__home_unit__in=within(units))
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
    """How many people wait for each rule."""
    pairs = {
        (cadre, line["rule"])
        for cadre, lines in found.values_list("cadre", "lines")
        for line in missing_lines(lines)
    }
    return Counter(rule for _cadre, rule in pairs)


def chips(listing: Listing, numbers: Counter, chosen: str) -> list[dict[str, Any]]:
    """The rules as filters, the widest first; a second click takes one off. Where two have one title, their sets tell."""
    titles = Counter(rule_title(key) for key in numbers)
    return [
        {
            "label": rule_title(key)
            if titles[rule_title(key)] == 1
            else f"{rule_title(key)} ({set_title(key)})",
            "count": str(number),
            "current": key == chosen,
            "url": listing.url(rule=None if key == chosen else key),
        }
        for key, number in numbers.most_common()
    ]


def row(cadre: Cadre, may_edit: bool) -> dict:
    """A person of the queue: what is missing, said once, for which steps."""
    missing = [line for result in cadre.waiting for line in missing_lines(result.lines)]
    return {
        "href": receipt_url(cadre.waiting[0]),
        "name": cadre.name,
        "missing": list(dict.fromkeys(map(gap_words, missing))),
        "edit_url": mend_url(missing[0], cadre) if may_edit and missing else "",
        "cells": {
            "unit": str(cadre.home_unit),
            "identity": cadre.get_identity_display() if cadre.identity else "",
            "step": _(", ").join(step_name(result.step) for result in cadre.waiting),
        },
    }


def gap_words(line: dict) -> str:
    """What is missing and for which rule; where somebody stands needs no rule."""
    words = missing_words(line)
    return words if line["rule"] == POSITION else f"{words} – {rule_title(line['rule'])}"
