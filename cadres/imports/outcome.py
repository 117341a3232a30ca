"""What settling an import comes to."""

from dataclasses import dataclass

from cadres.imports.changes import Changes, OnFile
from cadres.imports.report import Wrong, row_entry


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
