"""Fading: in full, step by step, gone; exact on its days; the SQL says the same."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from portraits.fading import WEIGHT, Fade

FADE = Fade(full_months=24, gone_months=60)
DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("on", "left"),
    [
        (date(2022, 1, 31), "1.0000"),  # the day itself
        (date(2024, 1, 31), "1.0000"),  # 24 months are full
        (date(2024, 2, 28), "1.0000"),  # the day before the 25th is full
        (date(2024, 2, 29), "0.9722"),  # the end of a short month fills it
        (date(2026, 12, 30), "0.0556"),
        (date(2026, 12, 31), "0.0278"),  # 59 months
        (date(2027, 1, 30), "0.0278"),  # the day before 60
        (date(2027, 1, 31), "0.0000"),  # 60 months: nothing is left
    ],
)
def test_the_boundaries_are_exact_to_the_day(on, left):
    assert FADE.weight(date(2022, 1, 31), on) == Decimal(left)


def test_a_leap_day_fills_its_months_on_the_last_of_february():
    assert FADE.weight(date(2024, 2, 29), date(2026, 2, 28)) == Decimal(1)
    assert FADE.weight(date(2024, 2, 29), date(2026, 3, 29)) == Decimal("0.9722")


@given(day=DAYS, days=st.integers(0, 3000))
def test_nothing_grows_with_age(day, days):
    later = day + timedelta(days)
    assert FADE.weight(day, later + timedelta(1)) <= FADE.weight(day, later) <= 1


@pytest.mark.django_db
@pytest.mark.parametrize("on", [date(2024, 2, 29), date(2026, 2, 28), date(2026, 3, 31), date(2025, 12, 1)])
def test_the_sql_says_the_same_of_every_day(on):
    steps, weights = FADE.steps(on)
    asked = {"steps": steps, "weights": weights, "first": on - timedelta(2000), "on": on}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT day::date, {WEIGHT.format(day='day::date')}"
            " FROM generate_series(%(first)s::date, %(on)s::date, interval '1 day') AS day",
            asked,
        )
        told = cursor.fetchall()
    assert len(told) == 2001
    assert [left for _day, left in told] == [FADE.weight(day, on) for day, _left in told]
