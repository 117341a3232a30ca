"""Numbers of the home page, within the user's scope; those of the overview as they were."""

import hashlib
import json

from django.db.models import Count, Q

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import held
from cadres.choices import Identity, ManagementState
from cadres.queries import visible_cadres
from common.tiles import Asked
from dashboards.models import KeptFigures

CIVIL = (Identity.CIVIL_SERVANT, Identity.REF_MANAGED)


def totals_for(user: User) -> dict[str, int] | None:
    """People in service, civil servants among them, files without a birth date; None without the right to look."""
    if not permits(user, Permission.VIEW_CADRES):
        return None
    serving = visible_cadres(user).filter(management_state=ManagementState.SERVING)
    return serving.aggregate(
        serving=Count("pk"),
        civil=Count("pk", filter=Q(identity__in=CIVIL)),
        unborn=Count("pk", filter=Q(birth=None)),
    )


def kept_before(asked: Asked) -> KeptFigures | None:
    """The reader's own numbers kept last before the day, of the whole scope.

    None of one unit, and none when the reader's roles are others by now: then the two can not be compared.
    """
    if asked.units:
        return None
    last = KeptFigures.objects.filter(user=asked.user, counted_at__date__lt=asked.day).first()
    return last if last and last.reach == reach_of(asked.user) else None


def reach_of(user: User) -> str:
    """A digest of the roles a user holds today, of which unit, and of what they permit."""
    roles = sorted(
        (str(grant.role_id), str(grant.unit_id), sorted(grant.role.permits)) for grant in held(user)
    )
    return hashlib.sha256(json.dumps(roles).encode()).hexdigest()
