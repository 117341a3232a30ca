"""Rule files (readiness/rulesets/*.yaml) → frozen rules; an error names file, rule and key."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from common.facts import registry
from readiness.checks.finding import REQUIRED, Settings
from readiness.checks.kinds import KINDS
from readiness.choices import Decided, Effect, Gate, Ladder, Outcome
from readiness.rules import Book, Candidate, Rule, RuleSet, Source, Step, WhenMissing

FOLDER = Path(__file__).parent / "rulesets"
STEPS = "steps.yaml"

STEP_KEYS = {"key", "ladder", "target", "name_zh", "name_en", "decided", "candidates"}
SET_KEYS = {"key", "version", "order", "title_zh", "title_en", "in_force", "identity", "steps", "rules"}
SET_OPTIONAL = {"confirmed_by", "confirmed_on", "settings"}
RULE_KEYS = {"id", "title_zh", "title_en", "source", "check", "params", "effect"}
RULE_OPTIONAL = {"steps", "by_step", "gate", "waiver", "when_missing", "action_zh", "action_en"}
WAIVERS = {None, "exceptional", "special_post"}
VERIFIED = {"seen", "older", "high", "medium", "low"}


class RuleError(ValueError):
    """A rule file is not as RULES_FORMAT says."""


@cache
def shipped() -> Book:
    """The book of the shipped files; read once a process."""
    return load(FOLDER)


def load(folder: Path) -> Book:
    """Read a folder of rule files; RuleError naming the place."""
    steps = _steps(_read(folder / STEPS), STEPS)
    keys = [step.key for step in steps]
    _require(len(set(keys)) == len(keys), STEPS, "a step key is written twice")
    paths = sorted(path for path in folder.glob("*.yaml") if path.name != STEPS)
    sets = tuple(load_set(path, frozenset(keys)) for path in paths)
    _refuse_same_ids(sets)
    return Book(steps, sets)


def load_set(path: Path, steps: frozenset[str]) -> RuleSet:
    """Read one rule set; RuleError naming file and rule."""
    return rule_set(_read(path), path.name, steps)


def rule_set(data: Any, place: str, steps: frozenset[str]) -> RuleSet:
    """A rule set from its parsed file; place names the file in errors."""
    _keys(data, SET_KEYS, SET_OPTIONAL, place)
    _require(f"{data['key']}.yaml" == place, place, f"key {data['key']!r} is not the file's name")
    _require(set(data["steps"]) <= steps, place, f"unknown steps: {sorted(set(data['steps']) - steps)}")
    _keys(data["in_force"], {"from", "to"}, set(), f"{place}: in_force")
    rules = tuple(_rule(item, data["steps"], f"{place}: rule {n}") for n, item in enumerate(data["rules"], 1))
    return RuleSet(
        key=data["key"],
        version=str(data["version"]),
        order=data["order"],
        title_zh=data["title_zh"],
        title_en=data["title_en"],
        from_day=_day(data["in_force"]["from"], f"{place}: in_force.from"),
        to_day=_day_or_none(data["in_force"]["to"], f"{place}: in_force.to"),
        identity=tuple(data["identity"]),
        steps=tuple(data["steps"]),
        rules=rules,
        settings=_settings(data.get("settings") or {}, place),
        text=frozen_text(data),
        confirmed_by=data.get("confirmed_by"),
        confirmed_on=_day_or_none(data.get("confirmed_on"), f"{place}: confirmed_on"),
    )


def frozen_text(data: Mapping[str, Any]) -> str:
    """Everything that decides, as YAML; who confirmed it may change."""
    kept = {key: value for key, value in data.items() if not key.startswith("confirmed_")}
    return yaml.safe_dump(kept, sort_keys=True, allow_unicode=True)


def _read(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise RuleError(f"{path.name}: {error}") from error


def _require(true: object, place: str, message: str) -> None:
    if not true:
        raise RuleError(f"{place}: {message}")


def _keys(data: Any, required: set[str], optional: set[str], place: str) -> None:
    _require(isinstance(data, dict), place, f"a mapping is expected, not {type(data).__name__}")
    _require(required <= data.keys(), place, f"missing: {', '.join(sorted(required - data.keys()))}")
    unknown = data.keys() - required - optional
    _require(not unknown, place, f"unknown: {', '.join(sorted(map(str, unknown)))}")


def _word(value: object, words: type, place: str) -> str:
    _require(value in words.values, place, f"{value!r} is none of {', '.join(words.values)}")
    return str(value)


def _day(value: object, place: str) -> date:
    _require(isinstance(value, date), place, f"{value!r} is not a date")
    return value


def _day_or_none(value: object, place: str) -> date | None:
    return None if value is None else _day(value, place)


def _steps(data: Any, place: str) -> tuple[Step, ...]:
    _keys(data, {"steps"}, set(), place)
    return tuple(_step(item, f"{place}: step {n}") for n, item in enumerate(data["steps"], 1))


def _step(data: Any, place: str) -> Step:
    _keys(data, STEP_KEYS, set(), place)
    _require(re.fullmatch(r"[a-z0-9-]+", str(data["key"])), place, f"key {data['key']!r}")
    _require(
        re.fullmatch(r"(level|rank|staff):\d+", str(data["target"])), place, f"target {data['target']!r}"
    )
    _word(data["ladder"], Ladder, f"{place}: ladder")
    _word(data["decided"], Decided, f"{place}: decided")
    candidates = tuple(_candidate(item, f"{place}: candidates") for item in data["candidates"])
    return Step(**{**data, "candidates": candidates})


def _candidate(data: Any, place: str) -> Candidate:
    _keys(data, set(), {"level", "rank", "identity"}, place)
    _require(data, place, "empty")
    return Candidate(**{key: () if value == "none" else tuple(value) for key, value in data.items()})


def _settings(data: Any, place: str) -> Settings:
    place = f"{place}: settings"
    _keys(data, set(), {"grades_due_on", "count_year_of_appointment", "unit"}, place)
    _require(data.get("unit", "month") == "month", place, "unit: only month")
    due = str(data.get("grades_due_on", "04-30"))
    _require(re.fullmatch(r"\d\d-\d\d", due) and due != "02-29", place, f"grades_due_on {due!r}")
    try:
        day = date.fromisoformat(f"2001-{due}")
    except ValueError as error:
        raise RuleError(f"{place}: grades_due_on {due!r}") from error
    return Settings((day.month, day.day), bool(data.get("count_year_of_appointment", True)))


def _rule(data: Any, steps: list[str], place: str) -> Rule:
    place = f"{place} {data.get('id', '')}" if isinstance(data, dict) else place
    _keys(data, RULE_KEYS, RULE_OPTIONAL, place)
    _require(re.fullmatch(r"[A-Z0-9-]+[a-z]?", str(data["id"])), place, "id")
    _require(data["check"] in KINDS, place, f"check {data['check']!r} is none of {', '.join(KINDS)}")
    _require(data.get("waiver") in WAIVERS, place, f"waiver {data.get('waiver')!r}")
    params = _params_by_step(data, steps, place)
    _refuse_against(data, params, place)
    return Rule(
        id=data["id"],
        title_zh=data["title_zh"],
        title_en=data["title_en"],
        source=_source(data["source"], f"{place}: source"),
        check=data["check"],
        params=params,
        effect=_word(data["effect"], Effect, f"{place}: effect"),
        gate=_word(data.get("gate", "qualification"), Gate, f"{place}: gate"),
        waiver=data.get("waiver"),
        when_missing=_when_missing(data.get("when_missing") or {}, f"{place}: when_missing"),
        action_zh=data.get("action_zh") or "",
        action_en=data.get("action_en") or "",
    )


def _refuse_against(data: dict[str, Any], by_step: dict[str, dict[str, Any]], place: str) -> None:
    """A fact that is for reference only decides nothing: no rule of it blocks, asks for judgement, or fails for lack of it."""
    kind = KINDS[data["check"]]
    needed = {fact for params in by_step.values() for fact, _ in kind.needs(params)}
    named = needed | {params.get("fact") for params in by_step.values()} | set(getattr(kind, "READS", ()))
    told = sorted(name for name in named if name in registry and registry[name].advisory)
    harmless = data["effect"] in (Effect.ADVISORY, Effect.INFO)
    failing = (data.get("when_missing") or {}).get("outcome") == Outcome.FAIL
    _require(
        not told or (harmless and not failing),
        place,
        f"{', '.join(told)} is for reference only: it never blocks and never fails (第一道关口 is advice)",
    )


def _params_by_step(data: dict[str, Any], steps: list[str], place: str) -> dict[str, dict[str, Any]]:
    own, by_step = data.get("steps", steps), data.get("by_step") or {}
    for name, words in (("steps", own), ("by_step", by_step)):
        _require(
            set(words) <= set(steps),
            place,
            f"{name} names what the set does not serve: {sorted(set(words) - set(steps))}",
        )
    base = data["params"] or {}
    return {
        step: _params(
            KINDS[data["check"]].PARAMS, {**base, **(by_step.get(step) or {})}, f"{place}: params of {step}"
        )
        for step in own
    }


def _params(declared: Mapping[str, Any], given: dict[str, Any], place: str) -> dict[str, Any]:
    required = {name for name, default in declared.items() if default is REQUIRED}
    _keys(given, required, set(declared) - required, place)
    return {**declared, **given}


def _source(data: Any, place: str) -> Source:
    _keys(data, {"doc"}, {"article", "text", "from", "to", "verified"}, place)
    _require(data.get("verified") in VERIFIED | {None, ""}, place, f"verified {data.get('verified')!r}")
    return Source(
        doc=data["doc"],
        article=data.get("article") or "",
        text=data.get("text") or "",
        verified=data.get("verified") or "",
        from_day=_day_or_none(data.get("from"), f"{place}: from"),
        to_day=_day_or_none(data.get("to"), f"{place}: to"),
    )


def _when_missing(data: Any, place: str) -> WhenMissing:
    _keys(data, set(), {"outcome", "reason_zh", "reason_en"}, place)
    found = WhenMissing(**data)
    _word(found.outcome, Outcome, place)
    needs_reason = found.outcome in (Outcome.NA, Outcome.PASS)
    _require(
        not needs_reason or (found.reason_zh and found.reason_en), place, f"{found.outcome} needs a reason"
    )
    return found


def _refuse_same_ids(sets: tuple[RuleSet, ...]) -> None:
    seen: dict[tuple[str, str, str], RuleSet] = {}
    for one in sets:
        for key in [(w, step, rule.id) for w in one.identity for rule in one.rules for step in rule.params]:
            other = seen.setdefault(key, one)
            together = one.from_day < (other.to_day or date.max) and other.from_day < (one.to_day or date.max)
            _require(
                other is one or not together,
                f"{one.key}.yaml",
                f"rule {key[2]} of step {key[1]} is also in {other.key}",
            )
