"""How the pages write what a file holds: months, periods, levels, who somebody is."""

from collections.abc import Iterable
from datetime import date
from types import SimpleNamespace

from django.utils.translation import gettext as _
from psycopg2.extras import DateRange

from cadres.choices import Grade, Level, Precision, Rank, Scale
from cadres.models import Appointment, Cadre, Education, RankPeriod
from cadres.reference.codelists import code_lists
from common.dates import age_on, months_between

MARKS = {Grade.EXCELLENT: "ex", Grade.BASIC: "ba", Grade.INCOMPETENT: "ba"}


def month(day: date | None, precision: str = Precision.MONTH) -> str:
    """2022.03, or 2022 when only the year is known; empty for no day."""
    if day is None:
        return ""
    return f"{day.year}" if precision == Precision.YEAR else f"{day.year}.{day.month:02}"


def span(period: DateRange, precision: str) -> str:
    """2019.05–2022.03, with 'now' for an open end."""
    end = month(period.upper) if period.upper else _("now")
    return f"{month(period.lower, precision)}–{end}"


def age_words(cadre: Cadre, on: date) -> str:
    """Full years; empty when the birth month is unknown altogether."""
    return str(age_on(cadre.birth, on)) if cadre.birth else ""


def about(cadre: Cadre, on: date) -> str:
    """Sex and age, as the header writes it."""
    age = age_words(cadre, on)
    parts = [cadre.get_sex_display() if cadre.sex else "", _("aged %(age)s") % {"age": age} if age else ""]
    return _(", ").join(str(part) for part in parts if part)


def post_of(cadre: Cadre) -> SimpleNamespace | None:
    """The present main post of a cadre read with_standing."""
    return cadre.main_post and SimpleNamespace(**cadre.main_post)


def rank_of(cadre: Cadre) -> SimpleNamespace | None:
    """The present rank of a cadre read with_standing."""
    return cadre.rank_held and SimpleNamespace(**cadre.rank_held)


def level_of(post: Appointment | SimpleNamespace | None) -> str:
    """The person's own level: that of the post unless another is recorded."""
    value = (post.person_level or post.level) if post else None
    return str(Level(value).label) if value else ""


def rank_word(row: RankPeriod | SimpleNamespace | None) -> str:
    """The rank in words; a staff grade by its number."""
    if row is None:
        return ""
    if row.scale == Scale.CIVIL:
        return str(Rank(row.rank).label)
    return _("staff grade %(grade)d") % {"grade": 11 - row.rank}


def unit_of(post: Appointment) -> str:
    """The unit of a post, in the tree or outside of it."""
    return str(post.unit) if post.unit else post.unit_text


def education_words(rows: Iterable[Education]) -> str:
    """The latest education with its degree."""
    latest = max(rows, key=lambda row: row.graduated.latest if row.graduated else date.min, default=None)
    return "" if latest is None else schooling_words(latest.education_text, latest.degree_text)


def schooling_words(education_text: str, degree_text: str) -> str:
    """An education with its degree."""
    return _(", ").join(word for word in (education_text, degree_text) if word)


def years_words(start: date, end: date) -> str:
    """A length of calendar months as years and months."""
    years, months = divmod(months_between(start, end), 12)
    return _("%(years)d y %(months)d m") % {"years": years, "months": months}


def grade_mark(year: int, grade: str | None, word: str) -> dict:
    """One cell of the grades column: the first character, coloured when it is not the usual one."""
    if grade is None:
        return {"word": "—", "tone": "", "title": _("%(year)d: none recorded") % {"year": year}}
    label = word or str(Grade(grade).label)
    return {"word": label[0], "tone": MARKS.get(grade, ""), "title": f"{year}: {label}"}


def code_name(group: str, code: str) -> str:
    """The name of a code of a national list; empty for none."""
    return next((row.name for row in code_lists()[group].codes if row.code == code), "")
