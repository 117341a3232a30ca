"""The text of a rule set, taken apart to be edited by parts and written again in one order."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from readiness.rules import RuleSet

DRAFT = "draft"  # the version of what is not enacted
SET_ORDER = (
    "key", "version", "order", "title_zh", "title_en", "in_force", "identity", "steps", "settings", "overlay", "rules",
)  # fmt: skip
RULE_ORDER = (
    "id", "tightens", "title_zh", "title_en", "source", "steps", "check", "params", "by_step", "effect", "gate", "waiver",
    "when_missing", "action_zh", "action_en",
)  # fmt: skip
ABOVE = 60  # by how much an overlay is read after its set


class Plain(yaml.SafeDumper):
    """Writes the same value out each time: people do not read anchors."""

    def ignore_aliases(self, data: object) -> bool:
        """Never by reference."""
        return True


def parsed(text: str) -> dict[str, Any]:
    """The set as plain data."""
    return yaml.safe_load(text)


def written(data: Mapping[str, Any]) -> str:
    """The set as text, its keys in the order one reads them."""
    whole = _ordered(data, SET_ORDER) | {"rules": [_ordered(rule, RULE_ORDER) for rule in data["rules"]]}
    return yaml.dump(whole, Dumper=Plain, sort_keys=False, allow_unicode=True, width=110)


def _ordered(data: Mapping[str, Any], order: tuple[str, ...]) -> dict[str, Any]:
    first = {key: data[key] for key in order if key in data}
    return first | {key: value for key, value in data.items() if key not in first}


def draft_of(one: RuleSet, from_day: date) -> dict[str, Any]:
    """A set as the draft of its next version."""
    return parsed(one.text) | {"version": DRAFT, "in_force": {"from": from_day, "to": None}}


def overlay_of(
    one: RuleSet, rule_ids: list[str], *, key: str, document: str, number: str, from_day: date
) -> dict:
    """A draft that tightens some rules of a set: copies of them, to be made stricter, under the local document."""
    base = parsed(one.text)
    rules = [
        rule
        | {
            "id": f"L-{rule['id']}",
            "tightens": rule["id"],
            "source": {
                "doc": document,
                "article": "",
                "text": "",
                "from": from_day,
                "to": None,
                "verified": "seen",
            },
        }
        for rule in base["rules"]
        if rule["id"] in rule_ids
    ]
    return base | {
        "key": key,
        "version": DRAFT,
        "order": one.order + ABOVE,
        "title_zh": f"{document}（{number}）"[:120],
        "title_en": f"{document} ({number})"[:200],
        "in_force": {"from": from_day, "to": None},
        "overlay": {"of": one.key, "document": document, "number": number},
        "rules": rules,
    }


def with_rule(data: Mapping[str, Any], rule_id: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The set with one rule changed; a part set to None goes."""
    rules = [
        {key: value for key, value in (rule | changes).items() if value is not None or key not in changes}
        if rule["id"] == rule_id
        else rule
        for rule in data["rules"]
    ]
    return {**data, "rules": rules}
