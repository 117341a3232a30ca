"""Every route, role, relation and method answers as policy.yaml says."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.access.matrix import faults_of, method_faults
from tests.access.policy import Permit, permits, permits_of, policy
from tests.access.world import World

ROUTES = sorted(policy()["routes"])
OURS = [
    route
    for route in ROUTES
    if permits_of(route)
    and not any(one.is_public or one.checks_door_only for one in permits_of(route).values())
]


def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
    for item in resolver.url_patterns:
        if isinstance(item, URLResolver):
            yield from names(item, f"{space}{item.namespace}:" if item.namespace else space)
        else:
            yield f"{space}{item.name}"


def test_the_policy_names_every_route_and_no_other():
    assert sorted(set(names(get_resolver()))) == ROUTES


def test_a_route_without_a_word_in_the_policy_is_noticed():
    resolver = get_resolver()
    more = [*resolver.url_patterns, URLPattern("x/", lambda request: None, name="unsaid")]
    assert "unsaid" not in ROUTES
    assert "unsaid" in list(names(type("Tree", (), {"url_patterns": more})()))


@pytest.mark.parametrize("permit", list(permits()), ids=str)
def test_answers_are_those_of_the_policy(world: World, permit: Permit):
    assert faults_of(world, permit) == []


@pytest.mark.parametrize("route", OURS)
def test_other_methods_are_refused(world: World, route: str):
    assert method_faults(world, route) == []
