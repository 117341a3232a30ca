"""Users, the roles there are, who holds which, where and when, and what users keep for themselves."""

from accounts.models.grants import RoleGrant
from accounts.models.own_views import OwnView
from accounts.models.roles import RoleDefinition
from accounts.models.users import User

__all__ = ["OwnView", "RoleDefinition", "RoleGrant", "User"]
