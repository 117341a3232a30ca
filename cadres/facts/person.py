"""Dates of a person, and when they retire."""

from cadres.facts.partial import earliest, latest
from cadres.facts.service import PRESENT
from common.dates import RETIREMENT_SCHEMES, month_index
from common.facts import fact

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
