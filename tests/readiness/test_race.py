"""An edit against a full run that has read before it: threads that commit, and a control run without the lock."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from threading import Thread

import pytest
import time_machine
from django.db import connection, connections
from psycopg2.extras import DateRange

from cadres.choices import Grade, Identity
from cadres.models import Cadre
from cadres.services import add_cadre, add_rank, set_grade
from jobs import services as jobs
from jobs.models import Run, State
from readiness import services
from readiness.models import Mark, Result
from units.services import add_unit

pytestmark = pytest.mark.usefixtures("committing")
HELD = 7311  # key of the lock at which this module holds a chunk that has read and is about to write
NUMBER = count(1)
PATIENCE = 30  # seconds
WAITING = """
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND classid = %s
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""
TRIGGER = f"""
CREATE FUNCTION hold_here() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('test.held', true) = 'on' THEN PERFORM pg_advisory_xact_lock({HELD}, 0); END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER hold_here BEFORE INSERT ON readiness_result FOR EACH STATEMENT EXECUTE FUNCTION hold_here();
"""


@pytest.fixture(scope="module", autouse=True)
def _holding(committing):
    with connections["owner"].cursor() as cursor:
        cursor.execute(TRIGGER)


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel("2026-11-24 10:00:00+08:00"):
        yield


@pytest.fixture
def cadre() -> Cadre:
    """Four years in a rank, each with the grade competent; nobody else is marked."""
    Mark.objects.all().delete()
    unit = add_unit("科技创新局", code=f"{next(NUMBER)}", by="test")
    made = add_cadre("陆承远", home_unit=unit, by="test", identity=Identity.CIVIL_SERVANT)
    add_rank(made, by="test", rank=6, valid=DateRange(date(2022, 11, 1), None))
    for year in range(2022, 2026):
        grade_as(made, year, Grade.COMPETENT)
    return made


def grade_as(cadre: Cadre, year: int, grade: Grade) -> None:
    set_grade(cadre, year, by="test", grade=grade, word=grade.label, decided_on=date(year + 1, 1, 20))


def stored(cadre: Cadre) -> list[tuple]:
    return sorted((row.step, row.status, row.lines) for row in Result.objects.filter(cadre=cadre))


def fresh(cadre: Cadre) -> list[tuple]:
    return sorted((one.step, str(one.status), one.lines) for one in services.explain(cadre))


def in_thread(function: Callable[[], object]) -> Thread:
    """Run it on a connection of its own."""

    def run() -> None:
        try:
            function()
        finally:
            connections.close_all()

    thread = Thread(target=run)
    thread.start()
    return thread


def waits_for(lock: int) -> bool:
    """Whether somebody waits for an advisory lock with this first key."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(WAITING, [lock])
        return cursor.rowcount > 0


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@contextmanager
def writing_held() -> Iterator[None]:
    """Within: a chunk that `held_chunk` computes stops between its reading and its writing."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, 0)", [HELD])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s, 0)", [HELD])


def held_chunk(run: Run) -> None:
    """Do the run's only item, stopping where the trigger holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SET test.held = 'on'")
    jobs.work(run.items.get().pk)


def race(cadre: Cadre) -> bool:
    """A full chunk has read when the edit commits and its mark is drained; whether the drain had to wait."""
    Mark.objects.all().delete()
    run = services.start_full(by="test")
    with writing_held():
        chunk = in_thread(lambda: held_chunk(run))
        until(lambda: waits_for(HELD))
        grade_as(cadre, 2025, Grade.BASIC)
        drain = in_thread(services.drain_marks)
        until(lambda: waits_for(services.LOCKS) or not drain.is_alive())
        waited = drain.is_alive()
    chunk.join()
    drain.join()
    run.refresh_from_db()
    assert (run.state, Mark.objects.exists()) == (State.DONE, False)
    return waited


@pytest.mark.parametrize("known", [False, True], ids=["into empty tables", "over older results"])
def test_an_edit_during_a_full_run_is_never_overwritten_by_it(cadre, known):
    if known:
        services.drain_marks()
        grade_as(cadre, 2024, Grade.EXCELLENT)
    before = fresh(cadre)
    assert race(cadre) is True
    assert (stored(cadre) == fresh(cadre), fresh(cadre) == before) == (True, False)


@pytest.mark.parametrize("known", [False, True], ids=["into empty tables", "over older results"])
def test_without_the_lock_the_older_chunk_overwrites_the_edit(cadre, known, monkeypatch):
    """The control: it shows that the race above is one."""
    monkeypatch.setattr(services, "hold_buckets", lambda _: None)
    if known:
        services.drain_marks()
        grade_as(cadre, 2024, Grade.EXCELLENT)
    before = fresh(cadre)
    assert race(cadre) is False
    overwritten = [row for row in stored(cadre) if row not in fresh(cadre)]
    assert overwritten != []
    assert [row for row in overwritten if row not in before] == []
