"""The thirty persons, their officer, and the batch about them."""

import pytest
import time_machine
from django.utils.translation import override

from accounts.choices import Role
from promotions.services import start_batch
from tests.promotions.thirty import CUT_OFF, TARGETS, TODAY, approve_places, move_in


@pytest.fixture(autouse=True)
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture
def now():
    """The day of the thirty."""
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def cadres(now, house):
    """The thirty by name, with the places approved for them."""
    approve_places(house.here)
    return move_in(house.here)


@pytest.fixture
def officer(now, house):
    """Who computes."""
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def batch(cadres, house, officer):
    """The batch of the thirty."""
    return start_batch("2026 下半年", cut_off=CUT_OFF, targets=TARGETS, units=[house.here], by=officer)
