"""Archives of the database: made of one moment while people work, looked through, and put into an empty database.

Inside of the seal (archive.py) stands a list of what the database held, then PostgreSQL's own dump of that moment.
Files lie in the database, so they are in it; keys are not (keys.py).
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from django.utils import timezone
from psycopg2.extensions import ISOLATION_LEVEL_REPEATABLE_READ

from operations import keys
from operations.archive import ArchiveError, Sealer, opened
from operations.contents import DISPOSABLE, Contents, contents_of
from operations.programs import ProgramError, connected, environment, program, version_of

LENGTH = 8  # bytes that say how long the list is
LONGEST_LIST = 2**24
NAME = "cadre-%Y%m%d-%H%M%S.backup"
PATTERN = "cadre-????????-??????.backup"
DUMP = ("--format=custom", "--compress=1", "--no-owner", "--no-tablespaces", "--lock-wait-timeout=60s")
RESTORE = ("--no-owner", "--single-transaction", "--exit-on-error")


class NotEmptyError(Exception):
    """There is something in the database that an archive was to be put into."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What stands before the dump: when and on which server it was made, with which keys, what it holds."""

    made_at: str
    server: int
    keys: dict[str, str]
    contents: Contents

    @classmethod
    def read(cls, text: bytes) -> "Listed":
        """The counterpart of `written`."""
        said = json.loads(text)
        return cls(**{**said, "contents": Contents(**said["contents"])})

    def written(self) -> bytes:
        return json.dumps(asdict(self), sort_keys=True).encode()


@dataclass(frozen=True, slots=True)
class Made:
    """An archive, its list, and its size in bytes."""

    path: Path
    listed: Listed
    size: int


def make(url: str, folder: Path) -> Made:
    """Write an archive of the database at `url` into the folder; nothing is left there when that fails."""
    key, now = keys.backup_key(), timezone.now()
    path = folder / timezone.localtime(now).strftime(NAME)
    partial = path.with_suffix(".part")
    try:
        with partial.open("xb") as file:
            partial.chmod(0o600)
            sealer = Sealer(file, key)
            listed = _dump(url, sealer, now.isoformat())
            sealer.close()
        partial.rename(path)
    finally:
        partial.unlink(missing_ok=True)
    return Made(path, listed, path.stat().st_size)


def _dump(url: str, sealer: Sealer, made_at: str) -> Listed:
    """The list and the dump, both of the same moment."""
    with closing(connected(url)) as link, link.cursor() as cursor:
        link.set_session(isolation_level=ISOLATION_LEVEL_REPEATABLE_READ, readonly=True)
        cursor.execute("SELECT pg_export_snapshot()")
        (moment,) = cursor.fetchone()
        listed = Listed(made_at, version_of(link), keys.ids(), contents_of(cursor))
        text = listed.written()
        sealer.write(len(text).to_bytes(LENGTH, "big") + text)
        left_out = [f"--exclude-table-data={name}" for name in DISPOSABLE]
        command = [program("pg_dump", version_of(link)), *DUMP, *left_out, f"--snapshot={moment}"]
        with _running(command, url, stdout=subprocess.PIPE) as dumping:
            while data := dumping.stdout.read(2**20):
                sealer.write(data)
    return listed


@contextmanager
def _running(command: list[str], url: str, **pipes: int) -> Iterator[subprocess.Popen]:
    """Within: one of PostgreSQL's programs; ProgramError with its words when it fails, killed when we do."""
    running = subprocess.Popen(command, env=environment(url), stderr=subprocess.PIPE, **pipes)  # noqa: S603
    try:
        yield running
        said = running.communicate()[1].decode(errors="replace").strip()
    except BrokenPipeError:
        said = running.stderr.read().decode(errors="replace").strip()
    finally:
        running.kill()
        running.wait()
    if running.returncode:
        raise ProgramError(f"{Path(command[0]).name}: {said[-2000:]}")


@contextmanager
def entered(path: Path) -> Iterator[tuple[Listed, Iterator[bytes]]]:
    """Within: the list of an archive, and its dump to be read on; ArchiveError at the first part that is not genuine."""
    with path.open("rb") as file:
        parts = opened(file, keys.backup_key())
        listed, rest = _list_of(parts)
        yield listed, _chained(rest, parts)


def _list_of(parts: Iterator[bytes]) -> tuple[Listed, bytes]:
    """The list, and what of the dump was read with it."""
    begun = bytearray(next(parts))
    length = LENGTH + int.from_bytes(begun[:LENGTH], "big")
    if length > LONGEST_LIST:
        raise ArchiveError("This archive holds no database: an envelope of keys?")
    for part in parts:
        if len(begun) >= length:
            return _read(begun, length), bytes(begun[length:]) + part
        begun += part
    return _read(begun, length), bytes(begun[length:])


def _read(begun: bytearray, length: int) -> Listed:
    try:
        return Listed.read(bytes(begun[LENGTH:length]))
    except (ValueError, TypeError, KeyError) as error:
        raise ArchiveError(f"The list of this archive is not as this version writes it: {error}") from error


def _chained(first: bytes, parts: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from parts


def look_through(path: Path) -> Listed:
    """Open every part of an archive and let PostgreSQL read the whole dump, without any database."""
    with entered(path) as (listed, parts):
        command = [program("pg_restore", listed.server), "--file=/dev/null"]
        _feed(command, "postgres:///", parts)
    return listed


def _feed(command: list[str], url: str, parts: Iterator[bytes]) -> None:
    """Give parts to a program; at a damaged one it is killed, and what it did in its transaction is undone."""
    with _running(command, url, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as reading:
        for part in parts:
            reading.stdin.write(part)


def restore(path: Path, url: str) -> Listed:
    """Put an archive into the empty database at `url`, as its owner: the whole, or nothing."""
    with entered(path) as (listed, parts):
        server = _refuse_unfit(listed, url)
        _feed([program("pg_restore", server), *RESTORE, "--dbname="], url, parts)
    with closing(connected(url)) as link, link.cursor() as cursor:
        link.autocommit = True
        cursor.execute("ANALYZE")
    return listed


def _refuse_unfit(listed: Listed, url: str) -> int:
    """The server's version, when the archive may be put there with the keys that are here."""
    if listed.keys != keys.ids():
        named = {"master": "MASTER_KEY", "index": "BLIND_INDEX_KEY"}
        wrong = [named[kind] for kind, mark in listed.keys.items() if mark != keys.ids()[kind]]
        raise keys.KeyMissingError(
            f"{' and '.join(wrong)} here is not what the data were sealed with: put the keys back first."
        )
    with closing(connected(url)) as link, link.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
        )
        (there,) = cursor.fetchone()
        if there:
            name = link.info.dbname
            raise NotEmptyError(
                f"The database {name} is not empty: {there} tables, views and counters are in it."
            )
        if version_of(link) < listed.server:
            made = f"PostgreSQL {listed.server}, and this is {version_of(link)}"
            raise ProgramError(f"The archive was made on {made}: take the same version or a newer one.")
        return version_of(link)


def compared(listed: Listed, url: str) -> list[str]:
    """What of the database at `url` is not as listed, a line each; none when all is."""
    with closing(connected(url)) as link, link.cursor() as cursor:
        link.set_session(isolation_level=ISOLATION_LEVEL_REPEATABLE_READ, readonly=True)
        return listed.contents.unlike(contents_of(cursor))


def remove_old(folder: Path, keep: int) -> list[Path]:
    """Remove the oldest archives of the folder beyond so many; returns those removed."""
    old = sorted(folder.glob(PATTERN), reverse=True)[keep:]
    for path in old:
        path.unlink()
    return old
