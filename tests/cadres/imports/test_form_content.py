"""Forms as values and dated rows."""

from pathlib import Path

from cadres.imports.form_content import read_form, read_form_files
from common.dates import PartialDate
from tests.common.hostile import zip_of

FIXTURES = Path(__file__).parents[1] / "fixtures"


def content(name: str):
    return read_form(name, (FIXTURES / name).read_bytes())


def test_a_full_form_gives_values_and_rows_without_a_problem():
    form = content("every_element.lrmx")
    assert (form.values["name"], form.values["birth"], form.values["sex"]) == (
        "陈宁",
        PartialDate(1986, 3),
        "female",
    )
    assert form.values["party_on"] == (PartialDate(2008, 11), "")
    assert (len(form.resume.stints), len(form.grades.grades), len(form.awards.awards), len(form.family)) == (
        4,
        3,
        2,
        2,
    )
    assert form.problems == ()


def test_a_form_with_only_a_name_is_whole():
    assert (content("only_name.lrmx").values, content("only_name.lrmx").problems) == ({"name": "孙例"}, ())


def test_a_form_without_a_name_is_kept_out_and_odd_texts_are_only_noted():
    form = read_form(
        "a", "<Person><ChuShengNianYue>八六年</ChuShengNianYue><JianLi>早年务农</JianLi></Person>".encode()
    )
    assert [problem.code for problem in form.problems] == [
        "text_not_understood",
        "text_not_understood",
        "required",
    ]
    assert [problem.code for problem in form.faults] == ["required"]


def test_the_older_format_finds_its_picture_in_the_zip():
    old = (FIXTURES / "older.lrm").read_bytes()
    files = list(
        read_form_files(
            "x.zip", zip_of({"冯例.lrm": old, "冯例.PIC": b"\xff\xd8\xffx", "b.lrmx": b"<Person/>"})
        )
    )
    assert [name for name, _data, _picture in files] == ["冯例.lrm", "b.lrmx"]
    assert read_form(*files[0]).photo.data == b"\xff\xd8\xffx"
