"""Pinyin keys of names."""

import pytest

from common.pinyin import LONGEST, MAX_READINGS, name_pinyin, search_text


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("单雪", "shanxue", "sx"),
        ("仇英", "qiuying", "qy"),
        ("曾国强", "zengguoqiang", "zgq"),
        ("解缙", "xiejin", "xj"),
        ("查明", "zhaming", "zm"),
        ("区林", "oulin", "ol"),
        ("欧阳修", "ouyangxiu", "oyx"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("王　芳", "wangfang", "wf"),
        ("单于云", "chanyuyun", "cyy"),
    ],
)
def test_surnames_are_read_as_surnames(name, full, initials):
    assert name_pinyin(name)[:2] == (full, initials)


def test_every_reading_of_a_polyphonic_character_is_indexed():
    keys = name_pinyin("单雪").keys
    assert {"shanxue", "danxue", "chanxue", "sx", "dx", "cx"} <= set(keys)


def test_u_with_dots_is_found_however_it_is_typed():
    assert {"lvbu", "lyubu", "lubu", "lb"} <= set(name_pinyin("吕布").keys)


def test_long_polyphonic_names_stay_within_the_cap():
    assert len(name_pinyin("单重乐朴曾解查区").keys) <= 2 * MAX_READINGS


def test_search_text_is_empty_for_a_blank_name():
    assert (search_text("　 "), search_text("李娜")) == ("", "lina linuo ln")


def test_the_searched_text_of_a_name_of_many_readings_fits_its_column_with_the_likely_one_first():
    text = search_text("欧阳单重乐长")
    assert len(" ".join(name_pinyin("欧阳单重乐长").keys)) > LONGEST
    assert len(text) <= LONGEST
    assert text.startswith(f"{name_pinyin('欧阳单重乐长').full} ")
