"""Work items of the overview."""

from accounts.choices import Permission
from dashboards.overview.keeping import RUN, keep_figures
from jobs.models import WorkItem
from jobs.registry import handler


@handler(RUN, permission=Permission.VIEW_CADRES, for_nobody=True)
def keep_one(item: WorkItem) -> dict:
    """The numbers of one reader."""
    return {"kept": keep_figures(item.payload["user"])}
