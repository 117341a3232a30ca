"""One cadre, written to be read: explains a result on the page, and is the oracle of the SQL engine."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from readiness.checks.finding import MISSING, Facts, Finding, When, first_after
from readiness.checks.kinds import KINDS
from readiness.choices import Effect, Ladder, Outcome, Status
from readiness.rules import Asked, Book, Branch, Rule

NO_STEP = "none"
BESIDE_GRADES = ("professional", "skilled")  # posts without management staff grades

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a result row holds: one cadre and one step."""

    step: str
    ladder: str
    version: str
    status: str
    earliest_on: date | None
    next_change_on: date | None
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Answer:
    """A rule and its finding."""

    rule: Rule
    finding: Finding

    @property
    def tells(self) -> bool:
        """Whether it has a line."""
        return not (self.rule.silent and self.finding.outcome == Outcome.NA)

    @property
    def blocks(self) -> bool:
        """Whether it is a BLOCK rule the status looks at."""
        return self.rule.counts and self.rule.effect == Effect.BLOCK


def evaluate(facts: Facts, book: Book, as_of: date, *, today: date) -> list[Evaluation]:
    """Every step that applies to the cadre, in the order of the steps; one row `none` if no step does."""
    position = facts.get("position") or {}
    held = tuple(position.get(name) for name in ("level", "rank", "identity"))
    when = When(as_of, min(as_of, today))
    branches = book.branches(as_of)
    steps = [
        evaluate_branch(branch, facts, when)
        for branch in branches
        if held[2] in branch.identity and any(c.matches(*held) for c in branch.step.candidates)
    ]
    return steps or [_no_step(held, {word for b in branches for word in b.identity}, facts, when)]


def evaluate_branch(branch: Branch, facts: Facts, when: When) -> Evaluation:
    """One step."""
    answers = [Answer(asked.rule, find(asked, facts, when)) for asked in branch.asked]
    status = status_of(answers)
    return Evaluation(
        step=branch.step.key,
        ladder=branch.step.ladder,
        version=branch.version,
        status=status,
        earliest_on=earliest_on(answers) if status == Status.NOT_YET else None,
        next_change_on=_next_change_on((answer.finding for answer in answers), facts, when),
        lines=[line_of(answer) for answer in answers if answer.tells],
    )


def find(asked: Asked, facts: Facts, when: When) -> Finding:
    """One rule; a missing input says what the rule says about missing inputs."""
    kind = KINDS[asked.rule.check]
    outcome = asked.rule.when_missing.outcome
    known = [(facts.get(name) or {}).get(column) for name, column in kind.needs(asked.params)]
    if any(value is None for value in known):
        return Finding(outcome, note="missing")
    finding = kind.evaluate(facts, asked.params, when, asked.settings)
    return replace(finding, outcome=outcome, note="missing") if finding.outcome == MISSING else finding


def status_of(answers: Iterable[Answer]) -> str:
    """Overall status: effect × outcome of the qualification rules (decisions.md 20)."""
    counted = [answer for answer in answers if answer.rule.counts]
    outcomes = {answer.finding.outcome for answer in counted}
    if any(answer.blocks and answer.finding.outcome == Outcome.FAIL for answer in counted):
        return Status.NOT_YET
    if Outcome.INCOMPLETE in outcomes:
        return Status.INCOMPLETE
    if outcomes & {Outcome.REVIEW, Outcome.FAIL}:
        return Status.JUDGEMENT
    return Status.HELD


def earliest_on(answers: Iterable[Answer]) -> date | None:
    """The day the last failing BLOCK rule is met; None if one is no matter of time or another lapses first."""
    blocking = [answer.finding for answer in answers if answer.blocks]
    met = [finding.met_on for finding in blocking if finding.outcome == Outcome.FAIL]
    if not met or None in met:
        return None
    lapses = [finding.lapses_on for finding in blocking if finding.lapses_on]
    return None if lapses and min(lapses) <= max(met) else max(met)


def _next_change_on(findings: Iterable[Finding], facts: Facts, when: When) -> date | None:
    days = [day for finding in findings for day in (finding.changes_on, finding.lapses_on)]
    return first_after(when.as_of, (facts.get("known_changes") or {}).get("next_on"), *days)


def line_of(answer: Answer) -> Line:
    """A finding as the result keeps it; keys without value are left out."""
    finding = answer.finding
    return without_nulls(
        {
            "rule": answer.rule.id,
            "outcome": str(finding.outcome),
            "found": finding.found,
            "needed": finding.needed,
            "met_on": finding.met_on and finding.met_on.isoformat(),
            "lapses_on": finding.lapses_on and finding.lapses_on.isoformat(),
            "evidence": list(finding.evidence),
            "assumption": finding.assumption,
            "note": finding.note,
        }
    )


def without_nulls(value: Any) -> Any:
    """The same without the keys that are None, as PostgreSQL's jsonb_strip_nulls."""
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    return value


def _no_step(held: tuple, identities: set[str], facts: Facts, when: When) -> Evaluation:
    level, rank, identity = held
    if identity is None:
        outcome, note = Outcome.INCOMPLETE, "identity_unknown"
    elif identity not in identities:
        outcome, note = Outcome.NA, "identity_without_rules"
    elif level is None and rank is None and (facts.get("position") or {}).get("category") in BESIDE_GRADES:
        outcome, note = Outcome.NA, "post_beside_grades"
    elif level is None and rank is None:
        outcome, note = Outcome.INCOMPLETE, "position_unknown"
    else:
        outcome, note = Outcome.NA, "no_further_step"
    status = Status.NA if outcome == Outcome.NA else Status.INCOMPLETE
    return Evaluation(
        NO_STEP,
        Ladder.NONE,
        "",
        status,
        None,
        _next_change_on([], facts, when),
        [{"rule": "position", "outcome": str(outcome), "note": note}],
    )
