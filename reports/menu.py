"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether cadre files are this user's to look at."""
    return permits(request.user, Permission.VIEW_CADRES)


def may_issue(request: HttpRequest) -> bool:
    """Whether appointment forms are this user's to issue."""
    return all(permits(request.user, one) for one in (Permission.REVEAL_SENSITIVE, Permission.EXPORT_CADRES))


add_item(
    MenuItem(
        "rosters",
        "cadres",
        45,
        _("Rosters and tables"),
        "file-spreadsheet",
        "reports:rosters",
        allowed=may_look,
    )
)
add_item(
    MenuItem("statistics", "cadres", 46, _("Statistics"), "chart-bar", "reports:statistics", allowed=may_look)
)
add_item(
    MenuItem(
        "forms", "cadres", 50, _("Appointment forms"), "file-text", "reports:form_sets", allowed=may_issue
    )
)
