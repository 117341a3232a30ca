"""The numbers of rules with their units, and which of two ways to put a condition is the stricter one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_noop

from readiness.choices import Effect, Outcome
from readiness.faults import RuleError, require
from readiness.rules import Rule, RuleSet

Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number of a rule counts, the largest one that makes sense, and whether a higher one is stricter."""

    unit: str
    most: int
    higher: bool = True


MONTHS, YEARS = gettext_noop("months"), gettext_noop("years")
HOURS, DAYS = gettext_noop("hours"), gettext_noop("days")
POSTS, GRADE = gettext_noop("posts"), gettext_noop("level by its number")
MEASURES: dict[str, dict[str, Measure]] = {
    "tenure": {
        "months": Measure(MONTHS, 480),
        "shorten_months": Measure(MONTHS, 60, higher=False),
        "lengthen_months": Measure(MONTHS, 60),
    },
    "duration_sum": {"months": Measure(MONTHS, 480)},
    "windowed_sum": {
        "years": Measure(YEARS, 40, higher=False), "at_least": Measure(HOURS, 5000), "or_days": Measure(DAYS, 1000),
    },
    "last_year_sum": {"at_least": Measure(HOURS, 1000), "or_days": Measure(DAYS, 366)},
    "distinct_count": {"at_least": Measure(POSTS, 20)},
    "level_at_least": {"at_least": Measure(GRADE, 20)},
    "elapsed": {"years": Measure(YEARS, 60)},
    "age_window": {"at_least": Measure(YEARS, 100), "under": Measure(YEARS, 100, higher=False)},
}  # fmt: skip
MORE_IS_STRICTER = {"not_counted", "stop", "not_in"}
FEWER_IS_STRICTER = {"sources", "shorten", "levels"}
EFFECTS = (Effect.INFO, Effect.ADVISORY, Effect.REVIEW, Effect.BLOCK)
UNKNOWN = (Outcome.NA, Outcome.PASS, Outcome.REVIEW, Outcome.INCOMPLETE, Outcome.FAIL)


def refuse_units(check: str, params: Params, place: str) -> None:
    """Numbers are whole, not negative, and of a size their unit makes sense of; a date is a date."""
    for name, measure in MEASURES.get(check, {}).items():
        value = params.get(name)
        if value is None:
            continue
        whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= measure.most
        wrong = gettext_noop(
            "wrong unit: %(name)s is a whole number of %(unit)s up to %(most)d, not %(value)r"
        )
        about = {"name": name, "unit": measure.unit, "most": measure.most, "value": value}
        require(whole, place, wrong, **about)
    if check == "born_since":
        odd = gettext_noop("%(value)r is not a date")
        require(isinstance(params["since"], date), place, odd, value=params["since"])


def refuse_loosening(overlay: RuleSet, base: RuleSet, place: str) -> None:
    """An overlay serves nobody the set does not serve, counts as it does, and each of its conditions is at least as strict."""
    wider = sorted({*overlay.steps} - {*base.steps}) + sorted({*overlay.identity} - {*base.identity})
    beyond = gettext_noop("an overlay only tightens: %(names)s is not in the set it belongs to")
    require(not wider, f"{place}: steps", beyond, names=", ".join(wider))
    same = gettext_noop("an overlay counts time as the set it belongs to does")
    require(overlay.settings == base.settings, f"{place}: settings", same)
    later = gettext_noop("an overlay is read after the set it belongs to: order must be above %(order)d")
    require(overlay.order > base.order, f"{place}: order", later, order=base.order)
    known = {rule.id: rule for rule in base.rules}
    for number, rule in enumerate(overlay.rules, 1):
        if rule.tightens:
            _refuse_looser(rule, known.get(rule.tightens), f"{place}: rule {number} {rule.id}")


def _refuse_looser(rule: Rule, base: Rule | None, place: str) -> None:
    nowhere = gettext_noop("the set has no rule %(rule)s to be tightened")
    require(base, f"{place}: tightens", nowhere, rule=rule.tightens)
    other = gettext_noop("a rule is tightened by one of the same kind: %(check)s")
    require(rule.check == base.check and rule.gate == base.gate, f"{place}: check", other, check=base.check)
    loose = gettext_noop("an overlay only tightens: %(name)s would be looser than in %(rule)s")
    for name, holds in (
        ("effect", EFFECTS.index(rule.effect) >= EFFECTS.index(base.effect)),
        ("waiver", rule.waiver in (None, base.waiver)),
        ("when_missing", UNKNOWN.index(rule.when_missing.outcome) >= UNKNOWN.index(base.when_missing.outcome)),
        ("steps", {*rule.params} <= {*base.params}),
    ):  # fmt: skip
        require(holds, f"{place}: {name}", loose, name=name, rule=base.id)
    for step, params in rule.params.items():
        if name := looser(rule.check, params, base.params[step]):
            raise RuleError(loose, place=f"{place}: params of {step}: {name}", name=name, rule=base.id)


def looser(check: str, params: Params, base: Params) -> str:
    """The first param that asks for less than that of the base; empty when none does."""
    return next((name for name in base if not as_strict(check, name, params[name], base[name])), "")


def as_strict(check: str, name: str, value: Any, base: Any) -> bool:
    """Whether a param asks for at least as much: higher or lower numbers, more or fewer words, else the same."""
    if name in MORE_IS_STRICTER:
        return {*base} <= {*value}
    if name in FEWER_IS_STRICTER:
        return {*value} <= {*base}
    if name == "since":
        return value >= base
    measure = MEASURES.get(check, {}).get(name)
    return value == base if measure is None else _reaches(name, measure, value, base)


def _reaches(name: str, measure: Measure, value: int | None, base: int | None) -> bool:
    if name == "or_days":  # another way to the same end: without it the rule is stricter
        return value is None or (base is not None and value >= base)
    if value is None or base is None:
        return base is None
    compare: Callable[[int, int], bool] = int.__ge__ if measure.higher else int.__le__
    return compare(value, base)
