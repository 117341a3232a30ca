"""Backups as acts: what was made, looked through or put back stands in the trail."""

import time
from collections.abc import Callable
from pathlib import Path

from audit.chain import first_broken_link
from audit.lodging import Head
from audit.services import record
from operations import backups

MADE, VERIFIED, RESTORED = "backup.made", "backup.verified", "backup.restored"
WHO = "backup"
Tell = Callable[[str], object]


class DifferentError(Exception):
    """What was restored is not what the archive lists; `lines` say in what."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


def make_backup(url: str, folder: Path) -> backups.Made:
    """Write an archive into the folder, and record it."""
    began = time.monotonic()
    made = backups.make(url, folder)
    detail = _told(made.listed) | {"file": made.path.name, "bytes": made.size}
    record(MADE, by=WHO, detail=detail | {"seconds": round(time.monotonic() - began, 1)})
    return made


def verify_backup(path: Path) -> backups.Listed:
    """Open the whole archive, and record that it holds."""
    listed = backups.look_through(path)
    record(VERIFIED, by=WHO, detail=_told(listed) | {"file": path.name})
    return listed


def restore_backup(path: Path, *, owner: str, reader: str, tell: Tell) -> backups.Listed:
    """Put an archive into an empty database, compare every table with its list, and look through the trail.

    `owner` and `reader`: addresses of that database as the roles that migrate and that dump. DifferentError when
    anything is not as it was; the database is then there to be looked at, and must not be used.
    """
    listed = backups.restore(path, owner)
    tell(f"restored {listed.contents.rows:,} rows of {len(listed.contents.tables)} tables")
    verify_restored(listed, reader)
    tell("every table has its rows and its hash; the trail holds up to the head of the archive")
    record(RESTORED, by=WHO, detail=_told(listed) | {"file": path.name})
    return listed


def verify_restored(listed: backups.Listed, reader: str) -> None:
    """Compare a restored database with the list, and look through its trail; DifferentError says what is not right."""
    lines = backups.compared(listed, reader)
    if broken := first_broken_link([head_of(listed)] if listed.contents.head else []):
        lines.append(f"the trail is broken: {broken}")
    if lines:
        raise DifferentError(lines)


def head_of(listed: backups.Listed) -> Head:
    """The head of the trail at the moment of the archive."""
    return Head(*listed.contents.head)


def _told(listed: backups.Listed) -> dict:
    head = listed.contents.head
    return {"made_at": listed.made_at, "rows": listed.contents.rows, "head": head[1] if head else ""}
