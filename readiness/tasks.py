"""When the engine works."""

from celery import shared_task

from readiness import services

BATCHES = 20


@shared_task(name="readiness.drain", ignore_result=True)
def drain() -> None:
    """Recompute marked cadres, some batches at a time."""
    for _ in range(BATCHES):
        if services.drain_marks() is None:
            return


@shared_task(name="readiness.nightly", ignore_result=True)
def nightly() -> None:
    """Recompute those for whom the new day may matter."""
    services.start_nightly(by="timetable")


@shared_task(name="readiness.weekly", ignore_result=True)
def weekly() -> None:
    """Recompute everybody; it should write nothing."""
    services.start_full(by="timetable")
