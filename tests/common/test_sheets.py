"""Workbooks in and out, and the hostile ones."""

import io
from datetime import date

import pytest
import xlsxwriter

from common.sheets import SheetLimits, SheetOut, read_workbook, write_workbook
from common.sheets.reading import check_workbook
from common.uploads import FileRefused
from tests.common.hostile import corner_workbook, zip_bomb, zip_of


def written(*sheets: SheetOut) -> bytes:
    stream = io.BytesIO()
    write_workbook(stream, sheets)
    return stream.getvalue()


def code_of(data: bytes, limits: SheetLimits | None = None) -> str:
    with pytest.raises(FileRefused) as caught:
        read_workbook(data, limits)
    return caught.value.code


def test_cells_come_back_as_they_were_typed():
    row = ["王　芳", "110105194912310021", "1996.03", 3, 2.5, date(1996, 3, 15), None, "两\n行"]
    [sheet] = read_workbook(
        written(SheetOut("名册", list("ABCDEFGH"), [row], titles=["干部名册", "截至2026.11"]))
    )
    assert (sheet.name, sheet.rows[0][0], sheet.rows[3]) == ("名册", "干部名册", row)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "=cmd|' /C calc'!A0",
        "http://example.test",
        "0012",
        " x ",
        "{=1}",
        "1e5",
    ],
)
def test_text_stays_text_whatever_it_begins_with(text):
    data = written(SheetOut("A", ["h"], [[text]]))
    assert [sheet.rows[1] for sheet in read_workbook(data)] == [[text]]
    import zipfile

    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")


def test_a_text_too_long_for_a_cell_is_named_not_lost():
    with pytest.raises(ValueError, match="row 2, column 1"):
        written(SheetOut("A", ["h"], [["x" * 40_000]]))


def test_merged_ranges_are_filled_and_blank_tails_dropped():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("A")
        page.merge_range("A1:B1", "title")
        page.merge_range("A2:A4", "unit")
        page.write("B4", "x")
        page.write_blank("B9", None, book.add_format({"bold": True}))
    [sheet] = read_workbook(stream.getvalue())
    assert sheet.rows == [["title", "title"], ["unit", None], ["unit", None], ["unit", "x"]]


def test_hidden_sheets_are_not_read():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("seen").write("A1", 1)
        book.add_worksheet("hidden").hide()
    assert [sheet.name for sheet in read_workbook(stream.getvalue())] == ["seen"]


OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"<html><table><tr><td>x</td></tr></table></html>", "not_a_sheet"),
        ("姓名,性别\n".encode("gbk"), "not_a_sheet"),
        (zip_of({"word/document.xml": b"x", "[Content_Types].xml": b""}), "not_a_sheet"),
        (b"PK\x03\x04" + b"\0" * 100, "damaged"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "not_a_sheet"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "damaged"),
        (zip_of({"xl/workbook.xml": b"<broken", "[Content_Types].xml": b""}), "damaged"),
        (zip_bomb(), "ratio"),
        (zip_of({"../xl/workbook.xml": b"x", "[Content_Types].xml": b""}), "bad_path"),
        (zip_of({f"{n}": b"" for n in range(2001)}), "too_many_members"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_harmless_workbook_is_refused(data, code):
    assert code_of(data) == code


def test_a_cell_in_the_last_corner_is_refused():
    assert code_of(corner_workbook()) in {"needs_too_much", "too_many_rows"}


def test_a_sheet_over_its_caps_is_refused_with_its_name():
    data = written(SheetOut("大表", ["a", "b"], [[1, 2]] * 5))
    assert code_of(data, SheetLimits(rows=5)) == "too_many_rows"
    assert code_of(data, SheetLimits(columns=1)) == "too_many_columns"


def test_a_workbook_that_grows_in_memory_is_ended():
    data = written(SheetOut("A", list("abcdefghij"), [[f"text {n}" for n in range(10)]] * 20_000))
    check_workbook(data)
    assert code_of(data, SheetLimits(memory=40_000_000)) == "needs_too_much"
