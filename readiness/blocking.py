"""Which missing fact keeps which answers back: how many it alone would free, how many also wait for others.

A fact is named by a key: `grade:2025`, `date:birth`, `identity`, `position`, or the name of the fact. Which one a line
waits for is told by the line (years), by its note (who has no step), or by what the rule reads.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Count, F, Func, IntegerField, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from common.clock import today
from readiness.checks.kinds import KINDS
from readiness.choices import Outcome, Status
from readiness.evaluate import NO_STEP
from readiness.live import rule_book
from readiness.models import Result
from readiness.rules import Asked, Book, Branch

GRADE, DATE = "grade", "date"
FIELDS = {
    "birth": "birth",
    "work_start": "work_started",
    "party_full": "party_full_on",
}  # as the file has them
UNPLACED = {f"{NO_STEP} identity_unknown": "identity", f"{NO_STEP} position_unknown": "position"}
POSITION = "position"
# The one key all lines of a result wait for; NULL where there are several. As keys_of(), in SQL.
ALONE = f"""(SELECT min(k.key) FROM (SELECT %(expressions)s) AS r(lines, step, named),
    jsonb_path_query(r.lines, '$[*] ? (@.outcome == "{Outcome.INCOMPLETE}")') AS line,
    LATERAL (SELECT r.named::jsonb ->> (r.step || ' ' || CASE line ->> 'rule' WHEN '{POSITION}' THEN line ->> 'note'
        ELSE line ->> 'rule' END) AS fact) AS n,
    LATERAL (SELECT '{GRADE}:' || y FROM jsonb_array_elements_text(line #> '{{found,missing}}') AS u(y) WHERE fact IS NOT NULL
        UNION ALL SELECT COALESCE('{GRADE}:' || (line #>> '{{found,year}}'), fact) WHERE fact IS NOT NULL
            AND COALESCE(jsonb_array_length(line #> '{{found,missing}}'), 0) = 0) AS k(key)
    HAVING count(DISTINCT k.key) = 1)"""  # noqa: S608  constants

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Blocker:
    """A missing fact of one person: the steps it alone keeps back, and those that also wait for another."""

    key: str
    frees: tuple[str, ...]
    shares: tuple[str, ...]


def named() -> Mapping[str, str]:
    """{step and rule: the fact it waits for}, of the rules that count today; of who has no step, by the note."""
    return _named(rule_book(), today())


@lru_cache(maxsize=4)
def _named(book: Book, on: date) -> Mapping[str, str]:
    asked = ((branch, one) for branch in book.branches(on) for one in branch.asked if one.rule.counts)
    return {name_of(branch, one): fact_of(one) for branch, one in asked} | UNPLACED


def name_of(branch: Branch, asked: Asked) -> str:
    """The step and the rule."""
    return f"{branch.step.key} {asked.rule.id}"


def fact_of(asked: Asked) -> str:
    """What the rule cannot do without; both ends of a date are one."""
    for fact, column in KINDS[asked.rule.check].needs(asked.params):
        return f"{DATE}:{FIELDS[column.rpartition('_')[0]]}" if fact == "dates" else fact
    return GRADE


def keys_of(step: str, line: Line, names: Mapping[str, str]) -> list[str]:
    """What a line waits for; nothing of one that does not count."""
    fact = names.get(f"{step} {line['note'] if line['rule'] == POSITION else line['rule']}")
    if line["outcome"] != Outcome.INCOMPLETE or fact is None:
        return []
    found = line.get("found") or {}
    years = found.get("missing") or ([found["year"]] if "year" in found else [])
    return [f"{GRADE}:{year}" for year in years] or [fact]


def blockers_of(results: Iterable[Result]) -> list[Blocker]:
    """The missing facts of one person's results that wait, those first whose correction frees most."""
    names, frees, shares = named(), Counter(), Counter()
    steps: dict[tuple[str, bool], list[str]] = {}
    for result in results:
        keys = list(dict.fromkeys(key for line in result.lines for key in keys_of(result.step, line, names)))
        (frees if len(keys) == 1 else shares).update(keys)
        for key in keys:
            steps.setdefault((key, len(keys) == 1), []).append(result.step)
    order = sorted({*frees, *shares}, key=lambda key: (-frees[key], -shares[key], key))
    return [
        Blocker(key, tuple(steps.get((key, True), ())), tuple(steps.get((key, False), ()))) for key in order
    ]


def waiting_alone(results: QuerySet[Result]) -> QuerySet[Result]:
    """Those of the results that wait for one fact only, with its key as `alone`."""
    asked = (F("lines"), F("step"), Value(json.dumps(named())))
    alone = Func(*asked, template=ALONE, output_field=TextField())
    return results.annotate(alone=alone).filter(alone__isnull=False)


def with_frees(people: QuerySet) -> QuerySet:
    """Cadres with `frees`: how many results the best single correction would free."""
    mine = Result.objects.filter(cadre=OuterRef("pk"), status=Status.INCOMPLETE)
    counted = (
        waiting_alone(mine).order_by().values("alone").annotate(n=Count("pk")).order_by("-n").values("n")
    )
    return people.annotate(frees=Coalesce(Subquery(counted[:1], output_field=IntegerField()), 0))


def freed_by_fact(results: QuerySet[Result]) -> dict[str, int]:
    """How many of the results one fact would free if it were completed for everybody, the most first."""
    rows = waiting_alone(results).order_by().values_list("alone").annotate(n=Count("pk"))
    return dict(sorted(rows, key=lambda row: (-row[1], row[0])))
