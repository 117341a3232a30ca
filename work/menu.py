"""Where requests and notices are found."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.navigation import MenuItem, add_item, set_bell


def unread(request: HttpRequest) -> int:
    """How many notices are unread: kept with the user, so that no page asks for it."""
    return request.user.unread


add_item(MenuItem("approvals", "system", 10, _("Approvals"), "checklist", "work:approvals"))
set_bell("work:notices", unread)
