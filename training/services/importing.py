"""A sheet of attendance of one event: read as a whole, written as a whole or not at all, every bad row named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.clock import today
from common.sheets import Cell, Sheet, read_workbook
from common.uploads import FileRefused
from training.choices import TAKING_PART, EventState, How
from training.models import Attendance, Enrolment, Event, Session
from training.queries import trained_cadres
from training.services.attending import Recorded, faults_of, store
from training.services.completing import settle
from training.services.enrolling import locked_event

NUMBER, NAME, UNIT, SESSION, HOURS = "签到号", "姓名", "单位", "场次", "学时"
HEADINGS = (NUMBER, NAME, UNIT, SESSION, HOURS)
NEEDED = (NUMBER, SESSION, HOURS)
MOST_ROWS = 20_000
SEARCHED = 20  # rows in which the headings are looked for


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a sheet out: the row as Excel counts it, the column, the reason."""

    row: int
    column: str
    why: str


@dataclass(slots=True)
class Outcome:
    """Faults, and then nothing was written; or how many attendances are new and how many stood there already."""

    faults: list[Fault] = field(default_factory=list)
    added: int = 0
    unchanged: int = 0


@dataclass(slots=True)
class Known:
    """What rows are compared with, one query each: people by number, sessions by their place, hours on file."""

    people: Mapping[str, Enrolment]
    sessions: Mapping[int, Session]
    hours: Mapping[tuple[UUID, UUID], Decimal]
    how: str
    seen: dict[tuple[UUID, UUID], int] = field(default_factory=dict)


@transaction.atomic
def import_attendance(event: Event, content: bytes, *, by: User, how: str = How.SHEET) -> Outcome:
    """Take a sheet; FileRefused when it cannot be read. Hours that stand otherwise are a fault: they are corrected by hand."""
    rows = list(rows_in(read_workbook(content)))
    locked = locked_event(event)
    if locked.state == EventState.DRAFT:
        raise FileRefused("no_rows")
    known, outcome = known_of(locked, by, how), Outcome()
    fresh = [row for number, cells in rows if (row := _take(number, cells, known, outcome))]
    if outcome.faults:
        outcome.added = outcome.unchanged = 0
        return outcome
    for row in fresh:
        row.recorded_by = by
    store(Recorded(added=fresh))
    if locked.is_closed:
        settle(locked, {row.cadre_id for row in fresh}, by=by)
    outcome.added = len(fresh)
    record("attendance.imported", locked, by=by, detail={"added": len(fresh), "unchanged": outcome.unchanged})
    return outcome


def rows_in(sheets: Iterable[Sheet]) -> Iterable[tuple[int, dict[str, Cell]]]:
    """Number and cells of every row below the headings that has hours; FileRefused when no sheet has the headings."""
    for sheet in sheets:
        for place, row in enumerate(sheet.rows[:SEARCHED]):
            columns = {text_of(cell): column for column, cell in enumerate(row) if text_of(cell) in HEADINGS}
            if all(heading in columns for heading in NEEDED):
                return _below(sheet.rows, place + 1, columns)
    raise FileRefused("no_attendance")


def _below(rows: Sequence[Sequence[Cell]], start: int, columns: Mapping[str, int]) -> list[tuple[int, dict]]:
    found = []
    for number, row in enumerate(rows[start:], start=start + 1):
        cells = {heading: row[column] if column < len(row) else None for heading, column in columns.items()}
        if text_of(cells[HOURS]):
            found.append((number, cells))
    if len(found) > MOST_ROWS:
        raise FileRefused("too_many_rows", name="", limit=MOST_ROWS)
    if not found:
        raise FileRefused("no_rows")
    return found


def known_of(event: Event, by: User, how: str) -> Known:
    """People the user may record, sessions in their order, hours on file."""
    people = Enrolment.objects.filter(event=event, state__in=TAKING_PART, cadre__in=trained_cadres(by))
    there = Attendance.objects.filter(session__event=event).values_list("session", "cadre", "hours")
    return Known(
        {row.number: row for row in people.select_related("cadre")},
        dict(enumerate(event.sessions.all(), start=1)),
        {(session, cadre): hours for session, cadre, hours in there},
        how,
    )


def _take(number: int, cells: Mapping[str, Cell], known: Known, outcome: Outcome) -> Attendance | None:
    """The attendance of a row; None when it is faulty, which is noted, or stands there already."""
    faults, before = outcome.faults, len(outcome.faults)
    who = _person(number, cells, known, faults)
    session = _session(number, cells, known, faults)
    hours = _hours(number, cells, session, faults)
    if len(faults) > before:
        return None
    first = known.seen.setdefault((session.pk, who.cadre_id), number)
    if first != number:
        why = _("the same person and session as in row %(row)d") % {"row": first}
        faults.append(Fault(number, NUMBER, why))
        return None
    return _compared(number, Attendance(session=session, cadre_id=who.cadre_id, hours=hours), known, outcome)


def _compared(number: int, row: Attendance, known: Known, outcome: Outcome) -> Attendance | None:
    """The row if it is new; other hours on file are a fault, the same ones are counted."""
    on_file = known.hours.get((row.session_id, row.cadre_id))
    if on_file is None:
        row.how = known.how
        return row
    if on_file == row.hours:
        outcome.unchanged += 1
    else:
        why = _("%(hours)s hours are on file: correct them in the attendance table") % {"hours": on_file}
        outcome.faults.append(Fault(number, HOURS, why))
    return None


def _hours(
    number: int, cells: Mapping[str, Cell], session: Session | None, faults: list[Fault]
) -> Decimal | None:
    hours = hours_in(cells[HOURS])
    if hours is None:
        text = text_of(cells[HOURS])
        faults.append(Fault(number, HOURS, _("“%(text)s” is no number of hours.") % {"text": text}))
    elif session and (why := faults_of(session, hours)):
        faults.append(Fault(number, HOURS, why))
    return hours


def _person(number: int, cells: Mapping[str, Cell], known: Known, faults: list[Fault]) -> Enrolment | None:
    digits = text_of(cells[NUMBER])
    who = known.people.get(digits.zfill(6))
    if who is None:
        faults.append(
            Fault(number, NUMBER, _("nobody you may record takes part under “%(text)s”") % {"text": digits})
        )
        return None
    name = text_of(cells.get(NAME))
    if name and name != who.cadre.name:
        faults.append(Fault(number, NAME, _("“%(name)s” does not go with this number") % {"name": name}))
    return who


def _session(number: int, cells: Mapping[str, Cell], known: Known, faults: list[Fault]) -> Session | None:
    text = text_of(cells[SESSION])
    found = known.sessions.get(int(text)) if text.isdecimal() else None
    if found is None:
        last = len(known.sessions)
        faults.append(
            Fault(
                number, SESSION, _("“%(text)s” is no session: 1 to %(last)d") % {"text": text, "last": last}
            )
        )
    elif found.on > today():
        faults.append(Fault(number, SESSION, _("This session is still to come.")))
    return found


def hours_in(cell: Cell) -> Decimal | None:
    """Hours of a cell; None when it holds none, or no number."""
    try:
        found = Decimal(text_of(cell))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def text_of(cell: Cell) -> str:
    """A cell as text; a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()
