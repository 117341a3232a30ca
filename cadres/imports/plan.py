"""What a roster would do: sound rows with unit and person, the others with their reasons. Writes nothing."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from cadres.imports.cells import CellFault
from cadres.imports.columns import BY_KEY
from cadres.imports.matching import KnownPerson, PersonIndex, UnitIndex
from cadres.imports.rows import RosterRow


@dataclass(slots=True)
class PlannedRow:
    """A sound row: the unit it belongs to and the person on file, or None for somebody new."""

    row: RosterRow
    unit: Hashable | None
    person: KnownPerson | None


@dataclass(slots=True)
class RosterPlan:
    """Sound rows in their order, and the rows with faults."""

    sound: list[PlannedRow] = field(default_factory=list)
    faulty: list[RosterRow] = field(default_factory=list)

    @property
    def created(self) -> int:
        """How many people are new."""
        return sum(planned.person is None for planned in self.sound)

    @property
    def updated(self) -> int:
        """How many are on file."""
        return len(self.sound) - self.created

    @property
    def reasons(self) -> dict[int, str]:
        """Row number to its faults as one text."""
        return {row.number: " ".join(map(str, row.faults)) for row in self.faulty}


def plan_roster(rows: Iterable[RosterRow], units: UnitIndex, people: PersonIndex) -> RosterPlan:
    """Settle unit and person of every row; a person who stands in two rows is a fault of the second."""
    plan = RosterPlan()
    taken: dict[Hashable, int] = {}
    for row in rows:
        unit = _settle(row, "unit", lambda row=row: _unit_of(row, units))
        person = _settle(row, "name", lambda row=row, unit=unit: people.find(row.values, unit))
        if person is None and unit is None and not row.faults:
            row.add("required", column=BY_KEY["unit"].heading)
        if person is not None and taken.setdefault(person.pk, row.number) != row.number:
            row.add("duplicate", row=taken[person.pk])
        if row.faults:
            plan.faulty.append(row)
        else:
            plan.sound.append(PlannedRow(row, unit, person))
    return plan


def _settle(row: RosterRow, key: str, look_up: Callable[[], object]) -> object:
    try:
        return look_up()
    except CellFault as fault:
        row.add(fault.code, column=BY_KEY[key].heading, **fault.params)
        return None


def _unit_of(row: RosterRow, units: UnitIndex) -> Hashable | None:
    """The unit column, else the unit heading above, else what 所在单位及职务 begins with."""
    values: Mapping[str, object] = row.values
    if named := values.get("unit") or row.group:
        return units.find(str(named))
    unit, post = units.split_post(str(values.get("post", "")))
    if unit is not None:
        row.values["post"] = post
    return unit
