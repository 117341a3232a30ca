"""Embedded servers for the suite: started once, before Django is set up, and always stopped."""

import os
import secrets
import shutil
import tempfile
from importlib import import_module
from pathlib import Path

import pytest

from config.catalogues import compile_catalogue
from config.launch.embedded import Servers
from config.launch.environment import Place, local_environment, make_folders

MARK = "CADRE_TEST_SERVERS"
PREFIX = "cadre-suite-"
STARTED: list[Servers] = []


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config):
    """Before pytest-django reads the settings; xdist's processes inherit what the first has started."""
    if MARK not in os.environ and not early_config.known_args_namespace.help:
        start()
    return (yield)


def pytest_configure(config: pytest.Config) -> None:
    """Registered after pytest-django, so that its fixture is the one extended."""
    config.pluginmanager.register(import_module("tests.database"))


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
    compile_catalogue()
    remove_folders_of_the_dead()
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
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


def remove_folders_of_the_dead() -> None:
    """A suite that was killed leaves its data folder; its servers have died with it."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        owner = folder.name.removeprefix(PREFIX).split("-")[0]
        if not Path(f"/proc/{owner}").exists():
            shutil.rmtree(folder, ignore_errors=True)
