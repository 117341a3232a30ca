"""Dates as personnel files know them: often only the month, sometimes only the year.

A partial date is an interval [earliest, latest] with one canonical text: '1996', '1996-03' or '1996-03-15'.
Everything that counts ages, tenures, effect periods and retirement months counts here and nowhere else.
"""

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1800, 2199

_COMPACT = re.compile(r"(\d{4})(\d{2})?(\d{2})?")
_SEPARATED = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
_CHINESE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?")
_MIDNIGHT = re.compile(r"[ T]00:00(:00(\.0+)?)?$")
_DASHES = str.maketrans({"—": "-", "–": "-", "‐": "-", "−": "-", "。": "."})


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of year, month or day precision. Sorted by its earliest day, the vaguer one later."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"year out of range: {self.year}")
        if self.month is None and self.day is not None:
            raise ValueError(f"a day without a month: {self.year}")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, value: object) -> "PartialDate":
        """Read what people and sheets write for a date; ValueError carries the text not understood."""
        if isinstance(value, cls):
            return value
        if isinstance(value, date):
            return cls.from_date(value)
        text = _number_text(value) if isinstance(value, int | float) else _clean(value)
        for pattern in (_COMPACT, _SEPARATED, _CHINESE):
            if match := pattern.fullmatch(text):
                return cls._of_parts(match.groups(), value)
        raise ValueError(f"not a date: {value!r}")

    @classmethod
    def _of_parts(cls, parts: tuple[str | None, ...], value: object) -> "PartialDate":
        try:
            return cls(*(int(part) for part in parts if part is not None))
        except ValueError as error:
            raise ValueError(f"not a date: {value!r}") from error

    @classmethod
    def from_date(cls, day: date) -> "PartialDate":
        """The same day, known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> str:
        """'year', 'month' or 'day'."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def earliest(self) -> date:
        """First day the date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Last day the date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def dotted(self) -> str:
        """'YYYY.MM' as forms print it ('YYYY' when only the year is known)."""
        return f"{self.year:04}" if self.month is None else f"{self.year:04}.{self.month:02}"

    @property
    def compact(self) -> str:
        """'YYYYMM' as .lrmx keeps it ('YYYY' when only the year is known)."""
        return self.dotted.replace(".", "")

    @property
    def chinese(self) -> str:
        """'1996年3月15日', as long as it is known."""
        text = f"{self.year}年"
        if self.month is not None:
            text += f"{self.month}月"
        return text if self.day is None else f"{text}{self.day}日"

    def __str__(self) -> str:
        return "-".join(
            [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        )

    def __len__(self) -> int:
        """Length of the canonical text: the length validators of Django's CharField ask for it."""
        return len(str(self))

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.earliest, self.latest) < (other.earliest, other.latest)


def _clean(value: object) -> str:
    text = unicodedata.normalize("NFKC", str(value)).translate(_DASHES).strip()
    return re.sub(r"\s*([./年月日-])\s*", r"\1", _MIDNIGHT.sub("", text))


def _number_text(value: float) -> str:
    """A number cell as text. 1996.1 may be January or October, so it is refused; 1996.03 is clear."""
    if isinstance(value, bool):
        raise ValueError(f"not a date: {value!r}")
    text = str(int(value)) if value == int(value) else f"{value:.10g}"
    if text.endswith(".1"):
        raise ValueError(
            f"not a clear date: the number {text} may mean month 1 or month 10; write it as text"
        )
    return text


class Age(NamedTuple):
    """Full years (周岁) as an interval; both ends are equal when the birth month is known."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


def month_index(day: date) -> int:
    """Months since year 0, so that a difference is a number of calendar months."""
    return day.year * 12 + day.month - 1


def add_months(day: date, months: int) -> date:
    """The same day-number so many months later; where there is no such day, the last day of that month."""
    year, month = divmod(month_index(day) + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_between(start: date, end: date) -> int:
    """Calendar months from the month of start to the month of end; the day-number does not matter."""
    return month_index(end) - month_index(start)


def whole_months_between(start: date, end: date) -> int:
    """Months that have passed to the day: the last one counts only when its day-number is reached."""
    months = months_between(start, end)
    return months if add_months(start, months) <= end else months - 1


def age_on(birth: PartialDate, on: date) -> Age:
    """Age in full years by month (周岁 by month): the birth month itself completes the year."""
    low = months_between(birth.latest, on) // 12
    high = months_between(birth.earliest, on) // 12
    if high < 0:
        raise ValueError(f"not born yet on {on}: {birth}")
    return Age(max(low, 0), high)


def effect_period_end(start: date, months: int) -> date:
    """Last day of an effect period (影响期): same day-number so many months later, minus one day.

    Where there is no such day: the last day of that month, minus one (regulations.md 5).
    """
    return add_months(start, months) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RetirementScheme:
    """One line of the 2025 retirement table: all numbers in months except the original age in years."""

    base_birth: date
    original_years: int
    step: int
    cap: int


RETIREMENT_SCHEMES = {
    "male": RetirementScheme(date(1965, 1, 1), 60, 4, 36),
    "female_55": RetirementScheme(date(1970, 1, 1), 55, 4, 36),
    "female_50": RetirementScheme(date(1975, 1, 1), 50, 2, 60),
    "female_60": RetirementScheme(
        date(1965, 1, 1), 60, 4, 36
    ),  # 县处级女干部, 高级职称女专技: 组通字〔2015〕14号
}


@dataclass(frozen=True, slots=True)
class Retirement:
    """Statutory retirement: the month, and the age in months it is reached at (with the delay in it)."""

    month: PartialDate
    age_months: int
    delay_months: int

    @property
    def age(self) -> tuple[int, int]:
        """(years, months), as 到龄时间 prints it."""
        return divmod(self.age_months, 12)


def retirement_of(birth: PartialDate, scheme: str) -> Retirement:
    """Statutory retirement month (regulations.md 8.3); scheme is a key of RETIREMENT_SCHEMES."""
    if birth.month is None:
        raise ValueError(f"the retirement month needs a birth month: {birth}")
    table = RETIREMENT_SCHEMES[scheme]
    months = months_between(table.base_birth, birth.earliest)
    delay = 0 if months < 0 else min(table.cap, months // table.step + 1)
    age_months = table.original_years * 12 + delay
    on = add_months(birth.earliest.replace(day=1), age_months)
    return Retirement(PartialDate(on.year, on.month), age_months, delay)


FLEXIBLE = 36  # months before and after the statutory month (《实施弹性退休制度暂行办法》)
NOTICE_EARLY, NOTICE_LATE = 3, 1  # months before which somebody says so, or agrees with the unit
FLEXIBLE_SINCE = date(2025, 1, 1)


@dataclass(frozen=True, slots=True)
class FlexibleRetirement:
    """The months somebody may choose from: not below the original age, at most three years either way.

    Civil servants retire at the statutory month; to go early takes the approval of the authority.
    """

    earliest: PartialDate
    statutory: PartialDate
    latest: PartialDate

    def notice_by(self, month: PartialDate) -> date:
        """The last day to say that one goes in this month; ValueError for a month outside of the range."""
        if not self.earliest <= month <= self.latest or month.precision != "month":
            raise ValueError(f"no month from {self.earliest} to {self.latest}: {month}")
        ahead = NOTICE_EARLY if month < self.statutory else NOTICE_LATE
        return add_months(month.earliest, -ahead)


def flexible_range(statutory: PartialDate, delay_months: int) -> FlexibleRetirement:
    """From the statutory month and the delay in it; before the reform there was nothing to choose."""
    if statutory.earliest < FLEXIBLE_SINCE:
        return FlexibleRetirement(statutory, statutory, statutory)
    early = max(
        add_months(statutory.earliest, -min(FLEXIBLE, delay_months)), min(FLEXIBLE_SINCE, statutory.earliest)
    )
    late = add_months(statutory.earliest, FLEXIBLE)
    return FlexibleRetirement(month_of(early), statutory, month_of(late))


def flexible_of(birth: PartialDate, scheme: str) -> FlexibleRetirement:
    """The range of somebody born then; scheme is a key of RETIREMENT_SCHEMES."""
    found = retirement_of(birth, scheme)
    return flexible_range(found.month, found.delay_months)


def month_of(day: date) -> PartialDate:
    """The month of a day, known to the month."""
    return PartialDate(day.year, day.month)
