"""An ordered level (education) at least so high."""

from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    constant,
    evidence_of,
    object_of,
    select,
)

PARAMS = {"fact": "education", "column": "level", "at_least": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [(params["fact"], params["column"])]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    level = facts[params["fact"]][params["column"]]
    return Finding(
        outcome="PASS" if level >= params["at_least"] else "FAIL",
        found={"level": level},
        needed={"level": params["at_least"]},
        evidence=evidence_of(facts, params["fact"]),
    )


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    level = f"p.{params['fact']}__{params['column']}"
    columns = select(
        outcome=f"CASE WHEN {level} >= {params['at_least']} THEN 'PASS' ELSE 'FAIL' END",
        found=object_of(level=level),
        needed=constant({"level": params["at_least"]}),
        evidence=f"p.{params['fact']}__evidence",
    )
    return f"SELECT {columns}"
