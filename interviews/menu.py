"""Entries of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def opens_talks(request: HttpRequest) -> bool:
    """Whether this user has talks to look at."""
    return permits(request.user, Permission.VIEW_TALKS)


add_item(
    MenuItem("talks", "assessment", 20, _("Talks"), "message-circle", "interviews:list", allowed=opens_talks)
)
