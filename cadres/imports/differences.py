"""What an import would change in a file, field by field and row by row, before anybody commits it."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from cadres.imports.columns import BY_KEY
from common.dates import PartialDate

ADDED, CHANGED, MISSING = "added", "changed", "missing"
SEXES = {"male": "男", "female": "女"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs: where (a heading, and a row of it), what is on file and what the import says.

    kind is 'added' (nothing on file), 'changed', or 'missing' (on file, not in the import: it stays).
    """

    heading: str
    row: str
    before: str
    after: str
    kind: str


def value_text(value: object) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "；".join(value_text(part) for part in value if part)
    if isinstance(value, PartialDate):
        return value.dotted if value.day is None else f"{value.dotted}.{value.day:02}"
    if isinstance(value, bool):
        return "是" if value else "否"
    return SEXES.get(str(value), str(value))


def value_differences(current: Mapping[str, object], incoming: Mapping[str, object]) -> list[Difference]:
    """Differences of single values by column key; a value the import does not name is never touched."""
    found = []
    for key, value in incoming.items():
        before, after = value_text(current.get(key)), value_text(value)
        if before != after:
            found.append(Difference(BY_KEY[key].heading, "", before, after, CHANGED if before else ADDED))
    return found


def row_differences(
    heading: str, current: Mapping[Hashable, str], incoming: Mapping[Hashable, str]
) -> list[Difference]:
    """Differences of dated rows by what tells them apart (a year, a start date); rows only on file stay."""
    found = []
    for key in dict.fromkeys([*current, *incoming]):
        before, after = current.get(key, ""), incoming.get(key, "")
        if before != after:
            kind = MISSING if not after else CHANGED if before else ADDED
            found.append(Difference(heading, value_text(key), before, after, kind))
    return found
