"""When the engine works."""

from celery import shared_task
from celery.signals import worker_init

from common.clock import today
from readiness import services
from readiness.attribution import attribute as attribute_changes
from readiness.loading import shipped
from readiness.writing import statement


@worker_init.connect
def read_rules(**_: object) -> None:
    """Before the pool's processes begin, so that none of them reads the rules in its first chunk."""
    statement(shipped(), today())


@shared_task(name="readiness.drain", ignore_result=True)
def drain() -> None:
    """Recompute marked cadres, some batches at a time."""
    services.drain()


@shared_task(name="readiness.attribute", ignore_result=True)
def attribute() -> None:
    """Find what made the latest changes, some hundreds at a time."""
    attribute_changes()


@shared_task(name="readiness.nightly", ignore_result=True)
def nightly() -> None:
    """Recompute those for whom the new day may matter."""
    services.start_nightly(by="timetable")


@shared_task(name="readiness.weekly", ignore_result=True)
def weekly() -> None:
    """Recompute everybody; it should write nothing."""
    services.start_full(by="timetable")
