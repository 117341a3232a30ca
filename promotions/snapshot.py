"""A receipt kept in words: each line with what was found and needed, in both languages, so that no later rule rewords it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language, override

from promotions.choices import Verdict
from readiness.choices import Outcome
from readiness.masking import MATTER_CHECK, Sight, masked
from readiness.views import lines as receipt
from readiness.views.book import rule_title, rules
from readiness.views.cards import reason
from readiness.views.words import NOTES, dotted, found_words, matter_words, needed_words

LANGUAGES = {"zh": "zh-hans", "en": "en"}
TENURE = "tenure"
OPEN = {Outcome.FAIL, Outcome.INCOMPLETE, Outcome.REVIEW}

Line = Mapping[str, Any]


def kept(lines: Iterable[Line], step: str, on: date) -> list[dict]:
    """Lines of the engine with `check`, `counts`, `blocks`, source and `words` by language."""
    found = [dict(line) | known(line) for line in lines]
    for key, language in LANGUAGES.items():
        with override(language):
            for line in found:
                line.setdefault("words", {})[key] = words_of(line, step, on)
    return found


def known(line: Line) -> dict:
    """What the rule says of itself; a line without a rule (no step applies) counts and is told by its note."""
    if line["rule"] not in rules():
        return {
            "check": "",
            "counts": True,
            "blocks": False,
            "document": "",
            "article": "",
            "unconfirmed": False,
        }
    rule, rule_set = rules()[line["rule"]]
    return {
        "check": rule.check,
        "counts": rule.counts,
        "blocks": rule.counts and rule.effect == "BLOCK",
        "document": rule.source.doc,
        "article": rule.source.article,
        "unconfirmed": rule_set.confirmed_on is None,
    }


def words_of(line: Line, step: str, on: date) -> dict[str, str]:
    """Title, found, needed, how and reason; of a matter only the title: the rest depends on who reads."""
    if not line["check"]:
        note = str(NOTES.get(line.get("note", ""), ""))
        return {"title": rule_title(line["rule"]), "found": note, "reason": note}
    rule = rules()[line["rule"]][0]
    told = {"title": rule_title(line["rule"]), "effect": receipt.effect_words(rule)}
    if line["check"] == MATTER_CHECK:
        return told
    asked = receipt.Asked(None, step, on, sources_told=True)
    return told | {
        "found": found_words(line["check"], line, on),
        "needed": needed_words(line["check"], line, on),
        "how": receipt.how(line, rule, asked),
        "reason": reason(line["check"], line, on),
    }


def shown(lines: Iterable[Line], sight: Sight) -> list[dict]:
    """The lines this sight allows: without the date of matters there are none of them on another day."""
    found = []
    for line in lines:
        if line["check"] != MATTER_CHECK:
            found.append(dict(line))
        elif sight != Sight.EXISTENCE:
            seen = {key: line[key] for key in ("check", "counts", "blocks", "words", "unconfirmed")}
            source = {key: line[key] if sight == Sight.DETAIL else "" for key in ("document", "article")}
            found.append({**masked(line, sight), **seen, **source})
    return found


def own_words(line: Line) -> dict[str, str]:
    """The words of a line in the language of the page; those of a matter are found now."""
    words = line["words"]["zh" if (get_language() or "zh").startswith("zh") else "en"]
    if line["check"] != MATTER_CHECK:
        return words
    said = matter_words(line)
    return words | {"found": said, "reason": said}


def deciding(lines: Iterable[Line], verdict: str) -> list[Line]:
    """The lines that explain a verdict: what blocks, what is open, or the time that was served."""
    if verdict == Verdict.NOT_YET:
        return [line for line in lines if line["blocks"] and line["outcome"] == Outcome.FAIL]
    if verdict == Verdict.CHECK:
        return [line for line in lines if line["counts"] and line["outcome"] in OPEN]
    return [line for line in lines if line["check"] == TENURE]


def row(line: Line) -> dict:
    """A row of components/receipt_row.html."""
    words, met_on = own_words(line), line.get("met_on")
    outcome = Outcome(line["outcome"])
    return {
        "outcome": receipt.LOOKS[outcome],
        "word": outcome.label,
        "rule": words["title"],
        "id": line["rule"],
        "effect": words.get("effect", ""),
        "found": words.get("found", ""),
        "needed": words.get("needed", ""),
        "needed_how": words.get("how", ""),
        "met_on": dotted(met_on) if met_on else receipt.lapse_words(line),
        "soon": bool(met_on) and outcome == Outcome.FAIL,
        "document": f"《{line['document']}》" if line["document"] else "",
        "article": line["article"],
        "unconfirmed": line["unconfirmed"],
    }
