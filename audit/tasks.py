"""The sealer."""

from celery import shared_task

from audit.services import BATCH, seal_pending


@shared_task(name="audit.seal")
def seal() -> None:
    """Chain what was committed since the last seal."""
    while seal_pending() == BATCH:
        pass
