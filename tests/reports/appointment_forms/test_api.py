import json
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.services import issue_token
from accounts.services.tokens import Terms as TokenTerms
from cadres.lrmx import read_lrmx
from cadres.models import Cadre
from cadres.services import add_cadre
from reports.appointment_forms import sets
from reports.models import FormSet
from tests.reports.appointment_forms.issuing import issued
from units.models import Unit

pytestmark = pytest.mark.django_db
SET = {"title": "第9次会议", "edition": "national-2025", "age_at": "2026-11-01", "purpose": "meeting"}
LIST = "/api/v1/form-sets/"


def program(officer: User, *scopes: str) -> Client:
    _token, secret = issue_token(officer, days=9, by="test", terms=TokenTerms(scopes=scopes))
    return Client(headers={"Authorization": f"Token {secret}"})


def ordered(client: Client, people: list[Cadre], **more: object):
    body = SET | {"people": [{"cadre_id": str(cadre.pk), "proposed": "主任"} for cadre in people]} | more
    return client.post(LIST, json.dumps(body), "application/json", headers={"Idempotency-Key": str(uuid4())})


def test_a_set_is_issued_listed_and_taken(one: Cadre, officer: User):
    client = program(officer, "forms:read", "forms:write")
    answer = ordered(client, [one])
    assert (answer.status_code, answer.json()["state"]) == (201, "issued")
    assert client.get(LIST).json()["results"][0]["id"] == answer.json()["id"]
    told = client.get(answer["Location"], {"expand": "forms"}).json()["forms"]
    assert [(form["cadre_id"], form["proposed"]) for form in told] == [(str(one.pk), "主任")]
    out = client.get(reverse("api-form-files", args=[answer.json()["id"], "lrmx"]))
    assert read_lrmx(b"".join(out.streaming_content)).fields["NiRenZhiWu"] == "主任"


def test_many_are_on_their_way(zone: Unit, officer: User):
    people = [add_cadre(f"吴{n}", home_unit=zone, by="test") for n in range(sets.AT_ONCE + 1)]
    answer = ordered(program(officer, "forms:write"), people)
    assert (answer.status_code, answer.json()["state"]) == (202, "making")
    assert answer.json()["run_id"]


def test_very_many_need_a_reason_and_wait_for_a_second_person(one: Cadre, officer: User, settings):
    settings.FORMS_AT_ONCE = 0
    client = program(officer, "forms:write")
    assert "reason" in ordered(client, [one]).json()["errors"]
    assert not FormSet.objects.exists()
    assert ordered(client, [one], reason="第9次会议").json()["state"] == "asked"


def test_faults_are_named(one: Cadre, officer: User):
    client = program(officer, "forms:write")
    assert "people" in ordered(client, [one, one]).json()["errors"]
    assert "edition" in ordered(client, [one], edition="none").json()["errors"]
    assert ordered(client, [one], colour="red").status_code == 400


def test_a_token_for_something_else_takes_nothing(one: Cadre, officer: User):
    group = issued([one], officer)
    client = program(officer, "cadres:read")
    assert client.get(reverse("api-form-files", args=[group.pk, "docx"])).status_code == 403


def test_in_the_browser_the_factor_is_shown_again(one: Cadre, officer: User):
    group, client = issued([one], officer), Client()
    client.force_login(officer)
    session = client.session
    session["account_authentication_methods"] = []
    session.save()
    assert client.get(reverse("api-form-files", args=[group.pk, "docx"])).status_code == 403
