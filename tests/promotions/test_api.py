"""Rank batches over REST: start, read, freeze; what a reader is not told."""

import json
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.choices import Role
from accounts.services import issue_token
from accounts.services.tokens import Terms
from promotions.models import Batch
from promotions.services import freeze
from tests.promotions.thirty import CUT_OFF, TARGETS

pytestmark = pytest.mark.django_db


def post(client, route, /, *args, **data):
    return client.post(
        reverse(route, args=args),
        json.dumps(data),
        "application/json",
        headers={"Idempotency-Key": str(uuid4())},
    )


def test_a_batch_is_started_read_and_frozen(cadres, house, officer):
    client = house.signed_in(officer)
    asked = {
        "name": "2026",
        "cut_off": CUT_OFF.isoformat(),
        "targets": TARGETS,
        "unit_ids": [str(house.here.pk)],
    }
    made = post(client, "api-batch-list", **asked)
    assert (made.status_code, made.json()["stage"], made.json()["targets"]) == (201, "draft", TARGETS)
    pk = made.json()["id"]
    lines = client.get(reverse("api-batch-lines", args=[pk]), {"segment": "check"}).json()["results"]
    assert {one["name"] for one in lines} == {"郑缺档", "蒋诫勉", "魏未详"}
    assert post(client, "api-batch-freeze", pk).json()["stage"] == "frozen"
    quotas = client.get(reverse("api-batch-detail", args=[pk]), {"expand": "quotas"}).json()["quotas"]
    assert [(one["grades"], one["approved"], one["used"]) for one in quotas] == [
        ([3, 4, 5, 6], 30, 19), ([5, 6], 15, 3), ([7, 8], 5, 4), ([8], 2, 1)
    ]  # fmt: skip


def test_units_out_of_reach_and_unknown_targets_are_refused(cadres, house, officer):
    client = house.signed_in(officer)
    asked = {"name": "x", "cut_off": CUT_OFF.isoformat(), "targets": TARGETS}
    assert (
        "unit_ids"
        in post(client, "api-batch-list", **asked, unit_ids=[str(house.elsewhere.pk)]).json()["errors"]
    )
    asked["targets"] = ["rank-99"]
    assert post(client, "api-batch-list", **asked, unit_ids=[str(house.here.pk)]).status_code == 400
    assert not Batch.objects.exists()


def test_a_leader_is_told_no_matter(batch, officer, house):
    freeze(batch, by=officer)
    leader = house.client(Role.LEADER)
    lines = leader.get(reverse("api-batch-lines", args=[batch.pk]), {"page_size": 100}).json()["results"]
    told = {one["name"]: (one["verdict"], one["eligible_on"]) for one in lines}
    assert told["褚记过"] == ("qualified", "2025-01-01")


def test_lines_count_against_the_budget_of_a_token(batch, officer, settings):
    _token, secret = issue_token(officer, days=1, terms=Terms(scopes=["batches:read"]), by="test")
    client = Client(headers={"Authorization": f"Token {secret}"})
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"token": 10}
    assert client.get(reverse("api-batch-lines", args=[batch.pk])).status_code == 429
