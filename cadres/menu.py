"""The entry of the side bar, and where the search box of the top bar leads."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item, set_search


def may_look(request: HttpRequest) -> bool:
    """Whether the roster is this user's to open."""
    return permits(request.user, Permission.VIEW_CADRES)


def may_import(request: HttpRequest) -> bool:
    """Whether rosters, forms and grades are this user's to import."""
    return permits(request.user, Permission.IMPORT_CADRES)


def may_export(request: HttpRequest) -> bool:
    """Whether lists are this user's to take out."""
    return permits(request.user, Permission.EXPORT_CADRES)


add_item(MenuItem("roster", "cadres", 10, _("Roster"), "users", "cadres:roster", allowed=may_look))
add_item(MenuItem("imports", "cadres", 30, _("Imports"), "file-import", "imports:list", allowed=may_import))
add_item(MenuItem("exports", "cadres", 40, _("Exports"), "download", "cadres:exports", allowed=may_export))
set_search("cadres:roster", allowed=may_look)
