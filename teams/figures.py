"""What a team looks like in numbers: pure functions over plain values, the same for a sketch and for the files.

Ages are full years by month (周岁); who is known by the year of birth alone has no sure age and is counted as such.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from uuid import UUID

from cadres.choices import Sex
from common.dates import PartialDate, age_on, months_between

AGES = (35, 40, 45)  # shown for every team, beside those the targets ask for


@dataclass(frozen=True, slots=True)
class Person:
    """A member as the figures need them. `party`: None where the file does not say; `level` of the post in the team."""

    key: UUID
    birth: PartialDate | None = None
    sex: str = ""
    party: bool | None = None
    specialities: frozenset[UUID] = frozenset()
    level: int | None = None
    principal: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """A team in numbers. `under`: {age: how many are that old or younger}; `levels` and `specialities`: how many of each."""

    people: int
    aged: int
    mean_age: float | None
    youngest: int | None
    oldest: int | None
    under: Mapping[int, int]
    women: int
    sex_unknown: int
    non_party: int
    party_unknown: int
    principals: int
    levels: Mapping[int, int]
    specialities: Mapping[UUID, int]

    @property
    def spread(self) -> int | None:
        """Years between the youngest and the oldest."""
        return None if self.youngest is None else self.oldest - self.youngest

    def share(self, number: int) -> float | None:
        """Such a part of the team in per cent; None for an empty team."""
        return round(100 * number / self.people, 1) if self.people else None


def figures_of(people: Iterable[Person], on: date, ages: Iterable[int] = AGES) -> Figures:
    """The team in numbers on a day; the order of the people does not matter."""
    people = list(people)
    years = [age for one in people if (age := sure_age(one.birth, on)) is not None]
    months = [months_between(one.birth.earliest, on) for one in people if sure_age(one.birth, on) is not None]
    return Figures(
        people=len(people),
        aged=len(years),
        mean_age=round(sum(months) / len(months) / 12, 1) if months else None,
        youngest=min(years, default=None),
        oldest=max(years, default=None),
        under={age: sum(one <= age for one in years) for age in sorted({*AGES, *ages})},
        women=sum(one.sex == Sex.FEMALE for one in people),
        sex_unknown=sum(not one.sex for one in people),
        non_party=sum(one.party is False for one in people),
        party_unknown=sum(one.party is None for one in people),
        principals=sum(one.principal for one in people),
        levels=dict(sorted(Counter(one.level for one in people if one.level).items(), reverse=True)),
        specialities=dict(sorted(Counter(key for one in people for key in one.specialities).items())),
    )


def sure_age(birth: PartialDate | None, on: date) -> int | None:
    """Full years; None where the file gives no month, or says a birth to come."""
    if birth is None or birth.month is None or birth.earliest > on:
        return None
    return age_on(birth, on).low


def after(team: Iterable[Person], *, out: Collection[UUID], incoming: Iterable[Person]) -> tuple[Person, ...]:
    """The team after moves; who comes in takes the place of an entry of the same person."""
    incoming = tuple(incoming)
    gone = {*out, *(one.key for one in incoming)}
    return (*(one for one in team if one.key not in gone), *incoming)


@dataclass(frozen=True, slots=True)
class Quota:
    """Posts approved for levels together, some of them reserved, by a document."""

    key: UUID
    levels: frozenset[int]
    approved: int
    reserved: int
    source: str


@dataclass(frozen=True, slots=True)
class Held:
    """A quota with how many hold a post of it."""

    quota: Quota
    held: int

    @property
    def vacant(self) -> int:
        """What may still be filled."""
        return max(0, self.quota.approved - self.quota.reserved - self.held)

    @property
    def over(self) -> int:
        """Held beyond what was approved."""
        return max(0, self.held - self.quota.approved)


def held_of(quotas: Iterable[Quota], levels: Mapping[int, int]) -> tuple[Held, ...]:
    """Every quota against the levels held, the highest first."""
    ordered = sorted(quotas, key=lambda one: (-max(one.levels), -len(one.levels), one.key))
    return tuple(Held(one, sum(levels.get(level, 0) for level in one.levels)) for one in ordered)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a document wants of a team: `number` people, or `share` per cent of it. `measure` is a key of MEASURED."""

    key: UUID
    measure: str
    source: str
    age: int | None = None
    speciality: UUID | None = None
    number: int | None = None
    share: int | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """A wish against a team: how many there are, how many it takes, and of how many the file does not say."""

    wanted: Wanted
    have: int
    need: int
    unknown: int

    @property
    def is_met(self) -> bool:
        """Whether there are enough."""
        return self.have >= self.need

    @property
    def may_be_met(self) -> bool:
        """Whether those of whom nothing is known could make it enough."""
        return self.have + self.unknown >= self.need


MEASURED = {
    "under_age": lambda team, one: (team.under[one.age], team.people - team.aged),
    "women": lambda team, _one: (team.women, team.sex_unknown),
    "non_party": lambda team, _one: (team.non_party, team.party_unknown),
    "speciality": lambda team, one: (team.specialities.get(one.speciality, 0), 0),
}


def met_of(wishes: Iterable[Wanted], team: Figures) -> tuple[Met, ...]:
    """Every wish against a team; a share is rounded up to whole people. Ages asked for must be among those counted."""
    found = []
    for one in wishes:
        have, unknown = MEASURED[one.measure](team, one)
        need = one.number if one.share is None else ceil(one.share * team.people / 100)
        found.append(Met(one, have, need, unknown))
    return tuple(found)
