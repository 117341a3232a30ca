"""Work items of the engine."""

from dataclasses import asdict

from accounts.choices import Permission
from jobs.models import WorkItem
from jobs.registry import handler
from readiness.choices import RUN
from readiness.services import compute


@handler(RUN, permission=Permission.RUN_READINESS, for_nobody=True, again=True)
def compute_chunk(item: WorkItem) -> dict:
    """Compute one chunk of ids; the counts add up in the run's report."""
    return asdict(compute(item.payload["ids"]))
