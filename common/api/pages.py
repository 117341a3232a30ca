"""Cursor pagination: a page is what follows the last row of the one before, so it costs the same everywhere.

The cursor holds the values of the last row in the order's columns; the order always ends with the id. As in
PostgreSQL, nulls come last upwards and first downwards.
"""

import base64
import json
from dataclasses import dataclass

from django.core.exceptions import ValidationError as FieldError
from django.db.models import Field, Model, Q, QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

PARAMETERS = frozenset({"cursor", "page_size", "ordering"})
DEFAULT_SIZE, LARGEST_SIZE = 50, 500


@dataclass(frozen=True)
class Term:
    """One column of an order, by its path (`home_unit__sort_order`)."""

    path: str
    downwards: bool = False

    @property
    def signed(self) -> str:
        """The term as order_by takes it."""
        return f"-{self.path}" if self.downwards else self.path

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


class CursorPages(BasePagination):
    """`results` and the address of the `next` page (null on the last one)."""

    def paginate_queryset(self, queryset: QuerySet, request: Request, view=None) -> list[Model]:
        """One page; the view's `orderings` says what may be sorted by."""
        self.request, size = request, size_of(request)
        name = request.query_params.get("ordering", view.default_ordering)
        terms = terms_of(name, view.orderings)
        ordered = queryset.order_by(*(term.signed for term in terms))
        if "cursor" in request.query_params:
            values = values_of(request.query_params["cursor"], name, terms, queryset)
            ordered = ordered.filter(bound(terms[0], values[0], queryset), after(terms, values))
        rows = list(ordered[: size + 1])
        self.next_cursor = cursor_of(name, terms, rows[size - 1]) if len(rows) > size else None
        return rows[:size]

    def get_paginated_response(self, data: list) -> Response:
        """The page with the address of the next one."""
        here = self.request.build_absolute_uri()
        follows = self.next_cursor and replace_query_param(here, "cursor", self.next_cursor)
        return Response({"next": follows, "results": data})

    def get_paginated_response_schema(self, schema: dict) -> dict:
        """The same for OpenAPI."""
        follows = {"type": "string", "format": "uri", "nullable": True}
        properties = {"next": follows, "results": schema}
        return {"type": "object", "required": ["next", "results"], "properties": properties}

    def get_schema_operation_parameters(self, view) -> list[dict]:
        """`cursor`, `page_size` and `ordering` for OpenAPI."""
        names = sorted([*view.orderings, *(f"-{name}" for name in view.orderings)])
        size = {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "default": DEFAULT_SIZE}
        order = {"type": "string", "enum": names, "default": view.default_ordering}
        schemas = {"cursor": {"type": "string"}, "page_size": size, "ordering": order}
        return [{"name": name, "in": "query", "schema": schema} for name, schema in schemas.items()]


def size_of(request: Request) -> int:
    """Rows a page, 1 to LARGEST_SIZE."""
    text = request.query_params.get("page_size", str(DEFAULT_SIZE))
    size = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    if not 1 <= size <= LARGEST_SIZE:
        raise ValidationError({"page_size": [_("A number from 1 to %(most)s.") % {"most": LARGEST_SIZE}]})
    return size


def terms_of(name: str, orderings: dict[str, tuple[str, ...]]) -> list[Term]:
    """The columns of an ordering, always ending with the id; a minus turns the direction of all."""
    downwards, key = name.startswith("-"), name.removeprefix("-")
    if key not in orderings:
        raise ValidationError({"ordering": [_("Known here: %(names)s.") % {"names": ", ".join(orderings)}]})
    paths = [path for path in orderings[key] if path != "id"]
    return [Term(path, downwards) for path in (*paths, "id")]


def after(terms: list[Term], values: list) -> Q:
    """Rows after those values: greater in the first column, or equal there and greater in the second, …"""
    found, equal = Q(pk__in=[]), Q()
    for term, value in zip(terms, values, strict=True):
        follows = term.follows(value)
        if follows is not None:
            found |= equal & follows
        equal &= term.equals(value)
    return found


def bound(term: Term, value: object, rows: QuerySet) -> Q:
    """What `after` implies for the first column, said apart so that an index can begin there."""
    if value is None or term.field(rows).null:
        return Q()
    return Q(**{f"{term.path}__{'lte' if term.downwards else 'gte'}": value})


def cursor_of(name: str, terms: list[Term], row: Model) -> str:
    """The cursor that continues after a row."""
    text = json.dumps([name, *(term.value(row) for term in terms)], ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def values_of(cursor: str, name: str, terms: list[Term], rows: QuerySet) -> list:
    """The values a cursor holds, typed by the columns; a fault when it is not one of this ordering."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        ordering, *values = json.loads(text)
        if ordering != name or len(values) != len(terms):
            raise ValueError(cursor)
        return [term.field(rows).to_python(value) for term, value in zip(terms, values, strict=True)]
    except (ValueError, TypeError, FieldError) as error:
        raise ValidationError({"cursor": [_("Not a cursor of this list in this order.")]}) from error
