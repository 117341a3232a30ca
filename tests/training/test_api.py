"""S2 over REST: from a programme to the hours in the file; what is refused, and that a deed is done once."""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.choices import Role
from training.models import Attendance, Enrolment, Event

pytestmark = pytest.mark.django_db


def post(client, address, data=None, key=None):
    return client.post(
        address, data or {}, content_type="application/json", headers={"Idempotency-Key": key or str(uuid4())}
    )


@pytest.fixture
def client(zone):
    return zone.signed_in(zone.officer)


def test_the_whole_way_from_a_programme_to_the_ledger(zone, client):
    unit = str(zone.here.pk)
    programme = post(
        client, reverse("api-programme-list"), {"code": "XC", "name": "新城精神", "unit_id": unit}
    ).json()
    made = {
        "name": "第一讲",
        "kind": "course",
        "unit_id": unit,
        "programme_id": programme["id"],
        "capacity": 1,
    }
    event = post(client, reverse("api-event-list"), made).json()
    assert (event["state"], event["programme_id"]) == ("draft", programme["id"])
    times = {"starts_at": "2026-11-20T09:00:00+08:00", "ends_at": "2026-11-20T11:30:00+08:00", "hours": "3.0"}
    session = post(client, reverse("api-event-sessions", args=[event["id"]]), times).json()
    assert post(client, reverse("api-event-open", args=[event["id"]])).json()["state"] == "open"
    people = [zone.cadre(name, birth="1990-05") for name in ("甲", "乙")]
    sent = {"cadre_ids": [str(one.pk) for one in people]}
    done = post(client, reverse("api-event-enrolments", args=[event["id"]]), sent).json()
    assert [[row["name"] for row in done[key]] for key in ("enrolled", "waiting")] == [["甲"], ["乙"]]
    hours = {"attendances": [{"cadre_id": str(people[0].pk), "hours": "2.5"}]}
    told = post(client, reverse("api-session-attendances", args=[session["id"]]), hours).json()
    assert told == {"added": 1, "corrected": 0, "removed": 0}
    [line] = client.get(reverse("api-cadre-hours", args=[people[0].pk])).json()["results"]
    assert (line["on"], line["hours"], line["days"], line["source"]) == ("2026-11-20", "2.5", "0.0", "第一讲")
    assert post(client, reverse("api-event-close", args=[event["id"]])).json()["state"] == "closed"
    rows = client.get(reverse("api-event-enrolments", args=[event["id"]])).json()["results"]
    assert {row["name"]: row["state"] for row in rows} == {"甲": "not_completed", "乙": "withdrawn"}


def test_the_same_key_records_once_and_a_correction_takes_a_reason(zone, client):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    address = reverse("api-session-attendances", args=[event.sessions.get().pk])
    sent = {"attendances": [{"cadre_id": str(cadre.pk), "hours": "3.0"}]}
    key = str(uuid4())
    assert [post(client, address, sent, key).json()["added"] for _ in range(2)] == [1, 1]
    assert Attendance.objects.count() == 1
    sent["attendances"][0]["hours"] = "1.0"
    refused = post(client, address, sent)
    assert (refused.status_code, "application/problem+json" in refused["Content-Type"]) == (400, True)
    assert post(client, address, sent | {"reason": "left"}).json()["corrected"] == 1


def test_refusals_come_with_their_reasons_and_strangers_are_not_there(zone, client):
    event = zone.event(("2026-12-01 09:00", "3.0"), age_under=35)
    old = zone.cadre("甲", birth="1980-01")
    address = reverse("api-event-enrolments", args=[event.pk])
    [refused] = post(client, address, {"cadre_ids": [str(old.pk)]}).json()["refused"]
    assert "35" in refused["reasons"][0]
    far = zone.cadre("乙", zone.elsewhere)
    assert post(client, address, {"cadre_ids": [str(far.pk)]}).status_code == 400
    assert not Enrolment.objects.exists()


def test_a_unit_of_others_and_an_unknown_field_are_refused(zone, client):
    made = {"name": "x", "kind": "course", "unit_id": str(zone.elsewhere.pk)}
    assert post(client, reverse("api-event-list"), made).status_code == 400
    made |= {"unit_id": str(zone.here.pk), "state": "open"}
    assert post(client, reverse("api-event-list"), made).status_code == 400
    assert not Event.objects.exists()


def test_a_leader_reads_and_records_nothing(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    leader = zone.client(Role.LEADER)
    assert leader.get(reverse("api-event-detail", args=[event.pk]), {"expand": "sessions"}).json()["sessions"]
    assert post(leader, reverse("api-event-close", args=[event.pk])).status_code == 403
