"""Names of steps and rules in the language of the page, from the shipped book."""

from functools import cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from common.clock import today
from readiness.live import rule_book, rules_by_id
from readiness.loading import shipped
from readiness.rules import Rule, RuleSet, Step


@cache
def steps() -> dict[str, Step]:
    """Every step by its key."""
    return {step.key: step for step in shipped().steps}


def rules() -> dict[str, tuple[Rule, RuleSet]]:
    """Every rule by its id, with the set it stands in: of several versions the one in force today."""
    return rules_by_id()


def own(zh: str, en: str) -> str:
    """The name in the language of the page."""
    return zh if (get_language() or "zh").startswith("zh") else en


def step_name(key: str) -> str:
    """What a step is called; a result without a step says so."""
    step = steps().get(key)
    return own(step.name_zh, step.name_en) if step else _("no step")


def rule_title(rule_id: str) -> str:
    """The title of a rule; the row without a step has the position as its only line."""
    if rule_id == "position":
        return _("Post, rank and identity")
    found = rules().get(rule_id)
    return own(found[0].title_zh, found[0].title_en) if found else rule_id


def rule_sets_of(ladder: str) -> list[RuleSet]:
    """The sets that serve some step of a ladder."""
    keys = {step.key for step in shipped().steps if step.ladder == ladder}
    return [one for one in rule_book().sets if keys & set(one.steps) and one.in_force(today())]
