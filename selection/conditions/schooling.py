"""Conditions on education completed by the day, and on awards."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from cadres.choices import StudyMode
from cadres.facts.partial import earliest
from cadres.models import Education
from selection.conditions.condition import Condition
from selection.conditions.kinds import Best, Flag, Least, Text, Texts
from selection.conditions.people import Person
from selection.conditions.statement import Asked, Statement

RUNGS = (("1", _("senior middle school")), ("2", _("secondary technical school")), ("3", _("junior college")),
         ("4", _("university")), ("5", _("postgraduate")))  # fmt: skip
DEGREES = (("1", _("bachelor")), ("2", _("master")), ("3", _("doctor")))
Write = Callable[[str], str]
RUNG = (  # what most have first
    "CASE WHEN starts_with(education, '2') THEN 4 WHEN starts_with(education, '1') THEN 5"
    " WHEN education IN ('37', '38', '39') THEN 1 WHEN education IN ('35', '36') THEN 2"
    " WHEN starts_with(education, '3') THEN 3 END"
)
DEGREE = "CASE substr(degree, 1, 1) WHEN '4' THEN 1 WHEN '3' THEN 2 WHEN '2' THEN 3 END"


def rung(code: str) -> int | None:
    """How high an education is, 1 to 5 (ZB64)."""
    if code in ("37", "38", "39"):
        return 1
    if code in ("35", "36"):
        return 2
    return {"3": 3, "2": 4, "1": 5}.get(code[:1])


def degree(code: str) -> int | None:
    """How high a degree is, 1 to 3 (GB6864); an honorary one is none."""
    return {"4": 1, "3": 2, "2": 3}.get(code[:1])


def completed(to: Statement, mode: str = "") -> str:
    """FROM and WHERE of what was completed by the day: as text, a partial date comes before every day it holds."""
    wanted = f" AND mode = '{mode}'" if mode else ""
    done = f"(graduated IS NULL OR graduated <= {to.bind(to.day.isoformat())})"
    return f"FROM cadres_education WHERE {done}{wanted} AND {to.mine} GROUP BY cadre_id"


def schools(person: Person, mode: str = "") -> list[Education]:
    """The same of one person."""
    done = [one for one in person.schools if one.graduated is None or one.graduated.earliest <= person.day]
    return [one for one in done if not mode or one.mode == mode]


def _level_sql(mode: str):
    def sql(to: Statement, asked: Asked) -> tuple[str, str]:
        found = to.source(
            f"SELECT cadre_id, max({RUNG}) AS best, bool_and({RUNG} IS NOT NULL) AS sure {completed(to, mode)}"
        )
        return f"{found}.best", f"{found}.sure"

    return sql


def _level(mode: str):
    def value(person: Person, asked: Asked) -> Best | None:
        rungs = [rung(one.education) for one in schools(person, mode)]
        known = [one for one in rungs if one]
        return Best(max(known, default=None), None not in rungs) if rungs else None

    return value


def _in_service_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    best, sure = _level_sql(StudyMode.IN_SERVICE)(to, asked)
    some = to.source(f"SELECT cadre_id, true AS yes {completed(to)}")
    return best, f"COALESCE({sure}, {some}.yes)"


def _in_service(person: Person, asked: Asked) -> Best | None:
    found = _level(StudyMode.IN_SERVICE)(person, asked)
    return found or (Best(None, True) if schools(person) else None)


def _degree_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    found = to.source(f"SELECT cadre_id, max({DEGREE}) AS best, true AS sure {completed(to)}")
    return f"{found}.best", f"{found}.sure"


def _degree(person: Person, asked: Asked) -> Best | None:
    degrees = [degree(one.degree) for one in schools(person)]
    return Best(max(filter(None, degrees), default=None), True) if degrees else None


def _words_sql(column: str):
    def source(to: Statement, write: Write) -> tuple[str, str]:
        found = to.source(
            f"SELECT cadre_id, bool_or({write(column)}) AS written, bool_and({column} <> '') AS sure {completed(to)}"
        )
        return f"{found}.written", f"{found}.sure"

    return lambda to, asked: source


def _words(name: str):
    def value(person: Person, asked: Asked) -> Texts | None:
        said = [getattr(one, name) for one in schools(person)]
        return Texts(tuple(filter(None, said)), "" not in said) if said else None

    return value


def _verified_sql(to: Statement, asked: Asked) -> str:
    found = to.source(f"SELECT cadre_id, bool_and(verified) AS yes {completed(to)}")
    return f"{found}.yes"


def _verified(person: Person, asked: Asked) -> bool | None:
    found = schools(person)
    return all(one.verified for one in found) if found else None


# Awards ---------------------------------------------------------------------------


def _award_sql(column: str):
    def source(to: Statement, write: Write) -> tuple[str, str]:
        found = to.source(
            f"SELECT cadre_id, bool_or({write(column)}) AS written, bool_and({column} <> '') AS sure FROM cadres_award"
            f" WHERE (awarded_on IS NULL OR {earliest('awarded_on')} <= {to.on}) AND {to.mine} GROUP BY cadre_id"
        )
        return f"{found}.written", f"{found}.sure"

    return lambda to, asked: source


def _award(name: str):
    def value(person: Person, asked: Asked) -> Texts | None:
        won = [a for a in person.awards if a.awarded_on is None or a.awarded_on.earliest <= person.day]
        said = [getattr(one, name) for one in won]
        return Texts(tuple(filter(None, said)), "" not in said) if said else None

    return value


AWARDED = _("Who has no award on file is unknown: nobody has said that there is none.")
CONDITIONS = (
    Condition("full_education", "schooling", _("Full-time education"), Least(lambda: RUNGS),
              _level_sql(StudyMode.FULL_TIME), _level(StudyMode.FULL_TIME)),
    Condition("education", "schooling", _("Highest education"), Least(lambda: RUNGS), _level_sql(""), _level("")),
    Condition("in_service_education", "schooling", _("In-service education"), Least(lambda: RUNGS), _in_service_sql,
              _in_service, help=_("Who has other education on file and none in service has none.")),
    Condition("degree", "schooling", _("Degree"), Least(lambda: DEGREES), _degree_sql, _degree,
              help=_("Who has education on file and no degree has none.")),
    Condition("school", "schooling", _("School"), Text(), _words_sql("school"), _words("school")),
    Condition("major", "schooling", _("Field of study"), Text(), _words_sql("major"), _words("major")),
    Condition("education_verified", "schooling", _("Education verified in the archive"), Flag(), _verified_sql, _verified),
    Condition("award", "schooling", _("Award"), Text(), _award_sql("name"), _award("name"), help=AWARDED),
    Condition("award_organ", "schooling", _("Award granted by"), Text(), _award_sql("organ"), _award("organ"), help=AWARDED),
)  # fmt: skip
