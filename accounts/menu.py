"""Where accounts and roles are administered."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_see_users(request: HttpRequest) -> bool:
    """Whether accounts are this user's to see."""
    return permits(request.user, Permission.VIEW_USERS)


def may_see_the_trail(request: HttpRequest) -> bool:
    """Whether the trail is this user's to read."""
    return permits(request.user, Permission.VIEW_AUDIT)


add_item(
    MenuItem("users", "system", 20, _("Accounts"), "user-check", "accounts:users", allowed=may_see_users)
)
add_item(MenuItem("roles", "system", 30, _("Roles"), "shield-lock", "accounts:roles", allowed=may_see_users))
add_item(
    MenuItem("audit", "system", 40, _("Audit trail"), "history", "accounts:audit", allowed=may_see_the_trail)
)
