"""The queue of data gaps: whose results wait for which record, and the form that takes it."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Count, Exists, F, Func, JSONField, OuterRef, Prefetch, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from accounts.queries import units_for
from cadres.choices import Identity
from cadres.models import Cadre
from cadres.queries import LISTED, editable_cadres, search
from common.listing import Column, Filter, Listing
from readiness.choices import Ladder, Outcome, Status
from readiness.models import Result
from readiness.queries import compared_cadres
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
MISSING = f'$[*] ? (@.outcome == "{Outcome.INCOMPLETE}").rule'  # in the lines of a result


@require_GET
@requires(Permission.VIEW_READINESS)
def gaps(request: HttpRequest) -> HttpResponse:
    """Whose results wait for data."""
    listing = listing_of(request)
    rule = listing.first("rule")
    listing.fill(people_of(request, listing), PLACE, lambda ids: loaded(request, ids, waiting(listing)))
    listing.page.rows = [row(cadre, listing.shown) for cadre in listing.page.rows]
    listing.figures_url = f"{reverse('readiness:gap_figures')}?{request.GET.urlencode()}"
    context = {
        "listing": listing,
        "by_rule": chips(listing, {rule: None} if rule else {}, rule),
        "board_url": reverse("readiness:board"),
        "row_template": "readiness/_gap_row.html",
        "empty_template": "readiness/_gap_empty.html",
        **add_own_views(request, listing, "readiness:gaps"),
    }
    return render(request, "readiness/gaps.html", context)


@require_GET
@requires(Permission.VIEW_READINESS)
def figures(request: HttpRequest) -> HttpResponse:
    """How many wait, and for which rule: fetched when the page is there."""
    listing = listing_of(request)
    listing.path = reverse("readiness:gaps")
    totals = listing.totals(people_of(request, listing), PLACE)
    total = totals["total"]
    words = ngettext("%(n)s person waits for data", "%(n)s persons wait for data", total)
    found = waiting(listing, of_any_rule=True).filter(cadre__in=narrowed(request, listing))
    context = {
        "listing": listing,
        **totals,
        "sub": words % {"n": number_format(total)},
        "by_rule": chips(listing, by_rule(found), listing.first("rule")),
    }
    return render(request, "readiness/gap_figures.html", context)


def listing_of(request: HttpRequest) -> Listing:
    """The address as filters and columns."""
    units = units_for(request.user, Permission.VIEW_READINESS)
    return Listing(request, columns=COLUMNS, filters=filters(units))


def waiting(listing: Listing, *, of_any_rule: bool = False) -> QuerySet[Result]:
    """Results that wait for data, on the chosen ladders and for the chosen rule, of anybody."""
    found = Result.objects.filter(status=Status.INCOMPLETE)
    if ladders := listing.chosen("ladder"):
        found = found.filter(ladder__in=ladders)
    if not of_any_rule and (rule := listing.first("rule")):
        found = found.filter(lines__contains=[{"rule": rule, "outcome": Outcome.INCOMPLETE}])
    return found


def narrowed(request: HttpRequest, listing: Listing) -> QuerySet[Cadre]:
    """The cadres in scope who meet the conditions."""
    found = search(compared_cadres(request.user), listing.query)
    if units := listing.chosen("unit"):
        found = found.filter(home_unit__in=within(units))
    if identities := listing.chosen("identity"):
        found = found.filter(identity__in=identities)
    return found


def people_of(request: HttpRequest, listing: Listing) -> QuerySet[Cadre]:
    """Those of them who wait."""
    return narrowed(request, listing).filter(Exists(waiting(listing).filter(cadre=OuterRef("pk"))))


def loaded(request: HttpRequest, ids: QuerySet, results: QuerySet[Result]) -> QuerySet[Cadre]:
    """The people of a page with `waiting`, their results that wait, and whether the user `may_edit` them."""
    mine = editable_cadres(request.user).filter(pk=OuterRef("pk"))
    prefetched = Prefetch("results", results.order_by("ladder", "step"), to_attr="waiting")
    found = Cadre.objects.filter(pk__in=ids).select_related("home_unit").only(*LISTED)
    return found.annotate(may_edit=Exists(mine)).prefetch_related(prefetched)


def filters(units: QuerySet) -> list[Filter]:
    """The conditions of the chip bar."""
    return [
        Filter("unit", gettext_lazy("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("identity", gettext_lazy("Identity"), tuple(Identity.choices)),
        Filter("ladder", gettext_lazy("Ladder"), tuple(Ladder.choices)),
    ]


def missing_lines(lines: list[dict]) -> list[dict]:
    """Lines without which the status cannot be told."""
    return [line for line in lines if line["outcome"] == Outcome.INCOMPLETE and counts(line)]


def by_rule(found: QuerySet[Result]) -> dict[str, int]:
    """How many people wait for each rule that counts, the widest first."""
    rule = Func(F("lines"), Value(MISSING), function="jsonb_path_query", output_field=JSONField())
    named = found.order_by().values(named=rule).annotate(n=Count("cadre", distinct=True))
    numbers = {line["named"]: line["n"] for line in named if counts({"rule": line["named"]})}
    return dict(sorted(numbers.items(), key=lambda item: -item[1]))


def chips(listing: Listing, numbers: Mapping[str, int | None], chosen: str) -> list[dict[str, Any]]:
    """The rules as filters; a second click takes one off. Where two have one title, their sets tell."""
    titles = Counter(rule_title(key) for key in numbers)
    return [
        {
            "label": rule_title(key)
            if titles[rule_title(key)] == 1
            else f"{rule_title(key)} ({set_title(key)})",
            "count": "" if number is None else number_format(number),
            "current": key == chosen,
            "url": listing.url(rule=None if key == chosen else key),
        }
        for key, number in numbers.items()
    ]


def row(cadre: Cadre, columns: Collection[str]) -> dict:
    """A person of the queue: what is missing, said once, for which steps."""
    missing = [line for result in cadre.waiting for line in missing_lines(result.lines)]
    cells = {
        "unit": str(cadre.home_unit),
        "identity": cadre.get_identity_display() if cadre.identity else "",
        "step": _(", ").join(step_name(result.step) for result in cadre.waiting),
    }
    return {
        "href": receipt_url(cadre.waiting[0]),
        "name": cadre.name,
        "missing": list(dict.fromkeys(map(gap_words, missing))),
        "edit_url": mend_url(missing[0], cadre) if cadre.may_edit and missing else "",
        "cells": [(key, cells.get(key, "")) for key in columns],
    }


def gap_words(line: dict) -> str:
    """What is missing and for which rule; where somebody stands needs no rule."""
    words = missing_words(line)
    return words if line["rule"] == POSITION else f"{words} – {rule_title(line['rule'])}"
