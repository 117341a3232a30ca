"""What a round must be looked at for before it is decided: AS-01 … AS-06, and 平时“好”. Each names its persons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from assessments.choices import DailyWord
from assessments.conflicts import Bound, bounds_of
from assessments.models import DailyAppraisal, Round, RoundLine
from cadres.choices import Grade
from cadres.models import Appraisal
from common.clock import today


class Weight(StrEnum):
    """What a check asks for."""

    STOPS = "stops"  # the round is not decided while it stands
    EXPLAIN = "explain"  # decided only with an explanation
    NOTE = "note"  # what follows from the grade


@dataclass(frozen=True, slots=True)
class Check:
    """One thing found: the rule, what it asks for, about which line (None: the round), numbers for its words."""

    rule: str
    weight: Weight
    line: RoundLine | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of how many may be excellent, and how many are."""

    base: int
    most: int
    excellent: int


def quota_of(found: Round, lines: Sequence[RoundLine]) -> Quota:
    """The base is who is to be appraised here: without leading cadres appraised elsewhere and who does not take part."""
    base = [line for line in lines if line.counted and line.grade != Grade.NOT_ASSESSED]
    excellent = sum(line.grade == Grade.EXCELLENT for line in base)
    return Quota(len(base), len(base) * found.share // 100, excellent)


def checks_of(found: Round, lines: Sequence[RoundLine]) -> list[Check]:
    """Everything found in a round, what stops it first."""
    quota = quota_of(found, lines)
    checks = [
        *unfinished(lines),
        *beyond(quota),
        *bound(found, lines),
        *daily(found, lines),
        *running(found, lines),
    ]
    order = list(Weight)
    return sorted(checks, key=lambda check: (order.index(check.weight), check.rule))


def unfinished(lines: Sequence[RoundLine]) -> Iterator[Check]:
    """AS-01: nobody without a grade."""
    return (Check("AS-01", Weight.STOPS, line) for line in lines if not line.grade)


def beyond(quota: Quota) -> Iterator[Check]:
    """AS-02: no more excellent ones than the quota."""
    if quota.excellent > quota.most:
        numbers = {"base": quota.base, "most": quota.most, "excellent": quota.excellent}
        yield Check("AS-02", Weight.STOPS, None, numbers)


def bound(found: Round, lines: Sequence[RoundLine]) -> Iterator[Check]:
    """AS-06: no grade that does not go with a sanction or an open investigation."""
    bounds = bounds_of([line.cadre_id for line in lines], found.year, found.decided_on or today())
    for line in lines:
        told = bounds.get(line.cadre_id)
        if told and line.grade and line.grade not in (*told.allowed, Grade.NOT_ASSESSED):
            yield Check("AS-06", Weight.EXPLAIN, line, bound=told)


def daily(found: Round, lines: Sequence[RoundLine]) -> Iterator[Check]:
    """Excellent is chosen from those whose daily appraisals are mostly good and none ordinary or poor."""
    best = [line for line in lines if line.grade == Grade.EXCELLENT]
    words: dict[UUID, list[str]] = defaultdict(list)
    rows = DailyAppraisal.objects.filter(cadre__in=[line.cadre_id for line in best], year=found.year)
    for pk, word in rows.values_list("cadre_id", "word"):
        words[pk].append(word)
    return (Check("DA-01", Weight.EXPLAIN, line) for line in best if not mostly_good(words[line.cadre_id]))


def mostly_good(words: Sequence[str]) -> bool:
    """More than half of the quarters good, none ordinary or poor; no quarter at all is not good."""
    return words.count(DailyWord.GOOD) * 2 > len(words) and not {DailyWord.PLAIN, DailyWord.POOR} & {*words}


def running(found: Round, lines: Sequence[RoundLine]) -> Iterator[Check]:
    """AS-03, AS-04, AS-05: what follows from the grades of this year and the two before."""
    before: dict[UUID, dict[int, str]] = defaultdict(dict)
    years = (found.year - 1, found.year - 2)
    rows = Appraisal.objects.filter(cadre__in=[line.cadre_id for line in lines], year__in=years)
    for pk, year, grade in rows.values_list("cadre_id", "year", "grade"):
        before[pk][year] = grade
    for line in lines:
        last, earlier = (before[line.cadre_id].get(year) for year in years)
        if line.grade == Grade.INCOMPETENT == last:
            yield Check("AS-03", Weight.NOTE, line)
        if line.grade == Grade.BASIC:
            yield Check("AS-04", Weight.NOTE, line, {"year": found.year + 1})
        if line.grade == last == earlier == Grade.EXCELLENT:
            yield Check("AS-05", Weight.NOTE, line)
