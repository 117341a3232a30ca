"""What the rules say about somebody for a pool: the rule set of the pool, asked through the engine, horizon by horizon.

How near the next leadership step is comes from the stored comparison; nobody enters on missing data, and where the
comparison does not apply there is no horizon.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from cadres.models import Cadre
from common.dates import add_months
from readiness.checks.finding import When
from readiness.choices import Ladder, Outcome, Status
from readiness.evaluate import Evaluation, evaluate_branch
from readiness.loading import load_set
from readiness.models import Result
from readiness.queries import facts_of
from readiness.rules import Asked, Branch, RuleSet, Step
from talent_pools.choices import Horizon, Suggested
from talent_pools.models import Membership, Pool

FOLDER = Path(__file__).parent / "rulesets"
ANY = "any"  # the step of a pool whose horizon people set
NEAR, MID, LONG, NEVER = 3, 2, 1, 0
UNKNOWN: dict[str, int | None] = {"level": None, "sure": None}


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody asked about for a pool, with the expertise that is shown: field, title, programme."""

    cadre_id: UUID
    pool: Pool
    expertise: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the rules suggest, by which version, and the lines of every step in the order they were asked."""

    said: str
    version: str
    steps: dict[str, dict[str, Any]]

    @property
    def kept(self) -> dict[str, Any]:
        """As a membership keeps it."""
        return {key: value for key, value in asdict(self).items() if key != "said"}


@cache
def rule_set_of(key: str) -> RuleSet:
    """The rule set of a pool; RuleError when the file is not as it should be."""
    steps = frozenset(f"{key}-{name}" for name in (*Horizon.values, ANY))
    return load_set(FOLDER / f"pool-{key}.yaml", steps)


@cache
def branches_of(key: str) -> tuple[Branch, ...]:
    """The steps of a pool, the nearest first, each with what is asked."""
    rules = rule_set_of(key)
    return tuple(
        Branch(
            Step(step, Ladder.NONE, "", rules.title_zh, rules.title_en, "here", ()),
            (),
            rules.name,
            tuple(Asked(one, one.params[step], rules.settings) for one in rules.rules if step in one.params),
        )
        for step in rules.steps
    )


def suggest(asked: Iterable[Asking], on: date) -> list[Suggestion]:
    """What the rules suggest for each, in the same order; in a fixed number of queries."""
    asked = list(asked)
    ids = {one.cadre_id for one in asked}
    facts, steps = facts_of(ids, on), leadership_of(ids)
    titles = dict(Cadre.objects.filter(pk__in=ids).values_list("pk", "professional_title"))
    found = []
    for one in asked:
        shown = sum(map(bool, (*one.expertise, titles.get(one.cadre_id))))
        own = {
            "nearness": nearness(steps.get(one.cadre_id, ()), one.pool, on),
            "expertise": {"level": shown},
        }
        found.append(ask(one.pool.key, {**facts[one.cadre_id], **own}, on))
    return found


def leadership_of(ids: Iterable[UUID]) -> dict[UUID, list[Result]]:
    """The stored comparisons with the next leadership steps."""
    rows = Result.objects.filter(cadre__in=ids, ladder=Ladder.LEADERSHIP).defer("lines", "version")
    found: dict[UUID, list[Result]] = {}
    for row in rows:
        found.setdefault(row.cadre_id, []).append(row)
    return found


def nearness(results: Iterable[Result], pool: Pool, on: date) -> dict[str, int | None]:
    """How near the nearest step is: `level` 3 near, 2 mid-term, 1 later, 0 none applies, None unknown; `sure` 0 to be judged."""
    told = [nearness_of(one, pool, on) for one in results if one.status != Status.NA]
    known = [one for one in told if one["level"] is not None]
    if known:
        return max(known, key=lambda one: (one["level"], one["sure"]))
    return UNKNOWN if told else {"level": NEVER, "sure": 1}


def nearness_of(result: Result, pool: Pool, on: date) -> dict[str, int | None]:
    """The same of one step."""
    if result.status == Status.INCOMPLETE:
        return UNKNOWN
    if result.status in (Status.HELD, Status.JUDGEMENT):
        return {"level": NEAR, "sure": int(result.status == Status.HELD)}
    if result.earliest_on is None or result.earliest_on > add_months(on, pool.mid_months):
        return {"level": LONG, "sure": 1}
    return {"level": NEAR if result.earliest_on <= add_months(on, pool.near_months) else MID, "sure": 1}


def ask(key: str, facts: Mapping[str, Mapping], on: date) -> Suggestion:
    """The steps of a pool one after another."""
    told = [evaluate_branch(branch, facts, When(on, on)) for branch in branches_of(key)]
    steps = {one.step: {"status": one.status, "lines": one.lines} for one in told}
    return Suggestion(said_of(key, told), rule_set_of(key).name, steps)


def said_of(key: str, told: list[Evaluation]) -> str:
    """The nearest step that is met; else why none is: to be judged, data missing, not met."""
    for one in told:
        if one.status == Status.HELD:
            name = one.step.removeprefix(f"{key}-")
            return Suggested.ENTRY if name == ANY else name
        if one.status == Status.JUDGEMENT:
            return Suggested.JUDGEMENT
    missing = any(one.status == Status.INCOMPLETE for one in told)
    return Suggested.INCOMPLETE if missing else Suggested.NOT_MET


def barred(membership: Membership) -> list[str]:
    """Rules that are failed, or cannot be judged for missing data, and that nobody may waive, by id."""
    rules = {one.id: one for one in rule_set_of(membership.pool.key).rules}
    steps = membership.suggestion.get("steps", {})
    lines = [line for step in steps.values() for line in step["lines"]]
    closed = (Outcome.FAIL, Outcome.INCOMPLETE)
    found = [line["rule"] for line in lines if line["outcome"] in closed and not rules[line["rule"]].waiver]
    return list(dict.fromkeys(found))
