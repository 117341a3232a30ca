"""Numbers of the home page, within the user's scope."""

from django.db.models import Count, Q

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from cadres.choices import Identity, ManagementState
from cadres.queries import visible_cadres

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
