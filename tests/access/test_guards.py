"""Every guard of the policy, taken off one at a time, turns the matrix red; back in its place, it is green again.

Takes minutes and runs by itself: `make guards`.
"""

import pytest
from django.urls import reverse

from tests.access.guards import Guard, checks, doors, methods, narrowing, unnarrowed, without_second_wall
from tests.access.matrix import EVERYBODY, faults_of, foreign_faults, method_faults
from tests.access.policy import Permit, permits
from tests.access.relations import BY_UNIT
from tests.access.world import World

pytestmark = pytest.mark.guards
NARROWED = [permit for permit in permits() if permit.first]
FIGURES = {
    "cadres:figures": "cadres.queries.visible_cadres",
    "readiness:figures": "readiness.queries.compared_cadres",
    "readiness:gap_figures": "readiness.queries.compared_cadres",
}
BEHIND_BOTH = [permit for permit in NARROWED if (permit.of or permit.lists) in BY_UNIT]


def faults(world: World, guard: Guard, role: str) -> list[str]:
    """Answers to a role that differ from the policy; other methods are asked by whoever may use one."""
    if guard.methods:
        return method_faults(world, guard.asks[0].route)
    return [fault for permit in guard.asks for fault in faults_of(world, permit, [role])]


@pytest.mark.parametrize("guard", [*doors(), *methods(), *narrowing(), *checks()], ids=str)
def test_without_the_guard_the_matrix_is_red(world: World, guard: Guard):
    with guard.off():
        noticed = next((role for role in EVERYBODY if faults(world, guard, role)), None)
    assert noticed is not None
    assert faults(world, guard, noticed) == []


@pytest.mark.parametrize("permit", NARROWED, ids=str)
def test_the_first_wall_alone_suffices(world: World, permit: Permit):
    with without_second_wall():
        assert faults_of(world, permit) == []


@pytest.mark.parametrize("permit", BEHIND_BOTH, ids=str)
def test_the_second_wall_alone_shows_nothing_of_another_unit(world: World, permit: Permit):
    with unnarrowed(permit.first, keep_second_wall=True):
        assert foreign_faults(world, permit) == []


@pytest.mark.parametrize("route", FIGURES)
def test_without_the_first_wall_figures_count_others(world: World, route: str):
    def total() -> int:
        return world.clients["supervision"].get(reverse(route), {"view": "list"}).context["total"]

    with without_second_wall():
        before = total()
    with unnarrowed(FIGURES[route]):
        assert total() > before > 0
    assert total() == before
