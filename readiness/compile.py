"""Rules → one SQL statement per chunk of cadres: facts as CTEs, lines as laterals, only changed rows written.

Parameters: %(ids)s uuid[], %(as_of)s date (not after today). Must agree with evaluate.py in every value.
"""

from collections.abc import Iterable
from datetime import date

from common.facts import registry
from readiness.checks.finding import COLUMNS, MISSING, literal, sql_first_after
from readiness.checks.kinds import KINDS
from readiness.choices import Effect, Outcome, Status
from readiness.evaluate import NO_STEP
from readiness.inputs import INPUTS, columns_of, differences
from readiness.rules import Asked, Book, Branch, Candidate


def computing(book: Book, as_of: date) -> str:
    """SELECT cadre_id, step, ladder, version, status, earliest_on, next_change_on, lines of the chunk."""
    ids = "ids AS (SELECT unnest(%(ids)s::uuid[]) AS cadre_id)"
    return f"WITH {ids}, {computing_ctes(book, as_of)} SELECT * FROM computed"


def computing_ctes(book: Book, as_of: date) -> str:
    """The CTEs after `ids(cadre_id)` up to `computed`; ValueError when a fact's columns are not what the checks read."""
    if wrong := differences():
        raise ValueError("; ".join(wrong))
    branches = book.branches(as_of)
    names = sorted(_facts_read(branches))
    facts = [f"f_{name} AS MATERIALIZED ({registry[name].sql()})" for name in names if name in registry]
    rows = " UNION ALL ".join([*(_branch(branch) for branch in branches), _no_step(branches)])
    return ", ".join([*facts, _people(names), f"computed AS MATERIALIZED ({rows})"])


def _facts_read(branches: Iterable[Branch]) -> set[str]:
    asked = [one for branch in branches for one in branch.asked]
    needed = {name for one in asked for name, _ in KINDS[one.rule.check].needs(one.params)}
    return needed | set(INPUTS)


def _people(names: Iterable[str]) -> str:
    """One row per id with every column of every fact; a fact nobody publishes is all NULL."""
    columns, joins = ["ids.cadre_id"], []
    for name in names:
        known = name in registry
        kinds = columns_of(name)
        columns += [
            f"{f'f_{name}.{c}' if known else 'NULL'}::{kind} AS {name}__{c}" for c, kind in kinds.items()
        ]
        if "evidence" not in kinds:
            columns.append(f"NULL::text[] AS {name}__evidence")
        if known:
            joins.append(f" LEFT JOIN f_{name} ON f_{name}.cadre_id = ids.cadre_id")
    return f"people AS MATERIALIZED (SELECT {', '.join(columns)} FROM ids{''.join(joins)})"


def _candidate(candidate: Candidate) -> str:
    conditions = []
    for name in ("level", "rank", "identity"):
        wanted, column = getattr(candidate, name), f"p.position__{name}"
        if wanted is not None:
            conditions.append(
                f"COALESCE({column} = ANY({literal(wanted)}), false)" if wanted else f"{column} IS NULL"
            )
    return "(" + " AND ".join(conditions) + ")"


def _applies(branch: Branch) -> str:
    candidates = " OR ".join(_candidate(candidate) for candidate in branch.step.candidates)
    return f"COALESCE(p.position__identity = ANY({literal(branch.identity)}), false) AND ({candidates})"


def _line(asked: Asked, name: str) -> str:
    """One rule as a LATERAL `name` with the columns of a finding; missing inputs as the rule says."""
    kind = KINDS[asked.rule.check]
    known = [f"p.{fact}__{column} IS NOT NULL" for fact, column in kind.needs(asked.params)]
    missing = f"COALESCE(l.outcome = '{MISSING}', true)"
    outcome = f"CASE WHEN {missing} THEN '{asked.rule.when_missing.outcome}' ELSE l.outcome END AS outcome"
    note = f"CASE WHEN {missing} THEN 'missing' ELSE l.note END AS note"
    kept = [f"l.{column}" for column in COLUMNS.split(", ") if column not in ("outcome", "note")]
    return (
        f" CROSS JOIN LATERAL (SELECT {', '.join([outcome, *kept, note])} FROM (VALUES (1)) AS one"
        f" LEFT JOIN LATERAL ({kind.sql(asked.params, asked.settings)}) AS l ON {' AND '.join(known) or 'true'}"
        f" OFFSET 0) AS {name}"
    )


def _line_json(asked: Asked, name: str) -> str:
    return (
        f"jsonb_build_object('rule', {literal(asked.rule.id)}, 'outcome', {name}.outcome,"
        f" 'found', COALESCE({name}.found, '{{}}'), 'needed', COALESCE({name}.needed, '{{}}'),"
        f" 'met_on', {name}.met_on, 'lapses_on', {name}.lapses_on,"
        f" 'evidence', COALESCE({name}.evidence, '{{}}'), 'assumption', {name}.assumption, 'note', {name}.note)"
    )


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
        f" jsonb_strip_nulls(jsonb_build_array({lines})) AS lines FROM people AS p"
        + "".join(_line(one, name) for name, one in asked.items())
        + f"{_summary(asked)} WHERE {_applies(branch)}"
    )


def _no_step(branches: list[Branch]) -> str:
    known = sorted({word for branch in branches for word in branch.identity})
    note = (
        "CASE WHEN p.position__identity IS NULL THEN 'identity_unknown'"
        f" WHEN p.position__identity <> ALL({literal(known)}) THEN 'identity_without_rules'"
        " WHEN p.position__level IS NULL AND p.position__rank IS NULL THEN 'position_unknown'"
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
        f" WHERE NOT ({_any(f'({_applies(branch)})' for branch in branches)})"
    )
