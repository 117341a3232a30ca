"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether cadre files are this user's to look at."""
    return permits(request.user, Permission.VIEW_CADRES)


add_item(
    MenuItem("statistics", "cadres", 46, _("Statistics"), "chart-bar", "reports:statistics", allowed=may_look)
)
