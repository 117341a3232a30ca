"""How pages word a sanction, the period it has effect, and a tolerance case."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accountability.choices import (
    Conduct,
    Decision,
    Intent,
    Interest,
    Outcome,
    Phase,
    Stage,
    Standing,
    Weight,
)
from accountability.models import FACTORS, Correction, Sanction, StepDownAppeal, StepDownCase, ToleranceCase
from accountability.periods import Period
from accountability.queries import Alike

LOOKS = {
    Standing.EXEMPTED: "na",
    Standing.NO_PERIOD: "na",
    Standing.RUNNING: "fail",
    Standing.UNCLOSED: "judge",
    Standing.AFFECTS: "judge",
    Standing.ENDED: "ok",
}


def dotted(day: date | None) -> str:
    """2026.03.01; empty for no day."""
    return f"{day:%Y.%m.%d}" if day else ""


def until_words(sanction: Sanction) -> str:
    """The last day of effect, or that there is none."""
    if not sanction.kind_now.blocks:
        return ""
    return dotted(sanction.effect_until) or _("for ever")


def left_words(sanction: Sanction, day: date) -> str:
    """How many days it still has effect."""
    if sanction.effect_until is None:
        return ""
    left = (sanction.effect_until - day).days + 1
    return ngettext("%(n)d day left", "%(n)d days left", left) % {"n": left}


def standing_words(sanction: Sanction) -> str:
    """How it stands; of a sanction read with its standing."""
    return str(Standing(sanction.standing).label)


def kind_words(sanction: Sanction) -> str:
    """The kind decided on, and what it is reduced to."""
    if sanction.reduced_to is None:
        return str(sanction.kind)
    return _("%(decided)s, reduced to %(reduced)s") % {
        "decided": sanction.kind,
        "reduced": sanction.reduced_to,
    }


def months_words(months: int) -> str:
    """A number of months."""
    return ngettext("%(n)d month", "%(n)d months", months) % {"n": months}


def period_lines(sanction: Sanction, period: Period) -> list[tuple[str, str]]:
    """How the last day of effect came about, step by step."""
    kind = sanction.kind_now
    lines = [(_("Family"), str(kind.get_family_display())), (_("Begins"), _("%(day)s, the day of the decision") % {
        "day": dotted(sanction.decided_on)
    })]  # fmt: skip
    if period.until is None:
        return [*lines, (_("Period"), _("for ever"))]
    by = _("fixed by the decision: taken as it is") if period.is_fixed else period.source
    lines.append(
        (_("Period"), f"{months_words(period.months)} ({by})" if by else months_words(period.months))
    )
    lines.append((_("Taken alone, to"), dotted(period.alone_until)))
    lines.append((_("What remained of the old"), carried_words(period)))
    if period.capped:
        lines.append((_("Cut at"), _("48 months, the most of administrative sanctions")))
    return [*lines, (_("Last day of effect"), dotted(period.until))]


def carried_words(period: Period) -> str:
    """The days added, and from which sanction."""
    if period.older is None:
        return _("nothing")
    days = ngettext("%(n)d day", "%(n)d days", period.carried) % {"n": period.carried}
    told = {"days": days, "kind": period.older.kind_now, "document": period.older.document_no}
    return _("%(days)s of %(kind)s, %(document)s") % told


STAGE_LOOKS = {Stage.OPEN: "soon", Stage.PREPARED: "judge", Stage.DECIDED: "ok", Stage.REVOKED: "fail"}
DECISION_LOOKS = {Decision.EXEMPT: "ok", Decision.MITIGATE: "judge", Decision.REFUSED: "fail"}
WEIGHT_LOOKS = {Weight.FOR: "ok", Weight.NEUTRAL: "na", Weight.AGAINST: "fail"}


def case_look(case: ToleranceCase, day: date) -> str:
    """How a case looks: late while it is undecided after its day."""
    if case.stage == Stage.DECIDED:
        return DECISION_LOOKS[case.decision]
    late = case.stage in (Stage.OPEN, Stage.PREPARED) and case.due_on < day
    return "miss" if late else STAGE_LOOKS[case.stage]


def case_words(case: ToleranceCase) -> str:
    """The decision, or how far the case is."""
    return str(case.get_decision_display() if case.stage == Stage.DECIDED else case.get_stage_display())


def applicant_words(case: ToleranceCase) -> str:
    """Who asks."""
    return f"{case.get_source_display()} {case.applicant_text}".strip()


def distinctions_of(case: ToleranceCase) -> list[dict]:
    """The three distinctions of the zone beside the national text."""
    return [
        {
            "label": _("Wilful or negligent"),
            "value": case.get_intent_display(),
            "text": _(
                "What is done knowingly is told from slips for want of experience, going first in reform."
            ),
            "look": {Intent.NEGLIGENT: "ok", Intent.WILFUL: "fail"}.get(case.intent, "na"),
        },
        {
            "label": _("For oneself or for the work"),
            "value": case.get_interest_display(),
            "text": _("What seeks private gain is told from unintended negligence in promoting development."),
            "look": {Interest.PUBLIC: "ok", Interest.PRIVATE: "fail"}.get(case.interest, "na"),
        },
        {
            "label": _("Breach or trial"),
            "value": case.get_conduct_display(),
            "text": _(
                "What goes on after an express ban is told from exploring where no clear limit is set."
            ),
            "look": {Conduct.TRIAL: "ok", Conduct.VIOLATION: "fail"}.get(case.conduct, "na"),
        },
    ]


def factors_of(case: ToleranceCase) -> list[dict]:
    """The six factors with which way they speak, and the note."""
    return [
        {
            "label": case._meta.get_field(f"{factor}_weight").verbose_name,
            "weight": getattr(case, f"get_{factor}_weight_display")(),
            "look": WEIGHT_LOOKS.get(getattr(case, f"{factor}_weight"), "na"),
            "note": getattr(case, f"{factor}_note"),
        }
        for factor in FACTORS
    ]


def alike_line(one: Alike) -> dict:
    """A similar case in a row: coded parts only."""
    against = [factor for factor in FACTORS if one.grid[f"{factor}_weight"] == Weight.AGAINST]
    fields = ToleranceCase._meta
    three = ((Intent, "intent"), (Interest, "interest"), (Conduct, "conduct"))
    return {
        "year": str(one.year),
        "points": _("%(n)d of 9") % {"n": one.points},
        "ground": one.ground,
        "three": _(", ").join(str(kind(one.grid[name]).label) for kind, name in three),
        "against": _(", ").join(str(fields.get_field(f"{factor}_weight").verbose_name) for factor in against),
        "look": DECISION_LOOKS[one.decision],
        "decision": Decision(one.decision).label,
    }


def correction_line(one: Correction, day: date) -> dict:
    """What is to be put right, in a row."""
    if one.done_on:
        look, words = "ok", _("done on %(day)s") % {"day": dotted(one.done_on)}
    else:
        look, words = ("miss", _("overdue")) if one.due_on < day else ("soon", _("to be done"))
    return {"one": one, "due": dotted(one.due_on), "look": look, "words": words}


PHASE_LOOKS = {
    Phase.PROMPT: "soon",
    Phase.UNFOUNDED: "na",
    Phase.VERIFIED: "judge",
    Phase.PROPOSED: "judge",
    Phase.KEPT: "ok",
    Phase.DECIDED: "fail",
    Phase.TALKED: "fail",
    Phase.PLACED: "fail",
    Phase.REVIEWED: "ok",
    Phase.WITHDRAWN: "na",
}


def stepdown_look(case: StepDownCase, day: date) -> str:
    """How a step-down case looks: late while it is not verified after its day."""
    return "miss" if case.phase == Phase.PROMPT and case.due_on < day else PHASE_LOOKS[case.phase]


def finding_words(case: StepDownCase, which: str) -> tuple[str, str]:
    """Look and words of the first or second finding."""
    holds = getattr(case, f"{which}_holds")
    return ("judge", _("established")) if holds else ("na", _("not established"))


def course_of(case: StepDownCase) -> list[dict]:
    """What has happened so far, the oldest first: when, what, by whom, in which words."""
    lines = [
        line(case.prompted_on, _("Prompt"), case.prompted_by, case.facts, ("soon", case.get_alert_display()))
    ]
    for which, words in (("first", _("First finding")), ("second", _("Second finding"))):
        if day := getattr(case, f"{which}_on"):
            who, text = getattr(case, f"{which}_by"), getattr(case, f"{which}_finding")
            lines.append(line(day, words, who, text, finding_words(case, which)))
    if case.proposed_on:
        state = ("judge", case.get_way_display())
        lines.append(line(case.proposed_on, _("Proposal"), case.proposed_by, case.proposal, state))
    if case.decided_on:
        kept = case.phase == Phase.KEPT
        state = ("ok", _("stays in post")) if kept else ("fail", case.get_way_display())
        paper = f"{case.decision_organ} {case.decision_no}"
        lines.append(
            line(
                case.decided_on, _("Decision on the case"), case.decided_by, f"{case.reasons}\n{paper}", state
            )
        )
    if case.told_on:
        lines.append(line(case.told_on, _("Talk"), case.told_by, case.reaction))
    if case.placed_on:
        lines.append(line(case.placed_on, _("New placement"), "", case.new_post))
    if case.reviewed_on:
        lines.append(line(case.reviewed_on, _("Review after the period"), "", case.review))
    return lines


def line(day: date, what: str, who: object, text: str, state: tuple[str, str] | None = None) -> dict:
    """One thing that happened."""
    return {
        "day": dotted(day),
        "what": what,
        "who": str(getattr(who, "name", who)),
        "text": text,
        "state": state,
    }


def appeal_line(one: StepDownAppeal, day: date) -> dict:
    """An appeal in a row."""
    if one.answered_on:
        upheld = one.outcome == Outcome.UPHELD
        look, words = ("na" if upheld else "ok"), one.get_outcome_display()
    else:
        look, words = ("miss", _("answer overdue")) if one.due_on < day else ("soon", _("to be answered"))
    return {
        "one": one,
        "filed": dotted(one.filed_on),
        "due": dotted(one.due_on),
        "look": look,
        "words": words,
    }
