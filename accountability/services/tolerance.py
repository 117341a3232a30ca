"""Tolerance of errors (容错纠错): a case is opened, prepared, decided by another person, revoked; errors are put right."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from accountability.choices import Decision, Source, Stage
from accountability.models import FACTORS, Correction, Sanction, SanctionKind, ToleranceCase
from accountability.queries import own_cases, supervised_cadres
from accountability.services.sanctions import exempt, lift_exemption, refresh_periods
from accounts.models import User
from accounts.queries import stand_in_for_each_other
from audit.masking import masked
from audit.services import record
from cadres.choices import MatterKind
from cadres.models import Matter
from common.clock import today

FREE_TEXTS = (
    "subject", "facts", "opinion", "reasons", "revocation_reason", *(f"{factor}_note" for factor in FACTORS),
)  # fmt: skip


@transaction.atomic
def open_case(
    case: ToleranceCase, *, matter: Matter | None, happened_on: date | None, by: User
) -> ToleranceCase:
    """A case about a matter on record, or about an error of that day, which is put on record and flags nobody."""
    if not supervised_cadres(by).filter(pk=case.cadre_id).exists():
        raise ValidationError({"cadre": _("This person is not yours to supervise.")})
    if case.applied_on and case.applied_on > today():
        raise ValidationError({"applied_on": _("An application does not lie in the future.")})
    case.matter = matter or _error_on(case, happened_on)
    if case.matter.cadre_id != case.cadre_id:
        raise ValidationError({"matter": _("This matter is about somebody else.")})
    if case.matter.exempted_on:
        raise ValidationError({"matter": _("This matter is exempted already.")})
    case.registered_by, case.applicant = by, _applicant(case, by)
    _check(case)
    case.save()
    return _recorded(case, "tolerance.opened", by)


def _error_on(case: ToleranceCase, day: date | None) -> Matter:
    """An error at work, over when it happened: it stands on record and is open nowhere."""
    if day is None:
        raise ValidationError({"happened_on": _("Choose a matter, or say when it happened.")})
    if day > case.applied_on:
        raise ValidationError({"happened_on": _("It happened before the application.")})
    matter = Matter(cadre=case.cadre, kind=MatterKind.ERROR, opened_on=day, closed_on=day)
    matter.full_clean()
    matter.save()
    return matter


def _applicant(case: ToleranceCase, by: User) -> User | None:
    """The account of who applies: of the office who enters it, of a person their own."""
    return {Source.OFFICE: by, Source.PERSON: case.cadre.user}.get(case.source)


@transaction.atomic
def prepare(case: ToleranceCase, *, version: int, by: User, **weighed: Any) -> ToleranceCase:
    """Weigh the three distinctions and the six factors, with the opinion of discipline inspection; ready to be decided."""
    locked = _locked(case, by, Stage.OPEN, Stage.PREPARED)
    if locked.version != version:
        raise ValidationError(
            _("Somebody else has changed this case meanwhile: look at it again."), code="stale"
        )
    for name, value in weighed.items():
        setattr(locked, name, value)
    if locked.opinion_on and locked.opinion_on > today():
        raise ValidationError({"opinion_on": _("An opinion does not lie in the future.")})
    locked.stage, locked.prepared_by = Stage.PREPARED, by
    return _saved(locked, "tolerance.prepared", by)


@transaction.atomic
def decide(
    case: ToleranceCase,
    decision: str,
    *,
    on: date,
    by: User,
    reduced_to: SanctionKind | None = None,
    **paper: str,
) -> ToleranceCase:
    """Exempt, mitigate or refuse; by somebody else than who has applied or prepared. `paper`: no, organ, reasons.

    An exemption takes the matter out of every negative rule at once; a mitigation may reduce the sanctions of the matter.
    """
    locked = _locked(case, by, Stage.PREPARED)
    _refuse_the_same_person(locked, by)
    if not locked.applied_on <= on <= today():
        raise ValidationError({"decided_on": _("Between the application and today.")})
    locked.stage, locked.decision, locked.decided_on, locked.decided_by = Stage.DECIDED, decision, on, by
    locked.decision_no, locked.decision_organ, locked.reasons = paper["no"], paper["organ"], paper["reasons"]
    locked.reduced_to = reduced_to
    made = _saved(locked, "tolerance.decided", by, {"decision": decision, "document": paper["no"]})
    if decision == Decision.EXEMPT:
        exempt(made.matter, on=on, document_no=made.decision_no, by=by)
    elif reduced_to:
        _reduce(made, reduced_to)
    return made


def _refuse_the_same_person(case: ToleranceCase, by: User) -> None:
    """Not who has applied or prepared, nor who stands in for them."""
    for other in (case.prepared_by, case.applicant):
        if other and (other == by or stand_in_for_each_other(by, other)):
            raise ValidationError(_("Somebody else decides than who has applied or prepared."))


def _reduce(case: ToleranceCase, kind: SanctionKind | None) -> None:
    """Of the sanctions of the matter; without a kind they are again what was decided first."""
    changed = Sanction.objects.filter(matter=case.matter_id).update(reduced_to=kind)
    if kind and not changed:
        raise ValidationError(
            {"reduced_to": _("There is no sanction for this matter that could be reduced.")}
        )
    refresh_periods(case.cadre)


@transaction.atomic
def revoke(case: ToleranceCase, *, on: date, no: str, reason: str, by: User) -> ToleranceCase:
    """Take a decision back, by somebody else than who has prepared it: the matter counts again, everywhere and at once."""
    locked = _locked(case, by, Stage.DECIDED)
    if locked.prepared_by == by or stand_in_for_each_other(by, locked.prepared_by):
        raise ValidationError(_("Somebody else revokes than who has prepared."))
    if not locked.decided_on <= on <= today():
        raise ValidationError({"revoked_on": _("From the decision until today.")})
    locked.stage, locked.revoked_on, locked.revoked_by = Stage.REVOKED, on, by
    locked.revocation_no, locked.revocation_reason = no, reason
    made = _saved(locked, "tolerance.revoked", by, {"document": no})
    if made.decision == Decision.EXEMPT:
        lift_exemption(made.matter, by=by)
    elif made.reduced_to:
        _reduce(made, None)
    return made


@transaction.atomic
def add_correction(correction: Correction, *, by: User) -> Correction:
    """Something to be put right, with who sees to it and until when."""
    locked = _locked(correction.case, by, Stage.OPEN, Stage.PREPARED, Stage.DECIDED)
    correction.recorded_by, correction.task = by, masked(correction.task)
    correction.full_clean()
    correction.save()
    _saved(locked, "tolerance.correction_set", by)
    return correction


@transaction.atomic
def finish_correction(correction: Correction, *, on: date, result: str, by: User) -> Correction:
    """What came of it."""
    locked = _locked(correction.case, by, *Stage)
    if correction.done_on:
        raise ValidationError(_("This is done already."))
    if on > today():
        raise ValidationError({"done_on": _("Not in the future.")})
    correction.done_on, correction.result, correction.recorded_by = on, masked(result), by
    correction.full_clean()
    correction.save()
    _saved(locked, "tolerance.correction_done", by)
    return correction


def _locked(case: ToleranceCase, by: User, *stages: Stage) -> ToleranceCase:
    if not own_cases(by).filter(pk=case.pk).exists():
        raise ValidationError(_("This case is not yours to handle."))
    rows = ToleranceCase.objects.select_for_update(of=("self",))
    locked = rows.select_related("cadre", "matter", "prepared_by", "applicant").get(pk=case.pk)
    if locked.stage not in stages:
        words = _("This is not possible: the case is %(stage)s.")
        raise ValidationError(words % {"stage": locked.get_stage_display()})
    return locked


def _check(case: ToleranceCase) -> None:
    for name in FREE_TEXTS:
        setattr(case, name, masked(getattr(case, name)))
    case.full_clean()


def _saved(case: ToleranceCase, act: str, by: User, detail: dict | None = None) -> ToleranceCase:
    """Check, save under a new version, record."""
    _check(case)
    case.version = F("version") + 1
    case.save()
    case.refresh_from_db(fields=["version"])
    return _recorded(case, act, by, detail)


def _recorded(case: ToleranceCase, act: str, by: User, detail: dict | None = None) -> ToleranceCase:
    record(act, case, by=by, detail={"cadre": str(case.cadre_id)} | (detail or {}))
    return case
