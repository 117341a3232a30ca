"""The coverage of talks: its numbers, and the people behind each."""

from datetime import timedelta
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres.models import Cadre
from cadres.queries import search
from common.clock import today
from common.dates import add_months
from common.listing import Column, Filter, Listing, day_of
from interviews.choices import TalkKind
from interviews.coverage import (
    COVERED,
    NEVER,
    NOT_NOW,
    Span,
    by_interviewer,
    by_unit,
    in_full,
    last_days,
    people_in_service,
    radar,
    standing,
)
from units.queries import within

HALF, MOST = 50, 80  # per cent: below the first a cell is bad, below the second it is low
STATES = (
    (COVERED, gettext_lazy("talked with")),
    (NOT_NOW, gettext_lazy("not talked with in these days")),
    (NEVER, gettext_lazy("never talked with")),
)
COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("last", gettext_lazy("Last talk")),
    Column("times", gettext_lazy("Talks in all"), right=True),
)
HOUSE_ORDER = ("home_unit__path", "home_order", "id")


def span_of(request: HttpRequest) -> Span:
    """The days asked for; the last twelve months as long as none are."""
    day = today()
    since, until = (day_of(request.GET.get(name, "")) for name in ("since", "until"))
    return Span(since or add_months(day, -12) + timedelta(days=1), until or day)


@require_GET
@requires(Permission.VIEW_TALK_COVERAGE)
def coverage(request: HttpRequest) -> HttpResponse:
    """The radar: persons, units by kinds; person-times and interviewers follow. Every number opens its list."""
    span, user = span_of(request), request.user
    found = radar(user, span)
    days = {"since": span.since.isoformat(), "until": span.until.isoformat()}
    context = {
        "span": span,
        "persons": found.persons,
        "missing": found.people - found.persons,
        "people_words": [_("of %(number)s in service") % {"number": found.people}],
        "kinds": [(kind, label) for kind, label in TalkKind.choices],
        "rows": [unit_row(row, days) for row in by_unit(user, found)],
        "links": {state: list_url(days, state=state) for state, _label in STATES},
        "figures_url": f"{reverse('interviews:coverage_figures')}?{urlencode(days)}",
        "may_plan": permits(user, Permission.PLAN_TALKS),
    }
    return render(request, "interviews/coverage.html", context)


@require_GET
@requires(Permission.VIEW_TALK_COVERAGE)
def figures(request: HttpRequest) -> HttpResponse:
    """Person-times, who was never talked with, and interviewers: fetched when the radar is there."""
    span, user = span_of(request), request.user
    days = {"since": span.since.isoformat(), "until": span.until.isoformat()}
    context = {
        "span": span,
        "found": in_full(user, span),
        "people": by_interviewer(user, span),
        "never_url": list_url(days, state=NEVER),
    }
    return render(request, "interviews/coverage_figures.html", context)


def unit_row(row: object, days: dict[str, str]) -> dict:
    """A line of the heat map."""
    place = {"unit": str(row.unit.pk)}
    cells = [
        {"value": n, "href": list_url(days, state=COVERED, kind=kind, **place) if n else ""}
        for kind, n in row.kinds.items()
    ]
    share = row.persons * 100 // row.people if row.people else 0
    shade = "bad" if share < HALF else "lo" if share < MOST else ""
    return {
        "unit": row.unit,
        "people": row.people,
        "persons": row.persons,
        "share": share,
        "shade": shade,
        "cells": cells,
        "covered_url": list_url(days, state=COVERED, **place),
        "missing_url": list_url(days, state=NOT_NOW, **place),
        "missing": row.people - row.persons,
    }


def list_url(days: dict[str, str], **asked: str) -> str:
    """The people behind a number."""
    return f"{reverse('interviews:people')}?{urlencode(days | asked)}"


@require_GET
@requires(Permission.VIEW_TALK_COVERAGE)
def people(request: HttpRequest) -> HttpResponse:
    """People by whether they were talked with in these days."""
    span, user = span_of(request), request.user
    units = tuple((str(one.pk), str(one)) for one in units_for(user, Permission.VIEW_TALK_COVERAGE))
    filters = [
        Filter("state", _("Coverage"), STATES, kind="one"),
        Filter("kind", _("Kinds of talk"), tuple(TalkKind.choices)),
        Filter("unit", _("Unit"), units),
        Filter("since", _("Talks from"), kind="day"),
        Filter("until", _("Talks to"), kind="day"),
    ]
    listing = Listing(request, columns=COLUMNS, filters=filters)
    rows = narrowed(user, listing, span)
    listing.fill(rows, HOUSE_ORDER, lambda ids: _shown(user, ids))
    days = last_days(user, [one.pk for one in listing.page.rows])
    listing.page.rows = [
        {"cadre": one, "last": days.get(one.pk, (None, 0))[0], "times": days.get(one.pk, (None, 0))[1]}
        for one in listing.page.rows
    ]
    context = {
        "listing": listing,
        "span": span,
        "row_template": "interviews/_person_row.html",
        "empty_template": "interviews/_nobody.html",
        "search_words": _("Name of the person"),
        "may_record": permits(user, Permission.RECORD_TALKS),
        **listing.numbers(rows, HOUSE_ORDER),
    }
    return render(request, "interviews/people.html", context)


def narrowed(user: User, listing: Listing, span: Span) -> QuerySet[Cadre]:
    """What the conditions of the list leave."""
    rows = people_in_service(user)
    state = next(iter(listing.chosen("state")), "")
    if state in dict(STATES):
        rows = standing(rows, user, span, state, listing.chosen("kind"))
    if units := listing.chosen("unit"):
        rows = rows.filter(home_unit__in=within(units))
    return search(rows, listing.query) if listing.query else rows


def _shown(user: User, ids: object) -> QuerySet[Cadre]:
    found = people_in_service(user).filter(pk__in=ids).select_related("home_unit")
    return found.only("name", "home_order", "home_unit__name", "home_unit__short_name", "home_unit__path")
