"""Rosters as offices keep them: found, read, every fault named."""

import io
from datetime import date

import pytest

from cadres.imports.cells import CellFault
from cadres.imports.failed_rows import is_failed_rows, mended_rows, put_back, write_failed_rows
from cadres.imports.headers import find_header, suggest_mapping
from cadres.imports.rows import read_rows
from cadres.imports.words import level_word, rank_word
from common.dates import PartialDate
from common.sheets import Sheet, read_workbook

TODAY = date(2026, 11, 23)
HEAD = ["序号", "姓名", "性别", "出生年月", "民族", "身份证号", "入党时间", "单位", "职务"]


def table(*people, head=HEAD, above=()):
    sheet = Sheet("名册", [*above, head, *people])
    header = find_header(sheet)
    return read_rows(sheet.rows, header, suggest_mapping(header), TODAY)


def codes(*people, **kwargs):
    return {
        row.number: [problem.code for problem in row.problems]
        for row in table(*people, **kwargs).rows
        if row.problems
    }


def test_the_header_is_found_under_title_rows_and_over_two_rows():
    top = ["姓名", "性别", "全日制教育", "全日制教育", "在职教育"]
    low = ["姓名", "性别", "学历", "学位", "院校及专业"]
    sheet = Sheet(
        "A", [["示例新城干部名册"] * 5, ["截至2026年11月", None, None, None, None], top, low, ["王芳"]]
    )
    header = find_header(sheet)
    assert (header.top, header.body, header.titles) == (2, 4, ("示例新城干部名册", "截至2026年11月"))
    assert suggest_mapping(header) == {
        0: "name",
        1: "sex",
        2: "full_education",
        3: "full_degree",
        4: "part_school",
    }


def test_headings_are_known_whatever_their_blanks_and_brackets():
    header = find_header(
        Sheet("A", [["姓　名", "出生年月\n（岁）", "政治面貌(党派)", "现工作单位\n及职务", "任现职级时间："]])
    )
    assert suggest_mapping(header) == {0: "name", 1: "birth", 2: "politics", 3: "post", 4: "rank_since"}


def test_a_remembered_heading_wins_and_can_be_left_out():
    header = find_header(Sheet("A", [["姓名", "性别", "干部编号", "备注"]]))
    assert suggest_mapping(header, {"干部编号": "staff_number", "备注": ""}) == {
        0: "name",
        1: "sex",
        2: "staff_number",
    }


def test_a_sheet_without_people_has_no_header():
    assert find_header(Sheet("A", [["总数", "正处", "副处"], [3, 1, 2]])) is None


def test_a_row_is_read_as_it_is_meant():
    [row] = table([1, "王　芳", "女", "1986.03", "汉", None, "2008.11；民盟", "党群\n工作部", "科 员"]).rows
    assert row.values == {
        "name": "王芳", "sex": "female", "birth": PartialDate(1986, 3), "ethnic_group": "汉族",
        "party_on": (PartialDate(2008, 11), "民盟"), "unit": "党群工作部", "post": "科员",
    }  # fmt: skip


def test_unit_headings_notes_and_repeated_headers_are_no_people():
    above = [["名册"] * 9]
    people = [
        ["党群工作部"] * 9,
        [1, "王芳", *[None] * 7],
        HEAD,
        [2, "李明", *[None] * 7],
        ["注：含挂职人员", *[None] * 8],
    ]
    found = table(*people, above=above)
    assert ([(row.values["name"], row.group) for row in found.rows], found.notes) == (
        [("王芳", "党群工作部"), ("李明", "党群工作部")], [3, 5, 7],
    )  # fmt: skip


GOOD = [1, "王芳", "女", "1986.03", "汉族", "320101198603120021", "2008.11", "党群工作部", "科员"]


@pytest.mark.parametrize(
    ("place", "cell", "expected"),
    [
        (1, None, ["required"]),
        (1, "123", ["bad_name"]),
        (2, "不详", ["bad_sex"]),
        (3, "86年生", ["bad_date"]),
        (3, 1986.1, ["unclear_date"]),
        (3, "2030.01", ["future_date", "dates_order", "id_birth_differs"]),
        (4, "火星", ["unknown_word"]),
        (5, "320101198603120022", ["id_check_digit"]),
        (5, 320101198603120000, ["id_is_number"]),
        (5, "12345", ["id_shape"]),
        (6, "1980.01", ["dates_order"]),
        (7, "x\x00y", ["bad_character"]),
        (8, "长" * 501, ["too_long"]),
        (3, "1986.04", ["id_birth_differs"]),
        (2, "男", ["id_sex_differs"]),
    ],
)
def test_every_fault_is_named(place, cell, expected):
    row = [*GOOD[:place], cell, *GOOD[place + 1 :]]
    assert codes(row) == {2: expected}


def test_a_sound_row_has_no_problem():
    assert codes(GOOD) == {}


def test_the_second_row_of_a_person_is_the_duplicate():
    assert codes(GOOD, [2, "李明", *[None] * 7], GOOD) == {4: ["duplicate"]}


def test_numbers_with_two_decimals_make_point_one_october():
    rows = table([1, "王芳", "女", 1986.1, *[None] * 5], [2, "李明", "男", 1986.03, *[None] * 5]).rows
    assert [row.values["birth"] for row in rows] == [PartialDate(1986, 10), PartialDate(1986, 3)]


@pytest.mark.parametrize(
    ("text", "level"),
    [("正处", "县处级正职"), ("副处级", "县处级副职"), ("乡科级正职", "乡科级正职"),
     ("正科级领导职务", "乡科级正职"), ("科级副职", "乡科级副职"), ("无", ""), ("处长", None), ("正", None)],
)  # fmt: skip
def test_levels_are_brought_to_one_word(text, level):
    assert level_word(text) == level


def test_ranks_are_brought_to_one_word():
    assert [rank_word(text) for text in ("四级调研员", "4级调研员", "无", "五级调研员")] == [
        "四级调研员",
        "四级调研员",
        "",
        None,
    ]


def test_failed_rows_go_out_and_come_back_mended():
    rows = [HEAD, GOOD, [2, "李明", "x", *[None] * 6], [3, "赵红", "女", *[None] * 6]]
    stream = io.BytesIO()
    assert write_failed_rows(stream, HEAD, rows, {3: "性别"}) == 1
    [sheet] = read_workbook(stream.getvalue())
    assert is_failed_rows(sheet.rows)
    sheet.rows[1][4] = "男"
    fixed = put_back(rows, mended_rows(sheet.rows, HEAD))
    assert fixed == [HEAD, GOOD, [2, "李明", "男", *[None] * 6], rows[3]]


def test_failed_rows_of_another_roster_are_refused():
    with pytest.raises(CellFault, match="other_roster"):
        mended_rows([["原行号", "问题", "姓名"]], ["姓名", "性别"])
    with pytest.raises(CellFault, match="other_row"):
        put_back([["姓名"]], {9: ["王芳"]})
