"""The head of the chain, lodged outside: what alone shows that the tail was cut or the whole was built anew.

`AUDIT_ANCHOR` is a folder somewhere else (one file a head, never overwritten), or `|command`: called with `put` and
a head as JSON on its input, and with `get` to print all lodged heads, one a line.
"""

import json
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

LONGEST_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Head:
    """A head of the chain as it was lodged: number of the seal, its head, its last entry, when."""

    seal: int
    head: str
    last_entry: int
    lodged_at: str


class LodgingError(Exception):
    """The place outside can not be reached, or holds what is no head."""


def put(head: Head) -> None:
    """Lodge a head; the same one twice is one."""
    if not settings.AUDIT_ANCHOR:
        raise LodgingError("it is not set")
    text = json.dumps(asdict(head), sort_keys=True)
    if command := _command():
        _run([*command, "put"], text)
        return
    try:
        with (Path(settings.AUDIT_ANCHOR) / f"head-{head.seal:012}.json").open("x") as file:
            file.write(text)
    except FileExistsError:
        return
    except OSError as error:
        raise LodgingError(str(error)) from error


def lodged() -> list[Head]:
    """Every head that was lodged, the oldest first; none where there is no such place."""
    if not settings.AUDIT_ANCHOR:
        return []
    try:
        return sorted((Head(**json.loads(text)) for text in _texts()), key=lambda head: head.seal)
    except (OSError, TypeError, ValueError) as error:
        raise LodgingError(str(error)) from error


def _texts() -> Iterator[str]:
    if command := _command():
        yield from filter(None, _run([*command, "get"]).splitlines())
        return
    for path in Path(settings.AUDIT_ANCHOR).glob("head-*.json"):
        yield path.read_text()


def _command() -> list[str]:
    place = settings.AUDIT_ANCHOR
    return shlex.split(place[1:]) if place.startswith("|") else []


def _run(command: list[str], text: str = "") -> str:
    try:
        done = subprocess.run(  # noqa: S603  the administrator's own command
            command, input=text, text=True, capture_output=True, check=True, timeout=LONGEST_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise LodgingError(str(error)) from error
    return done.stdout
