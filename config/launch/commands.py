"""The launcher's commands: run the product, run one command with servers, make keys."""

import os
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from config.launch import lock, steps, supervise
from config.launch.embedded import Servers
from config.launch.environment import (
    Place,
    local_environment,
    make_folders,
    read_local_env,
    real_environment,
    write_local_env,
)
from config.launch.problems import LaunchError, say

FIRST_ANSWER = 60  # seconds


def run(place: Place, port: int) -> int:
    """Start everything, print the address and the demo sign-ins, and keep it alive until interrupted."""
    make_folders(place)
    with lock.take(place, port):
        lock.check_port(port)
        environment = real_environment(place, port)
        servers = None if environment else Servers(place)
        environment = environment or local_environment(place, port)
        try:
            if servers:
                say("launcher | starting PostgreSQL and Redis (data in var/)")
                servers.start()
            serve(environment, place, servers, port)
        finally:
            if servers:
                say("launcher | stopping Redis and PostgreSQL")
                servers.stop()
    return 0


def serve(environment: dict[str, str], place: Place, servers: Servers | None, port: int) -> None:
    """Prepare the database, then run web, worker and beat until an interrupt."""
    write_local_env(place, environment)
    steps.prepare(environment, servers)
    supervisor = supervise.Supervisor(supervise.programs(environment, place), servers)
    try:
        supervisor.start()
        wait_for_first_answer(supervisor, port)
        announce(environment, port, embedded=servers is not None)
        while True:
            supervisor.turn()
    finally:
        say("launcher | stopping web, worker and beat")
        supervisor.stop()


def wait_for_first_answer(supervisor: supervise.Supervisor, port: int) -> None:
    """Return when the web process answers anything at /healthz."""
    deadline = time.monotonic() + FIRST_ANSWER
    while not web_answers(port):
        if time.monotonic() > deadline:
            raise LaunchError(
                f"The web process does not answer at port {port} after {FIRST_ANSWER} s: see above."
            )
        supervisor.turn()


def web_answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return answer.status < 500
    except HTTPError as error:
        return error.code < 500
    except (URLError, OSError):
        return False


def announce(environment: dict[str, str], port: int, *, embedded: bool) -> None:
    """Print where to go and, on the embedded server, as whom."""
    say("")
    say(f"  Open  http://localhost:{port}   (Ctrl-C ends everything)")
    if embedded and steps.has_command("show_demo_accounts"):
        steps.manage(environment, "show_demo_accounts")
    say("")


def with_servers(place: Place, command: list[str]) -> int:
    """Run one command with real servers, with those running here, or with servers started for its time."""
    make_folders(place)
    environment = real_environment(place, 0)
    if environment:
        return steps.run(command, environment)
    if lock.is_held(place):
        return steps.run(command, read_local_env(place))
    environment = local_environment(place, 0)
    with lock.take(place, 0):
        servers = Servers(place)
        try:
            servers.start()
            write_local_env(place, environment)
            return steps.run(command, environment)
        finally:
            servers.stop()


def with_settings(place: Place, command: list[str]) -> int:
    """Run one command that reads the settings but needs no server."""
    make_folders(place)
    return steps.run(command, real_environment(place, 0) or local_environment(place, 0))


def resolve(command: list[str]) -> list[str]:
    """`python` in a command means the one that runs the launcher."""
    if not command:
        raise LaunchError(
            "with-servers needs a command: python -m config.launch with-servers -- python manage.py …"
        )
    return [sys.executable if part in {"python", "python3"} else part for part in command[:1]] + command[1:]


def wanted_port() -> int:
    """PORT from the environment, 8000 by default."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdigit():
        raise LaunchError(f"PORT={text} is no port number: choose one from 1024 to 65535.")
    return int(text)
