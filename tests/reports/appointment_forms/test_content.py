from datetime import date

import pytest

from cadres.lrmx import FamilyMember, read_lrmx, write_new
from common.dates import PartialDate, retirement_of
from reports.appointment_forms.content import (
    Known,
    appraisals_text,
    boxes_of,
    education_texts,
    family_boxes,
    party_text,
    resume_lines,
    retirement_text,
)
from reports.appointment_forms.measuring import Line
from tests.reports.appointment_forms.people import BASE, SEPARATORS, resume

AT = date(2026, 11, 1)


NOTHING = Known({}, {})


def boxes(known: Known = NOTHING, **fields: str) -> dict[str, str]:
    form = read_lrmx(write_new(BASE | fields))
    found, warned = boxes_of(form, known, age_at=AT)
    return {box: "/".join(line.text for line in lines) for box, lines in found.items()} | {
        "warned": [one.code for one in warned]
    }


@pytest.mark.parametrize(
    ("written", "at", "printed"),
    [
        ("197503", date(2026, 11, 1), "1975.03/（51岁）"),
        ("197511", date(2026, 11, 1), "1975.11/（51岁）"),
        ("197512", date(2026, 11, 1), "1975.12/（50岁）"),
        ("1975", date(2026, 11, 1), "1975/（50–51岁）"),
        ("", AT, ""),
        ("不详", AT, "不详"),
    ],
)
def test_the_age_stands_in_brackets_at_the_day_ages_are_counted(written: str, at: date, printed: str):
    found, _warned = boxes_of(read_lrmx(write_new({"ChuShengNianYue": written})), Known({}, {}), age_at=at)
    assert "/".join(line.text for line in found["birth"]) == printed


@pytest.mark.parametrize(
    ("written", "status", "printed"),
    [
        ("199806", "中共党员", "1998.06"),
        ("民盟", "民盟", "民盟"),
        ("199806；民盟", "中共党员", "1998.06；\n民盟"),
        ("", "九三学社", "九三学社"),
        ("", "中共党员", ""),
        ("群众", "群众", "群众"),
    ],
)
def test_party(written: str, status: str, printed: str):
    assert party_text(written, status) == printed


def test_nothing_under_awards_is_said_so():
    assert [boxes(JiangChengQingKuang=text)["awards"] for text in ("", "无", "2019年12月，荣获先进。")] == [
        "无",
        "无",
        "2019年12月，荣获先进。",
    ]


def test_appraisals_are_those_of_the_last_three_years():
    text = "2021年：优秀；2022年：称职；2023年：优秀；2024年：称职；2025年：称职"
    assert appraisals_text(text, {}, AT) == "2023年度考核为优秀，2024、2025年度考核为称职。"
    assert (
        appraisals_text(text, {2025: "优秀"}, AT)
        == "2023年度考核为优秀，2024年度考核为称职，2025年度考核为优秀。"
    )
    assert appraisals_text("", {}, AT) == ""
    assert appraisals_text("历年均好", {2025: "优秀"}, AT) == "历年均好"


def education(prefix: str, *values: str) -> dict[str, str]:
    parts = ("XueLi", "XueWei", "XueLi_BiYeYuanXiaoXi", "XueWei_BiYeYuanXiaoXi")
    return {f"{prefix}_{part}": value for part, value in zip(parts, values, strict=True)}


def test_the_same_school_is_printed_once_and_another_degree_below():
    fields = education("QuanRiZhiJiaoYu", "大学", "工学学士", "示例大学 建筑专业", "示例大学建筑专业")
    assert education_texts(fields, "full") == {
        "full_education": "大学\n工学学士",
        "full_school": "示例大学建筑专业",
    }
    more = [("工学学士", "示例大学建筑专业"), ("法学学士", "示例政法大学")]
    assert education_texts(fields, "full", more) == {
        "full_education": "大学\n工学学士\n法学学士",
        "full_school": "示例大学建筑专业\n示例政法大学",
    }


@pytest.mark.parametrize("word", ["高中", "初中", "普通高中"])
def test_secondary_school_shows_no_school(word: str):
    fields = education("QuanRiZhiJiaoYu", word, "", "示例中学", "")
    assert education_texts(fields, "full") == {"full_education": word, "full_school": ""}


def test_the_age_limit_is_told_by_month_and_age():
    assert retirement_text(retirement_of(PartialDate(1975, 3), "male")) == "2037.10\n（62岁7个月）"
    assert retirement_text(retirement_of(PartialDate(1964, 3), "male")) == "2024.03\n（60岁）"
    assert retirement_text(None) == ""


@pytest.mark.parametrize("separator", SEPARATORS)
def test_a_resume_is_printed_alike_however_its_dates_are_separated(separator: str):
    assert resume_lines(resume(3, separator, "科员")) == [
        Line("科员1", "2023.07--2024.07"),
        Line("科员2", "2024.07--2025.07"),
        Line("科员3", "2025.07--"),
    ]


def test_a_resume_keeps_asides_and_what_was_not_understood():
    text = "自幼务农\n1995.07--2001.09  科员，\n                  兼团委书记\n                  （其间：1998.09--2000.06 在读）"
    assert resume_lines(text) == [
        Line("自幼务农"),
        Line("科员，兼团委书记", "1995.07--2001.09"),
        Line("（其间：1998.09--2000.06 在读）", inset=True),
    ]
    assert "resume_as_written" in boxes(JianLi=text)["warned"]
    assert "resume_as_written" not in boxes(JianLi=resume(3))["warned"]


def test_who_has_died_shows_no_age():
    rows = [
        FamilyMember("父亲", "甲", "195002", "群众", "已故"),
        FamilyMember("母亲", "乙", "195203", "群众", "退休"),
    ]
    found = family_boxes(rows, AT)
    assert [found["family.0.age"], found["family.1.age"]] == [[], [Line("74")]]
    assert found["family.0.birth"] == [Line("1950.02")]


def test_a_post_that_is_not_written_comes_from_the_records_with_a_word():
    found = boxes(Known({}, {}, posts="示例局科长"), XianRenZhiWu="")
    assert (found["post"], found["warned"]) == ("示例局科长", ["post_from_records"])


def test_a_date_that_is_not_the_verified_one_is_said():
    known = Known({}, {}, verified={"birth": PartialDate(1974, 12), "work_started": PartialDate(1995, 7, 3)})
    assert boxes(known)["warned"] == ["not_as_verified"]
