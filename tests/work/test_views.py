"""The way of a grant through the pages and the API: asked by one, decided by another, refused to the rest."""

import pytest

from accounts.choices import Role
from accounts.models import RoleGrant, User
from common.clock import today
from tests.counting import statements_of
from tests.factories.house import House
from work.models import Approval

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def people(house: House) -> dict[str, User]:
    roles = {
        "security": Role.SECURITY_ADMIN,
        "chief": Role.HR_CHIEF,
        "officer": Role.HR_OFFICER,
        "leader": Role.LEADER,
    }
    return {name: house.user(role, name=name) for name, role in roles.items()}


def order(house: House, role: Role = Role.INTERVIEWER) -> dict:
    return {"role": role, "unit": house.here.pk, "since": today(), "reason": "talks of this year"}


def asked(house: House, people: dict) -> Approval:
    """A role for the officer, asked for on the page."""
    client = house.signed_in(people["security"])
    answer = client.post(f"/work/users/{people['officer'].pk}/roles/new/", order(house))
    assert answer.status_code == 302
    return Approval.objects.get()


def test_a_grant_is_asked_for_on_one_page_and_approved_on_another(house, people):
    approval = asked(house, people)
    chief = house.signed_in(people["chief"])
    assert "talks of this year" in chief.get(f"/work/approvals/{approval.pk}/").text
    assert chief.get("/").text.count('class="dot"') == 1
    assert chief.post(f"/work/approvals/{approval.pk}/approve/", {"comment": ""}).status_code == 302
    assert RoleGrant.objects.get(role=Role.INTERVIEWER).user == people["officer"]
    assert chief.get("/").text.count('class="dot"') == 0


@pytest.mark.parametrize(("who", "status"), [("security", 403), ("officer", 403), ("leader", 404)])
def test_page_and_api_refuse_who_is_not_the_second_person(house, people, who, status):
    approval = asked(house, people)
    client = house.signed_in(people[who])
    assert client.post(f"/work/approvals/{approval.pk}/approve/").status_code == status
    answer = client.post(f"/api/v1/approvals/{approval.pk}/approve/", {}, content_type=JSON)
    assert (answer.status_code, RoleGrant.objects.filter(role=Role.INTERVIEWER).count()) == (status, 0)


def test_nobody_asks_for_themself_on_page_or_api(house, people):
    client, me = house.signed_in(people["security"]), people["security"]
    page = client.post(f"/work/users/{me.pk}/roles/new/", order(house, Role.LIAISON))
    assert (page.status_code, "不得为本人申请授权" in page.text) == (400, True)
    body = {
        "user_id": me.pk,
        "role": "liaison",
        "unit_id": house.here.pk,
        "valid_from": today(),
        "reason": "x",
    }
    answer = client.post("/api/v1/grants/", body, content_type=JSON)
    assert (answer.status_code, Approval.objects.count()) == (400, 0)


def test_the_whole_way_over_the_api(house, people):
    security, chief = house.signed_in(people["security"]), house.signed_in(people["chief"])
    body = {"user_id": people["officer"].pk, "role": "interviewer", "unit_id": house.here.pk}
    body |= {"valid_from": today(), "reason": "talks"}
    answer = security.post("/api/v1/grants/", body, content_type=JSON)
    assert answer.status_code == 202
    approval = answer.json()["id"]
    done = chief.post(f"/api/v1/approvals/{approval}/approve/", {"comment": "yes"}, content_type=JSON)
    assert (done.status_code, done.json()["state"]) == (200, "approved")
    (grant,) = security.get("/api/v1/grants/?role=interviewer").json()["results"]
    assert (grant["granted_by"], grant["approved_by"]) == ("security", "chief")
    assert security.delete(f"/api/v1/grants/{grant['id']}/").status_code == 204
    assert security.get(f"/api/v1/grants/{grant['id']}/").json()["revoked_at"] is not None


def test_fields_that_are_none_have_no_effect_and_are_named(house, people):
    body = {"user_id": people["officer"].pk, "role": "interviewer", "unit_id": house.here.pk, "reason": "x"}
    body |= {"valid_from": today(), "approved_by": people["security"].pk}
    answer = house.signed_in(people["security"]).post("/api/v1/grants/", body, content_type=JSON)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["approved_by"])


def test_a_revoked_role_is_dead_in_the_next_request(house, people):
    grant = people["officer"].grants.get()
    officer, security = house.signed_in(people["officer"]), house.signed_in(people["security"])
    assert officer.get("/cadres/").status_code == 200
    assert security.post(f"/grants/{grant.pk}/revoke/").status_code == 302
    assert officer.get("/cadres/").status_code != 200
    assert officer.get("/api/v1/cadres/").status_code in {401, 403}


@pytest.mark.parametrize("address", ["/work/approvals/", "/work/notices/", "/security/"])
def test_everybody_has_these_pages(house, people, address):
    assert house.signed_in(people["leader"]).get(address).status_code == 200


def test_who_administers_no_accounts_sees_none(house, people):
    leader = house.signed_in(people["leader"])
    for address in ("/users/", f"/users/{people['officer'].pk}/", "/roles/", "/roles/leader/"):
        assert leader.get(address).status_code == 403
    assert leader.get("/api/v1/grants/").json()["results"][0]["user_name"] == "leader"


def test_forms_say_what_is_missing(house, people):
    client = house.signed_in(people["security"])
    answer = client.post(f"/work/users/{people['officer'].pk}/roles/new/", {"role": "nobody"})
    assert answer.status_code == 400
    assert sorted(answer.context["form"].errors) == ["reason", "role", "since", "unit"]


def test_a_role_of_the_office_is_asked_for_from_a_copy(house, people):
    client = house.signed_in(people["security"])
    shown = client.get("/work/roles/new/?copy=leader").context["form"]
    wanted = {
        "code": "board",
        "name_zh": "看板",
        "name_en": "Board",
        "description_zh": "只看",
        "reason": "wanted",
    }
    wanted |= {"permissions": shown.initial["permissions"][1:], "second_factor": "on"}
    assert client.post("/work/roles/new/", wanted).status_code == 302
    assert Approval.objects.get().payload["code"] == "board"
    again = client.post("/work/roles/new/", wanted | {"code": "leader"})
    assert (again.status_code, sorted(again.context["form"].errors)) == (400, ["code"])


def test_a_delegation_is_asked_for_and_revoked_on_my_security(house, people):
    chief, security = house.signed_in(people["chief"]), house.signed_in(people["security"])
    mine = people["chief"].grants.get()
    until = today().replace(year=today().year + 1)
    body = {"person": people["officer"].pk, "unit": house.below.pk, "since": today(), "reason": "leave"}
    too_long = chief.post(f"/work/grants/{mine.pk}/delegate/", body | {"until": until})
    assert (too_long.status_code, "不得超过" in too_long.text) == (400, True)
    soon = today().fromordinal(today().toordinal() + 20)
    assert chief.post(f"/work/grants/{mine.pk}/delegate/", body | {"until": soon}).status_code == 302
    security.post(f"/work/approvals/{Approval.objects.get().pk}/approve/", {"comment": ""})
    passed_on = RoleGrant.objects.get(source=mine)
    assert "officer" in chief.get("/security/").text
    assert chief.post(f"/security/delegations/{passed_on.pk}/revoke/").status_code == 302
    passed_on.refresh_from_db()
    assert passed_on.revoked_at is not None


@pytest.mark.parametrize(
    ("address", "number"), [("/users/", 10), ("/work/approvals/", 9), ("/roles/", 7), ("/work/notices/", 9)]
)
def test_one_row_and_three_cost_the_same_statements(house, people, address, number):
    asked(house, people)
    who = "chief" if "notices" in address else "security"
    client = house.signed_in(people[who])
    assert statements_of(client, address) == number
    for name in ("third", "fourth"):
        extra = house.user(Role.LIAISON, name=name)
        house.signed_in(people["security"]).post(f"/work/users/{extra.pk}/roles/new/", order(house))
    assert statements_of(client, address) == number


@pytest.mark.parametrize(
    ("query", "found"), [("", 4), ("q=chief", 1), ("q=chief&sort=-last", 1), ("q=nobody", 0)]
)
def test_short_lists_say_how_many_they_found(house, people, query, found):
    context = house.signed_in(people["security"]).get(f"/users/?{query}").context
    shown = len(context["listing"].page.rows)
    assert (shown, context["total"], context["sub"]) == (found, found, f"共 {found} 条")
