"""The entry of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_keep(request: HttpRequest) -> bool:
    """Whether webhooks are this user's to keep."""
    return permits(request.user, Permission.MANAGE_WEBHOOKS)


add_item(MenuItem("webhooks", "system", 15, _("Webhooks"), "webhook", "exchange:webhooks", allowed=may_keep))
