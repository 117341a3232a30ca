"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether training is this user's to see."""
    return permits(request.user, Permission.VIEW_TRAINING)


add_item(
    MenuItem("events", "development", 10, _("Training events"), "school", "training:events", allowed=may_look)
)
add_item(
    MenuItem(
        "programmes",
        "development",
        20,
        _("Training programmes"),
        "book-2",
        "training:programmes",
        allowed=may_look,
    )
)
