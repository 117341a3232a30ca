"""What the timetable does for successors."""

from celery import shared_task

from succession.services.checking import look


@shared_task(name="succession.nightly", ignore_result=True)
def nightly() -> None:
    """Find the leadership posts, look at every list of successors, tell who keeps a list where something has changed."""
    look()
