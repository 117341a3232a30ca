"""What would change a result: by itself, by completing records, by somebody's judgement, for the worse."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cadres.models import Cadre
from readiness.choices import Outcome
from readiness.masking import Sight
from readiness.models import StatusChange
from readiness.rules import Rule
from readiness.views.book import own, rule_title, rules
from readiness.views.reasons import reasons
from readiness.views.words import NOTES, dotted, status_word

Line = Mapping[str, Any]
ROUTES = {
    "tenure": "add_appraisal",
    "last_grade": "add_appraisal",
    "distinct_count": "add_appointment",
    "position_unknown": "add_appointment",
}


def would_change(lines: list[Line], cadre: Cadre, shown_on: date | None, *, may_edit: bool) -> list[dict]:
    """One entry for each thing that would change the result, the nearest first."""
    found = [nothing_done(shown_on)] if shown_on else []
    for line in lines:
        known = rules().get(line["rule"])
        if known is None or known[0].counts:
            found.append(entry(line, known[0] if known else None, cadre, may_edit=may_edit))
    return [item for item in [*found, worse(lines)] if item]


def nothing_done(shown_on: date) -> dict:
    """Time alone."""
    why = _("Met by itself on %(day)s") % {"day": dotted(shown_on)}
    return {"icon": "clock", "outcome": "soon", "what": _("Nothing is done"), "why": why}


def entry(line: Line, rule: Rule | None, cadre: Cadre, *, may_edit: bool) -> dict | None:
    """What one line asks for; met lines only tell when they lapse."""
    if line["outcome"] == Outcome.INCOMPLETE:
        return gap(line, cadre, may_edit=may_edit)
    if line["outcome"] == Outcome.REVIEW:
        return {
            "icon": "user-question",
            "outcome": "judge",
            "what": rule_title(line["rule"]),
            "why": action(rule),
        }
    if line["outcome"] == Outcome.FAIL and not line.get("met_on"):
        return {"icon": "circle-x", "outcome": "fail", "what": rule_title(line["rule"]), "why": action(rule)}
    if line["outcome"] == Outcome.PASS and line.get("lapses_on"):
        why = _("Holds until %(day)s") % {"day": dotted(line["lapses_on"])}
        return {"icon": "hourglass", "outcome": "later", "what": rule_title(line["rule"]), "why": why}
    return None


def gap(line: Line, cadre: Cadre, *, may_edit: bool) -> dict:
    """A missing record, with the form that takes it."""
    item = {
        "icon": "file-alert",
        "outcome": "miss",
        "what": rule_title(line["rule"]),
        "why": missing_words(line),
    }
    if may_edit:
        item |= {"action": _("Complete"), "href": mend_url(line, cadre)}
    return item


def mend_url(line: Line, cadre: Cadre) -> str:
    """The form that takes what is missing."""
    known = rules().get(line["rule"])
    kind = known[0].check if known else line.get("note", "")
    return reverse(f"cadres:{ROUTES.get(kind, 'edit')}", args=[cadre.pk])


def missing_words(line: Line) -> str:
    """What is missing: the years of the line, the rule's own words, or the note."""
    if years := (line.get("found") or {}).get("missing"):
        return _("No grade for %(years)s") % {"years": _(", ").join(map(str, years))}
    if year := (line.get("found") or {}).get("year"):
        return _("No grade for %(years)s") % {"years": year}
    known = rules().get(line["rule"])
    reason = own(known[0].when_missing.reason_zh, known[0].when_missing.reason_en) if known else ""
    return reason or str(NOTES.get(line.get("note", ""), _("not recorded")))


def action(rule: Rule | None) -> str:
    """What has to be done, in the rule's own words."""
    return own(rule.action_zh, rule.action_en) if rule else ""


def worse(lines: list[Line]) -> dict | None:
    """What could put a date off: grades below competent count against the time."""
    if not any(line.get("assumption") == "competent" and line["outcome"] == Outcome.FAIL for line in lines):
        return None
    why = _("The year would not count, and the date moves by a year")
    return {
        "icon": "alert-triangle",
        "outcome": "miss",
        "what": _("A grade below competent in a year to come"),
        "why": why,
    }


def log(changes: list[StatusChange], sight: Sight, matters: frozenset[str]) -> list[dict]:
    """The change log; where a matter's date is not to be seen, its changes would tell it and are left out."""
    told = [row for row in changes if sight != Sight.EXISTENCE or not matters & set(row.rules)]
    causes = {row.pk: reasons(row, sight, matters) for row in told}
    return [
        {
            "when": dotted(row.changed_on),
            "what": _("%(before)s → %(after)s") % {"before": status_word(row.before), "after": status_word(row.after)},
            "why": _("%(cause)s: %(rules)s") % {
                "cause": _(", ").join(one["label"] for one in causes[row.pk]),
                "rules": _(", ").join(rule_title(rule) for rule in row.rules) or "—",
            },
        }
        for row in told
    ]  # fmt: skip
