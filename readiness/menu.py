"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether results are this user's to see."""
    return permits(request.user, Permission.VIEW_READINESS)


def may_watch(request: HttpRequest) -> bool:
    """Whether runs are this user's to watch."""
    return permits(request.user, Permission.VIEW_RUNS)


add_item(
    MenuItem(
        "board", "cadres", 20, _("Qualification board"), "stairs-up", "readiness:board", allowed=may_look
    )
)
add_item(MenuItem("gaps", "cadres", 30, _("Data gaps"), "file-alert", "readiness:gaps", allowed=may_look))
add_item(MenuItem("runs", "system", 20, _("Runs"), "refresh", "readiness:runs", allowed=may_watch))
