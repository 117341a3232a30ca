"""Conditions on where somebody has worked.

What is not among the recorded posts counts as not so only where they reach back to the start of work; else it is
unknown, and a sum has no upper bound.
"""

from django.utils.translation import gettext_lazy as _
from psycopg2.extras import DateRange

from cadres.choices import Level
from common.dates import month_index
from selection.conditions.condition import Condition
from selection.conditions.extras import Pick, Units
from selection.conditions.kinds import Flag, Range, Span
from selection.conditions.months import first_month, last_month, month_of, months_until, span_until, sum_of
from selection.conditions.people import Person
from selection.conditions.person import below, date_of, is_below
from selection.conditions.service import LEVEL, OWN
from selection.conditions.statement import Asked, Statement

REACHES = _("No is said only where the recorded posts reach back to the start of work.")


def levels() -> list[tuple[str, object]]:
    """The levels as choices."""
    return [(str(value), label) for value, label in Level.choices]


def reaches(to: Statement) -> str:
    """Whether the recorded posts reach back to the start of work."""
    own = to.source(
        "SELECT cadre_id, min(lower(valid)) AS since FROM cadres_appointment"
        f" WHERE {OWN} AND lower(valid) <= {to.on} AND {to.mine} GROUP BY cadre_id"
    )
    return f"COALESCE({month_of(f'{own}.since')} <= {last_month(date_of(to, 'work_started'))}, false)"


def bounds(to: Statement, number: str) -> tuple[str, str]:
    """What was found, and at most that only where nothing can be missing."""
    return f"COALESCE({number}, 0)", f"CASE WHEN {reaches(to)} THEN COALESCE({number}, 0) END"


def counted(person: Person, number: int) -> Span:
    """The same of one person."""
    return Span(number, number if person.history_reaches else None)


def months_in(valids: list[DateRange], now: int) -> int:
    """Calendar months of some periods up to a month, time that overlaps counted once."""
    spans = sorted((month_index(one.lower), month_index(one.upper) if one.upper else now) for one in valids)
    total, reached = 0, 0
    for start, end in spans:
        low, high = max(start, reached), min(end, now)
        total += max(0, high - low)
        reached = max(reached, high)
    return total


# Units ----------------------------------------------------------------------------


def _worked_in_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    spans = (
        f"SELECT cadre_id, {span_until(to.month, 'lower(valid)', 'upper(valid)')} AS span FROM cadres_appointment"
        f" WHERE lower(valid) <= {to.on} AND {to.mine} AND unit_id IN ({below(to, asked['units'])})"
    )
    return bounds(to, f"{to.source(sum_of(spans))}.months")


def _worked_in(person: Person, asked: Asked) -> Span:
    there = [p.valid for p in person.posts if p.unit_id and is_below(person, p.unit_id, asked["units"])]
    return counted(person, months_in(there, person.month))


def _units_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    units = to.source(
        "SELECT cadre_id, count(DISTINCT COALESCE(unit_id::text, unit_text))::integer AS number FROM cadres_appointment"
        f" WHERE {OWN} AND lower(valid) <= {to.on} AND {to.mine} GROUP BY cadre_id"
    )
    return bounds(to, f"{units}.number")


def _units(person: Person, asked: Asked) -> Span:
    return counted(person, len({str(post.unit_id or post.unit_text) for post in person.own_posts}))


# Levels and posts -----------------------------------------------------------------


def _held_level_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    spans = (
        f"SELECT cadre_id, {span_until(to.month, 'lower(valid)', 'upper(valid)')} AS span FROM cadres_appointment"
        f" WHERE is_main AND {OWN} AND lower(valid) <= {to.on} AND {to.mine} AND {LEVEL} = {to.bind(int(asked['level']))}"
    )
    return bounds(to, f"{to.source(sum_of(spans))}.months")


def _held_level(person: Person, asked: Asked) -> Span:
    held = [post.valid for post in person.own_posts if post.is_main and level(post) == int(asked["level"])]
    return counted(person, months_in(held, person.month))


def _posts_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    posts = to.source(
        "SELECT cadre_id, count(*)::integer AS number FROM (SELECT DISTINCT cadre_id, unit_id, unit_text, title"
        f" FROM cadres_appointment WHERE {OWN} AND lower(valid) <= {to.on} AND {to.mine}"
        f" AND {LEVEL} = {to.bind(int(asked['level']))}) AS posts GROUP BY cadre_id"
    )
    return bounds(to, f"{posts}.number")


def _posts(person: Person, asked: Asked) -> Span:
    told = person.facts["lower_posts"]
    held = dict(zip(told["levels"] or [], told["counts"] or [], strict=True))
    return counted(person, held.get(int(asked["level"]), 0))


def level(post: object) -> int | None:
    """The own level in a post."""
    return post.person_level or post.level


# Secondments ----------------------------------------------------------------------


def _seconded_sql(to: Statement, asked: Asked) -> str:
    found = to.source(
        "SELECT DISTINCT cadre_id, true AS yes FROM cadres_appointment"
        f" WHERE kind = 'secondment' AND lower(valid) <= {to.on} AND {to.mine}"
    )
    return f"COALESCE({found}.yes, CASE WHEN {reaches(to)} THEN false END)"


def _seconded(person: Person, asked: Asked) -> bool | None:
    if any(post.kind == "secondment" for post in person.posts):
        return True
    return False if person.history_reaches else None


# Grassroots -----------------------------------------------------------------------


def _grassroots_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    found = to.source(grassroots_rows(to))
    since = f"LEAST({found}.since, {first_month('p.work_started')})"
    most = (
        f"CASE WHEN {since} IS NULL THEN NULL WHEN {found}.excluded IS NULL THEN GREATEST({to.month} - {since}, 0) ELSE"
        f" (SELECT COALESCE(sum(upper(m) - lower(m)), 0)::integer FROM unnest("
        f"int4multirange(int4range({since}, GREATEST({to.month}, {since}))) - {months_of(to, f'{found}.excluded')}"
        f" + {months_of(to, f'{found}.counted')}) AS u(m)) END"
    )
    return f"COALESCE({found}.months, 0)", most


def months_of(to: Statement, days: str) -> str:
    """The months of some periods up to now as an int4multirange."""
    span = span_until(to.month, "lower(d)", "upper(d)")
    return f"(SELECT COALESCE(range_agg({span}), '{{}}') FROM unnest({days}) AS u(d))"


def usual_places(to: Statement) -> str:
    """When units count as grassroots, with all below them."""
    return to.source(
        "SELECT u.id AS unit_id, range_agg(d.valid) AS valids FROM units_grassrootsdefault AS d"
        " JOIN units_unit AS top ON top.id = d.unit_id JOIN units_unit AS u ON starts_with(u.path, top.path) GROUP BY u.id"
    )


def grassroots_rows(to: Statement) -> str:
    """What is recognized and what is said not to be grassroots, as days; months recognized; when work begins.

    Periods are joined as days and only then counted in months, which comes to the same and is done once a person;
    one unbroken period, which most have, is counted without taking it apart.
    """
    span = span_until(to.month, "lower(d)", "upper(d)")
    usual = usual_places(to)
    days = (
        f"SELECT cadre_id, range_agg(counted) AS counted, range_agg(excluded) AS excluded, min(since) AS since FROM ("
        f"SELECT cadre_id, CASE WHEN a.grassroots THEN datemultirange(valid)"
        f" WHEN a.grassroots IS NULL AND {OWN} THEN datemultirange(valid) * {usual}.valids END AS counted,"
        f" CASE WHEN {OWN} AND NOT a.grassroots THEN valid END AS excluded,"
        f" CASE WHEN {OWN} THEN lower(valid) END AS since"
        f" FROM cadres_appointment AS a LEFT JOIN {usual} ON {usual}.unit_id = a.unit_id"
        f" WHERE lower(valid) <= {to.on} AND {to.mine}"
        " UNION ALL SELECT cadre_id, datemultirange(valid), NULL, lower(valid) FROM cadres_grassrootsperiod"
        f" WHERE lower(valid) <= {to.on} AND {to.mine}) AS work GROUP BY cadre_id"
    )
    unbroken = "counted = datemultirange(range_merge(counted))"
    return (
        f"SELECT cadre_id, counted, excluded, {month_of('since')} AS since,"
        f" CASE WHEN {unbroken} THEN {months_until(to.month, 'lower(counted)', 'upper(counted)')} ELSE"
        f" (SELECT sum(upper(m) - lower(m)) FROM (SELECT {span} AS m FROM unnest(counted) AS u(d)) AS spans)::integer END"
        f" AS months FROM ({days}) AS days"
    )


def _grassroots(person: Person, asked: Asked) -> Span:
    sure = person.facts["grassroots_periods"]["valids"] or []
    possible = person.facts["grassroots_possible"]["valids"]
    most = None if possible is None else months_in(possible, person.month)
    return Span(months_in(sure, person.month), most)


CONDITIONS = (
    Condition("grassroots", "experience", _("Grassroots work"), Range(12, half=True), _grassroots_sql, _grassroots,
              unit=_("years"), help=_("Recognized time counts for sure; undecided time may count.")),
    Condition("worked_in", "experience", _("Worked in"), Range(), _worked_in_sql, _worked_in, (Units(),),
              unit=_("months"), help=REACHES),
    Condition("units_count", "experience", _("Number of units worked in"), Range(), _units_sql, _units, help=REACHES),
    Condition("held_level", "experience", _("Held the level, in all"), Range(12, half=True), _held_level_sql, _held_level,
              (Pick("level", _("Level"), levels),), unit=_("years"), help=REACHES),
    Condition("posts_at_level", "experience", _("Different posts at the level"), Range(), _posts_sql, _posts,
              (Pick("level", _("Level"), levels),), help=REACHES),
    Condition("seconded_ever", "experience", _("Has been seconded"), Flag(), _seconded_sql, _seconded, help=REACHES),
)  # fmt: skip
