"""An office that talks with its people on a fixed day."""

import pytest
import time_machine
from django.utils.translation import override

from tests.interviews.office import NOW, Office


@pytest.fixture(autouse=True)
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture
def office():
    with time_machine.travel(NOW, tick=False):
        yield Office()
