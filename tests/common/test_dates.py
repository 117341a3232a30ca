"""Dates known to the month: reading, arithmetic, ages, effect periods, retirement."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.dates import (
    Age,
    PartialDate,
    add_months,
    age_on,
    effect_period_end,
    flexible_of,
    months_between,
    retirement_of,
    whole_months_between,
)

MONTH = PartialDate(1996, 3)
DAY = PartialDate(1996, 3, 15)
YEAR = PartialDate(1996)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1996", YEAR),
        (1996, YEAR),
        ("1996年", YEAR),
        ("199603", MONTH),
        (199603, MONTH),
        (199603.0, MONTH),
        (1996.03, MONTH),
        (1996.3, MONTH),
        ("1996.03", MONTH),
        ("1996.3", MONTH),
        ("1996-03", MONTH),
        ("1996/03", MONTH),
        ("1996/3", MONTH),
        ("1996年3月", MONTH),
        ("1996 年 03 月", MONTH),
        ("１９９６．０３", MONTH),
        ("１９９６年３月", MONTH),
        (" 1996.03\n", MONTH),
        ("19960315", DAY),
        ("1996.03.15", DAY),
        ("1996-03-15", DAY),
        ("1996-03-15 00:00:00", DAY),
        ("1996年03月15日", DAY),
        (date(1996, 3, 15), DAY),
        (datetime(1996, 3, 15, 0, 0), DAY),  # noqa: DTZ001
        (DAY, DAY),
    ],
)
def test_every_usual_writing_is_read(written, meant):
    assert PartialDate.parse(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "199613",
        "1996.00",
        "19960230",
        "96.03",
        "1996.03-",
        "至今",
        "0003",
        True,
        1996.1,
        35125,
        1996.123,
        None,
    ],
)
def test_what_is_not_a_date_is_refused_with_its_text(written):
    with pytest.raises(ValueError, match=r"not a (clear )?date: ") as caught:
        PartialDate.parse(written)
    assert str(written).rstrip("0") in str(caught.value)


def test_the_interval_and_the_texts():
    assert (YEAR.earliest, YEAR.latest) == (date(1996, 1, 1), date(1996, 12, 31))
    assert (PartialDate(1996, 2).earliest, PartialDate(1996, 2).latest) == (
        date(1996, 2, 1),
        date(1996, 2, 29),
    )
    assert (DAY.earliest, DAY.latest) == (date(1996, 3, 15), date(1996, 3, 15))
    assert [p.precision for p in (YEAR, MONTH, DAY)] == ["year", "month", "day"]
    assert [str(p) for p in (YEAR, MONTH, DAY)] == ["1996", "1996-03", "1996-03-15"]
    assert [p.dotted for p in (YEAR, MONTH, DAY)] == ["1996", "1996.03", "1996.03"]
    assert [p.compact for p in (YEAR, MONTH, DAY)] == ["1996", "199603", "199603"]
    assert [p.chinese for p in (YEAR, MONTH, DAY)] == ["1996年", "1996年3月", "1996年3月15日"]


def test_sorting_is_by_the_earliest_day():
    assert sorted([DAY, YEAR, PartialDate(1995, 12), MONTH]) == [PartialDate(1995, 12), YEAR, MONTH, DAY]


partial_dates = st.dates(date(1900, 1, 1), date(2099, 12, 31)).flatmap(
    lambda d: st.sampled_from(
        [PartialDate(d.year), PartialDate(d.year, d.month), PartialDate(d.year, d.month, d.day)],
    ),
)


@given(partial_dates)
def test_canonical_text_and_chinese_read_back_as_the_same_date(partial):
    assert PartialDate.parse(str(partial)) == partial
    assert PartialDate.parse(partial.chinese) == partial


@given(partial_dates, partial_dates)
def test_order_is_total_and_agrees_with_equality(one, other):
    assert (one < other) + (other < one) + (one == other) == 1


def test_months_are_calendar_months():
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2024, 3, 15), -4) == date(2023, 11, 15)
    assert months_between(date(2024, 1, 31), date(2024, 2, 1)) == 1
    assert whole_months_between(date(2024, 1, 31), date(2024, 2, 28)) == 0
    assert whole_months_between(date(2024, 1, 31), date(2024, 2, 29)) == 1


def test_age_is_by_month_and_an_interval_when_only_the_year_is_known():
    assert age_on(MONTH, date(2026, 2, 28)) == Age(29, 29)
    assert age_on(MONTH, date(2026, 3, 1)) == Age(30, 30)
    assert age_on(DAY, date(2026, 3, 1)) == Age(30, 30)
    assert age_on(YEAR, date(2026, 6, 1)) == Age(29, 30)
    assert str(age_on(YEAR, date(2026, 6, 1))) == "29–30"
    with pytest.raises(ValueError, match="1996-03"):
        age_on(MONTH, date(1996, 2, 1))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 3, 15), 6, date(2024, 9, 14)),
        (date(2024, 1, 1), 12, date(2024, 12, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 27)),
        (date(2024, 8, 31), 6, date(2025, 2, 27)),
        (date(2023, 8, 31), 6, date(2024, 2, 28)),
        (date(2024, 8, 29), 18, date(2026, 2, 27)),
    ],
)
def test_effect_periods_end_the_day_before_the_same_day_number(start, months, end):
    assert effect_period_end(start, months) == end


@pytest.mark.parametrize(
    ("scheme", "birth", "age", "month"),
    [
        ("male", "1964-12", (60, 0), "2024-12"),
        ("male", "1965-01", (60, 1), "2025-02"),
        ("male", "1965-05", (60, 2), "2025-07"),
        ("male", "1966-01", (60, 4), "2026-05"),
        ("male", "1970-01", (61, 4), "2031-05"),
        ("male", "1972-09", (62, 0), "2034-09"),
        ("male", "1976-08", (62, 11), "2039-07"),
        ("male", "1976-09", (63, 0), "2039-09"),
        ("male", "1977-01", (63, 0), "2040-01"),
        ("female_55", "1970-01", (55, 1), "2025-02"),
        ("female_55", "1972-06", (55, 8), "2028-02"),
        ("female_55", "1975-03", (56, 4), "2031-07"),
        ("female_55", "1981-09", (58, 0), "2039-09"),
        ("female_50", "1975-01", (50, 1), "2025-02"),
        ("female_50", "1984-11", (55, 0), "2039-11"),
        ("female_60", "1965-01", (60, 1), "2025-02"),
        ("female_60", "1976-09", (63, 0), "2039-09"),
    ],
)
def test_retirement_months_agree_with_the_official_table(scheme, birth, age, month):
    found = retirement_of(PartialDate.parse(birth), scheme)
    assert (found.age, str(found.month)) == (age, month)


@pytest.mark.parametrize(
    ("scheme", "birth", "early", "late"),
    [
        ("male", "1964-12", "2024-12", "2024-12"),  # before the reform
        ("male", "1965-01", "2025-01", "2028-02"),  # never below the original age
        ("male", "1970-01", "2030-01", "2034-05"),
        ("male", "1977-01", "2037-01", "2043-01"),  # three years early is the original age
        ("female_55", "1975-03", "2030-03", "2034-07"),
        ("female_55", "1981-09", "2036-09", "2042-09"),
        (
            "female_50",
            "1984-11",
            "2036-11",
            "2042-11",
        ),  # five years of delay, three of them may be taken back
        ("female_60", "1976-09", "2036-09", "2042-09"),
    ],
)
def test_the_flexible_range_is_three_years_either_way_and_not_below_the_original_age(
    scheme, birth, early, late
):
    found = flexible_of(PartialDate.parse(birth), scheme)
    assert (str(found.earliest), str(found.latest)) == (early, late)


def test_an_early_month_is_told_three_months_before_a_late_one_agreed_one_month_before():
    found = flexible_of(PartialDate(1970, 1), "male")
    assert found.notice_by(PartialDate(2030, 6)) == date(2030, 3, 1)
    assert found.notice_by(PartialDate(2032, 1)) == date(2031, 12, 1)
    for outside in (PartialDate(2029, 12), PartialDate(2034, 6), PartialDate(2031)):
        with pytest.raises(ValueError, match="no month from"):
            found.notice_by(outside)


def test_a_birth_year_alone_gives_no_retirement_month():
    with pytest.raises(ValueError, match="1966"):
        retirement_of(PartialDate(1966), "male")
