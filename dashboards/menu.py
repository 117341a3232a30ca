"""Entries of the menu."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether the team is this user's to see."""
    return permits(request.user, Permission.VIEW_CADRES)


add_item(MenuItem("home", "home", 10, _("Home"), "layout-dashboard", "dashboards:home"))
add_item(
    MenuItem(
        "overview",
        "home",
        20,
        _("Overview of the team"),
        "chart-pie",
        "dashboards:overview",
        allowed=may_look,
    )
)
