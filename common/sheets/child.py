"""The process that opens a workbook. Run as a script with its limits as JSON argument; never imported.

In: the file on standard input. Out: one JSON line per sheet head ({"sheet": …}) and per row (a list).
A refusal is one JSON line {"refused": code, …}. Dates are {"d": "YYYY-MM-DD"}.
"""

import io
import json
import resource
import sys
from datetime import date, datetime, time, timedelta

OUTPUT_LIMIT = 128_000_000


def main() -> None:
    limits = json.loads(sys.argv[1])
    data = sys.stdin.buffer.read()
    resource.setrlimit(resource.RLIMIT_AS, (limits["memory"], limits["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (limits["seconds"], limits["seconds"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        emit_workbook(data, limits)
    except RefusedError as refused:
        emit(refused.args[0])
    sys.stdout.flush()


class RefusedError(Exception):
    """Why a workbook is not read on."""


def emit_workbook(data: bytes, limits: dict) -> None:
    import python_calamine as calamine  # noqa: PLC0415  only after the limits hold

    try:
        workbook = calamine.load_workbook(io.BytesIO(data))
        for meta in workbook.sheets_metadata:
            if (
                meta.typ == calamine.SheetTypeEnum.WorkSheet
                and meta.visible == calamine.SheetVisibleEnum.Visible
            ):
                emit_sheet(workbook.get_sheet_by_name(meta.name), limits)
    except calamine.PasswordError as error:
        raise RefusedError({"refused": "encrypted"}) from error
    except calamine.CalamineError as error:
        raise RefusedError({"refused": "damaged"}) from error


def emit_sheet(sheet: object, limits: dict) -> None:
    end = sheet.end or (-1, -1)
    for code, size, limit in (
        ("too_many_rows", end[0] + 1, limits["rows"]),
        ("too_many_columns", end[1] + 1, limits["columns"]),
        ("too_many_cells", (end[0] + 1) * (end[1] + 1), limits["cells"]),
    ):
        if size > limit:
            raise RefusedError({"refused": code, "name": sheet.name, "limit": limit})
    rows = sheet.to_python(skip_empty_area=False)
    fill_merged(rows, sheet.merged_cell_ranges or [])
    emit({"sheet": sheet.name})
    for row in rows:
        emit([plain(cell) for cell in row])


def fill_merged(rows: list[list], ranges: list) -> None:
    """Write the value of a merged range into every cell of it that lies within the used area."""
    for (top, left), (bottom, right) in ranges:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        value = rows[top][left]
        for row in rows[top : bottom + 1]:
            row[left : right + 1] = [value] * len(row[left : right + 1])


def plain(cell: object) -> object:
    if isinstance(cell, datetime | date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return {"d": day.isoformat()}
    if isinstance(cell, time | timedelta):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return None if cell == "" else cell


written = 0


def emit(value: object) -> None:
    global written
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    written += len(line)
    if written > OUTPUT_LIMIT:
        raise MemoryError("the sheet is too large")
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogatepass")
    main()
