"""What waits for a user."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from accounts.queries import holds_at, stand_in_for_each_other, units_for
from work.choices import ApprovalState
from work.models import Approval, Notice
from work.registry import PURPOSES


def visible_approvals(user: User) -> QuerySet[Approval]:
    """Requests of the user's own, those for the user, and those of the units where the user decides on such."""
    mine = Q(requested_by=user) | Q(beneficiary=user)
    for key, purpose in PURPOSES.items():
        mine |= Q(purpose=key, unit__in=units_for(user, purpose.decides))
    return Approval.objects.filter(mine).select_related("unit", "requested_by", "beneficiary", "decided_by")


def awaiting(user: User) -> QuerySet[Approval]:
    """Requests the user may decide on now."""
    asked = visible_approvals(user).filter(state=ApprovalState.ASKED, expires_at__gt=timezone.now())
    theirs = Q()
    for key, purpose in PURPOSES.items():
        theirs |= Q(purpose=key, unit__in=units_for(user, purpose.decides))
    return asked.filter(theirs).exclude(requested_by=user).exclude(beneficiary=user)


def may_decide(user: User, approval: Approval) -> bool:
    """Whether this user is the second person: holds the right there, has not asked, and stands in for nobody in it."""
    purpose = PURPOSES.get(approval.purpose)
    if purpose is None or user.pk in {approval.requested_by_id, approval.beneficiary_id}:
        return False
    if not holds_at(user, purpose.decides, approval.unit):
        return False
    return not stand_in_for_each_other(user, approval.requested_by)


def visible_notices(user: User) -> QuerySet[Notice]:
    """One's own."""
    return Notice.objects.filter(recipient=user)
