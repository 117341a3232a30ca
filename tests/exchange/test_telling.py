"""From a change in the database to a receiver on this machine: nothing is lost, what comes twice is known by its id."""

import json
import signal
import subprocess
import sys
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings as django_settings
from django.db import connection
from django.utils import timezone

from accounts.choices import Role
from accounts.services import add_user
from audit.models import Entry
from cadres.services import change_cadre
from config.given import hosts_of
from exchange import services, telling
from exchange.choices import DeliveryState, Fault, HookState
from exchange.models import Delivery, Webhook
from jobs.models import Run, State, WorkItem
from jobs.services import settle_left, waiting_ids, work
from tests.database import environment_of
from tests.exchange.receiving import LOOPBACK, Endpoint, example, served
from units.models import Unit
from units.services import add_unit
from work.models import Notice

SETUP = "test"


def hooked(port: int, settings, unit, by, **more) -> Webhook:
    """A webhook to a server on this machine, which the settings of this test permit."""
    settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = hosts_of(f"127.0.0.1:{port}"), LOOPBACK
    hook = Webhook(
        name="mirror",
        url=f"http://127.0.0.1:{port}/in",
        unit=unit,
        **({"resources": ["cadres", "units"]} | more),
    )
    hook.secret = services.add_webhook(hook, by=by)
    telling.tell()  # within a test's one transaction everything is of one moment: it begins here
    return hook


@pytest.fixture
def endpoint():
    return Endpoint(204)


@pytest.fixture
def hook(house, settings, endpoint):
    with served(endpoint.handler) as port:
        yield hooked(port, settings, house.here, house.user(Role.SYSTEM_ADMIN))


def go_round() -> None:
    """Once through the timetable and the worker."""
    telling.tell()
    for pk in waiting_ids():
        work(pk)


def about(endpoint: Endpoint) -> list[tuple[str, str]]:
    """What the messages are about."""
    told = [json.loads(body) for _path, _headers, body in endpoint.messages]
    return [(one["type"], one["data"]["id"]) for one in told]


def later(moment: timedelta):
    return time_machine.travel(timezone.now() + moment, tick=True)


@pytest.mark.django_db
def test_what_changes_in_the_unit_and_below_is_told_and_nothing_else(house, hook, endpoint):
    seen, below, hidden = (
        house.cadre("江照晚"),
        house.cadre("何听澜", house.below),
        house.cadre("别处人", house.elsewhere),
    )
    go_round()
    assert {pk for kind, pk in about(endpoint) if kind == "cadre.changed"} == {str(seen.pk), str(below.pk)}
    assert str(hidden.pk) not in str(endpoint.messages)
    endpoint.messages.clear()
    go_round()
    assert endpoint.messages == []
    change_cadre(seen, version=seen.version, by=SETUP, speciality="bridges")
    Unit.objects.filter(pk=house.below.pk).update(name="Another name")
    go_round()
    assert ("cadre.changed", str(seen.pk)) in about(endpoint)
    assert ("unit.changed", str(house.below.pk)) in about(endpoint)


@pytest.mark.django_db
def test_a_message_is_thin_signed_and_names_its_place_in_the_feed(house, hook, endpoint):
    cadre = house.cadre("江照晚", native_place="星海")
    go_round()
    path, headers, body = next(one for one in endpoint.messages if str(cadre.pk).encode() in one[2])
    delivery = Delivery.objects.get(object_id=cadre.pk)
    told = json.loads(body)
    assert set(told) == {"type", "timestamp", "data"}
    assert told["data"] == {"resource": "cadres", "id": str(cadre.pk), "place": delivery.number}
    assert (path, headers["webhook-id"]) == ("/in", delivery.message_id)
    assert example().verify(hook.secret, headers, body, timezone.now().timestamp()) == delivery.message_id
    assert (delivery.state, delivery.status, delivery.attempts) == (DeliveryState.DELIVERED, 204, 1)


@pytest.mark.django_db
def test_what_was_there_before_is_not_told(house, settings, endpoint):
    house.cadre("江照晚")
    with served(endpoint.handler) as port, later(timedelta(seconds=2)):
        hooked(port, settings, house.here, house.user(Role.SYSTEM_ADMIN))
        go_round()
    assert endpoint.messages == []


@pytest.mark.django_db
def test_only_the_kinds_it_was_made_for(house, settings, endpoint):
    with served(endpoint.handler) as port:
        hooked(port, settings, house.here, house.user(Role.SYSTEM_ADMIN), resources=["units"])
        house.cadre("江照晚")
        Unit.objects.filter(pk=house.here.pk).update(name="Another name")
        go_round()
    assert {kind for kind, _pk in about(endpoint)} == {"unit.changed"}


@pytest.mark.django_db
def test_the_receiver_of_the_documentation_takes_each_message_in_once(house, settings):
    taken, module = [], example()
    hook = hooked(1, settings, house.here, house.user(Role.SYSTEM_ADMIN), resources=["cadres"])
    with served(module.handler_of(module.Receiver(hook.secret, taken.append))) as port:
        settings.WEBHOOK_HOSTS = hosts_of(f"127.0.0.1:{port}")
        Webhook.objects.update(url=f"http://127.0.0.1:{port}/")
        cadre = house.cadre("江照晚")
        go_round()
        services.redeliver(Delivery.objects.get(), by=hook.made_by)
        go_round()
        assert [one["data"]["id"] for one in taken] == [str(cadre.pk)]
        assert Delivery.objects.get().status == 200
        hook.secret = services.renew_secret(hook, by=hook.made_by)
        Webhook.objects.update(old_until=timezone.now())
        change_cadre(cadre, version=cadre.version, by=SETUP, speciality="bridges")
        go_round()
        assert len(taken) == 1
        assert Delivery.objects.order_by("pk").last().status == 401


@pytest.mark.django_db
def test_two_secrets_sign_for_a_day(house, hook, endpoint):
    new = services.renew_secret(hook, by=hook.made_by)
    house.cadre("江照晚")
    go_round()
    _path, headers, body = endpoint.messages[0]
    for secret in (hook.secret, new):
        example().verify(secret, headers, body, timezone.now().timestamp())
    assert new.encode() not in bytes(Webhook.objects.get().secret_sealed)
    with later(timedelta(hours=25)):
        house.cadre("何听澜")
        go_round()
        _path, headers, _body = endpoint.messages[-1]
        assert len(headers["webhook-signature"].split()) == 1


@pytest.mark.django_db
def test_it_is_tried_again_by_a_schedule_with_chance_in_it_and_given_up_at_last(house, hook, endpoint):
    endpoint.answers = [500]
    with time_machine.travel(timezone.now(), tick=False) as clock:
        cadre = house.cadre("江照晚")
        Webhook.objects.update(resources=["cadres"])
        waits = []
        for attempt in range(1, len(telling.WAITS) + 2):
            go_round()
            delivery = Delivery.objects.get(object_id=cadre.pk)
            assert (delivery.attempts, len(endpoint.messages)) == (attempt, attempt)
            go_round()
            assert len(endpoint.messages) == attempt, "before its time"
            Webhook.objects.update(failing_since=timezone.now())
            waits.append(delivery.next_at - timezone.now())
            clock.move_to(delivery.next_at)
    assert (delivery.state, delivery.fault, delivery.status) == (DeliveryState.PARKED, Fault.STATUS, 500)
    assert len({headers["webhook-id"] for _path, headers, _body in endpoint.messages}) == 1
    for wait, planned in zip(waits, telling.WAITS, strict=False):
        assert planned * 0.8 <= wait <= planned * 1.2
    assert any(wait != planned for wait, planned in zip(waits, telling.WAITS, strict=False))
    assert services.redeliver(delivery, by=hook.made_by)
    endpoint.answers = [204]
    go_round()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.fault) == (DeliveryState.DELIVERED, Fault.NONE)


@pytest.mark.django_db
def test_of_a_receiver_that_fails_one_message_at_a_time_is_tried(house, hook, endpoint):
    endpoint.answers = [500, 500, 204]
    for n in range(4):
        house.cadre(f"人{n}")
    Webhook.objects.update(resources=["cadres"], failing_since=timezone.now())
    go_round()
    assert len(endpoint.messages) == 1
    go_round()
    assert len(endpoint.messages) == 2
    go_round()
    assert Webhook.objects.get().failing_since is None
    go_round()
    assert len(endpoint.messages) == 4


@pytest.mark.django_db
def test_after_long_failure_it_is_switched_off_its_keepers_are_told_and_nothing_is_lost(
    house, hook, endpoint
):
    endpoint.answers = [503]
    Webhook.objects.update(resources=["cadres"])
    first = house.cadre("江照晚")
    go_round()
    assert Webhook.objects.get().state == HookState.ON
    Webhook.objects.update(failing_since=timezone.now() - telling.LONG_FAILURE - timedelta(minutes=1))
    Delivery.objects.update(next_at=timezone.now())
    go_round()
    assert Webhook.objects.get().state == HookState.BROKEN
    notice = Notice.objects.get(kind="webhook.broken")
    assert (notice.recipient, notice.words, str(hook.pk) in notice.href) == (
        hook.made_by,
        {"name": "mirror"},
        True,
    )
    assert Entry.objects.filter(action="webhook.broken", subject_id=str(hook.pk)).count() == 1
    second, sent = house.cadre("何听澜"), len(endpoint.messages)
    go_round()
    assert len(endpoint.messages) == sent
    endpoint.answers = [204]
    services.switch(hook, on=True, by=hook.made_by)
    Delivery.objects.update(next_at=timezone.now())
    go_round()
    assert {pk for _kind, pk in about(endpoint)[sent:]} == {str(first.pk), str(second.pk)}


@pytest.mark.django_db
def test_410_switches_it_off_at_once(house, hook, endpoint):
    endpoint.answers = [410]
    house.cadre("江照晚")
    go_round()
    assert Webhook.objects.get().state == HookState.BROKEN
    assert len(endpoint.messages) == 1


@pytest.mark.django_db
def test_a_host_that_was_taken_off_the_list_is_sent_nothing_more(house, hook, endpoint, settings):
    settings.WEBHOOK_HOSTS = frozenset()
    house.cadre("江照晚")
    go_round()
    assert endpoint.messages == []
    assert set(Delivery.objects.values_list("fault", flat=True)) == {Fault.ADDRESS}


@pytest.mark.django_db
def test_what_arrived_long_ago_is_forgotten_with_its_runs(house, hook):
    house.cadre("江照晚")
    go_round()
    waiting = Delivery.objects.create(
        webhook=hook, resource="cadres", object_id=uuid4(), number=10**9, changed_at=timezone.now(), next_at=timezone.now()
    )  # fmt: skip
    telling.forget()
    assert Delivery.objects.filter(state=DeliveryState.DELIVERED).exists()
    with later(timedelta(days=91)):
        telling.forget()
    assert list(Delivery.objects.all()) == [waiting]
    assert not Run.objects.filter(kind=telling.KIND).exists()


@pytest.mark.django_db
def test_messages_whose_work_was_given_up_may_be_sent_again(house, hook, endpoint, monkeypatch):
    monkeypatch.setattr(telling, "sent", lambda *_: 1 / 0)
    Webhook.objects.update(resources=["cadres"])
    house.cadre("江照晚")
    telling.tell()
    while ids := waiting_ids():
        for pk in ids:
            work(pk)
    delivery = Delivery.objects.get()
    assert delivery.state == DeliveryState.PARKED
    monkeypatch.undo()
    assert services.redeliver(delivery, by=hook.made_by)


@pytest.fixture
def at_work(committing):
    """Several connections."""


KILLED = """
import os, signal
from exchange import telling
from jobs.services import work
telling.note = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
work({pk!r})
"""


def test_a_worker_killed_between_sending_and_noting_sends_the_same_message_again(at_work, settings):
    """SIGKILL in a process of its own: the message has arrived, nobody knows; it comes again under its id."""
    endpoint, unit = Endpoint(204), add_unit("Bureau", code=f"b{uuid4().hex[:6]}", by=SETUP)
    admin = add_user(f"admin{uuid4().hex[:6]}", None, name="x", by=SETUP)
    with served(endpoint.handler) as port:
        hook = hooked(port, settings, unit, admin, resources=["units"])
        Unit.objects.filter(pk=unit.pk).update(name="Another name")
        telling.tell()
        (item,) = WorkItem.objects.filter(run__kind=telling.KIND, state=State.WAITING)
        there = environment_of(connection.settings_dict["NAME"])
        there |= {
            "DATABASE_URL": there["WORKER_DATABASE_URL"],
            "WEBHOOK_HOSTS": f"127.0.0.1:{port}",
            "WEBHOOK_NETWORKS": "127.0.0.0/8",
        }
        line = [sys.executable, "manage.py", "shell", "--no-imports", "-c", KILLED.format(pk=str(item.pk))]
        done = subprocess.run(line, env=there, cwd=django_settings.BASE_DIR, capture_output=True, text=True)
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert len(endpoint.messages) == 1
        assert Delivery.objects.get(webhook=hook).state == DeliveryState.UNDER_WAY
        WorkItem.objects.filter(pk=item.pk).update(leased_until=timezone.now())
        for pk in waiting_ids():
            work(pk)
        settle_left()
    first, second = endpoint.messages
    assert first[1]["webhook-id"] == second[1]["webhook-id"]
    assert first[2] == second[2]
    delivery = Delivery.objects.get(webhook=hook)
    assert (delivery.state, delivery.attempts) == (DeliveryState.DELIVERED, 1)


def test_killed_while_making_messages_none_is_left_out_and_none_is_made_twice(at_work, settings, monkeypatch):
    unit = add_unit("Bureau", code=f"b{uuid4().hex[:6]}", by=SETUP)
    hook = hooked(
        1, settings, unit, add_user(f"admin{uuid4().hex[:6]}", None, name="x", by=SETUP), resources=["units"]
    )
    telling.make_messages(hook.pk)
    Unit.objects.filter(pk=unit.pk).update(name="Another name")
    with monkeypatch.context() as patch:
        patch.setattr(Webhook, "save", lambda *_args, **_more: 1 / 0)
        with connection.cursor() as cursor:
            cursor.execute("SELECT exchange_number()")
        with pytest.raises(ZeroDivisionError):
            telling.make_messages(hook.pk)
    assert not Delivery.objects.filter(webhook=hook).exists()
    telling.make_messages(hook.pk)
    telling.make_messages(hook.pk)
    assert Delivery.objects.filter(webhook=hook).count() == 1
