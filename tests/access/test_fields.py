"""Every part of a file that is not plain is seen by those the policy names, and nowhere by anybody else."""

from collections import Counter

import pytest
from django.apps import apps
from django.db import connection

from tests.access.fields import CANARIES, ON_THE_PAGE, field_faults
from tests.access.policy import ROLES, policy
from tests.access.world import World

FIELDS, COLUMNS = policy()["fields"], policy()["columns"]
FORCED = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relforcerowsecurity"


def columns_of(label: str) -> list[str]:
    return sorted(field.name for field in apps.get_model(label)._meta.concrete_fields)


@pytest.mark.parametrize("role", ROLES)
def test_parts_stand_where_the_policy_says_and_nowhere_else(world: World, role: str):
    assert field_faults(world, role) == []


@pytest.mark.parametrize("label", COLUMNS)
def test_the_policy_names_every_column(label: str):
    assert sorted(name for names in COLUMNS[label].values() for name in names) == columns_of(label)


def test_the_policy_names_every_table_behind_row_level_security(world: World):
    with connection.cursor() as cursor:
        cursor.execute(FORCED)
        forced = {row[0] for row in cursor.fetchall()}
    models = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    personal = {models[table] for table in forced}
    owned = {
        model
        for model in personal
        if not hasattr(model, "pgh_tracked_model") and not model._meta.auto_created
    }
    assert {model._meta.label for model in owned} == set(COLUMNS)


def test_every_column_that_is_not_plain_belongs_to_a_part():
    said = {
        f"{label}.{name}"
        for label, kinds in COLUMNS.items()
        for kind in ("sealed", "guarded")
        for name in kinds.get(kind, ())
    }
    parts = {name for part in FIELDS.values() for name in part["columns"]}
    assert said == parts


def test_every_part_has_a_canary():
    assert Counter([*CANARIES, *ON_THE_PAGE]) == Counter(list(FIELDS))
