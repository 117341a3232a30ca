"""What the timetable does for requests."""

from celery import shared_task

from work.services import expire_overdue


@shared_task(name="work.expire")
def expire() -> None:
    """Close the requests nobody has decided in time."""
    expire_overdue()
