"""Scenarios over REST."""

from uuid import uuid4

import pytest

from accounts.choices import Role
from accounts.services import issue_token
from accounts.services.tokens import Terms
from teams.models import Scenario
from tests.teams.conftest import SETUP, TURNOVER, put_in, related

pytestmark = pytest.mark.django_db
HOME = "/api/v1/team-scenarios/"


def send(client, path, body, **headers):
    return client.post(
        path, body, content_type="application/json", headers={"Idempotency-Key": str(uuid4())} | headers
    )


def test_a_scenario_from_copy_to_close(house, team, guest, officer):
    client = house.signed_in(officer)
    body = {"unit_id": str(house.here.pk), "name": "方案", "turnover_on": TURNOVER.isoformat()}
    made = send(client, HOME, body)
    assert (made.status_code, made.json()["state"]) == (201, "open")
    one = f"{HOME}{made.json()['id']}/"
    post = {"cadre_id": str(guest.pk), "title": "副局长", "level": 1}
    assert send(client, f"{one}in/", post).status_code == 201
    assert send(client, f"{one}out/", {"cadre_id": str(team[1].pk)}).status_code == 201
    told = client.get(f"{one}effects/").json()
    people = next(row for row in told["effects"] if row["key"] == "people")
    assert (people["before"], people["after"], people["recorded"]) == ("3", "3", "3")
    assert {seat["name"]: seat["leaves"] for seat in told["seats"]} == {
        "甲": False,
        "乙": True,
        "丙": False,
        "丁": False,
    }
    assert send(client, f"{one}back/", {"cadre_id": str(team[1].pk)}).status_code == 201
    assert send(client, f"{one}close/", {}).json()["state"] == "closed"
    assert send(client, f"{one}out/", {"cadre_id": str(team[1].pk)}).status_code == 404


def test_a_fault_names_its_field(house, team, officer):
    client = house.signed_in(officer)
    body = {"unit_id": str(house.here.pk), "name": "x", "turnover_on": "2020-01-01"}
    assert "turnover_on" in send(client, HOME, body).json()["errors"]
    assert "colour" in send(client, HOME, body | {"colour": "red"}).json()["errors"]


def test_the_answer_knows_no_relation(house, scenario, team, guest, officer):
    related(team[0], team[1])
    text = house.signed_in(officer).get(f"{HOME}{scenario.pk}/effects/").content.decode()
    assert ("conflict: yes" in text or "有冲突" in text, "兄" in text) == (True, False)


def test_a_token_reads_with_its_scope_and_moves_with_another(house, scenario, guest, officer):
    reads = issue_token(officer, days=9, by=SETUP, terms=Terms(scopes=["teams:read"]))[1]
    client = house.client(Role.LEADER)
    client.logout()
    said = {"Authorization": f"Token {reads}"}
    assert client.get(f"{HOME}{scenario.pk}/", headers=said).status_code == 200
    put_in(scenario, guest, by=officer)
    path = f"{HOME}{scenario.pk}/effects/"
    more = issue_token(officer, days=9, by=SETUP, terms=Terms(scopes=["teams:read", "readiness:read"]))[1]
    ready = [
        [seat["readiness"] for seat in client.get(path, headers=one).json()["seats"] if seat["name"] == "丁"]
        for one in (said, {"Authorization": f"Token {more}"})
    ]
    assert (ready[0], ready[1] != [None]) == ([None], True)
    body = {"cadre_id": str(guest.pk), "title": "x", "level": 1}
    assert send(client, f"{HOME}{scenario.pk}/in/", body, **said).status_code == 403
    assert Scenario.objects.get().seats.count() == 4  # the three that were copied, and who was put in above
