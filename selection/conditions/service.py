"""Conditions on the post, level and rank held on the day."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cadres.choices import ChangeKind, Identity, Level, PostCategory, Rank
from cadres.models import RankPeriod
from common.dates import RETIREMENT_SCHEMES, month_index
from selection.conditions.condition import Condition
from selection.conditions.kinds import NOT_SO, Choice, Flag, Range, Span, Text, Texts
from selection.conditions.months import first_month, held_months
from selection.conditions.people import Person, period
from selection.conditions.person import YEAR, date_of
from selection.conditions.statement import Asked, Statement

NONE = ("0", _("none"))
CIVIL = (Identity.CIVIL_SERVANT, Identity.REF_MANAGED)
ESTABLISHED = (*CIVIL, Identity.INSTITUTION)
STAFF_TOP = 11  # a grade is kept as 11 minus its number
COUNTY_LEVEL, COUNTY_RANK = 3, 7
MONTH_LENGTH = 7  # of a partial date known to the month

OWN = "kind <> 'secondment'"
LEVEL = "COALESCE(person_level, level)"


def main_post(to: Statement) -> str:
    """The main post held on the day."""
    return to.source(main_rows(to))


def main_rows(to: Statement) -> str:
    """Its rows."""
    return (
        f"SELECT cadre_id, {LEVEL} AS level, title, is_leadership, is_principal, in_team, NULLIF(change, '') AS change,"
        " exceptional, probation_until, confirmed_on, NULLIF(category, '') AS category, lower(valid) AS since,"
        f" start_precision AS precision, true AS held FROM cadres_appointment WHERE is_main AND {OWN}"
        f" AND range_contains_elem(valid, {to.on}) AND {to.mine}"
    )


def rank_held(to: Statement, scale: str) -> str:
    """The rank held on the day on one scale."""
    return to.source(
        "SELECT cadre_id, rank, lower(valid) AS since, start_precision AS precision FROM cadres_rankperiod"
        f" WHERE scale = '{scale}' AND range_contains_elem(valid, {to.on}) AND {to.mine}"
    )


def level_since(to: Statement) -> str:
    """The beginning of the unbroken time on the present level, over all main posts, and how exactly it is known."""
    covers = f"range_contains_elem(valid, {to.on})"
    ranked = f"SELECT cadre_id FROM cadres_appointment WHERE is_main AND {OWN} AND {covers} AND {LEVEL} IS NOT NULL AND {to.mine}"
    posts = (
        f"SELECT cadre_id, {LEVEL} AS level, max({LEVEL}) FILTER (WHERE {covers}) OVER (PARTITION BY cadre_id) AS now,"
        f" valid, start_precision FROM cadres_appointment WHERE is_main AND {OWN} AND lower(valid) <= {to.on}"
        f" AND cadre_id = ANY(ARRAY({ranked}))"
    )
    runs = (
        "SELECT cadre_id, array_agg(lower(valid)) AS starts, array_agg(start_precision) AS precisions,"
        f" (SELECT lower(v) FROM unnest(range_agg(valid)) AS u(v) WHERE v @> {to.on}) AS since"
        f" FROM ({posts}) AS posts WHERE level = now GROUP BY cadre_id"
    )
    precision = (
        "(SELECT precision FROM unnest(starts, precisions) AS u(start, precision) WHERE start = since)"
    )
    return to.source(f"SELECT cadre_id, since, {precision} AS precision FROM ({runs}) AS runs")


def held_since(person: Person, row: object, since: object) -> Span:
    """Calendar months since a day of which perhaps only the year is known."""
    start = month_index(since)
    late = start // YEAR * YEAR + YEAR - 1 if row.start_precision == "year" else start
    return Span(person.month - late, person.month - start)


def level_of(person: Person) -> int | None:
    """The own level; 0 for a post without one, None when it is not recorded."""
    post = person.main_post
    if post is None:
        return None
    level = post.person_level or post.level
    return level or (None if post.is_leadership else 0)


def _level_sql(to: Statement, asked: Asked) -> str:
    post = main_post(to)
    return f"COALESCE({post}.level, CASE WHEN NOT {post}.is_leadership THEN 0 END)"


def _level(person: Person, asked: Asked) -> int | None:
    return level_of(person)


def _level_years_sql(to: Statement, asked: Asked) -> tuple[str, str, str]:
    run = level_since(to)
    return *held_months(to.month, f"{run}.since", f"{run}.precision"), f"{_level_sql(to, asked)} = 0"


def _level_years(person: Person, asked: Asked) -> Span | str | None:
    level = level_of(person)
    if not level:
        return None if level is None else NOT_SO
    since = person.facts["position"]["level_since"]
    first = next(post for post in person.own_posts if post.is_main and post.valid.lower == since)
    return held_since(person, first, since)


# Ranks and staff grades -----------------------------------------------------------


def _rank_sql(to: Statement, asked: Asked) -> str:
    rank = rank_held(to, "civil")
    return f"COALESCE({rank}.rank, CASE WHEN NULLIF(p.identity, '') NOT IN {named(CIVIL)} THEN 0 END)"


def _rank(person: Person, asked: Asked) -> int | None:
    return rank_number(person, "civil", CIVIL)


def _rank_years_sql(to: Statement, asked: Asked) -> tuple[str, str, str]:
    rank = rank_held(to, "civil")
    return *held_months(to.month, f"{rank}.since", f"{rank}.precision"), f"{_rank_sql(to, asked)} = 0"


def _rank_years(person: Person, asked: Asked) -> Span | str | None:
    return rank_time(person, "civil", CIVIL)


def _staff_sql(to: Statement, asked: Asked) -> str:
    rank = rank_held(to, "staff")
    none = f"CASE WHEN NULLIF(p.identity, '') <> '{Identity.INSTITUTION}' THEN 0 END"
    return f"COALESCE({STAFF_TOP} - {rank}.rank, {none})"


def _staff(person: Person, asked: Asked) -> int | None:
    number = rank_number(person, "staff", (Identity.INSTITUTION,))
    return STAFF_TOP - number if number else number


def _staff_years_sql(to: Statement, asked: Asked) -> tuple[str, str, str]:
    rank = rank_held(to, "staff")
    return *held_months(to.month, f"{rank}.since", f"{rank}.precision"), f"{_staff_sql(to, asked)} = 0"


def _staff_years(person: Person, asked: Asked) -> Span | str | None:
    return rank_time(person, "staff", (Identity.INSTITUTION,))


def rank_number(person: Person, scale: str, expected: tuple[str, ...]) -> int | None:
    """The rank held; 0 for who is of an identity without it, None where it is missing."""
    if row := person.rank_on(scale):
        return row.rank
    identity = person.cadre.identity
    return 0 if identity and identity not in expected else None


def rank_time(person: Person, scale: str, expected: tuple[str, ...]) -> Span | str | None:
    """How long it has been held."""
    row: RankPeriod | None = person.rank_on(scale)
    if row:
        return held_since(person, row, row.valid.lower)
    return None if rank_number(person, scale, expected) is None else NOT_SO


def named(values: tuple[str, ...]) -> str:
    """Our own words as SQL texts."""
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


def staff_grades() -> list[tuple[str, str]]:
    """The grades as choices."""
    return [NONE, *((str(n), _now("staff grade %(grade)d") % {"grade": n}) for n in range(1, STAFF_TOP))]


# The main post --------------------------------------------------------------------


def _post_sql(column: str):
    return lambda to, asked: f"{main_post(to)}.{column}"


def _post(name: str):
    return lambda person, asked: getattr(person.main_post, name) if person.main_post else None


def _post_word(name: str):
    return lambda person, asked: getattr(person.main_post, name) or None if person.main_post else None


def _post_years_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    post = main_post(to)
    return held_months(to.month, f"{post}.since", f"{post}.precision")


def _post_years(person: Person, asked: Asked) -> Span | None:
    post = person.main_post
    return held_since(person, post, post.valid.lower) if post else None


def _probation_sql(to: Statement, asked: Asked) -> str:
    post = main_post(to)
    running = f"COALESCE({post}.probation_until >= {to.on}, false) AND COALESCE({post}.confirmed_on > {to.on}, true)"
    return f"CASE WHEN {post}.held THEN {running} END"


def _probation(person: Person, asked: Asked) -> bool | None:
    post = person.main_post
    if post is None:
        return None
    ended = post.confirmed_on is not None and post.confirmed_on <= person.day
    return post.probation_until is not None and post.probation_until >= person.day and not ended


def _title_sql(to: Statement, asked: Asked):
    def source(to: Statement, write):
        titles = to.source(
            f"SELECT cadre_id, bool_or({write('title')}) AS written FROM cadres_appointment"
            f" WHERE range_contains_elem(valid, {to.on}) AND {to.mine} GROUP BY cadre_id"
        )
        return f"{titles}.written", f"{main_post(to)}.held"

    return source


def _title(person: Person, asked: Asked) -> Texts:
    held = tuple(post.title for post in person.posts if person.day in period(post))
    return Texts(held, person.main_post is not None)


def _held_now_sql(kind: str):
    def sql(to: Statement, asked: Asked) -> str:
        found = to.source(
            f"SELECT DISTINCT cadre_id, true AS yes FROM cadres_appointment WHERE kind = '{kind}'"
            f" AND range_contains_elem(valid, {to.on}) AND {to.mine}"
        )
        return f"COALESCE({found}.yes, CASE WHEN {main_post(to)}.held THEN false END)"

    return sql


def _held_now(kind: str):
    def value(person: Person, asked: Asked) -> bool | None:
        if any(post.kind == kind and person.day in period(post) for post in person.posts):
            return True
        return False if person.main_post else None

    return value


# Retirement -----------------------------------------------------------------------


def _retirement_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    birth, post, rank = date_of(to, "birth"), main_post(to), rank_held(to, "civil")
    county = (
        f"COALESCE({post}.level >= {COUNTY_LEVEL}, false) OR COALESCE({rank}.rank >= {COUNTY_RANK}, false)"
    )
    scheme = (
        "CASE WHEN p.sex = '1' THEN 'male'"
        f" WHEN p.sex = '2' AND p.identity IN {named(ESTABLISHED)}"
        f" THEN CASE WHEN {county} THEN 'female_60' ELSE 'female_55' END END"
    )
    born = first_month(birth)
    lines = " ".join(
        f"WHEN '{name}' THEN {born} + {s.original_years * YEAR} + CASE WHEN {born} < {month_index(s.base_birth)} THEN 0"
        f" ELSE LEAST({s.cap}, ({born} - {month_index(s.base_birth)}) / {s.step} + 1) END"
        for name, s in RETIREMENT_SCHEMES.items()
    )
    months = f"(CASE WHEN length({birth}) >= {MONTH_LENGTH} THEN CASE {scheme} {lines} END END - {to.month})"
    return months, months


def _retirement(person: Person, asked: Asked) -> Span | None:
    month = person.facts["retirement"]["month"]
    return None if month is None else Span(*[month_index(month) - person.month] * 2)


CONDITIONS = (
    Condition("level", "service", _("Level held"),
              Choice(lambda: [NONE, *((str(v), label) for v, label in Level.choices)], numeric=True), _level_sql, _level,
              help=_("The person's own level where it differs from that of the post.")),
    Condition("level_years", "service", _("At this level for"), Range(YEAR, half=True), _level_years_sql, _level_years,
              unit=_("years"), help=_("Unbroken, over all main posts, in calendar months.")),
    Condition("rank", "service", _("Rank held"),
              Choice(lambda: [NONE, *((str(v), label) for v, label in Rank.choices)], numeric=True), _rank_sql, _rank),
    Condition("rank_years", "service", _("In this rank for"), Range(YEAR, half=True), _rank_years_sql, _rank_years,
              unit=_("years")),
    Condition("staff_grade", "service", _("Staff grade held"), Choice(staff_grades, numeric=True), _staff_sql, _staff),
    Condition("staff_years", "service", _("In this staff grade for"), Range(YEAR, half=True), _staff_years_sql,
              _staff_years, unit=_("years")),
    Condition("post_years", "service", _("In the same post for"), Range(YEAR, half=True), _post_years_sql, _post_years,
              unit=_("years")),
    Condition("post_title", "service", _("Title of a post held"), Text(), _title_sql, _title),
    Condition("category", "service", _("Category of the post"),
              Choice(lambda: [one for one in PostCategory.choices if one[0]]), _post_sql("category"), _post_word("category")),
    Condition("is_leadership", "service", _("In a leadership post"), Flag(), _post_sql("is_leadership"), _post("is_leadership")),
    Condition("is_principal", "service", _("Principal of the team"), Flag(), _post_sql("is_principal"), _post("is_principal")),
    Condition("in_team", "service", _("Member of the leadership team"), Flag(), _post_sql("in_team"), _post("in_team")),
    Condition("change", "service", _("How the post came about"),
              Choice(lambda: [one for one in ChangeKind.choices if one[0]]), _post_sql("change"), _post_word("change")),
    Condition("exceptional", "service", _("Promoted exceptionally into the post"), Flag(), _post_sql("exceptional"),
              _post("exceptional")),
    Condition("probation", "service", _("On probation in the post"), Flag(), _probation_sql, _probation),
    Condition("concurrent", "service", _("Holds a concurrent post"), Flag(), _held_now_sql("concurrent"),
              _held_now("concurrent")),
    Condition("seconded", "service", _("Seconded at present"), Flag(), _held_now_sql("secondment"), _held_now("secondment")),
    Condition("retirement", "service", _("Retires within"), Range(), _retirement_sql, _retirement, unit=_("months"),
              help=_("To the month of statutory retirement. Unknown where the birth month is, "
                     "and for women on contract or of enterprises.")),
)  # fmt: skip
