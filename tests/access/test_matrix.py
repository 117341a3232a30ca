"""Every page, role and relation answers as policy.yaml says; the API and other methods have files of their own."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.access.matrix import faults_of, is_api
from tests.access.policy import Permit, permits, policy
from tests.access.world import World

ROUTES = sorted(policy()["routes"])


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


@pytest.mark.parametrize("permit", [one for one in permits() if not is_api(one)], ids=str)
def test_answers_are_those_of_the_policy(world: World, permit: Permit):
    assert faults_of(world, permit) == []
