"""Planning a visit in secret, starting and ending it. Until it starts the trail says only that somebody worked on the
task force; what was planned, by whom and when is written there with the start."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.avoidance import conflicts_of
from assessments.choices import Nearness
from assessments.force_queries import own_forces, own_visits, people_of
from assessments.models import Draw, TaskForce, Visit
from assessments.services.draws import reveal_draw
from assessments.services.forces import NEWS, member_ids
from assessments.services.writing import CLOCK_ERROR, plain
from audit.services import record
from cadres.models import Cadre
from cadres.services import save_valid
from work.services import notify

WORKED = "task_force.worked"
LATE_NEWS = timedelta(days=1)  # how long a phone may be without network after an arrival


@transaction.atomic
def plan_visit(
    force: TaskForce, *, visitors: Iterable[User], people: Iterable[Cadre] = (), by: User, **fields: Any
) -> Visit:
    """Who goes where, when; visitors are members and keep away from kin among the people."""
    locked = _own(force, by)
    going, looked_at = list(visitors), list(people)
    visit = Visit(force=locked, planned_by=by, **plain(fields))
    _refuse_unfit(locked, going, looked_at, by)
    _refuse_undrawn(visit.draw, visit, looked_at)
    if visit.planned_for and visit.planned_for < timezone.now():
        raise ValidationError({"planned_for": _("This hour is past.")})
    save_valid(visit)
    visit.visitors.set(going)
    visit.people.set(looked_at)
    record(WORKED, locked, by=by)
    notify([one for one in going if one.pk != by.pk], NEWS)
    return visit


def _refuse_unfit(force: TaskForce, going: list[User], looked_at: list[Cadre], by: User) -> None:
    members = {row.user_id: row for row in force.members.filter(left_on=None)}
    if not going or any(one.pk not in members for one in going):
        raise ValidationError({"visitors": _("Name members of the task force.")})
    ids = [one.pk for one in looked_at]
    if people_of(force, by).filter(pk__in=ids).count() != len(ids):
        raise ValidationError({"people": _("Somebody here is not among those the task force looks at.")})
    for one in conflicts_of([user.pk for user in going], ids):
        if one.why == Nearness.KIN or not members[one.user].explained:
            raise ValidationError({"visitors": _("Somebody who goes is too near to somebody to look at.")})


def _refuse_undrawn(draw: Draw | None, visit: Visit, looked_at: list[Cadre]) -> None:
    """What comes out of a draw is what was drawn."""
    if draw is None:
        return
    drawn = set(draw.lot.outcome)
    wanted = {str(visit.unit_id)} if draw.of == "places" else {str(one.pk) for one in looked_at}
    if draw.force_id != visit.force_id or not wanted or not wanted <= drawn:
        raise ValidationError({"draw": _("This was not drawn there.")})


@transaction.atomic
def start_visit(visit: Visit, *, arrived_at: datetime | None = None, by: User) -> Visit:
    """They have arrived: from now on it is no secret. A draw is revealed once all that was drawn is visited.

    `arrived_at` is the hour a phone without network noted, at most a day ago; None for now.
    """
    locked = _locked(visit, by)
    if locked.started_at:
        return locked
    if locked.called_off_at:
        raise ValidationError(_("This visit was called off."))
    locked.started_at, locked.started_by = _arrival(locked, arrived_at), by
    save_valid(locked)
    planned = {
        "planned_by": str(locked.planned_by),
        "planned_at": f"{timezone.localtime(locked.planned_at):%Y-%m-%d %H:%M}",
    }
    record(
        "visit.started",
        locked,
        by=by,
        detail={"force": str(locked.force_id), "place": locked.place} | planned,
    )
    if locked.draw:
        reveal_draw(locked.draw, by=by)
    return locked


def _arrival(visit: Visit, noted: datetime | None) -> datetime:
    """The hour of arrival: as noted, if that may be; a clock that is a little fast counts as now."""
    now = timezone.now()
    if noted is None:
        return now
    earliest = max(visit.planned_at, now - LATE_NEWS)
    if not earliest - CLOCK_ERROR <= noted <= now + CLOCK_ERROR:
        raise ValidationError(
            {"arrived_at": _("This can not be the hour of the arrival: write it on the record sheet.")}
        )
    return min(max(noted, visit.planned_at), now)


@transaction.atomic
def end_visit(visit: Visit, *, by: User) -> Visit:
    """They leave; what a phone still keeps may arrive later."""
    locked = _locked(visit, by)
    if not locked.is_running:
        raise ValidationError(_("This visit does not run."))
    locked.ended_at = timezone.now()
    save_valid(locked)
    record("visit.ended", locked, by=by, detail={"force": str(locked.force_id)})
    return locked


@transaction.atomic
def call_off_visit(visit: Visit, *, by: User) -> Visit:
    """It does not take place, and stays secret."""
    locked = _locked(visit, by)
    if locked.started_at:
        raise ValidationError(_("This visit has started."))
    locked.called_off_at = timezone.now()
    save_valid(locked)
    record(WORKED, locked.force, by=by)
    return locked


def members_of(force: TaskForce) -> list[User]:
    """The members of today, as users."""
    return list(User.objects.filter(pk__in=member_ids(force)).order_by("name", "pk"))


def _own(force: TaskForce, by: User) -> TaskForce:
    found = own_forces(by).filter(pk=force.pk).first()
    if found is None:
        raise PermissionDenied
    if found.closed_on:
        raise ValidationError(_("This task force is closed."))
    return found


def _locked(visit: Visit, by: User) -> Visit:
    found = own_visits(by).filter(pk=visit.pk).first()
    if found is None:
        raise PermissionDenied
    return Visit.objects.select_for_update().get(pk=found.pk)
