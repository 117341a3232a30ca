"""A planned visit: no byte of it in anything that anybody outside of its task force can read; and the member finds it."""

from collections.abc import Iterator

import pytest

from assessments.models import Visit
from tests.access.fields import readings
from tests.access.policy import ROLES
from tests.access.world import World

MEMBER = "task_force"
OUTSIDE = [role for role in ROLES if role != MEMBER]
SECRETS = ("own", "below", "other")


def places(world: World) -> dict[str, tuple[str, ...]]:
    """What must not be read of each, by relation: its place and its id."""
    visits = Visit.objects.filter(started_at=None)
    return {
        relation: (f"Canary-secret-{relation}", str(visits.get(place=f"Canary-secret-{relation}").pk))
        for relation in SECRETS
    }


def read(world: World, role: str) -> Iterator[tuple[str, str]]:
    """Each answer the role gets, with where the planned visit of a unit stands in it."""
    told = places(world)
    for reading in readings(world, role):
        for relation, words in told.items():
            if any(word in reading.text for word in words):
                yield reading.route, relation


@pytest.mark.parametrize("role", OUTSIDE)
def test_nobody_outside_the_task_force_reads_a_byte_of_a_planned_visit(world: World, role: str):
    assert list(read(world, role)) == []


def test_the_member_finds_the_own_one_and_no_other(world: World):
    found = set(read(world, MEMBER))
    assert {relation for _route, relation in found} == {"own"}
    assert {route for route, _relation in found} >= {"assessments:task_force", "assessments:visit_sheet"}
