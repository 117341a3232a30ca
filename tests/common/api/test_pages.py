"""Cursor pages: whatever the order, every row once."""

from datetime import date

import pytest
from django.test import RequestFactory
from rest_framework.request import Request

from common.api.pages import CursorPages
from units.models import Unit
from units.services import add_unit


class Orders:
    """A view's part in paging."""

    orderings = {"closed": ("closed_on", "name"), "path": ("path",)}
    default_ordering = "path"


def walk(ordering: str) -> list[str]:
    """The codes of all rows, page after page of two."""
    found, address = [], f"/?page_size=2&ordering={ordering}"
    while address:
        pages = CursorPages()
        request = Request(RequestFactory().get(address))
        found += [unit.code for unit in pages.paginate_queryset(Unit.objects.all(), request, Orders)]
        address = pages.get_paginated_response([]).data["next"]
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ordering", "expected"),
    [("closed", list("bdeac")), ("-closed", list("caedb")), ("-path", list("edcba"))],
)
def test_every_row_comes_once_also_with_nulls_and_ties(ordering, expected):
    for code in "abcde":
        closed = date(2025, 1, 1) if code in "bd" else None
        add_unit(f"unit {'x' if code in 'ac' else code}", code=code, by="test", closed_on=closed)
    assert walk(ordering) == expected
