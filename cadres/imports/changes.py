"""What a part of an import would write, gathered in memory, checked against what is on file, written in bulk."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Model
from psycopg2.extras import DateRange

from audit.services import record_all
from cadres.imports.differences import Difference
from cadres.imports.family import family_of
from cadres.lrmx import FamilyMember as Written
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
from cadres.services import prepare
from common.clock import today
from files.services import keep
from units.models import Unit

BATCH = 1000
ORDER = (Cadre, Appointment, RankPeriod, Education, Appraisal, Award, ResumeLine, FamilyMember)
RECORDS = ORDER[1:]
SEALED = ("id_number", "health")


@dataclass(slots=True)
class OnFile:
    """The files an import touches: cadres locked, and their records by model and cadre, one query each."""

    cadres: dict[UUID, Cadre] = field(default_factory=dict)
    records: dict[type[Model], dict[UUID, list]] = field(default_factory=dict)

    @classmethod
    def of(cls, ids: Iterable[UUID], models: Sequence[type[Model]] = RECORDS) -> "OnFile":
        """Read and lock, with the records of these models."""
        ids = list(ids)
        rows = Cadre.objects.select_for_update(of=("self",)).filter(pk__in=ids).select_related("form_file")
        cadres = {cadre.pk: cadre for cadre in rows.defer("form_file__sealed")}
        found = cls(cadres, {model: defaultdict(list) for model in models})
        for model in models if ids else ():
            for row in model.objects.filter(cadre__in=ids).order_by("pk"):
                found.records[model][row.cadre_id].append(row)
        return found

    def of_cadre(self, model: type[Model], cadre: UUID) -> list:
        """The records of one kind of one cadre."""
        return self.records.get(model, {}).get(cadre, [])


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
    """Rows to add, to change and to drop, by model, of one part of an import."""

    on_file: OnFile
    noted: Counter[str] = field(default_factory=Counter)  # what was assumed, by key of NOTES
    units: Mapping[UUID, str] = field(default_factory=dict)  # names by id
    today: date = field(default_factory=today)
    added: dict[type[Model], list] = field(default_factory=lambda: defaultdict(list))
    changed: dict[type[Model], dict] = field(default_factory=lambda: defaultdict(dict))
    dropped: dict[type[Model], list] = field(default_factory=lambda: defaultdict(list))
    files: list[FileToKeep] = field(default_factory=list)
    told: dict[UUID, list[Difference]] = field(default_factory=lambda: defaultdict(list))
    people: list[tuple[Cadre, Mapping[str, object]]] = field(default_factory=list)  # new ones, to be sealed
    families: list[tuple[Cadre, Sequence[Written]]] = field(default_factory=list)
    acts: list[tuple[str, Cadre, dict]] = field(default_factory=list)  # told in the trail of each file

    def add(self, row: Model) -> None:
        """A new row."""
        self.added[type(row)].append(row)

    def tell(self, cadre: UUID, differences: Iterable[Difference]) -> None:
        """Differences in a file; of somebody new everything is new, and nothing is told."""
        if cadre in self.on_file.cadres:
            self.told[cadre] += differences

    def add_person(self, cadre: Cadre, values: Mapping[str, object]) -> None:
        """A new file; its key is made and its values are sealed only when it is written."""
        self.people.append((cadre, values))

    def note(self, action: str, cadre: Cadre, detail: dict) -> None:
        """An act to be told in the trail of a file."""
        self.acts.append((action, cadre, detail))

    def change(self, row: Model) -> None:
        """A row of the file that has changed."""
        self.changed[type(row)][row.pk] = row

    def replace(self, cadre: Cadre, model: type[Model], rows: Iterable[Model]) -> None:
        """All rows of a kind by others."""
        self.dropped[model] += [row.pk for row in self.on_file.of_cadre(model, cadre.pk)]
        self.added[model] += rows

    def replace_family(self, cadre: Cadre, rows: Sequence[Written]) -> None:
        """The family as a form has it."""
        self.families.append((cadre, rows))

    def save(self, *, by: object) -> None:
        """Write it all."""
        for cadre, values in self.people:
            prepare(cadre, sealed_of(values))
            self.add(cadre)
        for cadre, rows in self.families:
            self.replace(cadre, FamilyMember, family_of(cadre, rows))
        self._keep_files(by)
        for model in ORDER:
            if self.dropped[model]:
                model.objects.filter(pk__in=self.dropped[model]).delete()
            _update(model, list(self.changed[model].values()))
            if self.added[model]:
                insert_rows(model, self.added[model])
        record_all(self.acts, by=by)

    def _keep_files(self, by: object) -> None:
        units = Unit.objects.in_bulk({file.cadre.home_unit_id for file in self.files})
        for file in self.files:
            unit = units[file.cadre.home_unit_id]
            kept = keep(file.name, file.content, content_type=file.content_type, unit=unit, by=by)
            setattr(file.cadre, file.field, kept)


def sealed_of(values: Mapping[str, object]) -> dict[str, str]:
    """Those values that a file keeps sealed."""
    return {key: str(values[key]) for key in SEALED if key in values}


def insert_rows(model: type[Model], rows: list) -> None:
    """New rows in one statement that takes them as one JSON text: a third of the work of bulk_create."""
    fields = model._meta.concrete_fields
    told = [{field.column: field.pre_save(row, True) for field in fields} for row in rows]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    text = json.dumps(told, ensure_ascii=False, default=_as_json)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::{table}, %s)",  # noqa: S608
            [text],
        )


def _as_json(value: object) -> str:
    """A value as the text PostgreSQL reads it from."""
    if isinstance(value, bytes | memoryview):
        return "\\x" + bytes(value).hex()
    if isinstance(value, DateRange):
        return f"[{value.lower or ''},{value.upper or ''})"
    return str(value)


def _update(model: type[Model], rows: list) -> None:
    """Changed rows in one statement each thousand: INSERT … ON CONFLICT DO UPDATE."""
    names = [f.name for f in model._meta.concrete_fields if not f.primary_key]
    if rows:
        model.objects.bulk_create(
            rows, BATCH, update_conflicts=True, unique_fields=["id"], update_fields=names
        )
