"""The entry of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_operate(request: HttpRequest) -> bool:
    """Whether the machinery is this user's to watch."""
    return permits(request.user, Permission.OPERATE)


add_item(MenuItem("operations", "system", 10, _("Operations"), "activity", "operations:page", may_operate))
