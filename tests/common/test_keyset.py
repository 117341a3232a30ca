"""A page is what follows a row, or precedes it; whatever the order, every row once."""

from datetime import date

import pytest

from common import keyset
from common.keyset import END, Place, page_at, terms_of
from units.models import Unit
from units.services import add_unit

ORDERS = {
    "up": (["closed_on", "name"], "bdeac"),
    "down": (["-closed_on", "-name"], "caedb"),
    "mixed": (["-closed_on", "name"], "eacbd"),
}


@pytest.fixture(params=ORDERS)
def order(request, db):
    """An order with nulls and ties, and the codes of all rows in it."""
    for code in "abcde":
        closed = date(2025, 1, 1) if code in "bd" else None
        add_unit(f"unit {'x' if code in 'ac' else code}", code=code, by="test", closed_on=closed)
    names, expected = ORDERS[request.param]
    return terms_of(names), list(expected)


def page(terms, keep=None, **where):
    return page_at(
        Place("", terms, **where), Unit.objects.all(), 2, lambda ids: Unit.objects.filter(pk__in=ids), keep
    )


def but_b(rows, ids):
    """Dear to ask: everybody but b."""
    return rows.exclude(code="b") if ids is None else rows.filter(pk__in=ids).exclude(code="b")


def codes(shown):
    return [unit.code for unit in shown.rows]


def test_forwards_every_row_comes_once(order):
    terms, expected = order
    found, shown = [], page(terms)
    assert shown.before == ""
    while shown.after:
        found += codes(shown)
        shown = page(terms, after=shown.after)
    assert found + codes(shown) == expected


def test_backwards_from_the_end_every_row_comes_once(order):
    terms, expected = order
    found, shown = [], page(terms, before=END)
    assert shown.after == ""
    while shown.before:
        found = codes(shown) + found
        shown = page(terms, before=shown.before)
    assert codes(shown) + found == expected


def test_a_page_back_leads_forwards_again(order):
    terms, expected = order
    second = page(terms, after=page(terms).after)
    first = page(terms, before=second.before)
    assert (codes(first), first.before) == (expected[:2], "")
    assert codes(page(terms, after=first.after)) == expected[2:4]


@pytest.mark.parametrize("cursor", ["x", "WyJ1cCJd", "bm90aGluZw", "é"])
def test_what_is_no_cursor_of_this_order_leads_to_the_start(order, cursor):
    terms, expected = order
    assert codes(page(terms, after=cursor)) == expected[:2]


def numbers(terms, rows=None, **where):
    place, rows = Place("", terms, **where), Unit.objects.all()
    found = rows.aggregate(**place.counts(rows))
    return place.span(found["total"], found["read"], 2)


def test_the_rows_of_a_page_are_numbered_from_the_start(order):
    terms, _expected = order
    second = page(terms, after=page(terms).after)
    assert numbers(terms) == (1, 2)
    assert numbers(terms, after=page(terms).after) == (3, 4)
    assert numbers(terms, before=second.before) == (1, 2)
    assert numbers(terms, before=END) == (4, 5)


@pytest.mark.parametrize("windows", [(1, 1), (2, 8), (9, 9)])
def test_what_is_asked_of_a_few_at_a_time_is_found_all_the_same(order, windows, monkeypatch):
    terms, expected = order
    monkeypatch.setattr(keyset, "WINDOWS", windows)
    found, shown = [], page(terms, keep=but_b)
    while shown.after:
        found += codes(shown)
        shown = page(terms, keep=but_b, after=shown.after)
    assert found + codes(shown) == [code for code in expected if code != "b"]
    assert codes(page(terms, keep=but_b, before=END)) == (found + codes(shown))[-2:]
