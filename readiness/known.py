"""What was known at a moment: the tables of the facts as their histories say they stood then.

The text of a fact stays as it is: a CTE of the table's own name stands before it and hides the table.
Parameters: %(ids)s uuid[], %(known_at)s timestamptz, and those of the text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from django.apps import apps

from common.facts import registry

GONE = "delete"  # label of the last event of a row that is no more
IDS = re.compile(r"= ANY\((%\(ids\)s|\(SELECT ids FROM \w+\))::uuid\[\]\)")


@dataclass(frozen=True, slots=True)
class History:
    """A table and the table of its events; `owner`: the column with the cadre's id, empty for what is nobody's."""

    table: str
    events: str
    columns: tuple[str, ...]
    owner: str

    def shadow(self) -> str:
        """The rows as they stood. Of a row the last event counts: writers of one row wait for each other."""
        columns = ", ".join(f'"{column}"' for column in self.columns)
        last = (
            f"SELECT DISTINCT ON (pgh_obj_id) * FROM {self.events}"  # noqa: S608  names of our own tables
            f" WHERE pgh_created_at <= %(known_at)s::timestamptz AND {self._touched()} ORDER BY pgh_obj_id, pgh_id DESC"
        )
        mine = searched_once(f" AND {self.owner} = ANY(%(ids)s::uuid[])") if self.owner else ""
        return (
            f"{self.table} AS MATERIALIZED (SELECT {columns} FROM ({last}) AS last"  # noqa: S608
            f" WHERE pgh_label <> '{GONE}'{mine})"
        )

    def _touched(self) -> str:
        """The events of rows that are or once were these cadres': a row may have passed to another file."""
        if not self.owner:
            return "true"
        if self.owner == "id":
            return "pgh_obj_id = ANY(%(ids)s::uuid[])"
        own = f"SELECT pgh_obj_id FROM {self.events} WHERE {self.owner} = ANY(%(ids)s::uuid[])"  # noqa: S608
        return f"pgh_obj_id IN ({own})"


@cache
def histories() -> Mapping[str, History]:
    """Every table that has a history, by its name."""
    owners = {table: column for one in registry.values() for table, column in one.tables}
    found = {}
    for model in apps.get_models():
        events = getattr(model, "pgh_event_model", None)
        if events is not None:
            table = model._meta.db_table
            columns = tuple(f.column for f in events._meta.concrete_fields if not f.name.startswith("pgh_"))
            found[table] = History(table, events._meta.db_table, columns, owners.get(table, ""))
    return found


def tables_of(text: str) -> list[str]:
    """Tables with a history that a text of SQL names."""
    words = set(re.findall(r"\b[a-z_]+\b", text))
    return sorted(words & set(histories()))


def shadows(text: str) -> str:
    """The CTEs that hide the tables of a text; they stand before all others of its statement."""
    return ", ".join(histories()[table].shadow() for table in tables_of(text))


def searched_once(text: str) -> str:
    """The same query where no index helps: an array of ids is then gone through for every row, a subquery is hashed."""
    return IDS.sub(r"IN (SELECT unnest(\1::uuid[]))", text)


def as_known(text: str) -> str:
    """The same query of what was known at %(known_at)s."""
    hidden = shadows(text)
    return f"WITH {hidden} SELECT * FROM ({text}) AS told" if hidden else text  # noqa: S608


def moment_text(moment: datetime) -> str:
    """A moment to the microsecond, as PostgreSQL keeps it and as addresses and receipts carry it: in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
