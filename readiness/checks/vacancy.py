"""A vacancy in the approved quotas of the unit; beside the status, never in it."""

from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    constant,
    literal,
    object_of,
    select,
)

PARAMS = {"code": REQUIRED}
NEEDED = {"vacant": True}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("vacancy", "codes")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre; a code without a quota has no vacancy."""
    told = dict(zip(facts["vacancy"]["codes"], facts["vacancy"]["vacant"], strict=True))
    vacant = bool(told.get(params["code"]))
    return Finding(outcome="PASS" if vacant else "FAIL", found={"vacant": vacant}, needed=NEEDED)


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    vacant = (
        f"COALESCE(p.vacancy__vacant[array_position(p.vacancy__codes, {literal(params['code'])})], false)"
    )
    columns = select(
        outcome=f"CASE WHEN {vacant} THEN 'PASS' ELSE 'FAIL' END",
        found=object_of(vacant=vacant),
        needed=constant(NEEDED),
    )
    return f"SELECT {columns}"
