"""The proofs of issue 2 as far as reading and planning go: planted faults, 600 forms, 1,000 × 5 grades."""

import io
from datetime import date
from pathlib import Path

from cadres.imports.failed_rows import mended_rows, put_back, write_failed_rows
from cadres.imports.form_content import read_form_files
from cadres.imports.grades_sheet import read_grades_rows
from cadres.imports.headers import find_header, suggest_mapping
from cadres.imports.matching import KnownPerson, KnownUnit, PersonIndex, UnitIndex
from cadres.imports.plan import plan_roster
from cadres.imports.plan_others import FormPlanner, plan_grades
from cadres.imports.rows import read_rows
from common.sheets import read_workbook
from tests.cadres.imports.invented import HEAD, identity_number, name, roster_row, workbook
from tests.common.hostile import zip_of

TODAY = date(2026, 11, 23)
UNITS = UnitIndex(KnownUnit(n, f"示例{n}局") for n in range(20))
EVERY = (Path(__file__).parents[1] / "fixtures" / "every_element.lrmx").read_bytes()
FIRST_ROW = 4  # two titles and the header stand above

PLANTED = {  # row of people: (column, cell, reason)
    0: (1, None, "required"),
    111: (2, "不详", "bad_sex"),
    222: (3, "七五年", "bad_date"),
    333: (5, "999999197001010000", "id_check_digit"),
    444: (5, 999999197001010000, "id_is_number"),
    555: (8, "不存在局", "unknown_unit"),
    666: (10, "处长级", "unknown_word"),
    777: (7, "1950.01", "dates_order"),
    888: (3, "2031.01", "future_date"),
    999: (5, identity_number(1), "duplicate"),
}


def no_one():
    return PersonIndex(lambda number: [number])


def plan_of(rows):
    header = find_header(type("Sheet", (), {"rows": rows}))
    return plan_roster(read_rows(rows, header, suggest_mapping(header), TODAY).rows, UNITS, no_one())


def test_ten_planted_faults_in_a_thousand_rows_are_named_and_no_other_row_is():
    people = [roster_row(n) for n in range(1000)]
    for place, (column, cell, _reason) in PLANTED.items():
        people[place][column] = cell
    [sheet] = read_workbook(workbook(people))
    plan = plan_of(sheet.rows)
    found = {row.number - FIRST_ROW: row.faults[0].code for row in plan.faulty}
    assert found == {place: reason for place, (_column, _cell, reason) in PLANTED.items()}
    assert len(plan.sound) == 990


def test_the_mended_sheet_of_failed_rows_makes_the_roster_whole():
    people = [roster_row(n) for n in range(1000)]
    for place, (column, cell, _reason) in PLANTED.items():
        people[place][column] = cell
    [sheet] = read_workbook(workbook(people))
    stream = io.BytesIO()
    reasons = dict.fromkeys((row.number for row in plan_of(sheet.rows).faulty), "x")
    assert write_failed_rows(stream, HEAD, sheet.rows, reasons) == 10
    [failed] = read_workbook(stream.getvalue())
    for row in failed.rows[1:]:
        row[2:] = roster_row(row[0] - FIRST_ROW)
    whole = plan_of(put_back(sheet.rows, mended_rows(failed.rows, HEAD)))
    assert (len(whole.sound), whole.faulty) == (1000, [])


def plan_forms(data):
    planner = FormPlanner(no_one())
    return [planner.plan(*file) for file in read_form_files("x.zip", data)]


def form(n: int) -> bytes:
    number = identity_number(n)
    fields = {"陈　宁": name(n), "320101198603120021": number, "198603": number[6:12]}
    data = EVERY.decode("utf-8-sig")
    for old, new in fields.items():
        data = data.replace(f">{old}<", f">{new}<")
    return data.encode()


def test_six_hundred_forms_in_one_zip_are_read_and_keep_their_bytes():
    forms = {f"任免表/{n}{name(n)}.lrmx": form(n) for n in range(600)}
    planned = plan_forms(zip_of(forms))
    assert [p.file_name for p in planned if p.faults] == []
    assert {p.file_name: p.content.document.original for p in planned} == forms


def test_a_broken_and_a_second_form_in_the_zip_are_named_and_no_other():
    forms = {"a.lrmx": form(1), "b.lrmx": b"<Person>", "c.lrmx": form(2), "d.lrmx": form(1)}
    planned = plan_forms(zip_of(forms))
    assert {p.file_name: p.faults[0].code for p in planned if p.faults} == {
        "b.lrmx": "broken",
        "d.lrmx": "duplicate",
    }


def test_a_thousand_persons_times_five_years_of_grades_are_read():
    years = ["2021年", "2022年", "2023年", "2024年", "2025年"]
    rows = [
        [name(n), identity_number(n), *(["优秀"] if n % 6 == 0 else ["称职"]), *["合格"] * 4]
        for n in range(1000)
    ]
    [sheet] = read_workbook(workbook(rows, ["姓名", "身份证号", *years]))
    header = find_header(sheet)
    people = no_one().add(KnownPerson(n, name(n), None, identity_number(n)) for n in range(1000))
    plan = plan_grades(read_grades_rows(sheet.rows, header, suggest_mapping(header), TODAY), UNITS, people)
    assert (len(plan.sound), sum(len(row.grades) for row, _person in plan.sound), plan.faulty) == (
        1000,
        5000,
        [],
    )


def test_grades_of_somebody_not_on_file_are_a_fault():
    [sheet] = read_workbook(workbook([["王芳", "优秀"]], ["姓名", "2024年"]))
    header = find_header(sheet)
    plan = plan_grades(read_grades_rows(sheet.rows, header, suggest_mapping(header), TODAY), UNITS, no_one())
    assert [row.faults[0].code for row in plan.faulty] == ["not_on_file"]
