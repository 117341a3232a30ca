"""Dates of invented careers: batches of promotions, draws of durations, document numbers."""

from datetime import date, timedelta
from random import Random

from common.dates import add_months, month_index

REFORM = date(2019, 6, 1)  # 职务与职级并行: earlier non-leading posts became ranks on this day
BATCH_MONTHS = (6, 12)
OLD_TITLES = (
    "办事员",
    "科员",
    "副主任科员",
    "副主任科员",
    "主任科员",
    "主任科员",
    "副调研员",
    "副调研员",
    "调研员",
    "调研员",
)


def batch_on_or_before(day: date) -> date:
    """The last half-yearly rank batch not later than this day (a fixed day of June or December)."""
    year = day.year
    for month in reversed(BATCH_MONTHS):
        batch = date(year, month, 12 + year % 7)
        if batch <= day:
            return batch
    return date(year - 1, 12, 12 + (year - 1) % 7)


def step_start(rng: Random, end: date, months: int) -> date:
    """When a stint that ended on `end` began, at least `months` earlier; batches only exist since the reform."""
    start = add_months(end, -months)
    if start >= REFORM:
        start = batch_on_or_before(start)
    return start if start >= REFORM else start.replace(day=rng.randint(1, 28))


def months_in_current(rng: Random) -> int:
    """How long people have held what they hold now: a third not yet two years, an eighth just about to."""
    low, high = rng.choices(((1, 17), (18, 24), (25, 47), (48, 84)), (26, 13, 36, 25))[0]
    return rng.randint(low, high)


def months_before(rng: Random, end: date) -> int:
    """How long an earlier step lasted: since the reform two years and the wait for a vacancy."""
    if end <= REFORM:
        return rng.randint(30, 72)
    return 24 + rng.choices((0, 6, 12, 18, 30, 42), (28, 22, 18, 14, 10, 8))[0]


def autumn(day: date) -> date:
    """The recruitment autumn not later than this day: new people begin in August or September."""
    year = day.year if day.month >= 9 else day.year - 1
    return date(year, 8 + year % 2, 1 + year % 20)


def document(rng: Random, organ: str, day: date) -> str:
    """A document number such as 澄新组〔2023〕18号."""
    return f"{organ}〔{day.year}〕{rng.randint(1, 96)}号"


def day_between(rng: Random, first: date, last: date) -> date:
    """Any day of the span, both ends included."""
    return first + timedelta(days=rng.randint(0, max((last - first).days, 0)))


def month_text(day: date) -> str:
    """'2014-08'."""
    return f"{day:%Y-%m}"


def years_between(start: date, end: date) -> float:
    """Years by calendar month."""
    return (month_index(end) - month_index(start)) / 12
