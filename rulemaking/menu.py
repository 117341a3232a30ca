"""Entry of the side bar."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def may_look(request: HttpRequest) -> bool:
    """Whether the rules are this user's to read."""
    return permits(request.user, Permission.VIEW_READINESS)


add_item(MenuItem("rules", "cadres", 35, _("Rule book"), "book-2", "rulemaking:book", allowed=may_look))
