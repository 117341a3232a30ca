"""Results of a democratic rating: what may be shown of them, so that no small group can be read or computed.

When every group has enough valid ballots, each is shown, and the weighted result. When one is too small, no group and no
weighted result is shown (from these the small group could be computed), only all ballots together, without weights; when even
these are too few, nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assessments.choices import Vote
from assessments.models import Rating, RatingGroup

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Shares:
    """How often each word was chosen, and in per cent to one decimal."""

    name: str
    valid: int | None
    counts: Mapping[str, int]
    percent: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Published:
    """What is shown of a rating; `whole` is weighted only when groups are shown."""

    groups: Sequence[Shares]
    whole: Shares | None
    weighted: bool


def published(rating: Rating) -> Published:
    """What may be shown; needs `groups` (prefetched where many ratings are shown)."""
    groups = list(rating.groups.all())
    if all(group.valid >= rating.least for group in groups):
        return Published([shares(group.name, group.counts) for group in groups], weighted(groups), True)
    together = {word: sum(group.counts.get(word, 0) for group in groups) for word in Vote.values}
    if sum(together.values()) < rating.least:
        return Published([], None, False)
    return Published([], shares("", together), False)


def shares(name: str, counts: Mapping[str, int]) -> Shares:
    """Counts with their per cent."""
    told = {word: counts.get(word, 0) for word in Vote.values}
    valid = sum(told.values())
    percent = {word: rounded(Decimal(100 * number) / valid) for word, number in told.items()}
    return Shares(name, valid, told, percent)


def weighted(groups: Sequence[RatingGroup]) -> Shares:
    """Per cent of each word, every group by its weight (in all 100)."""
    percent = {
        word: rounded(
            sum(Decimal(group.weight * group.counts.get(word, 0)) / group.valid for group in groups)
        )
        for word in Vote.values
    }
    return Shares("", None, {}, percent)


def rounded(number: Decimal) -> Decimal:
    """To one decimal, halves up as on paper."""
    return number.quantize(TENTH, ROUND_HALF_UP)
