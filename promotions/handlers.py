"""Work items of large batches."""

from accounts.choices import Permission
from jobs.models import Run, WorkItem
from jobs.registry import FutileError, handler
from promotions.choices import RUN
from promotions.models import Batch
from promotions.services import conclude, measure


class FrozenError(FutileError):
    """The batch was frozen or thrown away meanwhile."""


def end(run: Run) -> None:
    """All lines are there."""
    batch = Batch.objects.filter(run=run).first()
    if batch and batch.is_draft:
        conclude(batch, by=run.started_by)


@handler(RUN, permission=Permission.RUN_BATCHES, finish=end, again=True)
def measure_chunk(item: WorkItem) -> dict:
    """Compute some people of a batch, with the reach of who started it."""
    batch = Batch.objects.filter(pk=item.payload["batch"], run=item.run).first()
    if batch is None or not batch.is_draft:
        raise FrozenError(item.payload["batch"])
    return {"people": measure(batch, item.payload["ids"], by=item.run.started_by)}
