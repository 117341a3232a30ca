"""Two worker processes and beat as `make run` starts them, and what memory they took."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from celery import current_app
from django.conf import settings

PROCESSES = 2
PATIENCE = 20  # seconds
OTHERS = {"OWNER_DATABASE_URL", "BACKUP_DATABASE_URL"}


@contextmanager
def workers() -> Iterator[subprocess.Popen]:
    """Within: worker and beat run under the worker's role; gives the worker's main process."""
    environment = {key: value for key, value in os.environ.items() if key not in OTHERS}
    environment["DATABASE_URL"] = os.environ["WORKER_DATABASE_URL"]
    schedule = settings.BASE_DIR / "var" / "bench-beat-schedule"
    celery = [sys.executable, "-m", "celery", "--quiet", "-A", "config"]
    work = [*celery, "worker", f"--concurrency={PROCESSES}", "--without-mingle", "--without-gossip"]
    beat = [*celery, "beat", f"--schedule={schedule}"]
    with open(settings.BASE_DIR / "var" / "bench-worker.log", "w") as log:
        started = [
            subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)  # noqa: S603
            for command in (work, beat)
        ]
        try:
            wait_until_awake()
            yield started[0]
        finally:
            for process in started:
                end(process)
            schedule.unlink(missing_ok=True)


def wait_until_awake() -> None:
    """Return when the worker answers; RuntimeError after PATIENCE."""
    deadline = time.monotonic() + PATIENCE
    while not current_app.control.ping(timeout=0.5):
        if time.monotonic() > deadline:
            raise RuntimeError("The bench's worker does not answer: see var/bench-worker.log.")


def end(process: subprocess.Popen) -> None:
    """Ask to stop, then kill its group."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def peak_memory(process: subprocess.Popen) -> float:
    """Largest resident set any child of the process ever had, in MB (VmHWM)."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return max(high_water(int(child)) for child in children)


def high_water(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
