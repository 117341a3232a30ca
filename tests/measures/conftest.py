"""A zone with a theme, a plan, an officer who keeps it, a chief who decides, a liaison who reports."""

import pytest
import time_machine
from django.utils.translation import override

from tests.measures.zone import Zone

NOW = "2026-06-20T10:00+08:00"


@pytest.fixture(autouse=True)
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture
def zone():
    with time_machine.travel(NOW, tick=False):
        yield Zone()
