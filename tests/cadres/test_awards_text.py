"""奖惩情况."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadres.awards_text import NOTHING, format_awards, parse_awards


@pytest.mark.parametrize(
    ("text", "on", "organ", "name"),
    [
        ("2019年12月，荣获示例市先进工作者称号；", "2019-12", "", "示例市先进工作者称号"),
        ("2021年03月，经示例市委批准，记三等功；", "2021-03", "示例市委", "记三等功"),
        ("2021.03 被示例省人民政府授予劳动模范称号", "2021-03", "示例省人民政府", "劳动模范称号"),
        ("2020年，嘉奖", "2020", "", "嘉奖"),
        ("2020年度，获得优秀共产党员称号。", "2020", "", "优秀共产党员称号"),
        ("202011，示例县优秀党务工作者", "2020-11", "", "示例县优秀党务工作者"),
    ],
)
def test_an_award_is_read(text, on, organ, name):
    [award] = parse_awards(text).awards
    assert (str(award.on), award.organ, award.name) == (on, organ, name)


def test_penalties_are_kept_apart_and_unclear_clauses_returned():
    found = parse_awards("2018年5月，受到党内警告处分；多次受到表彰；2019年1月，嘉奖；")
    assert ([award.name for award in found.awards], found.penalties, found.loose, found.clean) == (
        ["嘉奖"], ("2018年5月，受到党内警告处分",), ("多次受到表彰",), False,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "无", " 无。 "])
def test_nothing_is_clean(text):
    assert (parse_awards(text).awards, parse_awards(text).clean) == ((), True)


def test_awards_written_out_read_back():
    awards = parse_awards("2021年3月，经示例市委批准，记三等功；2019年12月，荣获先进工作者；").awards
    again = parse_awards(format_awards(awards)).awards
    assert [(a.on, a.organ, a.name) for a in again] == [(a.on, a.organ, a.name) for a in reversed(awards)]
    assert format_awards([]) == "无"


pieces = st.sampled_from(
    ["2019年12月", "201912", "2020.05", "，", "；", "。", "\n", "&#xD;", "<br/>", "荣获", "经示例市委批准", "记三等功", "嘉奖",
     "警告处分", "先进工作者", "无", "　", "多次"],
)  # fmt: skip


@given(st.lists(pieces | st.text(max_size=3), max_size=14).map("".join))
def test_every_clause_is_an_award_a_penalty_or_not_understood(text):
    found = parse_awards(text)
    kept = [*(award.raw for award in found.awards), *found.penalties, *found.loose]
    for clause in sorted(kept, key=len, reverse=True):
        assert clause in text
        text = text.replace(clause, "", 1)
    assert text.strip() in NOTHING or re.fullmatch(r"(?:[；;。\s]|&#x[dD];|<br\s*/?>)*", text)
