"""Values by column key as dated records of a cadre: posts, ranks, education, grades, awards, résumé, family."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from psycopg2.extras import DateRange

from cadres.awards_text import AwardsText, parse_awards
from cadres.choices import Grade, Level, PostCategory, Rank, Scale, StudyMode
from cadres.grades_text import PROBATION, YearGrade, parse_grades
from cadres.imports.cells import Problem
from cadres.imports.columns import BY_KEY
from cadres.imports.drafts import draft
from cadres.imports.words import RANKS, STAFF_GRADES
from cadres.models import Appointment, Appraisal, Award, Cadre, Education, RankPeriod, ResumeLine
from cadres.reference.codelists import find_code
from cadres.resume import Resume, parse_resume
from common.dates import PartialDate

_TOWNSHIP_UP = ("乡科级", "县处级", "厅局级", "省部级", "国家级")
LEVELS = {
    f"{name}{word}": Level(2 * place + number)
    for place, name in enumerate(_TOWNSHIP_UP)
    for number, word in ((1, "副职"), (2, "正职"))
}
RANK_NUMBERS = {word: (Scale.CIVIL, Rank(len(RANKS) - place)) for place, word in enumerate(RANKS)}
RANK_NUMBERS |= {word: (Scale.STAFF, 10 - place) for place, word in enumerate(STAFF_GRADES)}
CATEGORIES = {
    "管理岗位": PostCategory.MANAGEMENT,
    "专业技术岗位": PostCategory.PROFESSIONAL,
    "工勤技能岗位": PostCategory.SKILLED,
}
GRADES = {
    1: Grade.EXCELLENT,
    2: Grade.COMPETENT,
    3: Grade.BASIC,
    4: Grade.INCOMPETENT,
    5: Grade.UNGRADED,
    6: Grade.NOT_ASSESSED,
}
MODES = {"full": StudyMode.FULL_TIME, "part": StudyMode.IN_SERVICE}
DUE_ON = (4, 30)  # the day the grades of the year before are due, as readiness has it
_PARTS = re.compile(r"[\n\r、，,/；;\s]+")


@dataclass(frozen=True, slots=True)
class Since:
    """A period that begins: its first day and how exactly that is known."""

    day: date
    precision: str

    @classmethod
    def of(cls, value: PartialDate) -> "Since":
        """A vague date begins on its first day."""
        return cls(value.earliest, value.precision)


def posts_of(cadre: Cadre, unit: object, values: Mapping[str, object]) -> Iterator[Appointment]:
    """The post held now, and the time at its level before it, where the level is older than the post."""
    level = LEVELS.get(values.get("level", ""))
    title = str(values.get("post") or values.get("level") or "")
    post_since, level_since = values.get("post_since"), values.get("level_since") if level else None
    since = post_since or level_since
    if not title or since is None:
        return
    if level_since and post_since and level_since.earliest < post_since.earliest:
        before = _post(cadre, unit, str(values["level"]), Since.of(level_since), post_since.earliest)
        before.level, before.is_leadership = level, True
        yield before
    post = _post(cadre, unit, title, Since.of(since), None)
    post.level, post.is_leadership = level, level is not None
    post.is_principal, post.in_team = values.get("is_principal"), bool(values.get("is_team"))
    post.document_no = str(values.get("document", ""))
    post.category = _category_of(values)
    yield post


def _category_of(values: Mapping[str, object]) -> str:
    """As its column says, or as the grade can only be of."""
    grade = str(values.get("rank", ""))
    if grade.startswith("专业技术"):
        return PostCategory.PROFESSIONAL
    return CATEGORIES.get(
        values.get("category", ""), PostCategory.MANAGEMENT if grade in STAFF_GRADES else ""
    )


def _post(cadre: Cadre, unit: object, title: str, since: Since, end: date | None) -> Appointment:
    return draft(
        Appointment,
        cadre_id=cadre.pk,
        unit_id=unit,
        title=title[:120],
        valid=DateRange(since.day, end),
        start_precision=since.precision,
    )


def ranks_of(cadre: Cadre, values: Mapping[str, object]) -> Iterator[RankPeriod]:
    """The rank, or the grade of the staff scale, held now."""
    held, since = RANK_NUMBERS.get(values.get("rank", "")), values.get("rank_since")
    if held and since:
        scale, rank = held
        begin = Since.of(since)
        valid = DateRange(begin.day, None)
        yield draft(
            RankPeriod,
            cadre_id=cadre.pk,
            scale=scale,
            rank=rank,
            valid=valid,
            start_precision=begin.precision,
        )


def without_since(values: Mapping[str, object]) -> Iterator[Problem]:
    """Warnings for a post, level or rank whose beginning is not told."""
    if (values.get("post") or values.get("level")) and not (
        values.get("post_since") or values.get("level_since")
    ):
        yield Problem("no_since", {"column": BY_KEY["post"].heading})
    if values.get("rank") in RANK_NUMBERS and not values.get("rank_since"):
        yield Problem("no_since", {"column": BY_KEY["rank"].heading})


def educations_of(cadre: Cadre, values: Mapping[str, object]) -> Iterator[Education]:
    """Full-time and in-service education; words without a code are kept as they are written."""
    for prefix, mode in MODES.items():
        education, degree = _education_words(values, prefix)
        school = str(values.get(f"{prefix}_school", ""))
        if education or degree or school:
            yield draft(
                Education,
                cadre_id=cadre.pk,
                mode=mode,
                education=_code("ZB64", education),
                education_text=education,
                degree=_code("GB6864", degree),
                degree_text=degree,
                school=school,
            )


def _education_words(values: Mapping[str, object], prefix: str) -> tuple[str, str]:
    education, degree = str(values.get(f"{prefix}_education", "")), str(values.get(f"{prefix}_degree", ""))
    if not (education or degree):
        parts = [part for part in _PARTS.split(str(values.get(f"{prefix}_both", ""))) if part]
        degree = "、".join(part for part in parts if part.endswith(("士", "学位")))
        education = "、".join(part for part in parts if not part.endswith(("士", "学位")))
    return education[:60], degree[:60]


def _code(key: str, word: str) -> str:
    """The code of a word, or of the one part of it that has a code."""
    found = [find_code(key, part) for part in (word, *_PARTS.split(word)) if part]
    return next((code.code for code in found if code), "")


def education_values(rows: Iterable[Education], said: Mapping[str, object] | None = None) -> dict[str, str]:
    """Education on file as values by column key: of each kind the one a form says, else the highest."""
    found: dict[str, str] = {}
    for prefix, mode in MODES.items():
        told = [str((said or {}).get(f"{prefix}_{part}", "")) for part in ("education", "degree")]
        of_mode = [row for row in rows if row.mode == mode]
        named = [row for row in of_mode if [row.education_text, row.degree_text] == told]
        if of_mode:
            row = named[0] if named else min(of_mode, key=lambda row: row.education[:1] or "9")
            found[f"{prefix}_education"] = row.education_text
            found[f"{prefix}_degree"] = row.degree_text
            found[f"{prefix}_school"] = row.school
    return {key: value for key, value in found.items() if value}


def appraisals_of(
    cadre: Cadre, grades: Iterable[YearGrade], today: date, decided: Mapping[int, date] | None = None
) -> Iterator[Appraisal]:
    """Grades by year; a day of decision nobody told is assumed to be the latest it can be.

    That is the day grades are due, or today if sooner: 优秀 shortens only from the day it was decided.
    """
    for grade in grades:
        told = (decided or {}).get(grade.year)
        yield draft(
            Appraisal,
            cadre_id=cadre.pk,
            year=grade.year,
            grade=Grade.PROBATION if PROBATION in grade.word else GRADES[grade.ordinal],
            word=grade.word,
            decided_on=told or min(date(grade.year + 1, *DUE_ON), today),
            decided_assumed=told is None,
        )


def awards_of(cadre: Cadre, awards: AwardsText) -> Iterator[Award]:
    """Awards that were understood."""
    for award in awards.awards:
        yield draft(
            Award, cadre_id=cadre.pk, name=award.name[:200], organ=award.organ[:120], awarded_on=award.on
        )


def resume_lines_of(cadre: Cadre, resume: Resume) -> Iterator[ResumeLine]:
    """Every segment of the résumé in its order; those not understood say so."""
    for order, segment in enumerate(resume.segments):
        start = getattr(segment, "start", None)
        text = segment.text if start else segment.raw.strip()
        if start or text:
            yield draft(
                ResumeLine,
                cadre_id=cadre.pk,
                order=order,
                started=start,
                ended=getattr(segment, "end", None),
                text=text,
                understood=getattr(segment, "clean", False),
            )


def text_records(cadre: Cadre, values: Mapping[str, object], today: date) -> Iterator[object]:
    """What the long texts of a roster row say as rows."""
    yield from appraisals_of(cadre, parse_grades(str(values.get("grades", ""))).grades, today)
    yield from awards_of(cadre, parse_awards(str(values.get("awards", ""))))
    yield from resume_lines_of(cadre, parse_resume(str(values.get("resume", ""))))
