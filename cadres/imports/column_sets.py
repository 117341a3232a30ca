"""Which columns each kind of sheet may have."""

from cadres.choices import ImportKind
from cadres.imports.columns import ROSTER, ColumnSet
from cadres.imports.grades_sheet import PERSON_KEYS
from cadres.imports.move_columns import MOVES

SETS = {ImportKind.GRADES: ROSTER.only(PERSON_KEYS), ImportKind.CHANGES: MOVES}


def columns_of(kind: str) -> ColumnSet:
    """The columns of a kind of import; those of the roster where it has none of its own."""
    return SETS.get(kind, ROSTER)
