"""Growth over REST: what a program reads, starts and settles."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from cadres.models import Cadre
from readiness.services import compute
from tests.training.test_duties import civil, trained
from tests.training.test_specialities import held, needed
from training.models import Cultivation, FollowUp, Speciality, SpecialityHolder
from training.services import symposia

pytestmark = pytest.mark.django_db
KEY = {"HTTP_IDEMPOTENCY_KEY": "12345678-abcd"}


def post(client, route: str, data: dict, *args: object):
    return client.post(reverse(route, args=args), data, "application/json", **KEY)


def test_duties_of_a_year(zone):
    trained(zone, civil(zone, "甲"), "2025-06-01", "40.5", "2")
    client = zone.signed_in(zone.officer)
    (row,) = client.get(reverse("api-duties") + "?state=lacks").json()["results"]
    told = {name: row[name] for name in ("duty", "state", "hours", "days", "hours_left", "days_left")}
    assert told == {
        "duty": "yearly", "state": "lacks", "hours": 40.5, "days": 2.0, "hours_left": 49.5, "days_left": 10.0,
    }  # fmt: skip
    assert client.get(reverse("api-duties") + "?year=2026").json()["results"][0]["hours"] == 0


def test_gaps_are_those_of_the_page(zone):
    field = Speciality.objects.get(name_zh="科技创新")
    needed(zone, field, zone.here, 2)
    held(zone, field, zone.cadre("甲"))
    rows = zone.signed_in(zone.officer).get(reverse("api-speciality-gaps")).json()
    found = next(row for row in rows if row["speciality_id"] == str(field.pk))
    assert [found[name] for name in ("needed", "held", "missing", "cultivated")] == [2, 1, 1, 0]


def test_a_cultivation_is_started_and_ended(zone):
    client, cadre = zone.signed_in(zone.officer), zone.cadre("甲")
    said = {
        "cadre_id": str(cadre.pk),
        "speciality_id": str(Speciality.objects.first().pk),
        "mentor": "m",
        "plan": "p",
    }
    answer = post(client, "api-cultivation-list", said | {"began_on": "2026-01-05", "until": "2027-01-05"})
    assert answer.status_code == 201
    one = Cultivation.objects.get(cadre=cadre)
    client.defaults.update({"HTTP_IDEMPOTENCY_KEY": "87654321-abcd"})
    ended = client.post(
        reverse("api-cultivation-end", args=[one.pk]), {"reached": True, "on": "2026-11-01", "outcome": "o"},
        "application/json", HTTP_IDEMPOTENCY_KEY="87654321-abcd",
    )  # fmt: skip
    assert ended.json()["state"] == "reached"
    assert SpecialityHolder.objects.filter(cadre=cadre).exists()


def test_a_follow_up_is_settled_and_never_tells_who_raised_the_point(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"), kind="symposium")
    point = symposia.add_point(event, "建议", raised_by=zone.cadre("提出人"), by=zone.officer)
    task = FollowUp(point=point, action="办理", owner=zone.cadre("责任人"), due_on=date(2026, 12, 1))
    one = symposia.plan_follow_up(task, by=zone.officer)
    client = zone.signed_in(zone.officer)
    assert (
        str(Cadre.objects.get(name="提出人").pk)
        not in client.get(reverse("api-follow-up-list")).content.decode()
    )
    answer = post(client, "api-follow-up-settle", {"state": "done", "result": "已办"}, one.pk)
    assert answer.json()["state"] == "done"


def test_the_path_over_rest(zone):
    cadre = civil(zone, "甲")
    zone.event(*((f"2026-12-0{day} 08:00", "20.0") for day in (1, 3, 5, 7, 9)), name="长班")
    compute([cadre.pk])
    answer = zone.signed_in(zone.officer).get(reverse("api-training-path", args=[cadre.pk, "lead-2"])).json()
    assert [(one["name"], one["hours"]) for one in answer["events"]] == [("长班", 100.0)]
    assert (answer["wanted"], answer["is_enough"], answer["holds_on"]) == (
        float(Decimal(90)),
        True,
        "2027-01-01",
    )
