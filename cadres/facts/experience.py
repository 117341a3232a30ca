"""Where somebody has worked and what they have learned."""

from cadres.facts.partial import earliest
from common.facts import fact

# Main posts and concurrent ones: counted as grassroots if so marked, else where and when the unit (or a unit above
# it) is. `decided` no: marked as not grassroots. Everything else is undecided. Secondments count only if so marked.
GRASSROOTS = """
    defaults AS MATERIALIZED (
        SELECT u.id AS unit_id, range_agg(d.valid) AS valids
        FROM units_grassrootsdefault d
        JOIN units_unit top ON top.id = d.unit_id
        JOIN units_unit u ON starts_with(u.path, top.path)
        GROUP BY u.id
    ),
    work AS (
        SELECT a.cadre_id, a.id::text AS id, a.grassroots, a.kind <> 'secondment' AS own, a.valid,
               CASE WHEN a.grassroots THEN datemultirange(a.valid)
                    WHEN a.grassroots IS NULL AND a.kind <> 'secondment' THEN d.valids * datemultirange(a.valid)
               END AS counted
        FROM cadres_appointment a LEFT JOIN defaults d ON d.unit_id = a.unit_id
        WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND lower(a.valid) <= %(as_of)s::date
        UNION ALL
        SELECT g.cadre_id, g.id::text, true, true, g.valid, datemultirange(g.valid)
        FROM cadres_grassrootsperiod g
        WHERE g.cadre_id = ANY(%(ids)s::uuid[]) AND lower(g.valid) <= %(as_of)s::date
    )"""


@fact(
    "grassroots_periods",
    columns={"valids": "daterange[]", "evidence": "text[]"},
    tables=["cadres_appointment", "cadres_grassrootsperiod"],
)
def grassroots_periods() -> str:
    """Time recognized as grassroots work. Null where nothing is recognized and something is undecided."""
    return f"""
        WITH {GRASSROOTS}
        SELECT cadre_id,
               CASE WHEN range_agg(counted) <> '{{}}' THEN ARRAY(SELECT unnest(range_agg(counted)))
                    WHEN bool_and(grassroots IS NOT NULL OR NOT own) THEN '{{}}'::daterange[] END AS valids,
               COALESCE(array_agg(id ORDER BY valid, id) FILTER (WHERE counted <> '{{}}'), '{{}}') AS evidence
        FROM work GROUP BY cadre_id"""


@fact(
    "grassroots_possible",
    columns={"valids": "daterange[]", "evidence": "text[]"},
    tables=[("cadres_cadre", "id"), "cadres_appointment", "cadres_grassrootsperiod"],
)
def grassroots_possible() -> str:
    """All working time except posts marked as not grassroots: unknown is not no. No row without any beginning."""
    return f"""
        WITH {GRASSROOTS}
        SELECT cadre_id,
               ARRAY(SELECT unnest(
                   datemultirange(daterange(min(since), NULL)) - COALESCE(range_agg(excluded), '{{}}')
                   + COALESCE(range_agg(counted), '{{}}'))) AS valids,
               COALESCE(array_agg(id ORDER BY valid, id) FILTER (WHERE id IS NOT NULL), '{{}}') AS evidence
        FROM (
            SELECT cadre_id, CASE WHEN grassroots IS DISTINCT FROM false THEN id END AS id, valid, counted,
                   CASE WHEN own THEN lower(valid) END AS since, CASE WHEN own AND NOT grassroots THEN valid END AS excluded
            FROM work
            UNION ALL
            SELECT id, NULL, NULL, NULL, {earliest("work_started")}, NULL
            FROM cadres_cadre WHERE id = ANY(%(ids)s::uuid[]) AND work_started IS NOT NULL
        ) AS known
        GROUP BY cadre_id HAVING min(since) IS NOT NULL"""


@fact(
    "lower_posts",
    columns={"levels": "integer[]", "counts": "integer[]", "evidence": "text[]"},
    tables=["cadres_appointment"],
)
def lower_posts() -> str:
    """How many different posts (unit and title) were held at each level, concurrent ones too; secondments not."""
    return """
        SELECT cadre_id, COALESCE(array_agg(level ORDER BY level) FILTER (WHERE level IS NOT NULL), '{}') AS levels,
               COALESCE(array_agg(posts ORDER BY level) FILTER (WHERE level IS NOT NULL), '{}') AS counts,
               COALESCE(array_agg(id ORDER BY level) FILTER (WHERE level IS NOT NULL), '{}') AS evidence
        FROM (
            SELECT cadre_id, level, count(*)::integer AS posts, min(id) AS id
            FROM (
                SELECT cadre_id, COALESCE(person_level, level)::integer AS level, min(id::text) AS id
                FROM cadres_appointment
                WHERE cadre_id = ANY(%(ids)s::uuid[]) AND kind <> 'secondment' AND lower(valid) <= %(as_of)s::date
                GROUP BY cadre_id, COALESCE(person_level, level), unit_id, unit_text, title
            ) AS posts
            GROUP BY cadre_id, level
        ) AS by_level
        GROUP BY cadre_id"""


@fact("education", columns={"level": "integer", "evidence": "text[]"}, tables=["cadres_education"])
def education() -> str:
    """Highest completed education: 1 up to 高中, 2 中专 or 中技, 3 大专, 4 本科, 5 研究生 (ZB64)."""
    return f"""
        SELECT cadre_id, max(level) AS level, array_agg(id ORDER BY level DESC, id) AS evidence
        FROM (
            SELECT cadre_id, id::text AS id,
                   CASE WHEN education IN ('37', '38', '39') THEN 1 WHEN education IN ('35', '36') THEN 2
                        WHEN education LIKE '3%%' THEN 3 WHEN education LIKE '2%%' THEN 4
                        WHEN education LIKE '1%%' THEN 5 END AS level
            FROM cadres_education
            WHERE cadre_id = ANY(%(ids)s::uuid[])
              AND (graduated IS NULL OR {earliest("graduated")} <= %(as_of)s::date)
        ) AS known
        WHERE level IS NOT NULL
        GROUP BY cadre_id"""
