"""The queue of data gaps: which fact is missing, how many results it alone would free, and the form that takes it."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
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
from common.listing import Column, Filter, Listing, SavedView
from readiness.blocking import Blocker, blockers_of, freed_by_fact, waiting_alone, with_frees
from readiness.choices import Ladder, Outcome, Status
from readiness.models import Result
from readiness.queries import compared_cadres
from readiness.views.book import rule_title, step_name
from readiness.views.cards import receipt_url
from readiness.views.facts import fact_words, form_of
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("home_unit__path", "home_order")),
    Column("identity", gettext_lazy("Identity")),
    Column("step", gettext_lazy("Next step")),
    Column("frees", gettext_lazy("Results freed"), sort=("frees",), right=True),
    Column("missing", gettext_lazy("Missing")),
    Column("act", gettext_lazy("Action"), fixed=True, right=True),
)
DECISIONS = "decisions"  # the queue in the order of the results freed: it has to look at all of them
VIEWS = (
    SavedView(gettext_lazy("By institution")),
    SavedView(gettext_lazy("Most results freed first"), (("view", DECISIONS),)),
)
PLACE = ("home_unit__path", "home_order", "id")


@require_GET
@requires(Permission.VIEW_READINESS)
def gaps(request: HttpRequest) -> HttpResponse:
    """Whose results wait for data."""
    listing = listing_of(request)
    fact = listing.first("fact")
    listing.fill(people_of(request, listing), place(listing), lambda ids: loaded(request, ids, listing))
    listing.page.rows = [row(cadre, listing.shown) for cadre in listing.page.rows]
    listing.figures_url = f"{reverse('readiness:gap_figures')}?{request.GET.urlencode()}"
    context = {
        "listing": listing,
        "by_fact": [*rule_chips(listing), *chips(listing, {fact: None} if fact else {}, fact)],
        "board_url": reverse("readiness:board"),
        "row_template": "readiness/_gap_row.html",
        "empty_template": "readiness/_gap_empty.html",
        **add_own_views(request, listing, "readiness:gaps"),
    }
    return render(request, "readiness/gaps.html", context)


@require_GET
@requires(Permission.VIEW_READINESS)
def figures(request: HttpRequest) -> HttpResponse:
    """How many wait, and how many results each fact would free: fetched when the page is there."""
    listing = listing_of(request)
    listing.path = reverse("readiness:gaps")
    totals = listing.totals(people_of(request, listing), place(listing))
    total = totals["total"]
    words = ngettext("%(n)s person waits for data", "%(n)s persons wait for data", total)
    found = waiting(listing, of_any_fact=True).filter(cadre__in=narrowed(request, listing))
    context = {
        "listing": listing,
        **totals,
        "sub": words % {"n": number_format(total)},
        "by_fact": [*rule_chips(listing), *chips(listing, freed_by_fact(found), listing.first("fact"))],
    }
    return render(request, "readiness/gap_figures.html", context)


def listing_of(request: HttpRequest) -> Listing:
    """The address as filters and columns."""
    units = units_for(request.user, Permission.VIEW_READINESS)
    return Listing(request, columns=COLUMNS, filters=filters(units), views=VIEWS)


def place(listing: Listing) -> tuple[str, ...]:
    """The order: by institution, or those first whose correction frees most."""
    return ("-frees", *PLACE) if listing.first("view") == DECISIONS else PLACE


def waiting(listing: Listing, *, of_any_fact: bool = False) -> QuerySet[Result]:
    """Results that wait for data, on the chosen ladders, for the chosen rule, for the chosen fact alone; of anybody."""
    found = Result.objects.filter(status=Status.INCOMPLETE)
    if ladders := listing.chosen("ladder"):
        found = found.filter(ladder__in=ladders)
    if rule := listing.first("rule"):
        found = found.filter(lines__contains=[{"rule": rule, "outcome": Outcome.INCOMPLETE}])
    if not of_any_fact and (fact := listing.first("fact")):
        found = waiting_alone(found).filter(alone=fact)
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
    found = narrowed(request, listing).filter(Exists(waiting(listing).filter(cadre=OuterRef("pk"))))
    return ordered(found, listing)


def ordered(found: QuerySet[Cadre], listing: Listing) -> QuerySet[Cadre]:
    """With what the order asks for."""
    by_frees = any(name.removeprefix("-") == "frees" for name in listing.ordering(place(listing)))
    return with_frees(found) if by_frees else found


def loaded(request: HttpRequest, ids: QuerySet, listing: Listing) -> QuerySet[Cadre]:
    """The people of a page with `waiting`, all their results that wait, and whether the user `may_edit` them."""
    mine = editable_cadres(request.user).filter(pk=OuterRef("pk"))
    results = Result.objects.filter(status=Status.INCOMPLETE).order_by("ladder", "step")
    found = ordered(Cadre.objects.filter(pk__in=ids), listing).select_related("home_unit").only(*LISTED)
    return found.annotate(may_edit=Exists(mine)).prefetch_related(
        Prefetch("results", results, to_attr="waiting")
    )


def filters(units: QuerySet) -> list[Filter]:
    """The conditions of the chip bar."""
    return [
        Filter("unit", gettext_lazy("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("identity", gettext_lazy("Identity"), tuple(Identity.choices)),
        Filter("ladder", gettext_lazy("Ladder"), tuple(Ladder.choices)),
    ]


def rule_chips(listing: Listing) -> list[dict[str, Any]]:
    """The rule the address asks for; a click takes it off."""
    rule = listing.first("rule")
    chip = {"label": rule_title(rule), "count": "", "current": True, "url": listing.url(rule=None)}
    return [chip] if rule else []


def chips(listing: Listing, numbers: Mapping[str, int | None], chosen: str) -> list[dict[str, Any]]:
    """The facts as filters, each with how many results it alone keeps back; a second click takes one off."""
    return [
        {
            "label": fact_words(key),
            "count": "" if number is None else number_format(number),
            "current": key == chosen,
            "url": listing.url(fact=None if key == chosen else key),
        }
        for key, number in numbers.items()
    ]


def row(cadre: Cadre, columns: Collection[str]) -> dict:
    """A person of the queue: which facts are missing, those first that free most, for which steps."""
    blockers = blockers_of(cadre.waiting)
    cells = {
        "unit": str(cadre.home_unit),
        "identity": cadre.get_identity_display() if cadre.identity else "",
        "step": _(", ").join(step_name(result.step) for result in cadre.waiting),
        "frees": number_format(max((len(one.frees) for one in blockers), default=0)),
    }
    return {
        "href": receipt_url(cadre.waiting[0]),
        "name": cadre.name,
        "missing": [blocker_words(one) for one in blockers],
        "edit_url": reverse(form_of(blockers[0].key), args=[cadre.pk]) if cadre.may_edit and blockers else "",
        "cells": [(key, cells.get(key, "")) for key in columns],
    }


def blocker_words(one: Blocker) -> str:
    """A missing fact with what it alone would free, and what waits for others as well."""
    parts = []
    if one.frees:
        words = ngettext("frees %(n)d result", "frees %(n)d results", len(one.frees))
        parts.append(words % {"n": len(one.frees)})
    if one.shares:
        words = ngettext("%(n)d result waits for more", "%(n)d results wait for more", len(one.shares))
        parts.append(words % {"n": len(one.shares)})
    return _("%(fact)s: %(effect)s") % {"fact": fact_words(one.key), "effect": _(", ").join(parts)}
