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
add_item(
    MenuItem(
        "calendar",
        "development",
        25,
        _("Training calendar"),
        "calendar-event",
        "training:calendar",
        allowed=may_look,
    )
)
add_item(
    MenuItem(
        "duties", "development", 30, _("Training duties"), "file-check", "training:duties", allowed=may_look
    )
)
add_item(
    MenuItem(
        "specialities",
        "development",
        40,
        _("Scarce specialities"),
        "bulb",
        "training:specialities",
        allowed=may_look,
    )
)
add_item(
    MenuItem("models", "development", 50, _("Role models"), "trophy", "training:models", allowed=may_look)
)
add_item(
    MenuItem(
        "follow_ups",
        "development",
        60,
        _("Follow-ups"),
        "message-circle",
        "training:follow_ups",
        allowed=may_look,
    )
)
