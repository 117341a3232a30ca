from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.choices import Permission, Role
from accounts.services import close_account, revoke_grant
from jobs import services
from jobs.models import Run, State, WorkItem
from jobs.registry import KINDS, FutileError, handler

pytestmark = pytest.mark.django_db


@pytest.fixture
def kind(monkeypatch):
    monkeypatch.setitem(KINDS, "test.add", None)
    handler("test.add", permission=Permission.RUN_READINESS)(lambda item: {"sum": item.payload["n"]})
    return "test.add"


def test_a_run_is_done_when_its_items_are(kind):
    run = services.start_run(kind, [({"n": 2}, 10), ({"n": 3}, 5)], by="test")
    assert [services.work(pk) for pk in services.waiting_ids()] == [True, True]
    run.refresh_from_db()
    assert (run.state, run.done, run.total, run.report) == (State.DONE, 15, 15, {"sum": 5})


def test_an_item_is_done_once_however_often_it_is_delivered(kind):
    run = services.start_run(kind, [({"n": 2}, 1)], by="test")
    item = run.items.get()
    assert [services.work(item.pk), services.work(item.pk)] == [True, False]
    run.refresh_from_db()
    assert run.report == {"sum": 2}


def test_a_failing_item_is_tried_three_times_and_says_why(kind, monkeypatch):
    monkeypatch.setitem(KINDS, kind, replace(KINDS[kind], work=lambda item: 1 / 0))
    run = services.start_run(kind, [({}, 1)], by="test")
    item = run.items.get()
    assert [services.work(item.pk) for _ in range(4)] == [True, True, True, False]
    run.refresh_from_db()
    assert (run.state, run.error) == (State.FAILED, "ZeroDivisionError: division by zero")


def test_a_worker_that_wakes_late_writes_nothing(kind):
    run = services.start_run(kind, [({"n": 2}, 1)], by="test")
    stale = services._lease(run.items.get().pk)
    WorkItem.objects.filter(pk=stale.pk).update(token=None)
    with pytest.raises(services.StaleLeaseError):
        services._hold(stale)


def test_a_run_that_fails_tells_its_kind_once_and_one_that_ends_well_does_not(kind, monkeypatch):
    told = []
    monkeypatch.setitem(KINDS, kind, replace(KINDS[kind], fail=lambda run: told.append(run.error)))
    for work, error in [
        (lambda item: {}, []),
        (lambda item: 1 / 0, ["ZeroDivisionError: division by zero"]),
    ]:
        monkeypatch.setitem(KINDS, kind, replace(KINDS[kind], work=work))
        item = services.start_run(kind, [({}, 1)], by="test").items.get()
        for _attempt in range(4):
            services.work(item.pk)
        assert told == error


def test_what_another_try_can_not_mend_is_tried_once(kind, monkeypatch):
    def work(item):
        raise FutileError("too large")

    monkeypatch.setitem(KINDS, kind, replace(KINDS[kind], work=work, fail=lambda run: 1 / 0))
    item = services.start_run(kind, [({}, 1)], by="test").items.get()
    assert [services.work(item.pk) for _attempt in range(2)] == [True, False]
    item.run.refresh_from_db()
    assert (item.run.state, item.run.error.endswith("FutileError: too large")) == (State.FAILED, True)


def expire(run):
    """Its workers are dead: the leases run out."""
    past = timezone.now() - timedelta(seconds=1)
    run.items.filter(state=State.RUNNING).update(leased_until=past)


def test_an_item_that_ends_its_workers_is_given_up_and_says_so(kind):
    run = services.start_run(kind, [({"n": 2}, 1), ({"n": 3}, 1)], by="test")
    deadly, other = run.items.order_by("pk")
    for _ in range(services.MOST_ATTEMPTS):
        services._lease(deadly.pk)
        expire(run)
    assert [services.work(deadly.pk), services.work(other.pk)] == [False, True]
    run.refresh_from_db()
    assert (run.state, run.done, run.error) == (State.FAILED, 1, services.LOST)


def test_a_run_whose_worker_died_after_the_last_item_is_ended_by_the_sweeper(kind, monkeypatch):
    run = services.start_run(kind, [({"n": 2}, 1)], by="test")
    with monkeypatch.context() as killed:
        killed.setattr(services, "_settle", lambda _: None)
        services.work(run.items.get().pk)
    services.settle_left()
    run.refresh_from_db()
    assert (run.state, run.report) == (State.DONE, {"sum": 2})


def test_a_run_whose_end_fails_says_why(kind, monkeypatch):
    monkeypatch.setitem(KINDS, kind, replace(KINDS[kind], finish=lambda run: 1 / 0))
    run = services.start_run(kind, [({"n": 2}, 1)], by="test")
    services.work(run.items.get().pk)
    run.refresh_from_db()
    assert (run.state, run.error) == (State.FAILED, "ZeroDivisionError: division by zero")


def test_a_cancelled_run_wakes_nobody(kind):
    run = services.start_run(kind, [({"n": 2}, 1), ({"n": 3}, 1)], by="test")
    services._lease(run.items.first().pk)
    services.cancel_run(run, by="test")
    expire(run)
    assert services.waiting_ids() == []


def test_a_right_revoked_is_dead_in_the_queued_job(kind, house):
    officer = house.user(Role.HR_OFFICER)
    allowed = services.start_run(kind, [({"n": 2}, 1)], by=officer, unit=house.below)
    elsewhere = services.start_run(kind, [({"n": 2}, 1)], by=officer, unit=house.elsewhere)
    revoked = services.start_run(kind, [({"n": 2}, 1)], by=officer, unit=house.here)
    services.work(allowed.items.get().pk)
    services.work(elsewhere.items.get().pk)
    revoke_grant(officer.grants.get(), by="test")
    services.work(revoked.items.get().pk)
    found = [(run.state, run.report) for run in Run.objects.order_by("pk")]
    assert found == [(State.DONE, {"sum": 2}), (State.FAILED, {}), (State.FAILED, {})]


def test_a_closed_account_starts_nothing_more(kind, house):
    officer = house.user(Role.HR_OFFICER)
    run = services.start_run(kind, [({"n": 2}, 1)], by=officer)
    close_account(officer, by="test")
    services.work(run.items.get().pk)
    run.refresh_from_db()
    assert (run.state, "RightLostError" in run.error) == (State.FAILED, True)
