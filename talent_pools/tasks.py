"""What the timetable does for pools."""

from celery import shared_task

from talent_pools.services.asking import refresh_all


@shared_task(name="talent_pools.nightly", ignore_result=True)
def nightly() -> None:
    """Ask the rules anew about everybody nominated or in a pool, after the comparison of the night."""
    refresh_all()
