"""The units in which a seconded person works at present: they may see the file."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection

HOSTS = """
    UPDATE cadres_cadre AS cadre SET host_units = found.units
    FROM (
        SELECT person.id, coalesce(array_agg(DISTINCT post.unit_id ORDER BY post.unit_id)
                                   FILTER (WHERE post.unit_id IS NOT NULL), '{}') AS units
        FROM cadres_cadre AS person
        LEFT JOIN cadres_appointment AS post ON post.cadre_id = person.id AND post.kind = 'secondment'
            AND post.unit_id <> person.home_unit_id AND post.valid @> %(day)s::date
        WHERE %(ids)s::uuid[] IS NULL OR person.id = ANY(%(ids)s::uuid[])
        GROUP BY person.id
    ) AS found
    WHERE found.id = cadre.id AND cadre.host_units IS DISTINCT FROM found.units"""


def refresh_hosts(ids: Iterable[UUID] | None, *, on: date) -> int:
    """Set the units that host these cadres (None: all) on a day by their secondments; how many have changed."""
    chosen = None if ids is None else [str(one) for one in ids]
    with connection.cursor() as cursor:
        cursor.execute(HOSTS, {"ids": chosen, "day": on})
        return cursor.rowcount
