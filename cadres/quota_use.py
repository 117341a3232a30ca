"""How many of the approved ranks are held: over everybody, whoever asks. Numbers of a pool, never people."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection

from cadres.facts.vacancy import OWNERS
from common import scope

# A quota counts whoever serves in its unit or pool or below, up to the next unit with quotas of its own.
COUNTED = f"""
    WITH quota AS (
        SELECT q.id, q.unit_id, q.grades, q.approved - q.reserved AS open, top.path
        FROM units_quota q JOIN units_unit top ON top.id = q.unit_id
        WHERE q.ladder = 'rank' AND q.valid @> %(as_of)s::date
    ),
    {OWNERS},
    held AS (
        SELECT owner.owner_id, r.rank, count(*) AS people
        FROM cadres_rankperiod r
        JOIN cadres_cadre c ON c.id = r.cadre_id AND c.management_state = 'serving'
        JOIN owner ON owner.unit_id = c.home_unit_id
        WHERE r.scale = 'civil' AND r.valid @> %(as_of)s::date
        GROUP BY 1, 2
    ),
    counted AS (
        SELECT quota.id, quota.open, COALESCE(sum(held.people), 0)::integer AS used
        FROM quota LEFT JOIN held ON held.owner_id = quota.unit_id AND held.rank = ANY(quota.grades)
        GROUP BY quota.id, quota.open
    )"""  # noqa: S608  our own text
USE = COUNTED + " SELECT id, used FROM counted"  # noqa: S608
OWNED = COUNTED + " SELECT unit_id, owner_id FROM owner WHERE unit_id = ANY(%(units)s::uuid[])"  # noqa: S608
KEEP = """
    INSERT INTO cadres_quotause AS known (quota_id, used, vacant, counted_on)
    SELECT id, used, open > used, %(as_of)s::date FROM counted
    ON CONFLICT (quota_id) DO UPDATE SET used = excluded.used, vacant = excluded.vacant, counted_on = excluded.counted_on
    WHERE (known.used, known.vacant, known.counted_on) <> (excluded.used, excluded.vacant, excluded.counted_on)"""


def count_quota_use(on: date) -> None:
    """Count anew how many of the approved ranks are in use on that day, over everybody; writes what changed."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTED + KEEP, {"as_of": on})


def use_on(day: date) -> dict[UUID, int]:
    """{quota: how many hold a rank of it on that day by the records}; stores nothing."""
    with scope.everything(), connection.cursor() as cursor:
        cursor.execute(USE, {"as_of": day})
        return dict(cursor.fetchall())


def owners_of(unit_ids: Iterable[UUID], day: date) -> dict[UUID, UUID]:
    """{unit: the unit in whose quotas its people count}; units without any are left out."""
    with connection.cursor() as cursor:
        cursor.execute(OWNED, {"as_of": day, "units": [str(one) for one in unit_ids]})
        return dict(cursor.fetchall())
