"""Pages of rosters: the layouts, a roster as it will stand on paper, the layouts of one's own."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from cadres.models import Cadre
from cadres.queries import visible_cadres
from cadres.roster import DEFAULT_ORDER, day_asked, roster_listing
from common.forms import add_errors
from common.listing import Listing
from common.record_parts import RosterOrder
from reports.models import SavedLayout
from reports.rosters import services
from reports.rosters.forms import LayoutForm
from reports.rosters.layouts import Layout, find_layout, layouts_for
from reports.rosters.writing import line_of, ordered, read

SHOWN = 40
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.VIEW_CADRES)
def rosters(request: HttpRequest) -> HttpResponse:
    """The layouts to choose from, for the people these conditions find."""
    listing, _found = roster_listing(request.user, request, visible_cadres(request.user))
    own = {str(one.pk): one for one in own_layouts(request.user)}
    rows = [row_of(request, layout, own) for layout in layouts_for(request.user)]
    context = {"listing": listing, "rows": rows, "may_save": permits(request.user, Permission.EXPORT_CADRES)}
    return render(request, "reports/rosters.html", context)


def row_of(request: HttpRequest, layout: Layout, own: dict[str, SavedLayout]) -> dict:
    """A layout as the list draws it."""
    query = request.GET.urlencode()
    return {
        "layout": layout,
        "columns": [column.label for column in layout.columns],
        "kept_back": [column.label for column in layout.kept_back],
        "url": f"{reverse('reports:roster', args=[layout.key])}?{query}",
        "own": own.get(layout.key),
        "saved": len(layout.key) == 36,
    }


def own_layouts(user: User) -> QuerySet[SavedLayout]:
    """The layouts the user has made."""
    return SavedLayout.objects.filter(owner=user)


@require_GET
@requires(Permission.VIEW_CADRES)
def roster(request: HttpRequest, key: str) -> HttpResponse:
    """The first people as the sheet will hold them, and how to take it out."""
    layout = find_layout(request.user, key)
    if layout is None:
        raise Http404
    listing, found = roster_listing(request.user, request, visible_cadres(request.user))
    context = {
        "listing": listing,
        "layout": layout,
        "on": day_asked(listing),
        "head": [column.heading(day_asked(listing)) for column in layout.columns],
        "rows": preview(request.user, layout, listing, found),
        "total": found.count(),
        "shown": SHOWN,
        "kept_back": [column.label for column in layout.kept_back],
        "export_url": export_url(request, key),
        "list_url": f"{reverse('cadres:roster')}?{request.GET.urlencode()}",
        "rosters_url": f"{reverse('reports:rosters')}?{request.GET.urlencode()}",
    }
    return render(request, "reports/roster.html", context)


def export_url(request: HttpRequest, key: str) -> str:
    """Where the sheet is taken out or asked for; empty for who may not."""
    if not permits(request.user, Permission.EXPORT_CADRES):
        return ""
    asked = request.GET.copy()
    asked["layout"] = key
    return f"{reverse('cadres:export')}?{asked.urlencode()}"


def preview(user: User, layout: Layout, listing: Listing, found: QuerySet[Cadre]) -> list[dict]:
    """The first lines; sealed parts stay closed."""
    order = RosterOrder(
        stream=None, user=user, layout=layout.kept(), found=found, ordering=listing.ordering(DEFAULT_ORDER),
        on=day_asked(listing),
    )  # fmt: skip
    ids = ordered(layout, found, order.ordering)[:SHOWN]
    said, unit = [], ""
    for number, one in enumerate(read(layout, ids, order.on, order), start=1):
        line = line_of(layout, layout.columns, one)
        said.append({"number": number, "cells": line.cells, "unit": line.unit if line.unit != unit else ""})
        unit = line.unit
    return said


@form_page
@requires(Permission.EXPORT_CADRES)
def add_layout(request: HttpRequest) -> HttpResponse:
    """A layout of one's own, from nothing or from the columns of another one (`from`)."""
    source = find_layout(request.user, request.GET.get("from", ""))
    begun = {"columns": [column.key for column in source.columns], "paper": source.paper} if source else {}
    return layout_form(request, SavedLayout(owner=request.user), _("New layout"), begun)


@form_page
@requires(Permission.EXPORT_CADRES)
def change_layout(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another name, other columns, another paper."""
    return layout_form(
        request, get_object_or_404(own_layouts(request.user), pk=pk), _("Change the layout"), {}
    )


def layout_form(request: HttpRequest, layout: SavedLayout, heading: str, begun: dict) -> HttpResponse:
    """The page of the form; 422 when it was refused."""
    form = LayoutForm(request.POST or None, instance=layout, initial=begun)
    if form.is_valid():
        try:
            services.save_layout(form.save(commit=False), by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return redirect("reports:rosters")
    context = {
        "form": form,
        "heading": heading,
        "help": _("On paper the columns stand in the order of this list, the name first."),
        "names": "name columns paper by_unit order shared",
        "back_url": reverse("reports:rosters"),
        "columns": 1,
    }
    return render(request, "reports/form.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.EXPORT_CADRES)
def remove_layout(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Forget a layout of one's own."""
    services.remove_layout(get_object_or_404(own_layouts(request.user), pk=pk), by=request.user)
    return redirect("reports:rosters")
