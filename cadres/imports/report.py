"""The report of an import as JSON by row: names and reasons, never an ID number."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict

from audit import masking
from cadres.imports.cells import NOTES, REASONS, UNSTORABLE, WARNINGS, Problem
from cadres.imports.differences import Difference
from cadres.lrmx import FormRefused
from cadres.lrmx.elements import REASONS as FORM_REASONS
from common.uploads import REASONS as FILE_REASONS
from common.uploads import FileRefused

MASK = "******"
SHORT = 10**10  # less than a telephone number
SHOWN_ROWS = 12  # of a notice
SENTENCES = {**FILE_REASONS, **FORM_REASONS, **REASONS, **WARNINGS}
Wrong = Problem | FormRefused | FileRefused
_NUMBER = re.compile(r"[0-9０-９]{12,}[0-9Xx]*")


def masked(value: object) -> object:
    """A value in which every run of twelve and more digits and every telephone number is hidden, and what cannot be
    stored is a sign."""
    if isinstance(value, int) and abs(value) < SHORT:
        return value
    return masking.masked(_NUMBER.sub(MASK, UNSTORABLE.sub("�", str(value))))


def row_entry(
    number: int,
    name: str,
    problems: Iterable[Wrong],
    *,
    about: str = "",
    differences: Iterable[Difference] = (),
) -> dict:
    """One row with what is wrong with it and what it changes; sentences are made when somebody reads them."""
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
        "differences": [asdict(one) for one in differences],
    }


def sentence(problem: dict) -> str:
    """A problem of a report in words."""
    return str(SENTENCES[problem["code"]]) % problem["params"]


def notes_of(report: dict) -> list[str]:
    """What was assumed throughout the import, in words."""
    return [str(NOTES[code]) % {"count": count} for code, count in report.get("notes", {}).items() if count]


def reasons_of(report: dict) -> dict[int, str]:
    """Row number to its faults as one text."""
    return {
        entry["row"]: " ".join(sentence(problem) for problem in entry["problems"] if problem["fault"])
        for entry in report.get("rows", [])
        if any(problem["fault"] for problem in entry["problems"])
    }


def notices(report: dict) -> list[dict]:
    """What is no fault, said once for all its rows: text, how many rows, the first of them; the widest first."""
    rows: dict[str, list[int]] = defaultdict(list)
    for entry in report.get("rows", []):
        for problem in entry["problems"]:
            if not problem["fault"]:
                rows[sentence(problem)].append(entry["row"])
    ordered = sorted(rows.items(), key=lambda pair: -len(pair[1]))
    return [
        {
            "text": text,
            "count": len(numbers),
            "first": numbers[:SHOWN_ROWS],
            "more": len(numbers) > SHOWN_ROWS,
        }
        for text, numbers in ordered
    ]
