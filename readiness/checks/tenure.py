"""Time in posts and ranks, shortened and lengthened by annual grades (regulations.md 2.3).

Sources are united and counted in calendar months. need = months − 6·n(shorten) + 12·n(not counted), over the years
in which a source was held. A closed year without a grade makes need an interval [best, worst]; a start known only
to the year makes the time held an interval too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from common.dates import month_index
from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    first_after,
    literal,
    object_of,
    select,
    sql_first_after,
)
from readiness.checks.months import (
    FAR,
    Span,
    as_dates,
    last_year_due,
    month_first,
    month_reached,
    next_due_day,
    span_of,
    sql_dates,
    sql_first,
    sql_index,
    sql_last_year_due,
    sql_next_due_day,
    sql_pair,
    sql_reached,
    sql_walk,
    sql_year,
    union,
)

READS = ("grades",)
PARAMS = {
    "sources": REQUIRED,
    "months": REQUIRED,
    "grades": "count",
    "shorten": [],
    "shorten_months": 6,
    "not_counted": [],
    "lengthen_months": 12,
    "stop": [],
}

DECEMBER = 11


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("service_periods", "codes")]


@dataclass(frozen=True, slots=True)
class Period:
    """One post or rank that is a source."""

    start: date
    end: date | None
    to_the_year: bool
    evidence: str | None

    def held_in(self, year: int, as_of: date, settings: Settings) -> bool:
        """Whether the year counts as one of this period, up to as_of."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        if not settings.count_year_of_appointment:
            last = first
        return (
            self.start <= min(last, as_of)
            and (self.end is None or self.end > first)
            and self.end != self.start
        )

    def latest(self) -> Span:
        """Months if it began as late as its year allows."""
        low, high = span_of(self.start, self.end)
        return (low // 12 * 12 + DECEMBER, high) if self.to_the_year else (low, high)


@dataclass(frozen=True, slots=True)
class Need:
    """Months needed: as decided grades have it, and at best and at worst of the missing ones."""

    months: int
    best: int
    worst: int
    counted: dict[str, object]
    stopped: bool

    @property
    def certain(self) -> bool:
        """Whether no grade is missing."""
        return not self.counted["missing"]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    periods = _periods(facts["service_periods"], params["sources"])
    need = _need(periods, facts, params, when, settings)
    earliest = union(span_of(period.start, period.end) for period in periods)
    latest = union(period.latest() for period in periods)
    outcome, note = _outcome(earliest, latest, need, month_index(when.as_of))
    met = month_reached(latest, need.worst) if need.certain or outcome == "PASS" else None
    met_on = month_first(met) if met is not None and not need.stopped else None
    return Finding(
        outcome=outcome,
        found={"spans": as_dates(earliest)} | need.counted,
        needed={"months": need.months, "base": params["months"]},
        met_on=met_on,
        changes_on=_changes_on(earliest, latest, need, when, settings) if periods else None,
        evidence=tuple(period.evidence for period in periods if period.evidence),
        assumption="competent" if met_on and met_on > when.as_of and params["grades"] == "count" else None,
        note=note,
    )


def _periods(fact: dict, sources: Sequence[str]) -> list[Period]:
    proofs = fact.get("evidence") or [None] * len(fact["codes"])
    rows = zip(fact["codes"], fact["valids"], fact["precisions"], proofs, strict=True)
    return [
        Period(valid.lower, valid.upper, precision == "year", proof)
        for code, valid, precision, proof in rows
        if code in sources and not valid.isempty
    ]


def _need(periods: list[Period], facts: Facts, params: Params, when: When, settings: Settings) -> Need:
    base = params["months"]
    if params["grades"] == "ignore":
        return Need(base, base, base, {"shortened": 0, "not_counted": 0, "missing": []}, False)
    fact = facts.get("grades") or {}
    grades = dict(zip(fact.get("years") or [], fact.get("grades") or [], strict=True))
    first = min((period.start.year for period in periods), default=when.as_of.year + 1)
    years = range(first, when.as_of.year + 1)
    held = [y for y in years if any(period.held_in(y, when.as_of, settings) for period in periods)]
    shortened = sum(grades.get(year) in params["shorten"] for year in held)
    not_counted = sum(grades.get(year) in params["not_counted"] for year in held)
    due = last_year_due(when.known, settings)
    missing = [year for year in held if year <= due and year not in grades]
    months = base - params["shorten_months"] * shortened + params["lengthen_months"] * not_counted
    return Need(
        months,
        months - params["shorten_months"] * len(missing) * bool(params["shorten"]),
        months + params["lengthen_months"] * len(missing) * bool(params["not_counted"]),
        {"shortened": shortened, "not_counted": not_counted, "missing": missing},
        any(grades.get(year) in params["stop"] for year in held),
    )


def _outcome(earliest: list[Span], latest: list[Span], need: Need, now: int) -> tuple[str, str | None]:
    if not earliest:
        return "FAIL", "never_held"
    if need.stopped:
        return "FAIL", "grade_stops"
    outcomes = {_reached(spans, need, now) for spans in (earliest, latest)}
    if "INCOMPLETE" in outcomes:
        return "INCOMPLETE", "grades_missing"
    if len(outcomes) == 2:
        return "REVIEW", "month_unknown"
    outcome = outcomes.pop()
    return outcome, "grades_missing" if outcome == "FAIL" and not need.certain else None


def _reached(spans: list[Span], need: Need, now: int) -> str:
    best, worst = month_reached(spans, need.best), month_reached(spans, need.worst)
    if worst is not None and worst <= now:
        return "PASS"
    return "INCOMPLETE" if best is not None and best <= now else "FAIL"


def _changes_on(
    earliest: list[Span], latest: list[Span], need: Need, when: When, settings: Settings
) -> date | None:
    months = [month_reached(spans, n) for spans in (earliest, latest) for n in (need.best, need.worst)]
    days = [month_first(month) for month in months if month is not None]
    return first_after(when.as_of, next_due_day(when.as_of, settings), *days)


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p; see evaluate().

    Almost everybody's sources make one unbroken time with known months: then all is arithmetic (`h.single`).
    Only for the others months are united and walked through.
    """
    now = sql_index("%(as_of)s::date")
    reached = {
        name: f"CASE WHEN w.{name}_worst <= {now} THEN 'PASS' WHEN w.{name}_best <= {now} THEN 'INCOMPLETE' ELSE 'FAIL' END"
        for name in ("early", "late")
    }
    outcome = (
        f"CASE WHEN w.never OR g.stopped THEN 'FAIL' WHEN h.single THEN {reached['early']}"
        f" WHEN 'INCOMPLETE' IN ({reached['early']}, {reached['late']}) THEN 'INCOMPLETE'"
        f" WHEN {reached['early']} <> {reached['late']} THEN 'REVIEW' ELSE {reached['early']} END"
    )
    met_on = (
        "SELECT CASE WHEN (g.missing = '{}' OR o.outcome = 'PASS') AND NOT g.stopped"
        f" THEN {sql_first('w.late_worst')} END AS met_on"
    )
    return (
        f"SELECT {_sql_columns(params, settings)} FROM ({_sql_held(params, settings)}) AS h"
        f" CROSS JOIN LATERAL ({_sql_need(params, settings)}) AS g"
        f" LEFT JOIN LATERAL ({_sql_walked(params)}) AS v ON true"
        f" CROSS JOIN LATERAL ({_sql_reached()}) AS w"
        f" CROSS JOIN LATERAL (SELECT {outcome} AS outcome OFFSET 0) AS o"
        f" CROSS JOIN LATERAL ({met_on} OFFSET 0) AS d"
    )


def _sql_columns(params: Params, settings: Settings) -> str:
    single = f"'[' || {sql_pair('h.low', 'h.high')} || ']'"
    return select(
        outcome="o.outcome",
        found=object_of(
            spans=f"CASE WHEN NOT h.single THEN COALESCE({sql_dates('v.early')}, '[]') WHEN w.never THEN '[]' ELSE {single} END",
            shortened="g.shortened",
            not_counted="g.not_counted",
            missing="CASE WHEN g.missing = '{}' THEN '[]' ELSE to_json(g.missing)::text END",
        ),
        needed=object_of(months="g.months", base=f"{params['months']}"),
        met_on="d.met_on",
        changes_on=f"CASE WHEN h.since IS NOT NULL THEN {_sql_changes_on(settings)} END",
        evidence="h.evidence",
        assumption="CASE WHEN d.met_on > %(as_of)s::date THEN 'competent' END"
        if params["grades"] == "count"
        else "NULL",
        note="CASE WHEN w.never THEN 'never_held' WHEN g.stopped THEN 'grade_stops'"
        " WHEN o.outcome = 'REVIEW' THEN 'month_unknown'"
        " WHEN o.outcome <> 'PASS' AND g.missing <> '{}' THEN 'grades_missing' END",
    )


def _sources(params: Params) -> str:
    """Rows (code, valid, precision, evidence) of the sources held."""
    fact = "p.service_periods__"
    return (
        f"unnest({fact}codes, {fact}valids, {fact}precisions, {fact}evidence) AS s(code, valid, precision, evidence)"
        f" WHERE s.code = ANY({literal(params['sources'])}) AND NOT isempty(s.valid)"
    )


def _sql_held(params: Params, settings: Settings) -> str:
    """All periods together: days; months from low to before high and years from y0 to y1 if they are one time."""
    y0 = "date_part('year', since)::integer"
    if not settings.count_year_of_appointment:
        y0 = f"({y0} + (since > date_trunc('year', since::timestamp)::date)::integer)"
    return (
        "SELECT days, since, evidence, single, CASE WHEN single THEN"
        f" {sql_index('since')} END AS low, CASE WHEN single THEN {sql_index('upper(days)')} END AS high, {y0} AS y0,"
        f" LEAST({sql_year()}, date_part('year', upper(days) - 1)::integer) AS y1"
        " FROM (SELECT days, lower(days) AS since, evidence,"
        " COALESCE(NOT vague AND days = datemultirange(range_merge(days)), true) AS single"
        " FROM (SELECT range_agg(s.valid) AS days, bool_or(s.precision = 'year') AS vague,"
        " COALESCE(array_agg(s.evidence) FILTER (WHERE s.evidence IS NOT NULL), '{}') AS evidence"
        f" FROM {_sources(params)} OFFSET 0) AS together OFFSET 0) AS known OFFSET 0"
    )


def _sql_need(params: Params, settings: Settings) -> str:
    if params["grades"] == "ignore":
        base = params["months"]
        return (
            f"SELECT 0 AS shortened, 0 AS not_counted, '{{}}'::integer[] AS missing, false AS stopped,"
            f" {base} AS months, {base} AS best, {base} AS worst"
        )
    shorten, lengthen = params["shorten_months"], params["lengthen_months"]
    months = f"{params['months']} - {shorten} * shortened + {lengthen} * not_counted"
    best = f"{shorten if params['shorten'] else 0} * cardinality(missing)"
    worst = f"{lengthen if params['not_counted'] else 0} * cardinality(missing)"
    return (
        f"SELECT shortened, not_counted, missing, stopped, {months} AS months, {months} - {best} AS best,"
        f" {months} + {worst} AS worst FROM ({_sql_grades(params, settings)}) AS counted OFFSET 0"
    )


def _sql_grades(params: Params, settings: Settings) -> str:
    """Grades of the years held, and the closed years held without one."""
    due = sql_last_year_due(settings)
    all_there = f"h.single AND due >= LEAST(h.y1, {due}) - h.y0 + 1"
    return (
        f"SELECT shortened, not_counted, stopped, CASE WHEN h.since IS NULL OR ({all_there}) THEN '{{}}'"
        f" ELSE {_sql_missing(settings)} END AS missing"
        f" FROM (SELECT count(*) FILTER (WHERE grade = ANY({literal(params['shorten'])}))::integer AS shortened,"
        f" count(*) FILTER (WHERE grade = ANY({literal(params['not_counted'])}))::integer AS not_counted,"
        f" COALESCE(bool_or(grade = ANY({literal(params['stop'])})), false) AS stopped,"
        f" count(*) FILTER (WHERE y <= {due}) AS due"
        " FROM unnest(p.grades__years, p.grades__grades) AS u(y, grade)"
        f" WHERE CASE WHEN h.single THEN y BETWEEN h.y0 AND h.y1 ELSE {_sql_year_held(settings)} END) AS graded"
    )


def _sql_year_held(settings: Settings) -> str:
    last = "make_date(y, 12, 31)" if settings.count_year_of_appointment else "make_date(y, 1, 1)"
    return f"(y <= {sql_year()} AND h.days && daterange(make_date(y, 1, 1), LEAST({last}, %(as_of)s::date), '[]'))"


def _sql_missing(settings: Settings) -> str:
    return (
        "(SELECT COALESCE(array_agg(y), '{}') FROM generate_series(date_part('year', h.since)::integer,"
        f" {sql_last_year_due(settings)}) AS years(y)"
        f" WHERE {_sql_year_held(settings)} AND y <> ALL(COALESCE(p.grades__years, '{{}}')))"
    )


def _sql_walked(params: Params) -> str:
    """Of times with gaps or vague beginnings: the months, and when best and worst are reached, early and late."""
    columns = ", ".join(
        f"{sql_reached(f'g.{need}').replace('WHERE', f'WHERE {flag} AND')} AS {name}_{need}"
        for name, flag in (("early", "NOT is_late"), ("late", "is_late"))
        for need in ("best", "worst")
    )
    walk = (
        f"SELECT false AS is_late, * FROM ({sql_walk('m.early')}) AS e"
        f" UNION ALL SELECT true, * FROM ({sql_walk('m.late')}) AS l"
    )
    return (
        f"SELECT m.early, reached.* FROM ({_sql_months(params)}) AS m"
        f" CROSS JOIN LATERAL (SELECT {columns} FROM ({walk}) AS walk) AS reached WHERE NOT h.single OFFSET 0"
    )


def _sql_months(params: Params) -> str:
    low, high = sql_index("lower(s.valid)"), sql_index("upper(s.valid)")
    late = f"(CASE WHEN s.precision = 'year' THEN {low} / 12 * 12 + {DECEMBER} ELSE {low} END)"
    return (
        f"SELECT NULLIF(range_agg(int4range({low}, {high})), '{{}}') AS early, NULLIF(range_agg("
        f"CASE WHEN {late} <= COALESCE({high}, {FAR}) THEN int4range({late}, {high}) END), '{{}}') AS late"
        f" FROM {_sources(params)} OFFSET 0"
    )


def _sql_reached() -> str:
    """Month in which best and worst are reached, early and late; never: no month of any source was held."""
    columns = ", ".join(
        f"CASE WHEN h.single THEN {_sql_single(f'g.{need}')} ELSE v.{name}_{need} END AS {name}_{need}"
        for name in ("early", "late")
        for need in ("best", "worst")
    )
    never = (
        f"CASE WHEN h.single THEN COALESCE(h.low >= COALESCE(h.high, {FAR}), true) ELSE v.early IS NULL END"
    )
    return f"SELECT {never} AS never, {columns} OFFSET 0"


def _sql_single(need: str) -> str:
    """month_reached() of one span."""
    length = f"COALESCE(h.high, {FAR}) - h.low"
    return f"CASE WHEN {length} > 0 AND {length} >= {need} THEN h.low + GREATEST({need}, 0) END"


def _sql_changes_on(settings: Settings) -> str:
    early = [sql_first(f"w.early_{need}") for need in ("best", "worst")]
    late = [f"CASE WHEN NOT h.single THEN {sql_first(f'w.late_{need}')} END" for need in ("best", "worst")]
    return sql_first_after(sql_next_due_day(settings), *early, *late)
