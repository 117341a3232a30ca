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


# The cadre, the posts (with the level held on the day) and the ranks in one list: grouped, never joined.
PRESENT = f"""
    SELECT id AS cadre_id, NULLIF(identity, '') AS identity, 'person' AS kind, NULL::text AS id, NULL::integer AS number,
           NULL::integer AS now, NULL::daterange AS valid, NULL::text AS precision, false AS current
    FROM cadres_cadre WHERE id = ANY(%(ids)s::uuid[])
    UNION ALL
    SELECT cadre_id, NULL, 'post', id, level,
           max(level) FILTER (WHERE valid @> %(as_of)s::date) OVER (PARTITION BY cadre_id), valid, NULL,
           valid @> %(as_of)s::date
    FROM ({HELD}) AS held
    UNION ALL
    SELECT cadre_id, NULL, scale, id, rank, NULL, valid, start_precision, true
    FROM ({RANKED}) AS ranked WHERE valid @> %(as_of)s::date"""


def _present_rank(scale: str) -> str:
    """Columns of the rank held on one scale: number, since, precision, id."""
    held = f"FILTER (WHERE kind = '{scale}')"
    return (
        f"max(number) {held} AS {scale}, max(lower(valid)) {held} AS {scale}_since,"
        f" max(precision) {held} AS {scale}_precision, max(id) {held} AS {scale}_id"
    )


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
        SELECT cadre_id, level, CASE identity WHEN 'institution' THEN staff ELSE civil END AS rank, identity, post_since,
               (SELECT lower(v) FROM unnest(unbroken) AS u(v) WHERE v @> %(as_of)s::date) AS level_since,
               CASE identity WHEN 'institution' THEN staff_since ELSE civil_since END AS rank_since,
               CASE identity WHEN 'institution' THEN staff_precision ELSE civil_precision END AS rank_precision,
               array_remove(
                   ARRAY[post, CASE identity WHEN 'institution' THEN staff_id ELSE civil_id END], NULL) AS evidence
        FROM (
            SELECT cadre_id, max(identity) AS identity, max(now)::integer AS level,
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


# The verified value where there is one, else the recorded one; grouped like PRESENT, never joined.
VALUES = """
    SELECT id, max(sex) AS sex, max(identity) AS identity, max(party_full_on) AS party,
           COALESCE(max(value) FILTER (WHERE kind = 'birth'), max(birth)) AS birth,
           max(proof) FILTER (WHERE kind = 'birth') AS birth_proof,
           COALESCE(max(value) FILTER (WHERE kind = 'work_started'), max(work_started)) AS work,
           max(proof) FILTER (WHERE kind = 'work_started') AS work_proof,
           COALESCE(max(value) FILTER (WHERE kind = 'party_joined'), max(party_joined)) AS joined
    FROM (
        SELECT id, sex, identity, birth, work_started, party_joined, party_full_on,
               NULL::text AS kind, NULL::text AS value, NULL::text AS proof
        FROM cadres_cadre WHERE id = ANY(%(ids)s::uuid[])
        UNION ALL
        SELECT cadre_id, NULL, NULL, NULL, NULL, NULL, NULL, kind, value, id::text
        FROM cadres_dateverification
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND verified_on <= %(as_of)s::date
    ) AS written
    GROUP BY id"""

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
        WITH known AS (
            SELECT id, birth, birth_proof, sex, identity, NULL::boolean AS county FROM ({VALUES}) AS v
            UNION ALL
            SELECT cadre_id, NULL, NULL, NULL, NULL, number >= CASE kind WHEN 'post' THEN 3 ELSE 7 END
            FROM ({PRESENT}) AS p WHERE current AND kind IN ('post', 'civil')
        ),
        people AS (
            SELECT id, max(birth) AS birth, max(birth_proof) AS birth_proof,
                   CASE WHEN max(sex) = '1' THEN 'male'
                        WHEN max(sex) = '2' AND max(identity) IN ('civil_servant', 'ref_managed', 'institution')
                        THEN CASE WHEN bool_or(county) THEN 'female_60' ELSE 'female_55' END END AS scheme,
                   extract(year FROM {earliest("max(birth)")})::integer * 12
                   + extract(month FROM {earliest("max(birth)")})::integer - 1 AS born
            FROM known GROUP BY id HAVING length(max(birth)) >= 7
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
