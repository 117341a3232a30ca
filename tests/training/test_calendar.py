"""The calendar: sessions by day, drafts of others left out, and who is enrolled in two things at one time."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.choices import Role
from tests.counting import statements_of
from training.calendar import clashes, overlapping, sessions_of_month, weeks_of
from training.services.enrolling import enrol

pytestmark = pytest.mark.django_db
DECEMBER = date(2026, 12, 1)


def test_a_month_holds_its_own_sessions_only(zone):
    event = zone.event(("2026-11-30 09:00", "1.0"), ("2026-12-01 09:00", "1.0"), ("2026-12-31 22:00", "1.0"))
    zone.session(event, "2027-01-01 00:00", "1.0")
    found = sessions_of_month(zone.officer, DECEMBER)
    assert [one.on for one in found] == [date(2026, 12, 1), date(2026, 12, 31)]
    days = {day: len(rows) for week in weeks_of(DECEMBER, found) for day, rows in week if rows}
    assert days == {date(2026, 12, 1): 1, date(2026, 12, 31): 1}


def test_somebody_in_two_places_is_named(zone):
    first = zone.event(("2026-12-01 09:00", "3.0"), name="一")
    second = zone.event(("2026-12-01 11:00", "2.0"), name="二")
    third = zone.event(("2026-12-01 13:00", "2.0"), name="三")
    cadre = zone.cadre("甲", birth="1990-05")
    for event in (first, second, third):
        enrol(event, cadre, by=zone.officer)
    zone.enrolled(second, "乙")
    found = sessions_of_month(zone.officer, DECEMBER)
    assert len(list(overlapping(found))) == 1  # what begins as another ends does not overlap
    assert [(one.cadre, one.first.event, one.second.event) for one in clashes(zone.officer, found)] == [
        (cadre, first, second)
    ]


def test_drafts_are_seen_by_who_plans_them(zone):
    event = zone.event(opened=False, name="草稿活动")
    zone.session(event, "2026-12-01 09:00", "1.0")
    address = reverse("training:calendar") + "?month=2026-12"
    assert "草稿活动" in zone.signed_in(zone.officer).get(address).content.decode()
    assert "草稿活动" not in zone.client(Role.LEADER).get(address).content.decode()


@pytest.mark.parametrize("month", ["2026-13", "0001-01", "9999-12"])
def test_a_month_that_is_none_shows_this_one(zone, month):
    page = zone.signed_in(zone.officer).get(reverse("training:calendar") + f"?month={month}")
    assert page.context["month"] == date(2026, 11, 1)


def test_a_month_costs_the_same_with_one_and_three_sessions(zone):
    client, address = zone.signed_in(zone.officer), reverse("training:calendar") + "?month=2026-12"
    event = zone.event(("2026-12-01 09:00", "1.0"))
    few = statements_of(client, address)
    for day in ("2026-12-02 09:00", "2026-12-03 09:00"):
        zone.session(event, day, "1.0")
    assert statements_of(client, address) == few
