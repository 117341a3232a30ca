"""How far a run has come, seen by others while its transaction is still open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections

from jobs.models import Run


@contextmanager
def progress_of(run_id: UUID) -> Iterator[Callable[[float], None]]:
    """A function that shows a share (0 to 1) at once, over a connection of its own; the end counts as usual."""
    beside = connections.create_connection(DEFAULT_DB_ALIAS)

    def show(share: float) -> None:
        with beside.cursor() as cursor:
            cursor.execute("UPDATE jobs_run SET done = round(total * %s) WHERE id = %s", [share, run_id])

    try:
        yield show
    finally:
        beside.close()
    Run.objects.filter(pk=run_id).update(done=0)
