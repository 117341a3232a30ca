"""Work items of the responsibility index."""

from dataclasses import asdict

from accounts.choices import Permission
from jobs.models import WorkItem
from jobs.registry import handler
from portraits.services.indexing import RUN, compute_index


@handler(RUN, permission=Permission.VIEW_RESPONSIBILITY, for_nobody=True)
def compute_chunk(item: WorkItem) -> dict:
    """Compute one chunk of ids; the counts add up in the run's report."""
    return asdict(compute_index(item.payload["ids"]))
