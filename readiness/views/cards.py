"""A result as a card of the board, a row of the list or a line beside a file."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cadres import words as cadre_words
from readiness.checks.months import months_held
from readiness.choices import Outcome, Status
from readiness.masking import MATTER_CHECK, Sight, masked_lines
from readiness.models import Result
from readiness.views.book import rule_title, rules, step_name
from readiness.views.foresight import missing_words
from readiness.views.lanes import outcome_of
from readiness.views.words import NOTES, dotted, found_words, needed_words

Line = Mapping[str, Any]
TIME_CHECKS = {"tenure", "duration_sum"}


def counts(line: Line) -> bool:
    """Whether the overall status looks at the line."""
    found = rules().get(line["rule"])
    return found is None or found[0].counts


def deciding_line(lines: list[Line], status: str) -> Line | None:
    """The one line that explains the status: the failing one that is met last, the missing or the judged one."""
    wanted = {Status.NOT_YET: Outcome.FAIL, Status.INCOMPLETE: Outcome.INCOMPLETE, Status.NA: Outcome.NA}
    if status == Status.JUDGEMENT:
        found = [line for line in lines if counts(line) and line["outcome"] in {Outcome.REVIEW, Outcome.FAIL}]
    else:
        found = [line for line in lines if counts(line) and line["outcome"] == wanted.get(status)]
    return max(found, key=lambda line: line.get("met_on") or "9999", default=None)


def why(line: Line | None, lines: list[Line], on: date) -> str:
    """The reason in one short sentence."""
    if line is None:
        passed = sum(one["outcome"] == Outcome.PASS for one in lines)
        return ngettext("%(n)d condition met", "%(n)d conditions met", passed) % {"n": passed}
    found = rules().get(line["rule"])
    if found is None:
        return str(NOTES.get(line.get("note", ""), rule_title(line["rule"])))
    return reason(found[0].check, line, on)


def reason(kind: str, line: Line, on: date) -> str:
    """Of a time rule what is held and needed, of a gap what is missing, of others their title and what was found."""
    if line["outcome"] == Outcome.INCOMPLETE:
        return missing_words(line)
    have, need = found_words(kind, line, on), needed_words(kind, line, on)
    if kind == MATTER_CHECK:
        return have
    if kind in TIME_CHECKS:
        return _("%(have)s; needed: %(need)s") % {"have": have, "need": need}
    return _("%(rule)s: %(have)s") % {"rule": rule_title(line["rule"]), "have": have}


def share_of(line: Line | None, on: date) -> float | None:
    """How much of the needed time has passed, per cent, when the line is a matter of time."""
    found = rules().get(line["rule"]) if line else None
    if (
        not found
        or found[0].check not in TIME_CHECKS
        or not line.get("met_on")
        or not line["needed"]["months"]
    ):
        return None
    held = months_held(line["found"]["spans"], on)
    return round(max(0.0, min(100.0, 100 * held / line["needed"]["months"])), 1)


def when_words(outcome: str, shown_on: date | None, lines: list[Line]) -> str:
    """What stands at the right of the step: the day, or how much is missing."""
    if outcome == "miss":
        missing = sum(counts(line) and line["outcome"] == Outcome.INCOMPLETE for line in lines)
        return ngettext("%(n)d item missing", "%(n)d items missing", missing) % {"n": missing}
    return dotted(shown_on)


def card(result: Result, on: date, sight: Sight, matters: Collection[str]) -> dict:
    """A card of components/lane_card.html; the result has `shown_on`, the cadre its standing."""
    lines = masked_lines(result.lines, sight, matters)
    line = deciding_line(lines, result.status)
    outcome = outcome_of(result.status, result.shown_on, on)
    cadre = result.cadre
    post = cadre_words.post_of(cadre)
    return {
        "href": receipt_url(result),
        "name": cadre.name,
        "about": cadre_words.about(cadre, on),
        "post": _("%(unit)s · %(post)s")
        % {"unit": cadre.home_unit, "post": post.title if post else cadre.post_text or "—"},
        "step": step_name(result.step),
        "when": when_words(outcome, result.shown_on, lines),
        "share": share_of(line, on) if outcome in {"soon", "later"} else None,
        "why": why(line, lines, on),
        "outcome": outcome,
    }


def row(result: Result, on: date, sight: Sight, matters: Collection[str], columns: Collection[str]) -> dict:
    """A row of the list, with the quota as a column of its own."""
    shown = card(result, on, sight, matters)
    cells = {
        "name": shown["name"],
        "unit": str(result.cadre.home_unit),
        "post": shown["post"].split(" · ", 1)[-1],
        "rank": cadre_words.rank_word(cadre_words.rank_of(result.cadre)),
        "step": shown["step"],
        "identity": result.cadre.get_identity_display() if result.cadre.identity else "",
        "quota": quota_words(result.lines, on),
        "status": str(Status(result.status).label),
        "earliest": dotted(result.shown_on),
        "why": shown["why"],
    }
    return {**shown, "cells": [(key, cells[key]) for key in columns]}


def quota_words(lines: list[Line], on: date) -> str:
    """Beside the status: vacant or full; empty when no quota is recorded."""
    for line in lines:
        found = rules().get(line["rule"])
        if found and found[0].gate == "vacancy" and line.get("found"):
            return found_words(found[0].check, line, on)
    return ""


def receipt_url(result: Result) -> str:
    """Where the result is explained."""
    return reverse("readiness:receipt", args=[result.cadre_id, result.step])
