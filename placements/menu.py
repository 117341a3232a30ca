"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether this user sees cadres."""
    return permits(request.user, Permission.VIEW_CADRES)


for order, (key, label, icon, address) in enumerate(
    (
        ("placements", _("Placements"), "transfer", "placements:list"),
        ("returns", _("Return planner"), "arrow-back-up", "placements:returns"),
        ("seasons", _("Season plans"), "run", "placements:seasons"),
        ("stretches", _("Stretch assignments"), "stairs-up", "placements:stretches"),
    )
):
    add_item(MenuItem(key, "development", 40 + order, label, icon, address, allowed=may_look))
