"""Lines of a result, each with what the rule says of itself."""

from collections.abc import Collection
from typing import Any

from rest_framework import serializers

from readiness.choices import Outcome
from readiness.live import rules_by_id
from readiness.loading import shipped
from readiness.masking import Sight, masked_lines
from readiness.rules import Rule


class SourceSerializer(serializers.Serializer):
    """Where the rule is written; unknown article or text is empty."""

    doc = serializers.CharField(allow_blank=True)
    article = serializers.CharField(allow_blank=True)
    text = serializers.CharField(allow_blank=True)


class LineSerializer(serializers.Serializer):
    """One rule: what was found and needed, when it is met and when it lapses if nothing changes."""

    rule = serializers.CharField()
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    title_zh = serializers.CharField(required=False)
    title_en = serializers.CharField(required=False)
    effect = serializers.CharField(required=False)
    gate = serializers.CharField(required=False)
    source = SourceSerializer(required=False)
    found = serializers.JSONField(required=False)
    needed = serializers.JSONField(required=False)
    met_on = serializers.DateField(required=False)
    lapses_on = serializers.DateField(required=False)
    evidence = serializers.ListField(child=serializers.CharField(), required=False)
    assumption = serializers.CharField(required=False)
    note = serializers.CharField(required=False)


def told_lines(lines: list[dict], sight: Sight, matters: Collection[str]) -> list[dict[str, Any]]:
    """The lines this sight allows, with title, effect and source; a matter has its source only for supervision."""
    known = rules_by_id()
    return [
        told(
            line,
            known[line["rule"]][0] if line["rule"] in known else None,
            line["rule"] not in matters or sight == Sight.DETAIL,
        )
        for line in masked_lines(lines, sight, matters)
    ]


def told(line: dict, rule: Rule | None, with_source: bool) -> dict[str, Any]:
    """One line; a rule that is no longer shipped is known by its id only."""
    if rule is None:
        return dict(line)
    words = {"title_zh": rule.title_zh, "title_en": rule.title_en, "effect": rule.effect, "gate": rule.gate}
    if with_source:
        source = rule.source
        words["source"] = {"doc": source.doc, "article": source.article, "text": source.text}
    return {**line, **words}


def step_names(key: str) -> dict[str, str]:
    """What a step is called; empty for the row that says that none applies."""
    step = {one.key: one for one in shipped().steps}.get(key)
    return {"step_name_zh": step.name_zh if step else "", "step_name_en": step.name_en if step else ""}
