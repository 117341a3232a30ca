"""Forming a task force: its members, whom it looks at, its end."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.avoidance import Conflict, conflicts_of
from assessments.choices import Nearness
from assessments.force_queries import kept_forces, people_of
from assessments.models import ForceMember, Target, TaskForce
from assessments.services.draws import reveal_draw
from assessments.services.writing import plain, put, refuse_other_unit
from cadres.models import Cadre
from common.clock import today
from units.models import Unit
from work.services import notify

NEWS = "task_force.news"


@transaction.atomic
def form_task_force(*, areas: Iterable[Unit] = (), by: User, **fields: Any) -> TaskForce:
    """A task force for one matter, sent out by a unit whose assessments the user keeps."""
    force = TaskForce(formed_by=by, **plain(fields))
    refuse_other_unit(force.unit, by)
    put(force, "task_force.formed", by=by, name=force.name)
    force.areas.set(areas)
    return force


@transaction.atomic
def add_force_member(
    force: TaskForce, user: User, part: str, *, explained: str = "", by: User
) -> ForceMember:
    """Somebody joins. Kin of who is looked at are refused; another nearness has to be explained."""
    locked = _kept(force, by)
    if locked.unit_id not in unit_ids_for(user, Permission.JOIN_TASK_FORCES):
        raise ValidationError({"user": _("This person has no right to work in task forces of this unit.")})
    looked_at = people_of(locked, by).values_list("pk", flat=True)
    _refuse_near(conflicts_of([user.pk], looked_at), explained, field="user")
    row = ForceMember(
        force=locked, user=user, part=part, joined_on=today(), explained=plain({"": explained})[""]
    )
    put(row, "task_force.joined", by=by, force=str(locked.pk), member=str(user.pk), explained=bool(explained))
    notify([user], NEWS)
    return row


@transaction.atomic
def leave_force(member: ForceMember, on: date, *, by: User) -> ForceMember:
    """The last day of a member, who from now on reads nothing that is not in the open."""
    _kept(member.force, by)
    if not member.joined_on <= on <= today():
        raise ValidationError({"on": _("This day is not between the first one and today.")})
    member.left_on = on
    return put(member, "task_force.left", by=by, force=str(member.force_id), member=str(member.user_id))


@transaction.atomic
def name_target(force: TaskForce, cadre: Cadre, reason: str, *, by: User) -> Target:
    """Somebody to look at besides those whom the matter names; whose kin are members is refused."""
    locked = _kept(force, by)
    if cadre.home_unit_id not in unit_ids_for(by, Permission.JOIN_TASK_FORCES):
        raise PermissionDenied
    near = [one for one in conflicts_of(member_ids(locked), [cadre.pk]) if one.why == Nearness.KIN]
    if near:
        raise ValidationError({"cadre": _("A member of the task force must keep away from this person.")})
    row = Target(force=locked, cadre=cadre, reason=plain({"": reason})[""])
    return put(row, "task_force.target_named", by=by, force=str(locked.pk))


@transaction.atomic
def close_force(force: TaskForce, *, by: User) -> TaskForce:
    """It is over: no visit, no note any more. Not while a visit runs."""
    locked = _kept(force, by)
    if locked.visits.filter(started_at__isnull=False, ended_at=None).exists():
        raise ValidationError(_("A visit is running: end it first."))
    locked.closed_on = today()
    for draw in locked.draws.filter(drawn_at__isnull=False, revealed_at=None):
        reveal_draw(draw, by=by, whole=True)
    return put(locked, "task_force.closed", by=by)


def member_ids(force: TaskForce) -> list:
    """The users who are members today."""
    return list(force.members.filter(left_on=None).values_list("user_id", flat=True))


def _refuse_near(found: Iterable[Conflict], explained: str, *, field: str) -> None:
    reasons = {one.why for one in found}
    if Nearness.KIN in reasons:
        words = _("This person is too near to somebody the task force looks at, and can not be a member.")
        raise ValidationError({field: words})
    if reasons and not explained.strip():
        words = _(
            "This person is near to somebody the task force looks at: say why it does no harm, or name another."
        )
        raise ValidationError({"explained": words})


def _kept(force: TaskForce, by: User) -> TaskForce:
    found = kept_forces(by).filter(pk=force.pk).first()
    if found is None:
        raise PermissionDenied
    return TaskForce.objects.select_for_update().get(pk=found.pk)
