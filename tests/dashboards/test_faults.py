"""A product of its own is killed, flushed and cut off while it works; every effect is whole and happens once."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from dashboards.bench import desertion, faults, outages
from tests.servers import MARK

CADRES, CHUNK = 1100, 40  # some thirty items
TRIALS = [  # the others of `manage.py faults` are single parts of these
    name
    for name in faults.TRIALS
    if name.startswith(
        ("Pool", "Worker, beat, web", "Each", "Killed", "Redis flushed", "Process", "PostgreSQL")
    )
]


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict:
    """What `manage.py faults` has kept of a small organization."""
    into = tmp_path_factory.mktemp("faults") / "faults.json"
    command = [
        sys.executable, "manage.py", "faults", f"--cadres={CADRES}", f"--chunk={CHUNK}", f"--into={into}", "--restore",
        *(f"--only={name}" for name in (*TRIALS, *outages.AWAY_AS, desertion.NAME)),
    ]  # fmt: skip
    given = {name: value for name, value in os.environ.items() if name != MARK}
    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return json.loads(into.read_text())


@pytest.mark.parametrize("name", TRIALS)
def test_a_run_ends_by_itself_with_the_rows_of_an_undisturbed_one(found, name):
    trial = found["trials"][name]
    assert trial["at"] != [], "not disturbed in its midst"
    assert (trial["state"], trial["differing"], trial["computed"]) == (
        "done", 0, found["calm"]["computed"],
    )  # fmt: skip


def test_the_comparison_of_rows_sees_one_byte(found):
    assert found["spoilt"] == 2  # the row as it should be, and as it is


def test_without_the_sweeper_lost_messages_stop_a_run(found):
    assert found["stuck"]


def test_the_product_is_restored_elsewhere_from_archive_and_keys(found):
    restored = found["restored"]
    assert (restored["verified"], restored["trail"], restored["opened"]) == (True, True, 20)


def test_no_edit_made_during_a_run_is_lost(found):
    assert (found["edits"] > 0, found["left"]) == (True, 0)


@pytest.mark.parametrize("kind", outages.AWAY_AS)
def test_pages_answer_without_redis_and_the_flag_is_right_after_it_is_back(found, kind):
    outage = found["outages"][kind]
    assert (outage["unseen"], outage["ended"]) == (True, True)
    assert outage["back"] < outages.LONGEST
    assert (
        max(outage["during"], outage["edit"], outage["start"]) < 10
    )  # stock settings hang for 19 s and more


def test_a_worker_that_is_gone_is_said_on_the_pages_with_the_time_of_the_last_good_run(found):
    gone = found["gone"]
    assert gone["right"], gone
