"""Planning a placement, deciding on it, moving its end, appraising it, finding where the person lands, settling it."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from psycopg2.extras import DateRange

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.masking import masked
from audit.services import record
from cadres.choices import AppointmentKind
from cadres.models import Appointment
from cadres.services import add_appointment, change_record, end_service
from common.clock import today
from placements.choices import AppraisalKind, Nature, Stage, TermKind
from placements.models import Placement, PlacementAppraisal, TermChange
from placements.queries import overlapping, own_placements, placeable_cadres
from units.models import Unit

DAY = timedelta(days=1)
FREE_TEXTS = ("aims", "landing_note", "called_off_because")


@transaction.atomic
def plan(placement: Placement, *, by: User) -> Placement:
    """A placement in view: nothing of it stands in the file before it is decided."""
    placement.stage, placement.created_by = Stage.PLANNED, by
    placement.home_unit = placement.cadre.home_unit if placement.cadre else None
    _require_person(placement, by)
    _check(placement)
    placement.save()
    return _recorded(placement, "placement.planned", by)


def _require_person(placement: Placement, by: User) -> None:
    """Of a cadre of one's own units; of a guest, for a host among them."""
    if placement.cadre_id:
        if not placeable_cadres(by).filter(pk=placement.cadre_id).exists():
            raise ValidationError({"cadre": _("This person is not yours to place.")})
    elif placement.host_unit and not holds_at(by, Permission.MANAGE_PLACEMENTS, placement.host_unit):
        raise ValidationError({"host_unit": _("You do not plan placements for this unit.")})


def _check(placement: Placement) -> None:
    """Everything the database would refuse, in words that name what stands in the way."""
    for name in FREE_TEXTS:
        setattr(placement, name, masked(getattr(placement, name)))
    if placement.valid.lower and placement.valid.upper and placement.valid.lower >= placement.valid.upper:
        raise ValidationError({"end": _("A placement does not end before it begins.")})
    if placement.cadre_id:
        _refuse_overlap(placement)
    placement.full_clean()


def _refuse_overlap(placement: Placement) -> None:
    """Another placement, or a secondment in the file that belongs to none."""
    other = overlapping(placement).first()
    away = Appointment.objects.filter(
        cadre=placement.cadre_id, kind=AppointmentKind.SECONDMENT, valid__overlap=placement.valid
    ).filter(placement=None)
    loose = other or next((one for one in away if not _is_the_same(one, placement)), None)
    if loose is None:
        return
    words = _("%(name)s is already placed from %(first)s to %(last)s (%(title)s).") % {
        "name": placement.cadre.name,
        "first": f"{loose.valid.lower:%Y.%m.%d}",
        "last": f"{loose.valid.upper - DAY:%Y.%m.%d}" if loose.valid.upper else _("an open end"),
        "title": loose.title,
    }
    raise ValidationError({"start": words})


def _is_the_same(row: Appointment, placement: Placement) -> bool:
    """Whether a secondment in the file is this placement, entered there before."""
    host = row.unit_id == placement.host_unit_id and row.unit_text == placement.host_text
    return host and row.valid.lower == placement.valid.lower


@transaction.atomic
def change_placement(placement: Placement, *, version: int, by: User, **fields: Any) -> Placement:
    """Correct a plan; of a decided placement only what its document does not fix: season, tags, field, mentor, aims."""
    locked = _locked(placement, by)
    if locked.version != version:
        raise ValidationError(
            _("Somebody else has changed this placement meanwhile: look at it again."), code="stale"
        )
    for name, value in fields.items():
        setattr(locked, name, value)
    _require_person(locked, by)
    if "cadre" in fields:
        locked.home_unit = locked.cadre.home_unit if locked.cadre else None
    return _saved(locked, "placement.changed", by, {"fields": sorted(fields)})


@transaction.atomic
def place(
    placement: Placement,
    *,
    document_no: str,
    by: User,
    grassroots: bool | None = None,
    grassroots_reason: str = "",
) -> Placement:
    """Decide on a plan by a document: the secondment goes into the file, with whether it counts as grassroots work.

    A transfer changes where somebody belongs: its post is entered in the file, by who keeps it.
    """
    locked = _locked(placement, by)
    _require_stage(locked, Stage.PLANNED)
    locked.stage, locked.document_no = Stage.PLACED, document_no
    _check(locked)
    if locked.cadre_id and locked.nature != Nature.TRANSFER:
        reason = masked(grassroots_reason)
        if grassroots is not None and not reason:
            raise ValidationError({"grassroots_reason": _("Say by which local rule it counts, or does not.")})
        locked.appointment = _secondment_of(locked, by, grassroots=grassroots, grassroots_reason=reason)
    return _saved(locked, "placement.placed", by, {"document": document_no})


def _secondment_of(placement: Placement, by: User, **counted: Any) -> Appointment:
    """The secondment in the file: the one entered there before, or a new one."""
    away = placement.cadre.appointments.filter(kind=AppointmentKind.SECONDMENT, placement=None)
    same = next((row for row in away if _is_the_same(row, placement)), None)
    fields = {"valid": placement.valid, "document_no": placement.document_no, **counted}
    if same:
        return change_record(same, by=by, **fields)
    return add_appointment(
        placement.cadre,
        unit=placement.host_unit,
        unit_text=placement.host_text,
        title=placement.title,
        kind=AppointmentKind.SECONDMENT,
        is_main=False,
        by=by,
        **fields,
    )


@transaction.atomic
def extend(placement: Placement, last_day: date, *, document_no: str, reason: str, by: User) -> Placement:
    """A later end, by a document; refused where it would reach into the next placement."""
    return _move_end(placement, last_day, TermKind.EXTENDED, document_no=document_no, reason=reason, by=by)


@transaction.atomic
def end_early(placement: Placement, last_day: date, *, document_no: str, reason: str, by: User) -> Placement:
    """An earlier end, by a document."""
    return _move_end(placement, last_day, TermKind.SHORTENED, document_no=document_no, reason=reason, by=by)


def _move_end(placement: Placement, last_day: date, kind: TermKind, *, by: User, **told: str) -> Placement:
    locked = _locked(placement, by)
    _require_stage(locked, Stage.PLACED)
    before = locked.valid.upper - DAY
    if kind == TermKind.EXTENDED and last_day <= before:
        raise ValidationError({"last_day": _("It ends on %(day)s: an extension ends later.") % _day(before)})
    if kind == TermKind.SHORTENED and not locked.valid.lower <= last_day < before:
        raise ValidationError({"last_day": _("Between the first day and %(day)s.") % _day(before - DAY)})
    locked.valid = DateRange(locked.valid.lower, last_day + DAY)
    _check(locked)
    change = TermChange(
        placement=locked, kind=kind, before=before, after=last_day, recorded_by=by, recorded_on=today(),
        document_no=told["document_no"], reason=masked(told["reason"]),
    )  # fmt: skip
    change.full_clean()
    change.save()
    _move_secondment(locked, kind, told["document_no"], by)
    detail = {"before": before.isoformat(), "after": last_day.isoformat(), "document": told["document_no"]}
    return _saved(locked, f"placement.{kind}", by, detail)


def _move_secondment(placement: Placement, kind: TermKind, document_no: str, by: User) -> None:
    """The same end in the file; an early one with its document."""
    if placement.appointment is None:
        return
    if kind == TermKind.SHORTENED:
        end_service(placement.appointment, placement.valid.upper, document_no=document_no, by=by)
    else:
        change_record(placement.appointment, valid=placement.valid, by=by)


def _day(day: date) -> dict[str, str]:
    return {"day": f"{day:%Y.%m.%d}"}


@transaction.atomic
def appraise(appraisal: PlacementAppraisal, *, by: User) -> PlacementAppraisal:
    """The mid-term or the final appraisal; a second one of a kind corrects the first, which stays in the history."""
    locked = _locked(appraisal.placement, by)
    _require_stage(locked, Stage.PLACED, Stage.SETTLED)
    if appraisal.held_on and not locked.valid.lower <= appraisal.held_on <= today():
        raise ValidationError({"held_on": _("Between the first day of the placement and today.")})
    earlier = locked.appraisals.filter(kind=appraisal.kind).first()
    if earlier:
        appraisal.pk, appraisal._state.adding = earlier.pk, False
    appraisal.recorded_by, appraisal.text = by, masked(appraisal.text)
    appraisal.full_clean()
    appraisal.save()
    _saved(
        locked,
        "placement.appraised",
        by,
        {"kind": AppraisalKind(appraisal.kind).value, "grade": appraisal.grade},
    )
    return appraisal


@transaction.atomic
def set_landing(placement: Placement, *, unit: Unit | None, title: str, note: str, by: User) -> Placement:
    """The post somebody comes back to; without a title the post is open again."""
    locked = _locked(placement, by)
    _require_stage(locked, Stage.PLANNED, Stage.PLACED)
    locked.landing_unit, locked.landing_title, locked.landing_note = unit, title.strip(), note
    return _saved(locked, "placement.landing_set", by, {"open": not locked.landing_title})


@transaction.atomic
def settle(placement: Placement, *, by: User, **told: Any) -> Placement:
    """What it has led to (选配使用), once the term is over or on its last day.

    `told`: outcome, outcome_on, and of a post given outcome_unit, outcome_title, outcome_document.
    """
    locked = _locked(placement, by)
    _require_stage(locked, Stage.PLACED)
    last = locked.valid.upper - DAY
    if today() < last:
        words = _("It runs until %(day)s: end it early first, by a document.")
        raise ValidationError(words % _day(last))
    for name, value in told.items():
        setattr(locked, name, value)
    locked.stage = Stage.SETTLED
    if locked.appointment and locked.outcome_document:
        change_record(locked.appointment, removal_document_no=locked.outcome_document, by=by)
    detail = {"outcome": locked.outcome, "document": locked.outcome_document}
    return _saved(locked, "placement.settled", by, detail)


@transaction.atomic
def call_off(placement: Placement, *, reason: str, by: User) -> Placement:
    """Give a plan up; a decided placement is ended early instead."""
    locked = _locked(placement, by)
    _require_stage(locked, Stage.PLANNED)
    locked.stage, locked.called_off_because = Stage.CALLED_OFF, reason
    return _saved(locked, "placement.called_off", by, {})


def _locked(placement: Placement, by: User) -> Placement:
    if not own_placements(by).filter(pk=placement.pk).exists():
        raise ValidationError(_("This placement is not yours to decide on."))
    rows = Placement.objects.select_for_update(of=("self",)).select_related(
        "cadre", "host_unit", "appointment"
    )
    return rows.get(pk=placement.pk)


def _require_stage(placement: Placement, *stages: Stage) -> None:
    if placement.stage not in stages:
        words = _("This is not possible: the placement is %(stage)s.")
        raise ValidationError(words % {"stage": placement.get_stage_display()})


def _saved(placement: Placement, act: str, by: User, detail: dict) -> Placement:
    """Check, save under a new version, record."""
    _check(placement) if placement.stage != Stage.CALLED_OFF else placement.full_clean()
    placement.version = F("version") + 1
    placement.save()
    placement.refresh_from_db()
    return _recorded(placement, act, by, detail)


def _recorded(placement: Placement, act: str, by: User, detail: dict | None = None) -> Placement:
    about = {"cadre": str(placement.cadre_id or ""), "title": placement.title}
    record(act, placement, by=by, detail=about | (detail or {}))
    return placement
