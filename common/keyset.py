"""Pages that cost the same everywhere: what follows a row, or precedes it, in an order that ends with the id.

A cursor holds the values of that row in the order's columns. As in PostgreSQL, nulls come last upwards and first
downwards.
"""

import base64
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Count, Field, Model, Q, QuerySet

WINDOWS = 400, 4000  # rows looked at from the front before all are
END = "end"  # in the place of a cursor: before the end


@dataclass(frozen=True)
class Term:
    """One column of an order, by its path (`home_unit__path`)."""

    path: str
    downwards: bool = False

    @property
    def signed(self) -> str:
        """The term as order_by takes it."""
        return f"-{self.path}" if self.downwards else self.path

    @property
    def turned(self) -> "Term":
        """The same column the other way."""
        return replace(self, downwards=not self.downwards)

    def follows(self, value: object) -> Q | None:
        """Rows that come after `value` in this column; None when no row can."""
        if value is None:
            return Q(**{f"{self.path}__isnull": False}) if self.downwards else None
        if self.downwards:
            return Q(**{f"{self.path}__lt": value})
        return Q(**{f"{self.path}__gt": value}) | Q(**{f"{self.path}__isnull": True})

    def equals(self, value: object) -> Q:
        """Rows that have this value in the column."""
        return Q(**{f"{self.path}__isnull": True}) if value is None else Q(**{self.path: value})

    def field(self, rows: QuerySet) -> Field:
        """The model field at the end of the path, or that of an annotation."""
        model = rows.model
        if self.path in rows.query.annotations:
            return rows.query.annotations[self.path].output_field
        *relations, last = self.path.split("__")
        for name in relations:
            model = model._meta.get_field(name).related_model
        return model._meta.get_field(last)

    def value(self, row: Model) -> object:
        """What the row has in this column, as the cursor carries it."""
        for name in self.path.split("__"):
            row = None if row is None else getattr(row, name)
        return row if row is None or isinstance(row, int | str) else str(row)


def terms_of(names: Iterable[str]) -> list[Term]:
    """The columns of an order as order_by takes them, always ending with the id."""
    terms = [Term(name.removeprefix("-"), name.startswith("-")) for name in names]
    return [*(term for term in terms if term.path != "id"), Term("id", bool(terms) and terms[-1].downwards)]


def beyond(terms: Sequence[Term], values: Sequence[object], rows: QuerySet) -> Q:
    """Rows after those values: greater in the first column, or equal there and greater in the second, …"""
    found, equal = Q(pk__in=[]), Q()
    for term, value in zip(terms, values, strict=True):
        follows = term.follows(value)
        if follows is not None:
            found |= equal & follows
        equal &= term.equals(value)
    return bound(terms[0], values[0], rows) & found


def bound(term: Term, value: object, rows: QuerySet) -> Q:
    """What it implies for the first column, said apart so that an index can begin there."""
    if value is None or term.field(rows).null:
        return Q()
    return Q(**{f"{term.path}__{'lte' if term.downwards else 'gte'}": value})


def cursor_of(name: str, terms: Sequence[Term], row: Model) -> str:
    """The cursor at a row, in the order called `name`."""
    text = json.dumps([name, *(term.value(row) for term in terms)], ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def values_of(cursor: str, name: str, terms: Sequence[Term], rows: QuerySet) -> list:
    """The values a cursor holds, typed by the columns; ValueError when it is not one of this order."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        order, *values = json.loads(text)
        if order != name or len(values) != len(terms):
            raise ValueError(cursor)
        return [term.field(rows).to_python(value) for term, value in zip(terms, values, strict=True)]
    except (TypeError, ValidationError) as error:
        raise ValueError(cursor) from error


@dataclass(frozen=True)
class Place:
    """Where in an order somebody reads: after a cursor, before one or before the END, or from the start."""

    name: str
    terms: Sequence[Term]
    after: str = ""
    before: str = ""

    @property
    def backwards(self) -> bool:
        """Whether the page ends at the place."""
        return bool(self.before) and not self.after

    @property
    def reading(self) -> Sequence[Term]:
        """The order in which the rows are found."""
        return [term.turned for term in self.terms] if self.backwards else self.terms

    def side(self, rows: QuerySet) -> Q | None:
        """The rows that are read; None for all of them: from an end, or when the cursor is none of this order."""
        try:
            values = values_of(self.after or self.before, self.name, self.terms, rows)
        except ValueError:
            return None
        return beyond(self.reading, values, rows)

    def counts(self, rows: QuerySet) -> dict[str, Count]:
        """What `span` needs of the rows, for aggregate()."""
        return {"total": Count("pk"), "read": Count("pk", filter=self.side(rows))}

    def span(self, total: int, read: int, size: int) -> tuple[int, int]:
        """Numbers of the first and the last row of the page, counted from 1."""
        if self.backwards:
            return max(read - size, 0) + 1, read
        return total - read + 1, min(total - read + size, total)


@dataclass
class Page:
    """Some rows in their order, and the cursors of the pages on either side; empty where there is none."""

    rows: list
    before: str = ""
    after: str = ""


Keep = Callable[[QuerySet, Sequence[UUID] | None], QuerySet]


def page_at(
    place: Place,
    rows: QuerySet,
    size: int,
    load: Callable[[QuerySet], QuerySet],
    keep: Keep | None = None,
) -> Page:
    """The page at a place. `load` takes a subquery of ids and gives those rows with what is shown of them.

    `keep`: what is dear to ask of everybody; it takes rows and the ids of the few to ask it of (None: all of them).
    """
    side, order = place.side(rows), [term.signed for term in place.reading]
    ordered = rows.filter(side or Q()).order_by(*order)
    ids = first_kept(ordered, size + 1, keep) if keep else ordered.values("pk")[: size + 1]
    found = list(load(ids).order_by(*order))
    shown, ahead, behind = found[:size], len(found) > size, side is not None
    if place.backwards:
        shown, ahead, behind = shown[::-1], behind, ahead
    return Page(
        shown,
        cursor_of(place.name, place.terms, shown[0]) if shown and behind else "",
        cursor_of(place.name, place.terms, shown[-1]) if shown and ahead else "",
    )


def first_kept(ordered: QuerySet, number: int, keep: Keep) -> QuerySet | list[UUID]:
    """The first so many that are kept: from the front in growing windows, and among all when those have too few."""
    found, start = [], 0
    for window in WINDOWS:
        ids = list(ordered.values_list("pk", flat=True)[start : start + window])
        stay = set(keep(ordered.order_by(), ids).values_list("pk", flat=True)) if ids else set()
        found += [pk for pk in ids if pk in stay]
        if len(found) >= number or len(ids) < window:
            return found[:number]
        start += window
    return keep(ordered, None).values("pk")[:number]
