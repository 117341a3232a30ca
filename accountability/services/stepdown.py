"""Adjustment of who does not suit the present post (能下): each step by people, none by a program.

A prompt has no effect whatever. Two different persons must find it established before anything is proposed; somebody else
than who has proposed decides; only then does the measure come into being, with its effect period. That somebody is
eligible again is proposed by a review, never automatic.
"""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from accountability.choices import AppealKind, Outcome, Phase, Way
from accountability.models import SanctionKind, StepDownAppeal, StepDownCase
from accountability.queries import own_stepdowns, supervised_cadres
from accountability.services.sanctions import close_sanction, impose, withdraw
from accounts.models import User
from accounts.queries import stand_in_for_each_other
from audit.masking import masked
from audit.services import record
from common.clock import today

KINDS = {
    Way.LATERAL: "stepdown_transfer",
    Way.RANK: "stepdown_transfer",
    Way.REMOVAL: "stepdown_transfer",
    Way.DEMOTION: "stepdown_demotion",
}
# 公务员法 art. 95, 96: days to ask from the day the person is told or has the answer before; days to answer
TO_FILE = {AppealKind.REVIEW: 30, AppealKind.APPEAL: 15}
TO_ANSWER = {AppealKind.REVIEW: 30, AppealKind.APPEAL: 60}
FREE_TEXTS = (
    "facts", "first_finding", "second_finding", "proposal", "reasons", "reaction", "review",
)  # fmt: skip


@transaction.atomic
def prompt(case: StepDownCase, *, by: User) -> StepDownCase:
    """Enter a prompt: something to be verified, read by supervision alone."""
    if not supervised_cadres(by).filter(pk=case.cadre_id).exists():
        raise ValidationError({"cadre": _("This person is not yours to supervise.")})
    _refuse_day("prompted_on", case.prompted_on)
    case.prompted_by, case.phase = by, Phase.PROMPT
    _check(case)
    case.save()
    return _recorded(case, "stepdown.prompted", by)


@transaction.atomic
def verify(case: StepDownCase, *, holds: bool, finding: str, on: date, by: User) -> StepDownCase:
    """One person's finding; the second is by somebody else. It stands established only when both say so."""
    locked = _locked(case, by, Phase.PROMPT)
    _refuse_day("found_on", on, locked.prompted_on)
    if locked.first_by is None:
        locked.first_by, locked.first_on, locked.first_finding, locked.first_holds = by, on, finding, holds
    else:
        _refuse_same(by, locked.first_by, _("The second finding is made by somebody else than the first."))
        locked.second_by, locked.second_on, locked.second_finding, locked.second_holds = (
            by,
            on,
            finding,
            holds,
        )
        locked.phase = Phase.VERIFIED if locked.first_holds and holds else Phase.UNFOUNDED
    return _saved(locked, "stepdown.verified", by)


@transaction.atomic
def propose(case: StepDownCase, *, way: str, proposal: str, on: date, by: User) -> StepDownCase:
    """Propose a way of adjustment; only of what two persons have found established."""
    locked = _locked(case, by, Phase.VERIFIED)
    _refuse_day("proposed_on", on, locked.second_on)
    locked.way, locked.proposal, locked.proposed_on, locked.proposed_by = way, proposal, on, by
    locked.phase = Phase.PROPOSED
    return _saved(locked, "stepdown.proposed", by)


@transaction.atomic
def rule(case: StepDownCase, *, adjust: bool, on: date, by: User, **paper: str) -> StepDownCase:
    """Decide, by somebody else than who has proposed: to adjust, by which the measure has effect from this day, or to keep.

    `paper`: no, organ, reasons.
    """
    locked = _locked(case, by, Phase.PROPOSED)
    _refuse_same(by, locked.proposed_by, _("Somebody else decides than who has proposed."))
    _refuse_day("decided_on", on, locked.proposed_on)
    locked.decision_no, locked.decision_organ, locked.reasons = paper["no"], paper["organ"], paper["reasons"]
    locked.decided_on, locked.decided_by = on, by
    locked.phase = Phase.DECIDED if adjust else Phase.KEPT
    made = _saved(locked, "stepdown.decided", by)
    if adjust:
        kind = SanctionKind.objects.get(pk=KINDS[Way(made.way)])
        told = {"organ": paper["organ"], "document_no": paper["no"], "stepdown": made}
        impose(made.cadre, kind, decided_on=on, by=by, **told)
    return made


@transaction.atomic
def talk(case: StepDownCase, *, on: date, told_by: str, reaction: str, by: User) -> StepDownCase:
    """The talk in which the person is told; the days to ask for a review run from it."""
    locked = _locked(case, by, Phase.DECIDED)
    _refuse_day("told_on", on, locked.decided_on)
    locked.told_on, locked.told_by, locked.reaction, locked.phase = on, told_by, reaction, Phase.TALKED
    return _saved(locked, "stepdown.talked", by)


@transaction.atomic
def place(case: StepDownCase, *, on: date, new_post: str, by: User) -> StepDownCase:
    """Where the person works now; the appointment itself is entered in the file."""
    locked = _locked(case, by, Phase.TALKED)
    _refuse_day("placed_on", on, locked.decided_on)
    locked.placed_on, locked.new_post, locked.phase = on, new_post, Phase.PLACED
    return _saved(locked, "stepdown.placed", by)


@transaction.atomic
def review(case: StepDownCase, *, result: str, finding: str, on: date, by: User) -> StepDownCase:
    """After the effect period: how the person works now; that they are eligible again is proposed, never automatic."""
    locked = _locked(case, by, Phase.PLACED)
    try:
        close_sanction(locked.sanction, result=result, finding=finding, on=on, by=by, reviewed=True)
    except ValidationError as error:
        raise ValidationError({"reviewed_on": error.messages}) from error
    locked.reviewed_on, locked.review, locked.phase = on, finding, Phase.REVIEWED
    return _saved(locked, "stepdown.reviewed", by)


@transaction.atomic
def appeal(case: StepDownCase, *, kind: str, on: date, grounds: str, by: User) -> StepDownAppeal:
    """What the person asks for in time: a review within 30 days of being told, an appeal within 15 of its answer."""
    locked = _locked(case, by, Phase.TALKED, Phase.PLACED)
    since = _begins(locked, kind)
    _refuse_day("filed_on", on, since)
    last = since + timedelta(days=TO_FILE[AppealKind(kind)])
    if on > last:
        words = _("The last day to ask for it was %(day)s.")
        raise ValidationError({"filed_on": words % {"day": f"{last:%Y.%m.%d}"}})
    due = on + timedelta(days=TO_ANSWER[AppealKind(kind)])
    made = StepDownAppeal(
        case=locked, kind=kind, filed_on=on, grounds=masked(grounds), due_on=due, recorded_by=by
    )
    made.full_clean()
    made.save()
    _saved(locked, "stepdown.appealed", by)
    return made


def _begins(case: StepDownCase, kind: str) -> date:
    """The day from which the days to ask run."""
    if kind == AppealKind.REVIEW:
        return case.told_on
    before = case.appeals.filter(kind=AppealKind.REVIEW, outcome=Outcome.UPHELD).first()
    if before is None:
        raise ValidationError({"kind": _("An appeal follows a review that upheld the decision.")})
    return before.answered_on


@transaction.atomic
def answer(appealed: StepDownAppeal, *, outcome: str, no: str, on: date, by: User) -> StepDownAppeal:
    """The answer; where the decision is withdrawn, its effect ends at once and leaves nothing behind."""
    locked = _locked(appealed.case, by, Phase.TALKED, Phase.PLACED)
    _refuse_same(by, locked.proposed_by, _("Somebody else answers than who has proposed."))
    if appealed.answered_on:
        raise ValidationError(_("This appeal is answered already."))
    _refuse_day("answered_on", on, appealed.filed_on)
    appealed.outcome, appealed.answer_no, appealed.answered_on, appealed.recorded_by = outcome, no, on, by
    appealed.full_clean()
    appealed.save()
    if outcome == Outcome.WITHDRAWN:
        withdraw(locked.sanction, by=by)
        locked.phase = Phase.WITHDRAWN
    _saved(locked, "stepdown.answered", by)
    return appealed


def _refuse_day(field: str, day: date, since: date | None = None) -> None:
    """A day in the future, or before what it follows."""
    if day and day > today():
        raise ValidationError({field: _("This day does not lie in the future.")})
    if day and since and day < since:
        words = _("Not before %(day)s, the day of what it follows.")
        raise ValidationError({field: words % {"day": f"{since:%Y.%m.%d}"}})


def _refuse_same(by: User, other: User, words: str) -> None:
    """The same person, or somebody who stands in for them."""
    if by == other or stand_in_for_each_other(by, other):
        raise ValidationError(words)


def _locked(case: StepDownCase, by: User, *phases: Phase) -> StepDownCase:
    if not own_stepdowns(by).filter(pk=case.pk).exists():
        raise ValidationError(_("This case is not yours to handle."))
    rows = StepDownCase.objects.select_for_update(of=("self",)).select_related("cadre")
    locked = rows.get(pk=case.pk)
    if locked.phase not in phases:
        words = _("This is not possible: the case is %(stage)s.")
        raise ValidationError(words % {"stage": locked.get_phase_display()})
    return locked


def _check(case: StepDownCase) -> None:
    for name in FREE_TEXTS:
        setattr(case, name, masked(getattr(case, name)))
    case.full_clean()


def _saved(case: StepDownCase, act: str, by: User, **detail: Any) -> StepDownCase:
    """Check, save under a new version, record."""
    _check(case)
    case.version = F("version") + 1
    case.save()
    case.refresh_from_db(fields=["version"])
    return _recorded(case, act, by, **detail)


def _recorded(case: StepDownCase, act: str, by: User, **detail: Any) -> StepDownCase:
    record(act, case, by=by, detail={"cadre": str(case.cadre_id)} | detail)
    return case
