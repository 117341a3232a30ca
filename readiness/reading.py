"""The text of a rule set as people write it: read with the lines, so that what is wrong can be pointed at."""

from typing import Any

import yaml
from django.utils.translation import gettext_noop

from readiness.faults import RuleError
from readiness.loading import refuse_unknown_facts, rule_set
from readiness.rules import RuleSet


def read_set(text: str, steps: frozenset[str]) -> RuleSet:
    """The rule set of a text; RuleError with the line and the reason."""
    data, tree = _parsed(text)
    key = data.get("key") if isinstance(data, dict) else ""
    try:
        one = rule_set(data, f"{key}.yaml", steps)
        refuse_unknown_facts(one, f"{key}.yaml")
    except RuleError as error:
        raise pointed(error, tree) from error
    except (TypeError, AttributeError, KeyError, ValueError) as error:
        raise RuleError(
            gettext_noop("this is not written as a rule set is: %(problem)s"), problem=error
        ) from error
    return one


def pointed(error: RuleError, tree: yaml.Node | None) -> RuleError:
    """The error with the line its place, and what it names, has in the text."""
    _file, *way = error.place.split(": ")
    named = [word.strip() for word in str(error.about.get("name") or error.about.get("names", "")).split(",")]
    error.line = line_of(tree, [*way, *named]) if tree is not None else 0
    return error


def tree_of(text: str) -> yaml.Node | None:
    """The text with its lines; None when it is no YAML."""
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _parsed(text: str) -> tuple[Any, yaml.Node | None]:
    try:
        return yaml.safe_load(text), tree_of(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        fault = RuleError(
            gettext_noop("this is no YAML: %(problem)s"), problem=getattr(error, "problem", "") or error
        )
        fault.line = mark.line + 1 if mark else 1
        raise fault from error
    except ValueError as error:  # a date such as 2026-02-30
        raise RuleError(gettext_noop("a date in the text is none: %(problem)s"), problem=error) from error


def line_of(node: yaml.Node, way: list[str]) -> int:
    """The line of the innermost part of the way that is there: keys, `rule 3 ID`, `params of rank-7`."""
    line = node.start_mark.line + 1
    for part in way:
        found = _child(node, part)
        if found is not None:
            key, node = found
            line = key.start_mark.line + 1
    return line


def _child(node: yaml.Node, part: str) -> tuple[yaml.Node, yaml.Node] | None:
    if part.startswith("rule ") and (rules := _child(node, "rules")):
        number = int(part.split()[1]) - 1
        items = rules[1].value
        return (items[number], items[number]) if number < len(items) else None
    if part.startswith("params of "):
        special = _child(node, "by_step")
        inside = _child(special[1], part.removeprefix("params of ")) if special else None
        return inside or _child(node, "params")
    if not isinstance(node, yaml.MappingNode):
        return None
    return next(((key, value) for key, value in node.value if key.value == part), None)
