"""The sets of forms a user may see, and whose forms they may issue."""

from collections.abc import Iterable
from datetime import date

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.choices import Grade, Identity
from cadres.facts.person import retirement
from cadres.imports.records import MODES as STUDY_MODES
from cadres.models import Cadre
from cadres.queries import entrusted_cadres, with_present_service
from cadres.reference.codelists import name_of
from cadres.words import unit_of
from common.dates import RETIREMENT_SCHEMES, PartialDate, Retirement
from reports.appointment_forms.content import Known
from reports.models import FormSet, PersonForm

CIVIL_WORDS = {
    Grade.EXCELLENT: "优秀", Grade.COMPETENT: "称职", Grade.BASIC: "基本称职", Grade.INCOMPETENT: "不称职",
    Grade.UNGRADED: "不定等次", Grade.PROBATION: "试用期不定等次", Grade.CASE_OPEN: "不定等次",
    Grade.NOT_ASSESSED: "未参加考核",
}  # fmt: skip
OTHER_WORDS = CIVIL_WORDS | {Grade.COMPETENT: "合格", Grade.BASIC: "基本合格", Grade.INCOMPETENT: "不合格"}
CIVIL = {Identity.CIVIL_SERVANT, Identity.REF_MANAGED}


def visible_form_sets(user: User) -> QuerySet[FormSet]:
    """Sets of units where the user may look at what is sealed and take it out."""
    found = FormSet.objects.filter(unit__in=_units(user))
    return found.select_related("unit", "made_by", "run", "approval")


def visible_forms(user: User) -> QuerySet[PersonForm]:
    """Forms of those sets, of people the user may issue forms of: never of the user and kin."""
    found = PersonForm.objects.filter(form_set__in=visible_form_sets(user), cadre__in=issuable_cadres(user))
    return found.select_related("cadre__home_unit", "form_set")


def issuable_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose sealed parts the user may look at, and take out."""
    entrusted = entrusted_cadres(user, Permission.REVEAL_SENSITIVE)
    return entrusted.filter(home_unit__in=unit_ids_for(user, Permission.EXPORT_CADRES))


def _units(user: User) -> list:
    may_take = set(unit_ids_for(user, Permission.EXPORT_CADRES))
    return [pk for pk in unit_ids_for(user, Permission.REVEAL_SENSITIVE) if pk in may_take]


def known_of(cadre: Cadre, on: date) -> Known:
    """What the file knows of a person on a day, beside the form itself."""
    words = CIVIL_WORDS if cadre.identity in CIVIL or not cadre.identity else OTHER_WORDS
    grades = {row.year: row.word or words[row.grade] for row in cadre.appraisals.all()}
    return Known(
        grades,
        {prefix: _degrees(cadre, mode) for prefix, mode in STUDY_MODES.items()},
        name_of("GB4762", cadre.political_status) or "",
        _posts(cadre, on),
        _retirement(cadre, on),
        _verified(cadre, on),
    )


def _degrees(cadre: Cadre, mode: str) -> list[tuple[str, str]]:
    rows = [row for row in cadre.educations.all() if row.mode == mode and row.degree_text]
    return [(row.degree_text, f"{row.school}{row.major}") for row in rows]


def _posts(cadre: Cadre, on: date) -> str:
    """The posts held on a day, the main one first."""
    found = with_present_service(Cadre.objects.filter(pk=cadre.pk), on).get()
    return "，".join(f"{unit_of(post)}{post.title}" for post in found.present_posts)


def _retirement(cadre: Cadre, on: date) -> Retirement | None:
    """By the fact the rules read as well: the same month everywhere."""
    with connection.cursor() as cursor:
        cursor.execute(retirement(), {"ids": [cadre.pk], "as_of": on})
        names = [column.name for column in cursor.description]
        row = cursor.fetchone()
    if row is None:
        return None
    found = dict(zip(names, row, strict=True))
    age = RETIREMENT_SCHEMES[found["scheme"]].original_years * 12 + found["delay_months"]
    return Retirement(PartialDate(found["month"].year, found["month"].month), age, found["delay_months"])


def _verified(cadre: Cadre, on: date) -> dict[str, PartialDate]:
    return {row.kind: row.value for row in cadre.verifications.all() if row.verified_on <= on}


def names_of(forms: Iterable[PersonForm]) -> str:
    """The people of forms, by name."""
    return _(", ").join(form.cadre.name for form in forms)
