"""A draft against the rules in force, in one statement a chunk: the facts are read once, each step is asked under both.

It reads the records and writes nothing: no result, no mark, no log.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from common.ids import id_list
from readiness.choices import Effect, Outcome, Status
from readiness.compile import computing_ctes
from readiness.evaluate import NO_STEP
from readiness.rules import Book, Rule, RuleSet
from readiness.services import PLANNING
from readiness.writing import SERVING
from rulemaking.choices import Way

DRAFTED = "~"  # behind the key of a step that is asked under the draft
ORDER = (Status.HELD, Status.JUDGEMENT, Status.INCOMPLETE, Status.NOT_YET, Status.NA, "")
DECIDE = {
    Status.NOT_YET: {Outcome.FAIL},
    Status.INCOMPLETE: {Outcome.INCOMPLETE},
    Status.JUDGEMENT: {Outcome.REVIEW, Outcome.FAIL},
}
DIFFERING = f"""
SELECT COALESCE(b.cadre_id, a.cadre_id), COALESCE(b.step, left(a.step, -1)), COALESCE(b.status, ''), COALESCE(a.status, ''),
       COALESCE(b.lines, '[]'), COALESCE(a.lines, '[]')
FROM (SELECT * FROM computed WHERE step <> '{NO_STEP}' AND right(step, 1) <> '{DRAFTED}') AS b
FULL JOIN (SELECT * FROM computed WHERE right(step, 1) = '{DRAFTED}') AS a
    ON a.cadre_id = b.cadre_id AND left(a.step, -1) = b.step
WHERE a.status IS DISTINCT FROM b.status"""  # noqa: S608  constants


@dataclass(frozen=True, slots=True)
class Found:
    """A status that differs, and the rule it is put down to; an empty rule: whom the set applies to."""

    cadre_id: UUID
    step: str
    before: str
    after: str
    rule: str

    @property
    def way(self) -> Way:
        """Whether the person is nearer to the step, or farther from it."""
        return Way.GAIN if ORDER.index(self.after) < ORDER.index(self.before) else Way.LOSS


@dataclass(frozen=True, slots=True)
class Trial:
    """Both sides of a question: the rules in force on a day, and the same with the draft in the place of its set."""

    now: Book
    then: Book
    as_of: date

    def both(self) -> Book:
        """One book that asks every touched step twice."""
        steps = tuple(replace(step, key=step.key + DRAFTED) for step in self.then.steps)
        sets = tuple(_moved(one) for one in self.then.sets)
        return Book((*self.now.steps, *steps), (*self.now.sets, *sets))

    def rules(self) -> tuple[Mapping[str, Rule], Mapping[str, Rule]]:
        """The rules by id, on either side."""
        before, after = (
            {rule.id: rule for one in book.sets for rule in one.rules} for book in (self.now, self.then)
        )
        return before, after


def trial_of(book: Book, drafted: RuleSet, as_of: date) -> Trial:
    """The draft as if it were in force on the day; steps that its set does not serve are left out."""
    now = tuple(one for one in book.sets if one.in_force(as_of))
    others = tuple(one for one in now if one.key != drafted.key)
    then = (*others, replace(drafted, from_day=as_of, to_day=None))
    touched = {*drafted.steps, *(step for one in now if one.key == drafted.key for step in one.steps)}
    steps = tuple(step for step in book.steps if step.key in touched)
    return Trial(Book(steps, now), Book(steps, then), as_of)


def _moved(one: RuleSet) -> RuleSet:
    rules = tuple(
        replace(rule, params={step + DRAFTED: params for step, params in rule.params.items()})
        for rule in one.rules
    )
    return replace(one, steps=tuple(step + DRAFTED for step in one.steps), rules=rules)


def compare(trial: Trial, cadre_ids: Iterable[UUID | str]) -> tuple[int, list[Found]]:
    """How many of these cadres are in service, and whose status would be another one."""
    ids = {"ids": id_list(cadre_ids), "as_of": trial.as_of}
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL jit = off; {PLANNING}")
        cursor.execute(f"WITH {SERVING} SELECT count(*) FROM ids", ids)  # noqa: S608
        (people,) = cursor.fetchone()
        asked = f"WITH {SERVING}, {computing_ctes(trial.both(), trial.as_of)} {DIFFERING}"
        cursor.execute(asked, ids)
        return people, list(_attributed(cursor.fetchall(), trial))


def _attributed(rows: Iterable[tuple], trial: Trial) -> Iterator[Found]:
    before, after = trial.rules()
    for cadre_id, step, was, will, lines_before, lines_after in rows:
        rule = responsible((was, json.loads(lines_before), before), (will, json.loads(lines_after), after))
        yield Found(cadre_id, step, was, will, rule)


Side = tuple[str, list[dict[str, Any]], Mapping[str, Rule]]


def responsible(before: Side, after: Side) -> str:
    """The one rule a change of status is put down to: the first that differs and decides the worse of the two statuses."""
    if not before[0] or not after[0]:
        return ""
    said = [{line["rule"]: line["outcome"] for line in side[1]} for side in (before, after)]
    changed = [
        rule
        for rule in dict.fromkeys([*said[1], *said[0]])
        if said[0].get(rule) != said[1].get(rule)
        or _weight(before[2].get(rule)) != _weight(after[2].get(rule))
    ]
    number = 1 if ORDER.index(after[0]) > ORDER.index(before[0]) else 0
    status, rules = ((before, after)[number][0], (before, after)[number][2])
    deciding = [
        rule
        for rule in changed
        if rule in rules and rules[rule].counts and _decides(rules[rule], said[number].get(rule, ""), status)
    ]
    return next(iter([*deciding, *changed]), "")


def _decides(rule: Rule, outcome: str, status: str) -> bool:
    blocks = status != Status.NOT_YET or rule.effect == Effect.BLOCK
    return blocks and outcome in DECIDE.get(status, ())


def _weight(rule: Rule | None) -> tuple[str, str]:
    return (rule.effect, rule.gate) if rule else ("", "")
