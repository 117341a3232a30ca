"""Grades of many persons in one sheet."""

from datetime import date

from cadres.grades_text import YearGrade
from cadres.imports.grades_sheet import excellent_shares, read_grades_rows, year_columns
from cadres.imports.headers import find_header, suggest_mapping
from common.sheets import Sheet

HEAD = ["序号", "姓名", "单位", "2022年度", "2023", "2024年考核结果"]


def read(*people):
    sheet = Sheet("考核", [["年度考核汇总表"] * 6, HEAD, *people])
    header = find_header(sheet)
    return read_grades_rows(sheet.rows, header, suggest_mapping(header), date(2026, 11, 23))


def test_year_columns_are_known_by_their_headings():
    assert year_columns(find_header(Sheet("A", [HEAD]))) == {3: 2022, 4: 2023, 5: 2024}


def test_a_person_has_one_grade_a_year_and_blanks_are_no_grade():
    [row] = read([1, "王　芳", "党群部", "优秀", None, "合格"])
    assert (row.person, row.problems) == ({"name": "王芳", "unit": "党群部"}, [])
    assert row.grades == [YearGrade(2022, 1, "优秀"), YearGrade(2024, 2, "合格")]


def test_faults_name_their_row():
    rows = read(
        [1, None, "党群部", "优秀", None, None],
        [2, "李明", "党群部", "良好", None, None],
        [3, "赵红", None, "优秀"],
    )
    assert {row.number: [problem.code for problem in row.problems] for row in rows} == {
        3: ["required"],
        4: ["bad_grade"],
        5: [],
    }


def test_a_person_twice_is_a_duplicate():
    rows = read([1, "王芳", "党群部", "优秀", None, None], [2, "王芳", "党群部", "称职", None, None])
    assert [problem.code for problem in rows[1].problems] == ["duplicate"]


def test_the_share_of_excellent_is_twenty_percent_or_twenty_five_when_approved():
    grades = [("党群部", YearGrade(2024, 1, "优秀"))] * 5 + [("党群部", YearGrade(2024, 2, "称职"))] * 16
    assert [(s.excellent, s.assessed, s.is_over) for s in excellent_shares(grades)] == [(5, 21, True)]
    assert [s.is_over for s in excellent_shares(grades, approval_number="新组〔2025〕1号")] == [False]
    at_the_limit = grades[:1] + grades[-4:]
    assert [s.is_over for s in excellent_shares(at_the_limit)] == [False]


def test_people_not_assessed_do_not_count():
    grades = [("a", YearGrade(2024, 1, "优秀")), ("a", YearGrade(2024, 6, "未参加考核"))]
    assert excellent_shares(grades)[0].assessed == 1
