"""What the timetable does for the trail."""

from celery import shared_task
from django.conf import settings

from audit.services import BATCH, lodge_head, seal_pending


@shared_task(name="audit.seal")
def seal() -> None:
    """Chain what was committed since the last seal."""
    while seal_pending() == BATCH:
        pass


@shared_task(name="audit.lodge")
def lodge() -> None:
    """The head of the day, to the place outside; where there is none, the page of the trail says so."""
    if settings.AUDIT_ANCHOR:
        lodge_head()
