"""Rule files (readiness/rulesets/*.yaml) → frozen rules; an error names file, rule and key."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext_noop

from common.facts import registry
from readiness.checks.finding import REQUIRED, Settings
from readiness.checks.kinds import KINDS
from readiness.choices import Decided, Effect, Gate, Ladder, Outcome
from readiness.faults import RuleError, require
from readiness.inputs import INPUTS
from readiness.rules import Book, Candidate, Overlay, Rule, RuleSet, Source, Step, WhenMissing
from readiness.strict import refuse_loosening, refuse_units

FOLDER = Path(__file__).parent / "rulesets"
STEPS = "steps.yaml"

STEP_KEYS = {"key", "ladder", "target", "name_zh", "name_en", "decided", "candidates"}
SET_KEYS = {"key", "version", "order", "title_zh", "title_en", "in_force", "identity", "steps", "rules"}
SET_OPTIONAL = {"confirmed_by", "confirmed_on", "settings", "overlay"}
RULE_KEYS = {"id", "title_zh", "title_en", "source", "check", "params", "effect"}
RULE_OPTIONAL = {"steps", "by_step", "gate", "waiver", "when_missing", "action_zh", "action_en", "tightens"}
RULE_OPTIONAL |= {"confirmed_by", "confirmed_on"}
WAIVERS = {None, "exceptional", "special_post"}
VERIFIED = {"seen", "older", "high", "medium", "low"}


@cache
def shipped() -> Book:
    """The book of the shipped files; read once a process."""
    return load(FOLDER)


def load(folder: Path) -> Book:
    """Read a folder of rule files; RuleError naming the place."""
    steps = _steps(_read(folder / STEPS), STEPS)
    keys = [step.key for step in steps]
    require(len(set(keys)) == len(keys), STEPS, gettext_noop("a step key is written twice"))
    paths = sorted(path for path in folder.glob("*.yaml") if path.name != STEPS)
    sets = tuple(load_set(path, frozenset(keys)) for path in paths)
    for one in sets:
        refuse_unknown_facts(one, f"{one.key}.yaml")
    refuse_same_ids(sets)
    refuse_loose_overlays(sets)
    return Book(steps, sets)


def load_set(path: Path, steps: frozenset[str]) -> RuleSet:
    """Read one rule set; RuleError naming file and rule."""
    return rule_set(_read(path), path.name, steps)


def rule_set(data: Any, place: str, steps: frozenset[str]) -> RuleSet:
    """A rule set from its parsed file; place names the file in errors."""
    _keys(data, SET_KEYS, SET_OPTIONAL, place)
    named = gettext_noop("key %(key)r is not the file's name")
    require(f"{data['key']}.yaml" == place, f"{place}: key", named, key=data["key"])
    unknown = ", ".join(sorted(map(str, set(data["steps"]) - steps)))
    require(not unknown, f"{place}: steps", gettext_noop("unknown steps: %(names)s"), names=unknown)
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
        overlay=_overlay(data["overlay"], f"{place}: overlay") if data.get("overlay") else None,
    )


def _overlay(data: Any, place: str) -> Overlay:
    _keys(data, {"of", "document", "number"}, set(), place)
    bare = gettext_noop("an overlay names the local document and its number")
    require(str(data["document"] or "").strip() and str(data["number"] or "").strip(), place, bare)
    return Overlay(str(data["of"]), str(data["document"]), str(data["number"]))


def refuse_unknown_facts(one: RuleSet, place: str) -> None:
    """Every fact a rule cannot do without is published by some app, or one that the checks know."""
    for number, rule in enumerate(one.rules, 1):
        needed = {fact for params in rule.params.values() for fact, _ in KINDS[rule.check].needs(params)}
        nowhere = ", ".join(sorted(map(str, needed - {*registry, *INPUTS})))
        unknown = gettext_noop("unknown fact: %(names)s")
        require(not nowhere, f"{place}: rule {number} {rule.id}: params", unknown, names=nowhere)


def frozen_text(data: Mapping[str, Any]) -> str:
    """Everything that decides, as YAML; who confirmed it may change."""
    kept = _without_confirmation(data) | {"rules": [_without_confirmation(rule) for rule in data["rules"]]}
    return yaml.safe_dump(kept, sort_keys=True, allow_unicode=True)


def _without_confirmation(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if not key.startswith("confirmed_")}


def refuse_loose_overlays(sets: Iterable[RuleSet]) -> None:
    """Each overlay against every version of its set that speaks at the same time; RuleError when one loosens, or has none."""
    sets = tuple(sets)
    for one in (one for one in sets if one.overlay):
        bases = [base for base in sets if base.key == one.overlay.of and base.overlaps(one)]
        nowhere = gettext_noop("no set %(key)s is in force for the overlay to belong to")
        require(bases, f"{one.key}.yaml: overlay", nowhere, key=one.overlay.of)
        for base in bases:
            refuse_loosening(one, base, f"{one.key}.yaml")


def _read(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise RuleError(str(error), place=path.name) from error


def _keys(data: Any, required: set[str], optional: set[str], place: str) -> None:
    wrong = gettext_noop("a mapping is expected, not %(kind)s")
    require(isinstance(data, dict), place, wrong, kind=type(data).__name__)
    missing = ", ".join(sorted(required - data.keys()))
    require(not missing, place, gettext_noop("missing: %(names)s"), names=missing)
    unknown = ", ".join(sorted(map(str, data.keys() - required - optional)))
    require(not unknown, place, gettext_noop("unknown: %(names)s"), names=unknown)


def _word(value: object, words: type, place: str) -> str:
    none = gettext_noop("%(value)r is none of %(words)s")
    require(value in words.values, place, none, value=value, words=", ".join(words.values))
    return str(value)


def _day(value: object, place: str) -> date:
    require(isinstance(value, date), place, gettext_noop("%(value)r is not a date"), value=value)
    return value


def _day_or_none(value: object, place: str) -> date | None:
    return None if value is None else _day(value, place)


def _steps(data: Any, place: str) -> tuple[Step, ...]:
    _keys(data, {"steps"}, set(), place)
    return tuple(_step(item, f"{place}: step {n}") for n, item in enumerate(data["steps"], 1))


def _step(data: Any, place: str) -> Step:
    _keys(data, STEP_KEYS, set(), place)
    odd = gettext_noop("%(value)r is not written as it must be")
    require(re.fullmatch(r"[a-z0-9-]+", str(data["key"])), place, odd, value=data["key"])
    require(re.fullmatch(r"(level|rank|staff):\d+", str(data["target"])), place, odd, value=data["target"])
    _word(data["ladder"], Ladder, f"{place}: ladder")
    _word(data["decided"], Decided, f"{place}: decided")
    candidates = tuple(_candidate(item, f"{place}: candidates") for item in data["candidates"])
    return Step(**{**data, "candidates": candidates})


def _candidate(data: Any, place: str) -> Candidate:
    _keys(data, set(), {"level", "rank", "identity"}, place)
    require(data, place, gettext_noop("nothing is written here"))
    return Candidate(**{key: () if value == "none" else tuple(value) for key, value in data.items()})


def _settings(data: Any, place: str) -> Settings:
    place = f"{place}: settings"
    _keys(data, set(), {"grades_due_on", "count_year_of_appointment", "unit"}, place)
    unit = gettext_noop("wrong unit: time is counted in months only")
    require(data.get("unit", "month") == "month", f"{place}: unit", unit)
    due, odd = (
        str(data.get("grades_due_on", "04-30")),
        gettext_noop("grades_due_on %(day)r is no day as 04-30"),
    )
    require(re.fullmatch(r"\d\d-\d\d", due) and due != "02-29", place, odd, day=due)
    try:
        day = date.fromisoformat(f"2001-{due}")
    except ValueError as error:
        raise RuleError(odd, place=place, day=due) from error
    return Settings((day.month, day.day), bool(data.get("count_year_of_appointment", True)))


def _rule(data: Any, steps: list[str], place: str) -> Rule:
    place = f"{place} {data.get('id', '')}" if isinstance(data, dict) else place
    _keys(data, RULE_KEYS, RULE_OPTIONAL, place)
    odd, none = (
        gettext_noop("%(value)r is not written as it must be"),
        gettext_noop("%(value)r is none of %(words)s"),
    )
    require(re.fullmatch(r"[A-Z0-9-]+[a-z]?", str(data["id"])), f"{place}: id", odd, value=data["id"])
    require(data["check"] in KINDS, f"{place}: check", none, value=data["check"], words=", ".join(KINDS))
    require(data.get("waiver") in WAIVERS, f"{place}: waiver", odd, value=data.get("waiver"))
    params = _params_by_step(data, steps, place)
    _refuse_against(data, params, place)
    bare = gettext_noop("the source is missing: a rule names the document it comes from")
    named = isinstance(data["source"], dict) and str(data["source"].get("doc") or "").strip()
    require(named or data["effect"] == Effect.INFO, f"{place}: source", bare)
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
        tightens=data.get("tightens") or "",
        confirmed_by=data.get("confirmed_by") or "",
        confirmed_on=_day_or_none(data.get("confirmed_on"), f"{place}: confirmed_on"),
    )


def _refuse_against(data: dict[str, Any], by_step: dict[str, dict[str, Any]], place: str) -> None:
    """A fact that is for reference only decides nothing: no rule of it blocks, asks for judgement, or fails for lack of it."""
    kind = KINDS[data["check"]]
    needed = {fact for params in by_step.values() for fact, _ in kind.needs(params)}
    named = needed | {params.get("fact") for params in by_step.values()} | set(getattr(kind, "READS", ()))
    told = sorted(name for name in named if name in registry and registry[name].advisory)
    harmless = data["effect"] in (Effect.ADVISORY, Effect.INFO)
    failing = (data.get("when_missing") or {}).get("outcome") == Outcome.FAIL
    advice = gettext_noop(
        "%(facts)s is for reference only: it never blocks and never fails (第一道关口 is advice)"
    )
    require(not told or (harmless and not failing), f"{place}: effect", advice, facts=", ".join(told))


def _params_by_step(data: dict[str, Any], steps: list[str], place: str) -> dict[str, dict[str, Any]]:
    own, by_step = data.get("steps", steps), data.get("by_step") or {}
    for name, words in (("steps", own), ("by_step", by_step)):
        beyond = ", ".join(sorted(set(words) - set(steps)))
        foreign = gettext_noop("steps the set does not serve: %(names)s")
        require(not beyond, f"{place}: {name}", foreign, names=beyond)
    base = data["params"] or {}
    return {
        step: _params(data["check"], {**base, **(by_step.get(step) or {})}, f"{place}: params of {step}")
        for step in own
    }


def _params(check: str, given: dict[str, Any], place: str) -> dict[str, Any]:
    declared = KINDS[check].PARAMS
    required = {name for name, default in declared.items() if default is REQUIRED}
    _keys(given, required, set(declared) - required, place)
    refuse_units(check, given, place)
    return {**declared, **given}


def _source(data: Any, place: str) -> Source:
    _keys(data, {"doc"}, {"article", "text", "from", "to", "verified"}, place)
    none = gettext_noop("%(value)r is none of %(words)s")
    words = ", ".join(sorted(VERIFIED))
    require(
        data.get("verified") in VERIFIED | {None, ""}, place, none, value=data.get("verified"), words=words
    )
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
    bare = gettext_noop("%(outcome)s needs a reason")
    said = found.reason_zh and found.reason_en
    require(not needs_reason or said, place, bare, outcome=str(found.outcome))
    return found


def refuse_same_ids(sets: Iterable[RuleSet]) -> None:
    """No rule of a step stands in two sets that speak at the same time to the same people."""
    seen: dict[tuple[str, str, str], list[RuleSet]] = {}
    for one in sets:
        for key in [(w, step, rule.id) for w in one.identity for rule in one.rules for step in rule.params]:
            for other in seen.setdefault(key, []):
                twice = gettext_noop("rule %(rule)s of step %(step)s is also in %(set)s")
                about = {"rule": key[2], "step": key[1], "set": other.key}
                require(other is one or not one.overlaps(other), f"{one.key}.yaml", twice, **about)
            seen[key].append(one)
