"""What an address asks of the statistics, for a user."""

from datetime import date
from functools import cached_property

from django.http import HttpRequest

from accounts.models import User
from cadres.queries import visible_cadres
from cadres.roster import day_asked, roster_listing
from common.listing import Address
from reports.models import AgeSplit
from reports.statistics.counting import Numbers, counted
from reports.statistics.places import Place, places_of
from reports.statistics.queries import splits
from reports.statistics.table import Table, conditions_of


class Desk:
    """Conditions, bands, day, and the numbers, counted once."""

    def __init__(self, user: User, asked: HttpRequest | Address) -> None:
        self.user = user
        self.listing, self.found = roster_listing(user, asked, visible_cadres(user))
        self.on: date = day_asked(self.listing)

    @cached_property
    def splits(self) -> list[AgeSplit]:
        """All of them."""
        return splits()

    @cached_property
    def split(self) -> AgeSplit:
        """The one the address names, else the first."""
        asked = self.listing.first("split")
        return next((one for one in self.splits if str(one.pk) == asked), self.splits[0])

    @cached_property
    def placing(self) -> tuple[list[Place], dict]:
        """The parts, and each unit's part."""
        return places_of(self.user, self.listing)

    @cached_property
    def numbers(self) -> tuple[Numbers, dict[str, Numbers]]:
        """The whole, and each part."""
        return counted(self.found, self.split.lows, self.on, self.placing[1])

    @property
    def base(self) -> dict[str, list[str]]:
        """The conditions everybody counted meets."""
        return conditions_of(self.listing)

    @property
    def whole(self) -> Table:
        """The table of everybody."""
        return Table(self.numbers[0], self.split.lows, self.on, self.base)

    @property
    def parts(self) -> list[tuple[Place, Table]]:
        """The table of each part that holds somebody."""
        by_place = self.numbers[1]
        return [
            (place, Table(by_place[place.key], self.split.lows, self.on, {**self.base, **place.conditions}))
            for place in self.placing[0]
            if place.key in by_place
        ]
