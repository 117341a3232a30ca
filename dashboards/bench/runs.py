"""Full runs, the weekly one, the night in which nothing changed, and the loop over single cadres."""

import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta

from django.db import connections, transaction
from django.utils import timezone

from cadres.models import Cadre
from common.clock import today
from common.scope import everything
from deadlines.services import start_refresh
from jobs.models import Run, State
from jobs.services import cancel_run
from readiness.loading import shipped
from readiness.models import Result
from readiness.queries import serving
from readiness.services import explain, register_versions, start_full, start_nightly

LOOP = 500
LONGEST = timedelta(minutes=15)
WRITTEN = (
    "SELECT n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables WHERE relname = 'readiness_result'"
)
# In the order in which a drain takes them, then what refers to them.
EMPTIED = "readiness_mark, readiness_result, readiness_statuschange, readiness_attribution"
DEADLINES = "deadlines_mark, deadlines_deadline"


class UnfinishedError(Exception):
    """A run did not end well."""


def empty_results() -> None:
    """Empty result tables, no marks, no run that loading has left; statistics as the server keeps them."""
    with everything():
        for left in Run.objects.filter(state__in=[State.WAITING, State.RUNNING]):
            cancel_run(left, by="bench")
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"TRUNCATE {EMPTIED}")
        cursor.execute("VACUUM ANALYZE")


def count(model: type) -> int:
    with everything():
        return model.objects.count()


def deadlines() -> tuple[float, float]:
    """Seconds of a refresh of everybody's deadlines into an empty table, and of the same once more."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"TRUNCATE {DEADLINES}")
    first, _ = timed(start_refresh)
    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE deadlines_deadline")
    again, _ = timed(start_refresh)
    return first, again


def timed(start: Callable[..., Run]) -> tuple[float, Run]:
    """Seconds from the call to the end of the run as it noted it itself, and the run."""
    began = timezone.now()
    with everything():
        run = start(by="bench")
    while run.state in {State.WAITING, State.RUNNING}:
        time.sleep(0.25)
        with everything():
            run.refresh_from_db()
        if timezone.now() - began > LONGEST:
            raise UnfinishedError(f"{run.kind}: {run.done} of {run.total} after {LONGEST}.")
    if run.state != State.DONE:
        raise UnfinishedError(f"{run.kind}: {run.error}")
    return (run.finished_at - began).total_seconds(), run


def full() -> tuple[float, Run]:
    return timed(start_full)


def night() -> tuple[float, Run]:
    return timed(start_nightly)


def weekly() -> tuple[float, int]:
    """Seconds of another full run, and the rows it wrote as the server counted them."""
    before = rows_written()
    seconds, _ = timed(start_full)
    return seconds, rows_written() - before


def rows_written() -> int:
    """Rows ever written to the results; an idle server tells its counts within ten seconds."""
    time.sleep(10.5)
    with connections["owner"].cursor() as cursor:
        cursor.execute(WRITTEN)
        return cursor.fetchone()[0]


def loop_over_cadres() -> tuple[float, int]:
    """Seconds for a cadre at a time (its facts, the Python evaluation, one upsert a step), and how many."""
    register_versions(shipped())
    with everything(), transaction.atomic():
        cadres = list(serving().order_by("pk")[:LOOP])
        began = time.perf_counter()
        for cadre in cadres:
            write_by_hand(cadre)
        seconds = time.perf_counter() - began
        transaction.set_rollback(True)
    return seconds, len(cadres)


def write_by_hand(cadre: Cadre) -> None:
    """The cadre's results through the ORM."""
    for one in explain(cadre):
        values = {**asdict(one), "changed_on": today()}
        Result.objects.update_or_create(cadre=cadre, step=values.pop("step"), defaults=values)
