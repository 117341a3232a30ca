"""Symposia: minutes, points, and what is done about them."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from common.clock import today
from training.choices import EventKind, FollowUpState
from training.models import Event, FollowUp, Minutes, Point, PointRaiser
from training.services.planning import require_event
from training.services.specialities import require_person


@transaction.atomic
def keep_minutes(minutes: Minutes, *, by: User) -> Minutes:
    """The minutes, new or changed."""
    _require_symposium(minutes.event, by)
    minutes.text, minutes.kept_by = masked(minutes.text), by
    minutes.full_clean()
    minutes.save()
    record("minutes.kept", minutes.event, by=by, detail={"chair": minutes.chair})
    return minutes


@transaction.atomic
def add_point(event: Event, text: str, *, by: User, raised_by: Cadre | None = None) -> Point:
    """A point; who raised it is noted apart, for those alone who plan the symposium, and stands in no trail."""
    _require_symposium(event, by)
    point = Point(event=event, text=masked(text.strip()))
    point.full_clean()
    point.save()
    if raised_by:
        require_person(raised_by, by)
        PointRaiser.objects.create(point=point, cadre=raised_by)
    record("point.added", point, by=by, detail={"event": event.name})
    return point


@transaction.atomic
def remove_point(point: Point, *, by: User) -> None:
    """Take out a point about which nothing is being done."""
    _require_symposium(point.event, by)
    if FollowUp.objects.filter(point=point).exists():
        raise ValidationError(_("Something is being done about this point: it stays."))
    record("point.removed", point, by=by, detail={"event": point.event.name})
    point.delete()


@transaction.atomic
def plan_follow_up(follow_up: FollowUp, *, by: User) -> FollowUp:
    """Somebody does something about a point until a day."""
    _require_symposium(follow_up.point.event, by)
    require_person(follow_up.owner, by)
    if follow_up.due_on < today():
        raise ValidationError({"due_on": _("This day is over.")})
    follow_up.action = masked(follow_up.action)
    follow_up.full_clean()
    follow_up.save()
    detail = {"owner": str(follow_up.owner_id), "due_on": follow_up.due_on.isoformat()}
    record("follow_up.planned", follow_up, by=by, detail=detail)
    return follow_up


@transaction.atomic
def settle_follow_up(follow_up: FollowUp, *, state: str, result: str, by: User) -> FollowUp:
    """It is done, or not pursued any more; both say what came of it."""
    locked = FollowUp.objects.select_for_update(of=("self",)).get(pk=follow_up.pk)
    _require_symposium(locked.point.event, by)
    require_person(locked.owner, by)
    if locked.state != FollowUpState.OPEN or state == FollowUpState.OPEN:
        raise ValidationError(_("It is settled already."))
    locked.state, locked.settled_on, locked.result = state, today(), masked(result.strip())
    locked.full_clean()
    locked.save()
    record("follow_up.settled", locked, by=by, detail={"owner": str(locked.owner_id), "state": state})
    return locked


def _require_symposium(event: Event, by: User) -> None:
    require_event(event, by)
    if event.kind != EventKind.SYMPOSIUM:
        raise ValidationError(_("Only a symposium has minutes and points."))
