import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cadres.imports.words import POLITICS
from cadres.reference.codelists import code_lists
from cadres.verification.rules import (
    CHAINS,
    EDUCATIONS,
    NOTHING,
    PLACE_WORDS,
    SIGNS,
    agreement,
    canonical,
    date_agreement,
    degree,
    education,
    ethnic_group,
    half_width,
    same_place,
    without_blanks,
)

WORDS = [
    *(code.name for key in ("GB3304", "ZB64", "GB6864") for code in code_lists()[key].codes),
    *EDUCATIONS, *NOTHING, *POLITICS, *PLACE_WORDS, "汉", "工学学士学位", "陈　宁", "Ａ１", "´e", "江苏宜兴",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=12), st.sampled_from(WORDS), st.lists(st.sampled_from(WORDS), max_size=3).map("".join)
)
KEYS = ["name", "native_place", "party_on", *CHAINS]


@given(st.sampled_from(KEYS), texts)
@example("name", "´ e")
@example("full_degree", "学士学位学位")
def test_normalizing_twice_is_normalizing_once(key, text):
    once = canonical(key, text)
    assert canonical(key, once) == once


@given(texts, texts)
def test_blanks_make_only_texts_equal_that_differ_in_blanks(one, other):
    if without_blanks(one) == without_blanks(other):
        assert [c for c in one if not c.isspace()] == [c for c in other if not c.isspace()]


@given(texts, texts)
def test_width_makes_only_texts_equal_that_are_compatible_or_differ_by_its_signs(one, other):
    if half_width(one) == half_width(other):
        bare = [compatible(text) for text in (one, other)]
        assert bare[0] == bare[1]


def compatible(text):
    for _ in range(3):
        text = unicodedata.normalize("NFKC", text).translate(SIGNS)
        text = "".join(char for char in text if not char.isspace())
    return text


@given(st.sampled_from([ethnic_group, education, degree]), texts, texts)
def test_code_lists_make_only_words_of_one_code_equal(rule, one, other):
    if one != other and rule(one) == rule(other):
        assert {one, other} <= known_as(rule(one))


def known_as(name):
    """Every writing a rule's list gives a name."""
    found = {name, f"{name}学位", f"{name}学位学位", name.removesuffix("族")}
    found |= {half_width(word) for word, meant in EDUCATIONS.items() if half_width(meant) == name}
    return found | ({"崩龙族", "毛难族", "僳僳族", "崩龙", "毛难", "僳僳"} if name.endswith("族") else set())


plain_places = st.lists(st.sampled_from("江苏宜兴浙湖安吉四川绵阳"), min_size=2, max_size=4).map("".join)


@given(plain_places, plain_places, st.sampled_from(PLACE_WORDS), st.sampled_from(["", *PLACE_WORDS]))
def test_a_place_is_the_same_with_and_without_its_words(first, second, one, other):
    assert same_place(f"{first}{one}{second}{other}", first + second)
    assert same_place(first + second, f"{first}{one}{second}{other}")


@given(plain_places, plain_places, st.sampled_from(PLACE_WORDS))
def test_places_that_differ_in_another_character_differ(first, second, word):
    if first != second:
        assert not same_place(f"{first}{word}", second)
        assert not same_place(first, second)


@pytest.mark.parametrize("pair", [("江苏宜兴市", "江苏宜兴县"), ("", "省"), ("北京", "南京市")])
def test_what_is_no_left_out_word_differs(pair):
    assert not same_place(*pair)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("198603", "1986.03", "date"), ("1986年3月", "198603", "date"), ("198603", "19860312", "precision"),
        ("1986", "198603", "precision"), ("198603", "198604", None), ("198603", "不详", None),
    ],
)  # fmt: skip
def test_dates_agree_by_format_or_by_precision(one, other, found):
    assert date_agreement(one, other) == date_agreement(other, one) == found


@pytest.mark.parametrize(
    ("key", "one", "other", "found"),
    [
        ("name", "陈　宁", "陈宁", "blanks"), ("speciality", "（桥梁）", "(桥梁)", "width"), ("title", "无", "", "empty"),
        ("ethnic_group", "汉", "汉族", "ethnic"), ("full_education", "大学本科", "大学", "code"),
        ("full_degree", "工学学士学位", "工学学士", "code"), ("native_place", "江苏省宜兴市", "江苏宜兴", "place"),
        ("party_on", "2016.11；民盟盟员", "201611；民盟", "party"), ("party_on", "200706", "2007.06", "date"),
        ("birth", "198603", "1986.03", "date"), ("name", "陈宁", "陈甯", None), ("full_education", "大学", "大专", None),
        ("ethnic_group", "汉族", "满族", None), ("party_on", "民盟", "民建", None), ("name", "王甲", "王甲", ""),
    ],
)  # fmt: skip
def test_each_rule_by_name(key, one, other, found):
    assert agreement(key, one, other) == agreement(key, other, one) == found
