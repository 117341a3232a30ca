"""What is already recorded and becomes true or ends on a later day."""

from cadres.facts.partial import earliest
from common.facts import fact

NEXT_BOUND = "CASE WHEN lower(valid) > %(as_of)s::date THEN lower(valid) ELSE upper(valid) END"


@fact(
    "known_changes",
    columns={"next_on": "date"},
    tables=[
        "cadres_appointment",
        "cadres_rankperiod",
        "cadres_grassrootsperiod",
        "cadres_education",
        "cadres_matter",
    ],
)
def known_changes() -> str:
    """First day after the day asked about on which a fact changes by what is already recorded."""
    return f"""
        WITH future AS MATERIALIZED (
            SELECT u.id AS unit_id, b.day
            FROM units_grassrootsdefault d
            JOIN units_unit top ON top.id = d.unit_id
            JOIN units_unit u ON starts_with(u.path, top.path)
            CROSS JOIN LATERAL (VALUES (lower(d.valid)), (upper(d.valid))) AS b(day)
            WHERE b.day > %(as_of)s::date
        )
        SELECT cadre_id, min(day) AS next_on
        FROM (
            SELECT cadre_id, {NEXT_BOUND} AS day FROM cadres_appointment WHERE cadre_id = ANY(%(ids)s::uuid[])
            UNION ALL
            SELECT cadre_id, {NEXT_BOUND} FROM cadres_rankperiod WHERE cadre_id = ANY(%(ids)s::uuid[])
            UNION ALL
            SELECT cadre_id, {NEXT_BOUND} FROM cadres_grassrootsperiod WHERE cadre_id = ANY(%(ids)s::uuid[])
            UNION ALL
            SELECT cadre_id, (SELECT min(day) FROM future WHERE future.unit_id = a.unit_id)
            FROM cadres_appointment a
            WHERE cadre_id = ANY(%(ids)s::uuid[]) AND EXISTS (SELECT FROM future)
            UNION ALL
            SELECT cadre_id, {earliest("graduated")} FROM cadres_education
            WHERE cadre_id = ANY(%(ids)s::uuid[]) AND graduated IS NOT NULL
            UNION ALL
            SELECT cadre_id, unnest(ARRAY[opened_on, closed_on, exempted_on]) FROM cadres_matter
            WHERE cadre_id = ANY(%(ids)s::uuid[])
        ) AS days
        WHERE day > %(as_of)s::date
        GROUP BY cadre_id"""
