"""The same rows about everybody, whatever the order of the columns; rights of the reader in every row."""

from itertools import permutations

import pytest

from accounts.choices import READER, Permission, Role
from slates.choices import Row
from slates.comparison import compare
from slates.queries import fit, not_put_forward, visible_slates
from tests.factories.day import TODAY
from tests.slates.conftest import NAMES, add_known, compared

pytestmark = pytest.mark.django_db


def told(found):
    """{label: {row: sentences}}, and the rows in order."""
    rows = [line.key for line, _cells in found.rows]
    cells = {
        column.label: {
            line.key: [item.text for item in row[number].items] if row[number] else None
            for line, row in found.rows
        }
        for number, column in enumerate(found.columns)
    }
    return rows, cells


@pytest.mark.parametrize("blind", [False, True])
def test_the_order_of_columns_changes_nothing(slate, officer, blind):
    answers = [
        told(compare(slate, officer, TODAY, blind=blind, order=order)) for order in permutations((1, 2, 3))
    ]
    assert all(one == answers[0] for one in answers)
    moved = compare(slate, officer, TODAY, blind=blind, order=(3, 1))
    assert [one.place for one in moved.columns] == [3, 1, 2]


def test_rows_stand_in_their_order_with_what_each_person_has(slate, officer):
    rows, cells = told(compare(slate, officer, TODAY, blind=False))
    assert [row for row in rows if not row.startswith("rule:")] == list(Row.values)
    one = cells[NAMES[0]]
    assert (one["appraisals"], one["awards"]) == (
        ["2025: excellent"],
        ["2024-03 Bureau of Construction先进个人"],
    )
    assert "借调单位1" in one["placements"][0]
    assert (one["rule:XR-08-1a"], one["talks"], one["pools"]) == (["Met: 2010.07"], ["no talk"], [])


def test_a_row_beyond_the_rights_of_the_reader_is_closed(house, slate, apart):
    reader = house.user(Role.SUPERVISION)
    assert visible_slates(reader).count() == 0
    reader = apart("pools_only", Permission.VIEW_POOLS)
    _rows, cells = told(compare(slate, reader, TODAY, blind=False))
    assert {row for one in cells.values() for row, value in one.items() if value is not None} == {"pools"}


def test_whom_the_reader_may_not_read_stands_in_no_column(house, slate, apart):
    """Not even as somebody without a name beside the evidence that another right opens."""
    reader = apart("files_only", *READER)
    found = compare(slate, reader, TODAY, blind=False)
    assert (found.columns, found.hidden) == ([], 3)


def test_who_meets_every_condition_and_is_not_on_the_slate(house, slate, officer):
    other = add_known(house, "卫南枝", 4)
    add_known(house, "魏北辰", 5, status="not_yet")
    assert list(not_put_forward(officer, slate)) == [other]
    assert fit(officer, slate).count() == 4


def test_a_slate_with_oneself_or_kin_is_seen_by_neither(house, people, officer, leader):
    people[0].user = leader
    people[0].save()
    found = compared(house, people, officer)
    assert visible_slates(officer).filter(pk=found.pk).exists()
    assert not visible_slates(leader).filter(pk=found.pk).exists()
