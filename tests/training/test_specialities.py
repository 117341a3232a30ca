"""Specialities: the gap of a unit, who is cultivated towards one, and what it comes to."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from accounts.choices import Role
from tests.counting import statements_of
from training.choices import CultivationState
from training.growth import gaps
from training.models import (
    Cultivation,
    Programme,
    Speciality,
    SpecialityHolder,
    SpecialityNeed,
    TargetedProgramme,
)
from training.services import specialities as services
from training.services.planning import save_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def field(zone):
    return Speciality.objects.get(name_zh="科技创新")


def started(zone, field, cadre, **fields):
    said = {
        "mentor": "导师甲",
        "plan": "跟班",
        "began_on": date(2026, 1, 5),
        "until": date(2027, 1, 5),
    } | fields
    return services.start_cultivation(Cultivation(cadre=cadre, speciality=field, **said), by=zone.officer)


def held(zone, field, cadre):
    holder = SpecialityHolder(cadre=cadre, speciality=field, grounds="博士", since=date(2026, 3, 1))
    return services.record_holder(holder, by=zone.officer)


def needed(zone, field, unit, number):
    need = SpecialityNeed(unit=unit, speciality=field, needed=number, basis="三定方案")
    return services.set_need(need, by=zone.officer)


def numbers(zone, field):
    found = {str(unit): cells for unit, cells in gaps(zone.officer)}
    told = {name: next(one for one in cells if one.speciality == field) for name, cells in found.items()}
    return {name: (one.needed, one.held, one.missing, one.cultivated) for name, one in told.items()}


def test_three_are_delivered(zone):
    assert [one.name_zh for one in Speciality.objects.all()] == ["科技创新", "经济金融", "招商引资"]


def test_the_gap_of_a_unit_counts_all_below_it(zone, field):
    needed(zone, field, zone.here, 3)
    needed(zone, field, zone.below, 1)
    held(zone, field, zone.cadre("甲"))
    held(zone, field, zone.cadre("乙", unit=zone.below))
    started(zone, field, zone.cadre("丙", unit=zone.below))
    assert numbers(zone, field) == {"Bureau of Construction": (3, 2, 1, 1), "Office": (1, 1, 0, 1)}
    needed(zone, field, zone.here, 2)
    assert numbers(zone, field)["Bureau of Construction"] == (2, 2, 0, 1)


def test_a_cultivation_that_reaches_its_end_is_recorded_in_the_file(zone, field):
    one = started(zone, field, zone.cadre("甲"))
    done = services.end_cultivation(
        one, reached=True, on=date(2026, 11, 1), outcome="获技术经理人证书", by=zone.officer
    )
    assert (done.state, done.ended_on) == (CultivationState.REACHED, date(2026, 11, 1))
    assert SpecialityHolder.objects.get(cadre=one.cadre).grounds == "获技术经理人证书"
    with pytest.raises(ValidationError, match="ended already"):
        services.end_cultivation(one, reached=False, on=date(2026, 11, 1), outcome="x", by=zone.officer)
    with pytest.raises(ValidationError, match="has the speciality"):
        started(zone, field, one.cadre)


def test_nobody_is_cultivated_twice_at_a_time_towards_the_same(zone, field):
    one = started(zone, field, zone.cadre("甲"))
    with pytest.raises(ValidationError, match="cultivated towards it already"):
        started(zone, field, one.cadre)
    services.end_cultivation(one, reached=False, on=date(2026, 11, 1), outcome="调出", by=zone.officer)
    assert started(zone, field, one.cadre).state == CultivationState.RUNNING


def test_it_ends_neither_before_it_began_nor_on_a_day_to_come(zone, field):
    one = started(zone, field, zone.cadre("甲"))
    for day in (date(2026, 1, 4), date(2026, 11, 25)):
        with pytest.raises(ValidationError):
            services.end_cultivation(one, reached=True, on=day, outcome="x", by=zone.officer)


def test_a_programme_is_chosen_once_it_is_aimed_at_the_speciality(zone, field):
    programme = save_programme(Programme(unit=zone.here, code="DX", name="定向式"), by=zone.officer)
    cadre = zone.cadre("甲")
    with pytest.raises(ValidationError, match="not aimed"):
        started(zone, field, cadre, programme=programme)
    services.aim_programme(TargetedProgramme(programme=programme, speciality=field), by=zone.officer)
    assert started(zone, field, cadre, programme=programme).programme == programme


def test_nobody_records_people_of_other_units(zone, field):
    with pytest.raises(ValidationError, match="not yours"):
        held(zone, field, zone.cadre("甲", unit=zone.elsewhere))


def test_the_numbers_of_the_table_open_their_lists(zone, field):
    needed(zone, field, zone.here, 1)
    held(zone, field, zone.cadre("甲"))
    client = zone.signed_in(zone.officer)
    page = client.get(reverse("training:specialities")).content.decode()
    address = f"{reverse('training:holders')}?unit={zone.here.pk}&amp;speciality={field.pk}"
    assert address in page
    assert "甲" in client.get(address.replace("&amp;", "&")).content.decode()


def test_the_pages_record_and_end(zone, field):
    client, cadre = zone.signed_in(zone.officer), zone.cadre("甲")
    said = {
        "cadre": cadre.pk,
        "speciality": field.pk,
        "mentor": "m",
        "plan": "p",
        "began_on": "2026-01-05",
        "until": "2027-01-05",
    }
    client.post(reverse("training:new_cultivation"), said)
    one = Cultivation.objects.get(cadre=cadre)
    client.post(
        reverse("training:end_cultivation", args=[one.pk]),
        {"reached": "True", "on": "2026-11-01", "outcome": "o"},
    )
    assert SpecialityHolder.objects.filter(cadre=cadre, speciality=field).exists()
    assert "科技创新" in client.get(reverse("cadres:part", args=[cadre.pk, "training"])).content.decode()


@pytest.mark.parametrize("route", ["holders", "cultivations"])
def test_lists_cost_the_same_for_one_and_for_three(zone, field, route):
    client, address = zone.signed_in(zone.officer), reverse(f"training:{route}")
    other = Speciality.objects.get(name_zh="经济金融")
    for name in ("甲", "乙", "丙"):
        cadre = zone.cadre(name)
        held(zone, field, cadre)
        started(zone, other, cadre)
        if name == "甲":
            few = statements_of(client, address)
    assert statements_of(client, address) == few


def test_a_leader_reads_and_records_nothing(zone, field):
    one = started(zone, field, zone.cadre("甲"))
    client = zone.client(Role.LEADER)
    assert client.get(reverse("training:cultivation", args=[one.pk])).status_code == 200
    assert client.get(reverse("training:end_cultivation", args=[one.pk])).status_code == 403
