"""Problems found on a visit: who settles them by when, and the look at them on the spot afterwards."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.force_queries import own_visits, visible_problems, visible_visits
from assessments.models import Problem, Visit
from assessments.services.writing import plain, put
from cadres.models import Cadre
from common.clock import today


@transaction.atomic
def add_problem(visit: Visit, owner: Cadre, *, by: User, **fields: Any) -> Problem:
    """A problem found on a visit that has started, with who settles it by when."""
    found = own_visits(by).filter(pk=visit.pk, started_at__isnull=False).first()
    if found is None:
        raise PermissionDenied
    row = Problem(visit=found, owner=owner, recorded_by=by, **plain(fields))
    if row.due_on and row.due_on < today():
        raise ValidationError({"due_on": _("This day is past.")})
    return put(row, "problem.added", by=by, visit=str(found.pk), owner=str(owner.pk))


@transaction.atomic
def settle_problem(problem: Problem, result: str, *, revisit: Visit | None = None, by: User) -> Problem:
    """What was done, and on which later visit it was seen again; by a member or who keeps assessments there."""
    found = visible_problems(by).filter(pk=problem.pk).first()
    if found is None or not may_settle(found, by):
        raise PermissionDenied
    locked = Problem.objects.select_for_update().get(pk=found.pk)
    if locked.settled_on:
        raise ValidationError(_("This problem is settled already."))
    if revisit and not visible_visits(by).filter(
        pk=revisit.pk, force=found.visit.force_id, started_at__isnull=False
    ):
        raise ValidationError({"revisit": _("Name a visit of this task force that has started.")})
    locked.result, locked.settled_on, locked.revisit = plain({"": result})[""], today(), revisit
    return put(locked, "problem.settled", by=by, visit=str(locked.visit_id))


def may_settle(problem: Problem, user: User) -> bool:
    """Whether the user may say that it is settled."""
    keeps = problem.visit.force.unit_id in unit_ids_for(user, Permission.EDIT_ASSESSMENTS)
    return keeps or problem.visit.force.members.filter(user=user, left_on=None).exists()
