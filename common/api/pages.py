"""Cursor pagination: a page is what follows the last row of the one before, so it costs the same everywhere."""

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from common.keyset import Term, beyond, cursor_of, terms_of, values_of

PARAMETERS = frozenset({"cursor", "page_size", "ordering"})
DEFAULT_SIZE, LARGEST_SIZE = 50, 500


class CursorPages(BasePagination):
    """`results` and the address of the `next` page (null on the last one)."""

    def paginate_queryset(self, queryset: QuerySet, request: Request, view=None) -> list[Model]:
        """One page; the view's `orderings` says what may be sorted by."""
        self.request, size = request, size_of(request)
        name = request.query_params.get("ordering", view.default_ordering)
        terms = order_of(name, view.orderings)
        ordered = queryset.order_by(*(term.signed for term in terms))
        if "cursor" in request.query_params:
            ordered = ordered.filter(beyond(terms, cursor_values(request, name, terms, queryset), queryset))
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


def order_of(name: str, orderings: dict[str, tuple[str, ...]]) -> list[Term]:
    """The columns of an ordering; a minus turns the direction of all."""
    sign, key = "-" if name.startswith("-") else "", name.removeprefix("-")
    if key not in orderings:
        raise ValidationError({"ordering": [_("Known here: %(names)s.") % {"names": ", ".join(orderings)}]})
    return terms_of(f"{sign}{path}" for path in (*orderings[key], "id"))


def cursor_values(request: Request, name: str, terms: list[Term], rows: QuerySet) -> list:
    """The values of the cursor in the address; a fault when it is not one of this ordering."""
    try:
        return values_of(request.query_params["cursor"], name, terms, rows)
    except ValueError as error:
        raise ValidationError({"cursor": [_("Not a cursor of this list in this order.")]}) from error
