"""Calendar months: unions of periods, the month a sum is reached, the year whose grades are closed."""

from collections.abc import Iterable, Sequence
from datetime import date

from common.dates import month_index
from readiness.checks.finding import Settings, quoted

FAR = 40_000  # months: later than any open period can matter

Span = tuple[int, int]  # months [from, to) as month indexes; FAR = open


def month_first(index: int) -> date:
    """First day of a month."""
    return date(index // 12, index % 12 + 1, 1)


def union(spans: Iterable[Span]) -> list[Span]:
    """Sorted, overlapping and touching spans merged, empty ones left out."""
    merged: list[Span] = []
    for low, high in sorted(span for span in spans if span[0] < span[1]):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


def month_reached(spans: Sequence[Span], need: int) -> int | None:
    """Month index in which the sum of the spans reaches need; None if it never does."""
    before = 0
    for low, high in spans:
        if before + high - low >= need:
            return low + max(need, 0) - before
        before += high - low
    return None


def span_of(start: date, end: date | None) -> Span:
    """Months of a period [start, end)."""
    return month_index(start), FAR if end is None else month_index(end)


def as_dates(spans: Iterable[Span]) -> list[list[str | None]]:
    """Spans as the line shows them: [first month, month after the last or null]."""
    return [
        [month_first(low).isoformat(), None if high == FAR else month_first(high).isoformat()]
        for low, high in spans
    ]


def months_held(spans: Iterable[Sequence[str | None]], as_of: date) -> int:
    """Months of a line's spans that have passed on as_of."""
    now = month_index(as_of)
    ends = ((date.fromisoformat(low), high and date.fromisoformat(high)) for low, high in spans)
    return sum(max(0, min(month_index(high) if high else now, now) - month_index(low)) for low, high in ends)


def due_day(year: int, settings: Settings) -> date:
    """Day of `year` on which the grades of the year before are closed."""
    return date(year, *settings.grades_due_on)


def last_year_due(as_of: date, settings: Settings) -> int:
    """The last year whose grade must be there."""
    return as_of.year - (1 if as_of >= due_day(as_of.year, settings) else 2)


def next_due_day(as_of: date, settings: Settings) -> date:
    """The first closing day after as_of."""
    this_year = due_day(as_of.year, settings)
    return this_year if this_year > as_of else due_day(as_of.year + 1, settings)


def sql_index(day: str) -> str:
    """Month index of a date."""
    return f"(date_part('year', {day}) * 12 + date_part('month', {day}) - 1)::integer"


def sql_first(index: str) -> str:
    """First day of a month index; NULL for NULL."""
    return f"make_date(({index}) / 12, ({index}) %% 12 + 1, 1)"


def sql_span(start: str, end: str) -> str:
    """Months of a period as int4range; an open end is NULL."""
    return f"int4range({sql_index(start)}, {sql_index(end)})"


def sql_walk(months: str) -> str:
    """Rows (low, high, before) of an int4multirange; `before` = months of the earlier ones.

    Here and in the aggregates of the checks nothing is sorted: unnest() gives arrays and multiranges in order.
    """
    return (
        "SELECT low, high, COALESCE(sum(high - low) OVER"
        " (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::integer AS before"
        f" FROM (SELECT lower(m) AS low, COALESCE(upper(m), {FAR}) AS high FROM unnest({months}) AS u(m)) AS spans"
    )


def sql_reached(need: str) -> str:
    """Aggregate over sql_walk's rows: the month in which need is reached."""
    return f"min(low + GREATEST({need}, 0) - before) FILTER (WHERE before + high - low >= {need})"


def sql_dates(months: str) -> str:
    """JSON text of an int4multirange as the line shows it, see as_dates."""
    pairs = f"COALESCE(string_agg({sql_pair('lower(m)', 'upper(m)')}, ','), '')"
    return f"(SELECT '[' || {pairs} || ']' FROM unnest({months}) AS u(m))"


def sql_pair(low: str, high: str) -> str:
    """JSON text of one span; an open end (NULL) is null."""
    return f"'[' || {quoted(sql_first(low))} || ',' || COALESCE({quoted(sql_first(high))}, 'null') || ']'"


def sql_due_day(year: str, settings: Settings) -> str:
    """due_day() in SQL."""
    month, day = settings.grades_due_on
    return f"make_date({year}, {month}, {day})"


def sql_year() -> str:
    """The year of as_of."""
    return "date_part('year', %(as_of)s::date)::integer"


def sql_last_year_due(settings: Settings) -> str:
    """last_year_due() in SQL."""
    return (
        f"({sql_year()} - CASE WHEN %(as_of)s::date >= {sql_due_day(sql_year(), settings)} THEN 1 ELSE 2 END)"
    )


def sql_next_due_day(settings: Settings) -> str:
    """next_due_day() in SQL."""
    due = sql_due_day(sql_year(), settings)
    return f"(CASE WHEN {due} > %(as_of)s::date THEN {due} ELSE {sql_due_day(f'{sql_year()} + 1', settings)} END)"
