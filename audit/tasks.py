"""The sealer."""

from celery import shared_task

from audit.services import seal_pending


@shared_task(name="audit.seal")
def seal() -> None:
    """Chain what was committed since the last seal."""
    seal_pending()
