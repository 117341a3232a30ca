"""The entry of the side bar; portraits are reached from the files."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether the index is this user's to see."""
    return permits(request.user, Permission.VIEW_RESPONSIBILITY)


add_item(
    MenuItem(
        "responsibility", "assessment", 60, _("Responsibility index"), "gauge", "portraits:index", may_look
    )
)
