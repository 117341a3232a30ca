"""Hostile, broken and mistaken files: each is named with what to do, and none is opened that can be told before."""

import html
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cadres.lrmx.elements import REASONS as FORM_REASONS
from cadres.models import Cadre, ImportBatch
from common import archives
from common.sheets import SheetLimits, read_workbook, reading
from common.uploads import REASONS, FileRefused
from files.models import LARGEST
from tests.cadres.imports.invented import HEAD, roster_row, workbook
from tests.cadres.test_views_imports import checked, sent, site, work_off, zone
from tests.common.hostile import (
    corner_workbook,
    raw_workbook,
    strings_bomb,
    with_password,
    zip_bomb,
    zip_of,
)

__all__ = ["site", "zone"]
FIXTURES = Path(__file__).parents[1] / "fixtures"
XLS = (FIXTURES / "roster.xls").read_bytes()
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
LAUGHS = (
    "<!DOCTYPE Person [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><Person><XingMing>&b;</XingMing></Person>"
)
OUTSIDE = (
    "<!DOCTYPE Person [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Person><XingMing>&x;</XingMing></Person>"
)

UNOPENED = {  # page: {file: (bytes, why)}; told by its first bytes, its size or its table of contents
    "roster": {
        "空.xlsx": (b"", "empty"),
        "炸弹.xlsx": (zip_bomb(), "ratio"),
        "图片.xlsx": (b"\x89PNG\r\n\x1a\n" * 9, "not_a_sheet"),
        "网页.xls": (b"<html><table><tr><td>x</td></tr></table></html>", "not_a_sheet"),
        "文本.xls": ("姓名\t性别\n".encode("gbk"), "not_a_sheet"),
        "文档.xlsx": (zip_of({"word/document.xml": b"x", "[Content_Types].xml": b""}), "not_a_sheet"),
        "加密.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        "加密.xls": (with_password(XLS), "encrypted"),
        "审批表.xlsx": ((FIXTURES / "only_name.lrmx").read_bytes(), "not_a_sheet"),
        "路径.xlsx": (zip_of({"../xl/workbook.xml": b"x", "[Content_Types].xml": b""}), "bad_path"),
        "碎片.xlsx": (zip_of({f"{n}": b"" for n in range(2001)}), "too_many_members"),
        "零.xlsx": (b"\0" * 4096, "not_a_sheet"),
    },
    "forms": {
        "空.lrmx": (b"", "empty"),
        "炸弹.zip": (zip_bomb(), "ratio"),
        "路径.zip": (zip_of({"../a.lrmx": b"<Person/>"}), "bad_path"),
        "名册.zip": (workbook([roster_row(1)]), "office_file"),
        "没有.zip": (zip_of({"照片.jpg": b"\xff\xd8\xff"}), "no_forms"),
        "破损.zip": (b"PK\x03\x04 no archive", "damaged"),
    },
}
OPENED = {  # refused by the limited child process
    "角落.xlsx": (corner_workbook(), {"needs_too_much", "too_many_rows"}),
    "实体.xlsx": (raw_workbook("&b;", prolog="<!DOCTYPE w [<!ENTITY b 'x'>]>"), {"damaged"}),
    "外部.xlsx": (
        raw_workbook("&x;", prolog="<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
        {"damaged"},
    ),
    "无人.xlsx": (workbook([]), {"no_rows"}),
    "无表头.xlsx": (raw_workbook("随便", "什么"), {"no_header"}),
}
FORMS = {  # refused by the worker, one by one
    "笑话.lrmx": (LAUGHS.encode(), "doctype"),
    "外部.lrmx": (OUTSIDE.encode(), "doctype"),
    "文档.lrmx": (OLE, "foreign"),
    "扫描件.lrmx": (b"%PDF-1.7", "foreign"),
    "网页.lrmx": (b"<html><body/></html>", "not_a_form"),
    "断了.lrmx": (b"<Person><XingMing>", "broken"),
    "零字节.lrm": (b'"' + b'","'.join([b"a\0b"] * 33) + b'"', "unstorable"),
    "少了.lrm": (b'"a","b"', "not_lrm"),
}


@pytest.fixture
def started(monkeypatch):
    """What was opened: processes for workbooks, members of archives."""
    seen, run, read = [], subprocess.run, archives.Member.read
    monkeypatch.setattr(
        reading.subprocess, "run", lambda command, **more: seen.append("sheet") or run(command, **more)
    )
    monkeypatch.setattr(archives.Member, "read", lambda member: seen.append(member.path) or read(member))
    return seen


def answer_to(site, zone, kind, name, data):
    given = {"unit": zone.pk, "files": SimpleUploadedFile(name, data)}
    answer = site.post(reverse("imports:new", args=[kind]), given)
    assert answer.status_code == 200, name
    return html.unescape(answer.content.decode())


def opening(code, reasons=REASONS):
    """How the sentence of a refusal begins, up to its first blank to fill; %% is a sign."""
    return str(reasons[code]).split("%(")[0].replace("%%", "%").strip("“")


@pytest.mark.django_db
@pytest.mark.parametrize("kind", UNOPENED)
def test_what_can_be_told_from_outside_is_named_and_never_opened(site, zone, started, kind):
    for name, (data, code) in UNOPENED[kind].items():
        page = answer_to(site, zone, kind, name, data)
        assert (name in page, opening(code) in page) == (True, True), name
    assert (started, ImportBatch.objects.count()) == ([], 0)


@pytest.mark.django_db
def test_the_watch_over_what_is_opened_sees_an_honest_file(site, zone, started):
    sent(site, zone, [roster_row(1)])
    given = {"unit": zone.pk, "files": SimpleUploadedFile("a.zip", zip_of({"a.lrmx": b"<Person/>"}))}
    site.post(reverse("imports:new", args=["forms"]), given)
    work_off()
    assert started[0] == "sheet"
    assert "a.lrmx" in started


@pytest.mark.django_db
def test_what_must_be_opened_is_refused_by_its_name(site, zone):
    for name, (data, codes) in OPENED.items():
        page = answer_to(site, zone, "roster", name, data)
        assert name in page, name
        assert any(opening(code) in page for code in codes), name
    assert not ImportBatch.objects.exists()


@pytest.mark.django_db
def test_every_hostile_form_of_a_zip_is_named_with_its_reason_and_nothing_is_written(site, zone):
    data = zip_of({name: data for name, (data, _code) in FORMS.items()})
    site.post(
        reverse("imports:new", args=["forms"]),
        {"unit": zone.pk, "files": SimpleUploadedFile("表.zip", data)},
    )
    work_off()
    batch = ImportBatch.objects.get()
    codes = {entry["about"]: entry["problems"][0]["code"] for entry in batch.report["rows"]}
    assert codes == {name: code for name, (_data, code) in FORMS.items()}
    page = html.unescape(site.get(reverse("imports:batch", args=[batch.pk])).content.decode())
    for name, (_data, code) in FORMS.items():
        assert (name in page, opening(code, FORM_REASONS) in page) == (True, True), name
    assert not Cadre.objects.exists()


@pytest.mark.django_db
def test_characters_that_cannot_be_stored_are_a_named_fault_and_break_no_page(site, zone):
    head = [*HEAD[:9], "职_x0000_务", *HEAD[10:]]
    row = roster_row(1)
    row[9], row[1] = "科\x00员", "王\x01甲"
    batch = sent(site, zone, [row], head)
    batch.mapping["9"] = "post"
    batch = checked(site, batch)
    [entry] = batch.report["rows"]
    assert {problem["code"] for problem in entry["problems"]} == {"bad_character"}
    assert site.get(reverse("imports:batch", args=[batch.pk])).status_code == 200
    assert site.get(reverse("imports:failed_rows", args=[batch.pk])).status_code == 200


@pytest.mark.django_db
def test_a_file_too_large_is_refused_by_its_size(site, zone, started, monkeypatch):
    monkeypatch.setattr("cadres.imports.forms.LARGEST", 1000)
    page = answer_to(site, zone, "roster", "大.xlsx", workbook([roster_row(1)]))
    assert ("大.xlsx" in page, started, LARGEST) == (True, [], 20 * 2**20)


def test_a_sheet_that_declares_a_million_rows_and_has_two_is_read():
    [sheet] = read_workbook(raw_workbook("姓名", "王甲", dimension="A1:XFD1048576"))
    assert sheet.rows == [["姓名"], ["王甲"]]


@pytest.mark.parametrize("data", [strings_bomb()], ids=["strings"])
def test_a_workbook_small_outside_and_huge_inside_ends_with_its_own_process(data):
    with pytest.raises(FileRefused) as caught:
        read_workbook(data, SheetLimits(memory=60_000_000))
    assert (caught.value.code, len(data) < 5_000_000) == ("needs_too_much", True)


def test_an_xls_is_read_with_its_merged_cells_and_dates():
    [sheet] = read_workbook(XLS)
    assert [row[4] for row in sheet.rows[2:]] == ["示例3局", "示例3局"]
    assert str(sheet.rows[2][3]) == "2009-07-01"


EVIL = """
import sys
from cadres.awards_text import parse_awards
from cadres.grades_text import parse_grades
from cadres.imports import cells, words
from cadres.imports.columns import ROSTER, year_of_heading
from cadres.resume import parse_resume

def try_out(read, text):
    try:
        read(text)
    except cells.CellFault:
        pass

texts = ["2021" + "年度" * 10000 + "x", "2021、" * 7000, ("2021" + " " * 5000) * 3, "(" * 30000, "（" * 30000,
         "2001.01--2002.02 " + "（其间：2001.01--2001.02 甲）" * 2000, "2001.01" + " -" * 15000, " " * 30000 + "x",
         "2019年12月，" + "经批准" * 9000, "年度考核" * 7000, "第" + "一" * 30000, "9" * 30000, "正" * 30000 + "级"]
readers = [parse_awards, parse_grades, parse_resume, ROSTER.key_of, year_of_heading, cells.read_date, cells.read_name,
           cells.read_party_date, cells.read_text, cells.read_line, cells.read_id_number, cells.read_number,
           words.level_word, words.rank_word, words.yes_no]
for text in texts:
    for read in readers:
        try_out(read, text)
"""


def test_no_text_holds_a_reader_up():
    """By processor time, not by the clock: the process is killed after ten seconds of work."""
    done = subprocess.run(
        [sys.executable, "-c", EVIL],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (10, 10)),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr[-600:]) == (0, b"")
