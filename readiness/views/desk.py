"""What a request asks of the board: ladder, filters and the results that meet them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from accounts.queries import units_for
from cadres.choices import Identity
from cadres.models import Cadre
from cadres.queries import search, with_standing
from common.listing import Column, Filter, Listing
from readiness.choices import Ladder, Status
from readiness.live import rule_book
from readiness.masking import Sights, changes_to_tell, matter_rules, sights_of, with_shown_date
from readiness.models import Result, StatusChange
from readiness.queries import compared_cadres, results_of, visible_changes
from readiness.views import cards
from readiness.views.book import step_name, steps
from readiness.views.lanes import Lane, beyond, lanes_on, outcome_of
from readiness.views.runway import months_ahead
from units.queries import within

LADDERS = (Ladder.LEADERSHIP, Ladder.RANK, Ladder.STAFF)
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
    """One request to the board, each part of it worked out once."""

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
        return matter_rules(rule_book())

    @cached_property
    def listing(self) -> Listing:
        """The address as filters and columns."""
        return Listing(self.request, columns=COLUMNS, filters=filters(self.request, self.ladder, self.on))

    @cached_property
    def people(self) -> QuerySet[Cadre]:
        """Those in scope, narrowed by person, unit and identity."""
        found = search(compared_cadres(self.request.user), self.listing.query)
        if units := self.listing.chosen("unit"):
            found = found.filter(home_unit__in=within(units))
        if identities := self.listing.chosen("identity"):
            found = found.filter(identity__in=identities)
        return found

    @cached_property
    def results(self) -> QuerySet[Result]:
        """All results of these people, to be counted."""
        narrowing = (self.listing.query, self.listing.chosen("unit"), self.listing.chosen("identity"))
        return results_of(self.request.user, self.people, are_all=not any(narrowing)).order_by()

    @cached_property
    def changed_lately(self) -> QuerySet[StatusChange]:
        """The changes of a week that this user may be told."""
        changes = visible_changes(self.request.user).filter(changed_on__gt=self.on - timedelta(days=7))
        return changes_to_tell(changes, self.sights, self.matters)

    def chosen(self, results: QuerySet[Result]) -> QuerySet[Result]:
        """Those of the ladder that meet the other conditions too."""
        found = with_shown_date(results, self.sights, self.matters).filter(ladder=self.ladder)
        if steps_wanted := self.listing.chosen("step"):
            found = found.filter(step__in=steps_wanted)
        if self.listing.chosen("week"):
            found = found.filter(cadre__in=self.changed_lately.values("cadre"))
        return found.filter(self.in_lane())

    def in_lane(self) -> Q:
        """The chosen lanes, or all."""
        known = {lane.key: lane.condition for lane in lanes_on(self.on)} | {"beyond": beyond(self.on)}
        chosen = [known[key] for key in self.listing.chosen("lane")]
        wanted = Q(pk__in=[]) if chosen else Q()
        for condition in chosen:
            wanted |= condition
        return wanted

    @cached_property
    def month(self) -> date | None:
        """The month the runway filters by."""
        wanted = self.listing.first("month")
        return next((day for day in months_ahead(self.on) if f"{day:%Y-%m}" == wanted), None)

    @cached_property
    def shown(self) -> QuerySet[Result]:
        """The results of the page: those of the chosen month when one is chosen."""
        found = self.chosen(Result.objects.filter(cadre__in=self.people))
        if self.month is None:
            return found
        return found.filter(
            status=Status.NOT_YET, shown_on__year=self.month.year, shown_on__month=self.month.month
        )

    @cached_property
    def numbers(self) -> list[tuple[str, date | None, int]]:
        """How many results there are of each status and date, of every month, in one reading of all of them."""
        found = self.chosen(self.results)
        return list(found.values_list("status", "shown_on").annotate(n=Count("pk")))

    @cached_property
    def by_month(self) -> Counter[date]:
        """Results that will be met, by month."""
        return tally(
            (day.replace(day=1), n)
            for status, day, n in self.numbers
            if status == Status.NOT_YET and day and day > self.on
        )

    @cached_property
    def by_outcome(self) -> Counter[str]:
        """Results of the page by outcome, and so by lane."""
        return tally(
            (outcome_of(status, day, self.on), n)
            for status, day, n in self.numbers
            if self.month is None or (status == Status.NOT_YET and day and day.replace(day=1) == self.month)
        )

    def first_of(self, lanes: Iterable[Lane], number: int) -> list[Result]:
        """The first results of each lane, with their cadres, in two queries."""
        ids = [
            self.shown.filter(lane.condition).order_by(*lane_order(lane)).values("pk")[:number]
            for lane in lanes
            if self.by_outcome[lane.outcome]
        ]
        found = self.loaded(ids[0].union(*ids[1:], all=True)) if ids else []
        return sorted(found, key=place_in_lane)

    @cached_property
    def cadres(self) -> Prefetch:
        """The cadres of results, with what a card says of them."""
        return Prefetch("cadre", with_standing(Cadre.objects.all(), self.on))

    def loaded(self, ids: QuerySet) -> QuerySet[Result]:
        """The results with these ids, with their cadres."""
        found = with_shown_date(Result.objects.filter(pk__in=ids), self.sights, self.matters)
        return found.prefetch_related(self.cadres)

    def card(self, result: Result) -> dict:
        """A result as a card, as far as the user may see it."""
        return cards.card(result, self.on, self.sights.of(result.cadre.home_unit_id), self.matters)

    def row(self, result: Result) -> dict:
        """A result as a row of the list."""
        return cards.row(
            result, self.on, self.sights.of(result.cadre.home_unit_id), self.matters, self.listing.shown
        )


def tally(pairs: Iterable[tuple]) -> Counter:
    """The sum of the numbers of each key."""
    found: Counter = Counter()
    for key, number in pairs:
        found[key] += number
    return found


def lane_order(lane: Lane) -> list[str]:
    """The order of a lane, for order_by."""
    return [name for key in lane.order for name in (PLACE if key == "place" else (key,))]


def place_in_lane(result: Result) -> tuple:
    """The same of a result: only where a lane goes by dates do its results have one."""
    cadre = result.cadre
    return (
        result.shown_on or date.min,
        cadre.home_unit.path,
        cadre.home_order,
        result.cadre_id,
        result.step,
    )


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
