"""Entry of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether frozen batches are this user's to see."""
    return permits(request.user, Permission.VIEW_READINESS)


add_item(
    MenuItem(
        "batches", "cadres", 25, _("Rank batches"), "clipboard-list", "promotions:list", allowed=may_look
    )
)
