"""What settling an import comes to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cadres.imports.changes import Changes, OnFile
from cadres.imports.report import Wrong, row_entry

T = TypeVar("T")
Show = Callable[[float], None]  # is told the share (0 to 1) that is done
READ = 0.3  # about the share of time that reading takes
STEP = 250


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import of any kind comes to: its changes, and its report."""

    changes: Changes
    report: dict

    @property
    def is_sound(self) -> bool:
        """Nothing keeps it from being written."""
        return not self.report["faulty"]


def refusal(problem: Wrong) -> Outcome:
    """An import that is refused as a whole: a fault of row 0."""
    report = {"total": 0, "faulty": 1, "created": 0, "updated": 0, "rows": [row_entry(0, "", [problem])]}
    return Outcome(Changes(OnFile()), report)


def counted(items: Sequence[T], show: Show) -> Iterator[T]:
    """The items one by one; `show` is told how far they have come, reading behind them."""
    for number, item in enumerate(items):
        if number % STEP == 0:
            show(READ + (1 - READ) * number / len(items))
        yield item
