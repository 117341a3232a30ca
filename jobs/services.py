"""Starting runs, and doing their items exactly once."""

import logging
import traceback
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from datetime import timedelta
from uuid import UUID

from celery import current_app
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from accounts.models import User
from accounts.queries import holds_at, permissions_of, scope_of
from audit.masking import masked
from audit.services import record
from common import scope
from common.ids import uuid7
from jobs import broker
from jobs.models import Run, State, WorkItem
from jobs.registry import KINDS, FutileError

LEASE = timedelta(seconds=10)  # from leasing to the row's lock, which then holds as long as the worker lives
MOST_ATTEMPTS = 3
WAKE_UPS = 200
OPEN = (State.WAITING, State.RUNNING)
LOST = f"WorkerLostError: the worker ended {MOST_ATTEMPTS} times in the midst of this part."
log = logging.getLogger(__name__)


@transaction.atomic
def start_run(
    kind: str,
    payloads: Iterable[tuple[dict, int]],
    *,
    by: object,
    unit: object = None,
    parameters: dict | None = None,
) -> Run:
    """A run of `kind` with one item for each (payload, size); workers are woken once it is committed."""
    if kind not in KINDS:
        raise LookupError(f"No handler is registered for runs of kind {kind!r}.")
    starter = by if isinstance(by, User) else None
    run = Run.objects.create(kind=kind, unit=unit, parameters=parameters or {}, started_by=starter)
    items = [WorkItem(run=run, payload=payload, size=size) for payload, size in payloads]
    WorkItem.objects.bulk_create(items, batch_size=1000)
    Run.objects.filter(pk=run.pk).update(total=sum(item.size for item in items))
    run.refresh_from_db()
    record("run.started", run, by=by, detail={"kind": kind, "items": len(items)})
    if not items:
        _settle(run.pk)
    transaction.on_commit(lambda: wake(item.pk for item in items[:WAKE_UPS]))
    return run


def wake(item_ids: Iterable[UUID]) -> None:
    """Tell the workers that items wait. Redis may be down: the sweeper finds them then."""
    if not broker.answers():
        log.warning("Redis does not answer: the sweeper will find the items.")
        return
    try:
        for pk in item_ids:
            current_app.send_task("jobs.work", [str(pk)], retry=False)
    except (OSError, OperationalError, RedisError) as error:
        log.warning("Workers could not be woken (%s): the sweeper will find the items.", error)


def waiting_ids(limit: int = WAKE_UPS) -> list[UUID]:
    """Items nobody holds: waiting, or whose lease ran out."""
    return list(_free().filter(run__state__in=OPEN).order_by("pk").values_list("pk", flat=True)[:limit])


def _free() -> QuerySet[WorkItem]:
    return WorkItem.objects.filter(
        Q(state=State.WAITING) | Q(state=State.RUNNING, leased_until__lt=timezone.now())
    )


def work(item_id: UUID | str) -> bool:
    """Lease the item, do it, and mark it done in one transaction; False when it was not to be had."""
    item = _lease(item_id)
    if item is None:
        return False
    try:
        with transaction.atomic():
            _hold(item)
            _permit(item.run)
            with _reach(item.run):
                report = KINDS[item.run.kind].work(item) or {}
            _finish(item, report)
    except StaleLeaseError:
        return False
    except Exception as error:
        log.exception("Work item %s failed", item.pk)
        _park(item, error)
    _settle(item.run_id)
    return True


class StaleLeaseError(Exception):
    """Another worker has taken the item over meanwhile."""


class RightLostError(FutileError):
    """Whoever started the run may no longer do so: nothing of it is done."""


def _permit(run: Run) -> None:
    """Rights are looked at when the work is done, not only when it was asked for."""
    starter = run.started_by
    if starter is None:
        return
    permission = KINDS[run.kind].permission
    holds = holds_at(starter, permission, run.unit) if run.unit else permission in permissions_of(starter)
    if not starter.is_active or not holds:
        raise RightLostError(f"{starter.username} no longer holds the right to {permission.value}.")


def _reach(run: Run) -> AbstractContextManager:
    """What a user's run sees and may write is what the user's pages do; row-level security holds it to that."""
    if run.started_by is None or KINDS[run.kind].for_nobody:
        return nullcontext()
    return scope.as_a_page(scope_of(run.started_by))


@transaction.atomic
def _lease(item_id: UUID | str) -> WorkItem | None:
    now = timezone.now()
    found = _free().select_for_update(skip_locked=True, of=("self",)).filter(pk=item_id)
    item = found.select_related("run").first()
    if item is None or item.run.state == State.CANCELLED:
        return None
    if item.attempts >= MOST_ATTEMPTS:
        WorkItem.objects.filter(pk=item.pk).update(state=State.FAILED, error=LOST, leased_until=None)
        return None
    item.state, item.attempts, item.token, item.leased_until = (
        State.RUNNING,
        item.attempts + 1,
        uuid7(),
        now + LEASE,
    )
    item.save(update_fields=["state", "attempts", "token", "leased_until"])
    Run.objects.filter(pk=item.run_id, state=State.WAITING).update(state=State.RUNNING, started_at=now)
    return item


def _hold(item: WorkItem) -> None:
    """Lock the row for the time of the work: whoever woke late finds another token and writes nothing."""
    held = WorkItem.objects.select_for_update().filter(pk=item.pk, token=item.token, state=State.RUNNING)
    if not held.exists():
        raise StaleLeaseError


def _finish(item: WorkItem, report: dict) -> None:
    WorkItem.objects.filter(pk=item.pk).update(state=State.DONE, error="", leased_until=None)
    run = Run.objects.select_for_update().get(pk=item.run_id)
    run.done = F("done") + item.size
    run.report = {**run.report, **{key: _added(run.report.get(key), value) for key, value in report.items()}}
    run.save(update_fields=["done", "report"])


def _added(before: object, value: object) -> object:
    return before + value if isinstance(before, int) and isinstance(value, int) else value


def _park(item: WorkItem, error: Exception) -> None:
    """Wait for another try, or after the last one stay failed and say so."""
    last = item.attempts >= MOST_ATTEMPTS or isinstance(error, FutileError)
    held = WorkItem.objects.filter(pk=item.pk, token=item.token)
    held.update(state=State.FAILED if last else State.WAITING, error=_words(error), leased_until=None)


def _words(error: Exception) -> str:
    """The kind of error, a colon, and what it says, without anybody's number."""
    return masked("".join(traceback.format_exception_only(error)).strip())[:2000]


def settle_left() -> None:
    """End the runs whose last worker was killed between its item and the end of the run."""
    unfinished = WorkItem.objects.filter(run=OuterRef("pk"), state__in=OPEN)
    for pk in Run.objects.filter(~Exists(unfinished), state__in=OPEN).values_list("pk", flat=True):
        _settle(pk)


@transaction.atomic
def _settle(run_id: UUID) -> None:
    """End the run when no item is left to do."""
    run = Run.objects.select_for_update().get(pk=run_id)
    if run.state not in OPEN or run.items.filter(state__in=OPEN).exists():
        return
    failed = run.items.filter(state=State.FAILED).first()
    run.error = failed.error if failed else _fault_at_the_end(run)
    run.state = State.FAILED if run.error else State.DONE
    run.finished_at = timezone.now()
    run.save(update_fields=["state", "error", "finished_at"])
    if run.state == State.FAILED:
        _tell_failure(run)


def _tell_failure(run: Run) -> None:
    """Call what the kind of run does when it has failed; the run has failed whatever becomes of that."""
    try:
        with transaction.atomic():
            KINDS[run.kind].fail(run)
    except Exception:
        log.exception("Nobody was told that run %s has failed", run.pk)


def _fault_at_the_end(run: Run) -> str:
    """Call what the kind of run does at its end; what went wrong there, or nothing."""
    try:
        with transaction.atomic(), _reach(run):
            KINDS[run.kind].finish(run)
    except Exception as error:
        log.exception("Run %s could not be ended", run.pk)
        return _words(error)
    return ""


@transaction.atomic
def cancel_run(run: Run, *, by: object) -> None:
    """Stop a run: items not yet begun are never done. Items are locked before their run, as by whoever works on them."""
    run.items.filter(state=State.WAITING).update(state=State.CANCELLED)
    Run.objects.filter(pk=run.pk, state__in=OPEN).update(state=State.CANCELLED, finished_at=timezone.now())
    record("run.cancelled", run, by=by)


@transaction.atomic
def retry_run(run: Run, *, by: object) -> int:
    """Have the parts of a failed run that were given up tried anew; returns how many, 0 when there are none.

    ValueError for a kind that whoever asked for it has to ask for again.
    """
    if run.kind not in KINDS or not KINDS[run.kind].again:
        raise ValueError(f"Runs of kind {run.kind!r} are started again by whoever asked for them.")
    held = Run.objects.select_for_update().get(pk=run.pk)
    parked = list(held.items.filter(state=State.FAILED).values_list("pk", flat=True))
    if held.state != State.FAILED or not parked:
        return 0
    fresh = {"state": State.WAITING, "attempts": 0, "error": "", "token": None, "leased_until": None}
    WorkItem.objects.filter(pk__in=parked).update(**fresh)
    Run.objects.filter(pk=held.pk).update(state=State.RUNNING, error="", finished_at=None)
    record("run.retried", held, by=by, detail={"kind": held.kind, "items": len(parked)})
    transaction.on_commit(lambda: wake(parked[:WAKE_UPS]))
    return len(parked)
