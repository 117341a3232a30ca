"""Which annual grades go with a sanction or an open investigation: the table of reference/conflicts.json."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from assessments.reference import conflicts
from common.facts import registry

FACT = "sanction_decisions"  # published by the app that keeps sanctions


@dataclass(frozen=True, slots=True)
class Bound:
    """What a matter leaves of the grades of a year: `allowed` grades, and where that is said."""

    kind: str
    allowed: tuple[str, ...]
    weight: int
    source: str


def bounds_of(ids: Sequence[UUID], year: int, as_of: date) -> dict[UUID, Bound]:
    """The heaviest bound on the grade of a year for each of these cadres who has one, as known on a day."""
    sql = f"SELECT cadre_id, kinds, decided, case_open FROM ({registry[FACT].sql()}) AS told"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, {"ids": list(ids), "as_of": as_of})
        rows = cursor.fetchall()
    found = {
        pk: heaviest(zip(kinds, days, strict=True), year, case_open=is_open)
        for pk, kinds, days, is_open in rows
    }
    return {UUID(str(pk)): bound for pk, bound in found.items() if bound}


def heaviest(decisions: Iterable[tuple[str, date]], year: int, *, case_open: bool) -> Bound | None:
    """Of several the heavier; None where nothing binds the grade of that year."""
    table = conflicts()
    bounds = [
        Bound(kind, tuple(rule["allowed"]), rule["weight"], rule["source"])
        for kind, day in decisions
        for rule in table["rules"]
        if rule["kind"] == kind and rule["offset"] == year - day.year
    ]
    if case_open:
        rule = table["open_case"]
        bounds.append(Bound("open_case", tuple(rule["allowed"]), rule["weight"], rule["source"]))
    return max(bounds, key=lambda bound: bound.weight, default=None)
