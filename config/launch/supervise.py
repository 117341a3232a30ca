"""Web, worker and beat in one terminal: lines with a name in front, restarted when they die."""

import os
import selectors
import signal
import sys
import time
from dataclasses import dataclass, field

from config.launch import processes
from config.launch.embedded import Servers
from config.launch.environment import ROOT, Place
from config.launch.problems import LaunchError, say

PATIENCE = 15  # seconds a process has to finish what it does before it is killed
QUICK = 10  # seconds: a process that ends sooner than this after its start has failed
TRIES = 3  # for a program that has never lived longer; one that has is started again and again
LONGEST_REST = 30  # seconds before a program that keeps failing is started again


@dataclass
class Program:
    """One of our own processes: how it is called, its command, and how it has fared.

    `proven`: it has worked for a while, so that what ends it now is no mistake of its settings.
    """

    name: str
    command: list[str]
    environment: dict[str, str]
    death_signal: signal.Signals = signal.SIGTERM
    child: processes.Child | None = None
    started: float = 0.0
    failures: int = 0
    proven: bool = False
    rest_until: float = 0.0

    def alive(self) -> bool:
        return self.child is not None and self.child.alive()

    def start(self) -> None:
        confinement = processes.Confinement(processes.current_account(), self.death_signal, folder=ROOT)
        self.child = processes.start(
            self.name, self.command, environment=self.environment, confinement=confinement, output=-1
        )
        os.set_blocking(self.child.process.stdout.fileno(), False)
        self.started = time.monotonic()


def programs(environment: dict[str, str], place: Place) -> list[Program]:
    """Web, worker and beat, each with its own database role and without the owner's password."""
    base = {
        key: value for key, value in {**os.environ, **environment}.items() if key not in SECRETS_OF_OTHERS
    }
    base["PYTHONUNBUFFERED"] = "1"
    worker = {**base, "DATABASE_URL": environment["WORKER_DATABASE_URL"]}
    celery = [sys.executable, "-m", "celery", "--quiet", "-A", "config"]
    web = [sys.executable, "-m", "gunicorn", "-c", "config/gunicorn.py", "config.wsgi:application"]
    return [
        Program("web", web, base),
        Program(
            "worker",
            [
                *celery,
                "worker",
                "--loglevel=warning",
                "--concurrency=2",
                "--without-mingle",
                "--without-gossip",
            ],
            worker,
            signal.SIGKILL,
        ),
        Program(
            "beat",
            [*celery, "beat", "--loglevel=warning", f"--schedule={place.var / 'beat-schedule'}"],
            worker,
        ),
    ]


SECRETS_OF_OTHERS = {"OWNER_DATABASE_URL", "BACKUP_DATABASE_URL", "WORKER_DATABASE_URL", "BACKUP_KEY"}


@dataclass
class Supervisor:
    """Keeps the programs, and the embedded servers if there are any, alive until it is interrupted."""

    programs: list[Program]
    servers: Servers | None
    selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)

    def start(self) -> None:
        for program in self.programs:
            self.start_program(program)

    def start_program(self, program: Program) -> None:
        program.start()
        self.selector.register(program.child.process.stdout, selectors.EVENT_READ, program.name)

    def turn(self) -> None:
        """Copy what the programs print, for at most half a second, and replace those that have ended."""
        self.copy_output(0.5)
        if self.servers:
            for name in self.servers.restart_the_dead():
                say(f"launcher | {name} had ended and was started again")
        for program in self.programs:
            if program.child and not program.child.alive():
                self.clear(program)
            elif not program.child and time.monotonic() >= program.rest_until:
                self.start_program(program)

    def copy_output(self, wait: float) -> None:
        """Show what was printed, waiting at most `wait` seconds; a closed pipe is no longer asked."""
        ready = self.selector.select(wait) if self.selector.get_map() else time.sleep(wait) or []
        for key, _ in ready:
            data = key.fileobj.read()
            show(key.data, data)
            if data == b"":
                self.selector.unregister(key.fileobj)

    def clear(self, program: Program) -> None:
        """Clear away a program that has ended, to be started again; one that never worked ends everything."""
        status, lived = program.child.process.returncode, time.monotonic() - program.started
        self.drain(program)
        program.child.sweep()
        program.child = None
        program.proven = program.proven or lived >= QUICK
        program.failures = program.failures + 1 if lived < QUICK else 1
        if program.failures >= TRIES and not program.proven:
            raise LaunchError(
                f"{program.name} ended {TRIES} times right after its start (status {status}): see above."
            )
        rest = min(2 ** (program.failures - 1), LONGEST_REST)
        program.rest_until = time.monotonic() + rest
        say(f"launcher | {program.name} ended with status {status} and is started again in {rest} s")

    def drain(self, program: Program) -> None:
        """Show the last lines of a program that has ended and forget its pipe."""
        pipe = program.child.process.stdout
        if not pipe.closed:
            if pipe.fileno() in self.selector.get_map():
                self.selector.unregister(pipe)
            show(program.name, pipe.read())
            pipe.close()

    def stop(self) -> None:
        """Ask all at once, wait for each, kill the late ones; their last lines are shown."""
        started = [program for program in self.programs if program.child]
        for program in started:
            program.child.process.send_signal(signal.SIGTERM)  # warm: also the worker finishes its items
        deadline = time.monotonic() + PATIENCE
        while any(program.alive() for program in started) and time.monotonic() < deadline:
            self.copy_output(0.1)
        for program in started:
            program.child.stop(0.1)
            self.drain(program)


def show(name: str, data: bytes | None) -> None:
    """Print the lines of one program with its name in front."""
    for line in (data or b"").decode(errors="replace").splitlines():
        sys.stdout.write(f"{name:<8} | {line}\n")
    sys.stdout.flush()
