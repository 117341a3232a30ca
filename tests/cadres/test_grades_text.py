"""年度考核结果 in both forms and both word families."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cadres.grades_text import NOTHING, ORDINALS, YearGrade, format_grades, grade_of_word, parse_grades


def read(text: str) -> dict[int, str]:
    return {grade.year: grade.word for grade in parse_grades(text).grades}


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("2022年：优秀；2023年：称职", {2022: "优秀", 2023: "称职"}),
        ("2022年:优秀;2023年:基本称职。", {2022: "优秀", 2023: "基本称职"}),
        ("2021、2022年度考核为称职，2023年度考核为优秀", {2021: "称职", 2022: "称职", 2023: "优秀"}),
        ("2019—2021年年度考核均为合格", {2019: "合格", 2020: "合格", 2021: "合格"}),
        (
            "2019-2020、2022年度考核等次为优秀，2021年度确定为不定等次",
            {2019: "优秀", 2020: "优秀", 2021: "不定等次", 2022: "优秀"},
        ),
        ("2021年度优秀\n2022年度不称职", {2021: "优秀", 2022: "不称职"}),
        ("2021、2022年度考核分别为优秀、称职", {2021: "优秀", 2022: "称职"}),
        ("２０２１年：优秀", {2021: "优秀"}),
        ("2021年至2023年连续三年被评定为优秀等次", {2021: "优秀", 2022: "优秀", 2023: "优秀"}),
        ("2023年：未参加考核", {2023: "未参加考核"}),
        ("无", {}),
        ("", {}),
    ],
)
def test_grades_are_read_in_every_usual_form(text, grades):
    found = parse_grades(text)
    assert (read(text), found.clean) == (grades, True)


@pytest.mark.parametrize(
    ("text", "grades", "loose"),
    [
        ("近三年均为称职", {}, ("近三年均为称职",)),
        ("2021年：优秀；2022年：良好", {2021: "优秀"}, ("2022年：良好",)),
        ("2021、2022、2023年度考核分别为优秀、称职", {}, ("2021、2022、2023年度考核分别为优秀、称职",)),
        ("2023-2021年：称职", {}, ("2023-2021年：称职",)),
    ],
)
def test_what_is_not_understood_is_returned(text, grades, loose):
    assert (read(text), parse_grades(text).loose) == (grades, loose)


def test_a_text_that_contradicts_itself_says_so():
    found = parse_grades("2021年：优秀；2021年：称职")
    assert (found.contradicted, found.clean) == ((2021,), False)


def test_both_word_families_are_one_ordinal():
    assert [grade_of_word(word) for word in ("称职", "合格", "优秀等次", " 基本合格", "良好")] == [
        2,
        2,
        1,
        3,
        None,
    ]


@given(st.dictionaries(st.integers(1990, 2030), st.sampled_from(sorted(ORDINALS)), max_size=8))
def test_grades_written_out_read_back(by_year):
    grades = tuple(YearGrade(year, ORDINALS[word], word) for year, word in sorted(by_year.items()))
    assert parse_grades(format_grades(grades)).grades == grades


pieces = st.sampled_from(
    ["2021年", "2022", "２０２３年度", "、", "，", "；", "。", "\n", "：", "为", "考核", "优秀", "称职", "不定等次（试用期）",
     "良好", "-", "至", "近三年", "等次", "　", "无", "公务员"],
)  # fmt: skip


@given(st.lists(pieces | st.text(max_size=3), max_size=14).map("".join))
def test_what_was_understood_and_what_was_not_are_the_whole_text(text):
    found = parse_grades(text)
    assume(text.strip() not in NOTHING)
    assert set(rest_of(text, [*found.stated, *found.loose])) <= set(" \t\r\n　；;。，,、")


def rest_of(text: str, parts: list[str]) -> str:
    """The text without these parts of it, each found once."""
    for part in sorted(parts, key=len, reverse=True):
        assert part in text
        text = text.replace(part, "", 1)
    return text


def test_a_probation_year_is_told_from_other_years_without_a_grade():
    words = ["试用期", "不定等次（试用期）", "2019年：不定等次（试用期）；2020年：不定等次"]
    assert [grade_of_word(word) for word in words[:2]] == [5, 5]
    assert [grade.word for grade in parse_grades(words[2]).grades] == ["不定等次（试用期）", "不定等次"]
