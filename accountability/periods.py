"""Effect periods (影响期) by the rules of their families; regulations and articles stand with each kind.

Within the party and within the administrative family what remains of the old is added to the new (party without a cap,
administrative 48 months at most). A period that the decision fixes is taken as it is. Across families nothing is added:
whoever asks takes the longest.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from accountability.choices import Family
from accountability.models import Sanction
from common.dates import effect_period_end

CUMULATIVE = {Family.PARTY, Family.ADMINISTRATIVE}
MOST_ADMINISTRATIVE_MONTHS = 48


@dataclass(frozen=True, slots=True)
class Period:
    """How a last day came about; `until` None: for ever.

    months: of the kind by the text in force on the day of the decision (`source`), or fixed by the decision.
    alone_until: the last day without older ones. carried: days that remained of `older`. capped: cut at the most an
    administrative period may last.
    """

    months: int
    is_fixed: bool
    alone_until: date | None
    until: date | None
    source: str = ""
    carried: int = 0
    older: Sanction | None = None
    capped: bool = False


def periods(sanctions: Iterable[Sanction]) -> dict[UUID, Period]:
    """The period of each sanction of one cadre; an exempted one adds nothing to those that follow."""
    running: dict[str, Sanction] = {}
    ends: dict[UUID, date | None] = {}
    found = {}
    for one in sorted(sanctions, key=lambda row: (row.decided_on, row.pk)):
        family = one.kind_now.family
        older = running.get(family)
        found[one.pk] = period_of(one, older, ends[older.pk] if older else None)
        ends[one.pk] = found[one.pk].until
        if counts(one) and (older is None or ends[one.pk] > ends[older.pk]):
            running[family] = one
    return found


def counts(one: Sanction) -> bool:
    """Whether what remains of it is added to a later one."""
    kind = one.kind_now
    return kind.family in CUMULATIVE and not kind.is_permanent and one.matter.exempted_on is None


def period_of(one: Sanction, older: Sanction | None, older_until: date | None) -> Period:
    """The period of a sanction when `older` is what of its family lasts longest on the day of the decision."""
    kind, is_fixed = one.kind_now, one.months_decided is not None and one.reduced_to_id is None
    in_force, source = kind.term_on(one.decided_on)
    months = (one.months_decided if is_fixed else in_force) or 0
    if kind.is_permanent:
        return Period(months, is_fixed, None, None, source)
    alone = effect_period_end(one.decided_on, months) if months else one.decided_on
    if older is None or older_until < one.decided_on or is_fixed or not months:
        return Period(months, is_fixed, alone, alone, source)
    left = older_until - one.decided_on + timedelta(days=1)
    until, most = alone + left, longest(one)
    return Period(months, is_fixed, alone, min(until, most), source, left.days, older, until > most)


def longest(one: Sanction) -> date:
    """The last day its family allows."""
    if one.kind_now.family == Family.ADMINISTRATIVE:
        return effect_period_end(one.decided_on, MOST_ADMINISTRATIVE_MONTHS)
    return date.max
