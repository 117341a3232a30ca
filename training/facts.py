"""What readiness may know of training: the ledger, without what is online."""

from common.facts import fact
from training.choices import Mode

INSIDE = f"cadre_id = ANY(%(ids)s::uuid[]) AND \"on\" <= %(as_of)s::date AND mode <> '{Mode.ONLINE}'"


@fact(
    "training_hours",
    columns={"days": "date[]", "amounts": "numeric[]", "lengths": "numeric[]", "evidence": "text[]"},
    tables=["training_hoursentry"],
)
def training_hours() -> str:
    """Entries of the ledger up to the day, by day: hours (amounts) and days of training (lengths) as they were entered.

    The Regulation counts full-time and gathered training; online hours are a duty of their own. Nobody without an entry
    has a row: the ledger knows nothing of them.
    """
    return f"""
        SELECT cadre_id, array_agg("on" ORDER BY "on", id) AS days, array_agg(hours ORDER BY "on", id) AS amounts,
               array_agg(days ORDER BY "on", id) AS lengths, array_agg(id::text ORDER BY "on", id) AS evidence
        FROM training_hoursentry
        WHERE {INSIDE}
        GROUP BY cadre_id"""
