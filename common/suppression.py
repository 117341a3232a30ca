"""Small counts in tables that leave the house: hidden, with so many others that no total gives them away.

A count of one or two people in a small unit names them to whoever knows the unit. Hiding it alone is of no use while
the totals are published: it is what is missing. So others are hidden with it until every hidden cell could have
another value as well (secondary suppression); whether it could is asked of the table itself, by shifting one person
around a circle of hidden cells, which leaves all totals as they are.
"""

from collections import deque
from collections.abc import Collection, Iterator, Sequence

LEAST = 3  # people
Cell = tuple[int, int]
Table = Sequence[Sequence[int]]


def suppressed(table: Table, least: int = LEAST, *, row_totals: bool = True) -> set[Cell]:
    """(row, column) of the cells to be hidden; totals of columns are published, those of rows as `row_totals` says.

    Whatever is below `least` and not nought is hidden. Where nothing can protect it (a column of one row), its total has
    to be hidden too: then ValueError, as the caller has published what can not be kept.
    """
    return protected(table, small(table, least), row_totals)


def suppressed_together(columns: Sequence[Sequence[int]], least: int = LEAST) -> set[int]:
    """Rows to be hidden in all of several columns, each with its total: the same units in two periods.

    What is hidden in one is hidden in the others too, and each stays protected: so a difference between two periods tells
    no hidden number either. A hidden nought may be found out; it names nobody. ValueError as above.
    """
    hidden: set[int] = set()
    while True:
        told = set().union(*(hidden_beside([[n] for n in column], hidden, least) for column in columns))
        if told == hidden:
            return hidden
        hidden = told


def hidden_beside(table: Table, elsewhere: set[int], least: int) -> set[int]:
    """The rows of a column to be hidden when these are hidden elsewhere."""
    forced = {(row, 0) for row in elsewhere}
    noughts = {(row, column) for row, column in forced if not table[row][column]}
    return {row for row, _column in protected(table, small(table, least) | forced, False, noughts)}


def small(table: Table, least: int) -> set[Cell]:
    """The cells that may not be shown."""
    return {(r, c) for r, row in enumerate(table) for c, n in enumerate(row) if 0 < n < least}


def protected(
    table: Table, hidden: set[Cell], row_totals: bool, spared: Collection[Cell] = frozenset()
) -> set[Cell]:
    """These and as many others as it takes that none has one possible value only, those that are `spared` apart."""
    hidden = set(hidden)
    while bare := bare_one(table, hidden, row_totals, spared):
        hidden |= helpers(table, hidden, bare, row_totals)
    return hidden


def bare_one(table: Table, hidden: set[Cell], row_totals: bool, spared: Collection[Cell]) -> Cell | None:
    """The first hidden cell that is given away."""
    asked = sorted(hidden - set(spared))
    return next((cell for cell in asked if is_solved(table, hidden, cell, row_totals)), None)


def helpers(table: Table, hidden: set[Cell], bare: Cell, row_totals: bool) -> set[Cell]:
    """The cells to hide next for one that is still given away: the fewest and smallest with which it closes a circle.

    Where no circle can be closed (counts of nought give nothing), the smallest that is left.
    """
    circles = [circle - hidden for circle in circles_of(table, bare, row_totals)]
    found = [circle for circle in circles if circle and all(table[r][c] for r, c in circle)]
    everything = {(r, c) for r, row in enumerate(table) for c in range(len(row))}
    if not found and everything == hidden:
        raise ValueError("nothing is left that could protect a small count: hide the totals")
    found = found or [{cell} for cell in everything - hidden]
    return min(found, key=lambda cells: (len(cells), sum(table[r][c] for r, c in cells), sorted(cells)))


def circles_of(table: Table, bare: Cell, row_totals: bool) -> Iterator[set[Cell]]:
    """The shortest circles through a cell: with another of its column, and with totals of rows also two of another column."""
    row, column = bare
    for r in range(len(table)):
        if r == row:
            continue
        if not row_totals:
            yield {bare, (r, column)}
            continue
        yield from ({bare, (r, column), (row, c), (r, c)} for c in range(len(table[row])) if c != column)


def is_solved(table: Table, hidden: set[Cell], cell: Cell, row_totals: bool) -> bool:
    """Whether the published cells and totals leave this hidden cell one value only."""
    return not (
        can_move(table, hidden, cell, row_totals, up=True)
        or can_move(table, hidden, cell, row_totals, up=False)
    )


def can_move(table: Table, hidden: set[Cell], cell: Cell, row_totals: bool, *, up: bool) -> bool:
    """Whether the cell could have one more (or fewer) if others give and take around a circle."""
    if not up and table[cell[0]][cell[1]] == 0:
        return False
    row, column = place_of(cell[0], row_totals), ("column", cell[1])
    start, end = (column, row) if up else (row, column)
    seen, waiting = {start}, deque([start])
    while waiting:
        place = waiting.popleft()
        for other in steps(table, hidden - {cell}, place, row_totals):
            if other == end:
                return True
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return False


def place_of(row: int, row_totals: bool) -> tuple[str, int]:
    """A row as a place of the circle; without totals of rows they are one place, through which everything may pass."""
    return ("row", row if row_totals else 0)


def steps(
    table: Table, hidden: set[Cell], place: tuple[str, int], row_totals: bool
) -> Iterator[tuple[str, int]]:
    """Where the circle may go on: from a column to a row whose cell gives one, from a row to a column that takes one."""
    for r, c in hidden:
        row, column = place_of(r, row_totals), ("column", c)
        if place == column and table[r][c] > 0:
            yield row
        if place == row:
            yield column
