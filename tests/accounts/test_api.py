"""One's own tokens over REST."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from psycopg2.extras import DateRange

from accounts.choices import Role, TokenScope
from accounts.models import ApiToken, RoleDefinition
from accounts.services import (
    add_user,
    close_account,
    define_role,
    delegate_role,
    grant_role,
    reopen_account,
    revoke_grant,
)
from audit.models import Entry
from common.clock import today

pytestmark = pytest.mark.django_db
TOKENS = "/api/v1/tokens/"


def order(client: Client, **asked: object):
    """Ask for a token that may read files, unless said otherwise."""
    wanted = {"name": "mirror", "scopes": ["cadres:read"], "days": 30} | asked
    return client.post(TOKENS, wanted, content_type="application/json")


def program(client: Client, **asked: object) -> Client:
    """A program with such a token."""
    secret = order(client, **asked).json()["secret"]
    return Client(headers={"Authorization": f"Token {secret}"})


def test_a_token_is_shown_once_and_kept_hashed(house):
    client = house.client(Role.HR_OFFICER)
    made = order(client, days=30).json()
    (row,) = client.get(TOKENS).json()
    assert (row["key"], "secret" in row, row["scopes"]) == (made["key"], False, ["cadres:read"])
    assert made["secret"] not in str(ApiToken.objects.values())
    assert Entry.objects.filter(action="token.issued").count() == 1


def test_a_token_opens_the_api_until_it_is_revoked(house):
    client = house.client(Role.HR_OFFICER)
    by_token = program(client)
    assert by_token.get("/api/v1/cadres/").status_code == 200
    (row,) = client.get(TOKENS).json()
    assert row["last_used_at"] is not None
    assert client.delete(f"{TOKENS}{row['key']}/").status_code == 204
    assert by_token.get("/api/v1/cadres/").status_code == 401


def test_a_token_makes_no_tokens(house):
    assert order(program(house.client(Role.HR_OFFICER))).status_code == 403


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"days": None}, "days"),
        ({"days": 999}, "days"),
        ({"user": "x"}, "user"),
        ({"scopes": ["cadres:delete"]}, "scopes"),
        ({"scopes": []}, "scopes"),
        ({"addresses": ["10.1.2.0/99"]}, "addresses.0"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(house, asked, named):
    answer = order(house.client(Role.HR_OFFICER), **asked)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [named])


def test_the_tokens_of_others_do_not_exist(house):
    key = order(house.client(Role.HR_OFFICER), days=30).json()["key"]
    other = house.client(Role.LEADER)
    assert (other.get(TOKENS).json(), other.delete(f"{TOKENS}{key}/").status_code) == ([], 404)


def test_a_token_reads_only_what_its_scopes_name(house):
    reader = program(house.client(Role.HR_OFFICER), scopes=["cadres:read"])
    cadre = house.cadre("Zhao Yi")
    address = f"/api/v1/cadres/{cadre.pk}/"
    seen = reader.get(address)
    assert (seen.status_code, reader.get("/api/v1/units/").status_code) == (200, 403)
    change = {"data": {"speciality": "law"}, "content_type": "application/json"}
    change["headers"] = {"If-Match": seen.headers["ETag"]}
    assert reader.patch(address, **change).status_code == 403
    writer = program(house.signed_in(ApiToken.objects.get().user), scopes=["cadres:read", "cadres:write"])
    assert writer.patch(address, **change).status_code == 200


def test_no_token_decides_or_manages_whatever_its_scopes(house):
    client = house.client(Role.SECURITY_ADMIN)
    everything = program(client, scopes=TokenScope.values)
    assert everything.get("/api/v1/grants/").status_code == 200
    assert everything.post("/api/v1/grants/", {}, content_type="application/json").status_code == 403
    assert everything.get(TOKENS).status_code == 403


def test_a_token_of_a_unit_sees_that_unit_only(house):
    here, below = house.cadre("Zhao Yi"), house.cadre("Qian Er", house.below)
    client = house.client(Role.HR_OFFICER)
    narrow = program(client, unit_id=str(house.below.pk))
    assert [row["id"] for row in narrow.get("/api/v1/cadres/").json()["results"]] == [str(below.pk)]
    assert narrow.get(f"/api/v1/cadres/{here.pk}/").status_code == 404
    assert len(program(client).get("/api/v1/cadres/").json()["results"]) == 2
    refused = order(client, unit_id=str(house.elsewhere.pk))
    assert (refused.status_code, list(refused.json()["errors"])) == (400, ["unit_id"])


def test_a_token_works_from_its_addresses_only(house):
    by_token = program(house.client(Role.HR_OFFICER), addresses=["10.1.2.0/24"])
    assert by_token.get("/api/v1/cadres/", REMOTE_ADDR="10.1.2.9").status_code == 200
    assert by_token.get("/api/v1/cadres/", REMOTE_ADDR="10.1.3.9").status_code == 401


def test_an_api_client_reads_by_token_and_sees_no_page(house):
    house.cadre("Zhao Yi")
    client = house.client(Role.API_CLIENT)
    assert client.get("/cadres/").status_code == 403
    assert client.get("/api/v1/cadres/").status_code == 403
    assert len(program(client).get("/api/v1/cadres/").json()["results"]) == 1


class TestWhatATokenLosesInTheNextRequest:
    """A program goes on with its token; what its owner loses between two requests, it has lost in the second."""

    def files(self, by_token: Client) -> tuple[int, list[str]]:
        answer = by_token.get("/api/v1/cadres/")
        return answer.status_code, [row["name"] for row in answer.json().get("results", ())]

    def test_a_revoked_grant(self, house):
        house.cadre("Zhao Yi"), house.cadre("Qian Er", house.elsewhere)
        officer = house.user(Role.HR_OFFICER)
        there = grant_role(officer, Role.LEADER, unit=house.elsewhere, by="test")
        by_token = program(house.signed_in(officer))
        assert self.files(by_token) == (200, ["Zhao Yi", "Qian Er"])
        revoke_grant(there, by="test")
        assert self.files(by_token) == (200, ["Zhao Yi"])
        revoke_grant(officer.grants.get(role=Role.HR_OFFICER), by="test")
        assert self.files(by_token) == (403, [])

    def test_a_grant_whose_last_day_is_over(self, house):
        house.cadre("Zhao Yi")
        officer = add_user("officer", "an invented password", name="officer", by="test")
        until = DateRange(today(), today() + timedelta(days=1))
        grant_role(officer, Role.HR_OFFICER, unit=house.here, valid=until, by="test")
        by_token = program(house.signed_in(officer))
        assert self.files(by_token) == (200, ["Zhao Yi"])
        with time_machine.travel(timezone.now() + timedelta(days=1)):
            assert self.files(by_token) == (403, [])

    def test_a_permission_taken_out_of_the_role(self, house):
        house.cadre("Zhao Yi")
        reader = add_user("reader", "an invented password", name="reader", by="test")
        role = RoleDefinition(code="own", name_zh="自定", name_en="Own", description_zh="x")
        role.permissions = ["view_cadres", "view_readiness"]
        define_role(role, by="test")
        grant_role(reader, "own", unit=house.here, by="test")
        by_token = program(house.signed_in(reader), scopes=["cadres:read", "readiness:read"])
        assert self.files(by_token) == (200, ["Zhao Yi"])
        role.permissions = ["view_readiness"]
        define_role(role, by="test")
        assert self.files(by_token) == (403, [])
        assert by_token.get("/api/v1/readiness-results/").status_code == 200

    def test_what_was_delegated_with_the_right_of_who_delegated_it(self, house):
        house.cadre("Zhao Yi")
        chief, friend = house.user(Role.HR_CHIEF), house.user(Role.LIAISON)
        valid = DateRange(today(), today() + timedelta(days=9))
        delegate_role(
            chief.grants.get(),
            to=friend,
            unit=house.here,
            valid=valid,
            approved_by=house.user(Role.SECURITY_ADMIN),
        )
        by_token = program(house.signed_in(friend))
        assert self.files(by_token) == (200, ["Zhao Yi"])
        close_account(chief, by="test")
        assert self.files(by_token) == (403, [])

    def test_the_unit_of_a_narrow_token(self, house):
        """Its owner keeps other units: the token is not widened to them."""
        house.cadre("Zhao Yi"), house.cadre("Qian Er", house.elsewhere)
        officer = house.user(Role.HR_OFFICER)
        there = grant_role(officer, Role.HR_OFFICER, unit=house.elsewhere, by="test")
        narrow = program(house.signed_in(officer), unit_id=str(house.elsewhere.pk))
        assert self.files(narrow) == (200, ["Qian Er"])
        revoke_grant(there, by="test")
        assert self.files(narrow) == (403, [])
        assert self.files(program(house.signed_in(officer))) == (200, ["Zhao Yi"])

    def test_a_closed_account_for_good(self, house):
        officer = house.user(Role.HR_OFFICER)
        by_token = program(house.signed_in(officer))
        close_account(officer, by="test")
        assert self.files(by_token)[0] == 401
        reopen_account(officer, by="test")
        assert self.files(by_token)[0] == 401

    def test_an_answer_kept_for_repeated_requests(self, house):
        """The same deed under the same key is answered from what is kept, but not to who lost the file meanwhile."""
        officer = house.user(Role.HR_OFFICER)
        there = grant_role(officer, Role.HR_OFFICER, unit=house.elsewhere, by="test")
        by_token = program(house.signed_in(officer), scopes=["cadres:write"])
        address = f"/api/v1/cadres/{house.cadre('Qian Er', house.elsewhere).pk}/ranks/"
        rank = {"rank": 6, "valid": {"start": "2026-01-01", "end": None}}
        deed = {"content_type": "application/json", "headers": {"Idempotency-Key": "twice-the-same"}}
        answers = [by_token.post(address, rank, **deed) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [201, 201]
        assert answers[0].json() == answers[1].json()
        revoke_grant(there, by="test")
        assert by_token.post(address, rank, **deed).status_code == 404
