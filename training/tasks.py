"""What the timetable does for training."""

from celery import shared_task

from training.services.reminding import remind as tell


@shared_task(name="training.remind", ignore_result=True)
def remind() -> None:
    """Tell in the morning what comes tomorrow."""
    tell()
