from datetime import date

import pytest

from readiness.loading import RuleError, rule_set
from readiness.rules import Candidate
from tests.readiness.book import FIRST, book_of_all_kinds, set_of

STEPS = frozenset("abc")


def refused(data: dict) -> str:
    with pytest.raises(RuleError) as caught:
        rule_set(data, "first.yaml", STEPS)
    return str(caught.value)


def test_an_unknown_param_is_refused_with_file_rule_and_step():
    data = set_of(FIRST)
    data["rules"][3]["params"]["month"] = 3
    assert refused(data) == "first.yaml: rule 4 DU-1: params of a: unknown: month"


def test_a_missing_param_is_refused():
    data = set_of(FIRST)
    data["rules"][8]["params"] = {"years": 5}
    assert refused(data) == "first.yaml: rule 9 EL-1: params of a: missing: date"


def test_an_unknown_check_is_refused():
    data = set_of(FIRST)
    data["rules"][0]["check"] = "magic"
    assert refused(data).startswith("first.yaml: rule 1 TE-1: check: 'magic' is none of tenure, duration_sum")


def test_na_without_a_reason_is_refused():
    data = set_of(FIRST)
    data["rules"][0]["when_missing"] = {"outcome": "NA"}
    assert refused(data) == "first.yaml: rule 1 TE-1: when_missing: NA needs a reason"


def test_a_step_nobody_has_is_refused():
    assert refused(set_of(FIRST, steps=["z"])) == "first.yaml: steps: unknown steps: z"


def test_who_confirmed_a_set_does_not_change_its_digest():
    one, other = (
        rule_set(set_of(FIRST, confirmed_by=name), "first.yaml", STEPS) for name in (None, "组织部")
    )
    assert one.digest == other.digest


def test_params_of_a_step_override_those_of_the_rule():
    rule = book_of_all_kinds().sets[0].rules[0]
    assert [rule.params[step]["sources"] for step in "ab"] == [
        ["level:1", "rank:3"],
        ["rank:4", "level:1", "level:2"],
    ]


def test_rules_of_two_sets_for_one_step_come_in_the_order_of_the_sets():
    branches = book_of_all_kinds().branches(date(2026, 1, 1))
    shared = next(b for b in branches if b.step.key == "b" and b.identity == ("civil_servant",))
    assert (shared.version, [one.rule.id for one in shared.asked][-2:]) == (
        "first@1 + second@1",
        ["WI-1", "DE-1"],
    )


def test_a_set_speaks_from_its_first_day_to_the_day_before_its_last():
    one = rule_set(
        set_of(FIRST, in_force={"from": date(2020, 1, 1), "to": date(2021, 1, 1)}), "first.yaml", STEPS
    )
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)]
    assert [one.in_force(day) for day in days] == [False, True, True, False]


def test_no_level_is_a_condition_and_not_a_gap():
    candidate = Candidate(level=(), rank=(3, 4))
    assert [candidate.matches(*held) for held in ((None, 3, "x"), (1, 3, "x"), (None, None, "x"))] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("effect", "outcome"), [("BLOCK", "INCOMPLETE"), ("REVIEW", "INCOMPLETE"), ("ADVISORY", "FAIL")]
)
def test_a_talk_is_held_against_nobody(effect, outcome):
    data = set_of(FIRST)
    missing = {"outcome": outcome, "reason_zh": "无", "reason_en": "none"}
    asked = {"check": "level_at_least", "params": {"fact": "talks", "column": "last", "at_least": 1}}
    data["rules"][0].update(asked, effect=effect, when_missing=missing, by_step={})
    assert "talks is for reference only: it never blocks and never fails" in refused(data)


def test_a_talk_may_be_told():
    data = set_of(FIRST)
    asked = {"check": "level_at_least", "params": {"fact": "talks", "column": "last", "at_least": 1}}
    data["rules"][0].update(asked, effect="INFO", by_step={})
    data["rules"][0].pop("when_missing", None)
    assert rule_set(data, "first.yaml", STEPS).rules[0].check == "level_at_least"
