"""The world is built once a module and undone at its end; every call is undone by itself."""

from collections.abc import Iterator

import pytest

from tests.access.calls import CALLS
from tests.access.calls_accountability import ACCOUNTABILITY_CALLS
from tests.access.calls_assessments import ASSESSMENT_CALLS
from tests.access.calls_forces import FORCE_CALLS
from tests.access.calls_interviews import TALK_CALLS
from tests.access.calls_measures import MEASURE_CALLS
from tests.access.calls_placements import PLACEMENT_CALLS
from tests.access.calls_pools import POOL_CALLS
from tests.access.calls_portraits import PORTRAIT_CALLS
from tests.access.calls_rules import RULES_CALLS
from tests.access.calls_selection import SELECTION_CALLS
from tests.access.calls_slates import SLATE_CALLS
from tests.access.calls_succession import SUCCESSION_CALLS
from tests.access.calls_teams import TEAM_CALLS
from tests.access.calls_training import TRAINING_CALLS
from tests.access.calls_webhooks import HOOK_CALLS
from tests.access.relations import RELATIONS
from tests.access.world import World, built
from tests.access.world_assessments import ASSESSMENT_RELATIONS
from tests.access.world_forces import FORCE_RELATIONS
from tests.access.world_measures import MEASURE_RELATIONS
from tests.access.world_portraits import PORTRAIT_RELATIONS
from tests.access.world_rules import RULES_RELATIONS
from tests.access.world_succession import SUCCESSION_RELATIONS
from tests.access.world_teams import TEAM_RELATIONS
from tests.access.world_training import TRAINING_RELATIONS
from tests.access.world_webhooks import HOOK_RELATIONS

for calls in (
    ACCOUNTABILITY_CALLS,
    ASSESSMENT_CALLS,
    FORCE_CALLS,
    TALK_CALLS,
    MEASURE_CALLS,
    PLACEMENT_CALLS,
    POOL_CALLS,
    PORTRAIT_CALLS,
    RULES_CALLS,
    SELECTION_CALLS,
    SUCCESSION_CALLS,
    TEAM_CALLS,
    SLATE_CALLS,
    TRAINING_CALLS,
    HOOK_CALLS,
):
    CALLS.update(calls)
for relations in (
    ASSESSMENT_RELATIONS,
    FORCE_RELATIONS,
    MEASURE_RELATIONS,
    PORTRAIT_RELATIONS,
    RULES_RELATIONS,
    SUCCESSION_RELATIONS,
    TEAM_RELATIONS,
    TRAINING_RELATIONS,
    HOOK_RELATIONS,
):
    RELATIONS.update(relations)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Taking guards off takes minutes: only when asked for by its mark."""
    if "guards" not in config.option.markexpr:
        items[:] = [item for item in items if item.get_closest_marker("guards") is None]


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[World]:
    """Roles, files and what lies between them."""
    with django_db_blocker.unblock(), built() as found:
        yield found
