"""What a result may tell whom about an open matter (decisions.md 30).

Without the right to supervision detail, a line about a matter has no source, inputs or evidence. Without the
right to its date, it has no date either, and an earliest date that such a line determines is withheld.
Rights count for the home unit of the cadre.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, DateField, F, Func, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.models import Cadre, Matter
from readiness.choices import Outcome
from readiness.models import Result, StatusChange
from readiness.rules import Book

MATTER_CHECK = "no_open_period"
NOTES = {Outcome.FAIL: "open_matter", Outcome.REVIEW: "matter_not_closed"}

Line = Mapping[str, Any]


class Sight(IntEnum):
    """How much of a matter is seen."""

    EXISTENCE = 0
    DATE = 1
    DETAIL = 2


@dataclass(frozen=True, slots=True)
class Sights:
    """Units for which a user sees dates and detail of matters, and those where they see comparisons but neither."""

    dates: frozenset[UUID]
    details: frozenset[UUID]
    neither: frozenset[UUID]

    def of(self, home_unit: UUID) -> Sight:
        """What the user sees of the cadres of a unit."""
        if home_unit in self.details:
            return Sight.DETAIL
        return Sight.DATE if home_unit in self.dates else Sight.EXISTENCE


def sights_of(user: User) -> Sights:
    """What the user sees today."""
    dates = frozenset(unit_ids_for(user, Permission.VIEW_OPEN_MATTER_DATE))
    details = frozenset(unit_ids_for(user, Permission.VIEW_SUPERVISION))
    compared = frozenset(unit_ids_for(user, Permission.VIEW_READINESS))
    return Sights(dates, details, compared - dates - details)


def may_tell_matters(cadre: Cadre, sight: Sight) -> bool:
    """Other moments would date a matter, and show one that was exempted since."""
    if sight == Sight.DETAIL:
        return True
    return sight == Sight.DATE and not Matter.objects.filter(cadre=cadre, exempted_on__isnull=False).exists()


def matter_rules(book: Book) -> frozenset[str]:
    """Ids of the rules that ask about open matters."""
    return frozenset(rule.id for one in book.sets for rule in one.rules if rule.check == MATTER_CHECK)


def masked_lines(lines: Iterable[Line], sight: Sight, rules: Collection[str]) -> list[Line]:
    """The lines of a result as this sight allows; `rules` are those about matters."""
    return [masked(line, sight) if line["rule"] in rules else line for line in lines]


def masked(line: Line, sight: Sight) -> Line:
    """A line about a matter: whole, with its date, or only that there is one."""
    if sight == Sight.DETAIL:
        return line
    kept = {"rule": line["rule"], "outcome": line["outcome"]}
    if line["outcome"] in NOTES:
        kept["note"] = NOTES[line["outcome"]]
    if sight == Sight.DATE and line.get("met_on"):
        kept |= {"found": {"until": line["found"]["until"]}, "met_on": line["met_on"]}
    return kept


def shown_earliest(
    earliest_on: date | None, lines: Iterable[Line], sight: Sight, rules: Collection[str]
) -> date | None:
    """The earliest date, unless a matter whose date is not to be seen determines it."""
    if earliest_on is None or sight != Sight.EXISTENCE:
        return earliest_on
    told = {line.get("met_on") for line in lines if line["rule"] in rules}
    return None if earliest_on.isoformat() in told else earliest_on


def with_shown_date(results: QuerySet[Result], sights: Sights, rules: Iterable[str]) -> QuerySet[Result]:
    """Results with `shown_on`: the earliest date as the user may see it, to show, filter and sort by."""
    if not sights.neither:
        return results.annotate(shown_on=F("earliest_on"))
    withheld = When(pk__in=withheld_ids(sights, rules), then=Value(None))
    return results.annotate(
        shown_on=Case(withheld, default=F("earliest_on"), output_field=DateField(null=True))
    )


def withheld_ids(sights: Sights, rules: Iterable[str]) -> QuerySet:
    """Ids of the results whose date tells of a matter that this user may not date: found from the few matters."""
    told = Q(pk__in=[])
    for rule in sorted(rules):
        told |= Q(determined_by(rule))
    with_matters = Result.objects.filter(cadre__in=Matter.objects.values("cadre"))
    return with_matters.filter(told).exclude(cadre__home_unit__in=sights.dates | sights.details).values("pk")


def determined_by(rule: str) -> Func:
    """Whether the line of `rule` is met on the very day that is the earliest."""
    day = Func(F("earliest_on"), Value("YYYY-MM-DD"), function="to_char")
    line = Func(Value("rule"), Value(rule), Value("met_on"), day, function="jsonb_build_object")
    wanted = Func(line, function="jsonb_build_array")
    contains = Func(
        F("lines"), wanted, template="(%(expressions)s)", arg_joiner=" @> ", output_field=BooleanField()
    )
    return Coalesce(contains, Value(False))


def changes_to_tell(
    changes: QuerySet[StatusChange], sights: Sights, rules: Iterable[str]
) -> QuerySet[StatusChange]:
    """Without the changes a matter has caused, where the user may not see its date: they happened on it.

    Of who was exempted from a matter nobody is told of them but who reads of matters in detail.
    """
    caused = Q(rules__overlap=sorted(rules)) | Q(attribution__rules__overlap=sorted(rules))
    dated = Q(cadre__home_unit__in=sights.dates | sights.details)
    spared = Q(cadre__in=Matter.objects.filter(exempted_on__isnull=False).values("cadre"))
    return changes.filter(dated | ~caused).exclude(caused & spared & ~Q(cadre__home_unit__in=sights.details))
