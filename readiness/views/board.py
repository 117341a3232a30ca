"""The board of one ladder: lanes by date, or the same results as a list; the state stands in the address."""

from collections.abc import Iterable

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from cadres.choices import Identity
from common.clock import today
from jobs.models import Run
from jobs.services import OPEN
from readiness.choices import RUN, Ladder, Status
from readiness.models import Result
from readiness.queries import freshness
from readiness.views.book import own, rule_sets_of
from readiness.views.desk import LADDERS, PLACE, Desk
from readiness.views.freshness import late_words
from readiness.views.lanes import Lane, lanes_on, outcome_of
from readiness.views.runs import local, progress_of
from readiness.views.runway import runway_months

CARDS = 6


@require_GET
@requires(Permission.VIEW_READINESS)
def board(request: HttpRequest) -> HttpResponse:
    """The lanes of a ladder, or the list of the same results."""
    desk = Desk(request, today())
    as_list = desk.listing.first("view") == "list"
    desk.listing.figures_url = f"{reverse('readiness:figures')}?{request.GET.urlencode()}"
    shared = {
        "listing": desk.listing,
        "ladders": ladder_tabs(desk),
        "board_url": desk.listing.url(view=None),
        "list_url": desk.listing.url(view="list"),
        "as_list": as_list,
        **banner(desk),
    }
    return list_page(desk, shared) if as_list else lanes_page(desk, shared)


def list_page(desk: Desk, shared: dict) -> HttpResponse:
    """The results as a list with the quota as a column."""
    desk.listing.fill(desk.shown, PLACE, desk.loaded)
    desk.listing.page.rows = [desk.row(result) for result in desk.listing.page.rows]
    own = add_own_views(desk.request, desk.listing, "readiness:board")
    context = {**shared, **own, "row_template": "readiness/_list_row.html"}
    return render(desk.request, "readiness/list.html", context)


def lanes_page(desk: Desk, shared: dict) -> HttpResponse:
    """The five lanes, and how many stand in none."""
    lanes = lanes_on(desk.on)
    first = desk.first_of(lanes, CARDS)
    context = shared | {
        "lanes": [lane_of(desk, lane, first) for lane in lanes],
        "lanes_total": sum(desk.by_outcome[lane.outcome] for lane in lanes),
        "beyond": {"count": desk.by_outcome["fail"], "url": desk.listing.url(view="list", lane="beyond")},
        "months": runway_months(
            desk.on, desk.by_month, desk.listing.first("month"), lambda key: desk.listing.url(month=key)
        ),
        "runway_title": _("Met month by month"),
        "runway_text": _("The next 36 months, if nothing else changes. A click on a month shows its people."),
        "any_result": desk.numbers or shared["last_run"],
    }
    return render(desk.request, "readiness/board.html", context)


def lane_of(desk: Desk, lane: Lane, first: Iterable[Result]) -> dict:
    """A lane with its first cards."""
    count = desk.by_outcome[lane.outcome]
    mine = [one for one in first if outcome_of(one.status, one.shown_on, desk.on) == lane.outcome]
    more = count - CARDS
    return {
        "outcome": lane.outcome,
        "label": lane.label,
        "text": lane.text,
        "none": lane.none,
        "count": count,
        "cards": [desk.card(result) for result in mine],
        "more_url": desk.listing.url(view="list", lane=lane.key) if more > 0 else "",
        "more": ngettext("%(n)d more", "%(n)d more", more) % {"n": more},
    }


def ladder_tabs(desk: Desk) -> list[dict]:
    """The ladders; how many results each has follows with the figures."""
    return [
        {
            "key": ladder,
            "label": ladder.label,
            "current": ladder == desk.ladder,
            "url": desk.listing.url(ladder=str(ladder), step=None, month=None),
        }
        for ladder in LADDERS
    ]


def banner(desk: Desk) -> dict:
    """The last full run, what runs now and which rules speak."""
    fresh = freshness(desk.on)
    last = fresh.good
    under_way = Run.objects.filter(kind=RUN, state__in=OPEN).first()
    return {
        "last_run": last and {"when": local(last.finished_at), "rows": people_words(last.total)},
        "late": late_words(fresh),
        "running": under_way and progress_of(under_way) | {"cancel_url": ""},
        "rule_sets": [set_words(one) for one in rule_sets_of(desk.ladder)],
        "may_run": permits(desk.request.user, Permission.VIEW_RUNS),
        "runs_url": reverse("readiness:runs"),
        "gaps_url": reverse("readiness:gaps"),
    }


def people_words(count: int) -> str:
    """How many people."""
    return ngettext("%(n)d person", "%(n)d persons", count) % {"n": count}


def set_words(one: object) -> dict:
    """A rule set by name, and whether the department has confirmed it."""
    confirmed = _("confirmed %(day)s") % {"day": f"{one.confirmed_on:%Y.%m.%d}"} if one.confirmed_on else ""
    return {"name": own(one.title_zh, one.title_en), "confirmed": confirmed}


@require_GET
@requires(Permission.VIEW_READINESS)
def figures(request: HttpRequest) -> HttpResponse:
    """What counts the other ladders, who is on none, and what changed: fetched when the board is there."""
    desk = Desk(request, today())
    as_list = desk.listing.first("view") == "list"
    numbers = dict(desk.results.values_list("ladder").annotate(n=Count("pk")))
    context = {
        "ladders": [{"key": ladder, "count": numbers.get(ladder, 0)} for ladder in LADDERS],
        "changes_week": desk.changed_lately.values("cadre").distinct().count(),
        **(list_figures(desk) if as_list else {"identities": not_applicable(desk)}),
    }
    return render(request, "readiness/figures.html", context)


def list_figures(desk: Desk) -> dict:
    """How many the list finds, and which of them the page shows."""
    return {"listing": desk.listing, **desk.listing.numbers(desk.shown, PLACE)}


def not_applicable(desk: Desk) -> list[dict]:
    """People without any step on any ladder, counted by identity."""
    rows = desk.results.filter(ladder=Ladder.NONE, status=Status.NA)
    labels = dict(Identity.choices)
    return [
        {
            "label": labels.get(line["cadre__identity"], _("identity not recorded")),
            "count": line["n"],
            "url": f"{reverse('cadres:roster')}?identity={line['cadre__identity']}",
        }
        for line in rows.values("cadre__identity").annotate(n=Count("pk")).order_by("-n")
    ]
