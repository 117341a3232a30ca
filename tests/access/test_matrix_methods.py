"""Methods the policy does not name are refused on every route."""

import pytest

from tests.access.matrix import method_faults
from tests.access.policy import permits_of, policy
from tests.access.world import World

ROUTES = [
    route
    for route in sorted(policy()["routes"])
    if permits_of(route)
    and not any(one.is_public or one.checks_door_only for one in permits_of(route).values())
]


@pytest.mark.parametrize("route", ROUTES)
def test_other_methods_are_refused(world: World, route: str):
    assert method_faults(world, route) == []
