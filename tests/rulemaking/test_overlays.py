"""An overlay may only tighten: of any numbers, what is taken fails whoever fails the set, and what asks for less is refused."""

import random
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from readiness.checks.finding import Settings, When
from readiness.checks.kinds import KINDS
from readiness.faults import RuleError
from readiness.loading import rule_set
from readiness.rules import RuleSet
from readiness.strict import MEASURES, as_strict, looser, refuse_loosening
from tests.readiness.book import FIRST, set_of
from tests.readiness.histories import invent

AS_OF = date(2026, 11, 24)
STEPS, KEY = frozenset("abc"), "first"
BASES = {
    "tenure": {"sources": ["level:1", "rank:3"], "months": 24, "grades": "count", "shorten": ["excellent"], "shorten_months": 6,
               "not_counted": ["basic"], "lengthen_months": 12, "stop": ["incompetent"]},
    "duration_sum": {"fact": "grassroots_periods", "months": 24},
    "windowed_sum": {"fact": "training_hours", "years": 5, "at_least": 90, "or_days": 12},
    "last_year_sum": {"fact": "training_hours", "at_least": 90, "or_days": 12},
    "distinct_count": {"fact": "lower_posts", "levels": [1, 2], "at_least": 2},
    "level_at_least": {"fact": "education", "column": "level", "at_least": 2},
    "last_grade": {"not_in": ["basic"]},
    "elapsed": {"date": "work_start", "years": 5},
    "age_window": {"at_least": 18, "under": 35},
}  # fmt: skip
WORDS = {"sources": ["level:1", "rank:3", "rank:4"], "levels": [1, 2, 3]}
GRADES = ["excellent", "competent", "basic", "incompetent"]


@st.composite
def put_otherwise(draw):
    """A kind of rule, and its params with one or two put otherwise."""
    check = draw(st.sampled_from(sorted(BASES)))
    params = dict(BASES[check])
    open_ = [name for name in params if name in MEASURES.get(check, {}) or isinstance(params[name], list)]
    for name in draw(st.lists(st.sampled_from(open_), min_size=1, max_size=2)):
        if isinstance(params[name], list):
            params[name] = draw(st.lists(st.sampled_from(WORDS.get(name, GRADES)), unique=True))
        else:
            params[name] = max(0, params[name] + draw(st.integers(-6, 6)))
    return check, params


@given(put_otherwise(), st.integers(0, 10**6))
def test_who_fails_the_set_fails_every_overlay_that_is_taken(changed, seed):
    check, params = changed
    base = BASES[check]
    if looser(check, params, base):
        return
    facts = {name: columns for name, columns in invent(random.Random(seed), AS_OF).items() if columns}
    needs = {need for one in (base, params) for need in KINDS[check].needs(one)}
    if any((facts.get(name) or {}).get(column) is None for name, column in needs):
        return
    was, is_ = (
        KINDS[check].evaluate(facts, one, When(AS_OF, AS_OF), Settings()).outcome for one in (base, params)
    )
    assert was != "FAIL" or is_ == "FAIL", (check, params)
    assert is_ != "PASS" or was == "PASS", (check, params)


@given(st.integers(0, 60), st.integers(0, 60))
def test_fewer_months_are_looser_and_more_are_not(months, base):
    held = {"months": base, **{k: v for k, v in BASES["tenure"].items() if k != "months"}}
    assert (looser("tenure", held | {"months": months}, held) == "months") == (months < base)


@given(st.integers(0, 60))
def test_an_overlay_is_refused_exactly_when_its_number_is_lower(months):
    base = rule_set(set_of(FIRST), f"{KEY}.yaml", STEPS)
    one = overlay(base, months)
    try:
        refuse_loosening(one, base, "local")
        refused = ""
    except RuleError as error:
        refused = str(error)
    assert bool(refused) == (months < 24)
    assert not refused or "rule 1 L-DU-1: params of a: months" in refused


def overlay(base: RuleSet, months: int) -> RuleSet:
    """A set that asks for another number of grassroots months."""
    rule = next(rule for rule in base.rules if rule.id == "DU-1")
    params = {step: {**values, "months": months} for step, values in rule.params.items()}
    tighter = replace(rule, id="L-DU-1", tightens="DU-1", params=params)
    return replace(base, key="first-local", order=99, rules=(tighter,))


def test_what_has_no_order_must_be_the_same():
    assert as_strict("elapsed", "date", "birth", "work_start") is False
    assert as_strict("tenure", "grades", "ignore", "count") is False
