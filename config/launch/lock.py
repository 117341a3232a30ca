"""One launcher at a time for each `var`, and a port that is free."""

import errno
import fcntl
import os
import socket
from pathlib import Path
from typing import IO

from config.launch.environment import Place
from config.launch.problems import LaunchError


def take(place: Place, port: int) -> IO[str]:
    """Hold `var/launcher.lock` until the file is closed; the kernel frees it when the process dies."""
    file = open(lock_path(place), "a+")  # noqa: SIM115 - held for the life of the launcher
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise LaunchError(already_running(place)) from None
    file.truncate(0)
    file.write(f"{os.getpid()} {port}\n")
    file.flush()
    return file


def already_running(place: Place) -> str:
    """Say who holds the lock and what to do."""
    pid, _, port = lock_path(place).read_text().strip().partition(" ")
    at = f" and serves http://localhost:{port}" if port not in {"", "0"} else ""
    return f"The product already runs from this folder (process {pid}){at}: end it with Ctrl-C or kill {pid}."


def is_held(place: Place) -> bool:
    """Whether a launcher holds the lock now."""
    if not lock_path(place).exists():
        return False
    with open(lock_path(place)) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def lock_path(place: Place) -> Path:
    return place.var / "launcher.lock"


def check_port(port: int) -> None:
    """Refuse a port on 127.0.0.1 that somebody else listens on, or that this user may not open."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OverflowError:
            raise LaunchError(f"{port} is no port number: choose one from 1024 to 65535.") from None
        except OSError as error:
            raise LaunchError(refusal(port, error)) from None


def refusal(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on 127.0.0.1 is in use by another program: "
            f"end that program, or choose another port: make run PORT={port + 1}"
        )
    return f"Port {port} on 127.0.0.1 cannot be opened ({error.strerror}): choose another: make run PORT=8001"
