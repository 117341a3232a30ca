"""Excel workbooks in and out: hostile ones refused unopened, the others parsed in a limited child process."""

from common.sheets.reading import Cell, Sheet, SheetLimits, read_workbook
from common.sheets.writing import SHEET_TYPE, SheetOut, write_workbook

__all__ = ["SHEET_TYPE", "Cell", "Sheet", "SheetLimits", "SheetOut", "read_workbook", "write_workbook"]
