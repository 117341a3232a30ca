"""Stretch assignments and service periods of cadres."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from common.clock import today
from common.dates import add_months
from placements.models import CheckIn, LockKind, ServiceLock, Stretch
from placements.queries import own_stretches, placeable_cadres

MOST_OVERLAPPING = 2  # assignments at a time: a load is to be moderate


@transaction.atomic
def assign(stretch: Stretch, *, by: User) -> Stretch:
    """Put an assignment on somebody's shoulders."""
    _require_cadre(stretch.cadre_id, by)
    stretch.created_by = by
    _refuse_too_many(stretch)
    _mask(stretch)
    stretch.full_clean()
    stretch.save()
    return _recorded(stretch, "stretch.assigned", by)


@transaction.atomic
def change_stretch(stretch: Stretch, *, version: int, by: User, **fields: Any) -> Stretch:
    """Correct an open assignment."""
    locked = _locked_open(stretch, by)
    if locked.version != version:
        raise ValidationError(
            _("Somebody else has changed this assignment meanwhile: look at it again."), code="stale"
        )
    for name, value in fields.items():
        setattr(locked, name, value)
    _require_cadre(locked.cadre_id, by)
    _refuse_too_many(locked)
    return _saved(locked, "stretch.changed", by)


@transaction.atomic
def check_in(found: CheckIn, *, by: User) -> CheckIn:
    """What a talk in between found."""
    locked = _locked_open(found.stretch, by)
    if found.held_on and not locked.valid.lower <= found.held_on <= today():
        raise ValidationError({"held_on": _("Between the first day of the assignment and today.")})
    found.recorded_by, found.note = by, masked(found.note)
    found.full_clean()
    found.save()
    _saved(locked, "stretch.checked_in", by)
    return found


@transaction.atomic
def close_stretch(stretch: Stretch, *, result: str, text: str, on: date, by: User) -> Stretch:
    """What was achieved."""
    locked = _locked_open(stretch, by)
    if not locked.valid.lower <= on <= today():
        raise ValidationError({"closed_on": _("Between the first day of the assignment and today.")})
    locked.result, locked.result_text, locked.closed_on = result, text, on
    return _saved(locked, "stretch.closed", by)


@transaction.atomic
def record_lock(cadre: Cadre, kind: LockKind, *, began_on: date, document_no: str, by: User) -> ServiceLock:
    """A service period of a cadre; its last day follows from the kind."""
    _require_cadre(cadre.pk, by)
    until = add_months(began_on, 12 * kind.years) - timedelta(days=1)
    lock = ServiceLock(
        cadre=cadre, kind=kind, began_on=began_on, until=until, document_no=document_no, recorded_by=by
    )
    lock.full_clean()
    lock.save()
    record("service_lock.recorded", cadre, by=by, detail={"kind": kind.pk, "until": until.isoformat()})
    return lock


def _require_cadre(pk: object, by: User) -> None:
    if not placeable_cadres(by).filter(pk=pk).exists():
        raise ValidationError({"cadre": _("This person is not yours to give an assignment.")})


def _refuse_too_many(stretch: Stretch) -> None:
    """A person carries two assignments at a time at most."""
    same = Stretch.objects.filter(cadre=stretch.cadre_id, closed_on=None, valid__overlap=stretch.valid)
    if same.exclude(pk=stretch.pk).count() >= MOST_OVERLAPPING:
        words = _("%(name)s carries %(most)d open assignments in this time already.")
        raise ValidationError({"cadre": words % {"name": stretch.cadre.name, "most": MOST_OVERLAPPING}})


def _locked_open(stretch: Stretch, by: User) -> Stretch:
    if not own_stretches(by).filter(pk=stretch.pk).exists():
        raise ValidationError(_("This assignment is not yours to change."))
    locked = Stretch.objects.select_for_update(of=("self",)).select_related("cadre").get(pk=stretch.pk)
    if locked.closed_on:
        raise ValidationError(_("The assignment is closed."))
    return locked


def _mask(stretch: Stretch) -> None:
    for name in ("detail", "ground_reason", "result_text"):
        setattr(stretch, name, masked(getattr(stretch, name)))


def _saved(stretch: Stretch, act: str, by: User) -> Stretch:
    _mask(stretch)
    stretch.full_clean()
    stretch.version = F("version") + 1
    stretch.save()
    stretch.refresh_from_db()
    return _recorded(stretch, act, by)


def _recorded(stretch: Stretch, act: str, by: User) -> Stretch:
    record(act, stretch, by=by, detail={"cadre": str(stretch.cadre_id), "task": stretch.task})
    return stretch
