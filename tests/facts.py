"""Ask one published fact as of a day, the way the engine does."""

from datetime import date

from django.db import connection

from common.facts import registry


def ask(name: str, as_of: date, *cadres: object) -> list[dict]:
    """One dict per row (without cadre_id), in the order of the cadres given."""
    fact = registry[name]
    with connection.cursor() as cursor:
        cursor.execute(fact.sql(), {"ids": [str(c.pk) for c in cadres], "as_of": as_of})
        assert [column.name for column in cursor.description] == ["cadre_id", *fact.columns]
        rows = {str(row[0]): dict(zip(fact.columns, row[1:], strict=True)) for row in cursor.fetchall()}
    return [rows[str(c.pk)] for c in cadres if str(c.pk) in rows]


def spans(ranges: list) -> list[tuple[date, date | None]]:
    """Ranges as pairs."""
    return [(r.lower, r.upper) for r in ranges]
