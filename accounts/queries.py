"""What a user holds today, and where."""

from uuid import UUID

from django.db.models import QuerySet

from accounts.choices import PERMISSIONS, Permission
from accounts.models import RoleGrant, User
from common.clock import today
from units.models import Unit
from units.queries import ids_of, subtree


def current_grants(user: User) -> QuerySet[RoleGrant]:
    """The roles in force today, with their units."""
    return RoleGrant.objects.filter(user=user, valid__contains=today()).select_related("unit")


def units_for(user: User, permission: Permission) -> QuerySet[Unit]:
    """The units (whole subtrees) for which the user holds `permission` today."""
    grants = held(user)
    return subtree(grant.unit for grant in grants if permission in PERMISSIONS[grant.role])


def held(user: User) -> list[RoleGrant]:
    """Today's roles, read once for each user object."""
    if not hasattr(user, "_held"):
        user._held = list(current_grants(user)) if user.is_authenticated else []
    return user._held


def permissions_of(user: User) -> frozenset[Permission]:
    """Everything the user's roles permit somewhere."""
    return frozenset().union(*(PERMISSIONS[grant.role] for grant in held(user)))


def scope_of(user: User) -> list[UUID]:
    """Ids of the units whose personal data the user may see."""
    return ids_of(units_for(user, Permission.VIEW_CADRES)) if user.is_authenticated else []
