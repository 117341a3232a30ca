"""From values to the texts of a form."""

from pathlib import Path

from cadres.form_fields import Stretch, changed_fields, form_fields, resume_text
from cadres.imports.form_content import read_form
from cadres.lrmx import write_new
from cadres.resume import parse_resume
from common.dates import PartialDate

FIXTURES = Path(__file__).parent / "fixtures"


def d(text):
    return PartialDate.parse(text)


def test_values_written_to_a_form_are_read_back():
    values = read_form("a", (FIXTURES / "every_element.lrmx").read_bytes()).values
    assert read_form("b", write_new(form_fields(values))).values == values


def test_a_form_whose_values_are_unchanged_needs_no_edit():
    for path in FIXTURES.glob("*.lrmx"):
        content = read_form(path.name, path.read_bytes())
        assert changed_fields(content, content.values) == {}


def test_a_value_known_more_exactly_than_the_form_does_not_touch_it():
    content = read_form("a", (FIXTURES / "every_element.lrmx").read_bytes())
    assert changed_fields(content, {"birth": d("1986.03.12")}) == {}
    assert changed_fields(content, {"birth": d("1986.04"), "sex": "male"}) == {
        "ChuShengNianYue": "198604",
        "XingBie": "男",
    }


def test_asides_stand_under_the_line_that_holds_their_end():
    text = resume_text(
        [
            Stretch(d("2009.07"), d("2013.05"), "示例镇科员"),
            Stretch(d("2013.05"), None, "示例局副局长"),
            Stretch(d("2011.03"), d("2012.03"), "挂职示例局", is_aside=True),
            Stretch(d("2012.09"), d("2015.06"), "在职研究生学习", is_aside=True),
            Stretch(d("2005.09"), d("2009.07"), "示例大学学生"),
        ]
    )
    assert text.splitlines() == [
        "2005.09--2009.07  示例大学学生",
        "2009.07--2013.05  示例镇科员",
        "                  （其间：2011.03--2012.03 挂职示例局）",
        "2013.05--         示例局副局长",
        "                  （2012.09--2015.06 在职研究生学习）",
    ]
    assert parse_resume(text).clean


def test_an_aside_without_a_line_is_a_line_of_its_own():
    assert (
        resume_text([Stretch(d("2005.09"), d("2009.07"), "挂职", is_aside=True)]) == "2005.09--2009.07  挂职"
    )
