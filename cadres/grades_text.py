"""年度考核结果 as written in forms and rosters: years with their grades, and what was not understood.

Two word families (称职 of civil servants, 合格 of institutions) are one ordinal: the first digit in ZB18.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from common.dates import FIRST_YEAR, LAST_YEAR

EXCELLENT, COMPETENT, BASIC, INCOMPETENT, UNDETERMINED, NOT_ASSESSED = range(1, 7)
ORDINALS = {
    "优秀": EXCELLENT, "称职": COMPETENT, "合格": COMPETENT, "基本称职": BASIC, "基本合格": BASIC,
    "不称职": INCOMPETENT, "不合格": INCOMPETENT, "不定等次": UNDETERMINED, "未定等次": UNDETERMINED,
    "不确定等次": UNDETERMINED, "未确定等次": UNDETERMINED, "不进行考核": NOT_ASSESSED,
    "试用期": UNDETERMINED, "试用期不定等次": UNDETERMINED, "不定等次（试用期）": UNDETERMINED,
    "不定等次(试用期)": UNDETERMINED, "未参加考核": NOT_ASSESSED, "不参加考核": NOT_ASSESSED, "未考核": NOT_ASSESSED,
}  # fmt: skip
NOTHING = {"", "无", "无。", "/", "-", "—"}

PROBATION = "试用期"  # in a word that sets no grade: it never adds months
_WORD = "|".join(map(re.escape, sorted(ORDINALS, key=len, reverse=True)))
# Possessive and bounded throughout: a text that fits nothing is given up at once, however long it is.
_BLANK = r"\s{0,8}+"
_YEAR = rf"\d{{4}}{_BLANK}(?:年度|年)?+"
_TO = rf"{_BLANK}(?:[-—–－～~─]{{1,8}}+|至|到){_BLANK}"
_ONE = rf"{_YEAR}(?:{_TO}{_YEAR})?+"
_YEARS = rf"{_ONE}(?:{_BLANK}[、，,和及]{_BLANK}{_ONE}){{0,40}}+"
_FILLER = (
    r"(?:年度|年|度|考核|公务员|事业单位|工作人员|个人|结果|等次|等级|评定|确定|被|均|都|分别|连续|[三两二四五]|为|是"
    r"|[:：\s，,]){0,40}+"
)
_STATEMENT = re.compile(
    rf"(?P<years>{_YEARS}){_FILLER}(?P<words>(?:{_WORD})(?:{_BLANK}[、，,和]{_BLANK}(?:{_WORD})){{0,40}}+)(?:等次)?"
)
_SPAN = re.compile(rf"({_YEAR})(?:{_TO}({_YEAR}))?")
_LONGEST_SPAN = 40
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class YearGrade:
    """One year's grade: its ordinal (1 the best … 6 not assessed) and the word it was written with."""

    year: int
    ordinal: int
    word: str


@dataclass(frozen=True, slots=True)
class GradesText:
    """What a text says: grades by year, parts not understood, and years it contradicts itself about.

    `stated` are the parts that were understood: with the loose ones and the signs between them they are the text.
    """

    raw: str
    grades: tuple[YearGrade, ...]
    loose: tuple[str, ...]
    contradicted: tuple[int, ...]
    stated: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Everything was understood and nothing is said twice differently."""
        return not self.loose and not self.contradicted


def grade_of_word(word: str) -> int | None:
    """The ordinal of one grade word, with or without 等次; None for no grade word."""
    bare = re.sub(r"\s", "", word)
    return ORDINALS.get(bare, ORDINALS.get(bare.removesuffix("等次")))


@lru_cache(maxsize=4096)
def parse_grades(text: str) -> GradesText:
    """Read grades by year from either form, or a mixture; never fails."""
    if text.strip() in NOTHING:
        return GradesText(text, (), (), ())
    found: list[YearGrade] = []
    loose, stated, position = [], [], 0
    plain = text.translate(_HALF_WIDTH)
    for match in _STATEMENT.finditer(plain):
        grades = _grades_of(match)
        if grades:
            loose.append(text[position : match.start()])
            stated.append(text[match.start() : match.end()])
            position = match.end()
            found += grades
    loose.append(text[position:])
    return GradesText(text, _by_year(found), _said(loose), _contradicted(found), tuple(stated))


def _grades_of(match: re.Match[str]) -> list[YearGrade]:
    """Grades of a statement; nothing when its years and words do not pair up."""
    years = _years_of(match["years"])
    words = re.findall(_WORD, match["words"])
    if len(words) == 1:
        words *= len(years)
    if len(words) != len(years):
        return []
    return [YearGrade(year, ORDINALS[word], word) for year, word in zip(years, words, strict=True)]


def _years_of(text: str) -> list[int]:
    years: list[int] = []
    for first, last in _SPAN.findall(text):
        begin, end = int(first[:4]), int(last[:4]) if last else int(first[:4])
        if not FIRST_YEAR <= begin <= end <= LAST_YEAR or end - begin > _LONGEST_SPAN:
            return []
        years += range(begin, end + 1)
    return years


def _by_year(found: list[YearGrade]) -> tuple[YearGrade, ...]:
    first: dict[int, YearGrade] = {}
    for grade in found:
        first.setdefault(grade.year, grade)
    return tuple(first[year] for year in sorted(first))


def _contradicted(found: list[YearGrade]) -> tuple[int, ...]:
    ordinals: dict[int, set[int]] = {}
    for grade in found:
        ordinals.setdefault(grade.year, set()).add(grade.ordinal)
    return tuple(sorted(year for year, seen in ordinals.items() if len(seen) > 1))


def _said(parts: list[str]) -> tuple[str, ...]:
    trimmed = (part.strip(" \t\r\n　；;。，,、") for part in parts)
    return tuple(part for part in trimmed if part)


def format_grades(grades: tuple[YearGrade, ...]) -> str:
    """'2022年：优秀；2023年：称职', oldest first."""
    return "；".join(
        f"{grade.year}年：{grade.word}" for grade in sorted(grades, key=lambda grade: grade.year)
    )
