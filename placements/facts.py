"""What others may know of placements: who is away, by what nature, who is bound to a place, who carries what.

Whether a placement counts as grassroots work stands on its secondment in the file and is counted there, once.
"""

from common.facts import fact


@fact(
    "placements",
    columns={
        "away": "boolean",
        "until": "date",
        "natures": "text[]",
        "batches": "text[]",
        "valids": "daterange[]",
        "outcomes": "text[]",
        "evidence": "text[]",
    },
    tables=["placements_placement"],
)
def placements() -> str:
    """Decided placements that began by the day. away: one runs then, until: its last day; outcomes: '' while open."""
    return """
        SELECT cadre_id, bool_or(valid @> %(as_of)s::date) AS away,
               max(upper(valid) - 1) FILTER (WHERE valid @> %(as_of)s::date) AS until,
               array_agg(nature::text ORDER BY valid) AS natures, array_agg(batch::text ORDER BY valid) AS batches,
               array_agg(valid ORDER BY valid) AS valids,
               array_agg(CASE WHEN outcome_on <= %(as_of)s::date THEN outcome::text ELSE '' END ORDER BY valid) AS outcomes,
               array_agg(id::text ORDER BY valid) AS evidence
        FROM placements_placement
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND stage IN ('placed', 'settled') AND lower(valid) <= %(as_of)s::date
        GROUP BY cadre_id"""


@fact(
    "service_lock",
    columns={"until": "date", "kinds": "text[]", "evidence": "text[]"},
    tables=["placements_servicelock"],
)
def service_lock() -> str:
    """Service periods that run on the day: they concern transfers and open selection, never promotion (EX-02)."""
    return """
        SELECT cadre_id, max(until) AS until, array_agg(kind_id::text ORDER BY until, id) AS kinds,
               array_agg(id::text ORDER BY until, id) AS evidence
        FROM placements_servicelock
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND began_on <= %(as_of)s::date AND until >= %(as_of)s::date
        GROUP BY cadre_id"""


@fact(
    "stretch_assignments",
    columns={"open": "integer", "met": "integer", "evidence": "text[]"},
    tables=["placements_stretch"],
)
def stretch_assignments() -> str:
    """Assignments that began by the day: how many were still open then, how many had been achieved."""
    return """
        SELECT cadre_id, count(*) FILTER (WHERE COALESCE(closed_on > %(as_of)s::date, true))::integer AS open,
               count(*) FILTER (WHERE closed_on <= %(as_of)s::date AND result = 'met')::integer AS met,
               array_agg(id::text ORDER BY valid, id) AS evidence
        FROM placements_stretch
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND lower(valid) <= %(as_of)s::date
        GROUP BY cadre_id"""
