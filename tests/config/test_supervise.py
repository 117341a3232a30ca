"""The supervisor: what it starts again, and when it gives up. Real processes, short ones."""

import os
import sys
import time

import pytest

from config.launch import supervise
from config.launch.problems import LaunchError
from config.launch.supervise import Program, Supervisor

ENDING = [sys.executable, "-c", "print('no such role'); raise SystemExit(3)"]


@pytest.fixture
def kept():
    """Call it with programs: a supervisor that has started them and ends with the test."""
    made = []

    def keep(*programs):
        made.append(Supervisor(list(programs), None))
        made[-1].start()
        return made[-1]

    yield keep
    for one in made:
        one.stop()


def turn_until(supervisor, condition, longest=20):
    deadline = time.monotonic() + longest
    while not condition():
        assert time.monotonic() < deadline
        supervisor.turn()


def test_a_program_that_never_works_ends_everything_and_says_which(kept, capsys):
    supervisor = kept(Program("web", ENDING, {}))
    with pytest.raises(LaunchError, match=r"web ended 3 times right after its start \(status 3\)"):
        turn_until(supervisor, lambda: False)
    assert capsys.readouterr().out.count("web      | no such role") == supervise.TRIES


def test_a_program_that_has_worked_is_started_again_however_often_it_is_killed(kept):
    worker = Program("worker", [sys.executable, "-c", "import time; time.sleep(60)"], {}, proven=True)
    supervisor = kept(worker)
    for _ in range(supervise.TRIES + 1):
        killed = worker.child.process
        worker.failures = 0  # the rests between are another matter
        os.kill(killed.pid, 9)
        turn_until(supervisor, lambda killed=killed: worker.alive() and worker.child.process is not killed)


def test_the_rest_before_another_start_grows_and_disturbs_no_other(kept, monkeypatch):
    monkeypatch.setattr(supervise, "LONGEST_REST", 4)
    failing = Program("web", ENDING, {}, proven=True, failures=5)
    other = Program("beat", [sys.executable, "-c", "import time; time.sleep(60)"], {}, proven=True)
    supervisor = kept(failing, other)
    turn_until(supervisor, lambda: failing.child is None)
    assert 3 < failing.rest_until - time.monotonic() <= 4
    killed = other.child.process
    killed.kill()
    turn_until(supervisor, lambda: other.alive() and other.child.process is not killed, longest=3.5)
    assert failing.child is None
