"""Plans and measures over REST: lights by rule, a date put off by two, a measure asked for and given."""

import json
from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from measures.models import MeasureCondition
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


def post(client, name, data, *args):
    headers = {"Idempotency-Key": str(uuid4())}
    return client.post(reverse(name, args=args), json.dumps(data), "application/json", headers=headers)


def rows(client, name, **wanted):
    return client.get(reverse(name), wanted).json()["results"]


def test_items_are_read_with_their_light_and_narrowed_by_it(zone):
    zone.item(1, due_on=date(2026, 6, 1))
    zone.item(2, due_on=date(2026, 12, 31))
    client = zone.signed_in(zone.officer)
    assert [(one["number"], one["light"], one["rule"]) for one in rows(client, "api-plan-item-list")] == [
        (1, "red", "overdue"),
        (2, "green", "on_track"),
    ]
    assert [one["number"] for one in rows(client, "api-plan-item-list", light="red")] == [1]


def test_a_report_and_a_date_put_off_by_another_person(zone):
    item = zone.item(1, due_on=date(2026, 6, 30))
    liaison, chief = zone.signed_in(zone.liaison), zone.signed_in(zone.chief)
    said = {"unit_id": str(zone.below.pk), "percent": 40, "text": "half"}
    assert post(liaison, "api-plan-item-reports", said, item.pk).json()["percent"] == 40
    wanted = {"new_due_on": "2026-12-31", "reason": "x"}
    asked = post(liaison, "api-plan-item-extensions", wanted, item.pk)
    assert asked.status_code == 201, asked.content
    pk = asked.json()["approval_id"]
    assert post(liaison, "api-approve", {}, pk).status_code in (403, 404)
    assert post(chief, "api-approve", {}, pk).status_code == 200
    item.refresh_from_db()
    assert item.due_on == date(2026, 12, 31)


def test_a_date_that_is_no_later_is_refused_by_its_field(zone):
    item = zone.item(1, due_on=date(2026, 6, 30))
    refused = post(
        zone.signed_in(zone.liaison),
        "api-plan-item-extensions",
        {"new_due_on": "2026-06-30", "reason": "x"},
        item.pk,
    )
    assert (refused.status_code, "new_due_on" in refused.content.decode()) == (400, True)


def test_a_measure_is_asked_for_and_given_by_another_person(zone):
    measure, cadre = zone.measure("resources"), zone.cadre("甲")
    client = zone.signed_in(zone.officer)
    wanted = {"measure_id": str(measure.pk), "cadre_id": str(cadre.pk), "reason": "x", "evidence": "x"}
    asked = post(client, "api-measure-grant-list", wanted)
    assert (asked.status_code, asked.json()["state"]) == (201, "asked")
    assert post(client, "api-measure-grant-list", wanted).status_code == 400
    [waiting] = rows(zone.signed_in(zone.chief), "api-approval-list")
    assert post(zone.signed_in(zone.chief), "api-approve", {}, waiting["id"]).status_code == 200
    [given] = rows(client, "api-measure-grant-list", cadre=str(cadre.pk))
    assert given["state"] == "granted"
    assert rows(client, "api-measure-list", aspect="resources")[0]["granted"] == 1


def test_an_unmet_condition_is_told(zone):
    measure = zone.measure("care", conditions=[MeasureCondition(kind="awarded_within", amount=3)])
    wanted = {
        "measure_id": str(measure.pk),
        "cadre_id": str(zone.cadre("甲").pk),
        "reason": "x",
        "evidence": "x",
    }
    refused = post(zone.signed_in(zone.officer), "api-measure-grant-list", wanted)
    assert (refused.status_code, "cadre" in refused.content.decode()) == (400, True)


def test_nobody_out_of_scope_is_asked_for(zone):
    far = zone.cadre("乙", zone.elsewhere)
    wanted = {"measure_id": str(zone.measure().pk), "cadre_id": str(far.pk), "reason": "x", "evidence": "x"}
    assert post(zone.signed_in(zone.officer), "api-measure-grant-list", wanted).status_code == 400


@pytest.mark.parametrize("name", ["api-plan-item-list", "api-measure-grant-list", "api-measure-list"])
def test_three_cost_as_much_as_one(zone, name):
    client, measure = zone.signed_in(zone.officer), zone.measure()
    zone.item(1)
    zone.granted(measure, zone.cadre("甲"))
    one = statements_of(client, reverse(name))
    for number, who in ((2, "乙"), (3, "丙")):
        zone.item(number)
        zone.granted(zone.measure(), zone.cadre(who))
    assert statements_of(client, reverse(name)) == one
