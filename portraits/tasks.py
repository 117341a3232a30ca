"""When the responsibility index is computed."""

from celery import shared_task

from portraits.services.indexing import start_index


@shared_task(name="portraits.nightly", ignore_result=True)
def nightly() -> None:
    """Compute everybody who holds a leading post; a night in which nothing changed writes nothing."""
    start_index(by="timetable")
