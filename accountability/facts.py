"""What readiness may know of sanctions and matters: dates and yes or no, never what happened."""

from common.facts import fact


@fact(
    "effect_periods",
    columns={
        "open": "boolean",
        "until": "date",
        "ended_unclosed": "boolean",
        "investigation": "boolean",
        "evidence": "text[]",
    },
    tables=["accountability_sanction", "cadres_matter"],
)
def effect_periods() -> str:
    """Effect periods and investigations as of the day; exempted matters are left out here, and only here.

    One row per cadre with any matter. until: last day of the longest open period, null = no known end.
    ended_unclosed: an admonition or organizational measure has ended without a closing finding, or the finding says it
    still affects the use of the person; a 处分 that has
    ended is lifted of itself (公务员法 art. 65, 政务处分法 art. 26). Kinds that block nothing are left out.
    """
    return """
        SELECT cadre_id,
               bool_or(open) AS open,
               CASE WHEN bool_or(open AND until IS NULL) THEN NULL ELSE max(until) FILTER (WHERE open) END AS until,
               bool_or(ended_unclosed) AS ended_unclosed,
               bool_or(investigation) AS investigation,
               COALESCE(array_agg(id ORDER BY id) FILTER (WHERE open OR ended_unclosed OR investigation), '{}') AS evidence
        FROM (
            SELECT s.cadre_id,
                   s.id::text AS id,
                   s.effect_until AS until,
                   COALESCE(s.effect_until >= %(as_of)s::date, true) AS open,
                   k.family IN ('admonition', 'organizational')
                   AND COALESCE(s.effect_until < %(as_of)s::date, false)
                   AND (COALESCE(s.closed_on > %(as_of)s::date, true) OR s.closing_result = 'affects') AS ended_unclosed,
                   false AS investigation
            FROM accountability_sanction s
            JOIN accountability_sanctionkind k ON k.code = COALESCE(s.reduced_to_id, s.kind_id)
            JOIN cadres_matter m ON m.id = s.matter_id
            WHERE s.cadre_id = ANY(%(ids)s::uuid[]) AND s.decided_on <= %(as_of)s::date
              AND (k.blocks_leadership OR k.blocks_rank)
              AND COALESCE(m.exempted_on > %(as_of)s::date, true)
            UNION ALL
            SELECT m.cadre_id, m.id::text, NULL, false, false,
                   m.opened_on <= %(as_of)s::date AND COALESCE(m.closed_on > %(as_of)s::date, true)
            FROM cadres_matter m
            WHERE m.cadre_id = ANY(%(ids)s::uuid[]) AND m.kind = 'investigation'
              AND COALESCE(m.exempted_on > %(as_of)s::date, true)
        ) AS matters
        GROUP BY cadre_id"""


@fact(
    "effect_days",
    columns={"began": "date", "ended": "date"},
    tables=["accountability_sanction", "cadres_matter"],
)
def effect_days() -> str:
    """The last day a sanction was decided, and the last day on which an effect period ended before the day.

    One row per cadre with any sanction that is not exempted.
    """
    return """
        SELECT s.cadre_id, max(s.decided_on) AS began,
               max(s.effect_until) FILTER (WHERE s.effect_until < %(as_of)s::date) AS ended
        FROM accountability_sanction s JOIN cadres_matter m ON m.id = s.matter_id
        WHERE s.cadre_id = ANY(%(ids)s::uuid[]) AND s.decided_on <= %(as_of)s::date
          AND COALESCE(m.exempted_on > %(as_of)s::date, true)
        GROUP BY s.cadre_id"""


@fact(
    "sanction_decisions",
    columns={"kinds": "text[]", "decided": "date[]", "case_open": "boolean"},
    tables=["accountability_sanction", "cadres_matter"],
)
def sanction_decisions() -> str:
    """Kinds of sanction with the days of decision up to the day, and whether an investigation is open on it.

    One row per cadre with any; exempted matters are left out.
    """
    return """
        SELECT cadre_id,
               COALESCE(array_agg(kind ORDER BY day, kind) FILTER (WHERE kind IS NOT NULL), '{}') AS kinds,
               COALESCE(array_agg(day ORDER BY day, kind) FILTER (WHERE kind IS NOT NULL), '{}') AS decided,
               bool_or(case_open) AS case_open
        FROM (
            SELECT s.cadre_id, s.kind_id::text AS kind, s.decided_on AS day, false AS case_open
            FROM accountability_sanction s JOIN cadres_matter m ON m.id = s.matter_id
            WHERE s.cadre_id = ANY(%(ids)s::uuid[]) AND s.decided_on <= %(as_of)s::date
              AND COALESCE(m.exempted_on > %(as_of)s::date, true)
            UNION ALL
            SELECT m.cadre_id, NULL, NULL,
                   m.opened_on <= %(as_of)s::date AND COALESCE(m.closed_on > %(as_of)s::date, true)
            FROM cadres_matter m
            WHERE m.cadre_id = ANY(%(ids)s::uuid[]) AND m.kind = 'investigation'
              AND COALESCE(m.exempted_on > %(as_of)s::date, true)
        ) AS told
        GROUP BY cadre_id"""


@fact(
    "sanction_records",
    columns={"records": "uuid[]", "families": "text[]", "decided": "date[]"},
    tables=["accountability_sanction", "cadres_matter"],
)
def sanction_records() -> str:
    """Each sanction decided by the day, with the family of its kind; one row per cadre with any, exempted matters left out."""
    return """
        SELECT s.cadre_id, array_agg(s.id ORDER BY s.decided_on, s.id) AS records,
               array_agg(k.family::text ORDER BY s.decided_on, s.id) AS families,
               array_agg(s.decided_on ORDER BY s.decided_on, s.id) AS decided
        FROM accountability_sanction s
        JOIN accountability_sanctionkind k ON k.code = COALESCE(s.reduced_to_id, s.kind_id)
        JOIN cadres_matter m ON m.id = s.matter_id
        WHERE s.cadre_id = ANY(%(ids)s::uuid[]) AND s.decided_on <= %(as_of)s::date
          AND COALESCE(m.exempted_on > %(as_of)s::date, true)
        GROUP BY s.cadre_id"""
