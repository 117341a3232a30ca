"""What the bench says, and where it measures."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accounts.choices import Role
from dashboards.bench.database import environment_of, queue_of
from dashboards.bench.figures import Figure, percentile, table
from dashboards.bench.imports import Imported, figures
from dashboards.bench.memory import watched
from dashboards.bench.pages import GOALS, ROWS, UNGUARDED, Page, last_cursor
from dashboards.bench.pages import figures as page_figures


def test_the_percentile_is_a_value_that_was_measured():
    assert percentile([float(number) for number in range(1, 101)]) == 96.0


def test_the_table_says_what_has_no_goal():
    assert table([Figure("work", "1 s")]).splitlines()[-1].split() == ["work", "1", "s", "-"]


@pytest.mark.parametrize(
    ("url", "queue"),
    [
        ("unix:///run/redis.sock?db=0", "unix:///run/redis.sock?db=1"),
        ("redis://localhost:6379/0", "redis://localhost:6379/1"),
    ],
)
def test_the_bench_has_a_queue_of_its_own(url, queue):
    assert queue_of(url) == queue


def test_every_address_points_at_the_database_of_the_bench(monkeypatch):
    monkeypatch.setenv("WORKER_DATABASE_URL", "postgres://worker@host:5432/cadre")
    assert environment_of("cadre_bench")["WORKER_DATABASE_URL"] == "postgres://worker@host:5432/cadre_bench"


@pytest.mark.django_db
def test_measuring_inside_another_database_is_refused():
    with pytest.raises(CommandError, match="only works on the bench's own database"):
        call_command("bench", "--inside")


def test_no_statement_of_the_yardstick_reads_the_clock():
    text = (Path(__file__).parents[2] / "bench" / "yardstick.sql").read_text().lower()
    assert [word for word in ("now()", "current_date", "readiness_") if word in text] == []


def test_an_import_is_measured_beside_copy_and_its_memory_by_the_largest_process():
    one = Imported(rows=10, upload=1.0, check=4.0, commit=16.0, peak=210.0, together=390.0, copied=0.5)
    roster, memory = figures({"roster": one})
    assert (roster.value, roster.ratio, roster.met, memory.value, memory.met) == (
        21.0,
        "42 x",
        False,
        210.0,
        True,
    )


def test_the_watch_sees_the_memory_of_a_process_that_has_ended():
    with watched(os.getpid()) as watch:
        held = "x = bytearray(60_000_000); import time; time.sleep(1)"
        subprocess.run([sys.executable, "-c", held], check=True)
    assert watch.peak > 60


def test_a_page_is_held_to_time_queries_and_the_yardstick_beside_it():
    fast, slow = Page(90.0, 50.0, 10), Page(95.0, 70.0, 10)
    found = dict.fromkeys((*GOALS, *UNGUARDED), fast) | {
        "list": slow,
        "api_deep": Page(40.0, 45.0, 8),
        "api": Page(61.0, 40.0, 8),
    }
    lines = {line.work: line for line in page_figures(found, dict.fromkeys(GOALS, fast), (100_000, 1_000))}
    told = {
        name: next(line for work, line in lines.items() if work.startswith(f"{GOALS[name].title}, 1"))
        for name in GOALS
    }
    assert (told["list"].ratio, told["list"].met, told["filtered"].met) == ("1.40 x", False, True)
    cost = lines["Cadre list, 100,000: cost of row-level security and trail"]
    assert (cost.ratio, cost.met) == ("1.40 x", False)
    assert (told["api"].met, told["api_deep"].ratio, told["api_deep"].met) == (False, "1.12 x", True)


@pytest.mark.django_db
def test_the_last_rows_of_the_api_are_those_behind_the_cursor(house):
    for number in range(ROWS + 3):
        house.cadre(f"Zhao {number:03}")
    query = {"page_size": ROWS, "cursor": last_cursor()}
    answer = house.client(Role.HR_OFFICER).get("/api/v1/cadres/", query).json()
    assert (len(answer["results"]), answer["next"]) == (ROWS, None)
