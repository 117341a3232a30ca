"""Reading evidence: all sources in one statement, and what of it a reader is shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.db import connection

from accounts.models import User
from common import scope
from portraits.evidence import AS_OF, Shown, Source, files, matters, work
from portraits.scoring import Evidence

PORTRAYING: dict[str, Source] = {one.key: one for one in (*work.SOURCES, *files.SOURCES)}
SOURCES: dict[str, Source] = PORTRAYING | {matters.SANCTION: matters.SOURCE}
Key = tuple[str, UUID]


def evidence_sql(keys: Iterable[str]) -> str:
    """Rows (source, cadre_id, record, day, mark) of these sources, up to the day asked of; what has no day is none."""
    parts = (
        f"SELECT '{key}' AS source, cadre_id, record, day, mark FROM ({SOURCES[key].sql}) AS told"
        for key in keys
    )
    return f"SELECT * FROM ({' UNION ALL '.join(parts)}) AS evidence WHERE day <= {AS_OF}"


def evidence_of(cadre_id: UUID, on: date, keys: Iterable[str] = PORTRAYING) -> list[Evidence]:
    """All evidence of one person as of a day, the latest first, whoever asks: the caller has looked at the right to ask.

    Of these sources; sanctions are no part of a portrait.
    """
    with scope.everything(), connection.cursor() as cursor:
        cursor.execute(evidence_sql(keys), {"ids": [cadre_id], "as_of": on})
        rows = [
            Evidence(source, record, day, mark) for source, _cadre, record, day, mark in cursor.fetchall()
        ]
    return sorted(rows, key=lambda one: (one.day, one.source, one.record), reverse=True)


def shown_to(user: User, keys: Iterable[Key]) -> Mapping[Key, Shown]:
    """What this user may read of these records; one that is missing is a restricted source."""
    by_source: dict[str, list[UUID]] = defaultdict(list)
    for source, record in keys:
        by_source[source].append(record)
    return {
        (source, pk): shown
        for source, ids in by_source.items()
        for pk, shown in SOURCES[source].shown(user, ids).items()
    }
