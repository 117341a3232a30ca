"""Putting people side by side, saying why others were not, recording the outcome."""

from collections.abc import Sequence
from random import SystemRandom
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.queries import holds_at
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from readiness.loading import shipped
from slates.choices import LEAST, MOST, State
from slates.models import Candidate, PassedOver, Slate
from slates.queries import EDIT, fit, sees_everybody
from talent_pools.queries import eligible_cadres

Chosen = Sequence[tuple[Cadre, str]]


@transaction.atomic
def start_slate(slate: Slate, people: Chosen, *, by: User) -> Slate:
    """Keep an unsaved slate with (cadre, why put forward); ValidationError naming the field."""
    slate.made_by = by
    _keep(slate, people, by=by)
    record("slate.started", slate, by=by, detail=_told(slate))
    return slate


@transaction.atomic
def change_slate(slate: Slate, people: Chosen, *, by: User) -> Slate:
    """Keep a changed slate, with these people instead of those before; the lot of a blind one is drawn anew."""
    before = Slate.objects.select_for_update().get(pk=slate.pk)
    _refuse_settled(before)
    if not sees_everybody(by, before):
        raise ValidationError(_("Somebody on it is out of your sight: you can not change it."))
    slate.candidates.all().delete()
    _keep(slate, people, by=by)
    record("slate.changed", slate, by=by, detail=_told(slate))
    return slate


def _keep(slate: Slate, people: Chosen, *, by: User) -> None:
    _refuse_other_unit(slate, by=by)
    _refuse_unfit(slate, people, by=by)
    slate.post = masked(slate.post)
    slate.people = [cadre.pk for cadre, _reason in people]
    slate.full_clean()
    slate.save()
    marks = list(range(1, len(people) + 1))
    SystemRandom().shuffle(marks)
    for place, ((cadre, reason), mark) in enumerate(zip(people, marks, strict=True), 1):
        one = Candidate(slate=slate, cadre=cadre, place=place, mark=mark, reason=masked(reason))
        one.full_clean(validate_unique=False)
        one.save()


def _refuse_other_unit(slate: Slate, *, by: User) -> None:
    if slate.unit_id is None or not holds_at(by, EDIT, slate.unit):
        raise PermissionDenied
    if slate.step not in {step.key for step in shipped().steps}:
        raise ValidationError({"step": _("Such a step there is not.")})


def _refuse_unfit(slate: Slate, people: Chosen, *, by: User) -> None:
    if not LEAST <= len(people) <= MOST:
        raise ValidationError({"people": _("Two to six people are compared.")})
    ids = {cadre.pk for cadre, _reason in people}
    if len(ids) < len(people):
        raise ValidationError({"people": _("Somebody is named twice.")})
    if eligible_cadres(by).filter(pk__in=ids).count() < len(ids):
        raise PermissionDenied
    if not all(reason.strip() for _cadre, reason in people):
        raise ValidationError({"people": _("Say of everybody why they are put forward.")})
    told = [cadre.name for cadre, _reason in people if cadre.name in slate.post]
    if slate.blind and told:
        raise ValidationError({"post": _("The post names somebody whose name is to be hidden.")})


@transaction.atomic
def pass_over(slate: Slate, cadre: Cadre, reason: str, *, by: User) -> PassedOver:
    """Write down why somebody who meets every condition was not put forward; an earlier reason is kept."""
    _refuse_settled(slate)
    if not fit(by, slate).filter(pk=cadre.pk).exists() or cadre.pk in slate.people:
        raise ValidationError(
            {"cadre": _("Reasons are written of those who meet every condition and are not on the slate.")}
        )
    if not eligible_cadres(by).filter(pk=cadre.pk).exists():
        raise PermissionDenied
    kept = PassedOver(slate=slate, cadre=cadre, reason=masked(reason), recorded_by=by)
    kept.full_clean()
    kept.save()
    record("slate.passed_over", cadre, by=by, detail=_told(slate))
    return kept


@transaction.atomic
def settle_slate(slate: Slate, chosen: Sequence[UUID], outcome: str, *, by: User) -> Slate:
    """Record what came of it, with who was chosen (nobody: none). Names are open from then on; nothing changes any more."""
    slate = Slate.objects.select_for_update().get(pk=slate.pk)
    _refuse_settled(slate)
    if not holds_at(by, EDIT, slate.unit):
        raise PermissionDenied
    if set(chosen) - set(slate.people):
        raise ValidationError({"chosen": _("Only somebody of the slate can be chosen.")})
    slate.candidates.filter(cadre__in=chosen).update(chosen=True)
    slate.state, slate.outcome = State.SETTLED, masked(outcome.strip())
    slate.settled_by, slate.settled_at = by, timezone.now()
    if not slate.outcome:
        raise ValidationError({"outcome": _("Say what the outcome was.")})
    slate.full_clean()
    slate.save()
    record("slate.settled", slate, by=by, detail=_told(slate) | {"chosen": [str(one) for one in chosen]})
    return slate


def _refuse_settled(slate: Slate) -> None:
    if not slate.is_open:
        raise ValidationError(_("The outcome is recorded: the slate stays as it is."))


def _told(slate: Slate) -> dict[str, object]:
    return {"step": slate.step, "people": [str(one) for one in slate.people], "blind": slate.blind}
