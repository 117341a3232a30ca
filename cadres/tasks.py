"""What a new day changes in the ties between files."""

from celery import shared_task

from cadres.hosts import refresh_hosts
from cadres.kin import link_relatives
from common.clock import today


@shared_task(name="cadres.relations", ignore_result=True)
def relations() -> None:
    """Secondments that begin or end today; relatives whose file was opened since."""
    refresh_hosts(None, on=today())
    link_relatives()
