"""What may be known of talks where somebody is chosen: when the last one was. It speaks for nobody and against nobody."""

from common.facts import fact


@fact(
    "talks",
    columns={"last": "date", "evidence": "text[]"},
    tables=["interviews_covered"],
    advisory=True,
)
def talks() -> str:
    """The last day somebody was covered by a talk in the twelve months before the day; nobody without one has a row."""
    return """
        SELECT cadre_id, max(held_on) AS last, array_agg(DISTINCT talk_id::text) AS evidence
        FROM interviews_covered
        WHERE cadre_id = ANY(%(ids)s::uuid[])
          AND held_on > (%(as_of)s::date - interval '12 months')::date AND held_on <= %(as_of)s::date
        GROUP BY cadre_id"""
