"""Reasons to talk with somebody: noted, and dropped when there was none."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.clock import today
from interviews.models import Occasion
from interviews.queries import editable_occasions, recordable_cadres


@transaction.atomic
def note_occasion(occasion: Occasion, *, by: User) -> Occasion:
    """Note that somebody is to be talked with; the deadline ends by itself once a talk with the person is signed."""
    if occasion.cadre_id and not recordable_cadres(by).filter(pk=occasion.cadre_id).exists():
        raise ValidationError({"cadre": _("This person is not yours to record.")})
    occasion.noted_by, occasion.noted_on = by, today()
    occasion.full_clean()
    occasion.save()
    record(
        "talk_occasion.noted", occasion, by=by, detail={"cadre": str(occasion.cadre_id), "why": occasion.why}
    )
    return occasion


@transaction.atomic
def drop_occasion(occasion: Occasion, *, by: User) -> Occasion:
    """Say that no talk is needed."""
    if not editable_occasions(by).filter(pk=occasion.pk).exists():
        raise PermissionDenied
    locked = Occasion.objects.select_for_update().get(pk=occasion.pk)
    if locked.dropped_on:
        raise ValidationError(_("This is settled already."))
    locked.dropped_on = today()
    locked.save(update_fields=["dropped_on"])
    record("talk_occasion.dropped", locked, by=by, detail={"cadre": str(locked.cadre_id)})
    return locked
