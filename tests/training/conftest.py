"""A zone that holds training on fixed days, and people who take part."""

import pytest
import time_machine
from django.utils.translation import override

from tests.training.zone import Zone

NOW = "2026-11-24T10:00+08:00"  # a Tuesday


@pytest.fixture(autouse=True)
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture
def zone():
    with time_machine.travel(NOW, tick=False):
        yield Zone()
