"""What readiness and pools may know of measures: who is to be preferred when others are equal, by which document."""

from common.facts import fact
from measures.choices import PREFERRED, GrantState

ASPECTS = ", ".join(f"'{aspect}'" for aspect in PREFERRED)
GIVEN = f"'{GrantState.GRANTED}', '{GrantState.REVOKED}'"


@fact(
    "preferences",
    columns={"documents": "text[]", "next_on": "date", "evidence": "text[]"},
    tables=["measures_grant"],
    advisory=True,
)
def preferences() -> str:
    """Grants in force on the day under posts and ranks or pay and advancement: their documents, and the first day one ends.

    One row per cadre with any. It says 同等条件优先 and changes no status.
    """
    return f"""
        SELECT g.cadre_id, array_agg(DISTINCT concat('《', d.name, '》 ', d.document_no)) AS documents,
               min(LEAST(g.effect_until + 1, g.revoked_on)) AS next_on,
               array_agg(g.id::text ORDER BY g.id) AS evidence
        FROM measures_grant g
        JOIN measures_measure m ON m.id = g.measure_id
        JOIN measures_policydocument d ON d.id = m.document_id
        WHERE g.cadre_id = ANY(%(ids)s::uuid[]) AND g.state IN ({GIVEN}) AND m.aspect IN ({ASPECTS})
          AND g.granted_on <= %(as_of)s::date
          AND COALESCE(g.effect_until >= %(as_of)s::date, true)
          AND COALESCE(g.revoked_on > %(as_of)s::date, true)
        GROUP BY g.cadre_id"""
