"""Dates as offices write them, each with the day somebody counted by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measures.sheets.due import read_due

CASES = {
    "6月底前": date(2026, 6, 30),
    "2月底": date(2026, 2, 28),
    "2028年2月底前": date(2028, 2, 29),
    "十二月底前": date(2026, 12, 31),
    "６月底前": date(2026, 6, 30),
    "6 月 底 前": date(2026, 6, 30),
    "9月份内": date(2026, 9, 30),
    "2026年9月": date(2026, 9, 30),
    "3月至6月": date(2026, 6, 30),
    "3—9月": date(2026, 9, 30),
    "6月15日前": date(2026, 6, 15),
    "2027年1月5日": date(2027, 1, 5),
    "5月上旬": date(2026, 5, 10),
    "5月中旬前": date(2026, 5, 20),
    "2月下旬": date(2026, 2, 28),
    "三季度": date(2026, 9, 30),
    "第一季度末": date(2026, 3, 31),
    "4季度前": date(2026, 12, 31),
    "上半年": date(2026, 6, 30),
    "下半年": date(2026, 12, 31),
    "年底前": date(2026, 12, 31),
    "年内": date(2026, 12, 31),
    "全年": date(2026, 12, 31),
    "2027年底前": date(2027, 12, 31),
    "2026.06.30": date(2026, 6, 30),
    "2026-6-5": date(2026, 6, 5),
    "长期坚持": None,
    "常态化推进": None,
    "持续推进": None,
}


@pytest.mark.parametrize(("words", "expected"), CASES.items())
def test_words_mean_their_last_day(words, expected):
    due = read_due(words, 2026)
    assert (due.on, due.standing) == (expected, expected is None)


@pytest.mark.parametrize(
    "words",
    [
        "",
        None,
        "尽快",
        "6月前",
        "13月底前",
        "2月30日前",
        "五季度",
        "即知即改",
        "6",
        "1899年12月底前",
        "2200年1月5日",
    ],
)
def test_what_is_not_clear_or_out_of_reach_is_refused(words):
    with pytest.raises(ValueError, match=r"."):
        read_due(words, 2026)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_in_full_is_itself(day):
    assert read_due(f"{day.year}年{day.month}月{day.day}日前", 1999).on == day
    assert read_due(day, 1999).on == day


@given(st.integers(2000, 2099), st.integers(1, 12))
def test_the_end_of_a_month_is_the_day_before_the_next(year, month):
    last = read_due(f"{month}月底前", year).on
    assert (last.year, last.month) == (year, month)
    assert (last.toordinal() + 1) == date(year + month // 12, month % 12 + 1, 1).toordinal()
