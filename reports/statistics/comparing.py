"""Two kept tables side by side: what changed, cell by cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from reports.models import Snapshot
from reports.statistics.counting import Numbers
from reports.statistics.table import Table


@dataclass(frozen=True, slots=True)
class Change:
    """A number before and after."""

    before: int
    after: int

    @property
    def difference(self) -> str:
        """With its sign; a dash for none."""
        return f"{self.after - self.before:+d}".replace("-", "−") if self.after != self.before else "–"

    @property
    def differs(self) -> bool:
        """Whether it changed."""
        return self.after != self.before


@dataclass(frozen=True, slots=True)
class Line:
    """A row in both tables; `first` begins a dimension of so many rows."""

    group: str | Promise
    span: int
    words: str | Promise
    cells: list[Change]


def table_of(snapshot: Snapshot) -> Table:
    """A kept table; its numbers open no list, for the files have changed since."""
    return Table(Numbers.of(snapshot.numbers), snapshot.lows, snapshot.as_of, None)


class Comparison:
    """The later table against the earlier, in the rows and columns that one of them has."""

    def __init__(self, before: Snapshot, after: Snapshot) -> None:
        self.before, self.after = sorted((before, after), key=lambda one: (one.as_of, one.taken_at))
        self.tables = (table_of(self.before), table_of(self.after))

    @property
    def same_bands(self) -> bool:
        """Whether ages can be compared: the bands are the same."""
        return self.before.lows == self.after.lows

    @property
    def columns(self) -> list[tuple[str, str | Promise]]:
        """Of either."""
        found = {**dict(self.tables[0].columns), **dict(self.tables[1].columns)}
        return list(found.items())

    @property
    def lines(self) -> Iterator[Line]:
        """The total, then every row of either table; ages only with the same bands."""
        yield Line("", 0, _("Total"), self.cells(*(table.totals for table in self.tables)))
        for old, new in zip(*(table.blocks for table in self.tables), strict=True):
            if old.dimension.key == "age" and not self.same_bands:
                continue
            words = {row.key: row.words for block in (new, old) for row in block.rows}
            in_order = [f"{new.dimension.key}:{value}" for value, _words in new.dimension.values]
            shown = [key for key in in_order if key in words]
            for number, key in enumerate(shown):
                value = key.partition(":")[2]
                found = (
                    table.numbers.people.get(new.dimension.key, {}).get(value, {}) for table in self.tables
                )
                yield Line(new.dimension.label, 0 if number else len(shown), words[key], self.cells(*found))

    def cells(self, old: dict, new: dict) -> list[Change]:
        """One row of both."""
        return [Change(old.get(key, 0), new.get(key, 0)) for key, _words in self.columns]
