"""Work items of deadlines."""

from dataclasses import asdict

from accounts.choices import Permission
from deadlines.choices import RUN
from deadlines.services import refresh
from jobs.models import WorkItem
from jobs.registry import handler


@handler(RUN, permission=Permission.MANAGE_DEADLINES, for_nobody=True, again=True)
def refresh_chunk(item: WorkItem) -> dict:
    """Refresh one chunk of ids; the counts add up in the run's report."""
    return asdict(refresh(item.payload["ids"]))
