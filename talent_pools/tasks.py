"""What the timetable does for pools."""

from celery import shared_task

from talent_pools.services.asking import refresh_all
from talent_pools.services.leaving import propose_exits


@shared_task(name="talent_pools.nightly", ignore_result=True)
def nightly() -> None:
    """Ask the rules anew about everybody in a pool after the comparison of the night; propose the exit of who has gone."""
    refresh_all()
    propose_exits()
