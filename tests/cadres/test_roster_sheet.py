"""The roster we write is a roster we read."""

import io
from datetime import date

from cadres.imports.headers import find_header, suggest_mapping
from cadres.imports.rows import read_rows
from cadres.roster_sheet import padded_name, roster_sheet
from common.dates import PartialDate
from common.sheets import read_workbook, write_workbook

PERSON = {
    "name": "王芳", "unit": "党群工作部", "post": "科员", "sex": "female", "ethnic_group": "汉族",
    "birth": PartialDate(1986, 3), "party_on": (PartialDate(2008, 11), "民盟"), "level": "乡科级副职",
}  # fmt: skip


def test_a_roster_written_reads_back_as_the_same_values():
    stream = io.BytesIO()
    write_workbook(stream, [roster_sheet([PERSON], title="示例新城干部名册", as_of=date(2026, 11, 23))])
    [sheet] = read_workbook(stream.getvalue())
    header = find_header(sheet)
    assert header.titles == ("示例新城干部名册", "（截至2026年11月23日）")
    [row] = read_rows(sheet.rows, header, suggest_mapping(header), date(2026, 11, 23)).rows
    assert (row.values, row.problems, sheet.rows[3][1]) == (PERSON, [], "王　芳")


def test_only_two_characters_are_padded():
    assert [padded_name(name) for name in ("王芳", "欧阳修", "")] == ["王　芳", "欧阳修", ""]
