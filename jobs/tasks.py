"""Wake-ups for workers."""

from celery import shared_task

from jobs import services


@shared_task(name="jobs.work", ignore_result=True)
def work(item_id: str) -> None:
    """Do one item, if it is still to be had."""
    services.work(item_id)


@shared_task(name="jobs.sweep", ignore_result=True)
def sweep() -> None:
    """End runs that have nothing left to do; wake workers for items that wait, whatever became of their message."""
    services.settle_left()
    services.wake(services.waiting_ids())
