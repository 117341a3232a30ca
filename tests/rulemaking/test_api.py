"""Rules over REST."""

import json
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.choices import Role
from rulemaking.models import Simulation
from tests.rulemaking.conftest import tried

pytestmark = pytest.mark.django_db
JSON = "application/json"


def put(client, draft, text):
    address = reverse("api-rule-draft-text", args=[draft.pk])
    return client.put(address, json.dumps({"text": text}), content_type=JSON)


def post(client, address, data):
    return client.post(
        address, json.dumps(data), content_type=JSON, headers={"Idempotency-Key": str(uuid4())}
    )


def test_a_draft_is_started_written_and_tried(people, house, officer):
    client = house.signed_in(officer)
    sent = {"key": "rank-ladder", "reason": "三年", "from_day": "2027-01-01"}
    made = post(client, reverse("api-rule-draft-list"), sent)
    assert (made.status_code, made.json()["stage"]) == (201, "draft")
    address = reverse("api-rule-draft-simulate", args=[made.json()["id"]])
    answer = post(client, address, {})
    assert (answer.status_code, answer.json()["finished_at"]) == (202, None)
    assert Simulation.objects.get().run_id is not None


def test_a_broken_text_is_answered_with_line_and_reason(house, officer, draft):
    answer = put(house.signed_in(officer), draft, draft.text.replace("months: 24", "months: two", 1))
    assert answer.status_code == 400
    assert "months: two" in str(answer.json()["errors"])


def test_flips_are_those_in_scope(people, stricter, officer, house):
    made = tried(stricter, officer)
    answer = house.signed_in(officer).get(reverse("api-rule-simulation-flips", args=[made.pk])).json()
    told = [(row["cadre_id"], row["before"], row["after"], row["rule"]) for row in answer["results"]]
    assert told == [(str(people["乙"].pk), "held", "not_yet", "RK-18-4D")]


def test_the_sets_of_a_day(house):
    client = house.client(Role.LEADER)
    keys = {row["key"] for row in client.get(reverse("api-rule-set-list")).json()["results"]}
    assert "rank-ladder" in keys
    early = client.get(reverse("api-rule-set-list"), {"as_of": "2018-01-01"}).json()["results"]
    assert keys > {row["key"] for row in early}
    assert client.get(reverse("api-rule-set-detail", args=["nothing"])).status_code == 404


def test_the_author_does_not_enact_and_another_does(people, stricter, officer, chief, house):
    tried(stricter, officer)
    address = reverse("api-rule-draft-enact", args=[stricter.pk])
    assert post(house.signed_in(officer), address, {"confirmed": []}).status_code == 403
    answer = post(house.signed_in(chief), address, {"confirmed": ["RK-18-4D"]})
    assert (answer.status_code, answer.json()["version"]) == (200, "2027-01-01/1")
