"""A signed declaration; not asked is no outcome at all."""

from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    literal,
    object_of,
    select,
)

READS = ("declarations",)
PARAMS = {"code": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Nothing: who was not asked has no row."""
    return []


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    fact = facts.get("declarations") or {"codes": [], "answers": []}
    answer = dict(zip(fact["codes"] or [], fact["answers"] or [], strict=True)).get(params["code"])
    outcome = {"yes": "FAIL", "no": "PASS"}.get(answer, "NA")
    return Finding(outcome, found={"answer": answer}, note="not_asked" if outcome == "NA" else None)


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    answer = f"p.declarations__answers[array_position(p.declarations__codes, {literal(params['code'])})]"
    columns = select(
        outcome=f"CASE {answer} WHEN 'yes' THEN 'FAIL' WHEN 'no' THEN 'PASS' ELSE 'NA' END",
        found=object_of(answer=f"to_json({answer})"),
        note=f"CASE WHEN COALESCE({answer}, '') NOT IN ('yes', 'no') THEN 'not_asked' END",
    )
    return f"SELECT {columns}"
