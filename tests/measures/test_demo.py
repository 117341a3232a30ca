"""What the demonstration says of the year: 95 items of every light, and some people whom a measure has reached."""

from datetime import date

import pytest
import time_machine

from accounts.choices import Role
from cadres.models import Appraisal
from common.clock import today
from dashboards.demo.measuring import set_measures
from dashboards.demo.units import ZONE
from measures.choices import Light
from measures.lights import with_lights
from measures.models import Grant, Measure, PlanItem
from tests.factories.house import House

pytestmark = pytest.mark.django_db


@time_machine.travel("2026-11-27T10:00+08:00", tick=False)
def test_the_year_of_the_demonstration():
    house = House()
    for name, role in (("officer", Role.HR_OFFICER), ("chief", Role.HR_CHIEF)):
        house.user(role, name=name)
    for name in ("甲", "乙", "丙"):
        cadre = house.cadre(name, house.below)
        Appraisal.objects.create(cadre=cadre, year=2025, grade="excellent", decided_on=date(2026, 2, 1))
    set_measures({ZONE: house.here}, today())
    items = with_lights(PlanItem.objects.all(), today())
    assert (items.count(), Measure.objects.count()) == (95, 11)
    assert set(items.values_list("light", flat=True)) == set(Light.values)
    assert set(Grant.objects.values_list("state", flat=True)) == {"granted"}
