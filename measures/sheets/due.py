"""Dates as offices write them: 6月底前, 三季度, 年底前, 长期坚持."""

import calendar
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from common.dates import PartialDate
from common.reach import is_in_reach

NUMBERS = {
    "十二": 12, "十一": 11, "十": 10, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
MONTH = r"(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月"
YEAR = r"(?:(?P<year>\d{4})年)?"
STANDING = re.compile(r"(?:长期|持续|常态化?|始终)(?:坚持|推进|开展|执行|保持|抓好|落实)?")
TENTHS = {"上": 10, "中": 20, "下": 31}


@dataclass(frozen=True, slots=True)
class Due:
    """The last day, or None for what is kept up without end."""

    on: date | None

    @property
    def standing(self) -> bool:
        """Whether there is no last day."""
        return self.on is None


def read_due(value: object, year: int) -> Due:
    """The day a cell means, in the plan's year unless it names another; ValueError for what is not clear."""
    found = meant(value, year)
    if found.on and not is_in_reach(found.on):
        raise ValueError(f"out of reach: {value!r}")
    return found


def meant(value: object, year: int) -> Due:
    """What a cell says."""
    if isinstance(value, date):
        return Due(value)
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(value or "")))
    if STANDING.fullmatch(text):
        return Due(None)
    for pattern, day in PATTERNS:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            return Due(day(int(parts.pop("year", None) or year), parts))
    return Due(PartialDate.parse(re.sub("之?前$", "", text)).latest)


def last_of(year: int, month: int) -> date:
    """The last day of a month; ValueError for a month that is none."""
    if not 1 <= month <= 12:
        raise ValueError(f"no month: {month}")
    return date(year, month, calendar.monthrange(year, month)[1])


def number(text: str) -> int:
    """A number in digits or in Chinese."""
    return NUMBERS[text] if text in NUMBERS else int(text)


def month_end(year: int, parts: dict) -> date:
    """6月底前."""
    return last_of(year, number(parts["month"]))


def month_day(year: int, parts: dict) -> date:
    """6月15日前."""
    return date(year, number(parts["month"]), int(parts["day"]))


def month_part(year: int, parts: dict) -> date:
    """6月中旬."""
    end = last_of(year, number(parts["month"]))
    return end.replace(day=min(TENTHS[parts["part"]], end.day))


def quarter_end(year: int, parts: dict) -> date:
    """三季度."""
    return last_of(year, 3 * number(parts["quarter"]))


def half_end(year: int, parts: dict) -> date:
    """上半年."""
    return last_of(year, 6 if parts["half"] == "上" else 12)


def year_end(year: int, _parts: dict) -> date:
    """年底前."""
    return date(year, 12, 31)


Days = Callable[[int, dict], date]
PATTERNS: list[tuple[re.Pattern[str], Days]] = [
    (re.compile(YEAR + MONTH + r"(?:底|末|份内|内|份)(?:之?前)?(?:完成)?"), month_end),
    (re.compile(YEAR + MONTH), month_end),
    (re.compile(YEAR + r"\d{1,2}月?[-—–~至到]" + MONTH + r"(?:底|末)?(?:之?前)?"), month_end),
    (re.compile(YEAR + MONTH + r"(?P<day>\d{1,2})[日号](?:之?前)?(?:完成)?"), month_day),
    (re.compile(YEAR + MONTH + r"(?P<part>[上中下])旬(?:之?前)?"), month_part),
    (re.compile(YEAR + r"第?(?P<quarter>[1-4一二三四])季度(?:底|末|内)?(?:之?前)?(?:完成)?"), quarter_end),
    (re.compile(YEAR + r"(?P<half>[上下])半年(?:底|末|内)?(?:之?前)?(?:完成)?"), half_end),
    (
        re.compile(r"(?:(?P<year>\d{4})年?|今年|本年|全)?(?:年底|年末|年内|年|底)(?:之?前)?(?:完成)?"),
        year_end,
    ),
    (re.compile(r"(?:(?P<year>\d{4})年)"), year_end),
]
