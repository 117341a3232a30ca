"""What the timetable does for the trail."""

from celery import shared_task
from django.conf import settings

from audit.services import BATCH, lodge_head, seal_pending


@shared_task(name="audit.seal")
def seal() -> None:
    """Chain what was committed since the last seal."""
    while seal_pending() == BATCH:
        pass


@shared_task(name="audit.seal_late", ignore_result=True)
def seal_late() -> None:
    """Chain what a long transaction committed so late that the sealer had passed it by."""
    while seal_pending(whole=True) == BATCH:
        pass


@shared_task(name="audit.lodge")
def lodge() -> None:
    """The head of the day, to the place outside; where there is none, the page of the trail says so."""
    if settings.AUDIT_ANCHOR:
        lodge_head()
