"""A run is cancelled while somebody takes one of its items in hand: neither fails."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.db import connections, transaction

from accounts.choices import Permission
from jobs import services
from jobs.models import Run, State, WorkItem
from jobs.registry import KINDS, handler

LET_THE_OTHER_WAIT = 0.5


@pytest.fixture
def run(committing, monkeypatch) -> Run:
    """Of two items, in several connections."""
    monkeypatch.setitem(KINDS, "test.cancelling", None)
    handler("test.cancelling", permission=Permission.RUN_READINESS)(lambda item: {})
    monkeypatch.setattr(services, "wake", lambda items: None)
    return services.start_run("test.cancelling", [({"n": 1}, 1), ({"n": 2}, 1)], by="test")


def take_slowly(run: Run, taken: Event) -> None:
    """What a worker does with an item: it holds the row of the item, then that of the run."""
    try:
        with transaction.atomic():
            item = WorkItem.objects.select_for_update().filter(run=run).order_by("-pk").first()
            taken.set()
            sleep(LET_THE_OTHER_WAIT)
            WorkItem.objects.filter(pk=item.pk).update(state=State.RUNNING)
            Run.objects.filter(pk=run.pk, state=State.WAITING).update(state=State.RUNNING)
    finally:
        connections.close_all()


def test_who_cancels_and_who_takes_an_item_do_not_wait_for_each_other(run):
    taken = Event()
    with ThreadPoolExecutor(1) as beside:
        worker = beside.submit(take_slowly, run, taken)
        assert taken.wait(20)
        services.cancel_run(run, by="test")
    worker.result()
    run.refresh_from_db()
    assert run.state == State.CANCELLED
    assert sorted(run.items.values_list("state", flat=True)) == [State.CANCELLED, State.RUNNING]
