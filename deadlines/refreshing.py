"""The statement that brings the deadlines of some cadres up to date and writes only what differs.

Parameters: %(ids)s uuid[], %(as_of)s date. Returns one row: found, written, gone (counts).
"""

from collections.abc import Mapping

from common.expiries import MOST_LEAD, Expiry, Lead
from deadlines.leads import intervals

SERVING = (
    "serving AS MATERIALIZED (SELECT COALESCE(array_agg(id), '{}') AS ids FROM cadres_cadre"
    " WHERE id = ANY(%(ids)s::uuid[]) AND management_state = 'serving')"
)
KEPT = ("due_on", "told", "stage", "opens_on", "state")  # what decides whether a row differs
REACHED = "(SELECT count(*)::integer FROM unnest(l.leads) AS one(lead) WHERE f.due_on - one.lead <= %(as_of)s::date) - 1"
CLEARED = {
    "postponed_until": "NULL",
    "note": "''",
    "handled_by_id": "NULL",
    "handled_on": "NULL",
    "announced_on": "NULL",
}  # fmt: skip  where a fact begins anew
NEW_ID = "gen_random_uuid()"


def statement(kinds: Mapping[str, Expiry], leads: Mapping[str, Lead]) -> str:
    """The whole statement for these kinds; a deadline of any other kind is gone."""
    ctes = [
        SERVING,
        f"found AS MATERIALIZED ({_found(kinds)})",
        "before AS MATERIALIZED (SELECT * FROM deadlines_deadline WHERE cadre_id = ANY(%(ids)s::uuid[]))",
        f"compared AS ({_compared(leads)})",
        f"planned AS MATERIALIZED ({_planned()})",
        f"written AS ({_written()})",
        f"gone AS ({_gone()})",
    ]
    counts = ", ".join(f"(SELECT count(*) FROM {name})" for name in ("planned", "written", "gone"))
    return f"WITH {', '.join(ctes)} SELECT {counts}"


def _found(kinds: Mapping[str, Expiry]) -> str:
    """Every fact of every kind whose day is near enough to be kept."""
    asked = " UNION ALL ".join(
        f"SELECT '{key}' AS kind, cadre_id, record, due_on, told FROM ({_of_serving(kind)}) AS k_{key}"
        for key, kind in sorted(kinds.items())
    )
    return (
        f"SELECT * FROM ({asked}) AS facts"
        f" WHERE due_on <= %(as_of)s::date + interval '{MOST_LEAD['month']} months'"
    )


def _of_serving(kind: Expiry) -> str:
    return kind.sql().replace("%(ids)s", "(SELECT ids FROM serving)")


def _compared(leads: Mapping[str, Lead]) -> str:
    """Each fact beside its row: is it known, does it begin anew, and at which lead time."""
    anew = "b.id IS NULL OR b.state = 'gone' OR b.due_on <> f.due_on"
    return (
        f"SELECT f.*, l.leads, b.id AS known, ({anew}) AS anew,"
        f" CASE WHEN {anew} THEN GREATEST({REACHED}, 0) WHEN b.state = 'standing'"
        f" THEN GREATEST({REACHED}, LEAST(b.stage, cardinality(l.leads) - 1)) ELSE b.stage END AS stage,"
        f" CASE WHEN {anew} THEN 'standing' ELSE b.state END AS state"
        f" FROM found AS f JOIN (VALUES {intervals(leads)}) AS l(kind, leads) ON l.kind = f.kind"
        " LEFT JOIN before AS b ON b.kind = f.kind AND b.cadre_id = f.cadre_id AND b.record = f.record"
    )


def _planned() -> str:
    return "SELECT *, (due_on - leads[LEAST(stage + 1, cardinality(leads))])::date AS opens_on FROM compared"


def _written() -> str:
    kept, cleared = ", ".join(KEPT), ", ".join(CLEARED)
    new, old = (", ".join(f"{side}.{column}" for column in KEPT) for side in "pb")
    updates = ", ".join(f"{column} = excluded.{column}" for column in (*KEPT, *CLEARED, "changed_on"))
    before = ", ".join(
        f"CASE WHEN NOT anew THEN b.{column} ELSE {empty} END" for column, empty in CLEARED.items()
    )
    return (
        f"INSERT INTO deadlines_deadline (id, kind, cadre_id, record, {kept}, {cleared}, changed_on)"
        f" SELECT COALESCE(known, {NEW_ID}), p.kind, p.cadre_id, p.record, {new}, {before}, %(as_of)s::date"
        " FROM planned AS p LEFT JOIN before AS b ON b.id = p.known"
        f" WHERE p.known IS NULL OR ({new}) IS DISTINCT FROM ({old})"
        f" ON CONFLICT (kind, cadre_id, record) DO UPDATE SET {updates} RETURNING 1"
    )


def _gone() -> str:
    return (
        "UPDATE deadlines_deadline AS d SET state = 'gone', changed_on = %(as_of)s::date"
        " WHERE d.cadre_id = ANY(%(ids)s::uuid[]) AND d.state <> 'gone' AND NOT EXISTS"
        " (SELECT 1 FROM planned AS p WHERE p.kind = d.kind AND p.cadre_id = d.cadre_id AND p.record = d.record)"
        " RETURNING 1"
    )
