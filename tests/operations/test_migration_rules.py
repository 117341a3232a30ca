"""Migrations that old code could not live with are named; those that expand are not."""

import os
import subprocess
import sys
from contextlib import closing

import psycopg2
import pytest
from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import models
from django.db.migrations import Migration, operations
from django.db.migrations.state import ModelState, ProjectState

from operations.management.commands.lint_migrations import all_faults
from operations.migration_rules import accepted, faults
from tests.database import copied, environment_of, migrated


def found(*steps) -> list[str]:
    state = ProjectState()
    fields = [
        ("id", models.BigAutoField(primary_key=True)),
        ("name", models.CharField(max_length=20)),
        ("note", models.CharField(max_length=20, null=True)),
    ]
    state.add_model(ModelState("units", "Thing", fields))
    migration = Migration("0009_test", "units")
    migration.operations = list(steps)
    return list(faults(migration, state))


INDEX = models.Index(fields=["name"], name="by_name")
BAD = {
    "remove": (operations.RemoveField("Thing", "name"), "the old version still reads it"),
    "drop": (operations.DeleteModel("Thing"), "the old version still reads it"),
    "rename": (operations.RenameField("Thing", "name", "title"), "the old version still reads it"),
    "required": (
        operations.AddField("Thing", "size", models.IntegerField(default=1)),
        "writes rows without it",
    ),
    "index": (operations.AddIndex("Thing", INDEX), "nobody can write meanwhile"),
    "not null": (
        operations.AlterField("Thing", "note", models.CharField(max_length=20)),
        "still write nothing",
    ),
    "type": (operations.AlterField("Thing", "name", models.TextField()), "written anew"),
    "shorter": (operations.AlterField("Thing", "name", models.CharField(max_length=5)), "longer values"),
    "sql": (operations.RunSQL("ALTER TABLE units_thing DROP COLUMN name"), "the old version still reads it"),
    "apart": (
        operations.SeparateDatabaseAndState(
            database_operations=[operations.RunSQL("alter table a alter column b type text")]
        ),
        "written anew",
    ),
}
GOOD = {
    "nullable": operations.AddField("Thing", "size", models.IntegerField(null=True)),
    "default of the database": operations.AddField("Thing", "size", models.IntegerField(db_default=1)),
    "longer": operations.AlterField("Thing", "name", models.CharField(max_length=40)),
    "index beside": AddIndexConcurrently("Thing", INDEX),
    "sql": operations.RunSQL("CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_old_code_can_not_live_with_is_named(case):
    step, words = BAD[case]
    (line,) = found(step)
    assert words in line


@pytest.mark.parametrize("case", GOOD)
def test_what_only_adds_is_not(case):
    assert found(GOOD[case]) == []


def test_a_table_of_the_same_migration_may_have_anything():
    made = operations.CreateModel("Other", [("id", models.BigAutoField(primary_key=True))])
    more = operations.AddField("Other", "size", models.IntegerField(default=1))
    assert (
        found(made, more, operations.AddIndex("Other", models.Index(fields=["size"], name="by_size"))) == []
    )


def test_the_migrations_of_the_product_keep_the_rules_but_for_the_accepted_base():
    at_fault = {name for name, lines in all_faults().items() if lines}
    assert at_fault == accepted()
    assert len(accepted()) == 16  # never longer


def test_a_migration_that_would_make_people_wait_gives_up_within_two_seconds_and_can_be_run_again(
    django_db_blocker,
):
    environment = environment_of(copied("waiting", migrated())) | {"DEPLOYMENT": "demo"}
    forward = [sys.executable, "manage.py", "migrate", "--database", "owner"]
    assert run(forward, environment).returncode == 0  # nothing to do, unless servers were kept
    back = [*forward, "operations", "zero"]
    with closing(psycopg2.connect(environment["OWNER_DATABASE_URL"])) as link, link.cursor() as cursor:
        cursor.execute("LOCK TABLE operations_taskoutcome")
        waited = run(back, environment)
        assert (waited.returncode, "lock timeout" in waited.stderr) == (1, True)
        link.rollback()
    assert run(back, environment).returncode == 0


def run(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess:
    given = {**os.environ, **environment}
    return subprocess.run(command, env=given, cwd=settings.BASE_DIR, capture_output=True, text=True)
