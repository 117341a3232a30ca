"""What an administrator and a monitor see of the machinery, and who sees nothing."""

import json
import logging
import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Permission, Role
from accounts.models import User
from audit.models import Entry
from audit.services import record
from config.logs import JsonFormatter
from jobs import services
from jobs.models import Run, State, WorkItem
from jobs.registry import KINDS, handler
from operations import queries, timetable, words
from operations.models import TaskOutcome
from tests.config.planting import number

pytestmark = pytest.mark.django_db
TOKEN = "t" * 40
PAGE = "/operations/"
TOKENS = re.compile(r"[A-Za-z0-9]{64}")


@pytest.fixture
def kind(monkeypatch):
    """Work that fails as long as `broken` holds."""
    broken = [True]

    def work(item: WorkItem) -> dict:
        if broken:
            raise ZeroDivisionError(f"of {number(3)}")
        return {"done": 1}

    monkeypatch.setitem(KINDS, "test.again", None)
    handler("test.again", permission=Permission.RUN_READINESS, again=True)(work)
    return broken


def failed_run() -> Run:
    run = services.start_run("test.again", [({}, 1), ({}, 2)], by="test")
    while ids := services.waiting_ids():
        for pk in ids:
            services.work(pk)
    run.refresh_from_db()
    assert run.state == State.FAILED
    return run


def page(house) -> str:
    answer = house.signed_in(
        User.objects.filter(username="admin").first() or house.user(Role.SYSTEM_ADMIN, name="admin")
    ).get(PAGE)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_was_given_up_is_shown_without_its_words_and_done_when_tried_anew(house, kind):
    run = failed_run()
    client = house.client(Role.SYSTEM_ADMIN)
    said = client.get(PAGE).content.decode()
    assert ("ZeroDivisionError" in said, "of 999" in said) == (True, False)
    kind.clear()
    assert client.post(reverse("operations:retry", args=[run.pk])).status_code == 302
    for pk in services.waiting_ids():
        services.work(pk)
    run.refresh_from_db()
    assert (run.state, run.done, run.error) == (State.DONE, 3, "")
    assert Entry.objects.get(action="run.retried").detail == {"kind": "test.again", "items": 2}
    assert "ZeroDivisionError" not in client.get(PAGE).content.decode()


def test_what_somebody_asked_for_has_no_button_and_is_not_tried_anew(house, kind):
    run = failed_run()
    Run.objects.filter(pk=run.pk).update(kind="cadres.export")
    assert reverse("operations:retry", args=[run.pk]) not in page(house)
    administrator = house.signed_in(User.objects.get(username="admin"))
    administrator.post(reverse("operations:retry", args=[run.pk]))
    run.refresh_from_db()
    assert run.state == State.FAILED


def test_a_run_that_ended_well_stays_as_it_is(house, kind):
    kind.clear()
    run = services.start_run("test.again", [({}, 1)], by="test")
    services.work(run.items.get().pk)
    run.refresh_from_db()
    assert (services.retry_run(run, by="test"), run.state) == (0, State.DONE)


@pytest.mark.parametrize(
    "role", [Role.HR_OFFICER, Role.HR_CHIEF, Role.LEADER, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN]
)
def test_the_page_is_for_the_system_administrator_alone(house, role):
    assert house.client(role).get(PAGE).status_code == 403


def test_the_queue_tells_how_long_the_oldest_has_waited(kind):
    run = services.start_run("test.again", [({}, 1), ({}, 1)], by="test")
    now = timezone.now() + timedelta(minutes=7)
    found = queries.health(now)
    assert (found.waiting, found.running) == (2, 0)
    assert found.oldest == pytest.approx((now - run.created_at).total_seconds())


def test_backups_and_the_trail_have_their_ages(kind):
    assert queries.health(timezone.now()).backup is None
    made = record("backup.made", by="backup")
    found = queries.health(made.at + timedelta(hours=30))
    assert (found.backup, found.unsealed) == (108_000, pytest.approx(108_000, abs=5))


def test_the_page_says_that_no_backup_was_made_and_that_one_is_old(house):
    assert "尚未做过备份" in page(house)
    made = record("backup.made", by="backup")
    assert "尚未做过备份" not in page(house)
    with time_machine.travel(made.at + timedelta(hours=30)):
        assert "已超过一天" in words.backup(queries.health(timezone.now()))["warning"]


class Named:
    """A task as celery hands it to its signals."""

    name = "audit.lodge"


def ended(state: str, retval: object = None) -> TaskOutcome:
    timetable.note_begin("1", Named())
    timetable.note_end("1", Named(), retval, state)
    return TaskOutcome.objects.get(task="audit.lodge")


def test_a_task_of_the_night_is_noted_with_the_kind_of_its_error_only():
    good = ended("SUCCESS")
    assert good.good_at == good.ended_at
    bad = ended("FAILURE", ValueError(number(4)))
    assert (bad.error, bad.good_at) == ("ValueError", good.good_at)


def test_a_task_is_overdue_when_it_should_have_ended_well_again():
    with time_machine.travel(datetime(2026, 11, 28, 4, tzinfo=UTC)):  # noon here, its hour is past midnight
        good = ended("SUCCESS").good_at
    (fresh,) = [one for one in timetable.entries(good + timedelta(hours=1)) if one.task == "audit.lodge"]
    (old,) = [one for one in timetable.entries(good + timedelta(hours=26)) if one.task == "audit.lodge"]
    assert (fresh.overdue, old.overdue) == (False, True)


def test_a_task_every_few_seconds_is_not_noted():
    timetable.note_end("2", type("Often", (), {"name": "jobs.sweep"})(), None, "SUCCESS")
    assert not TaskOutcome.objects.exists()


@pytest.mark.parametrize("shown", [None, "", "Bearer ", "Bearer wrong", TOKEN, "Bearer " + TOKEN[:-1]])
@pytest.mark.parametrize("token", ["", TOKEN])
def test_a_stranger_learns_nothing_from_the_figures(token, shown):
    with override_settings(METRICS_TOKEN=token):
        answer = Client().get("/metrics", headers={"Authorization": shown} if shown is not None else {})
        other = Client().get("/metricz")
    assert (answer.status_code, other.status_code) == (404, 404)
    first, second = (
        TOKENS.sub("", one.content.decode()).replace("metricz", "metrics") for one in (answer, other)
    )
    assert first == second


@override_settings(METRICS_TOKEN=TOKEN)
def test_a_monitor_reads_queue_timetable_and_answers(house, kind):
    failed_run()
    ended("SUCCESS")
    cadre = house.cadre("示例甲")
    house.client(Role.HR_OFFICER).get(reverse("cadres:record", args=[cadre.pk]))
    answer = Client().get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    said = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/plain")
    for line in (
        "cadre_queue_parked 2.0",
        "cadre_runs_failed_in_a_day 1.0",
        'cadre_task_overdue{task="audit.lodge"} 0.0',
        'cadre_answers_total{method="GET",room="cadres",status="200"}',
        'cadre_answer_seconds_count{room="cadres"}',
    ):
        assert line in said, line
    assert str(cadre.pk) not in said


def test_every_answer_has_a_number_of_ours_whatever_the_caller_says(house):
    client = house.client(Role.HR_OFFICER)
    first, second = (client.get("/healthz", headers={"X-Request-ID": number(5)}) for _ in range(2))
    numbers = {one.headers["X-Request-ID"] for one in (first, second)}
    assert len(numbers) == 2
    assert not any(number(5) in one for one in numbers)


def test_a_line_of_a_request_names_the_route_and_nothing_typed(house, caplog):
    cadre = house.cadre("示例乙")
    with caplog.at_level(logging.INFO, logger="requests"):
        answer = house.client(Role.HR_OFFICER).get(
            reverse("cadres:record", args=[cadre.pk]), {"q": number(6)}
        )
    (line,) = [one for one in caplog.records if one.name == "requests"]
    told = json.loads(JsonFormatter().format(line))
    assert told["text"].startswith("GET cadres:record 200 in ")
    assert not any(word in json.dumps(told) for word in (str(cadre.pk), number(6)))
    assert answer.headers["X-Request-ID"]


def test_every_task_and_every_kind_of_run_has_words():
    tasks = {entry.task for entry in timetable.entries(timezone.now())}
    assert tasks - words.TASKS.keys() == set()
    ours = {kind for kind, one in KINDS.items() if not one.work.__module__.startswith("tests")}
    assert ours - words.RUNS.keys() == set()
    assert words.TASKS.keys() - tasks == set()
