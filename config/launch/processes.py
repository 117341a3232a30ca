"""Children that end with the launcher: parent-death signal, own session, unprivileged user."""

import ctypes
import os
import pwd
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from config.launch.problems import LaunchError

LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_PDEATHSIG = 1
CLONE_NEWNS, MS_BIND, MS_REC, MS_PRIVATE = 0x20000, 0x1000, 0x4000, 0x40000


@dataclass(frozen=True)
class Account:
    """The user a server runs as."""

    uid: int
    gid: int
    name: str


@dataclass
class Child:
    """A running process and the signal that ends it politely."""

    name: str
    process: subprocess.Popen
    stop_signal: signal.Signals

    def alive(self) -> bool:
        return self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.alive():
            self.process.send_signal(self.stop_signal)

    def stop(self, patience: float) -> None:
        """Ask, wait `patience` seconds, then kill the whole group; also what the process left behind."""
        self.ask_to_stop()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.sweep()
        self.process.wait()

    def sweep(self) -> None:
        """Kill what is left of the child's group, e.g. the pool of a worker that was killed."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return


@dataclass(frozen=True)
class Confinement:
    """How a child is started: as whom, with which folders shown at a path it can reach, ended by what."""

    account: Account
    death_signal: signal.Signals = signal.SIGTERM
    binds: dict[Path, Path] = field(default_factory=dict)
    folder: Path = Path("/")


def current_account() -> Account:
    """The user who started the launcher."""
    uid = os.geteuid()
    return Account(uid, os.getegid(), str(uid))


def server_account(data: Path) -> Account:
    """Who runs the servers: the caller; for root the owner of existing data, else an unprivileged user."""
    if os.geteuid() != 0:
        return current_account()
    if data.exists() and data.stat().st_uid != 0:
        found = data.stat()
        return Account(found.st_uid, found.st_gid, str(found.st_uid))
    name = os.environ.get("CADRE_SERVER_USER", "nobody")
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        raise LaunchError(
            f"There is no user {name!r} to run the servers as: set CADRE_SERVER_USER to one that exists."
        ) from None
    return Account(entry.pw_uid, entry.pw_gid, name)


def first_closed_folder(path: Path, account: Account) -> Path | None:
    """The topmost folder on the way to `path` that the account may not enter, or None."""
    for folder in [*reversed(path.parents), path]:
        found = folder.stat()
        shift = 6 if found.st_uid == account.uid else 3 if found.st_gid == account.gid else 0
        if not found.st_mode >> shift & 1:
            return folder
    return None


def closed_message(folder: Path, account: Account) -> str:
    """Why a server cannot start below `folder`, and the two ways out."""
    return (
        f"PostgreSQL does not run as root, and the user {account.name!r} it runs as may not enter {folder}. "
        "Move this folder to a place every user may enter (for example /srv), or start as an ordinary user."
    )


def confine(wanted: dict[Path, Path], account: Account, death_signal: signal.Signals) -> Confinement:
    """Show `wanted` (real folder → path it is shown at) to the child where the account cannot reach them.

    Needs a private mount namespace, which only root may make; nothing is changed outside it. Where the
    system refuses (some containers), LaunchError names the folder that is closed.
    """
    closed = [found for path in wanted if (found := first_closed_folder(path, account))]
    if not closed or os.geteuid() != 0:
        return Confinement(account, death_signal)
    confinement = Confinement(account, death_signal, wanted)
    for shown in wanted.values():
        shown.mkdir(exist_ok=True)
    try:
        start(
            "probe", ["/bin/sh", "-c", ":"], confinement=confinement, output=None, environment={}
        ).process.wait()
    except subprocess.SubprocessError:
        raise LaunchError(closed_message(closed[0], account)) from None
    return confinement


def start(
    name: str,
    command: list[str],
    *,
    environment: dict[str, str],
    confinement: Confinement,
    output: IO | int | None,
) -> Child:
    """Start a child in its own session: Ctrl-C reaches the launcher alone, the order of ending is ours."""
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output is not None else None,
        start_new_session=True,
        cwd=confinement.folder,
        preexec_fn=before_exec(confinement, os.getpid()),
    )
    return Child(name, process, confinement.death_signal)


def before_exec(confinement: Confinement, parent: int) -> Callable[[], None]:
    """What the child does before it is the program. Changing the user clears the signal: it comes last."""

    def prepare() -> None:
        if confinement.binds:
            show_folders(confinement.binds)
        if os.geteuid() == 0 and confinement.account.uid != 0:
            os.setgroups([])
            os.setgid(confinement.account.gid)
            os.setuid(confinement.account.uid)
        die_with_parent(confinement.death_signal, parent)

    return prepare


def die_with_parent(death_signal: signal.Signals, parent: int) -> None:
    """Ask the kernel to send this process `death_signal` when its parent dies, however it dies."""
    LIBC.prctl(PR_SET_PDEATHSIG, int(death_signal), 0, 0, 0)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def show_folders(binds: dict[Path, Path]) -> None:
    """Make each folder visible at its second path, for this process and its children only."""
    check(LIBC.unshare(CLONE_NEWNS))
    check(LIBC.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None))
    for real, shown in binds.items():
        check(LIBC.mount(os.fsencode(real), os.fsencode(shown), None, MS_BIND | MS_REC, None))


def check(result: int) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


def plain() -> dict[str, str]:
    """An environment without the caller's language, which may not be generated on this machine."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C"}


def last_words(log: Path) -> str:
    """The last lines of a log, and the plain sentence where the reason is a known one."""
    tail = log.read_text(errors="replace").splitlines()[-6:] if log.exists() else []
    if any("No space left on device" in line for line in tail):
        return "The disk is full: free some space and start again; nothing is lost."
    return f"The end of {log} says:\n  " + "\n  ".join(tail)


def end_leftover(pid_file: Path, stop_signal: signal.Signals) -> None:
    """End what an earlier start has left working in this data folder, then remove its pid file.

    The caller holds the launcher's lock, so no other launcher of this folder lives. A killed server leaves
    children that compute on without noticing; a new server beside them would spoil the data.
    """
    data = pid_file.parent
    if not data.exists():
        return
    if pid_file.exists():
        wait_for_the_end(data, [int(pid_file.read_text().split("\n", 1)[0] or 0)], stop_signal)
    wait_for_the_end(data, workers_in(data), signal.SIGQUIT)
    pid_file.unlink(missing_ok=True)


def wait_for_the_end(data: Path, pids: list[int], stop_signal: signal.Signals) -> None:
    """Ask those of the processes that work in `data` to stop; LaunchError when one goes on for half a minute."""
    for pid in filter(lambda pid: works_in(pid, data), pids):
        os.kill(pid, stop_signal)
    deadline = time.monotonic() + 30
    while late := [pid for pid in pids if works_in(pid, data)]:
        if time.monotonic() > deadline:
            raise LaunchError(
                f"Process {late[0]} of an earlier start still uses {data}: end it with kill -QUIT {late[0]}"
            )
        time.sleep(0.05)


def workers_in(data: Path) -> list[int]:
    """Every process that works in `data`."""
    numbers = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [pid for pid in numbers if works_in(pid, data)]


def works_in(pid: int, data: Path) -> bool:
    """Whether that process is a server working in `data`; the number may be a stranger's by now."""
    try:
        return os.path.samestat(os.stat(f"/proc/{pid}/cwd"), data.stat())
    except OSError:
        return False
