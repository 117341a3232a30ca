"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_select(request: HttpRequest) -> bool:
    """Whether queries and working lists are this user's."""
    return permits(request.user, Permission.SELECT_CADRES)


add_item(
    MenuItem(
        "query", "cadres", 22, _("Query by conditions"), "user-search", "selection:query", allowed=may_select
    )
)
add_item(
    MenuItem(
        "lists", "cadres", 23, _("Working lists"), "clipboard-list", "selection:lists", allowed=may_select
    )
)
