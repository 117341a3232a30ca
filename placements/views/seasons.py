"""Seasons (赛马计划): the plan, its four batches, what has come of them."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from common.clock import today
from common.forms import add_errors
from common.listing import Column, Listing
from placements import services
from placements.choices import Batch, Outcome, Stage, Standing
from placements.forms import SeasonForm
from placements.models import Placement, Season
from placements.queries import own_seasons, standing_on, visible_placements, visible_seasons
from placements.words import dotted

page = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = (
    Column("name", pgettext_lazy("season", "Name"), sort=("name",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("time", gettext_lazy("Time"), sort=("opens_on",)),
    Column("placements", gettext_lazy("Placements"), right=True),
    Column("used", gettext_lazy("Appointed on the strength of it"), right=True),
)
NEWEST_FIRST = ("-opens_on", "-id")


@require_GET
@requires(Permission.VIEW_CADRES)
def seasons(request: HttpRequest) -> HttpResponse:
    """The plans of one's units, the latest first."""
    listing = Listing(request, columns=COLUMNS)
    rows = visible_seasons(request.user)
    for word in listing.query.split():
        rows = rows.filter(name__icontains=word)
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_seasons(request.user).filter(pk__in=ids))
    counts = counted(visible_placements(request.user), listing.page.rows)
    listing.page.rows = [season_row(one, counts.get(one.pk, {}), listing.shown) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "placements/_row.html",
        "empty_template": "placements/_no_seasons.html",
        "may_plan": permits(request.user, Permission.MANAGE_PLACEMENTS),
    }
    return render(request, "placements/seasons.html", context)


def counted(placements: QuerySet[Placement], seasons: Sequence[Season]) -> dict[UUID, dict]:
    """Of each season how many placements there are, and how many led to an appointment; in one query."""
    found = placements.filter(season__in=[one.pk for one in seasons]).exclude(stage=Stage.CALLED_OFF)
    used = Count("pk", filter=Q(outcome=Outcome.USED))
    rows = found.order_by().values("season").annotate(placements=Count("pk"), used=used)
    return {row["season"]: row for row in rows}


def season_row(one: Season, counts: dict, shown: Sequence[str]) -> dict:
    """A line of the list."""
    cells = {
        "name": one.name,
        "unit": str(one.unit),
        "time": f"{dotted(one.opens_on)}–{dotted(one.closes_on)}",
        "placements": str(counts.get("placements", 0)),
        "used": str(counts.get("used", 0)),
    }
    return {
        "name": one.name,
        "href": reverse("placements:season", args=[one.pk]),
        "cells": [(key, cells[key]) for key in shown],
    }


@require_GET
@requires(Permission.VIEW_CADRES)
def season(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A plan: the four batches with how they stand and what came of them; each number leads to the list behind it."""
    found = get_object_or_404(visible_seasons(request.user), pk=pk)
    placements = visible_placements(request.user).filter(season=found)
    context = {
        "season": found,
        "time": f"{dotted(found.opens_on)}–{dotted(found.closes_on)}",
        "lines": [batch_line(found, batch, row) for batch, row in numbers_of(placements).items()],
        "heads": [str(Standing(key).label) for key in STANDINGS],
        "may_change": own_seasons(request.user).filter(pk=pk).exists(),
        "list_url": f"{reverse('placements:list')}?season={found.pk}",
        "new_url": f"{reverse('placements:new')}?season={found.pk}",
    }
    return render(request, "placements/season.html", context)


STANDINGS = (
    Standing.PLANNED,
    Standing.COMING,
    Standing.RUNNING,
    Standing.OVER,
    Standing.SETTLED,
    Standing.CALLED_OFF,
)


def numbers_of(placements: QuerySet[Placement]) -> dict[Batch, dict[str, int]]:
    """By batch: how many stand how, how many were appointed; in one query."""
    conditions = standing_on(today())
    counts = {str(key): Count("pk", filter=conditions[key]) for key in STANDINGS}
    used = Count("pk", filter=Q(outcome=Outcome.USED))
    rows = placements.order_by().values("batch").annotate(**counts, used=used, people=Count("pk"))
    found = {row["batch"]: row for row in rows}
    nothing = dict.fromkeys([*map(str, STANDINGS), "used", "people"], 0)
    return {batch: nothing | found.get(batch, {}) for batch in Batch}


def batch_line(found: Season, batch: Batch, row: dict) -> dict:
    """One batch of the table."""
    address = f"{reverse('placements:list')}?season={found.pk}&batch={batch.value}"
    cells = [(row[str(key)], f"{address}&standing={key}") for key in STANDINGS]
    return {
        "label": batch.label,
        "people": row["people"],
        "href": address,
        "cells": cells,
        "used": row["used"],
        "used_url": f"{address}&outcome=used",
    }


@page
@requires(Permission.MANAGE_PLACEMENTS)
def new(request: HttpRequest) -> HttpResponse:
    """A new plan."""
    return edited(request, Season(), _("New season"), reverse("placements:seasons"))


@page
@requires(Permission.MANAGE_PLACEMENTS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a plan."""
    found = get_object_or_404(own_seasons(request.user), pk=pk)
    return edited(request, found, _("Change the season"), reverse("placements:season", args=[pk]))


def edited(request: HttpRequest, found: Season, heading: str, back_url: str) -> HttpResponse:
    """The form of a plan."""
    units = units_for(request.user, Permission.MANAGE_PLACEMENTS)
    sent = request.POST if request.method == "POST" else None
    form = SeasonForm(sent, instance=found, units=units, initial={"unit": found.unit_id or units.first()})
    if form.is_valid():
        try:
            services.save_season(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The season is kept."))
            return redirect("placements:season", pk=form.instance.pk)
    help_words = _("Placements of the four batches are planned in it; what comes of them is counted here.")
    context = {
        "form": form,
        "heading": heading,
        "sections": [{"title": _("Season"), "help": help_words, "names": " ".join(form.fields)}],
        "back_url": back_url,
        "list_url": reverse("placements:seasons"),
        "list_word": _("Season plans"),
    }
    return render(request, "placements/form.html", context, status=422 if form.is_bound else 200)
