"""Months as numbers, as SQL; the same counting as common.dates.month_index."""


def first_month(text: str) -> str:
    """The first month a partial date, kept as text, may mean."""
    return f"(left({text}, 4)::integer * 12 + CASE length({text}) WHEN 4 THEN 0 ELSE substr({text}, 6, 2)::integer - 1 END)"


def last_month(text: str) -> str:
    """The last month it may mean."""
    return f"(left({text}, 4)::integer * 12 + CASE length({text}) WHEN 4 THEN 11 ELSE substr({text}, 6, 2)::integer - 1 END)"


def month_of(day: str) -> str:
    """The month of a day."""
    return f"(date_part('year', {day}) * 12 + date_part('month', {day}) - 1)::integer"


def held_months(now: str, since: str, precision: str) -> tuple[str, str]:
    """Lowest and highest number of months since a day, of which perhaps only the year is known."""
    start = month_of(since)
    return (
        f"({now} - CASE {precision} WHEN 'year' THEN {start} / 12 * 12 + 11 ELSE {start} END)",
        f"({now} - {start})",
    )


def sum_of(spans: str) -> str:
    """cadre_id and months of rows (cadre_id, span int4range), time that overlaps counted once."""
    return (
        "SELECT cadre_id, (SELECT sum(upper(m) - lower(m)) FROM unnest(range_agg(span)) AS u(m))::integer AS months"
        f" FROM ({spans}) AS spans WHERE NOT isempty(span) GROUP BY cadre_id"
    )


def span_until(now: str, start: str, end: str) -> str:
    """The months of a period up to now as an int4range."""
    first = month_of(start)
    return f"int4range({first}, GREATEST({first}, LEAST(COALESCE({month_of(end)}, {now}), {now})))"


def months_until(now: str, start: str, end: str) -> str:
    """How many months a period has up to now."""
    return f"GREATEST(LEAST(COALESCE({month_of(end)}, {now}), {now}) - {month_of(start)}, 0)"
