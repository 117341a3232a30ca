"""What a check kind gives back, and the day it is asked about."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Facts = Mapping[str, Mapping[str, Any]]
Params = Mapping[str, Any]

MISSING = "MISSING"
REQUIRED = object()

COLUMNS = "outcome, found, needed, met_on, lapses_on, changes_on, evidence, assumption, note"
TYPES = dict.fromkeys(("met_on", "lapses_on", "changes_on"), "date") | {"evidence": "text[]"}


@dataclass(frozen=True, slots=True)
class When:
    """The day asked about, and the last day of which records can exist (never after today)."""

    as_of: date
    known: date


@dataclass(frozen=True, slots=True)
class Settings:
    """Counting settings of a rule set: the day grades close, whether the year of appointment counts."""

    grades_due_on: tuple[int, int] = (4, 30)
    count_year_of_appointment: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """Result of one rule for one cadre; outcome MISSING is turned into the rule's `when_missing`.

    changes_on: first day after as_of on which the finding could differ with the same records.
    """

    outcome: str
    found: dict[str, Any] = field(default_factory=dict)
    needed: dict[str, Any] = field(default_factory=dict)
    met_on: date | None = None
    lapses_on: date | None = None
    changes_on: date | None = None
    evidence: tuple[str, ...] = ()
    assumption: str | None = None
    note: str | None = None


def select(**columns: str) -> str:
    """The select list of a check's SQL, in the order of COLUMNS; what is not given is NULL.

    found and needed are the text of a JSON object (object_of, constant): one text a line, parsed once a result,
    takes half the time of nested jsonb.
    """
    return ", ".join(
        f"({columns.get(name, 'NULL')})::{TYPES.get(name, 'text')} AS {name}" for name in COLUMNS.split(", ")
    )


def object_of(**values: str) -> str:
    """SQL of a JSON object's text; each value is SQL of a number or of JSON text, a key whose value is NULL is left out."""
    pairs = ", ".join(f"'\"{key}\":' || {value}" for key, value in values.items())
    return f"'{{' || concat_ws(',', {pairs}) || '}}'"


def quoted(value: str) -> str:
    """SQL of a JSON string's text, of dates and of words that need no escaping (codes, ids)."""
    return f"'\"' || {value} || '\"'"


def constant(value: object) -> str:
    """SQL of a constant's JSON text, without the keys that are None."""
    kept = {key: one for key, one in value.items() if one is not None} if isinstance(value, dict) else value
    return literal(json.dumps(kept, ensure_ascii=False, default=list))


def evidence_of(facts: Facts, name: str) -> tuple[str, ...]:
    """Ids of the records behind a whole fact."""
    return tuple(facts[name].get("evidence") or ())


def first_after(as_of: date, *days: date | None) -> date | None:
    """The first of the days that is after as_of."""
    return min((day for day in days if day and day > as_of), default=None)


def sql_first_after(*days: str) -> str:
    """The same in SQL."""
    kept = ", ".join(f"CASE WHEN {day} > %(as_of)s::date THEN {day} END" for day in days)
    return f"LEAST({kept})::date"


def literal(value: object) -> str:
    """A constant of a rule as SQL text, safe inside a statement with %-parameters."""
    if isinstance(value, bool | int | float):
        return str(value)
    if isinstance(value, list | tuple):
        kind = "integer" if value and all(isinstance(item, int) for item in value) else "text"
        return f"ARRAY[{', '.join(literal(item) for item in value)}]::{kind}[]"
    return "'" + str(value).replace("'", "''").replace("%", "%%") + "'"
