"""Readiness for the step of a slate: the status, and a row for every rule that spoke, in the order of the rules."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.choices import Permission
from readiness.choices import Outcome, Status
from readiness.loading import shipped
from readiness.masking import Sight, masked, matter_rules, shown_earliest, sights_of
from readiness.models import Result
from readiness.queries import visible_results
from readiness.views.book import rule_title, rules
from readiness.views.lanes import outcome_of
from readiness.views.words import dotted, found_words
from slates.choices import Need, Row
from slates.evidence.asking import Asked, Cell, Item, Line

LOOKS = {
    Outcome.PASS: "ok", Outcome.FAIL: "fail", Outcome.REVIEW: "judge", Outcome.INCOMPLETE: "miss", Outcome.NA: "na",
}  # fmt: skip
VIEW = Permission.VIEW_READINESS


def compared(asked: Asked) -> list[Line]:
    """The status first, then the rules."""
    sights, readable = sights_of(asked.user), asked.readable(VIEW)
    found = visible_results(asked.user).filter(cadre__in=readable, step=asked.step).select_related("cadre")
    results = {one.cadre_id: one for one in found}
    sight = {pk: sights.of(one.cadre.home_unit_id) for pk, one in results.items()}
    cells = {pk: status_cell(asked, results.get(pk), sight.get(pk)) for pk in readable}
    told = {pk: results.get(pk) for pk in readable}
    source = _("nightly comparison with the rules")
    first = Line(Row.READINESS, Row.READINESS, str(Row.READINESS.label), source, VIEW, cells)
    spoken = {line["rule"] for one in results.values() for line in one.lines}
    return [first, *(rule_line(asked, rule, told, sight) for rule in in_order(spoken))]


def in_order(spoken: set[str]) -> list[str]:
    """As the rule books have them; what stands in no book last."""
    known = [rule for rule in rules() if rule in spoken]
    return [*known, *sorted(spoken - set(known))]


def status_cell(asked: Asked, result: Result | None, sight: Sight | None) -> Cell:
    """The status with the first day it is met; a day that a matter determines is an item of its own. Blind no day."""
    if result is None:
        return Cell((Item(_("the step does not apply")),), "na")
    if asked.blind:
        return Cell((Item(str(Status(result.status).label)),), outcome_of(result.status, None, asked.on))
    matters = matter_rules(shipped())
    shown = shown_earliest(result.earliest_on, result.lines, Sight.EXISTENCE, matters)
    label = str(Status(result.status).label)
    items = [Item(_("%(status)s %(day)s") % {"status": label, "day": dotted(shown)} if shown else label)]
    if result.earliest_on and not shown and sight >= Sight.DATE:
        items.append(Item(dotted(result.earliest_on), Need.DATES))
    return Cell(tuple(items), outcome_of(result.status, shown, asked.on))


def rule_line(
    asked: Asked, rule: str, results: Mapping[UUID, Result | None], sight: Mapping[UUID, Sight]
) -> Line:
    """One rule over all people; None: no step applies, so no rule is asked."""
    known = rules().get(rule)
    spoken = {
        pk: [one for one in result.lines if one["rule"] == rule] if result else []
        for pk, result in results.items()
    }
    cells = {pk: rule_cell(asked, lines, sight.get(pk)) for pk, lines in spoken.items()}
    source = f"{known[0].source.doc} {known[0].source.article}".strip() if known else ""
    return Line(Row.READINESS, f"rule:{rule}", rule_title(rule), source, VIEW, cells)


def rule_cell(asked: Asked, lines: list[Mapping[str, Any]], sight: Sight | None) -> Cell:
    """What a rule says of one person; of a matter only that there is one, its date as an item of its own.

    Blind no more than how it came out.
    """
    if not lines:
        return Cell((Item(_("not asked here")),), "na")
    line, known = lines[0], rules().get(lines[0]["rule"])
    words = str(Outcome(line["outcome"]).label)
    if asked.blind:
        return Cell((Item(words),), LOOKS[line["outcome"]])
    about_matter = line["rule"] in matter_rules(shipped())
    plain = masked(line, Sight.EXISTENCE) if about_matter else line
    found = found_words(known[0].check, plain, asked.on) if known else ""
    items = [Item(_("%(outcome)s: %(found)s") % {"outcome": words, "found": found} if found else words)]
    if about_matter and sight >= Sight.DATE and line.get("met_on"):
        items.append(Item(dotted(line["met_on"]), Need.DATES))
    return Cell(tuple(items), LOOKS[line["outcome"]])
