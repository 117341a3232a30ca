"""Work items of webhooks."""

from accounts.choices import Permission
from exchange import telling
from jobs.models import WorkItem
from jobs.registry import handler


@handler(telling.KIND, permission=Permission.MANAGE_WEBHOOKS, fail=telling.park_left)
def deliver(item: WorkItem) -> dict:
    """Send one message."""
    return telling.deliver(item.payload["delivery"])
