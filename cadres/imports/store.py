"""What an import reads from the database and from its files: indexes of one query each, sheets, forms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Q

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres.imports.cells import CellFault
from cadres.imports.column_sets import columns_of
from cadres.imports.columns import ROSTER, ColumnSet, heading_key
from cadres.imports.failed_rows import is_failed_rows, mended_rows, put_back
from cadres.imports.form_content import read_form_files
from cadres.imports.headers import Header, find_header
from cadres.imports.matching import KnownPerson, KnownUnit, PersonIndex, UnitIndex
from cadres.models import Cadre, ImportBatch, ImportMapping
from cadres.queries import near_to
from common import crypto, scope
from common.sheets import Cell, Sheet, read_workbook
from common.uploads import FileRefused
from files.models import StoredFile
from files.services import content_of
from units.models import Unit
from units.queries import ids_of, subtree


@dataclass(frozen=True, slots=True)
class Table:
    """The sheet that is imported: its rows with mended ones in place, and its header."""

    rows: list[list[Cell]]
    header: Header


def may_import(user: User, unit: Unit) -> bool:
    """Whether the user may import for the unit today."""
    return units_for(user, Permission.IMPORT_CADRES).filter(pk=unit.pk).exists()


def unit_index(unit: Unit) -> UnitIndex:
    """The unit and all below it."""
    rows = subtree([unit]).values_list("pk", "name", "parent_id", "short_name")
    return UnitIndex(KnownUnit(*row) for row in rows)


def person_index(
    unit: Unit, wanted: Sequence[Mapping[str, object]] | None = None, *, by: User | None = None
) -> PersonIndex:
    """The people of the unit and all below it; if values are given, only those one of them may mean.

    For an importer the own file and those of kin are closed.
    """
    rows = Cadre.objects.filter(home_unit__in=ids_of(subtree([unit])))
    if wanted is not None:
        names = {str(values["name"]) for values in wanted if "name" in values}
        hashes = {one for values in wanted for one in hashes_of(str(values.get("id_number", "")))}
        rows = rows.filter(Q(name__in=names) | Q(id_number_index__in=hashes))
    found = rows.values_list("pk", "name", "birth", "id_number_index", "home_unit_id")
    known = (KnownPerson(pk, name, birth, index or "", home) for pk, name, birth, index, home in found)
    closed = frozenset(rows.filter(near_to(by)).values_list("pk", flat=True)) if by else frozenset()
    return PersonIndex(hashes_of, closed).add(known)


def hashes_of(number: str) -> list[str]:
    """The keyed hashes under which an ID number is found: two while the index is being rebuilt."""
    return crypto.blind_indexes(number, "id_number") if number else []


def taken_elsewhere(numbers: Iterable[str], unit: Unit) -> set[str]:
    """Those ID numbers that belong to somebody outside of the unit and all below it, in the importer's sight or not."""
    by_hash = {one: number for number in numbers for one in hashes_of(number)}
    outside = Cadre.objects.exclude(home_unit__in=ids_of(subtree([unit])))
    with scope.everything():
        found = outside.filter(id_number_index__in=list(by_hash)).values_list("id_number_index", flat=True)
        return {by_hash[index] for index in found}


def files_of(batch: ImportBatch) -> list[StoredFile]:
    """The files of a batch in the order they were sent."""
    return list(batch.files.order_by("uploaded_at", "pk"))


def table_in(sheets: Iterable[Sheet], known: ColumnSet = ROSTER) -> Table:
    """The first sheet with a header of its kind; FileRefused when none has one, or nobody stands below it."""
    for sheet in sheets:
        if header := find_header(sheet, known):
            if len(sheet.rows) <= header.body:
                raise FileRefused("no_rows")
            return Table(sheet.rows, header)
    raise FileRefused("no_header")


def table_of(batch: ImportBatch) -> Table:
    """The sheet of a batch with every mended row put back in its place."""
    first, *mended = (read_workbook(content_of(file)) for file in files_of(batch))
    table = table_in(first, columns_of(batch.kind))
    for sheets in mended:
        table = mended_table(table, sheets)
    return table


def mended_table(table: Table, sheets: list[Sheet]) -> Table:
    """The table with the rows of a failed-rows sheet in place; CellFault when it mends another roster."""
    sheet = next((sheet for sheet in sheets if is_failed_rows(sheet.rows)), None)
    if sheet is None:
        raise CellFault("other_roster")
    mended = mended_rows(sheet.rows, headings_of(table.header))
    return Table(put_back(table.rows, mended), table.header)


def headings_of(header: Header) -> list[str]:
    """Headings as the failed-rows sheet writes them."""
    return list(header.headings)


def forms_of(batch: ImportBatch) -> Iterator[tuple[str, bytes, bytes]]:
    """Every form of every file of a batch."""
    for file in files_of(batch):
        yield from read_form_files(file.name, content_of(file))


def heading_set(headings: Iterable[str]) -> str:
    """The key under which a mapping is remembered."""
    return sha256("\n".join(sorted(map(heading_key, headings))).encode()).hexdigest()


def remembered(user: User, headings: Iterable[str]) -> dict[str, str]:
    """What the user said before that these headings mean."""
    found = ImportMapping.objects.filter(user=user, heading_set=heading_set(headings)).first()
    return found.columns if found else {}
