"""Rules → one SQL statement per chunk of cadres: facts as CTEs, lines as laterals, only changed rows written.

Parameters: %(ids)s uuid[], %(as_of)s date (not after today). Must agree with evaluate.py in every value.
"""

import json
from collections.abc import Iterable
from datetime import date

from common.facts import registry
from readiness.checks.finding import COLUMNS, MISSING, constant, literal, select, sql_first_after
from readiness.checks.kinds import KINDS
from readiness.choices import Effect, Outcome, Status
from readiness.evaluate import BESIDE_GRADES, NO_STEP
from readiness.gathering import applies, gathering
from readiness.inputs import differences
from readiness.known import searched_once, shadows
from readiness.rules import Asked, Book, Branch


def computing(book: Book, as_of: date, *, known: bool = False) -> str:
    """SELECT cadre_id, step, ladder, version, status, earliest_on, next_change_on, lines of the chunk.

    `known`: by what was known at %(known_at)s, a further parameter.
    """
    ids, ctes = "ids AS (SELECT unnest(%(ids)s::uuid[]) AS cadre_id)", computing_ctes(book, as_of)
    if known:
        return f"WITH {shadows(ctes)}, {ids}, {searched_once(ctes)} SELECT * FROM computed"
    return f"WITH {ids}, {ctes} SELECT * FROM computed"


def computing_ctes(book: Book, as_of: date) -> str:
    """The CTEs after `ids(cadre_id)` up to `computed`; ValueError when a fact's columns are not what the checks read."""
    if wrong := differences():
        raise ValueError("; ".join(wrong))
    branches = book.branches(as_of)
    rows = " UNION ALL ".join([*(_branch(branch) for branch in branches), _no_step(branches)])
    return f"{gathering(branches)}, computed AS MATERIALIZED ({rows})"


def _line(asked: Asked, name: str) -> str:
    """One rule as a LATERAL `name` with the columns of a finding; missing inputs as the rule says."""
    needs = KINDS[asked.rule.check].needs(asked.params)
    if _unpublished(asked):
        return f" CROSS JOIN (SELECT {select(outcome=literal(asked.rule.when_missing.outcome))}) AS {name}"
    missing = f"COALESCE(l.outcome = '{MISSING}', true)"
    outcome = f"CASE WHEN {missing} THEN '{asked.rule.when_missing.outcome}' ELSE l.outcome END AS outcome"
    note = f"CASE WHEN {missing} THEN 'missing' ELSE l.note END AS note"
    kept = [f"l.{column}" for column in COLUMNS.split(", ") if column not in ("outcome", "note")]
    known = " AND ".join(f"p.{fact}__{column} IS NOT NULL" for fact, column in needs) or "true"
    found = f"SELECT * FROM ({KINDS[asked.rule.check].sql(asked.params, asked.settings)}) AS k WHERE {known} OFFSET 0"
    return (
        f" CROSS JOIN LATERAL (SELECT {', '.join([outcome, *kept, note])} FROM (VALUES (1)) AS one"
        f" LEFT JOIN LATERAL ({found}) AS l ON true OFFSET 0) AS {name}"
    )


def _unpublished(asked: Asked) -> bool:
    """Whether the rule asks for a fact that no app publishes yet: the same line for everybody."""
    return any(fact not in registry for fact, _ in KINDS[asked.rule.check].needs(asked.params))


def _line_json(asked: Asked, name: str) -> str:
    """The text of a line, NULL where its rule is silent; keys without value are left out. Ids of evidence need no escaping."""
    if _unpublished(asked):
        line = {"rule": asked.rule.id, "outcome": asked.rule.when_missing.outcome, "note": "missing"}
        return constant(line | {"found": {}, "needed": {}, "evidence": []})
    head = literal(f'{{"rule": {json.dumps(asked.rule.id)}, "outcome": "')
    evidence = f"""COALESCE('["' || NULLIF(array_to_string({name}.evidence, '","'), '') || '"]', '[]')"""
    optional = [
        f"""',"{key}":"' || {name}.{key} || '"'""" for key in ("met_on", "lapses_on", "assumption", "note")
    ]
    line = (
        f"""concat({head}, {name}.outcome, '","found":', COALESCE({name}.found, '{{}}'),"""
        f""" ',"needed":', COALESCE({name}.needed, '{{}}'), ',"evidence":', {evidence}, {", ".join(optional)}, '}}')"""
    )
    return f"CASE WHEN {name}.outcome <> '{Outcome.NA}' THEN {line} END" if asked.rule.silent else line


def _any(conditions: Iterable[str]) -> str:
    return " OR ".join(conditions) or "false"


def _extreme(function: str, days: list[str]) -> str:
    return f"{function}({', '.join(days)})" if days else "NULL::date"


def _summary(asked: dict[str, Asked]) -> str:
    """LATERAL s: what the status and the dates are made of."""
    counted = [name for name, one in asked.items() if one.rule.counts]
    blocking = [name for name in counted if asked[name].rule.effect == Effect.BLOCK]
    failing = {name: f"{name}.outcome = '{Outcome.FAIL}'" for name in counted}
    judged = [f"{name}.outcome IN ('{Outcome.REVIEW}', '{Outcome.FAIL}')" for name in counted]
    undated = [f"{failing[name]} AND {name}.met_on IS NULL" for name in blocking]
    latest = [f"CASE WHEN {failing[name]} THEN {name}.met_on END" for name in blocking]
    days = [f"{name}.{column}" for name in asked for column in ("changes_on", "lapses_on")]
    return (
        f" CROSS JOIN LATERAL (SELECT {_any(failing[name] for name in blocking)} AS blocked,"
        f" {_any(f'{name}.outcome = {literal(Outcome.INCOMPLETE)}' for name in counted)} AS missing,"
        f" {_any(judged)} AS judged, {_any(undated)} AS undated, {_extreme('GREATEST', latest)} AS latest,"
        f" {_extreme('LEAST', [f'{name}.lapses_on' for name in blocking])} AS lapse,"
        f" {sql_first_after('p.known_changes__next_on', *days)} AS changes_on OFFSET 0) AS s"
    )


def _branch(branch: Branch) -> str:
    asked = {f"r{number}": one for number, one in enumerate(branch.asked)}
    lines = ", ".join(_line_json(one, name) for name, one in asked.items())
    return (
        f"SELECT p.cadre_id, {literal(branch.step.key)}::text AS step, {literal(branch.step.ladder)}::text AS ladder,"
        f" {literal(branch.version)}::text AS version,"
        f" CASE WHEN s.blocked THEN '{Status.NOT_YET}' WHEN s.missing THEN '{Status.INCOMPLETE}'"
        f" WHEN s.judged THEN '{Status.JUDGEMENT}' ELSE '{Status.HELD}' END AS status,"
        " CASE WHEN s.blocked AND NOT s.undated AND NOT COALESCE(s.lapse <= s.latest, false)"
        " THEN s.latest END AS earliest_on, s.changes_on AS next_change_on,"
        f" ('[' || concat_ws(',', {lines}) || ']')::jsonb AS lines FROM people AS p"
        + "".join(_line(one, name) for name, one in asked.items())
        + f"{_summary(asked)} WHERE {applies(branch)}"
    )


def _no_step(branches: list[Branch]) -> str:
    known = sorted({word for branch in branches for word in branch.identity})
    nothing = "p.position__level IS NULL AND p.position__rank IS NULL"
    note = (
        "CASE WHEN p.position__identity IS NULL THEN 'identity_unknown'"
        f" WHEN p.position__identity <> ALL({literal(known)}) THEN 'identity_without_rules'"
        f" WHEN {nothing} AND p.position__category = ANY({literal(BESIDE_GRADES)}) THEN 'post_beside_grades'"
        f" WHEN {nothing} THEN 'position_unknown'"
        " ELSE 'no_further_step' END"
    )
    unknown = "n.note IN ('identity_unknown', 'position_unknown')"
    return (
        f"SELECT p.cadre_id, '{NO_STEP}', 'none', '',"
        f" CASE WHEN {unknown} THEN '{Status.INCOMPLETE}' ELSE '{Status.NA}' END, NULL::date,"
        f" {sql_first_after('p.known_changes__next_on')},"
        " jsonb_build_array(jsonb_build_object('rule', 'position', 'note', n.note,"
        f" 'outcome', CASE WHEN {unknown} THEN '{Outcome.INCOMPLETE}' ELSE '{Outcome.NA}' END))"
        f" FROM people AS p CROSS JOIN LATERAL (SELECT {note} AS note OFFSET 0) AS n"
        f" WHERE NOT ({_any(f'({applies(branch)})' for branch in branches)})"
    )
