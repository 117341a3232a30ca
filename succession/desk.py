"""The forecast for a reader and an address: unit, months ahead, the month looked at; on the page, on a sheet and over REST."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from common.clock import today
from common.dates import add_months
from succession.forecasting import Chain, Month, by_month, forecast, losing_both, month_of
from succession.gathering import Known, gather
from talent_pools.queries import readable_cadres
from units.models import Unit
from units.queries import subtree

USUAL, CHOICES = 24, (12, 24, 36, 60)


@dataclass
class Desk:
    """Each part worked out once. `unit`: None is the whole scope of `permission`; `at`: the first of a month, None is all."""

    user: User
    unit: Unit | None = None
    months: int = USUAL
    at: date | None = None
    permission: Permission = Permission.VIEW_POOLS

    @cached_property
    def on(self) -> date:
        """The day it is made."""
        return today()

    @cached_property
    def since(self) -> date:
        """The first month."""
        return month_of(self.on)

    @cached_property
    def until(self) -> date:
        """The first day after the last month."""
        return add_months(self.since, self.months)

    @property
    def calendar(self) -> list[date]:
        """The first of every month."""
        return [add_months(self.since, number) for number in range(self.months)]

    @cached_property
    def units(self) -> QuerySet[Unit]:
        """The units looked at."""
        mine = units_for(self.user, self.permission)
        return mine.filter(pk__in=subtree([self.unit])) if self.unit else mine

    @cached_property
    def known(self) -> Known:
        """What it rests on."""
        return gather(self.user, self.units, self.on, self.until)

    @cached_property
    def chains(self) -> list[Chain]:
        """All of them."""
        return forecast(self.known.organization, self.since, self.until)

    @cached_property
    def by_month(self) -> dict[date, Month]:
        """What each month brings."""
        return by_month(self.chains)

    @property
    def looked_at(self) -> list[Chain]:
        """Those of the month looked at, or all."""
        return [one for one in self.chains if self.at in (None, month_of(one.on))]

    @property
    def both(self) -> dict[tuple[str, tuple[int, int]], list[Chain]]:
        """Teams that lose head and deputy in one half-year."""
        return losing_both(self.chains)

    def told(self, chains: Sequence[Chain]) -> "Told":
        """Names and posts in these chains."""
        return told_of(self.user, self.known, chains)


@dataclass(frozen=True, slots=True)
class Told:
    """Words of people and posts, in two queries for all."""

    people: dict[str, str]
    units: dict[UUID, str]
    titles: dict[str, tuple[UUID, str]]

    def person(self, key: str | None) -> str:
        """A name; empty for nobody."""
        return self.people.get(key, "") if key else ""

    def post(self, key: str) -> str:
        """Unit and post."""
        unit, title = self.titles[key]
        return f"{self.units[unit]} {title}"

    def team(self, key: str) -> str:
        """A unit."""
        return self.units[UUID(key)]


def told_of(user: User, known: Known, chains: Sequence[Chain]) -> Told:
    """Of these chains."""
    links = [link for chain in chains for link in chain.links]
    ids = {one for link in links for one in (link.leaves, link.follows) if one}
    people = readable_cadres(user).filter(pk__in=ids).values_list("pk", "name")
    titles = {link.seat.key: known.titles[link.seat.key] for link in links}
    units = Unit.objects.filter(pk__in={unit for unit, _title in titles.values()})
    return Told({str(pk): name for pk, name in people}, {one.pk: str(one) for one in units}, titles)


def months_of(text: str) -> int:
    """The months of an address; the usual ones for anything else."""
    return int(text) if text in map(str, CHOICES) else USUAL


def month_said(text: str, read: Callable[[str], date | None], since: date, until: date) -> date | None:
    """The month of an address (2027-06) within the period; None for anything else."""
    day = read(f"{text}-01")
    return day if day and since <= day < until else None
