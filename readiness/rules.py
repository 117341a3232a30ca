"""Rules as the engine holds them: frozen, validated by loading.py."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from readiness.checks.finding import Settings
from readiness.checks.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to be a candidate of a step: level, rank, identity; None = no condition, () = must have none."""

    level: tuple[int, ...] | None = None
    rank: tuple[int, ...] | None = None
    identity: tuple[str, ...] | None = None

    def matches(self, level: int | None, rank: int | None, identity: str | None) -> bool:
        """Whether somebody of this position is meant."""
        asked = ((self.level, level), (self.rank, rank), (self.identity, identity))
        return all(wanted is None or (held in wanted if wanted else held is None) for wanted, held in asked)


@dataclass(frozen=True, slots=True)
class Step:
    """What one can be ready for."""

    key: str
    ladder: str
    target: str
    name_zh: str
    name_en: str
    decided: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule is written; unknown article or text is empty."""

    doc: str
    article: str = ""
    text: str = ""
    verified: str = ""
    from_day: date | None = None
    to_day: date | None = None


@dataclass(frozen=True, slots=True)
class WhenMissing:
    """What a rule says when its facts are not known."""

    outcome: str = "INCOMPLETE"
    reason_zh: str = ""
    reason_en: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule of a set, its params for every step of the set."""

    id: str
    title_zh: str
    title_en: str
    source: Source
    check: str
    params: Mapping[str, Mapping[str, Any]]
    effect: str
    gate: str = "qualification"
    waiver: str | None = None
    when_missing: WhenMissing = field(default_factory=WhenMissing)
    action_zh: str = ""
    action_en: str = ""
    tightens: str = ""
    confirmed_by: str = ""
    confirmed_on: date | None = None

    @property
    def silent(self) -> bool:
        """Whether it has no line where it is not applicable."""
        return getattr(KINDS[self.check], "SILENT", False)

    @property
    def counts(self) -> bool:
        """Whether the overall status looks at this rule."""
        return self.gate == "qualification" and self.effect in ("BLOCK", "REVIEW")


@dataclass(frozen=True, slots=True)
class Overlay:
    """A set that only tightens another: the key of that, and the local document with its number."""

    of: str
    document: str
    number: str


@dataclass(frozen=True, slots=True, eq=False)
class RuleSet:
    """A versioned set of rules for some identities and steps."""

    key: str
    version: str
    order: int
    title_zh: str
    title_en: str
    from_day: date
    to_day: date | None
    identity: tuple[str, ...]
    steps: tuple[str, ...]
    rules: tuple[Rule, ...]
    settings: Settings
    text: str
    confirmed_by: str | None = None
    confirmed_on: date | None = None
    overlay: Overlay | None = None

    @property
    def digest(self) -> str:
        """Fingerprint of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def name(self) -> str:
        """Key and version, as results carry it."""
        return f"{self.key}@{self.version}"

    def in_force(self, as_of: date) -> bool:
        """Whether the set speaks on that day."""
        return self.from_day <= as_of and (self.to_day is None or as_of < self.to_day)

    def overlaps(self, other: "RuleSet") -> bool:
        """Whether there is a day on which both speak."""
        return self.from_day < (other.to_day or date.max) and other.from_day < (self.to_day or date.max)


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule as asked for one step."""

    rule: Rule
    params: Mapping[str, Any]
    settings: Settings


@dataclass(frozen=True, slots=True)
class Branch:
    """One step for the identities that share the same rule sets."""

    step: Step
    identity: tuple[str, ...]
    version: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All steps and rule sets."""

    steps: tuple[Step, ...]
    sets: tuple[RuleSet, ...]

    def branches(self, as_of: date) -> list[Branch]:
        """What is asked of whom under the sets in force, in the order of the steps."""
        forced = sorted((s for s in self.sets if s.in_force(as_of)), key=lambda s: (s.order, s.key))
        return [branch for step in self.steps for branch in _branches_of(step, forced)]

    def version_of_all(self, as_of: date) -> str:
        """Names and digests of the sets in force: changes when any rule does."""
        return " ".join(sorted(f"{s.name}#{s.digest[:12]}" for s in self.sets if s.in_force(as_of)))


def _branches_of(step: Step, forced: list[RuleSet]) -> list[Branch]:
    serving = [s for s in forced if step.key in s.steps]
    groups: dict[tuple[RuleSet, ...], list[str]] = {}
    for identity in sorted({word for s in serving for word in s.identity}):
        groups.setdefault(tuple(s for s in serving if identity in s.identity), []).append(identity)
    return [
        Branch(step, tuple(words), _names(sets), _asked(step.key, sets)) for sets, words in groups.items()
    ]


def _names(sets: tuple[RuleSet, ...]) -> str:
    return " + ".join(s.name for s in sets)


def _asked(step: str, sets: tuple[RuleSet, ...]) -> tuple[Asked, ...]:
    return tuple(
        Asked(rule, rule.params[step], s.settings) for s in sets for rule in s.rules if step in rule.params
    )
