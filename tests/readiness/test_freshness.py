"""Results that may be old say so, on the board and at home, and from when the last good ones are."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Role
from common.clock import today
from jobs import services as jobs
from jobs.models import Run, State
from jobs.registry import KINDS
from readiness import services
from readiness.choices import RUN
from readiness.models import Mark, Result
from readiness.queries import freshness
from tests.cadres.people import client_of, make_zone, signed

pytestmark = pytest.mark.django_db
EVENING = "2026-11-24T22:00+08:00"
NEXT_NIGHT = "2026-11-25T02:10+08:00"


@pytest.fixture
def clock():
    with time_machine.travel(EVENING) as clock:
        yield clock


@pytest.fixture
def zone(clock):
    """A zone whose results a good run of the evening has computed."""
    zone = make_zone()
    services.start_full(by="test")
    do_all()
    Mark.objects.all().delete()
    return zone


def do_all() -> None:
    for _ in range(jobs.MOST_ATTEMPTS):
        for pk in jobs.waiting_ids():
            jobs.work(pk)


def told(user) -> list[str]:
    """What the board says; the home page says the same."""
    pages = [client_of(user).get(reverse(name)) for name in ("readiness:board", "dashboards:home")]
    assert pages[0].context["late"] == pages[1].context["late"]
    assert ["These results may be old" in page.content.decode() for page in pages] == [
        bool(pages[0].context["late"])
    ] * 2
    return pages[0].context["late"]


@pytest.fixture
def broken(monkeypatch):
    """The engine fails."""
    monkeypatch.setitem(KINDS, RUN, replace(KINDS[RUN], work=lambda item: 1 / 0))


def test_after_a_good_run_nothing_is_said(zone):
    assert told(zone.officer) == []


def test_a_night_that_failed_is_said_with_the_time_of_the_last_good_run(zone, clock, broken):
    clock.move_to(NEXT_NIGHT)
    Run.objects.update(parameters={"rules": "others", "full": True})
    services.start_nightly(by="test")
    do_all()
    assert told(zone.officer) == [
        "The run of 2026.11.25 02:10 failed in part: for the people concerned older results stand.",
        "The last run that ended well: 2026.11.24 22:00.",
    ]
    assert told(zone.leader) == told(zone.officer)


def test_a_run_that_was_stopped_is_said_until_another_ends_well(zone, clock):
    clock.move_to(NEXT_NIGHT)
    jobs.cancel_run(services.start_full(by="test"), by="test")
    assert [sentence.split(":")[0] for sentence in told(zone.officer)] == [
        "The run of 2026.11.25 02",
        "The last run that ended well",
    ]
    services.start_full(by="test")
    do_all()
    assert told(zone.officer) == []


def test_a_night_that_never_came_is_said(zone, clock):
    Result.objects.update(next_change_on=today() + timedelta(days=1))
    assert told(zone.officer) == []
    clock.move_to("2026-11-25T09:00+08:00")
    assert told(zone.officer)[0] == "What changes with today's date has not been computed yet."
    services.start_nightly(by="test")
    do_all()
    assert told(zone.officer) == []


def test_a_run_whose_worker_was_killed_is_said_until_another_goes_on(zone, clock):
    clock.move_to(NEXT_NIGHT)
    run = services.start_full(by="test")
    jobs._lease(run.items.get().pk)  # and is killed
    clock.shift(timedelta(seconds=50))
    assert told(zone.officer) == []
    clock.shift(timedelta(seconds=30))
    assert told(zone.officer) == [
        "The run of 2026.11.25 02:10 stands still: no worker goes on with it.",
        "The last run that ended well: 2026.11.24 22:00.",
    ]
    do_all()
    assert told(zone.officer) == []


def test_edits_that_nobody_computes_are_said_after_a_minute(zone, clock):
    Mark.objects.create(cadre_id=zone.cadre.pk)
    with connection.cursor() as cursor:  # marked_at is the database's clock, which no test can move
        cursor.execute("UPDATE readiness_mark SET marked_at = %s", [timezone.now() - timedelta(seconds=50)])
    assert told(zone.officer) == []
    clock.shift(15)
    assert told(zone.officer)[0] == (
        "Changes of files made since 2026.11.24 21:59 have not been computed yet."
    )


def test_who_may_not_see_results_is_told_nothing(zone):
    admin = signed("sysadmin", "汪启航", Role.SYSTEM_ADMIN, zone.office)
    Mark.objects.create(cadre_id=zone.cadre.pk)
    assert "late" not in client_of(admin).get(reverse("dashboards:home")).context


def test_it_costs_the_same_few_queries_whatever_happened(zone, broken, django_assert_num_queries):
    with django_assert_num_queries(4):
        freshness(today())
    services.start_full(by="test")
    do_all()
    with django_assert_num_queries(5):
        freshness(today())


def test_the_run_page_says_how_many_parts_were_given_up_and_to_whom_why(zone, broken):
    services.start_full(by=zone.officer)
    do_all()
    run = Run.objects.first()
    assert (run.state, run.items.get().state) == (State.FAILED, State.FAILED)
    shown = client_of(zone.officer).get(reverse("readiness:runs")).context["runs"][0]["fault"]
    assert shown == "1 part was given up after three tries: ZeroDivisionError: division by zero"
    other = signed("other", "何之远", Role.HR_OFFICER, zone.bureau)
    shown = client_of(other).get(reverse("readiness:runs")).context["runs"][0]["fault"]
    assert shown == "1 part was given up after three tries: ZeroDivisionError"


def test_a_part_that_ended_its_workers_says_so_in_words(zone):
    run = services.start_full(by=zone.officer)
    for _ in range(jobs.MOST_ATTEMPTS):
        jobs._lease(run.items.get().pk)
        run.items.update(leased_until=timezone.now() - timedelta(seconds=1))
    jobs.work(run.items.get().pk)
    jobs.settle_left()
    shown = client_of(zone.officer).get(reverse("readiness:runs")).context["runs"][0]["fault"]
    assert shown == "1 part was given up after three tries: the process that did it ended each time"
