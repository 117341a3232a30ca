"""The report of an import as JSON by row: names and reasons, never an ID number."""

import re
from collections.abc import Iterable

from cadres.imports.cells import REASONS, WARNINGS, Problem
from cadres.lrmx import FormRefused
from cadres.lrmx.elements import REASONS as FORM_REASONS
from common.uploads import REASONS as FILE_REASONS
from common.uploads import FileRefused

MASK = "******"
SENTENCES = {**FILE_REASONS, **FORM_REASONS, **REASONS, **WARNINGS}
Wrong = Problem | FormRefused | FileRefused
_NUMBER = re.compile(r"[0-9０-９]{12,}[0-9Xx]*")


def masked(value: object) -> object:
    """A value in which every run of twelve and more digits is hidden."""
    if isinstance(value, int) and abs(value) < 10**11:
        return value
    return _NUMBER.sub(MASK, str(value))


def row_entry(number: int, name: str, problems: Iterable[Wrong], *, about: str = "") -> dict:
    """One row with what is wrong with it; sentences are made when somebody reads them, in their language."""
    return {
        "row": number,
        "name": str(masked(name)),
        "about": str(masked(about)),
        "problems": [
            {
                "code": problem.code,
                "fault": not isinstance(problem, Problem) or problem.is_fault,
                "params": {key: masked(value) for key, value in problem.params.items()},
            }
            for problem in problems
        ],
    }


def sentence(problem: dict) -> str:
    """A problem of a report in words."""
    return str(SENTENCES[problem["code"]]) % problem["params"]


def reasons_of(report: dict) -> dict[int, str]:
    """Row number to its faults as one text."""
    return {
        entry["row"]: " ".join(sentence(problem) for problem in entry["problems"] if problem["fault"])
        for entry in report.get("rows", [])
        if any(problem["fault"] for problem in entry["problems"])
    }
