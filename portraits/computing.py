"""The statement that computes the responsibility index of a chunk and writes only what has changed.

Parameters: %(ids)s uuid[], %(as_of)s date, %(steps)s date[] and %(weights)s numeric[] (see `Fade.steps`). Returns one row:
computed, written, gone, months written. Python says the same in `scoring.py` and `standing.py`; tests compare both.
"""

from collections.abc import Iterable

from portraits.evidence import AS_OF
from portraits.evidence.matters import SANCTION
from portraits.evidence.reading import evidence_sql
from portraits.fading import WEIGHT
from portraits.formulas import Formula

# The post that counts: the main one, of several the highest; who is away on a secondment keeps it.
LEADING = f"""
    SELECT DISTINCT ON (a.cadre_id) a.cadre_id, a.level, COALESCE(a.is_principal, false) AS principal
    FROM cadres_appointment a JOIN cadres_cadre c ON c.id = a.cadre_id
    WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND c.id = ANY(%(ids)s::uuid[]) AND c.management_state = 'serving' AND a.is_leadership
      AND a.kind <> 'secondment' AND a.valid @> {AS_OF}
    ORDER BY a.cadre_id, a.is_main DESC, a.level DESC NULLS LAST, a.id"""


def literal(value: object) -> str:
    """A word or number of a formula as SQL."""
    return "'" + str(value).replace("'", "''").replace("%", "%%") + "'"


def rows(lines: Iterable[Iterable[object]]) -> str:
    """Lines of words and numbers as a list of values."""
    return ", ".join(f"({', '.join(literal(cell) for cell in line)})" for line in lines)


def leading_sql(formula: Formula) -> str:
    """Who holds a leading post, with the group and its factor."""
    told = [
        (one.key, level, one.principal, one.factor) for one in formula.index.groups for level in one.levels
    ]
    return f"""
        SELECT l.cadre_id, g.key AS post_group, g.factor::numeric AS factor FROM ({LEADING}) AS l
        JOIN (VALUES {rows(told)}) AS g(key, level, principal, factor)
          ON g.level::int = l.level AND g.principal::boolean = l.principal"""


def counted_sql(formula: Formula) -> str:
    """What each record that still counts adds to a dimension; `open`: whether it is no sanction."""
    points = [
        (part.key, source, mark, value)
        for part in formula.parts
        for (source, mark), value in part.points.items()
    ]
    return f"""
        SELECT e.cadre_id, p.part, e.source <> '{SANCTION}' AS open, p.points::numeric * {WEIGHT.format(day="e.day")} AS points
        FROM ({evidence_sql(sorted(formula.sources))}) AS e
        JOIN leaders USING (cadre_id)
        JOIN (VALUES {rows(points)}) AS p(part, source, mark, points) ON p.source = e.source AND p.mark = e.mark
        WHERE e.day >= (%(steps)s::date[])[1]"""


def score_sql(which: str) -> str:
    """The score of a dimension from the points that `which` sums up; null without any record that counts."""
    rounded = f"round(LEAST(GREATEST(100 * {which} / (d.full_points * l.factor), 0), 100), 2)"
    return f"CASE WHEN {which} IS NOT NULL THEN {rounded} END"


def scored_sql(formula: Formula) -> str:
    """A line for each person and dimension, also where there is no record."""
    told = [(number, part.key, part.weight, part.full) for number, part in enumerate(formula.parts)]
    return f"""
        SELECT l.cadre_id, l.post_group, d.place::int AS place, d.part, d.share::numeric AS share,
               {score_sql("s.points")} AS score, {score_sql("s.open_points")} AS open_score
        FROM leaders l
        CROSS JOIN (
            SELECT place, part, share, full_points::numeric FROM (VALUES {rows(told)}) AS v(place, part, share, full_points)) AS d
        LEFT JOIN (
            SELECT cadre_id, part, sum(points) AS points, sum(points) FILTER (WHERE open) AS open_points
            FROM counted GROUP BY cadre_id, part) AS s ON s.cadre_id = l.cadre_id AND s.part = d.part"""


def mean_sql(column: str, needed: object) -> str:
    """The mean by the shares of the dimensions that have a score; null where they weigh too little together."""
    there = f"FILTER (WHERE {column} IS NOT NULL)"
    return f"CASE WHEN sum(share) {there} >= {needed} THEN round(sum(share * {column}) / sum(share) {there}, 2) END"


def computed_sql(formula: Formula) -> str:
    """One row for each person, as it is stored."""
    line = "jsonb_build_object('key', part, 'score', score, 'open_score', open_score)"
    return f"""
        SELECT cadre_id, post_group, {literal(formula.version)} AS version, {mean_sql("score", formula.index.needed)} AS value,
               {mean_sql("open_score", formula.index.needed)} AS open_value, jsonb_agg({line} ORDER BY place) AS lines
        FROM scored GROUP BY cadre_id, post_group"""


def ctes(formula: Formula) -> str:
    """Everything up to `computed`."""
    parts = {
        "leaders": leading_sql(formula), "counted": counted_sql(formula), "scored": scored_sql(formula),
        "computed": computed_sql(formula),
    }  # fmt: skip
    return ", ".join(f"{name} AS MATERIALIZED ({text})" for name, text in parts.items())


def writing_sql(formula: Formula) -> str:
    """The whole statement."""
    columns = ("post_group", "version", "value", "open_value", "lines")
    stored = {"post_group": '"group"'}
    differs = " OR ".join(
        f"t.{stored.get(name, name)} IS DISTINCT FROM EXCLUDED.{stored.get(name, name)}" for name in columns
    )
    names = ", ".join(("cadre_id", *(stored.get(name, name) for name in columns)))
    put = ", ".join(f"{stored.get(name, name)} = EXCLUDED.{stored.get(name, name)}" for name in columns)
    return f"""
        WITH {ctes(formula)},
        gone AS (
            DELETE FROM portraits_indexresult WHERE cadre_id = ANY(%(ids)s::uuid[])
               AND NOT EXISTS (SELECT 1 FROM computed c WHERE c.cadre_id = portraits_indexresult.cadre_id) RETURNING 1),
        written AS (
            INSERT INTO portraits_indexresult AS t (id, {names}, changed_on)
            SELECT gen_random_uuid(), cadre_id, {", ".join(columns)}, {AS_OF} FROM computed
            ON CONFLICT (cadre_id) DO UPDATE SET {put}, changed_on = EXCLUDED.changed_on WHERE {differs} RETURNING 1),
        months AS (
            INSERT INTO portraits_indexmonth AS t (cadre_id, month, value, version)
            SELECT cadre_id, date_trunc('month', {AS_OF})::date, open_value, version FROM computed WHERE open_value IS NOT NULL
            ON CONFLICT (cadre_id, month) DO UPDATE SET value = EXCLUDED.value, version = EXCLUDED.version
            WHERE (t.value, t.version) IS DISTINCT FROM (EXCLUDED.value, EXCLUDED.version) RETURNING 1)
        SELECT (SELECT count(*) FROM computed), (SELECT count(*) FROM written), (SELECT count(*) FROM gone),
               (SELECT count(*) FROM months)"""


def prompting_sql(formula: Formula) -> str:
    """Prompts for who is low or falling, and has none that is open or was judged within the months of a fall.

    Parameters as above; of the course of months alone, so that no sanction is told by a prompt.
    """
    index = formula.index
    span = f"make_interval(months => {index.fall_months})"
    return f"""
        INSERT INTO portraits_prompt (id, cadre_id, ground, raised_on, value, before, outcome, words)
        SELECT gen_random_uuid(), i.cadre_id, CASE WHEN i.open_value < {index.low} THEN 'low' ELSE 'falling' END, {AS_OF},
               i.open_value, m.value, '', ''
        FROM portraits_indexresult i
        LEFT JOIN portraits_indexmonth m
          ON m.cadre_id = i.cadre_id AND m.month = (date_trunc('month', {AS_OF}) - {span})::date
        WHERE i.cadre_id = ANY(%(ids)s::uuid[]) AND (i.open_value < {index.low} OR m.value - i.open_value >= {index.fall})
          AND NOT EXISTS (SELECT 1 FROM portraits_prompt p WHERE p.cadre_id = i.cadre_id
                          AND (p.judged_on IS NULL OR p.judged_on > {AS_OF} - {span}))"""


def what_if_sql() -> str:
    """Stored scores under other weights, by person: nothing is written. Parameters: %(ids)s, %(keys)s, %(shares)s, %(needed)s."""
    return """
        SELECT i.cadre_id, i.open_value,
               CASE WHEN sum(w.share) FILTER (WHERE l.score IS NOT NULL) >= %(needed)s
                    THEN round(sum(w.share * l.score) / sum(w.share) FILTER (WHERE l.score IS NOT NULL), 2) END AS after
        FROM portraits_indexresult i
        CROSS JOIN LATERAL (SELECT line->>'key' AS key, (line->>'open_score')::numeric AS score
                            FROM jsonb_array_elements(i.lines) AS line) AS l
        JOIN unnest(%(keys)s::text[], %(shares)s::numeric[]) AS w(key, share) ON w.key = l.key
        WHERE i.cadre_id = ANY(%(ids)s::uuid[])
        GROUP BY i.cadre_id, i.open_value"""
