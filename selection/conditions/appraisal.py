"""Conditions on annual grades decided by the day, of the years whose grades are closed."""

from django.utils.translation import gettext_lazy as _

from cadres.choices import Grade
from readiness.checks.finding import Settings
from readiness.checks.months import last_year_due
from selection.conditions.condition import Condition
from selection.conditions.extras import Years
from selection.conditions.kinds import Choice, Flag, Range, Span
from selection.conditions.people import Person
from selection.conditions.statement import Asked, Statement

GOOD = (Grade.EXCELLENT, Grade.COMPETENT)
BAD = (Grade.BASIC, Grade.INCOMPETENT)


def years(day: object, number: int) -> list[int]:
    """The last so many closed years."""
    last = last_year_due(day, Settings())
    return list(range(last - number + 1, last + 1))


def counts(to: Statement, asked: Asked) -> str:
    """Grades told in those years: how many, how many excellent, good, bad."""
    wanted = to.numbers(years(to.day, asked["years"]))
    return to.source(
        "SELECT cadre_id, count(*)::integer AS told,"
        f" (count(*) FILTER (WHERE grade = '{Grade.EXCELLENT}'))::integer AS excellent,"
        f" (count(*) FILTER (WHERE grade IN {tuple(map(str, GOOD))}))::integer AS good,"
        f" (count(*) FILTER (WHERE grade IN {tuple(map(str, BAD))}))::integer AS bad"
        f" FROM cadres_appraisal WHERE year = ANY({wanted}) AND decided_on <= {to.on} AND {to.mine} GROUP BY cadre_id"
    )


def told(person: Person, asked: Asked) -> list[str]:
    """The same of one person: the grades."""
    return [person.grades[year] for year in years(person.day, asked["years"]) if year in person.grades]


def _last_sql(to: Statement, asked: Asked) -> str:
    [year] = years(to.day, 1)
    return "{}.grade".format(
        to.source(
            f"SELECT cadre_id, grade FROM cadres_appraisal WHERE year = {to.bind(year)} AND decided_on <= {to.on} AND {to.mine}"
        )
    )


def _last(person: Person, asked: Asked) -> str | None:
    return person.grades.get(years(person.day, 1)[0])


def _excellent_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    said = counts(to, asked)
    return (
        f"COALESCE({said}.excellent, 0)",
        f"(COALESCE({said}.excellent, 0) + {to.bind(asked['years'])} - COALESCE({said}.told, 0))",
    )


def _excellent(person: Person, asked: Asked) -> Span:
    said = told(person, asked)
    number = said.count(Grade.EXCELLENT)
    return Span(number, number + asked["years"] - len(said))


def _running_sql(to: Statement, asked: Asked) -> str:
    said = counts(to, asked)
    return f"CASE WHEN {said}.told > {said}.good THEN false WHEN {said}.good = {to.bind(asked['years'])} THEN true END"


def _running(person: Person, asked: Asked) -> bool | None:
    said = told(person, asked)
    if any(grade not in GOOD for grade in said):
        return False
    return True if len(said) == asked["years"] else None


def _clean_sql(to: Statement, asked: Asked) -> str:
    said = counts(to, asked)
    return f"CASE WHEN {said}.bad > 0 THEN false WHEN {said}.told = {to.bind(asked['years'])} THEN true END"


def _clean(person: Person, asked: Asked) -> bool | None:
    said = told(person, asked)
    if any(grade in BAD for grade in said):
        return False
    return True if len(said) == asked["years"] else None


def _complete_sql(to: Statement, asked: Asked) -> str:
    return f"COALESCE({counts(to, asked)}.told, 0) = {to.bind(asked['years'])}"


def _complete(person: Person, asked: Asked) -> bool:
    return len(told(person, asked)) == asked["years"]


CLOSED = _("Of the years whose grades are closed on the cut-off date (on 30 April of the next year).")
CONDITIONS = (
    Condition("last_grade", "appraisal", _("Last year's grade"), Choice(lambda: Grade.choices), _last_sql, _last, help=CLOSED),
    Condition("excellent", "appraisal", _("Years graded excellent"), Range(), _excellent_sql, _excellent, (Years(3),),
              help=CLOSED),
    Condition("running", "appraisal", _("Competent or better in every year"), Flag(), _running_sql, _running, (Years(3),),
              help=_("A year without a grade set breaks it; one that is missing leaves it unknown.")),
    Condition("never_below", "appraisal", _("No basically competent or incompetent year"), Flag(), _clean_sql, _clean,
              (Years(3),), help=CLOSED),
    Condition("grades_complete", "appraisal", _("Grades of all years on file"), Flag(), _complete_sql, _complete, (Years(3),)),
)  # fmt: skip
