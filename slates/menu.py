"""The entry of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether slates are this user's to see."""
    return permits(request.user, Permission.VIEW_POOLS)


add_item(
    MenuItem(
        "slates", "development", 36, _("Comparing candidates"), "layout-columns", "slates:list", may_look
    )
)
