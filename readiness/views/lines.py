"""Lines of a result as rows of the receipt, grouped by outcome."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cadres.models import Cadre
from common.clock import today
from readiness.checks.months import months_held
from readiness.choices import Effect, Gate, Outcome
from readiness.correcting import CONTESTABLE
from readiness.masking import MATTER_CHECK
from readiness.rules import Rule, RuleSet
from readiness.views.book import rule_title, rules
from readiness.views.words import NOTES, dotted, dotted_month, found_words, months_words, needed_words

Line = Mapping[str, Any]

ORDER = (Outcome.FAIL, Outcome.INCOMPLETE, Outcome.REVIEW, Outcome.PASS, Outcome.NA)
LOOKS = {
    Outcome.FAIL: "fail", Outcome.INCOMPLETE: "miss", Outcome.REVIEW: "judge", Outcome.PASS: "ok", Outcome.NA: "na",
}  # fmt: skip
PARTS = {
    "tenure": ("service", gettext_lazy("Posts and ranks")),
    "duration_sum": ("service", gettext_lazy("Posts and ranks")),
    "distinct_count": ("service", gettext_lazy("Posts and ranks")),
    "last_grade": ("appraisals", gettext_lazy("Appraisals")),
    "level_at_least": ("education", gettext_lazy("Education")),
    "elapsed": ("overview", gettext_lazy("The file's dates")),
    "age_window": ("overview", gettext_lazy("The file's dates")),
    "born_since": ("overview", gettext_lazy("The file's dates")),
    "windowed_sum": ("training", gettext_lazy("Hours ledger")),
    "last_year_sum": ("training", gettext_lazy("Hours ledger")),
    "preference": ("measures", gettext_lazy("Duties and measures")),
}

TRAINING = ("windowed_sum", "last_year_sum")


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom and what a receipt is about, and on which day."""

    cadre: Cadre
    step: str
    as_of: date
    sources_told: bool


def groups(lines: Iterable[Line], asked: Asked, *, only_open: bool) -> list[dict]:
    """Rows by outcome in the order of urgency; met and not applicable ones may be left out."""
    shown = ORDER[:3] if only_open else ORDER
    found = [(outcome, [line for line in lines if line["outcome"] == outcome]) for outcome in shown]
    return [
        {"label": outcome.label, "lines": [row(line, asked) for line in members]}
        for outcome, members in found
        if members
    ]


def summary(lines: list[Line]) -> str:
    """How many lines of each outcome."""
    numbers = [(outcome, sum(line["outcome"] == outcome for line in lines)) for outcome in ORDER]
    parts = [_("%(word)s %(n)d") % {"word": outcome.label, "n": n} for outcome, n in numbers if n]
    total = ngettext("%(n)d line: %(parts)s", "%(n)d lines: %(parts)s", len(lines))
    return total % {"n": len(lines), "parts": _(", ").join(parts)}


def row(line: Line, asked: Asked) -> dict:
    """One row of components/receipt_row.html."""
    outcome = Outcome(line["outcome"])
    shown = {
        "outcome": LOOKS[outcome],
        "word": outcome.label,
        "rule": rule_title(line["rule"]),
        "id": line["rule"],
    }
    found = rules().get(line["rule"])
    if found is None:
        note = NOTES.get(line.get("note", ""), "")
        return shown | {"id": "", "found": note}
    return shown | details(line, *found, asked)


def details(line: Line, rule: Rule, rule_set: RuleSet, asked: Asked) -> dict:
    """What was found and needed, when it is met, and where it is written."""
    told = asked.sources_told or rule.check != MATTER_CHECK or line["outcome"] == Outcome.PASS
    met_on = line.get("met_on")
    return {
        "effect": effect_words(rule),
        "found": found_words(rule.check, line, asked.as_of),
        "evidence": evidence(line, rule, asked),
        "needed": needed_words(rule.check, line, asked.as_of),
        "needed_how": how(line, rule, asked),
        "met_on": dotted(met_on) if met_on else lapse_words(line),
        "soon": bool(met_on) and line["outcome"] == Outcome.FAIL,
        "document": _("《%(title)s》") % {"title": rule.source.doc} if told and rule.source.doc else "",
        "article": rule.source.article if told else "",
        "unconfirmed": rule_set.confirmed_on is None,
        "sum": tenure_sum(line, rule, asked)
        if rule.check == "tenure" and line.get("found", {}).get("spans")
        else None,
    }


def effect_words(rule: Rule) -> str:
    """What a rule does to the status; one of another gate says which."""
    return str(Effect(rule.effect).label if rule.gate == Gate.QUALIFICATION else Gate(rule.gate).label)


def lapse_words(line: Line) -> str:
    """Until when something holds that will lapse."""
    day = line.get("lapses_on")
    return _("until %(day)s") % {"day": dotted(day)} if day else ""


def evidence(line: Line, rule: Rule, asked: Asked) -> list[dict]:
    """Where in the file the records stand that were read, and the way to question one."""
    part = PARTS.get(rule.check)
    found = [*closing(line, rule, asked), *questioning(line, rule, asked)]
    if not part or not line.get("evidence"):
        return found
    label = _("%(part)s (%(n)d)") % {"part": part[1], "n": len(line["evidence"])}
    return [{"label": label, "href": reverse("cadres:part", args=[asked.cadre.pk, part[0]])}, *found]


def questioning(line: Line, rule: Rule, asked: Asked) -> list[dict]:
    """The way to question a fact; only today's answer is questioned."""
    if rule.check not in CONTESTABLE or line["outcome"] == Outcome.NA or asked.as_of != today():
        return []
    url = reverse("readiness:contest", args=[asked.cadre.pk, asked.step, rule.id])
    return [{"label": _("Question a fact"), "href": url}]


def closing(line: Line, rule: Rule, asked: Asked) -> list[dict]:
    """The way to the events that close a gap in training."""
    if rule.check not in TRAINING or line["outcome"] == Outcome.PASS:
        return []
    url = reverse("readiness:path", args=[asked.cadre.pk, asked.step])
    return [{"label": _("Shortest path"), "href": url}]


def how(line: Line, rule: Rule, asked: Asked) -> str:
    """How grades changed the needed months, and what was assumed of years to come."""
    found = line.get("found") or {}
    params = rule.params.get(asked.step, {})
    parts = []
    if n := found.get("shortened"):
        parts.append(
            _("− %(months)s for excellent grades") % {"months": months_words(n * params["shorten_months"])}
        )
    if n := found.get("not_counted"):
        parts.append(
            _("+ %(months)s for years not counted") % {"months": months_words(n * params["lengthen_months"])}
        )
    if parts:
        parts.insert(0, months_words(line["needed"]["base"]))
    words = " ".join(parts)
    if line.get("assumption") != "competent":
        return words
    assumed = _("Years to come are taken as competent.")
    return _("%(words)s. %(note)s") % {"words": words, "note": assumed} if words else assumed


def tenure_sum(line: Line, rule: Rule, asked: Asked) -> dict:
    """Start + minimum − shortening + lengthening = date, with a gauge."""
    found, needed = line["found"], line["needed"]
    held = months_held(found["spans"], asked.as_of)
    parts = [
        {
            "label": _("Counted from"),
            "value": dotted_month(found["spans"][0][0]),
            "source": spans_words(found["spans"]),
        },
        {
            "sign": "+",
            "label": _("Minimum"),
            "value": months_words(needed["base"]),
            "source": rule.source.article,
        },
        *grade_parts(found, rule.params[asked.step]),
    ]
    if line.get("met_on"):
        parts.append(
            {
                "sign": "=",
                "label": _("Met on"),
                "value": dotted(line["met_on"]),
                "source": "",
                "outcome": "soon",
            }
        )
    words = _("%(held)s of %(needed)s") % {
        "held": months_words(held),
        "needed": months_words(needed["months"]),
    }
    share = 100 * held / needed["months"] if needed["months"] > 0 else 100
    return {"parts": parts, "share": min(100, share), "words": words}


def spans_words(spans: list[list[str | None]]) -> str:
    """Said only when the time was held in pieces."""
    return (
        ngettext("in %(n)d piece", "in %(n)d pieces", len(spans)) % {"n": len(spans)}
        if len(spans) > 1
        else ""
    )


def grade_parts(found: Mapping[str, Any], params: Mapping[str, Any]) -> list[dict]:
    """What the grades take off and add."""
    parts = []
    if n := found.get("shortened"):
        label = ngettext("%(n)d excellent grade", "%(n)d excellent grades", n) % {"n": n}
        parts.append(
            {"sign": "−", "label": label, "value": months_words(n * params["shorten_months"]), "source": ""}
        )
    if n := found.get("not_counted"):
        label = ngettext("%(n)d year not counted", "%(n)d years not counted", n) % {"n": n}
        parts.append(
            {"sign": "+", "label": label, "value": months_words(n * params["lengthen_months"]), "source": ""}
        )
    return parts
