"""The entry of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether the sandbox is this user's to see."""
    return permits(request.user, Permission.VIEW_TEAMS)


add_item(
    MenuItem("teams", "development", 36, _("Team sandbox"), "arrows-exchange", "teams:scenarios", may_look)
)
