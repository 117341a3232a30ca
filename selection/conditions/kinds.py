"""The kinds of conditions: what each may be asked, and how a value in a file answers, in SQL and in Python.

Every answer is yes, no or unknown (None, NULL). What a file says may be a span of possible numbers or days: it
answers yes when all of them fit, no when none does.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from unicodedata import category

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from common.listing import days_words, range_words
from common.reach import read_day
from selection.conditions.statement import Asked, Statement

Words = str | Promise
Choices = Callable[[], Sequence[tuple[str, Words]]]
Answer = bool | None
NOT_SO = "not so"  # in the place of a span: the file says that there is nothing to count
MOST_CHOSEN, MOST_WORDS, LONGEST_WORD = 60, 8, 40
LARGEST = 1200
NOT_WRITTEN = {"Cc", "Cs"}  # control characters, halves of pairs


class Span(NamedTuple):
    """The numbers a value may be; no upper bound when `high` is None."""

    low: int
    high: int | None


class Days(NamedTuple):
    """The days a date may mean."""

    earliest: date
    latest: date


class Best(NamedTuple):
    """The best that is known, and whether nothing better can be missing."""

    best: int | None
    sure: bool


class Texts(NamedTuple):
    """What is written, and whether nothing can be missing."""

    found: tuple[str, ...]
    sure: bool


def fault(words: str, **params: object) -> ValidationError:
    """What is wrong with a condition."""
    return ValidationError(words % params if params else words)


def one_of(asked: Asked, name: str, choices: Iterable[tuple[str, Words]]) -> str:
    """A choice that is on offer."""
    value = asked.get(name)
    if not isinstance(value, str) or value not in {str(key) for key, _label in choices}:
        raise fault(_("choose one of those on offer"))
    return value


@dataclass(frozen=True)
class Range:
    """Two numbers, each may be left out. `factor`: so many of the value's units make one that is asked for."""

    factor: int = 1
    half: bool = False
    part = "range"

    def clean(self, asked: Asked) -> dict:
        """At least one bound, in order."""
        low, high = (self.number(asked.get(name)) for name in ("min", "max"))
        if low is None and high is None:
            raise fault(_("give a number"))
        if low is not None and high is not None and low > high:
            raise fault(_("the first number is larger than the second"))
        return {name: value for name, value in (("min", low), ("max", high)) if value is not None}

    def number(self, value: object) -> float | int | None:
        """A number from 0 to LARGEST, halves where they make sense."""
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LARGEST:
            raise fault(_("a number from 0 to %(most)d"), most=LARGEST)
        if value != int(value) and not (self.half and value * 2 == int(value * 2)):
            raise fault(_("halves at most") if self.half else _("a whole number"))
        return int(value) if value == int(value) else value

    def bounds(self, asked: Asked) -> tuple[int | None, int | None]:
        """Both bounds in the value's units."""
        return tuple(
            None if (n := asked.get(name)) is None else int(n * self.factor) for name in ("min", "max")
        )

    def sql(self, to: Statement, value: tuple[str, ...], asked: Asked) -> str:
        """`value`: the lowest and the highest it may be; third, if given, whether there is nothing to count."""
        (low, high, *none), (least, most) = value, self.bounds(asked)
        parts = []
        if least is not None:
            n = to.bind(least)
            parts.append(f"CASE WHEN {low} >= {n} THEN true WHEN {high} < {n} THEN false END")
        if most is not None:
            n = to.bind(most)
            parts.append(f"CASE WHEN {high} <= {n} THEN true WHEN {low} > {n} THEN false END")
        fits = "(" + " AND ".join(parts) + ")"
        return f"(CASE WHEN {none[0]} THEN false ELSE {fits} END)" if none else fits

    def answer(self, value: Span | str | None, asked: Asked) -> Answer:
        """The same for one value."""
        if value is None or value == NOT_SO:
            return None if value is None else False
        least, most = self.bounds(asked)
        below = least is not None and value.high is not None and value.high < least
        above = most is not None and value.low > most
        if below or above:
            return False
        fits = (least is None or value.low >= least) and (
            most is None or (value.high is not None and value.high <= most)
        )
        return True if fits else None

    def words(self, asked: Asked) -> str:
        """The bounds in words."""
        low, high = asked.get("min"), asked.get("max")
        if self.half and any(n is not None and n != int(n) for n in (low, high)):
            return f"{'' if low is None else low}–{'' if high is None else high}"
        return range_words(*(None if n is None else int(n) for n in (low, high)))

    def found(self, value: Span | str) -> str:
        """What a file says."""
        if value == NOT_SO:
            return "—"
        ends = [value.low] if value.low == value.high else [value.low, value.high]
        return "–".join("" if n is None else self.one(n) for n in ends)

    def one(self, number: int) -> str:
        """One number as people read it: months of years as years and months."""
        if self.factor == 1:
            return str(number)
        years, months = divmod(number, self.factor)
        return _("%(years)d y %(months)d m") % {"years": years, "months": months}


@dataclass(frozen=True)
class Dates:
    """Two days, each may be left out."""

    part = "dates"

    def clean(self, asked: Asked) -> dict:
        """At least one day, in order."""
        since, until = (self.day(asked.get(name)) for name in ("from", "until"))
        if since is None and until is None:
            raise fault(_("give a day"))
        if since and until and since > until:
            raise fault(_("the first day is after the second"))
        return {name: day.isoformat() for name, day in (("from", since), ("until", until)) if day}

    def day(self, value: object) -> date | None:
        """A day as addresses write it."""
        try:
            return read_day(value) if value else None
        except (TypeError, ValueError) as error:
            raise fault(_("a day is written 2026-01-31")) from error

    def bounds(self, asked: Asked) -> tuple[date | None, date | None]:
        """Both days."""
        return self.day(asked.get("from")), self.day(asked.get("until"))

    def sql(self, to: Statement, value: tuple[str, str], asked: Asked) -> str:
        """`value`: the earliest and the latest day it may mean."""
        (early, late), (since, until) = value, self.bounds(asked)
        parts = []
        if since:
            n = to.bind(since)
            parts.append(f"CASE WHEN {early} >= {n} THEN true WHEN {late} < {n} THEN false END")
        if until:
            n = to.bind(until)
            parts.append(f"CASE WHEN {late} <= {n} THEN true WHEN {early} > {n} THEN false END")
        return "(" + " AND ".join(parts) + ")"

    def answer(self, value: Days | None, asked: Asked) -> Answer:
        """The same for one value."""
        if value is None:
            return None
        since, until = self.bounds(asked)
        if (since and value.latest < since) or (until and value.earliest > until):
            return False
        fits = (since is None or value.earliest >= since) and (until is None or value.latest <= until)
        return True if fits else None

    def words(self, asked: Asked) -> str:
        """The days in words."""
        return days_words(*self.bounds(asked))

    def found(self, value: Days) -> str:
        """What a file says."""
        return days_words(*value)


@dataclass(frozen=True)
class Choice:
    """One or several of a list; `numeric` values are numbers in the files."""

    choices: Choices
    numeric: bool = False
    part = "choice"

    def clean(self, asked: Asked) -> dict:
        """At least one, all on offer."""
        among, offered = asked.get("among"), {str(key) for key, _label in self.choices()}
        if not isinstance(among, list) or not among or len(among) > MOST_CHOSEN:
            raise fault(_("choose at least one"))
        if any(not isinstance(one, str) or one not in offered for one in among):
            raise fault(_("choose one of those on offer"))
        return {"among": list(dict.fromkeys(among))}

    def wanted(self, asked: Asked) -> list:
        """As the files have them."""
        return [int(one) for one in asked["among"]] if self.numeric else list(asked["among"])

    def sql(self, to: Statement, value: str, asked: Asked) -> str:
        """`value`: what the file says, NULL when nothing."""
        wanted = self.wanted(asked)
        return f"({value} = ANY({to.numbers(wanted) if self.numeric else to.texts(wanted)}))"

    def answer(self, value: object, asked: Asked) -> Answer:
        """The same for one value."""
        return None if value is None else value in self.wanted(asked)

    def words(self, asked: Asked) -> str:
        """The choices in words."""
        return _(", ").join(self.found(one) for one in asked["among"])

    def found(self, value: object) -> str:
        """What a file says."""
        return str(next((label for key, label in self.choices() if str(key) == str(value)), "—"))


@dataclass(frozen=True)
class Least:
    """At least so high on a ladder of numbers."""

    choices: Choices
    part = "least"

    def clean(self, asked: Asked) -> dict:
        """One on offer."""
        return {"least": one_of(asked, "least", self.choices())}

    def sql(self, to: Statement, value: tuple[str, str], asked: Asked) -> str:
        """`value`: the best known, and whether nothing better can be missing."""
        best, sure = value
        return f"(CASE WHEN {best} >= {to.bind(int(asked['least']))} THEN true WHEN {sure} THEN false END)"

    def answer(self, value: Best | None, asked: Asked) -> Answer:
        """The same for one value."""
        if value is None:
            return None
        if value.best is not None and value.best >= int(asked["least"]):
            return True
        return False if value.sure else None

    def words(self, asked: Asked) -> str:
        """The least in words."""
        return _("%(least)s or higher") % {"least": self.label(asked["least"])}

    def label(self, value: object) -> str:
        """A rung in words."""
        return str(next((label for key, label in self.choices() if str(key) == str(value)), "—"))

    def found(self, value: Best) -> str:
        """What a file says."""
        return self.label(value.best)


@dataclass(frozen=True)
class Text:
    """Some words, one of which must be written; large and small letters differ."""

    part = "text"

    def clean(self, asked: Asked) -> dict:
        """Some words of a fair length."""
        words = asked.get("words")
        if not isinstance(words, list) or not words or len(words) > MOST_WORDS:
            raise fault(_("one to %(most)d words"), most=MOST_WORDS)
        if any(not isinstance(one, str) or not one.strip() or len(one) > LONGEST_WORD for one in words):
            raise fault(_("words of at most %(most)d characters"), most=LONGEST_WORD)
        if any(category(letter) in NOT_WRITTEN for one in words for letter in one):
            raise fault(_("words without control characters"))
        return {"words": list(dict.fromkeys(one.strip() for one in words))}

    def written(self, to: Statement, column: str, asked: Asked) -> str:
        """Whether one of the words stands in a column; NULL for an empty one."""
        return (
            "("
            + " OR ".join(f"strpos(NULLIF({column}, ''), {to.bind(one)}) > 0" for one in asked["words"])
            + ")"
        )

    def sql(
        self, to: Statement, value: Callable[[Statement, str], tuple[str, str]] | str, asked: Asked
    ) -> str:
        """`value`: a column; or the source that says whether it is written and whether nothing is missing."""
        if isinstance(value, str):
            return self.written(to, value, asked)
        written, sure = value(to, lambda column: self.written(to, column, asked))
        return f"(CASE WHEN {written} THEN true WHEN {sure} THEN false END)"

    def answer(self, value: Texts | None, asked: Asked) -> Answer:
        """The same for one value."""
        if value is None:
            return None
        if any(word in text for word in asked["words"] for text in value.found):
            return True
        return False if value.sure else None

    def words(self, asked: Asked) -> str:
        """The words."""
        return _(" or ").join(f"“{word}”" for word in asked["words"])

    def found(self, value: Texts) -> str:
        """What a file says."""
        return _("; ").join(value.found)


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    part = "flag"

    def clean(self, asked: Asked) -> dict:
        """One of the two."""
        if not isinstance(asked.get("yes"), bool):
            raise fault(_("yes or no"))
        return {"yes": asked["yes"]}

    def sql(self, to: Statement, value: str, asked: Asked) -> str:
        """`value`: whether it is so, NULL when nobody knows."""
        return f"({value})" if asked["yes"] else f"(NOT ({value}))"

    def answer(self, value: bool | None, asked: Asked) -> Answer:
        """The same for one value."""
        return None if value is None else value == asked["yes"]

    def words(self, asked: Asked) -> str:
        """Yes or no."""
        return self.found(asked["yes"])

    def found(self, value: object) -> str:
        """What a file says."""
        return _("yes") if value else _("no")


@dataclass(frozen=True)
class Plain:
    """Asked nothing but what stands beside it."""

    part = "plain"

    def clean(self, asked: Asked) -> dict:
        """Nothing."""
        return {}

    def sql(self, to: Statement, value: str, asked: Asked) -> str:
        """`value`: whether it is so, NULL when nobody knows."""
        return f"({value})"

    def answer(self, value: bool | None, asked: Asked) -> Answer:
        """The same for one value."""
        return value

    def words(self, asked: Asked) -> str:
        """Nothing."""
        return ""

    def found(self, value: object) -> str:
        """What a file says."""
        return _("yes") if value else _("no")


Kind = Range | Dates | Choice | Least | Text | Flag | Plain
