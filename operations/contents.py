"""What a database holds, in figures: rows and a hash of each table, the counters, the head of the trail, the schema."""

from dataclasses import dataclass, field

from psycopg2 import sql
from psycopg2.extensions import cursor

DISPOSABLE = ("common_cache", "accounts_session")  # their rows are not backed up: everybody signs in anew
HEX = 15  # digits of a row's SHA-256 in the sum over its table
TABLES = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1
"""
FIGURES = """
SELECT count(*), coalesce(sum(('x' || left(hash, {digits}))::bit({bits})::bigint), 0)::text
FROM (SELECT encode(sha256(convert_to(t::text, 'UTF8')), 'hex') AS hash FROM {table} t) hashes
"""
COUNTERS = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1"
HEAD = """
SELECT s.id, s.head, (SELECT max(e::bigint) FROM jsonb_array_elements_text(s.entry_ids) e), s.sealed_at::text
FROM audit_seal s ORDER BY s.id DESC LIMIT 1
"""
SCHEMA = "SELECT app || '.' || max(name) FROM django_migrations GROUP BY app ORDER BY 1"


@dataclass(frozen=True, slots=True)
class Contents:
    """`tables`: name to [rows, hash]; `head`: seal, head, last entry, when, or empty for a trail without a seal."""

    tables: dict[str, list]
    counters: dict[str, int | None]
    schema: list[str]
    head: list = field(default_factory=list)

    @property
    def rows(self) -> int:
        return sum(rows for rows, _hash in self.tables.values())

    def unlike(self, other: "Contents") -> list[str]:
        """What of `other` is not as here, a line each: tables first."""
        names = sorted(self.tables.keys() | other.tables.keys())
        lines = [_difference(name, self.tables.get(name), other.tables.get(name)) for name in names]
        lines += [f"counter {name} stands lower" for name in self.counters if _lower(name, self, other)]
        if self.schema != other.schema:
            lines.append("the schema is of another version")
        if self.head != other.head:
            lines.append("the head of the trail is another")
        return [line for line in lines if line]


def _difference(name: str, here: list | None, there: list | None) -> str:
    if here is None or there is None:
        return f"table {name} is {'missing' if there is None else 'one more'}"
    if here[0] != there[0]:
        return f"table {name} has {there[0]} rows in place of {here[0]}"
    return "" if here[1] == there[1] else f"table {name} has other values in the same number of rows"


def contents_of(reader: cursor) -> Contents:
    """Read everything once; in one transaction of REPEATABLE READ it is the state of one moment."""
    reader.execute(TABLES)
    names = [name for (name,) in reader.fetchall() if name not in DISPOSABLE]
    tables = {name: _figures(reader, name) for name in names}
    reader.execute(COUNTERS)
    counters = dict(reader.fetchall())
    reader.execute(SCHEMA)
    schema = [name for (name,) in reader.fetchall()]
    reader.execute(HEAD)
    return Contents(tables, counters, schema, list(reader.fetchone() or []))


def _lower(name: str, here: Contents, there: Contents) -> bool:
    """A counter may have run on while the tables were read; it never stands lower."""
    return (there.counters.get(name) or 0) < (here.counters[name] or 0)


def _figures(reader: cursor, table: str) -> list:
    wanted = sql.SQL(FIGURES).format(
        table=sql.Identifier("public", table), digits=sql.Literal(HEX), bits=sql.SQL(str(HEX * 4))
    )
    reader.execute(wanted)
    return list(reader.fetchone())
