"""Reminders of the day before: once, to who planned the event and still plans for the unit."""

from datetime import date

import pytest
import time_machine

from accounts.models import User
from common.scope import everything
from training.services.reminding import CLOSING, TOMORROW, remind
from work.models import Notice

pytestmark = pytest.mark.django_db


def told(zone):
    with everything():
        remind()
    return sorted(Notice.objects.filter(recipient=zone.officer).values_list("kind", "words__event"))


def test_the_day_before_and_once(zone):
    zone.event(("2026-12-01 09:00", "3.0"), name="甲班", enrol_until=date(2026, 11, 25))
    zone.event(("2026-11-25 09:00", "3.0"), ("2026-11-25 14:00", "3.0"), name="乙班")
    zone.event(("2026-11-26 00:00", "3.0"), name="丙班")
    expected = [(CLOSING, "甲班"), (TOMORROW, "乙班")]
    assert told(zone) == expected
    assert told(zone) == expected
    with time_machine.travel("2026-11-25T07:30+08:00", tick=False):
        assert told(zone) == sorted([*expected, (TOMORROW, "丙班")])


def test_nobody_is_told_who_no_longer_plans_there(zone):
    zone.event(("2026-11-25 09:00", "3.0"))
    User.objects.filter(pk=zone.officer.pk).update(is_active=False)
    assert told(zone) == []
