"""The entry of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item
from talent_pools.queries import awaiting


def may_look(request: HttpRequest) -> bool:
    """Whether pools are this user's to see."""
    return permits(request.user, Permission.VIEW_POOLS)


def to_decide(request: HttpRequest) -> int:
    """How many proposals await the user's decision."""
    return awaiting(request.user).count() if permits(request.user, Permission.DECIDE_POOLS) else 0


add_item(
    MenuItem(
        "pools",
        "development",
        30,
        _("Talent pools"),
        "users-group",
        "talent_pools:board",
        may_look,
        to_decide,
    )
)
