"""Embedded servers for the suite: started once, before Django is set up, and always stopped."""

import os
import secrets
import shutil
import tempfile
from pathlib import Path

import pytest

from config.launch.embedded import Servers
from config.launch.environment import Place, local_environment, make_folders

MARK = "CADRE_TEST_SERVERS"
STARTED: list[Servers] = []


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config):
    """Before pytest-django reads the settings; xdist's processes inherit what the first has started."""
    if MARK not in os.environ and not early_config.known_args_namespace.help:
        start()
    return (yield)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Stop what this process has started and remove its data."""
    while STARTED:
        servers = STARTED.pop()
        servers.stop()
        shutil.rmtree(servers.place.var.parent)
        os.environ.pop(MARK, None)


def start() -> None:
    """Start throw-away servers in a temporary folder and point the settings at them."""
    folder = Path(tempfile.mkdtemp(prefix="cadre-test-"))
    folder.chmod(0o711)
    place = Place(folder / "var", folder / f"s{secrets.token_hex(4)}")
    make_folders(place)
    environment = local_environment(place, 0) | {"DEPLOYMENT": "test", MARK: "1"}
    servers = Servers(place, hasty=True)
    STARTED.append(servers)
    try:
        servers.start()
    except BaseException:
        pytest_unconfigure()
        raise
    os.environ.update(environment)
