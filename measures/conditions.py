"""What the conditions of a measure say of a cadre, from the records of a day."""

from collections.abc import Callable, Sequence
from datetime import date

from django.utils.translation import gettext as _

from cadres.choices import Grade, Level
from cadres.models import Cadre
from cadres.queries import with_present_service
from measures.choices import Answer, ConditionKind
from measures.models import Measure, MeasureCondition

Found = tuple[Answer, str]


def level_at_most(cadre: Cadre, most: int, _on: date) -> Found:
    """The highest level of the present posts."""
    levels = [post.person_level or post.level for post in cadre.present_posts]
    known = [level for level in levels if level]
    if not known:
        return Answer.UNKNOWN, _("no level on record")
    return met(max(known) <= most), str(Level(max(known)).label)


def worked_years(cadre: Cadre, least: int, on: date) -> Found:
    """Full years since the start of work; a month known only counts from its last day."""
    if cadre.work_started is None:
        return Answer.UNKNOWN, _("no start of work on record")
    since = cadre.work_started.latest
    years = on.year - since.year - ((on.month, on.day) < (since.month, since.day))
    return met(years >= least), _("since %(day)s") % {"day": cadre.work_started.dotted}


def excellent_within(cadre: Cadre, years: int, on: date) -> Found:
    """An excellent grade of one of the last full years."""
    graded = cadre.appraisals.filter(year__range=(on.year - years, on.year - 1))
    found = graded.filter(grade=Grade.EXCELLENT).order_by("-year").values_list("year", flat=True).first()
    if found:
        return Answer.MET, str(found)
    return (Answer.NOT_MET, "") if graded.exists() else (Answer.UNKNOWN, _("no grades on record"))


def awarded_within(cadre: Cadre, years: int, on: date) -> Found:
    """An award of the last years, by its year."""
    dated = cadre.awards.exclude(awarded_on=None)
    found = [award for award in dated if on.year - years <= award.awarded_on.year <= on.year]
    return (Answer.MET, found[0].name) if found else (Answer.NOT_MET, "")


CHECKS: dict[str, Callable[[Cadre, int, date], Found]] = {
    ConditionKind.LEVEL_AT_MOST: level_at_most,
    ConditionKind.WORKED_YEARS: worked_years,
    ConditionKind.EXCELLENT_WITHIN: excellent_within,
    ConditionKind.AWARDED_WITHIN: awarded_within,
}


def met(holds: bool) -> Answer:
    """Yes or no."""
    return Answer.MET if holds else Answer.NOT_MET


def check_all(measure: Measure, cadre: Cadre, on: date) -> list[dict]:
    """Every condition with its answer and what was found, to be kept with the grant."""
    person = with_present_service(Cadre.objects.filter(pk=cadre.pk), on).get()
    return [check(condition, person, on) for condition in measure.conditions.all()]


def check(condition: MeasureCondition, cadre: Cadre, on: date) -> dict:
    """One of them; what somebody judges is left to the evidence."""
    asked = CHECKS.get(condition.kind)
    answer, found = asked(cadre, condition.amount, on) if asked else (Answer.JUDGED, "")
    told = {"kind": condition.kind, "amount": condition.amount, "text": condition.text}
    return told | {"answer": str(answer), "found": found}


def words_of(kind: str, amount: int | None, text: str) -> str:
    """A condition in words."""
    sentences = {
        ConditionKind.LEVEL_AT_MOST: lambda: _("%(level)s at most") % {"level": Level(amount).label},
        ConditionKind.WORKED_YEARS: lambda: _("at least %(n)d years of work") % {"n": amount},
        ConditionKind.EXCELLENT_WITHIN: lambda: (
            _("an excellent grade in the last %(n)d years") % {"n": amount}
        ),
        ConditionKind.AWARDED_WITHIN: lambda: _("an award in the last %(n)d years") % {"n": amount},
    }
    said = sentences[kind]() if kind in sentences else ""
    return _("; ").join(part for part in (said, text) if part)


def failing(checks: Sequence[dict]) -> list[str]:
    """The conditions that are not met, in words."""
    return [
        words_of(one["kind"], one["amount"], one["text"]) for one in checks if one["answer"] == Answer.NOT_MET
    ]
