"""A sheet of appointments and ranks against the files: whom each row means, what it ends and begins, what is wrong."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from cadres.imports.cells import CellFault
from cadres.imports.changes import Changes, OnFile
from cadres.imports.differences import Difference
from cadres.imports.matching import UnitIndex
from cadres.imports.move_acts import claim_of, take
from cadres.imports.move_columns import MOVES, Act
from cadres.imports.move_people import agree, find_people
from cadres.imports.move_rows import read_moves
from cadres.imports.move_standing import Standing
from cadres.imports.report import row_entry
from cadres.imports.rows import RosterRow
from cadres.imports.settling import Write, in_parts, report_of
from cadres.imports.store import table_of, unit_index
from cadres.models import Appointment, Cadre, ImportBatch, RankPeriod
from common.clock import today
from units.models import Unit

ORDER = list(Act)  # of one day: what ends before what begins
POSTS = {Act.APPOINT, Act.CONCURRENT}
MOST_DOCUMENTS = 20  # named in the trail


def settle_moves(batch: ImportBatch, write: Write) -> dict:
    """Read the rows of a batch, take them person by person, hand the changes to `write`; gives the report."""
    rows, units = _rows(batch), unit_index(batch.unit)
    people = find_people(rows, units, unit=batch.unit, by=batch.started_by)
    named = _named_units(rows, units)
    told: dict[int, list[Difference]] = {}
    done = 0
    for part in in_parts(people.items()):
        changes = Changes(OnFile.of((pk for pk, _rows in part), (Appointment, RankPeriod)))
        changes.units = _names(units, changes.on_file)
        for pk, moves in part:
            told |= _take_all(changes, changes.on_file.cadres[pk], moves, named, {"import": str(batch.pk)})
            _mark_staying(changes.on_file.cadres[pk], moves, named, units)
        write(changes, done := done + sum(len(moves) for _pk, moves in part))
    return _report(rows, told, len(people))


def _rows(batch: ImportBatch) -> list[RosterRow]:
    table = table_of(batch)
    mapping = {int(place): key for place, key in batch.mapping.items()}
    return read_moves(table.rows, table.header, mapping, today())


def _named_units(rows: Iterable[RosterRow], units: UnitIndex) -> dict[int, object]:
    """Row number to the unit of its post; a post can only begin in a unit one may enter people for."""
    found = {}
    for row in rows:
        if not (named := row.values.get("unit")):
            continue
        try:
            found[row.number] = units.find(str(named))
        except CellFault as fault:
            if getattr(row.values.get("move"), "act", None) in POSTS:
                row.add(fault.code, column=MOVES.by_key["unit"].heading, **fault.params)
    return found


def _names(units: UnitIndex, on_file: OnFile) -> dict[UUID, str]:
    """Names of the units of the sheet and of every post on file."""
    known = {pk: unit.name for pk, unit in units.units.items()}
    held = {post.unit_id for posts in on_file.records[Appointment].values() for post in posts}
    others = held - set(known) - {None}
    return known | (dict(Unit.objects.filter(pk__in=others).values_list("pk", "name")) if others else {})


def _take_all(
    changes: Changes, cadre: Cadre, rows: list[RosterRow], named: Mapping[int, object], source: dict
) -> dict[int, list[Difference]]:
    """The rows of one person in the order of their days; nothing is judged by what a faulty row would have done."""
    told: dict[int, list[Difference]] = {}
    if any(row.faults for row in rows):
        return told
    standing, claimed = Standing(cadre, changes, source), {}
    for row in sorted(rows, key=_place):
        first = claimed.setdefault(claim_of(row), row.number)
        try:
            if first != row.number:
                raise CellFault("moved_twice", row=first)
            told[row.number] = take(standing, row, named.get(row.number))
        except CellFault as fault:
            row.add(fault.code, **fault.params)
            break
    return told


def _mark_staying(
    cadre: Cadre, rows: Iterable[RosterRow], named: Mapping[int, object], units: UnitIndex
) -> None:
    """A main post in another unit moves nobody's file: that is done there, and said here."""
    for row in rows:
        unit = named.get(row.number)
        main = not row.faults and row.values["move"].act == Act.APPOINT and row.values.get("is_main", True)
        if main and unit and not agree(unit, cadre.home_unit_id, units):
            names = (units.units[pk].name for pk in (unit, cadre.home_unit_id))
            row.add("stays_in_unit", **dict(zip(("unit", "home"), names, strict=True)))


def _place(row: RosterRow) -> tuple:
    return row.values["on"].earliest, ORDER.index(row.values["move"].act), row.number


def _report(rows: list[RosterRow], told: Mapping[int, list[Difference]], people: int) -> dict:
    entries = [
        row_entry(
            row.number,
            str(row.values.get("name", "")),
            row.problems,
            about=getattr(row.values.get("move"), "word", ""),
            differences=told.get(row.number, ()),
        )
        for row in rows
    ]
    faulty = sum(bool(row.faults) for row in rows)
    documents = sorted({str(row.values["document"]) for row in rows if "document" in row.values})
    return report_of(len(rows), faulty, entries, updated=people) | {"documents": documents[:MOST_DOCUMENTS]}
