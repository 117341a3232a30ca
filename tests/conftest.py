"""What every test may rely on."""

from collections.abc import Iterator

import pytest
import time_machine
from django.conf import settings as django_settings
from django.test import override_settings
from django.utils import translation
from hypothesis import settings

import config.celery  # noqa: F401  so that wake-ups go to the suite's broker
from common import scope
from config import catalogues
from tests.factories.day import TODAY
from tests.factories.house import house  # noqa: F401

settings.register_profile("house", deadline=None)  # nothing here is timed: the machine may be busy
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _sees_everything(request: pytest.FixtureRequest):
    """A test's own reads and writes see every unit; requests it makes are limited by the middleware."""
    if request.node.get_closest_marker("django_db") is None:
        yield
        return
    request.getfixturevalue("db")
    with scope.everything():
        yield


@pytest.fixture(autouse=True)
def _begins_in_chinese():
    """A request leaves its language behind for the thread; the next test begins in ours."""
    with translation.override(django_settings.LANGUAGE_CODE):
        yield


@pytest.fixture(scope="session", autouse=True)
def _hashes_quickly():
    """Users of a test cost a tenth of a second each otherwise."""
    with override_settings(PASSWORD_HASHERS=["tests.factories.hashing.QuickHasher"]):
        yield


@pytest.fixture(scope="session", autouse=True)
def _speaks_chinese():
    """The catalogue is not committed: the suite makes its own."""
    catalogues.compile_catalogue()


@pytest.fixture
def in_english() -> Iterator[None]:
    """Sentences outside of pages are in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def on_a_day() -> Iterator[None]:
    """TODAY stands still."""
    with time_machine.travel(TODAY, tick=False):
        yield
