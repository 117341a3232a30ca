"""Everything an import would write, gathered in memory, checked against what is on file, written in bulk."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection
from django.db.models import Model
from psycopg2 import sql
from psycopg2.extras import DateRange, execute_values

from cadres.imports.cells import Problem
from cadres.imports.columns import BY_KEY
from cadres.models import (
    Appointment,
    Appraisal,
    Award,
    Cadre,
    Education,
    FamilyMember,
    RankPeriod,
    ResumeLine,
)
from common.dates import PartialDate
from files.services import keep
from units.models import Unit

BATCH = 1000
ORDER = (Cadre, Appointment, RankPeriod, Education, Appraisal, Award, ResumeLine, FamilyMember)
RECORDS = ORDER[1:]
POST_FIELDS = ("title", "unit_id", "level", "is_leadership", "is_principal", "in_team", "document_no")
RANK_FIELDS = ("rank",)


@dataclass(slots=True)
class OnFile:
    """The files an import touches: cadres locked, and their records by model and cadre, one query each."""

    cadres: dict[UUID, Cadre] = field(default_factory=dict)
    records: dict[type[Model], dict[UUID, list]] = field(default_factory=dict)

    @classmethod
    def of(cls, ids: Iterable[UUID]) -> "OnFile":
        """Read and lock."""
        ids = list(ids)
        rows = Cadre.objects.select_for_update(of=("self",)).filter(pk__in=ids).select_related("form_file")
        cadres = {cadre.pk: cadre for cadre in rows.defer("form_file__sealed")}
        found = cls(cadres, {model: defaultdict(list) for model in RECORDS})
        for model in RECORDS if ids else ():
            for row in model.objects.filter(cadre__in=ids).order_by("pk"):
                found.records[model][row.cadre_id].append(row)
        return found

    def of_cadre(self, model: type[Model], cadre: Cadre) -> list:
        """The records of one kind of one cadre."""
        return self.records.get(model, {}).get(cadre.pk, [])


@dataclass(frozen=True, slots=True)
class FileToKeep:
    """Bytes that a cadre's field shall point to."""

    cadre: Cadre
    field: str
    name: str
    content: bytes
    content_type: str


@dataclass(slots=True)
class Changes:
    """Rows to add, to change and to drop, by model."""

    on_file: OnFile
    added: dict[type[Model], list] = field(default_factory=lambda: defaultdict(list))
    changed: dict[type[Model], dict] = field(default_factory=lambda: defaultdict(dict))
    dropped: dict[type[Model], list] = field(default_factory=lambda: defaultdict(list))
    files: list[FileToKeep] = field(default_factory=list)

    def add(self, row: Model) -> None:
        """A new row."""
        self.added[type(row)].append(row)

    def change(self, row: Model) -> None:
        """A row of the file that has changed."""
        self.changed[type(row)][row.pk] = row

    def replace(self, cadre: Cadre, model: type[Model], rows: Iterable[Model]) -> None:
        """All rows of a kind by others."""
        self.dropped[model] += [row.pk for row in self.on_file.of_cadre(model, cadre)]
        self.added[model] += rows

    def save(self, *, by: object, show: Callable[[float], None] = lambda share: None) -> None:
        """Write it all; `show` is told the share that is written."""
        self._keep_files(by)
        done, total = 0, max(1, sum(len(rows) for rows in self.added.values()))
        for model in ORDER:
            if self.dropped[model]:
                model.objects.filter(pk__in=self.dropped[model]).delete()
            _update(model, list(self.changed[model].values()))
            for start in range(0, len(self.added[model]), BATCH):
                part = self.added[model][start : start + BATCH]
                insert_rows(model, part)
                done += len(part)
                show(done / total)

    def _keep_files(self, by: object) -> None:
        units = Unit.objects.in_bulk({file.cadre.home_unit_id for file in self.files})
        for file in self.files:
            unit = units[file.cadre.home_unit_id]
            kept = keep(file.name, file.content, content_type=file.content_type, unit=unit, by=by)
            setattr(file.cadre, file.field, kept)


def insert_rows(model: type[Model], rows: list) -> None:
    """New rows in one statement, at half the processor time of bulk_create."""
    fields = model._meta.concrete_fields
    values = [
        [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields] for row in rows
    ]
    names = sql.SQL(", ").join(sql.Identifier(field.column) for field in fields)
    statement = sql.SQL("INSERT INTO {} ({}) VALUES %s").format(sql.Identifier(model._meta.db_table), names)
    with connection.cursor() as cursor:
        execute_values(cursor.cursor, statement, values, page_size=BATCH)


def _update(model: type[Model], rows: list) -> None:
    """Changed rows in one statement each thousand: INSERT … ON CONFLICT DO UPDATE."""
    names = [f.name for f in model._meta.concrete_fields if not f.primary_key]
    if rows:
        model.objects.bulk_create(
            rows, BATCH, update_conflicts=True, unique_fields=["id"], update_fields=names
        )


def merge_period(changes: Changes, new: Model, names: tuple[str, ...], key: str) -> Problem | None:
    """Put a post or rank among those on file: correct the one that begins that day, or end the open one.

    What would begin before or within a closed period is a fault; a past period the file covers is left out.
    """
    rows = [row for row in changes.on_file.of_cadre(type(new), new.cadre) if getattr(row, "is_main", True)]
    same = next((row for row in rows if row.valid.lower == new.valid.lower), None)
    overlapping = [row for row in rows if _overlap(row.valid, new.valid)]
    if same is not None:
        _correct(changes, same, new, names)
    elif new.valid.upper is not None and overlapping:
        return None
    elif all(row.valid.upper is None and row.valid.lower < new.valid.lower for row in overlapping):
        for row in overlapping:
            row.valid = DateRange(row.valid.lower, new.valid.lower)
            changes.change(row)
        changes.add(new)
    else:
        day = PartialDate.from_date(new.valid.lower).dotted
        return Problem("before_on_file", {"column": BY_KEY[key].heading, "value": day})
    return None


def _correct(changes: Changes, row: Model, new: Model, names: tuple[str, ...]) -> None:
    """What the import does not tell (None, '') stays."""
    told = {name: getattr(new, name) for name in names if getattr(new, name) not in (None, "")}
    if any(getattr(row, name) != value for name, value in told.items()):
        for name, value in told.items():
            setattr(row, name, value)
        changes.change(row)


def _overlap(one: DateRange, other: DateRange) -> bool:
    return (one.upper is None or other.lower < one.upper) and (other.upper is None or one.lower < other.upper)


def merge_record(changes: Changes, new: Model) -> None:
    """Put a grade, education or award among those on file: the same is not added twice, a grade is corrected."""
    same = [
        row for row in changes.on_file.of_cadre(type(new), new.cadre) if identity_of(row) == identity_of(new)
    ]
    if not same:
        changes.add(new)
    elif isinstance(new, Appraisal) and (same[0].grade, same[0].word) != (new.grade, new.word):
        _correct(changes, same[0], new, ("grade", "word", "decided_on", "document_no"))


def identity_of(row: Model) -> tuple:
    """What tells a record from others of its kind."""
    if isinstance(row, Appraisal):
        return (row.year,)
    if isinstance(row, Education):
        return row.mode, row.education_text, row.degree_text
    return row.name, row.awarded_on
