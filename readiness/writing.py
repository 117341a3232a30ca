"""The statement that computes a chunk and writes only what changed, with the log of status changes.

Parameters: %(ids)s uuid[], %(as_of)s date. Returns one row: computed, written, gone, changed (counts).
"""

import hashlib
from datetime import date
from functools import lru_cache

from readiness.checks.finding import literal
from readiness.choices import Cause
from readiness.compile import computing_ctes
from readiness.rules import Book

SERVING = (
    "ids AS MATERIALIZED (SELECT id AS cadre_id FROM cadres_cadre"
    " WHERE id = ANY(%(ids)s::uuid[]) AND management_state = 'serving')"
)
UUID7 = (
    "encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send("
    "floor(date_part('epoch', clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid"
)
DECIDING = ("ladder", "version", "status", "earliest_on", "next_change_on", "lines")


PREPARED = "readiness_"


@lru_cache(maxsize=4)
def statement(book: Book, as_of: date) -> tuple[str, str]:
    """A name and the text to prepare under it: one parameter, uuid[]; the day is written into it, its arithmetic done once."""
    text = writing(book, as_of) % {"ids": "$1", "as_of": f"'{as_of.isoformat()}'"}
    return PREPARED + hashlib.sha256(text.encode()).hexdigest()[:16], text


def writing(book: Book, as_of: date) -> str:
    """The whole statement."""
    ctes = [
        SERVING,
        computing_ctes(book, as_of),
        "moment AS MATERIALIZED (SELECT clock_timestamp() AS at)",  # after the snapshot: what was seen is older
        "before AS (SELECT * FROM readiness_result WHERE cadre_id = ANY(%(ids)s::uuid[]))",
        f"differing AS MATERIALIZED ({_differing()})",
        f"written AS ({_written()})",
        f"gone AS ({_gone()})",
        f"logged AS ({_logged()} RETURNING 1)",
    ]
    counts = ", ".join(
        f"(SELECT count(*) FROM {name})" for name in ("computed", "differing", "gone", "logged")
    )
    return f"WITH {', '.join(ctes)} SELECT {counts}"


def _differing() -> str:
    new, old = (", ".join(f"{side}.{column}" for column in DECIDING) for side in "cb")
    return (
        "SELECT c.*, b.id AS known, b.status AS status_before, b.version AS version_before,"
        " b.next_change_on AS due_before, b.lines AS lines_before, b.written_at AS known_before"
        " FROM computed AS c LEFT JOIN before AS b ON b.cadre_id = c.cadre_id AND b.step = c.step"
        f" WHERE b.id IS NULL OR ({new}) IS DISTINCT FROM ({old})"
    )


def _written() -> str:
    columns = ", ".join(DECIDING)
    updates = ", ".join(f"{column} = excluded.{column}" for column in (*DECIDING, "changed_on", "written_at"))
    return (
        f"INSERT INTO readiness_result (id, cadre_id, step, {columns}, changed_on, written_at)"
        f" SELECT COALESCE(known, gen_random_uuid()), cadre_id, step, {columns}, %(as_of)s::date, at FROM differing, moment"
        f" ON CONFLICT (cadre_id, step) DO UPDATE SET {updates}"
    )


def _gone() -> str:
    return (
        "DELETE FROM readiness_result AS r WHERE r.cadre_id = ANY(%(ids)s::uuid[])"
        " AND NOT EXISTS (SELECT 1 FROM computed AS c WHERE c.cadre_id = r.cadre_id AND c.step = r.step)"
        " RETURNING r.cadre_id, r.step, r.status, r.version, r.next_change_on AS due_before, r.written_at AS known_before"
    )


def _logged() -> str:
    cause = (
        f"CASE WHEN version_before <> version THEN {literal(Cause.RULE)}"
        f" WHEN due_before <= %(as_of)s::date THEN {literal(Cause.CLOCK)} ELSE {literal(Cause.DATA)} END"
    )
    rules = (
        "ARRAY(SELECT a.line ->> 'rule' FROM jsonb_array_elements(lines) WITH ORDINALITY AS a(line, position)"
        " LEFT JOIN jsonb_array_elements(lines_before) AS b(line) ON b.line -> 'rule' = a.line -> 'rule'"
        " WHERE a.line ->> 'outcome' IS DISTINCT FROM b.line ->> 'outcome' ORDER BY a.position)"
    )
    when = "%(as_of)s::date, LEAST(due_before - 1, %(as_of)s::date), known_before, at"
    return (
        'INSERT INTO readiness_statuschange (id, cadre_id, step, "before", "after", cause, rules, version,'
        " version_before, changed_on, held_on, known_before, known_after)"
        f" SELECT {UUID7}, cadre_id, step, status_before, status, {cause}, {rules}, version, version_before, {when}"
        " FROM differing, moment WHERE status_before <> status"
        f" UNION ALL SELECT {UUID7}, cadre_id, step, status, '', {literal(Cause.DATA)}, '{{}}', version, version, {when}"
        " FROM gone, moment WHERE step <> 'none' AND EXISTS (SELECT 1 FROM cadres_cadre AS k WHERE k.id = gone.cadre_id)"
    )
