"""Measures granted by which somebody is preferred when others are equal, told with their documents.

It says nothing against anybody: who has none has no line, and a rule of it never counts in a status (see loading).
"""

from readiness.checks.finding import (
    Facts,
    Finding,
    Params,
    Settings,
    When,
    evidence_of,
    first_after,
    object_of,
    select,
    sql_first_after,
)

READS = ("preferences",)
PARAMS: dict[str, object] = {}
SILENT = True  # no line where there is nothing to tell


def needs(params: Params) -> list[tuple[str, str]]:
    """Nothing: who was granted nothing has no row."""
    return []


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    fact = facts.get("preferences")
    if not fact or not fact["documents"]:
        return Finding("NA")
    return Finding(
        outcome="PASS",
        found={"documents": list(fact["documents"])},
        changes_on=first_after(when.as_of, fact["next_on"]),
        evidence=evidence_of(facts, "preferences"),
    )


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    given = "cardinality(p.preferences__documents) > 0"
    columns = select(
        outcome=f"CASE WHEN {given} THEN 'PASS' ELSE 'NA' END",
        found=object_of(documents=f"CASE WHEN {given} THEN to_json(p.preferences__documents)::text END"),
        changes_on=f"CASE WHEN {given} THEN {sql_first_after('p.preferences__next_on')} END",
        evidence=f"CASE WHEN {given} THEN p.preferences__evidence END",
    )
    return f"SELECT {columns}"
