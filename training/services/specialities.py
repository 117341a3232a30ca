"""Specialities: what units need, who has one, who is cultivated towards one."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from common.clock import today
from training.choices import CultivationState
from training.models import (
    Cultivation,
    Programme,
    Speciality,
    SpecialityHolder,
    SpecialityNeed,
    TargetedProgramme,
)
from training.queries import trained_cadres
from training.services.planning import require_unit


@transaction.atomic
def add_speciality(speciality: Speciality, *, by: User) -> Speciality:
    """A field of the office's own."""
    speciality.full_clean()
    speciality.save()
    record("speciality.added", speciality, by=by, detail={"name": speciality.name_zh})
    return speciality


@transaction.atomic
def set_need(need: SpecialityNeed, *, by: User) -> SpecialityNeed:
    """How many a unit needs; a number that was said before is replaced."""
    require_unit(need.unit, by)
    same = SpecialityNeed.objects.filter(unit=need.unit_id, speciality=need.speciality_id).first()
    if same is not None:
        need.pk, need._state.adding = same.pk, False
    need.full_clean()
    need.save()
    detail = {"unit": str(need.unit_id), "speciality": need.speciality.name_zh, "needed": need.needed}
    record("speciality.need_set", need, by=by, detail=detail)
    return need


@transaction.atomic
def record_holder(holder: SpecialityHolder, *, by: User) -> SpecialityHolder:
    """Somebody has a speciality, from a day that is not to come."""
    require_person(holder.cadre, by)
    refuse_coming(holder.since, "since")
    holder.grounds = masked(holder.grounds)
    holder.full_clean()
    holder.save()
    record("speciality.held", holder, by=by, detail=_told(holder))
    return holder


@transaction.atomic
def remove_holder(holder: SpecialityHolder, *, by: User) -> None:
    """It was recorded by mistake; the history keeps it."""
    require_person(holder.cadre, by)
    record("speciality.removed", holder, by=by, detail=_told(holder))
    holder.delete()


@transaction.atomic
def start_cultivation(cultivation: Cultivation, *, by: User) -> Cultivation:
    """Somebody sets out towards a speciality they do not have yet."""
    require_person(cultivation.cadre, by)
    held = SpecialityHolder.objects.filter(cadre=cultivation.cadre_id, speciality=cultivation.speciality_id)
    if held.exists():
        raise ValidationError({"speciality": _("This person has the speciality already.")})
    _refuse_other_aim(cultivation.programme, cultivation.speciality_id)
    cultivation.plan = masked(cultivation.plan)
    cultivation.full_clean()
    cultivation.save()
    record("cultivation.started", cultivation, by=by, detail=_told(cultivation))
    return cultivation


@transaction.atomic
def end_cultivation(
    cultivation: Cultivation, *, reached: bool, on: date, outcome: str, by: User
) -> Cultivation:
    """It is over: the speciality is reached, and recorded with its grounds, or it is stopped."""
    locked = Cultivation.objects.select_for_update().get(pk=cultivation.pk)
    require_person(locked.cadre, by)
    if locked.state != CultivationState.RUNNING:
        raise ValidationError(_("It has ended already."))
    refuse_coming(on, "on")
    locked.state = CultivationState.REACHED if reached else CultivationState.STOPPED
    locked.ended_on, locked.outcome = on, masked(outcome.strip())
    locked.full_clean()
    locked.save()
    record("cultivation.ended", locked, by=by, detail=_told(locked) | {"state": locked.state})
    if reached:
        grounds = locked.outcome[:200]
        record_holder(
            SpecialityHolder(cadre=locked.cadre, speciality=locked.speciality, grounds=grounds, since=on),
            by=by,
        )
    return locked


@transaction.atomic
def aim_programme(target: TargetedProgramme, *, by: User) -> TargetedProgramme:
    """A programme is aimed at a speciality."""
    require_unit(target.programme.unit, by)
    target.full_clean()
    target.save()
    detail = {"programme": target.programme.name, "speciality": target.speciality.name_zh}
    record("programme.aimed", target, by=by, detail=detail)
    return target


def require_person(cadre: Cadre, by: User) -> None:
    """Only one's own people: nobody acts on themself or kin."""
    if not trained_cadres(by).filter(pk=cadre.pk).exists():
        raise ValidationError({"cadre": _("This person is not yours to record.")})


def refuse_coming(day: date, name: str) -> None:
    """What has happened has a day that is not to come."""
    if day > today():
        raise ValidationError({name: _("This day is still to come.")})


def _refuse_other_aim(programme: Programme | None, speciality: object) -> None:
    if programme is None:
        return
    if not TargetedProgramme.objects.filter(programme=programme, speciality=speciality).exists():
        raise ValidationError({"programme": _("The programme is not aimed at this speciality.")})


def _told(row: SpecialityHolder | Cultivation) -> dict:
    return {"cadre": str(row.cadre_id), "speciality": row.speciality.name_zh}
