"""The same evidence about several people, row by row, as one reader may see it."""

from slates.evidence.asking import Asked, Cell, Item, Line
from slates.evidence.table import lines_of

__all__ = ["Asked", "Cell", "Item", "Line", "lines_of"]
