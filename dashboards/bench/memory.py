"""Peak memory of a process and of all it starts, watched from outside while something is done."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EVERY = 0.1  # seconds
MB = 1024


class Watch(threading.Thread):
    """Looks at the descendants of a process; `peak` is the largest resident set one of them had, `sum` of all at once."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak, self.sum, self.ended = pid, 0.0, 0.0, threading.Event()

    def run(self) -> None:
        """Look until told to end."""
        while not self.ended.wait(EVERY):
            seen = [figures(pid) for pid in descendants(self.pid)]
            self.peak = max([self.peak, *(high for high, _now in seen)])
            self.sum = max(self.sum, sum(now for _high, now in seen))


@contextmanager
def watched(pid: int) -> Iterator[Watch]:
    """Within: the descendants of the process are watched."""
    watch = Watch(pid)
    watch.start()
    try:
        yield watch
    finally:
        watch.ended.set()
        watch.join()


def descendants(pid: int) -> list[int]:
    """Children and theirs; those that end meanwhile are left out."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(word) for task in tasks for word in (task / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [one for child in children for one in (child, *descendants(child))]


def figures(pid: int) -> tuple[float, float]:
    """Largest and present resident set in MB; nothing of a process that has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0, 0.0
    told = {line.split(":")[0]: line for line in lines}
    return tuple(int(told[name].split()[1]) / MB if name in told else 0.0 for name in ("VmHWM", "VmRSS"))


def unshared(pid: int) -> float:
    """MB that nobody else holds; nothing of a process that has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / MB
