"""Small careers as facts, written by hand, for the boundaries of the shipped rules."""

from datetime import date, timedelta
from decimal import Decimal

from psycopg2.extras import DateRange

from readiness.checks.finding import Finding, When
from readiness.evaluate import find
from readiness.loading import shipped

YEARS = range(2010, 2031)


def graded(**grades: str) -> dict[int, str]:
    """A grade for every year, competent unless said otherwise: graded(y2022='excellent'); '' leaves it out."""
    said = {int(year[1:]): grade for year, grade in grades.items()}
    return {year: grade for year in YEARS if (grade := said.get(year, "competent"))}


def grades(years: dict[int, str], decided: dict[int, date] | None = None, by: date | None = None) -> dict:
    """The fact: each grade decided on 10 March of the next year, and known if decided by `by`."""
    days = {year: date(year + 1, 3, 10) for year in years} | (decided or {})
    kept = [year for year in sorted(years) if by is None or days[year] <= by]
    return {
        "years": kept,
        "grades": [years[year] for year in kept],
        "decided": [days[year] for year in kept],
        "evidence": [f"grade-{year}" for year in kept],
    }


def service(*periods: tuple[str, date, date | None], precision: str = "month") -> dict:
    """The fact: posts and ranks held."""
    return {
        "codes": [code for code, _, _ in periods],
        "valids": [DateRange(start, end) for _, start, end in periods],
        "precisions": [precision] * len(periods),
        "evidence": [f"{code}@{start}" for code, start, _ in periods],
    }


def dates(**known: tuple[date, date]) -> dict:
    """The fact: dates(birth=(first, last)); the others unknown."""
    row: dict = {"evidence": []}
    for name in ("birth", "work_start", "party_full"):
        low, high = known.get(name, (None, None))
        row |= {f"{name}_earliest": low, f"{name}_latest": high}
        row |= {f"{name}_verified": False, f"{name}_conflict": False}
    return row


def periods(*spans: tuple[date, date | None]) -> dict:
    """A fact of periods."""
    return {"valids": [DateRange(*span) for span in spans], "evidence": []}


def effect(*, until: date, on: date, unclosed: bool = False, investigation: bool = False) -> dict:
    """The fact as of `on`: a period to the day `until`, that waits for a finding afterwards or not."""
    is_open = on <= until
    return {
        "open": is_open,
        "until": until if is_open else None,
        "ended_unclosed": unclosed and not is_open,
        "investigation": investigation,
        "evidence": ["sanction"],
    }


def hours(*rows: tuple[date, int], days: int = 0) -> dict:
    """The fact: training hours, or with them so many days each."""
    return {
        "days": [day for day, _ in rows],
        "amounts": [Decimal(amount) for _, amount in rows],
        "lengths": [Decimal(days)] * len(rows),
        "evidence": [],
    }


def ask(rule: str, step: str, facts: dict, on: date) -> Finding:
    """What the shipped rule says of the step on the day, if that day is today."""
    asked = [
        one
        for branch in shipped().branches(on)
        if branch.step.key == step
        for one in branch.asked
        if one.rule.id == rule
    ]
    assert len(asked) == 1, f"{rule} is asked {len(asked)} times for {step} on {on}"
    return find(asked[0], facts, When(on, on))


def around(day: date) -> tuple[date, date, date]:
    """The day before, the day, the day after."""
    return day - timedelta(days=1), day, day + timedelta(days=1)


def outcomes(rule: str, step: str, facts: dict, day: date) -> list[str]:
    """Outcomes the day before, on the day, the day after."""
    return [str(ask(rule, step, facts, on).outcome) for on in around(day)]
