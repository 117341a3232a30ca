"""A slate side by side: columns and rows, as one reader may see them, with names or without."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied

from accounts.models import User
from cadres.models import Cadre
from slates.choices import MARKS, RESOURCES
from slates.evidence import Asked, Cell, Line, lines_of
from slates.models import Candidate, Slate
from slates.queries import candidates_of, sees_everybody
from slates.words import not_all_words
from talent_pools.views.people import standing
from talent_pools.words import age_of, post_words


@dataclass(frozen=True, slots=True)
class Column:
    """One person: `place` counts from 1 as shown first; blind all but `label` is empty."""

    place: int
    label: str
    candidate: Candidate | None = None
    cadre: Cadre | None = None
    about: Sequence[str] = field(default=())


@dataclass(frozen=True, slots=True)
class Compared:
    """Columns, and rows with a cell for each column; None: not for this reader. `hidden`: people out of sight."""

    columns: Sequence[Column]
    rows: Sequence[tuple[Line, Sequence[Cell | None]]]
    hidden: int
    blind: bool


def all_of_them(_resource: str) -> bool:
    """A reader without a token reads every resource."""
    return True


def compare(
    slate: Slate,
    user: User,
    on: date,
    *,
    blind: bool,
    order: Sequence[int] = (),
    reads: Callable[[str], bool] = all_of_them,
) -> Compared:
    """Everything side by side. `order`: places of the columns as wanted; it moves columns and changes nothing else.

    `reads`: which resources a token may read; rows of others are left out. Blind, a row that is not the reader's for
    everybody is left out for all, and PermissionDenied where somebody is out of sight: a gap would tell who it is.
    """
    if blind and not sees_everybody(user, slate):
        raise PermissionDenied(not_all_words())
    found = candidates_of(user, slate)
    ids = frozenset(one.cadre_id for one in found)
    lines = [one for one in lines_of(Asked(user, ids, slate.step, on, blind)) if reads(RESOURCES[one.row])]
    if blind:
        lines = [one for one in lines if ids <= one.cells.keys()]
    columns = blind_columns(found) if blind else named_columns(found, user)
    columns = moved(columns, order)
    keys = {one.place: pk for pk, one in placed(found, blind=blind).items()}
    rows = [(line, [line.cells.get(keys[column.place]) for column in columns]) for line in lines]
    return Compared(columns, rows, len(slate.people) - len(found), blind)


def placed(found: Sequence[Candidate], *, blind: bool) -> dict[UUID, Column]:
    """Which place each person has: by lot where it is blind."""
    ordered = sorted(found, key=lambda one: one.mark) if blind else found
    return {one.cadre_id: Column(place, "") for place, one in enumerate(ordered, 1)}


def blind_columns(found: Sequence[Candidate]) -> list[Column]:
    """甲, 乙, 丙 in the order of the lot."""
    marks = sorted(one.mark for one in found)
    return [Column(place, MARKS[mark - 1]) for place, mark in enumerate(marks, 1)]


def named_columns(found: Sequence[Candidate], user: User) -> list[Column]:
    """With name, unit, post and age, of those the reader may read in pools."""
    known = standing(user, (one.cadre_id for one in found))
    return [named(place, one, known[one.cadre_id]) for place, one in enumerate(found, 1)]


def named(place: int, one: Candidate, cadre: Cadre) -> Column:
    """One person."""
    about = [str(cadre.home_unit), post_words(cadre), age_of(cadre)]
    return Column(place, cadre.name, one, cadre, [part for part in about if part])


def only(compared: Compared, ids: Collection[UUID]) -> Compared:
    """With names: the columns of these people; the others count as out of sight."""
    kept = [at for at, one in enumerate(compared.columns) if one.cadre and one.cadre.pk in ids]
    columns = [compared.columns[at] for at in kept]
    rows = [(line, [cells[at] for at in kept]) for line, cells in compared.rows]
    hidden = compared.hidden + len(compared.columns) - len(kept)
    return Compared(columns, rows, hidden, compared.blind)


def moved(columns: list[Column], order: Sequence[int]) -> list[Column]:
    """The columns as wanted: those named first, the others after them."""
    by_place = {one.place: one for one in columns}
    wanted = [place for place in dict.fromkeys(order) if place in by_place]
    return [by_place[place] for place in (*wanted, *(one for one in by_place if one not in wanted))]
