"""Pools over REST: the whole life of a membership; a token decides on nothing."""

import json
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.services import issue_token
from accounts.services.tokens import Terms
from talent_pools.choices import Item
from talent_pools.models import Membership

pytestmark = pytest.mark.django_db


def post(client, route, /, *args, **data):
    return client.post(
        reverse(route, args=args),
        json.dumps(data),
        "application/json",
        headers={"Idempotency-Key": str(uuid4())},
    )


def decide(client, found):
    asked = found.proposals.get(decision="open")
    return post(client, "api-pool-decide", asked.pk, approve=True, note="同意")


def test_a_membership_from_nomination_to_exit(house, young, officer, chief):
    works, decides = house.signed_in(officer), house.signed_in(chief)
    about = {"cadre_id": str(young.pk), "pool": "young", "horizon": "near", "source": "department"}
    made = post(works, "api-pool-membership-list", **about, grounds="好", document_no="1号")
    assert (made.status_code, made.json()["state"], made.json()["suggested"]) == (201, "nominated", "near")
    found = Membership.objects.get()
    said = {"said": "clear", "said_on": "2026-11-20", "office": "x", "evidence": "x"}
    answers = [
        post(works, "api-pool-checks", found.pk, item=item, **said).status_code for item in Item.values
    ]
    ballot = {"held_on": "2026-11-20", "voter": "x", "vote": "for", "reason": "x"}
    assert {*answers, post(works, "api-pool-ballots", found.pk, **ballot).status_code} == {201}
    assert decide(decides, found).json()["decision"] == "approved"
    plan = {"direction": "综合", "since": "2026-11-27", "mentor": "x", "measures": "x"}
    assert post(works, "api-pool-plans", found.pk, **plan).status_code == 201
    assert post(works, "api-pool-reviews", found.pk, year=2026, verdict="keep", text="稳").status_code == 201
    for change in ({"kind": "move", "horizon": "mid"}, {"kind": "exit", "because": "appointed"}):
        assert post(works, "api-pool-proposals", found.pk, **change, reason="x").status_code == 201
        assert decide(decides, found).status_code == 200
    told = works.get(
        reverse("api-pool-membership-detail", args=[found.pk]), {"expand": "plans,findings"}
    ).json()
    assert (told["state"], told["horizon"], len(told["findings"])) == ("left", "mid", 4)


def test_what_a_service_refuses_names_the_field(house, young, officer):
    about = {"cadre_id": str(young.pk), "pool": "young", "horizon": "near", "source": "self", "grounds": "x"}
    refused = post(house.signed_in(officer), "api-pool-membership-list", **about, document_no="x")
    assert (refused.status_code, list(refused.json()["errors"])) == (400, ["source"])


def test_a_token_decides_on_nothing(nominated, chief):
    _token, secret = issue_token(chief, days=1, terms=Terms(scopes=["pools:read", "pools:write"]), by="test")
    client = Client(headers={"Authorization": f"Token {secret}"})
    assert client.get(reverse("api-pool-proposal-list")).json()["results"][0]["decision"] == "open"
    assert decide(client, nominated).status_code == 403
