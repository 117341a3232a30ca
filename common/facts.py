"""How an app publishes what it knows about a cadre, without the reader knowing the app's tables.

A fact is one set-based query as of a date: at most one row per cadre_id, with typed columns, parameters
%(ids)s (uuid[]) and %(as_of)s (date) only. Declared in <app>/facts.py, found by autodiscover.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Table = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fact:
    """A published fact; tables are (table, column holding the cadre's id), the source of dirty marks.

    `advisory`: no rule may hold it against anybody.
    """

    name: str
    columns: Mapping[str, str]
    tables: tuple[tuple[str, str], ...]
    build: Callable[[], str]
    advisory: bool = False

    def sql(self) -> str:
        """The query: columns cadre_id and the declared ones."""
        return self.build()

    def asking(self, *columns: str, key: str = "cadre_id") -> str:
        """The same query with these columns only, behind the cadre's id as `key` writes it."""
        return f"SELECT {', '.join((key, *columns))} FROM ({self.sql()}) AS told"


registry: dict[str, Fact] = {}


def fact(
    name: str, *, columns: Mapping[str, str], tables: Sequence[Table], advisory: bool = False
) -> Callable:
    """Publish the decorated function's SQL; ValueError when the name is already taken."""
    keyed = tuple((table, "cadre_id") if isinstance(table, str) else table for table in tables)

    def publish(build: Callable[[], str]) -> Callable[[], str]:
        if name in registry and registry[name].build.__module__ != build.__module__:
            raise ValueError(f"fact {name!r} of {build.__module__} is already published")
        registry[name] = Fact(name, dict(columns), keyed, build, advisory)
        return build

    return publish
