"""What the timetable does for deadlines."""

from celery import shared_task

from deadlines import services


@shared_task(name="deadlines.drain", ignore_result=True)
def drain() -> None:
    """Refresh the cadres whose records have changed, some batches at a time."""
    services.drain()


@shared_task(name="deadlines.nightly", ignore_result=True)
def nightly() -> None:
    """Bring everybody's deadlines up to the new day."""
    services.start_refresh(by="timetable")


@shared_task(name="deadlines.announce", ignore_result=True)
def announce() -> None:
    """Tell the officers in the morning what has newly opened."""
    services.announce()
