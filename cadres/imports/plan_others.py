"""What a bundle of forms and a sheet of grades would do. Writes nothing."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from cadres.imports.cells import CellFault, Problem
from cadres.imports.columns import BY_KEY
from cadres.imports.form_content import FormContent, read_form
from cadres.imports.grades_sheet import GradesRow
from cadres.imports.matching import KnownPerson, PersonIndex, UnitIndex
from cadres.lrmx import FormRefused


@dataclass(slots=True)
class PlannedForm:
    """One file of an upload: its number (from 1), its content (None if refused), the person on file or None."""

    number: int
    file_name: str
    content: FormContent | None = None
    person: KnownPerson | None = None
    problems: list[Problem | FormRefused] = field(default_factory=list)

    @property
    def faults(self) -> list[Problem | FormRefused]:
        """What keeps the form out."""
        return [problem for problem in self.problems if isinstance(problem, FormRefused) or problem.is_fault]


class FormPlanner:
    """Reads forms one by one and finds their people; a second form of one person is a fault."""

    def __init__(self, people: PersonIndex) -> None:
        self.people = people
        self.taken: dict[Hashable, int] = {}
        self.count = 0

    def plan(self, file_name: str, data: bytes, picture: bytes = b"") -> PlannedForm:
        """The next form."""
        self.count += 1
        form = PlannedForm(self.count, file_name)
        try:
            form.content = read_form(file_name, data, picture)
        except FormRefused as refused:
            form.problems.append(refused)
        else:
            form.problems += form.content.problems
            form.person = _person(form.problems, self.people, form.content.values)
            self._mark_second(form)
        return form

    def _mark_second(self, form: PlannedForm) -> None:
        values = form.content.values
        own = values.get("id_number") or tuple(str(values.get(key, "")) for key in ("name", "birth", "post"))
        first = self.taken.setdefault(form.person.pk if form.person else own, form.number)
        if first != form.number:
            form.problems.append(Problem("duplicate", {"row": first}))


@dataclass(slots=True)
class GradesPlan:
    """Rows of grades with their persons on file, and rows with faults."""

    sound: list[tuple[GradesRow, KnownPerson]] = field(default_factory=list)
    faulty: list[GradesRow] = field(default_factory=list)


def plan_grades(rows: Iterable[GradesRow], units: UnitIndex, people: PersonIndex) -> GradesPlan:
    """Find the person of every row; grades make no new people, so somebody not on file is a fault."""
    plan, taken = GradesPlan(), {}
    for row in rows:
        person = None if row.faults else _person(row.problems, people, row.person, _unit(row, units))
        if person is None and not row.faults:
            row.problems.append(Problem("not_on_file", {"value": row.person.get("name", "")}))
        if person and taken.setdefault(person.pk, row.number) != row.number:
            row.problems.append(Problem("duplicate", {"row": taken[person.pk]}))
        if row.faults:
            plan.faulty.append(row)
        else:
            plan.sound.append((row, person))
    return plan


def _unit(row: GradesRow, units: UnitIndex) -> Hashable | None:
    """The unit a row names, only to tell namesakes apart."""
    try:
        return units.find(str(row.person["unit"])) if "unit" in row.person else None
    except CellFault as fault:
        row.problems.append(Problem(fault.code, {"column": BY_KEY["unit"].heading, **fault.params}))
        return None


def _person(
    problems: list, people: PersonIndex, values: dict[str, object], unit: Hashable | None = None
) -> KnownPerson | None:
    if "name" not in values:
        return None
    try:
        return people.find(values, unit)
    except CellFault as fault:
        problems.append(Problem(fault.code, {"column": BY_KEY["name"].heading, **fault.params}))
        return None
