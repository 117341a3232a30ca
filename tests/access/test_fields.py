"""All that each role can read, read once: parts of a file that are not plain are seen by those the policy names and nowhere
by anybody else; of a planned visit no byte is in anything read outside of its task force, and the member finds it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from django.apps import apps
from django.db import connection

from assessments.models import Visit
from tests.access.fields import CANARIES, ON_THE_PAGE, Reading, field_faults, readings
from tests.access.policy import ROLES, policy
from tests.access.world import World

FIELDS, COLUMNS = policy()["fields"], policy()["columns"]
TASK_FORCE, OWN_VISIT = "task_force", "Canary-secret-own"
FORCED = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relforcerowsecurity"


def columns_of(label: str) -> list[str]:
    return sorted(field.name for field in apps.get_model(label)._meta.concrete_fields)


@dataclass(frozen=True)
class Read:
    """A role and everything it can read."""

    role: str
    readings: Sequence[Reading]


@pytest.fixture(scope="module", params=ROLES)
def read(request: pytest.FixtureRequest, world: World) -> Read:
    """Both tests of a role look at the same answers."""
    return Read(request.param, list(readings(world, request.param)))


def test_parts_stand_where_the_policy_says_and_nowhere_else(world: World, read: Read):
    assert field_faults(world, read.role, read.readings) == []


def test_a_planned_visit_is_read_by_its_task_force_and_by_nobody_else(world: World, read: Read):
    told = [
        (reading.route, visit.place)
        for visit in Visit.objects.filter(started_at=None)
        for reading in read.readings
        if visit.place in reading.text or str(visit.pk) in reading.text
    ]
    own = read.role == TASK_FORCE
    assert {place for _route, place in told} == ({OWN_VISIT} if own else set()), told
    assert {route for route, _place in told} >= (
        {"assessments:task_force", "assessments:visit_sheet"} if own else set()
    )


def test_there_are_planned_visits_to_find(world: World):
    assert set(Visit.objects.filter(started_at=None).values_list("place", flat=True)) >= {
        f"Canary-secret-{relation}" for relation in ("own", "below", "other")
    }


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
