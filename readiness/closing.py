"""The shortest path to a condition on a sum (training hours): what is missing on a day, and the fewest events that give it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from common.closings import Closing, closing_of
from common.dates import add_months
from readiness.checks import last_year_sum, windowed_sum
from readiness.live import rule_book
from readiness.queries import facts_of
from readiness.rules import Asked

YEARLY, WINDOWED = (module.__name__.rpartition(".")[2] for module in (last_year_sum, windowed_sum))
AHEAD_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Path:
    """What closes the gap: the rule, by when, the day the rule then holds, what counts then already, what is proposed."""

    asked: Asked
    until: date
    holds_on: date
    had: Decimal
    proposal: Any
    closing: Closing


def closable_rule(step: str, identity: str) -> Asked | None:
    """The rule on a sum that is asked for a step today and that some app knows how to reach."""
    for branch in rule_book().branches(today()):
        if branch.step.key == step and identity in branch.identity:
            sums = (one for one in branch.asked if one.rule.check in (YEARLY, WINDOWED))
            return next((one for one in sums if closing_of(one.params["fact"])), None)
    return None


def last_day(asked: Asked, wanted: date | None = None) -> date:
    """By when events may end: of a yearly duty within this year, of the other within twelve months unless said otherwise."""
    end = date(today().year, 12, 31) if asked.rule.check == YEARLY else add_months(today(), AHEAD_MONTHS)
    return min(wanted, end) if wanted and asked.rule.check == YEARLY else wanted or end


def path_to(cadre: Cadre, asked: Asked, until: date, *, by: User) -> Path:
    """The fewest bookable events after which the rule holds: on the day, or where a full year is judged, when it is full."""
    had = counted(facts_of([cadre.pk], today())[cadre.pk], asked, until)
    holds_on = date(until.year + 1, 1, 1) if asked.rule.check == YEARLY else until
    wanted = max(Decimal(asked.params["at_least"]) - had, Decimal(0))
    closing = closing_of(asked.params["fact"])
    return Path(asked, until, holds_on, had, closing.propose(cadre, wanted, until, by=by), closing)


def counted(facts: Mapping[str, Any], asked: Asked, until: date) -> Decimal:
    """Hours of the ledger that still count when the rule is to hold."""
    fact = facts.get(asked.params["fact"]) or {}
    if not fact.get("days"):
        return Decimal(0)
    entries = windowed_sum.entries_of(facts, asked.params)
    return sum((amount for day, amount, *_ in entries if counts(day, asked, until)), Decimal(0))


def counts(day: date, asked: Asked, until: date) -> bool:
    """Whether an entry of that day counts then."""
    if asked.rule.check == YEARLY:
        return day.year == until.year
    return until < add_months(day, 12 * asked.params["years"])
