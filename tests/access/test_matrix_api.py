"""Every endpoint, role and relation answers as policy.yaml says."""

import pytest

from tests.access.matrix import faults_of, is_api
from tests.access.policy import Permit, permits
from tests.access.world import World


@pytest.mark.parametrize("permit", [one for one in permits() if is_api(one)], ids=str)
def test_answers_are_those_of_the_policy(world: World, permit: Permit):
    assert faults_of(world, permit) == []
