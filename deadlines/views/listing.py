"""The list of deadlines: what expires, for whom, when, and what to do about it."""

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.own_views import add_own_views
from accounts.queries import units_for
from common.clock import today
from common.expiries import registry
from common.listing import Column, Filter, Listing, SavedView
from deadlines.choices import Standing
from deadlines.models import Deadline
from deadlines.queries import (
    Asked,
    narrowed,
    open_on,
    seen_kinds,
    settled_by,
    standing_on,
    visible_deadlines,
    with_cadre,
    with_standing,
)
from deadlines.words import OUTCOMES, action_of, due_words, left_words, why_words

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("kind", gettext_lazy("What expires"), sort=("kind",)),
    Column("fact", gettext_lazy("Fact")),
    Column("due", gettext_lazy("Due"), sort=("due_on",), right=True),
    Column("standing", gettext_lazy("State")),
    Column("note", gettext_lazy("Note"), shown=False),
    Column("act", gettext_lazy("Action"), fixed=True, right=True),
)
PLACE = ("due_on", "id")
NOW = (("standing", str(Standing.OVERDUE)), ("standing", str(Standing.OPEN)))


@require_GET
@requires(Permission.VIEW_CADRES)
def deadlines(request: HttpRequest) -> HttpResponse:
    """What expires in the units in scope."""
    day, listing = today(), listing_of(request)
    found = rows_of(request.user, listing, day)
    listing.fill(found, PLACE, lambda ids: loaded(request.user, ids, day))
    listing.page.rows = [row(one, request.user, day, listing.shown) for one in listing.page.rows]
    listing.figures_url = f"{reverse('deadlines:figures')}?{request.GET.urlencode()}"
    context = {
        "listing": listing,
        "row_template": "deadlines/_row.html",
        "empty_template": "deadlines/_empty.html",
        "may_manage": permits(request.user, Permission.MANAGE_DEADLINES),
        **add_own_views(request, listing, "deadlines:list"),
    }
    return render(request, "deadlines/list.html", context)


@require_GET
@requires(Permission.VIEW_CADRES)
def figures(request: HttpRequest) -> HttpResponse:
    """How many there are, here and behind each tab: fetched when the page is there."""
    day, listing = today(), listing_of(request)
    listing.path = reverse("deadlines:list")
    listing.saved_views = views_of(day, counts_of(request.user, day))
    totals = listing.totals(rows_of(request.user, listing, day), PLACE)
    words = ngettext("%(n)s deadline", "%(n)s deadlines", totals["total"])
    context = {"listing": listing, **totals, "sub": words % {"n": number_format(totals["total"])}}
    return render(request, "components/list_figures.html", context)


def listing_of(request: HttpRequest) -> Listing:
    """The address as filters and columns."""
    units = units_for(request.user, Permission.VIEW_CADRES)
    kinds = tuple((kind.key, kind.name) for kind in seen_kinds(request.user))
    filters = [
        Filter("kind", gettext_lazy("What expires"), kinds),
        Filter("unit", gettext_lazy("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("due", gettext_lazy("Due"), kind="dates"),
        Filter("standing", gettext_lazy("State"), tuple(Standing.choices)),
    ]
    return Listing(request, columns=COLUMNS, filters=filters, views=views_of(today(), {}))


def views_of(day: date, counts: dict[str, int]) -> tuple[SavedView, ...]:
    """The delivered tabs."""
    ends = (("due_from", day), ("due_until", day + timedelta(days=30)))
    month = tuple((key, end.isoformat()) for key, end in ends)
    return (
        SavedView(_("All that stands"), (), counts.get("all")),
        SavedView(_("To be done now"), NOW, counts.get("now")),
        SavedView(_("Overdue"), (NOW[0],), counts.get("overdue")),
        SavedView(_("Within 30 days"), month, counts.get("month")),
        SavedView(_("Put off"), (("standing", str(Standing.PUT_OFF)),), counts.get("put_off")),
    )


def counts_of(user: User, day: date) -> dict[str, int]:
    """How many each tab finds, in one query."""
    states = standing_on(day)
    conditions = {
        "all": Q(),
        "now": open_on(day),
        "overdue": states[Standing.OVERDUE],
        "month": Q(due_on__gte=day, due_on__lte=day + timedelta(days=30)),
        "put_off": states[Standing.PUT_OFF],
    }
    counted = {name: Count("pk", filter=found) for name, found in conditions.items()}
    return narrowed(visible_deadlines(user), Asked(), day).aggregate(**counted)


def rows_of(user: User, listing: Listing, day: date) -> QuerySet[Deadline]:
    """The deadlines in scope that meet the conditions."""
    asked = Asked(
        kinds=listing.chosen("kind"),
        units=listing.chosen("unit"),
        standings=listing.chosen("standing"),
        days=listing.days("due"),
        words=listing.query,
    )
    return narrowed(visible_deadlines(user), asked, day)


def loaded(user: User, ids: QuerySet, day: date) -> QuerySet[Deadline]:
    """The deadlines of a page, each with `standing` and whether it is the user's to settle."""
    found = with_standing(with_cadre(Deadline.objects.filter(pk__in=ids)), day)
    return found.annotate(may_settle=settled_by(user))


def row(one: Deadline, user: User, day: date, columns: Collection[str]) -> dict:
    """A line of the list."""
    action, href = action_of(one, user)
    standing = Standing(one.standing)
    cells = {
        "unit": str(one.cadre.home_unit),
        "kind": str(registry[one.kind].name),
        "fact": why_words(one),
        "due": due_words(one),
        "note": one.note,
    }
    return {
        "pk": one.pk,
        "name": one.cadre.name,
        "href": reverse("cadres:record", args=[one.cadre_id]),
        "icon": registry[one.kind].icon,
        "outcome": OUTCOMES[standing],
        "standing": str(standing.label),
        "left": left_words(one.due_on, day) if standing in (Standing.OVERDUE, Standing.OPEN) else "",
        "put_off_until": one.postponed_until if standing == Standing.PUT_OFF else None,
        "action": action if one.may_settle and standing in (Standing.OVERDUE, Standing.OPEN) else "",
        "action_url": href,
        "settle_url": reverse("deadlines:settle", args=[one.pk]) if one.may_settle else "",
        "cells": [(key, cells.get(key, "")) for key in columns],
    }
