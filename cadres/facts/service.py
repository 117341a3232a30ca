"""Posts, ranks and grades. Codes: level:N and rank:N as in cadres.choices, staff:N = grade N."""

from common.facts import fact

# Main posts on the cadre's own level; a secondment keeps the level of the home post.
HELD = """
    SELECT a.cadre_id, a.id::text AS id, COALESCE(a.person_level, a.level) AS level, NULLIF(a.category, '') AS category,
           a.valid, a.start_precision
    FROM cadres_appointment a
    WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND a.is_main AND a.kind <> 'secondment'
      AND lower(a.valid) <= %(as_of)s::date"""

RANKED = """
    SELECT r.cadre_id, r.id::text AS id, r.scale, r.rank, r.valid, r.start_precision
    FROM cadres_rankperiod r
    WHERE r.cadre_id = ANY(%(ids)s::uuid[]) AND lower(r.valid) <= %(as_of)s::date"""


# The cadre, the posts (with the level held on the day) and the ranks in one list: grouped, never joined.
PRESENT = f"""
    SELECT id AS cadre_id, NULLIF(identity, '') AS identity, 'person' AS kind, NULL::text AS id, NULL::integer AS number,
           NULL::integer AS now, NULL::text AS category, NULL::daterange AS valid, NULL::text AS precision, false AS current
    FROM cadres_cadre WHERE id = ANY(%(ids)s::uuid[])
    UNION ALL
    SELECT cadre_id, NULL, 'post', id, level,
           max(level) FILTER (WHERE valid @> %(as_of)s::date) OVER (PARTITION BY cadre_id), category, valid, NULL,
           valid @> %(as_of)s::date
    FROM ({HELD}) AS held
    UNION ALL
    SELECT cadre_id, NULL, scale, id, rank, NULL, NULL, valid, start_precision, true
    FROM ({RANKED}) AS ranked WHERE valid @> %(as_of)s::date"""


def _present_rank(scale: str) -> str:
    """Columns of the rank held on one scale: number, since, precision, id."""
    held = f"FILTER (WHERE kind = '{scale}')"
    return (
        f"max(number) {held} AS {scale}, max(lower(valid)) {held} AS {scale}_since,"
        f" max(precision) {held} AS {scale}_precision, max(id) {held} AS {scale}_id"
    )


@fact(
    "position",
    columns={
        "level": "integer",
        "rank": "integer",
        "identity": "text",
        "category": "text",
        "post_since": "date",
        "level_since": "date",
        "rank_since": "date",
        "rank_precision": "text",
        "evidence": "text[]",
    },
    tables=[("cadres_cadre", "id"), "cadres_appointment", "cadres_rankperiod"],
)
def position() -> str:
    """Post with its category, own level and rank held on the day; a row for every cadre.

    rank: the civil rank; for institution staff the staff scale (11 minus the grade). level_since: beginning of the
    unbroken time on the present level, over all main posts.
    """
    return f"""
        SELECT cadre_id, level, CASE identity WHEN 'institution' THEN staff ELSE civil END AS rank, identity, category,
               post_since,
               (SELECT lower(v) FROM unnest(unbroken) AS u(v) WHERE v @> %(as_of)s::date) AS level_since,
               CASE identity WHEN 'institution' THEN staff_since ELSE civil_since END AS rank_since,
               CASE identity WHEN 'institution' THEN staff_precision ELSE civil_precision END AS rank_precision,
               array_remove(
                   ARRAY[post, CASE identity WHEN 'institution' THEN staff_id ELSE civil_id END], NULL) AS evidence
        FROM (
            SELECT cadre_id, max(identity) AS identity, max(now)::integer AS level,
                   max(category) FILTER (WHERE kind = 'post' AND current) AS category,
                   max(lower(valid)) FILTER (WHERE kind = 'post' AND current) AS post_since,
                   max(id) FILTER (WHERE kind = 'post' AND current) AS post,
                   range_agg(valid) FILTER (WHERE kind = 'post' AND number = now) AS unbroken,
                   {_present_rank("civil")}, {_present_rank("staff")}
            FROM ({PRESENT}) AS rows GROUP BY cadre_id
        ) AS positions"""


@fact(
    "service_periods",
    columns={"codes": "text[]", "valids": "daterange[]", "precisions": "text[]", "evidence": "text[]"},
    tables=["cadres_appointment", "cadres_rankperiod"],
)
def service_periods() -> str:
    """All levels, ranks and staff grades held, beginning on or before the day; ends as recorded."""
    return f"""
        SELECT cadre_id, array_agg(code ORDER BY valid, code) AS codes, array_agg(valid ORDER BY valid, code) AS valids,
               array_agg(start_precision ORDER BY valid, code) AS precisions,
               array_agg(id ORDER BY valid, code) AS evidence
        FROM (
            SELECT cadre_id, id, 'level:' || level AS code, valid, start_precision::text FROM ({HELD}) AS held
            WHERE level IS NOT NULL
            UNION ALL
            SELECT cadre_id, id,
                   CASE scale WHEN 'staff' THEN 'staff:' || (11 - rank) ELSE 'rank:' || rank END, valid,
                   start_precision::text FROM ({RANKED}) AS ranked
        ) AS periods
        GROUP BY cadre_id"""


@fact(
    "grades",
    columns={"years": "integer[]", "grades": "text[]", "decided": "date[]", "evidence": "text[]"},
    tables=["cadres_appraisal"],
)
def grades() -> str:
    """Annual grades decided by the day, one a year; words of cadres.choices.Grade."""
    return """
        SELECT cadre_id, array_agg(year::integer ORDER BY year) AS years, array_agg(grade::text ORDER BY year) AS grades,
               array_agg(decided_on ORDER BY year) AS decided, array_agg(id::text ORDER BY year) AS evidence
        FROM cadres_appraisal
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND decided_on <= %(as_of)s::date
        GROUP BY cadre_id"""
