"""The small world of tests/access, in which every role has something to reach; the long runs only by `make fuzz`."""

import pytest

from tests.access.conftest import world  # noqa: F401


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Thousands of cases take minutes: only when asked for by their mark."""
    if "fuzz" not in config.option.markexpr:
        items[:] = [item for item in items if item.get_closest_marker("fuzz") is None]
