"""Workbooks in: judged by their bytes first, then opened in a child process that may not grow or linger."""

import io
import json
import struct
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from common.uploads import OLE_MAGIC, ZIP_MAGIC, FileRefused, ZipLimits, check_size, open_zip

Cell = str | int | float | bool | date | None
CHILD = Path(__file__).with_name("child.py")
FILE_LIMIT = 20_000_000
XLS_BEGIN = struct.pack("<4H", 0x0809, 16, 0x0600, 0x0005)
FILEPASS, FIRST_RECORDS = 0x002F, 8
WORKBOOK_LIMITS = ZipLimits(members=2_000, unpacked=300_000_000, member=200_000_000)


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """What one workbook may cost: rows, columns and cells of a sheet, memory in bytes, seconds."""

    rows: int = 30_000
    columns: int = 300
    cells: int = 3_000_000
    memory: int = 700_000_000
    seconds: int = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible worksheet: its name and its rows from row 1, merged ranges filled, blank cells None."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)


def read_workbook(data: bytes, limits: SheetLimits | None = None) -> list[Sheet]:
    """The visible sheets of an .xlsx or .xls; FileRefused with a sentence for everything else."""
    limits = limits or SheetLimits()
    check_workbook(data)
    return _sheets_of(_run_child(data, limits))


def check_workbook(data: bytes) -> None:
    """Refuse what is no workbook or a hostile one, without opening it."""
    check_size(data, FILE_LIMIT)
    if data.startswith(OLE_MAGIC):
        _check_ole(data)
    elif data.startswith(ZIP_MAGIC):
        names = {name.lower() for name in open_zip(data, WORKBOOK_LIMITS).namelist()}
        if not {"[content_types].xml", "xl/workbook.xml"} <= names:
            raise FileRefused("not_a_sheet")
    else:
        raise FileRefused("not_a_sheet")


def _check_ole(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise FileRefused("encrypted")
    if not any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        raise FileRefused("not_a_sheet")
    if _asks_for_password(data):
        raise FileRefused("encrypted")


def _asks_for_password(data: bytes) -> bool:
    """Whether a FILEPASS record stands among the first of an .xls: its reader only says that it is damaged."""
    place = data.find(XLS_BEGIN)
    for _number in range(FIRST_RECORDS):
        if place < 0 or place + 4 > len(data):
            return False
        kind, size = struct.unpack_from("<HH", data, place)
        if kind == FILEPASS:
            return True
        place += 4 + size
    return False


def _run_child(data: bytes, limits: SheetLimits) -> bytes:
    """Output of the reading process; it gets nothing of our environment and dies at its limits."""
    command = [sys.executable, "-I", str(CHILD), json.dumps(asdict(limits))]
    try:
        done = subprocess.run(  # noqa: S603  our own script, the file goes in by pipe
            command, input=data, capture_output=True, timeout=limits.seconds * 2, env={}, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise FileRefused("needs_too_much") from error
    if done.returncode < 0 or b"MemoryError" in done.stderr or b"memory allocation" in done.stderr:
        raise FileRefused("needs_too_much")
    if done.returncode:
        raise FileRefused("damaged")
    return done.stdout


def _sheets_of(output: bytes) -> list[Sheet]:
    sheets: list[Sheet] = []
    for line in io.BytesIO(output):
        value = json.loads(line, object_hook=_cell)
        if isinstance(value, list):
            sheets[-1].rows.append(value)
        elif "refused" in value:
            raise FileRefused(value.pop("refused"), **value)
        else:
            sheets.append(Sheet(value["sheet"]))
    for sheet in sheets:
        _drop_blank_tail(sheet.rows)
    return sheets


def _cell(value: dict) -> object:
    return date.fromisoformat(value["d"]) if "d" in value else value


def _drop_blank_tail(rows: list[list[Cell]]) -> None:
    while rows and not any(cell.strip() if isinstance(cell, str) else cell is not None for cell in rows[-1]):
        rows.pop()
