"""Users, their sessions, the roles there are, who holds which, where and when, and what users keep for themselves."""

from accounts.models.grants import RoleGrant
from accounts.models.invitations import Invitation
from accounts.models.own_views import OwnView
from accounts.models.reads import ReadTally
from accounts.models.roles import RoleDefinition
from accounts.models.sessions import Attempt, Session
from accounts.models.tokens import ApiToken
from accounts.models.users import User

__all__ = [
    "ApiToken",
    "Attempt",
    "Invitation",
    "OwnView",
    "ReadTally",
    "RoleDefinition",
    "RoleGrant",
    "Session",
    "User",
]
