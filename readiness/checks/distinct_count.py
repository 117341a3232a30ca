"""Number of different posts held at some levels, at least so many."""

from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    constant,
    evidence_of,
    literal,
    object_of,
    select,
)

PARAMS = {"fact": "lower_posts", "levels": REQUIRED, "at_least": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [(params["fact"], "levels")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    fact = facts[params["fact"]]
    rows = zip(fact["levels"], fact["counts"], strict=True)
    count = sum(number for level, number in rows if level in params["levels"])
    return Finding(
        outcome="PASS" if count >= params["at_least"] else "FAIL",
        found={"count": count},
        needed={"count": params["at_least"]},
        evidence=evidence_of(facts, params["fact"]),
    )


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    fact = f"p.{params['fact']}__"
    columns = select(
        outcome=f"CASE WHEN c.count >= {params['at_least']} THEN 'PASS' ELSE 'FAIL' END",
        found=object_of(count="c.count"),
        needed=constant({"count": params["at_least"]}),
        evidence=f"{fact}evidence",
    )
    return (
        f"SELECT {columns} FROM (SELECT COALESCE(sum(number), 0)::integer AS count"
        f" FROM unnest({fact}levels, {fact}counts) AS u(level, number)"
        f" WHERE level = ANY({literal(params['levels'])})) AS c"
    )
