"""Hidden cells can not be solved: every table that agrees with what is published is tried out."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.suppression import LEAST, suppressed, suppressed_together

SMALL = st.integers(0, 5)
TABLES = st.integers(2, 3).flatmap(
    lambda width: st.lists(st.lists(SMALL, min_size=width, max_size=width), min_size=2, max_size=3)
)


def agreeing(table, hidden, row_totals):
    """All tables of counts that agree with the cells and totals published."""
    cells = sorted(hidden)
    most = [min(sum(row[c] for row in table), sum(table[r]) if row_totals else 99) for r, c in cells]
    for values in product(*(range(top + 1) for top in most)):
        other = [list(row) for row in table]
        for (r, c), value in zip(cells, values, strict=True):
            other[r][c] = value
        if totals(other, row_totals) == totals(table, row_totals):
            yield values


def totals(table, row_totals):
    rows = [sum(row) for row in table] if row_totals else []
    return rows + [sum(column) for column in zip(*table, strict=True)]


def is_kept(table, row_totals):
    """Whether nothing small is shown, and no hidden cell has the same value in all agreeing tables."""
    hidden = suppressed(table, row_totals=row_totals)
    shown = [n for r, row in enumerate(table) for c, n in enumerate(row) if (r, c) not in hidden]
    possible = list(zip(*agreeing(table, hidden, row_totals), strict=True)) if hidden else []
    return not any(0 < n < LEAST for n in shown) and all(len(set(values)) > 1 for values in possible)


@settings(max_examples=120, deadline=None)
@given(TABLES)
def test_no_hidden_cell_can_be_solved_from_the_totals_of_rows_and_columns(table):
    try:
        assert is_kept(table, True)
    except ValueError:  # nothing could protect it: even all hidden, the totals give a cell away
        everything = {(r, c) for r, row in enumerate(table) for c in range(len(row))}
        possible = zip(*agreeing(table, everything, True), strict=True)
        assert any(len(set(values)) == 1 for values in possible)


@settings(max_examples=120, deadline=None)
@given(st.lists(SMALL, min_size=2, max_size=5))
def test_no_hidden_cell_can_be_solved_from_the_total_of_a_column(column):
    table = [[n] for n in column]
    try:
        assert is_kept(table, False)
    except ValueError:
        assert sum(1 for n in column if n) == 0 or len(column) == 1


def test_one_small_cell_takes_another_with_it_in_its_row_and_column():
    table = [[1, 9, 8], [7, 6, 9], [8, 9, 9]]
    hidden = suppressed(table)
    assert (0, 0) in hidden
    assert len(hidden) == 4


def test_where_nothing_protects_a_cell_it_is_said():
    with pytest.raises(ValueError, match="hide the totals"):
        suppressed([[1]])


def test_nothing_small_hides_nothing():
    assert suppressed([[0, 9], [9, 3]]) == set()


@settings(max_examples=150, deadline=None)
@given(
    st.integers(2, 4).flatmap(
        lambda n: st.lists(st.lists(SMALL, min_size=n, max_size=n), min_size=2, max_size=2)
    )
)
def test_in_two_periods_no_hidden_number_can_be_solved_from_both_totals(periods):
    hidden = suppressed_together(periods)
    for column in periods:
        assert not any(0 < n < LEAST for row, n in enumerate(column) if row not in hidden)
        cells = {(row, 0) for row in hidden}
        possible = zip(*agreeing([[n] for n in column], cells, False), strict=True) if hidden else []
        known = [row for row, values in zip(sorted(hidden), possible, strict=True) if len(set(values)) == 1]
        assert not any(column[row] for row in known)  # nought may be known


def test_what_is_hidden_in_one_period_is_hidden_in_the_other_so_that_no_difference_tells_it():
    now, then = [1, 9, 8, 40], [7, 9, 8, 40]
    hidden = suppressed_together([now, then])
    assert 0 in hidden
    assert len(hidden) == 2
