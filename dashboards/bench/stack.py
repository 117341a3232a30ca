"""A whole product of its own, started as `make run` starts it, in a folder of its own: for breaking it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management.base import CommandError

PREFIX = "cadre-faults-"
PATIENCE = 900  # seconds: set-up with the demonstration, on a busy machine
OTHERS = {
    "DATABASE_URL", "WORKER_DATABASE_URL", "OWNER_DATABASE_URL", "BACKUP_DATABASE_URL", "REDIS_URL",
    "DEPLOYMENT", "SECRET_KEY", "MASTER_KEY", "BLIND_INDEX_KEY", "BACKUP_KEY", "AUDIT_ANCHOR",
}  # fmt: skip
WORDS = {
    "web": "gunicorn", "worker": "celery --quiet -A config worker", "beat": "celery --quiet -A config beat",
    "redis": "redis-server", "postgres": "bin/postgres",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stack:
    """The product whose data are in `folder`/var."""

    folder: Path

    @property
    def var(self) -> Path:
        return self.folder / "var"

    def environment(self) -> dict[str, str]:
        """The present environment, pointing at this product."""
        lines = (self.var / "local.env").read_text().splitlines()
        return {**os.environ, **dict(line.split("=", 1) for line in lines)}

    def launcher(self) -> int:
        """The process that keeps all others alive."""
        return int((self.var / "launcher.lock").read_text().split()[0])

    def pid(self, name: str) -> int | None:
        """The main process of one of WORDS; None while it is being replaced."""
        return next((pid for pid in children(self.launcher()) if WORDS[name] in command_of(pid)), None)

    def sockets(self) -> Path:
        """The folder of the servers' sockets."""
        return Path(self.environment()["REDIS_URL"].removeprefix("unix://").split("?")[0]).parent


def children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def command_of(pid: int) -> str:
    """The command line, its parts joined by spaces; empty for one that is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def kill(pid: int | None, number: signal.Signals = signal.SIGKILL) -> bool:
    """Send a signal; whether there was somebody to take it."""
    try:
        os.kill(pid or 0, number) if pid else None
    except ProcessLookupError:
        return False
    return pid is not None


@contextmanager
def own_stack() -> Iterator[Stack]:
    """Within: a product with the demonstration runs; afterwards nothing of it is left."""
    with own_folder() as folder:
        stack = Stack(folder)
        with running(stack):
            yield stack


def managed(command: str, words: Iterable[str]) -> None:
    """Run a command of manage.py on a product of its own, which it is told as `--stack`; CommandError when it fails."""
    with own_stack() as stack:
        line = [sys.executable, "manage.py", command, *words, f"--stack={stack.folder}"]
        done = subprocess.run(line, cwd=settings.BASE_DIR, env=stack.environment(), check=False)  # noqa: S603
    if done.returncode:
        raise CommandError("Not everything was as promised, or it could not be measured: see above.")


def refuse_any_other(stack: Stack) -> None:
    """CommandError for a product that was not started for this process."""
    if not stack.folder.name.startswith(PREFIX) or stack.environment() != dict(os.environ):
        raise CommandError("--stack only takes a product made for being broken and filled.")


@contextmanager
def own_folder() -> Iterator[Path]:
    """Within: a folder the servers' user may enter; afterwards it is gone."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(stack: Stack) -> Iterator[None]:
    """Within: the product of that folder runs, made if it is not there; its data stay."""
    launcher = start(stack)
    try:
        wait_until_open(stack, launcher)
        yield
    finally:
        sockets = stack.sockets() if (stack.var / "local.env").exists() else None
        launcher.send_signal(signal.SIGINT)
        launcher.wait(PATIENCE)
        if sockets:
            shutil.rmtree(sockets, ignore_errors=True)


def start(stack: Stack) -> subprocess.Popen:
    """The launcher, with nothing in its environment of the product this process belongs to."""
    with open(stack.folder / "launcher.log", "w") as log:
        return subprocess.Popen(  # noqa: S603
            [*launcher_of(stack), "run"],
            env=without_product() | {"PORT": str(free_port())},
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def launcher_of(stack: Stack) -> list[str]:
    """The launcher's command for that folder."""
    return [sys.executable, "-m", "config.launch", "--die-with-parent", "--var", str(stack.var)]


def without_product() -> dict[str, str]:
    """This environment without what points at a product."""
    return {key: value for key, value in os.environ.items() if key not in OTHERS}


def wait_until_open(stack: Stack, launcher: subprocess.Popen) -> None:
    """Return when it has printed where to go; CommandError with its last words when it ends instead."""
    deadline = time.monotonic() + PATIENCE
    while "Open  http://" not in (text := (stack.folder / "launcher.log").read_text()):
        if launcher.poll() is not None or time.monotonic() > deadline:
            raise CommandError(f"The product did not start:\n{text[-2000:]}")
        time.sleep(0.1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port: str) -> bool:
    """Whether the web process answers."""
    try:
        urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2).close()
    except (URLError, OSError):
        return False
    return True
