"""Vacancies in the approved quotas, by what cadres.services.count_quota_use() has counted."""

from common.facts import fact

# After `quota(unit_id, path, …)`: whose ranks each unit's people count in, that of the nearest unit or pool above them.
OWNERS = """
    reach AS (
        SELECT unit_id AS owner_id, path FROM quota
        UNION
        SELECT pool.owner_id, member.path FROM units_quotapool pool JOIN units_unit member ON member.id = pool.unit_id
        WHERE pool.valid @> %(as_of)s::date AND pool.owner_id IN (SELECT unit_id FROM quota)
    ),
    owner AS MATERIALIZED (
        SELECT DISTINCT ON (u.id) u.id AS unit_id, reach.owner_id
        FROM units_unit u JOIN reach ON starts_with(u.path, reach.path)
        ORDER BY u.id, length(reach.path) DESC, reach.owner_id
    )"""


@fact(
    "vacancy",
    columns={"codes": "text[]", "vacant": "boolean[]"},
    tables=[("cadres_cadre", "id"), "cadres_rankperiod"],
)
def vacancy() -> str:
    """For each rank with a quota at the cadre's unit or pool, or the nearest above that has any: is there room.

    Room in every quota of the rank that does not count the cadre already. No row without any quota, and none for a
    day before the counting; a later day has the present use.
    """
    return f"""
        WITH quota AS MATERIALIZED (
            SELECT q.unit_id, top.path, q.grades, use.vacant
            FROM units_quota q
            JOIN cadres_quotause use ON use.quota_id = q.id
            JOIN units_unit top ON top.id = q.unit_id
            WHERE q.ladder = 'rank' AND q.valid @> %(as_of)s::date AND use.counted_on <= %(as_of)s::date
        ),
        {OWNERS},
        offered AS (
            SELECT quota.unit_id, held.rank AS held, wanted.rank,
                   COALESCE(bool_and(quota.vacant) FILTER (WHERE held.rank <> ALL(quota.grades)), true) AS vacant
            FROM quota, unnest(quota.grades) AS wanted(rank), generate_series(0, 12) AS held(rank)
            GROUP BY quota.unit_id, held.rank, wanted.rank
        ),
        told AS MATERIALIZED (
            SELECT unit_id, held, array_agg('rank:' || rank ORDER BY rank) AS codes,
                   array_agg(vacant ORDER BY rank) AS vacant
            FROM offered GROUP BY unit_id, held
        )
        SELECT c.id AS cadre_id, told.codes, told.vacant
        FROM cadres_cadre c
        JOIN owner ON owner.unit_id = c.home_unit_id
        LEFT JOIN cadres_rankperiod r
               ON r.cadre_id = c.id AND r.cadre_id = ANY(%(ids)s::uuid[]) AND r.scale = 'civil' AND r.valid @> %(as_of)s::date
        JOIN told ON told.unit_id = owner.owner_id AND told.held = COALESCE(r.rank, 0)
        WHERE c.id = ANY(%(ids)s::uuid[])"""
