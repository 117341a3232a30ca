"""Facts as CTEs, each asked only of those of whom some rule reads it; `people`: one row per id with every column.

Parameters: %(ids)s uuid[], %(as_of)s date.
"""

from collections.abc import Iterable, Mapping

from common.facts import registry
from readiness.checks.finding import literal
from readiness.checks.kinds import KINDS
from readiness.inputs import INPUTS, columns_of
from readiness.rules import Asked, Branch, Candidate

OF_ALL = ("known_changes", "position")  # what decides on the steps, and what a row without a step holds
Readers = Mapping[str, tuple[int, ...]]


def gathering(branches: list[Branch]) -> str:
    """The CTEs after `ids(cadre_id)` up to `people`."""
    readers = _readers(branches)
    groups = sorted(set(readers.values()))
    facts = [
        f"f_{name} AS MATERIALIZED ({_restricted(name, groups.index(readers[name]))})" for name in readers
    ]
    return ", ".join(
        [
            *(f"f_{name} AS MATERIALIZED ({registry[name].sql()})" for name in OF_ALL if name in registry),
            _placed(),
            *(_who(number, [branches[one] for one in group]) for number, group in enumerate(groups)),
            *facts,
            _people({*OF_ALL, *readers}, {*INPUTS, *_named(branches)}),
        ]
    )


def applies(branch: Branch) -> str:
    """Whether the step is asked of the person p."""
    candidates = " OR ".join(_candidate(candidate) for candidate in branch.step.candidates)
    return f"COALESCE(p.position__identity = ANY({literal(branch.identity)}), false) AND ({candidates})"


def _candidate(candidate: Candidate) -> str:
    conditions = []
    for name in ("level", "rank", "identity"):
        wanted, column = getattr(candidate, name), f"p.position__{name}"
        if wanted is not None:
            conditions.append(
                f"COALESCE({column} = ANY({literal(wanted)}), false)" if wanted else f"{column} IS NULL"
            )
    return "(" + " AND ".join(conditions) + ")"


def _named(branches: Iterable[Branch]) -> set[str]:
    return {fact for branch in branches for asked in branch.asked for fact in reads(asked)}


def reads(asked: Asked) -> set[str]:
    """Facts a rule looks at: those without which it can say nothing, and others."""
    kind = KINDS[asked.rule.check]
    return {fact for fact, _ in kind.needs(asked.params)} | set(getattr(kind, "READS", ()))


def _readers(branches: list[Branch]) -> Readers:
    """Of each published fact the branches that read it, in the order of the names."""
    read = [_named([branch]) for branch in branches]
    names = sorted(set().union(*read) & set(registry) - set(OF_ALL))
    return {name: tuple(number for number, facts in enumerate(read) if name in facts) for name in names}


def _placed() -> str:
    columns = ", ".join(f"f_position.{c} AS position__{c}" for c in ("level", "rank", "identity"))
    return f"placed AS MATERIALIZED (SELECT cadre_id, {columns} FROM f_position)"


def _who(number: int, branches: list[Branch]) -> str:
    asked = " OR ".join(f"({applies(branch)})" for branch in branches)
    return (
        f"who_{number} AS MATERIALIZED (SELECT array_agg(p.cadre_id) AS ids FROM placed AS p WHERE {asked})"
    )


def _restricted(name: str, group: int) -> str:
    return registry[name].sql().replace("%(ids)s", f"(SELECT ids FROM who_{group})")


def _people(gathered: set[str], named: set[str]) -> str:
    """One row per id with every column of every fact; a fact not gathered is all NULL.

    What decides on the steps comes first: every step looks at it in every row.
    """
    columns, joins = ["ids.cadre_id"], []
    for name in sorted(named | gathered, key=lambda name: (name not in OF_ALL, name)):
        known, kinds = name in gathered and name in registry, columns_of(name)
        columns += [
            f"{f'f_{name}.{c}' if known else 'NULL'}::{kind} AS {name}__{c}" for c, kind in kinds.items()
        ]
        if "evidence" not in kinds:
            columns.append(f"NULL::text[] AS {name}__evidence")
        if known:
            joins.append(f" LEFT JOIN f_{name} ON f_{name}.cadre_id = ids.cadre_id")
    return f"people AS MATERIALIZED (SELECT {', '.join(columns)} FROM ids{''.join(joins)})"
