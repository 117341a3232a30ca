"""What happens between the servers and the web process: migrations, catalogues, demonstration data."""

import hashlib
import os
import subprocess
import sys

from config.launch import processes
from config.launch.embedded import Servers
from config.launch.environment import ROOT
from config.launch.problems import LaunchError, say


def run(command: list[str], environment: dict[str, str], *, quiet: bool = False) -> int:
    """Run one of our commands to its end in the caller's terminal; returns its status."""
    confinement = processes.Confinement(processes.current_account(), folder=ROOT)
    output = subprocess.DEVNULL if quiet else None
    child = processes.start(
        command[0], command, environment={**os.environ, **environment}, confinement=confinement, output=output
    )
    try:
        return child.process.wait()
    finally:
        child.stop(10)


def manage(environment: dict[str, str], *arguments: str) -> None:
    """Run `manage.py` with these arguments; LaunchError when it fails."""
    status = run([sys.executable, str(ROOT / "manage.py"), *arguments], environment)
    if status != 0:
        raise LaunchError(f"manage.py {' '.join(arguments)} failed (status {status}): the reason is above.")


def prepare(environment: dict[str, str], servers: Servers | None) -> None:
    """Bring database and catalogues up to date; on the embedded server load the demonstration once.

    What was done is noted on the embedded database, so that a second start is quick; real servers are asked.
    """
    done = servers.read_note() if servers else {}
    code = fingerprint()
    if done.get("code") != code:
        say("launcher | migrating the database")
        manage(environment, "prepare_database", "--verbosity", "0")
    compile_catalogues(environment)
    wanted = servers is not None and not done.get("demo") and has_command("load_demo")
    if wanted:
        say("launcher | loading the demonstration organization")
        manage(environment, "load_demo", "--if-empty")
    if servers:
        servers.write_note({"code": code, "demo": wanted or bool(done.get("demo"))})


def has_command(name: str) -> bool:
    """Whether one of our apps has this management command."""
    return any(ROOT.glob(f"*/management/commands/{name}.py"))


def compile_catalogues(environment: dict[str, str]) -> None:
    """Make the .mo files, in pure Python."""
    if run([sys.executable, "-m", "config.catalogues"], environment, quiet=True) != 0:
        raise LaunchError(
            "The message catalogues could not be compiled: python -m config.catalogues says why."
        )


def fingerprint() -> str:
    """A mark that changes with any migration of the product or any installed package."""
    found = hashlib.sha256()
    for path in [*sorted(ROOT.glob("*/migrations/*.py")), ROOT / "requirements.txt"]:
        found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()
