"""What is asked about whom by whom, and the shape of what is found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from accounts.choices import Permission
from accounts.models import User
from cadres.queries import entrusted_cadres
from slates.choices import Row


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks about whom, for which step, on which day. `blind`: nothing may be told that names a person or a place."""

    user: User
    ids: frozenset[UUID]
    step: str
    on: date
    blind: bool

    def readable(self, permission: Permission) -> frozenset[UUID]:
        """Of whom the reader may see what this permission opens; never oneself or kin."""
        found = entrusted_cadres(self.user, permission).filter(pk__in=self.ids)
        return frozenset(found.values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence; what a reader must hold beside the right to the row."""

    text: str
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is told of one person in a row; `look`: an outcome of the components, empty for none."""

    items: tuple[Item, ...] = ()
    look: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what it is, where it is from, what opens it, and a cell for everybody the reader may see there."""

    row: Row
    key: str
    title: str
    source: str
    permission: Permission
    cells: Mapping[UUID, Cell]


Texts = Mapping[UUID, list[str]]


def line(row: Row, source: str, permission: Permission, readable: Iterable[UUID], texts: Texts) -> Line:
    """A row of plain sentences; who has none has an empty cell."""
    cells = {one: Cell(tuple(Item(text) for text in texts.get(one, ()))) for one in readable}
    return Line(row, str(row), str(row.label), source, permission, cells)
