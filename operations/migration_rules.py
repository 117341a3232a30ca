"""What a migration may do while the old version still works on the tables: expand first, contract a version later.

A migration that has to break a rule says why: `accepted = "…"` in its module. Those from before the rules are listed
in accepted_migrations.txt, which only ever gets shorter.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from django.db.migrations import Migration, operations
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.models import NOT_PROVIDED, Field

BASE = Path(__file__).with_name("accepted_migrations.txt")
GONE = "the old version still reads it: leave it out of the model first, remove it a version later"
REMOVING = (operations.RemoveField, operations.DeleteModel, operations.RenameField, operations.RenameModel)
STATEMENTS = {
    r"\bDROP\s+(TABLE|COLUMN)\b": GONE,
    r"\bRENAME\s+(COLUMN|TO)\b": GONE,
    r"\bALTER\s+COLUMN\s+\w+\s+(SET\s+DATA\s+)?TYPE\b": "the whole table is written anew under a lock that stops all",
    r"\bSET\s+NOT\s+NULL\b": "the old version may still write without it, and the table is read under a lock",
    r"\bLOCK\s+TABLE\b": "everybody waits",
}


def faults(migration: Migration, before: ProjectState) -> Iterator[str]:
    """What old code or waiting people would suffer; `before` is the state it starts from, and is moved on."""
    made: set[str] = set()
    for one in migration.operations:
        yield from _faults_of(one, migration.app_label, before, made)
        if isinstance(one, operations.CreateModel):
            made.add(one.name_lower)
        one.state_forwards(migration.app_label, before)


def _faults_of(one: Operation, app: str, before: ProjectState, made: set[str]) -> Iterator[str]:
    if isinstance(one, operations.SeparateDatabaseAndState):
        for inner in one.database_operations:
            yield from _faults_of(inner, app, before, made)
    elif isinstance(one, operations.RunSQL):
        yield from _faults_of_sql(str(one.sql))
    elif (
        getattr(one, "model_name_lower", None) not in made
    ):  # nobody uses a table that comes with the same migration
        yield from _faults_of_model(one, app, before)


def _faults_of_model(one: Operation, app: str, before: ProjectState) -> Iterator[str]:
    if isinstance(one, REMOVING):
        yield f"{one.describe()}: {GONE}"
    elif isinstance(one, operations.AddField) and _is_required(one.field):
        yield f"{one.describe()}: the old version writes rows without it; give it null=True or db_default"
    elif isinstance(one, operations.AlterField):
        yield from _faults_of_change(one, before.models[app, one.model_name_lower].fields[one.name])
    elif type(one) is operations.AddIndex:
        yield f"{one.describe()}: nobody can write meanwhile; take AddIndexConcurrently with atomic = False"


def _is_required(field: Field) -> bool:
    return not (field.null or field.many_to_many or field.db_default is not NOT_PROVIDED)


def _faults_of_change(one: operations.AlterField, old: Field) -> Iterator[str]:
    new = one.field
    if old.null and not new.null:
        yield f"{one.describe()}: the old version may still write nothing there"
    if type(old) is not type(new):
        yield f"{one.describe()}: the whole table is written anew under a lock that stops all"
    if old.max_length and new.max_length and new.max_length < old.max_length:
        yield f"{one.describe()}: the old version may still write longer values"


def _faults_of_sql(text: str) -> Iterator[str]:
    for pattern, why in STATEMENTS.items():
        if found := re.search(pattern, text, re.IGNORECASE):
            yield f"SQL {found.group(0)!r}: {why}"


def accepted() -> set[str]:
    """The migrations from before the rules, app.name."""
    return set(BASE.read_text().split())
