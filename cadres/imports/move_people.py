"""Whom each row of a sheet of appointments and ranks means, and whether the importer may change that file."""

from collections.abc import Hashable, Iterable
from uuid import UUID

from accounts.models import User
from cadres.imports.cells import CellFault
from cadres.imports.matching import KnownPerson, PersonIndex, UnitIndex
from cadres.imports.move_columns import MOVES
from cadres.imports.rows import RosterRow
from cadres.imports.store import person_index
from cadres.models import Cadre
from cadres.queries import editable_cadres, near_to, visible_cadres
from units.models import Unit


def find_people(
    rows: list[RosterRow], units: UnitIndex, *, unit: Unit, by: User
) -> dict[UUID, list[RosterRow]]:
    """Rows by the person they mean; a row without a person, or with one who is not to be changed, has its fault."""
    index, found, unknown = person_index(unit, [row.values for row in rows]), {}, []
    for row in rows:
        if "name" in row.values:
            try:
                person = _person(row, index, units)
            except CellFault as fault:
                _add(row, fault)
            else:
                unknown += [] if person else [row]
                found |= {row.number: person} if person else {}
    _mark_unknown(unknown, by)
    _mark_not_entrusted(rows, found, by)
    people: dict[UUID, list[RosterRow]] = {}
    for row in rows:
        if row.number in found:
            people.setdefault(found[row.number].pk, []).append(row)
    return people


def _person(row: RosterRow, index: PersonIndex, units: UnitIndex) -> KnownPerson | None:
    named = row.values.get("unit_now")
    unit = units.find(str(named)) if named else None
    person = index.find(row.values, unit)
    if person is not None and unit is not None and not agree(unit, person.unit, units):
        _tell_other_unit(row, person, units)
    return person


def _add(row: RosterRow, fault: CellFault) -> None:
    code = "namesakes" if fault.code == "ambiguous_person" else fault.code
    key = "unit_now" if fault.code.endswith("_unit") else "name"
    row.add(code, column=MOVES.by_key[key].heading, **fault.params)


def _tell_other_unit(row: RosterRow, person: KnownPerson, units: UnitIndex) -> None:
    held = units.units[person.unit].name
    if "id_number" in row.values:
        said = {"column": MOVES.by_key["unit_now"].heading, "value": row.values["unit_now"]}
        row.add("unit_differs", unit=held, **said)
    else:
        row.add("not_in_unit", value=person.name, unit=held)


def agree(one: Hashable, other: Hashable, units: UnitIndex) -> bool:
    """The same unit, or one below the other."""
    return one in units.line_of(other) or other in units.line_of(one)


def _mark_unknown(rows: list[RosterRow], by: User) -> None:
    names = {row.values["name"] for row in rows}
    seen = set(visible_cadres(by).filter(name__in=names).values_list("name", flat=True)) if rows else set()
    for row in rows:
        name = row.values["name"]
        row.add(
            "outside_unit" if name in seen and "id_number" not in row.values else "not_on_file", value=name
        )


def _mark_not_entrusted(rows: Iterable[RosterRow], found: dict[int, KnownPerson], by: User) -> None:
    ids = {person.pk for person in found.values()}
    near = set(Cadre.objects.filter(near_to(by), pk__in=ids).values_list("pk", flat=True))
    mine = set(editable_cadres(by).filter(pk__in=ids).values_list("pk", flat=True))
    for row in rows:
        person = found.get(row.number)
        if person is not None and person.pk not in mine:
            row.add("own_or_kin" if person.pk in near else "not_entrusted", value=person.name)
