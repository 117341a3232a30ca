"""What an address asks of the overview: the reader, a unit of the reader's, today."""

from dataclasses import dataclass, replace
from uuid import UUID

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from common.clock import today
from common.tiles import GROUPS, Asked, Number, Tile, tiles
from dashboards.queries import kept_before
from units.models import Unit


@dataclass(frozen=True, slots=True)
class Counted:
    """A tile with its numbers."""

    tile: Tile
    numbers: tuple[Number, ...]

    @property
    def first(self) -> Number:
        """The headline."""
        return self.numbers[0]

    @property
    def rest(self) -> tuple[Number, ...]:
        """What stands beside it."""
        return self.numbers[1:]


def unit_asked(user: User, wanted: str | UUID | None) -> Unit | None:
    """The unit of the address; None for none. Raises Unit.DoesNotExist for one that is not the reader's."""
    if not wanted:
        return None
    return units_for(user, Permission.VIEW_CADRES).get(pk=UUID(str(wanted)))


def asked_of(user: User, unit: Unit | None) -> Asked:
    """The question the tiles answer."""
    return Asked(user, today(), (str(unit.pk),) if unit else ())


def groups_for(user: User) -> list[tuple[str, str]]:
    """(key, title) of the groups in which the reader has a tile."""
    mine = {tile.group for tile in tiles() if permits(user, tile.permission)}
    return [(key, str(title)) for key, title in GROUPS.items() if key in mine]


def counted(asked: Asked, group: str = "") -> list[Counted]:
    """The tiles the reader may see, of one group or of all, counted now, with what was kept of each; none without a number."""
    wanted = [one for one in tiles() if permits(asked.user, one.permission) and group in ("", one.group)]
    kept = kept_before(asked)
    before = kept.numbers if kept else {}
    found = [
        Counted(one, tuple(replace(number, before=before.get(number.key)) for number in one.numbers(asked)))
        for one in wanted
    ]
    return [one for one in found if one.numbers]
