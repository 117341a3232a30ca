"""Entries of the side bar, for supervision only."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether this user supervises."""
    return permits(request.user, Permission.VIEW_SUPERVISION)


for order, (key, label, icon, address) in enumerate(
    (
        ("sanctions", _("Sanctions and measures"), "shield-x", "accountability:sanctions"),
        ("tolerance", _("Tolerance of errors"), "scale", "accountability:cases"),
        ("stepdown", _("Step-down"), "arrow-down", "accountability:stepdowns"),
    )
):
    add_item(MenuItem(key, "assessment", 60 + order, label, icon, address, allowed=may_look))
