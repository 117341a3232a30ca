"""What keeps the launcher from starting, as one sentence for the person at the keyboard."""

import errno
import sys


class LaunchError(Exception):
    """Its text is shown as it is, without a traceback, and the launcher ends with status 1."""


def say(text: str) -> None:
    """Write one line to the terminal at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def explain(error: OSError) -> str:
    """Turn an operating-system error into a sentence that says what to do."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"The disk is full{where}: free some space and start again; nothing is lost."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"No permission{where}: start as the user who started before, or give that path to this user."
    return f"The operating system refused{where}: {error.strerror or error}."
