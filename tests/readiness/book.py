"""A book of rules that asks every check kind, in several ways."""

import yaml

from readiness.loading import _steps, rule_set
from readiness.rules import Book

STEPS = """
steps:
  - {key: a, ladder: leadership, target: "level:2", name_zh: 甲, name_en: A, decided: here,
     candidates: [{level: [1]}, {level: none, rank: [3, 4]}]}
  - {key: b, ladder: rank, target: "rank:5", name_zh: 乙, name_en: B, decided: here,
     candidates: [{rank: [3, 4]}, {rank: none, level: [1, 2], identity: [civil_servant]}]}
  - {key: c, ladder: staff, target: "staff:1", name_zh: 丙, name_en: C, decided: here,
     candidates: [{level: [1, 2, 3]}, {level: none, rank: none}]}
"""

FIRST = """
key: first
version: "1"
order: 10
title_zh: 一
title_en: One
in_force: {from: 2000-01-01, to: null}
identity: [civil_servant, ref_managed]
steps: [a, b]
rules:
  - {id: TE-1, check: tenure, effect: BLOCK, params: {sources: ["level:1", "rank:3"], months: 24, not_counted: [basic, absent],
     stop: [incompetent]}, by_step: {b: {shorten: [excellent], sources: ["rank:4", "level:1", "level:2"]}}}
  - {id: TE-2, check: tenure, effect: REVIEW, params: {sources: ["level:2", "rank:5"], months: 36, shorten: [excellent],
     not_counted: [basic, undetermined]}}
  - {id: TE-3, check: tenure, effect: INFO, params: {sources: ["rank:4"], months: 18, grades: ignore},
     when_missing: {outcome: NA, reason_zh: 无, reason_en: none}}
  - {id: DU-1, check: duration_sum, effect: BLOCK, params: {months: 24}}
  - {id: DI-1, check: distinct_count, effect: REVIEW, params: {levels: [1, 2], at_least: 2}}
  - {id: LE-1, check: level_at_least, effect: REVIEW, params: {at_least: 2}}
  - {id: LA-1, check: last_grade, effect: BLOCK, params: {not_in: [basic, incompetent]}}
  - {id: NO-1, check: no_open_period, effect: BLOCK, params: {},
     when_missing: {outcome: PASS, reason_zh: 无在案记录, reason_en: No matter on record}}
  - {id: EL-1, check: elapsed, effect: BLOCK, params: {date: work_start, years: 5}}
  - {id: VA-1, check: vacancy, effect: BLOCK, gate: vacancy, params: {code: "rank:4"}}
  - {id: PF-1, check: preference, effect: INFO, params: {}}
"""

SECOND = """
key: second
version: "1"
order: 20
title_zh: 二
title_en: Two
in_force: {from: 2000-01-01, to: null}
identity: [civil_servant, institution]
steps: [b, c]
settings: {grades_due_on: "03-31", count_year_of_appointment: false}
rules:
  - {id: TE-9, check: tenure, effect: ADVISORY, params: {sources: ["level:1", "level:2", "rank:3", "rank:4", "rank:5"],
     months: 30, shorten: [excellent], not_counted: [basic], stop: [incompetent]}}
  - {id: LA-9, check: last_grade, effect: REVIEW, params: {not_in: [basic]}}
  - {id: EL-9, check: elapsed, effect: BLOCK, params: {date: party_full, years: 3}}
  - {id: AG-1, check: age_window, effect: BLOCK, params: {at_least: 18, under: 35}}
  - {id: AG-2, check: age_window, effect: INFO, params: {under: 50}}
  - {id: BO-1, check: born_since, effect: BLOCK, params: {since: 1991-06-15}}
  - {id: WI-2, check: windowed_sum, effect: BLOCK, params: {fact: training_hours, years: 1, at_least: 90, or_days: 12}}
  - {id: YE-1, check: last_year_sum, effect: REVIEW, params: {fact: training_hours, at_least: 90, or_days: 12}}
  - {id: YE-2, check: last_year_sum, effect: BLOCK, params: {fact: training_hours, at_least: 40}}
  - {id: WI-1, check: windowed_sum, effect: REVIEW, params: {fact: training_hours, years: 5, at_least: 90}}
  - {id: DE-1, check: declaration, effect: BLOCK, gate: decision, params: {code: "24-1"}}
"""


def set_of(text: str, **changes: object) -> dict:
    """A parsed rule set; titles and sources, which decide nothing, are filled in."""
    data = yaml.safe_load(text) | changes
    for rule in data["rules"]:
        rule.update(title_zh=rule["id"], title_en=rule["id"], source={"doc": "50% 'test'"})
    return data


def book_of_all_kinds() -> Book:
    """Both sets and three steps."""
    steps = _steps(yaml.safe_load(STEPS), "steps.yaml")
    keys = frozenset(step.key for step in steps)
    return Book(
        steps, tuple(rule_set(set_of(text), f"{set_of(text)['key']}.yaml", keys) for text in (FIRST, SECOND))
    )
