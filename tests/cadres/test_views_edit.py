"""Changing a file through the pages."""

from datetime import date

import pytest
from django.urls import reverse

from cadres.models import Cadre
from cadres.services import change_cadre
from tests.cadres.people import client_of, make_zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    return make_zone()


def basics(cadre, **changes):
    data = {
        "version": cadre.version,
        "name": cadre.name,
        "sex": "1",
        "management_state": "serving",
        "birth": "1989.07",
    }
    return data | changes


def post(user, zone, route, data):
    return client_of(user).post(reverse(f"cadres:{route}", args=[zone.cadre.pk]), data)


def test_the_officer_changes_the_facts(zone):
    assert post(zone.officer, zone, "edit", basics(zone.cadre, native_place="云澜芦浦")).status_code == 302
    assert Cadre.objects.get(pk=zone.cadre.pk).native_place == "云澜芦浦"


@pytest.mark.parametrize("route", ["edit", "add_appointment", "add_rank", "add_appraisal"])
def test_neither_a_leader_nor_another_unit_may_change_them(zone, route):
    assert post(zone.leader, zone, route, {}).status_code == 403
    assert post(zone.stranger, zone, route, {}).status_code == 404
    assert post(zone.officer, zone, route, {}).status_code == 422


def test_a_stale_edit_is_shown_side_by_side_and_saves_nothing(zone):
    data = basics(zone.cadre, remarks="mine")
    change_cadre(zone.cadre, version=1, by="test", native_place="鹤沙")
    response = post(zone.officer, zone, "edit", data)
    assert [row["theirs"] for row in response.context["stale"]["rows"] if row["theirs"] == "鹤沙"] == ["鹤沙"]
    assert Cadre.objects.get(pk=zone.cadre.pk).remarks == ""


def test_a_new_post_ends_the_open_one(zone):
    data = {"start": "2026.05", "title": "局长", "unit": zone.office.pk, "kind": "post", "level": "2"}
    assert post(zone.officer, zone, "add_appointment", data).status_code == 302
    ends = list(zone.cadre.appointments.order_by("valid").values_list("valid", flat=True))
    assert [row.upper for row in ends] == [date(2026, 5, 1), None]


def test_a_grade_in_the_future_is_refused_beside_its_field(zone):
    data = {"year": 2026, "grade": "competent", "decided_on": "2199-01-01"}
    response = post(zone.officer, zone, "add_appraisal", data)
    assert list(response.context["form"].errors) == ["decided_on"]


def test_a_new_file_is_opened_in_the_own_unit(zone):
    data = {"name": "苏沐阳", "home_unit": zone.office.pk, "birth": "1992.03"}
    response = client_of(zone.officer).post(reverse("cadres:add"), data)
    made = Cadre.objects.get(name="苏沐阳")
    assert response["Location"] == reverse("cadres:record", args=[made.pk])


def test_a_file_in_a_unit_of_others_is_refused(zone):
    response = client_of(zone.officer).post(
        reverse("cadres:add"), {"name": "甲", "home_unit": zone.bureau.pk}
    )
    assert list(response.context["form"].errors) == ["home_unit"]
