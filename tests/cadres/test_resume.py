"""简历 as dated rows: every separator, asides, continuation lines, and no character lost."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadres.lrmx import read_lrmx
from cadres.resume import AsidePart, Loose, format_resume, parse_resume
from common.dates import PartialDate

FIXTURES = Path(__file__).parent / "fixtures"


def d(text: str) -> PartialDate:
    return PartialDate.parse(text)


def resume_of(name: str):
    return parse_resume(read_lrmx((FIXTURES / f"{name}.lrmx").read_bytes()).fields["JianLi"])


@pytest.mark.parametrize(
    ("line", "start", "end", "text"),
    [
        ("2005.09--2009.07  示例大学学生", "2005-09", "2009-07", "示例大学学生"),
        ("2018.11--         示例局局长", "2018-11", None, "示例局局长"),
        ("2018.11--至今     示例局局长", "2018-11", None, "示例局局长"),
        ("2018.11至今 示例局局长", "2018-11", None, "示例局局长"),
        ("1998.09—2002.07 甲", "1998-09", "2002-07", "甲"),
        ("1998.09——2002.07　甲", "1998-09", "2002-07", "甲"),
        ("1998.09–2002.07 甲", "1998-09", "2002-07", "甲"),
        ("1998.09－2002.07 甲", "1998-09", "2002-07", "甲"),
        ("1998.09～2002.07 甲", "1998-09", "2002-07", "甲"),
        ("1998.09~2002.07 甲", "1998-09", "2002-07", "甲"),
        ("1998.09──2002.07 甲", "1998-09", "2002-07", "甲"),
        ("1998.09 至 2002.07 甲", "1998-09", "2002-07", "甲"),
        ("1998.09-2002.07甲", "1998-09", "2002-07", "甲"),
        ("199809-200207 甲", "1998-09", "2002-07", "甲"),
        ("1998-09--2002-07 甲", "1998-09", "2002-07", "甲"),
        ("1998年9月至2002年7月 甲", "1998-09", "2002-07", "甲"),
        ("１９９８．０９－２００２．０７ 甲", "1998-09", "2002-07", "甲"),
        ("1998--2002 甲", "1998", "2002", "甲"),
        ("1998.9-2002.7 甲", "1998-09", "2002-07", "甲"),
    ],
)
def test_every_separator_and_date_form_is_read(line, start, end, text):
    [stint] = parse_resume(line).stints
    assert (stint.start, stint.end, stint.text, stint.clean) == (d(start), end and d(end), text, True)


def test_a_form_with_asides_is_read_into_rows():
    resume = resume_of("every_element")
    assert ([str(stint.start) for stint in resume.stints], resume.clean) == (
        ["2005-09", "2009-07", "2013-05", "2018-11"],
        True,
    )
    assert resume.stints[1].text == "示例县示例镇人民政府科员"
    assert resume.stints[1].asides[0].parts == (
        AsidePart(d("2011-03"), d("2012-03"), "挂职示例县住建局局长助理"),
    )
    assert resume.stints[2].asides[0].parts[0].start == d("2014-09")


def test_five_separators_a_literal_break_and_a_continuation_are_read():
    resume = resume_of("five_separators")
    assert [(str(s.start), str(s.end), s.clean) for s in resume.stints] == [
        ("1998-09", "2002-07", True), ("2002-07", "2005-03", True), ("2005-03", "2008-09", True),
        ("2008-09", "2011-12", True), ("2011-12", "2016-06", True), ("2016-06", "2020-10", True),
        ("2020-10", "None", True),
    ]  # fmt: skip
    assert resume.stints[4].asides[0].parts == (
        AsidePart(d("2013-03"), d("2015-07"), "省委党校在职研究生学习"),
    )
    assert resume.stints[5].text == "示例县示例镇党委书记兼任示例开发区管委会副主任"


@pytest.mark.parametrize("name", ["every_element", "five_separators", "crlf_other_order", "unknown_elements"])
def test_the_segments_of_a_form_join_to_its_text(name):
    resume = resume_of(name)
    assert "".join(segment.raw for segment in resume.segments) == resume.raw


@pytest.mark.parametrize(
    "ending", ["&#xD;", "&#xD;\n", "<br/>", "<br />", "<BR>".lower(), "\r\n", "\r", "_x000D_\n"]
)
def test_breaks_written_as_text_separate_lines(ending):
    resume = parse_resume(f"2001.01--2002.02  甲{ending}2002.02--         乙")
    assert [(s.text, s.clean) for s in resume.stints] == [("甲", True), ("乙", True)]


def test_several_asides_in_one_bracket_are_parts():
    [stint] = parse_resume(
        "2001.01--2009.02  甲（其间：2002.03--2003.03 乙（丙）；2004.01--2005.01 丁）戊"
    ).stints
    assert [(str(p.start), p.text) for p in stint.asides[0].parts] == [
        ("2002-03", "乙（丙）"),
        ("2004-01", "丁"),
    ]
    assert (stint.text, stint.clean) == ("甲戊", True)


@pytest.mark.parametrize(
    "text",
    [
        "2009.13--2010.01 甲",
        "2010.05 任局长",
        "早年在家务农",
        "2012.01--2010.01 甲",
        "2010.01--2011.01",
        "2010.01--2011.01 甲（其间：学习）",
    ],
)
def test_what_is_not_understood_is_said(text):
    assert not parse_resume(text).clean


def test_lines_with_a_date_but_no_range_are_loose_not_glued():
    resume = parse_resume("2001.01--2002.02  甲\n2003.05 乙\n其他")
    assert [type(segment) for segment in resume.segments][1:] == [Loose, Loose]
    assert resume.loose == ("2003.05 乙", "其他")


pieces = st.sampled_from(
    ["2001.01", "2002年3月", "200207", "--", "—", "至", "至今", "（其间：", "）", "(", "；", " " * 18, "　",
     "\n", "\r\n", "&#xD;", "<br/>", "示例局", "学习", "13", "1998.09--2002.07  ", "2018.11--         "],
)  # fmt: skip
sources = st.lists(pieces | st.text(max_size=3), max_size=25).map("".join)


@given(sources)
def test_no_character_is_lost(text):
    resume = parse_resume(text)
    assert "".join(segment.raw for segment in resume.segments) == text
    for stint in resume.stints:
        parts = stint.prefix + stint.text + "".join(aside.raw for aside in stint.asides)
        missing = Counter("".join(stint.raw.split())) - Counter("".join(parts.split()))
        assert set(missing) <= set("&#xXdDaA01;_<br/>3")


@given(sources)
def test_rows_written_out_read_back_as_the_same_rows(text):
    clean = [stint for stint in parse_resume(text).stints if stint.clean and stint.text[0] in "示学"]
    again = parse_resume(format_resume(clean)).stints
    assert [(s.start.dotted, s.end and s.end.dotted) for s in again] == [
        (s.start.dotted, s.end and s.end.dotted) for s in clean
    ]
