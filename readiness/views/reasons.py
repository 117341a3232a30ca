"""Why a status changed, in words: the version of the rules, the record with its old and new value, the day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from readiness.choices import Cause, Outcome
from readiness.live import rule_book
from readiness.masking import Sight
from readiness.models import StatusChange
from readiness.views.book import own, rule_title, rules
from readiness.views.words import dotted, found_words

Line = Mapping[str, Any]
SHOWN_LINES = 3


def reasons(change: StatusChange, sight: Sight, matters: frozenset[str]) -> list[dict[str, str]]:
    """The causes of a change in their order, each with its words; of one not yet traced what is supposed."""
    attribution = getattr(change, "attribution", None)
    if attribution is None:
        return [
            {
                "key": change.cause,
                "label": str(Cause(change.cause).label),
                "text": _("not yet traced in detail"),
            }
        ]
    return [
        {
            "key": part["cause"],
            "label": str(Cause(part["cause"]).label),
            "text": part_words(change, part, sight, matters),
        }
        for part in attribution.parts
    ]


def part_words(change: StatusChange, part: Mapping[str, Any], sight: Sight, matters: frozenset[str]) -> str:
    """What one cause was."""
    said = [line_words(change, part, one, sight, matters) for one in part["lines"][:SHOWN_LINES]]
    if part["cause"] == Cause.RULE:
        said = [version_words(change), *said]
    elif part["cause"] == Cause.CLOCK:
        said = [_("%(day)s came") % {"day": dotted(change.changed_on)}, *said]
    return _("; ").join(dict.fromkeys(word for word in said if word))


def version_words(change: StatusChange) -> str:
    """The sets by which the answer is judged now and was not before."""
    before = change.version_before.split(" + ")
    fresh = [name for name in change.version.split(" + ") if name not in before]
    titles = {one.name: own(one.title_zh, one.title_en) for one in rule_book().sets}
    return _(", ").join(
        _("%(set)s, version %(version)s") % {"set": titles.get(name, name.partition("@")[0]), "version": name.partition("@")[2]}
        for name in fresh
    )  # fmt: skip


def line_words(
    change: StatusChange,
    part: Mapping[str, Any],
    one: Mapping[str, Any],
    sight: Sight,
    matters: frozenset[str],
) -> str:
    """A line before and after; of a matter only that the source is not for this reader."""
    if one["rule"] in matters and sight != Sight.DETAIL:
        return _("restricted source")
    after_on = change.changed_on if part["cause"] == Cause.CLOCK else change.held_on
    return _("%(rule)s: %(was)s → %(now)s") % {
        "rule": rule_title(one["rule"]),
        "was": value_words(one["was"], change.held_on),
        "now": value_words(one["now"], after_on),
    }


def value_words(line: Line | None, day: date) -> str:
    """What a line found and how it ended; no line, not asked."""
    if line is None:
        return _("not asked for")
    known = rules().get(line["rule"])
    outcome = str(Outcome(line["outcome"]).label)
    if known is None:
        return outcome
    found = found_words(known[0].check, line, day).rstrip("。.")
    return _("%(found)s (%(outcome)s)") % {"found": found, "outcome": outcome}
