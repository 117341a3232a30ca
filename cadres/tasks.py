"""What the timetable does: ties between files that a new day changes, lists nobody has taken."""

from celery import shared_task

from cadres.exports import expire_overdue
from cadres.hosts import refresh_hosts
from cadres.kin import link_relatives
from common.clock import today


@shared_task(name="cadres.relations", ignore_result=True)
def relations() -> None:
    """Secondments that begin or end today; relatives whose file was opened since."""
    refresh_hosts(None, on=today())
    link_relatives()


@shared_task(name="cadres.expire_exports", ignore_result=True)
def expire_exports() -> None:
    """Remove the lists nobody has taken in time."""
    expire_overdue()
