"""Who a sheet is of."""

from django.conf import settings

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import top_units_for


def organization(user: User) -> str:
    """The configured name, else that of the one unit at the top of what the user sees; empty where there are several."""
    if settings.ORGANIZATION_NAME:
        return settings.ORGANIZATION_NAME
    tops = list(top_units_for(user, Permission.VIEW_CADRES)[:2])
    return tops[0].name if len(tops) == 1 else ""
