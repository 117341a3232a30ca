"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether action plans are this user's to see."""
    return permits(request.user, Permission.VIEW_PLANS)


def may_see_measures(request: HttpRequest) -> bool:
    """Whether measures for cadres are this user's to see."""
    return permits(request.user, Permission.VIEW_MEASURES)


add_item(MenuItem("plans", "results", 10, _("Action plans"), "checklist", "measures:plans", allowed=may_look))
add_item(
    MenuItem(
        "measures",
        "results",
        20,
        _("Measures for cadres"),
        "heart-handshake",
        "measures:measures",
        allowed=may_see_measures,
    )
)
