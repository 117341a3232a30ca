"""What a person or the office can do about a line that is not met: one function for each check kind that can be mended.

An action changes the facts of one person as the deed would; whether it helps is asked of the rules, never assumed.
Nobody plans a grade, an age, an education or the end of a matter.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from math import ceil
from typing import Any

from psycopg2.extras import DateRange

from common.dates import add_months
from readiness.blocking import DATE, FIELDS, GRADE
from readiness.checks.finding import Facts, Finding
from readiness.choices import Deed, Outcome
from readiness.rules import Asked, Branch

COMPETENT = "competent"
GRASSROOTS, TRAINING, SERVICE = "grassroots", "training_hours", "service_periods"
SUMS = frozenset({"windowed_sum", "last_year_sum"})
DATED = frozenset({"elapsed", "age_window", "born_since"})
GRASSROOTS_FACTS = ("grassroots_periods", "grassroots_possible")
HOURS_A_DAY = 8
ONE_DAY = timedelta(days=1)
OPEN = (Outcome.FAIL, Outcome.REVIEW, Outcome.INCOMPLETE)

Change = Callable[[Facts], Facts]


@dataclass(frozen=True, slots=True)
class Action:
    """One deed: to which fact, what it must come to (`needed`), the first day on which it can help."""

    kind: Deed
    key: str
    needed: str
    from_day: date
    change: Change = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Moment:
    """The day a step is to be ready, the rules asked then, the facts of that day without any deed, and today."""

    branch: Branch
    facts: Facts
    on: date
    today: date


def mends(asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """What could be done about one line; nothing where it is met or nobody can."""
    deed = MENDS.get(asked.rule.check)
    return deed(asked, finding, at) if deed and finding.outcome in OPEN else []


def with_columns(facts: Facts, name: str, **columns: Any) -> Facts:
    """The same facts with other columns of one."""
    return {**facts, name: {**(facts.get(name) or {}), **columns}}


def appended(facts: Facts, name: str, **values: Any) -> Facts:
    """The same facts with one more entry at the end of the lists of one; its evidence is of records, so it has none."""
    fact = facts.get(name) or {}
    lists = {column: [*(fact.get(column) or []), value] for column, value in values.items()}
    if fact.get("evidence") is not None:
        lists["evidence"] = [*fact["evidence"], None]
    return with_columns(facts, name, **lists)


def grade(year: int, at: Moment) -> Action:
    """A grade of a closed year that is not on file."""

    def change(facts: Facts) -> Facts:
        known = (facts.get("grades") or {}).get("years") or []
        if year in known:
            return facts
        return appended(facts, "grades", years=year, grades=COMPETENT, decided=date(year + 1, 1, 1))

    return Action(Deed.RECORD, f"{GRADE}:{year}", COMPETENT, at.today, change)


def of_tenure(asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """Missing grades; the month of a beginning that is known by the year."""
    found = [grade(year, at) for year in finding.found.get("missing", [])]
    fact = at.facts.get(SERVICE) or {}
    rows = zip(fact.get("codes") or [], fact.get("precisions") or [], strict=True)
    if any(code in asked.params["sources"] and precision == "year" for code, precision in rows):
        found.append(Action(Deed.VERIFY, SERVICE, "", at.today, began_early))
    return found


def began_early(facts: Facts) -> Facts:
    """Every beginning known by the year turns out to be in its first month."""
    precisions = ["month" if one == "year" else one for one in facts[SERVICE]["precisions"]]
    return with_columns(facts, SERVICE, precisions=precisions)


def of_last_grade(_asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """The grade of the last closed year, where there is none."""
    missing = finding.outcome != Outcome.FAIL and not finding.found.get("grade")
    return [grade(finding.found["year"], at)] if missing and "year" in finding.found else []


def of_level(asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """A level that is not on file; nobody plans a higher one."""
    if finding.outcome != Outcome.INCOMPLETE:
        return []
    name, column, level = asked.params["fact"], asked.params["column"], asked.params["at_least"]

    def change(facts: Facts) -> Facts:
        known = (facts.get(name) or {}).get(column) or level
        return with_columns(facts, name, **{column: max(known, level)})

    return [Action(Deed.RECORD, name, f"{level}", at.today, change)]


def of_posts(asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """Posts that are not on file, or so many more."""
    name, level = asked.params["fact"], asked.params["levels"][0]
    wanted = asked.params["at_least"] - finding.found.get("count", 0)
    kind = Deed.RECORD if finding.outcome == Outcome.INCOMPLETE else Deed.POST

    def change(facts: Facts) -> Facts:
        return appended(facts, name, levels=level, counts=wanted)

    return [Action(kind, name, f"{wanted}", at.today, change)]


def of_duration(asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """Work marked as grassroots where nothing is marked; else a posting that begins now."""
    months = asked.params["months"]
    if asked.params["fact"] not in GRASSROOTS_FACTS:
        return []
    if finding.outcome == Outcome.INCOMPLETE:
        since = add_months(at.on.replace(day=1), -months)
        return [Action(Deed.RECORD, asked.params["fact"], f"{months}", at.today, grassroots_since(since))]
    return [Action(Deed.POST, GRASSROOTS, f"{months}", at.today, grassroots_since(at.today))]


def grassroots_since(day: date) -> Change:
    """Grassroots work from a day on."""

    def change(facts: Facts) -> Facts:
        for name in GRASSROOTS_FACTS:
            valids = (facts.get(name) or {}).get("valids") or []
            facts = with_columns(facts, name, valids=[*valids, DateRange(day, None)])
        return facts

    return change


def of_date(asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """A date that is not on file, or one whose day or contradiction has to be settled."""
    name = date_of(asked)
    if finding.outcome == Outcome.FAIL:
        return []
    day, kind = best_day(name, at), Deed.RECORD if finding.outcome == Outcome.INCOMPLETE else Deed.VERIFY
    columns = {f"{name}_earliest": day, f"{name}_latest": day, f"{name}_conflict": False}

    def change(facts: Facts) -> Facts:
        return with_columns(facts, "dates", **columns)

    return [Action(kind, f"{DATE}:{FIELDS[name]}", day.isoformat(), at.today, change)]


def date_of(asked: Asked) -> str:
    """Which date a rule reads."""
    return asked.params.get("date", "birth")


def best_day(name: str, at: Moment) -> date:
    """The latest day that all rules on the date pass on, or the earliest; within what is known of it."""
    rules = [one.params for one in at.branch.asked if one.rule.check in DATED and date_of(one) == name]
    years = [params[key] for params in rules for key in ("years", "at_least") if params.get(key)]
    lows = [params["since"] for params in rules if params.get("since")]
    lows += [add_months(at.on, -12 * params["under"]) + ONE_DAY for params in rules if params.get("under")]
    day = add_months(at.on, -12 * max(years)) if years else max(lows, default=at.on)
    known = at.facts.get("dates") or {}
    low, high = known.get(f"{name}_earliest"), known.get(f"{name}_latest")
    return min(max(day, low), high) if low and high else day


def of_sum(asked: Asked, finding: Finding, at: Moment) -> list[Action]:
    """Hours of training still missing, at eight a day: of the last years, or of the year judged."""
    name = asked.params["fact"]
    if name != TRAINING:
        return []
    hours = Decimal(asked.params["at_least"]) - Decimal(str(finding.found.get("sum", 0)))
    earned = at.today + timedelta(days=ceil(hours / HOURS_A_DAY))
    day = max(earned, date(at.on.year - 1, 1, 1))
    from_day = date(day.year + 1, 1, 1)
    if years := asked.params.get("years"):  # the last ones, not the one judged
        from_day = day = max(day, add_months(at.on, -12 * years) + ONE_DAY)

    def change(facts: Facts) -> Facts:
        return appended(facts, name, days=day, amounts=hours, lengths=Decimal(0))

    return [Action(Deed.TRAIN, name, f"{hours:f}", from_day, change)]


Mend = Callable[[Asked, Finding, Moment], Sequence[Action]]
MENDS: Mapping[str, Mend] = {
    "tenure": of_tenure,
    "last_grade": of_last_grade,
    "level_at_least": of_level,
    "distinct_count": of_posts,
    "duration_sum": of_duration,
    **dict.fromkeys(DATED, of_date),
    **dict.fromkeys(SUMS, of_sum),
}
