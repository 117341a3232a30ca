"""How people are classed: the words, and the expression that decides, for the conditions of the roster and for what
counts people in tables. One place, so that a number and the list behind it cannot differ.

NONE says that the file knows there is nothing (no leadership level), BLANK that the file does not say.
"""

from datetime import date
from functools import cache

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, NullIf, Substr
from django.utils.translation import gettext_lazy as _

from cadres.choices import Identity, Level, Sex
from cadres.models import Appointment, Education
from cadres.queries import in_force
from cadres.reference.codelists import code_lists
from common.dates import PartialDate, add_months

NONE, BLANK, OTHER = "none", "blank", "other"
NOT_FILLED = (BLANK, _("not filled in"))
HAN = "01"
ETHNIC = (("han", _("Han")), ("minority", _("ethnic minority")), NOT_FILLED)
POLITICS = (
    ("party", _("Party members, probationary ones too")),
    ("democratic", _("democratic parties")),
    ("no_party", _("without party, by standing")),
    ("league", _("members of the Youth League")),
    ("masses", _("the masses")),
    (OTHER, _("other")),
    NOT_FILLED,
)
POLITICS_CODES = {
    "party": ["01", "02"],
    "democratic": ["04", "05", "06", "07", "08", "09", "10", "11"],
    "no_party": ["12"],
    "league": ["03"],
    "masses": ["13"],
}
TITLES = (
    ("senior", _("senior")),
    ("vice_senior", _("vice-senior")),
    ("middle", _("intermediate")),
    ("junior", _("junior")),
    (OTHER, _("other, or in words of no list")),
    NOT_FILLED,
)
TITLE_DIGITS = {"1": "senior", "2": "vice_senior", "3": "middle", "4": "junior", "5": "junior"}
TITLE_SERIES_OUT = ("70",)  # its last digit says nothing of the level
DEGREES = (
    ("3", _("doctor")),
    ("2", _("master")),
    ("1", _("bachelor")),
    (NONE, _("no degree: education below a bachelor's")),
    NOT_FILLED,
)
SCHOOLING = (
    ("5", _("postgraduate")),
    ("4", _("university")),
    ("3", _("college, two or three years")),
    ("2", _("secondary technical school")),
    ("1", _("upper secondary school and below")),
    NOT_FILLED,
)
COLLEGE = 3  # of SCHOOLING: up to here an education gives no degree
SEXES = (*Sex.choices, NOT_FILLED)
IDENTITIES = (*Identity.choices, NOT_FILLED)
LEVELS = (
    *((str(value), label) for value, label in reversed(Level.choices)),
    (NONE, _("post without a leadership level")),
    (BLANK, _("no main post filled in")),
)
BIRTH = (("birth", _("born")),)  # what the file may lack that has no choice of its own


def said(field: str) -> Case:
    """The value of a field, BLANK for an empty one."""
    return Case(When(**{field: ""}, then=Value(BLANK)), default=F(field), output_field=CharField())


def ethnic() -> Case:
    """A value of ETHNIC."""
    blank, han = When(ethnic_group="", then=Value(BLANK)), When(ethnic_group=HAN, then=Value("han"))
    return Case(blank, han, default=Value("minority"), output_field=CharField())


def politics() -> Case:
    """A value of POLITICS."""
    known = [When(political_status__in=codes, then=Value(key)) for key, codes in POLITICS_CODES.items()]
    blank = When(political_status="", then=Value(BLANK))
    return Case(blank, *known, default=Value(OTHER), output_field=CharField())


def title() -> Case:
    """A value of TITLES: the level of the national code whose name stands in the file."""
    known = [When(professional_title__in=names, then=Value(key)) for key, names in titles_by_level().items()]
    blank = When(professional_title="", then=Value(BLANK))
    return Case(blank, *known, default=Value(OTHER), output_field=CharField())


@cache
def titles_by_level() -> dict[str, list[str]]:
    """The names of GB/T 8561 by level; series headings and names for people not rated are none."""
    found: dict[str, list[str]] = {}
    for code in code_lists()["GB8561"].codes:
        level = TITLE_DIGITS.get(code.code[-1])
        if level and code.code[:2] not in TITLE_SERIES_OUT:
            found.setdefault(level, []).append(code.name)
    return found


def age_band(lows: list[int], on: date) -> Case:
    """The lowest age of the band a person is in, as text ("" below all of `lows`, ascending), BLANK without a birth date."""
    steps = [When(birth__lt=born_before(low, on), then=Value(str(low))) for low in reversed(lows)]
    return Case(When(birth=None, then=Value(BLANK)), *steps, default=Value(""), output_field=CharField())


def born_before(age: int, on: date) -> PartialDate:
    """Who is that old on the day, by month, was born before this month; a year alone counts as its January."""
    day = add_months(on.replace(day=1), 1 - 12 * age)
    return PartialDate(day.year, day.month)


def schooling(on: date) -> QuerySet:
    """For each cadre with a record of education (cadre_id): highest `education` of SCHOOLING and `degree` of DEGREES.

    Numbers, null where no record says it; what is not finished on the day counts for nothing.
    """
    finished = Q(graduated=None) | Q(graduated__lte=PartialDate.from_date(on))
    usual_first = [("2", 4), ("1", 5), ("37", 1), ("38", 1), ("39", 1), ("35", 2), ("36", 2), ("3", 3)]
    level = Case(
        *(When(education__startswith=code, then=Value(number)) for code, number in usual_first),
        output_field=IntegerField(),
    )
    degree = Case(
        *(
            When(degree__startswith=code, then=Value(number))
            for code, number in (("4", 1), ("3", 2), ("2", 3))
        ),
        output_field=IntegerField(),
    )
    rows = Education.objects.filter(finished).order_by().values("cadre_id")
    return rows.annotate(top_education=Max(level), top_degree=Max(degree))


def schooled(on: date) -> dict[str, Subquery]:
    """What annotates cadres with `top_education` and `top_degree`, null without any."""
    of_one = schooling(on).filter(cadre_id=OuterRef("pk"))
    return {name: Subquery(of_one.values(name)) for name in ("top_education", "top_degree")}


def education_of(top: str) -> Coalesce:
    """A value of SCHOOLING, of cadres annotated with their highest education."""
    return Coalesce(Cast(top, CharField()), Value(BLANK))


def degree_of(education: str, degree: str) -> Coalesce:
    """A value of DEGREES, of cadres annotated with their highest education and degree."""
    low = When(**{f"{education}__lte": COLLEGE}, then=Value(NONE))
    without = Case(low, default=Value(BLANK), output_field=CharField())
    return Coalesce(Cast(degree, CharField()), without)


def born_month() -> F:
    """Months from the year 0 to the birth; the middle of a year known alone, null for nothing."""
    year = Cast(Substr("birth", 1, 4), IntegerField())
    month = Cast(Coalesce(NullIf(Substr("birth", 6, 2), Value("")), Value("07")), IntegerField())
    return year * 12 + month - 1


def main_posts_of_all(on: date) -> QuerySet[Appointment]:
    """The main posts of a day, at most one a cadre, with their `own_level`."""
    return (
        Appointment.objects.filter(in_force(on), is_main=True)
        .order_by()
        .annotate(own_level=Coalesce("person_level", "level"))
    )


def main_posts(on: date) -> QuerySet[Appointment]:
    """That of the outer cadre."""
    return main_posts_of_all(on).filter(cadre=OuterRef("pk"))


def at_least(level: int) -> Q:
    """Main posts of this level or a higher one, asked the way an index answers."""
    return Q(person_level__gte=level) | Q(person_level=None, level__gte=level)


def at_levels(chosen: list[str], on: date) -> Q:
    """Whose class is among these of LEVELS; asked the way an index answers."""
    numbers = [int(value) for value in chosen if value not in (NONE, BLANK)]
    own = Q(person_level__in=numbers) | Q(person_level=None, level__in=numbers)
    found = Q(Exists(main_posts(on).filter(own))) if numbers else Q(pk__in=[])
    if NONE in chosen:
        found |= Q(Exists(main_posts(on).filter(own_level=None)))
    return found | Q(~Exists(main_posts(on))) if BLANK in chosen else found


def with_words(chosen: list[str]) -> list[str]:
    """Chosen values of a plain field as the table has them."""
    return ["" if value == BLANK else value for value in chosen]
