"""Placements over REST: a neighbour plans, decides, appraises and reads; once for a key, nothing out of scope."""

import json
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.choices import Role
from accounts.services import issue_token
from accounts.services.tokens import Terms
from placements.models import Placement
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
PLAN = {
    "direction": "out", "batch": "upward", "nature": "shadowing", "host_text": "省发改委", "title": "learning",
    "tags": ["line"], "field": "projects", "valid": {"start": "2026-01-01", "end": "2027-01-01"},
}  # fmt: skip


@pytest.fixture
def client(house, officer):
    return house.signed_in(officer)


@pytest.fixture
def cadre(house):
    return house.cadre("钱进")


def post(client, name, data, *args, key=""):
    headers = {"Idempotency-Key": key or str(uuid4())}
    return client.post(reverse(name, args=args), json.dumps(data), "application/json", headers=headers)


def test_planned_decided_appraised_and_read(client, cadre):
    made = post(client, "api-placement-list", PLAN | {"cadre_id": str(cadre.pk)})
    assert (made.status_code, made.json()["standing"]) == (201, "planned")
    pk = made.json()["id"]
    decided = post(client, "api-placement-decide", {"document_no": "No. 7"}, pk)
    assert decided.json()["standing"] == "running"
    told = {"kind": "mid", "held_on": "2026-06-01", "grade": "excellent", "organ": "host"}
    assert post(client, "api-placement-appraisals", told, pk).status_code == 201
    shown = client.get(reverse("api-placement-detail", args=[pk]), {"expand": "appraisals"}).json()
    assert (shown["appraisals"][0]["grade"], shown["document_no"]) == ("excellent", "No. 7")


def test_the_same_key_plans_once(client, cadre):
    for _ in range(2):
        answer = post(client, "api-placement-list", PLAN | {"cadre_id": str(cadre.pk)}, key="a key of mine")
        assert answer.status_code == 201
    assert Placement.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"batch": "sixth"}, "batch"),
        ({"cadre_id": str(uuid4())}, "cadre_id"),
        ({"colour": "red"}, "colour"),
        ({"host_text": ""}, "non_field_errors"),
    ],
)
def test_bad_input_is_named(client, cadre, change, field):
    answer = post(client, "api-placement-list", PLAN | {"cadre_id": str(cadre.pk)} | change)
    assert answer.status_code == 400
    assert field == "non_field_errors" or field in json.dumps(answer.json())
    assert not Placement.objects.exists()


def test_overlap_is_refused_with_its_days(client, cadre):
    post(client, "api-placement-list", PLAN | {"cadre_id": str(cadre.pk)})
    answer = post(client, "api-placement-list", PLAN | {"cadre_id": str(cadre.pk)})
    assert (answer.status_code, "2026.01.01" in json.dumps(answer.json())) == (400, True)


def test_a_neighbour_asks_who_returns_without_a_landing_post(client, placed, cadre, house):
    placed(cadre, date(2026, 1, 1), date(2026, 12, 31))
    placed(house.cadre("后来"), date(2026, 1, 1), date(2027, 12, 31))
    query = {"returning": "true", "without_landing": "true"}
    found = client.get(reverse("api-placement-list"), query).json()["results"]
    assert [row["cadre_id"] for row in found] == [str(cadre.pk)]


def test_a_token_needs_the_scope_of_placements(house, placed, cadre):
    placed(cadre)
    user = house.user(Role.HR_OFFICER, name="program")
    for scopes, status in ((["cadres:read"], 403), (["placements:read"], 200)):
        _token, secret = issue_token(user, days=3, terms=Terms(scopes=scopes), by="test")
        program = Client(headers={"Authorization": f"Token {secret}"})
        assert program.get(reverse("api-placement-list")).status_code == status


def test_a_list_costs_the_same_with_one_row_and_with_three(client, placed, house):
    placed(house.cadre("甲"))
    first = statements_of(client, reverse("api-placement-list"))
    placed(house.cadre("乙"))
    placed(house.cadre("丙"))
    assert statements_of(client, reverse("api-placement-list")) == first
