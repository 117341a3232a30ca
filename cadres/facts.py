"""What readiness may know of a cadre's file. Codes: level:N and rank:N as in cadres.choices, staff:N = grade N."""

from common.dates import RETIREMENT_SCHEMES, month_index
from common.facts import fact

PARTIAL_TAIL = "-01-01"

# Main posts on the cadre's own level; a secondment keeps the level of the home post.
HELD = """
    SELECT a.cadre_id, a.id::text AS id, COALESCE(a.person_level, a.level) AS level, a.valid, a.start_precision
    FROM cadres_appointment a
    WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND a.is_main AND a.kind <> 'secondment'
      AND lower(a.valid) <= %(as_of)s::date"""

RANKED = """
    SELECT r.cadre_id, r.id::text AS id, r.scale, r.rank, r.valid, r.start_precision
    FROM cadres_rankperiod r
    WHERE r.cadre_id = ANY(%(ids)s::uuid[]) AND lower(r.valid) <= %(as_of)s::date"""


def earliest(column: str) -> str:
    """First day a partial date may mean, from its canonical text ('1996', '1996-03', '1996-03-15')."""
    return f"({column} || substr('{PARTIAL_TAIL}', length({column}) - 3))::date"


def latest(column: str) -> str:
    """Last day a partial date may mean."""
    span = f"CASE length({column}) WHEN 4 THEN interval '1 year' WHEN 7 THEN interval '1 month' ELSE interval '1 day' END"
    return f"({earliest(column)} + {span} - interval '1 day')::date"


@fact(
    "position",
    columns={
        "level": "integer",
        "rank": "integer",
        "identity": "text",
        "post_since": "date",
        "level_since": "date",
        "rank_since": "date",
        "rank_precision": "text",
        "evidence": "text[]",
    },
    tables=[("cadres_cadre", "id"), "cadres_appointment", "cadres_rankperiod"],
)
def position() -> str:
    """Post, own level and rank held on the day; a row for every cadre.

    rank: the civil rank; for institution staff the staff scale (11 minus the grade). level_since: beginning of the
    unbroken time on the present level, over all main posts.
    """
    return f"""
        WITH held AS ({HELD}), ranked AS ({RANKED}),
        levels AS (
            SELECT cadre_id, level, range_agg(valid) AS valids FROM held
            WHERE level IS NOT NULL GROUP BY cadre_id, level
        )
        SELECT c.id AS cadre_id, post.level::integer AS level, r.rank::integer AS rank,
               NULLIF(c.identity, '') AS identity, lower(post.valid) AS post_since,
               (SELECT lower(v) FROM unnest(l.valids) AS u(v) WHERE v @> %(as_of)s::date) AS level_since,
               lower(r.valid) AS rank_since, r.start_precision::text AS rank_precision,
               array_remove(ARRAY[post.id, r.id], NULL) AS evidence
        FROM cadres_cadre c
        LEFT JOIN held post ON post.cadre_id = c.id AND post.valid @> %(as_of)s::date
        LEFT JOIN levels l ON l.cadre_id = c.id AND l.level = post.level
        LEFT JOIN ranked r ON r.cadre_id = c.id AND r.valid @> %(as_of)s::date
             AND r.scale = CASE c.identity WHEN 'institution' THEN 'staff' ELSE 'civil' END
        WHERE c.id = ANY(%(ids)s::uuid[])"""


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
        WITH {GRASSROOTS},
        known AS (
            SELECT cadre_id, min(lower(valid)) FILTER (WHERE own) AS since, range_agg(counted) AS counted,
                   range_agg(valid) FILTER (WHERE own AND NOT grassroots) AS excluded,
                   array_agg(id ORDER BY valid, id) FILTER (WHERE grassroots IS DISTINCT FROM false) AS evidence
            FROM work GROUP BY cadre_id
        )
        SELECT c.id AS cadre_id,
               ARRAY(SELECT unnest(
                   datemultirange(daterange(LEAST({earliest("c.work_started")}, k.since), NULL))
                   - COALESCE(k.excluded, '{{}}') + COALESCE(k.counted, '{{}}'))) AS valids,
               COALESCE(k.evidence, '{{}}') AS evidence
        FROM cadres_cadre c LEFT JOIN known k ON k.cadre_id = c.id
        WHERE c.id = ANY(%(ids)s::uuid[]) AND (c.work_started IS NOT NULL OR k.since IS NOT NULL)"""


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
            SELECT cadre_id, COALESCE(person_level, level)::integer AS level,
                   count(DISTINCT (COALESCE(unit_id::text, unit_text), title))::integer AS posts, min(id::text) AS id
            FROM cadres_appointment
            WHERE cadre_id = ANY(%(ids)s::uuid[]) AND kind <> 'secondment' AND lower(valid) <= %(as_of)s::date
            GROUP BY cadre_id, COALESCE(person_level, level)
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


VALUES = """
    SELECT c.id, COALESCE(b.value, c.birth) AS birth, b.id::text AS birth_proof,
           COALESCE(w.value, c.work_started) AS work, w.id::text AS work_proof, c.party_full_on AS party,
           COALESCE(j.value, c.party_joined) AS joined
    FROM cadres_cadre c
    LEFT JOIN cadres_dateverification b ON b.cadre_id = c.id AND b.kind = 'birth' AND b.verified_on <= %(as_of)s::date
    LEFT JOIN cadres_dateverification w
           ON w.cadre_id = c.id AND w.kind = 'work_started' AND w.verified_on <= %(as_of)s::date
    LEFT JOIN cadres_dateverification j
           ON j.cadre_id = c.id AND j.kind = 'party_joined' AND j.verified_on <= %(as_of)s::date
    WHERE c.id = ANY(%(ids)s::uuid[])"""

DATE_COLUMNS = {
    f"{name}_{part}": kind
    for name in ("birth", "work_start", "party_full")
    for part, kind in (
        ("earliest", "date"),
        ("latest", "date"),
        ("verified", "boolean"),
        ("conflict", "boolean"),
    )
}


@fact(
    "dates",
    columns=DATE_COLUMNS | {"evidence": "text[]"},
    tables=[("cadres_cadre", "id"), "cadres_dateverification"],
)
def dates() -> str:
    """Birth, start of work, full Party membership: the verified value where there is one, else the recorded one.

    Conflict: unverified dates that cannot be true together (work before 14, full member before 18 or before joining).
    """
    return f"""
        SELECT id AS cadre_id,
               {earliest("birth")} AS birth_earliest, {latest("birth")} AS birth_latest,
               birth_proof IS NOT NULL AS birth_verified,
               birth_proof IS NULL AND COALESCE(too_young, false) AS birth_conflict,
               {earliest("work")} AS work_start_earliest, {latest("work")} AS work_start_latest,
               work_proof IS NOT NULL AS work_start_verified,
               work_proof IS NULL AND COALESCE(too_young, false) AS work_start_conflict,
               {earliest("party")} AS party_full_earliest, {latest("party")} AS party_full_latest,
               false AS party_full_verified,
               COALESCE({latest("party")} < {earliest("birth")} + interval '18 years', false)
               OR COALESCE({latest("party")} < {earliest("joined")}, false) AS party_full_conflict,
               array_remove(ARRAY[id::text, birth_proof, work_proof], NULL) AS evidence
        FROM (
            SELECT *, {latest("work")} < {earliest("birth")} + interval '14 years' AS too_young
            FROM ({VALUES}) AS chosen
        ) AS compared"""


def _schemes() -> str:
    """The retirement table of common.dates as SQL rows."""
    return ", ".join(
        f"('{name}', {month_index(s.base_birth)}, {s.original_years * 12}, {s.step}, {s.cap})"
        for name, s in RETIREMENT_SCHEMES.items()
    )


@fact(
    "retirement",
    columns={"month": "date", "scheme": "text", "delay_months": "integer", "evidence": "text[]"},
    tables=[("cadres_cadre", "id"), "cadres_dateverification", "cadres_appointment", "cadres_rankperiod"],
)
def retirement() -> str:
    """First day of the statutory retirement month, with the scheme of common.dates it follows.

    Women from county level (post or rank, 组通字〔2015〕14号, medium) follow the scheme of sixty, other women in
    establishments that of fifty-five; contract and enterprise women are left out: cadre or worker is not known.
    """
    return f"""
        WITH held AS ({HELD}), ranked AS ({RANKED}),
        people AS (
            SELECT v.id, v.birth, v.birth_proof,
                   CASE WHEN c.sex = '1' THEN 'male'
                        WHEN c.sex <> '2' OR c.identity NOT IN ('civil_servant', 'ref_managed', 'institution') THEN NULL
                        WHEN h.level >= 3 OR r.rank >= 7 THEN 'female_60' ELSE 'female_55' END AS scheme,
                   extract(year FROM {earliest("v.birth")})::integer * 12
                   + extract(month FROM {earliest("v.birth")})::integer - 1 AS born
            FROM ({VALUES}) AS v
            JOIN cadres_cadre c ON c.id = v.id
            LEFT JOIN held h ON h.cadre_id = v.id AND h.valid @> %(as_of)s::date
            LEFT JOIN ranked r ON r.cadre_id = v.id AND r.scale = 'civil' AND r.valid @> %(as_of)s::date
            WHERE length(v.birth) >= 7
        ),
        delayed AS (
            SELECT p.*, s.original,
                   CASE WHEN p.born < s.base THEN 0 ELSE LEAST(s.cap, (p.born - s.base) / s.step + 1) END AS delay
            FROM people p JOIN (VALUES {_schemes()}) AS s(name, base, original, step, cap) ON s.name = p.scheme
        )
        SELECT id AS cadre_id,
               make_date((born + original + delay) / 12, (born + original + delay) %% 12 + 1, 1) AS month,
               scheme, delay AS delay_months, array_remove(ARRAY[id::text, birth_proof], NULL) AS evidence
        FROM delayed"""


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
        SELECT cadre_id, min(day) AS next_on
        FROM (
            SELECT cadre_id, unnest(ARRAY[lower(valid), upper(valid)]) AS day FROM cadres_appointment
            WHERE cadre_id = ANY(%(ids)s::uuid[])
            UNION ALL
            SELECT cadre_id, unnest(ARRAY[lower(valid), upper(valid)]) FROM cadres_rankperiod
            WHERE cadre_id = ANY(%(ids)s::uuid[])
            UNION ALL
            SELECT cadre_id, unnest(ARRAY[lower(valid), upper(valid)]) FROM cadres_grassrootsperiod
            WHERE cadre_id = ANY(%(ids)s::uuid[])
            UNION ALL
            SELECT a.cadre_id, unnest(ARRAY[lower(d.valid), upper(d.valid)])
            FROM units_grassrootsdefault d
            JOIN units_unit top ON top.id = d.unit_id
            JOIN units_unit u ON starts_with(u.path, top.path)
            JOIN cadres_appointment a ON a.unit_id = u.id AND a.cadre_id = ANY(%(ids)s::uuid[])
            WHERE lower(d.valid) > %(as_of)s::date OR upper(d.valid) > %(as_of)s::date
            UNION ALL
            SELECT cadre_id, {earliest("graduated")} FROM cadres_education
            WHERE cadre_id = ANY(%(ids)s::uuid[]) AND graduated IS NOT NULL
            UNION ALL
            SELECT cadre_id, unnest(ARRAY[opened_on, closed_on, exempted_on]) FROM cadres_matter
            WHERE cadre_id = ANY(%(ids)s::uuid[])
        ) AS days
        WHERE day > %(as_of)s::date
        GROUP BY cadre_id"""
