"""The board of one ladder: lanes by date, or the same results as a list; the state stands in the address."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Count, Prefetch, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from accounts.queries import units_for
from cadres.choices import Identity
from cadres.models import Cadre
from cadres.queries import search, with_present_service
from common.clock import today
from common.listing import Column, Filter, Listing
from jobs.models import Run
from jobs.services import OPEN
from readiness.choices import RUN, Ladder, Status
from readiness.loading import shipped
from readiness.masking import Sights, changes_to_tell, matter_rules, sights_of, with_shown_date
from readiness.models import Result, StatusChange
from readiness.queries import freshness, visible_changes, visible_results
from readiness.views import cards
from readiness.views.book import own, rule_sets_of, step_name, steps
from readiness.views.freshness import late_words
from readiness.views.lanes import Lane, beyond, lanes_on
from readiness.views.runs import local, progress_of
from readiness.views.runway import months_ahead, runway_months
from units.queries import within

LADDERS = (Ladder.LEADERSHIP, Ladder.RANK, Ladder.STAFF)
CARDS = 6
COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("post", gettext_lazy("Post")),
    Column("rank", gettext_lazy("Rank")),
    Column("identity", gettext_lazy("Identity"), shown=False),
    Column("step", gettext_lazy("Next step"), sort=("step",)),
    Column("status", gettext_lazy("Status")),
    Column("earliest", gettext_lazy("Earliest"), sort=("shown_on",)),
    Column("quota", gettext_lazy("Quota")),
    Column("why", gettext_lazy("Why")),
)
PLACE = ("cadre__home_unit__path", "cadre__home_order", "cadre_id", "step")


@dataclass
class Desk:
    """What a request asks of the board: ladder, filters and the results that meet them."""

    request: HttpRequest
    on: date

    @cached_property
    def ladder(self) -> str:
        """The chosen ladder."""
        wanted = self.request.GET.get("ladder", "")
        return wanted if wanted in LADDERS else Ladder.LEADERSHIP

    @cached_property
    def sights(self) -> Sights:
        """What the user sees of matters."""
        return sights_of(self.request.user)

    @cached_property
    def matters(self) -> frozenset[str]:
        """Rules about matters."""
        return matter_rules(shipped())

    @cached_property
    def listing(self) -> Listing:
        """The address as filters and columns."""
        return Listing(self.request, columns=COLUMNS, filters=filters(self.request, self.ladder, self.on))

    @cached_property
    def scope(self) -> QuerySet[Result]:
        """Results in scope with the date that may be shown, narrowed by person and unit, of every ladder."""
        found = with_shown_date(visible_results(self.request.user), self.sights, self.matters)
        if self.listing.query:
            found = found.filter(cadre__in=search(Cadre.objects.all(), self.listing.query))
        if units := self.listing.chosen("unit"):
            found = found.filter(cadre__home_unit__in=within(units))
        if identities := self.listing.chosen("identity"):
            found = found.filter(cadre__identity__in=identities)
        return found

    @cached_property
    def results(self) -> QuerySet[Result]:
        """Those of the ladder that meet the other conditions too."""
        found = self.scope.filter(ladder=self.ladder)
        if chosen := self.listing.chosen("step"):
            found = found.filter(step__in=chosen)
        if self.listing.chosen("week"):
            found = found.filter(cadre__in=self.changed_lately.values("cadre"))
        return found.filter(self.in_lane())

    @cached_property
    def changed_lately(self) -> QuerySet[StatusChange]:
        """The changes of a week that this user may be told."""
        changes = visible_changes(self.request.user).filter(changed_on__gt=self.on - timedelta(days=7))
        return changes_to_tell(changes, self.sights, self.matters)

    def in_lane(self) -> Q:
        """The chosen lanes, or all."""
        known = {lane.key: lane.condition for lane in lanes_on(self.on)} | {"beyond": beyond(self.on)}
        chosen = [known[key] for key in self.listing.chosen("lane")]
        wanted = Q(pk__in=[]) if chosen else Q()
        for condition in chosen:
            wanted |= condition
        return wanted

    @cached_property
    def by_month(self) -> dict[date, int]:
        """Results of the ladder that will be met, by month; the runway does not filter itself."""
        waiting = self.results.filter(status=Status.NOT_YET, shown_on__gt=self.on)
        months = waiting.order_by().annotate(month=TruncMonth("shown_on")).values("month")
        return {line["month"]: line["n"] for line in months.annotate(n=Count("pk"))}

    @cached_property
    def month(self) -> date | None:
        """The month the runway filters by."""
        wanted = self.listing.first("month")
        return next((day for day in months_ahead(self.on) if f"{day:%Y-%m}" == wanted), None)

    @cached_property
    def shown(self) -> QuerySet[Result]:
        """The results of the page: those of the chosen month when one is chosen."""
        if self.month is None:
            return self.results
        return self.results.filter(
            status=Status.NOT_YET, shown_on__year=self.month.year, shown_on__month=self.month.month
        )

    def loaded(self, results: QuerySet[Result]) -> QuerySet[Result]:
        """With the cadres and their present service, in a fixed number of queries."""
        people = with_present_service(Cadre.objects.all(), self.on)
        return results.prefetch_related(Prefetch("cadre", people))

    def card(self, result: Result) -> dict:
        """A result as a card, as far as the user may see it."""
        return cards.card(result, self.on, self.sights.of(result.cadre.home_unit_id), self.matters)

    def row(self, result: Result) -> dict:
        """A result as a row of the list."""
        return cards.row(result, self.on, self.sights.of(result.cadre.home_unit_id), self.matters)


def filters(request: HttpRequest, ladder: str, on: date) -> list[Filter]:
    """The conditions of the chip bar."""
    units = units_for(request.user, Permission.VIEW_READINESS)
    known = [step for step in steps().values() if step.ladder == ladder]
    lanes = [*((lane.key, lane.label) for lane in lanes_on(on)), ("beyond", _("Later, or action needed"))]
    return [
        Filter("unit", _("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("identity", _("Identity"), tuple(Identity.choices)),
        Filter("step", _("Next step"), tuple((step.key, step_name(step.key)) for step in known)),
        Filter("lane", _("Lane"), tuple(lanes)),
        Filter("week", _("Changed this week"), kind="flag"),
    ]


@require_GET
@requires(Permission.VIEW_READINESS)
def board(request: HttpRequest) -> HttpResponse:
    """The lanes of a ladder, or the list of the same results."""
    desk = Desk(request, today())
    as_list = desk.listing.first("view") == "list"
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
    found = desk.shown.order_by(*desk.listing.ordering(PLACE))
    desk.listing.fill(desk.loaded(found))
    desk.listing.page.object_list = [desk.row(result) for result in desk.listing.page]
    own = add_own_views(desk.request, desk.listing, "readiness:board")
    context = {**shared, **own, "row_template": "readiness/_list_row.html"}
    return render(desk.request, "readiness/list.html", context)


def lanes_page(desk: Desk, shared: dict) -> HttpResponse:
    """The five lanes, who stands in none, and why."""
    lanes = lanes_on(desk.on)
    sums = desk.shown.aggregate(
        **{lane.key: Count("pk", filter=lane.condition) for lane in lanes},
        beyond=Count("pk", filter=beyond(desk.on)),
        everyone=Count("cadre", distinct=True),
    )
    context = shared | {
        "lanes": [lane_of(desk, lane, sums[lane.key]) for lane in lanes],
        "lanes_total": sum(sums[lane.key] for lane in lanes),
        "beyond": {"count": sums["beyond"], "url": desk.listing.url(view="list", lane="beyond")},
        "months": runway_months(
            desk.on, desk.by_month, desk.listing.first("month"), lambda key: desk.listing.url(month=key)
        ),
        "runway_title": _("Met month by month"),
        "runway_text": _("The next 36 months, if nothing else changes. A click on a month shows its people."),
        "identities": not_applicable(desk),
        "any_result": Result.objects.exists(),
    }
    return render(desk.request, "readiness/board.html", context)


def lane_of(desk: Desk, lane: Lane, count: int) -> dict:
    """A lane with its first cards."""
    order = [name for key in lane.order for name in (PLACE if key == "place" else (key,))]
    first = desk.loaded(desk.shown.filter(lane.condition).order_by(*order)[:CARDS]) if count else []
    more = count - CARDS
    return {
        "outcome": lane.outcome,
        "label": lane.label,
        "text": lane.text,
        "none": lane.none,
        "count": count,
        "cards": [desk.card(result) for result in first],
        "more_url": desk.listing.url(view="list", lane=lane.key) if more > 0 else "",
        "more": ngettext("%(n)d more", "%(n)d more", more) % {"n": more},
    }


def not_applicable(desk: Desk) -> list[dict]:
    """People without any step on any ladder, counted by identity."""
    rows = desk.scope.filter(ladder=Ladder.NONE, status=Status.NA).order_by()
    found = rows.values("cadre__identity").annotate(n=Count("cadre", distinct=True)).order_by("-n")
    labels = dict(Identity.choices)
    return [
        {
            "label": labels.get(line["cadre__identity"], _("identity not recorded")),
            "count": line["n"],
            "url": f"{reverse('cadres:roster')}?identity={line['cadre__identity']}",
        }
        for line in found
    ]


def ladder_tabs(desk: Desk) -> list[dict]:
    """The ladders with how many results each has in scope."""
    found = desk.scope.order_by().values_list("ladder").annotate(n=Count("pk"))
    numbers = Counter(dict(found))
    return [
        {
            "label": ladder.label,
            "count": numbers[ladder],
            "current": ladder == desk.ladder,
            "url": desk.listing.url(ladder=str(ladder), step=None, month=None),
        }
        for ladder in LADDERS
    ]


def banner(desk: Desk) -> dict:
    """The last full run, what runs now, what changed lately and which rules speak."""
    fresh = freshness(desk.on)
    last = fresh.good
    under_way = Run.objects.filter(kind=RUN, state__in=OPEN).first()
    return {
        "last_run": last and {"when": local(last.finished_at), "rows": people_words(last.total)},
        "late": late_words(fresh),
        "running": under_way and progress_of(under_way) | {"cancel_url": ""},
        "changes_week": desk.changed_lately.values("cadre").distinct().count(),
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
