"""The office's sheet comes in with a report, all or nothing, and goes out as it came."""

import io
import zipfile
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from common.sheets import read_workbook
from measures.models import PlanItem
from measures.services import progress, sheets
from measures.sheets.reading import TableError
from measures.sheets.writing import plan_sheet
from tests.measures.zone import HEADS, office_sheet
from work.services import approve

pytestmark = pytest.mark.django_db
UNITS = ("Bureau of Construction", "Office", "Office、Bureau of Construction")
DATES = ("6月底前", "三季度", "年底前", "长期坚持", "2026年10月15日前")


def rows_of(number=95):
    """So many items in sections of unequal length, with units, dates in words and people by turns."""
    people = ("甲", "", "甲、乙 丙")
    return [
        [
            n,
            f"重点任务{n // 7}",
            f"举措{n}",
            f"成效{n}",
            UNITS[n % 3],
            people[n % 3],
            DATES[n % 5],
            "" if n % 4 else "重点",
        ]
        for n in range(1, number + 1)
    ]


@pytest.fixture
def people(zone):
    return [zone.cadre(name, zone.below) for name in ("甲", "乙", "丙")]


def brought(zone, rows, **more):
    return sheets.bring(zone.plan, "x.xlsx", office_sheet(rows, **more), by=zone.officer)


def errors_of(zone, row, **more):
    table = sheets.understood(brought(zone, [row], **more), by=zone.officer)
    return table.rows[0].errors


def test_ninety_five_items_go_out_as_they_came(zone, people):
    rows = rows_of()
    content = office_sheet(rows, titles=("任务分解表", "2026年6月"))
    sheet = sheets.bring(zone.plan, "x.xlsx", content, by=zone.officer)
    assert sheets.take_over(sheet, by=zone.officer) == 95
    zone.plan.refresh_from_db()
    out = plan_sheet(zone.plan, by=zone.officer, mark="x")
    [came], [went] = read_workbook(content), read_workbook(out)
    assert went.rows[2:] == came.rows[2:]
    assert [row[0] for row in went.rows[:2]] == ["任务分解表", "2026年6月"]
    assert merged_cells(out) == {one for one in merged_cells(content) if one.startswith("B")}


def merged_cells(content):
    page = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    return {part.split('"')[0] for part in page.split('<mergeCell ref="')[1:]}


def test_units_persons_and_dates_are_read(zone, people):
    sheets.take_over(brought(zone, rows_of(3)), by=zone.officer)
    item = PlanItem.objects.get(number=2)
    assert [one.unit for one in item.responsible.all()] == [zone.below, zone.here]
    assert [one.cadre for one in item.persons.all()] == people
    assert (item.due_on, item.standing) == (date(2026, 12, 31), False)
    assert PlanItem.objects.get(number=3).standing


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        (0, "甲", "not a number"),
        (0, "", "not a number"),
        (2, "", "does not say"),
        (4, "", "No unit"),
        (4, "某局", "“某局” is not among yours"),
        (4, "Bureau of Finance", "not among yours"),
        (5, "丁", "Nobody in your units is called “丁”"),
        (6, "尽快", "“尽快” is not clear"),
        (2, "字" * 1001, "longer than 1000"),
    ],
)
def test_a_faulty_cell_is_named(zone, people, column, value, words):
    row = rows_of(1)[0]
    row[column] = value
    assert any(words in line for line in errors_of(zone, row)), errors_of(zone, row)


def test_every_fault_of_a_row_is_named(zone, people):
    assert len(errors_of(zone, ["x", "", "", "", "某局", "丁", "尽快", ""])) == 5


def test_one_faulty_row_and_nothing_is_taken_over(zone, people):
    rows = rows_of(5)
    rows[3][6] = "尽快"
    sheet = brought(zone, rows)
    with pytest.raises(ValidationError, match="nothing was taken over"):
        sheets.take_over(sheet, by=zone.officer)
    assert not PlanItem.objects.exists()


def test_a_number_twice_is_refused(zone, people):
    rows = rows_of(2)
    rows[1][0] = 1
    table = sheets.understood(brought(zone, rows), by=zone.officer)
    assert "row 3 already" in table.rows[1].errors[0]


def test_people_of_one_name_are_told_apart_by_their_unit(zone):
    near, _far = zone.cadre("王一", zone.below), zone.cadre("王一", zone.here)
    row = [1, "", "举措", "", "Office", "王 一", "年底前", ""]
    table = sheets.understood(brought(zone, [row]), by=zone.officer)
    assert [(one.cadre, one.written) for one in table.rows[0].persons] == [(near, "王 一")]
    row[4] = "Bureau of Construction"
    assert "Several people" in errors_of(zone, row)[0]


def test_the_same_sheet_again_changes_words_but_no_date(zone, people):
    sheets.take_over(brought(zone, rows_of(2)), by=zone.officer)
    rows = rows_of(2)
    rows[0][2] = "改过的举措"
    sheets.take_over(brought(zone, rows), by=zone.officer)
    assert PlanItem.objects.get(number=1).text == "改过的举措"
    rows[0][6] = "年底前"
    assert "put off by an extension" in errors_of(zone, rows[0])[0]


def test_a_date_put_off_goes_out_as_the_new_day(zone, people):
    sheets.take_over(brought(zone, rows_of(1)), by=zone.officer)
    item = PlanItem.objects.get()
    asked = progress.ask_extension(item, new_due_on=date(2026, 11, 5), reason="x", by=zone.officer)
    approve(asked, by=zone.chief)
    zone.plan.refresh_from_db()
    [sheet] = read_workbook(plan_sheet(zone.plan, by=zone.officer, mark="x"))
    assert sheet.rows[-1][HEADS.index("完成时限")] == "2026年11月5日前"


def test_a_sheet_is_taken_over_once(zone, people):
    sheet = brought(zone, rows_of(1))
    sheets.take_over(sheet, by=zone.officer)
    with pytest.raises(ValidationError, match="already"):
        sheets.take_over(sheet, by=zone.officer)


def test_a_workbook_without_the_headings_is_refused(zone):
    with pytest.raises(TableError, match="序号"):
        brought(zone, [["a", "b"]], heads=["姓名", "单位"])


def test_columns_that_are_not_read_are_named(zone, people):
    row = [*rows_of(1)[0], "3"]
    table = sheets.understood(brought(zone, [row], heads=[*HEADS, "得分"]), by=zone.officer)
    assert table.unread == ["得分"]
