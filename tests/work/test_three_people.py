"""System, security and audit administrator are three people: on the page, over the API, and when two approvals race."""

import pytest
from django.test import Client

from accounts.choices import Role
from accounts.models import RoleGrant, User
from common.clock import today
from tests.factories.house import House
from work.choices import ApprovalState
from work.models import Approval

pytestmark = pytest.mark.django_db
ADMINISTRATORS = [Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN]
PAIRS = [
    (held, wanted)
    for held in [*ADMINISTRATORS, Role.HR_OFFICER]
    for wanted in [*ADMINISTRATORS, Role.HR_OFFICER]
    if held != wanted
]
WORDS = "须由三人分别担任"
JSON = "application/json"


@pytest.fixture
def security(house: House) -> Client:
    return house.signed_in(house.user(Role.SECURITY_ADMIN, name="asks"))


@pytest.fixture
def chief(house: House) -> Client:
    return house.signed_in(house.user(Role.HR_CHIEF, name="decides"))


def ask_on_the_page(client: Client, house: House, person: User, role: str):
    wanted = {"role": role, "unit": house.below.pk, "since": today(), "reason": "vacancy"}
    return client.post(f"/work/users/{person.pk}/roles/new/", wanted)


def ask_over_the_api(client: Client, house: House, person: User, role: str):
    order = {"user_id": str(person.pk), "role": role, "unit_id": str(house.below.pk), "reason": "vacancy"}
    return client.post("/api/v1/grants/", order | {"valid_from": today()}, content_type=JSON)


@pytest.mark.parametrize(("held", "wanted"), PAIRS)
def test_a_second_administration_is_refused_when_asked_for_and_the_field_is_named(
    house, security, held, wanted
):
    person = house.user(held, name="holder")
    page = ask_on_the_page(security, house, person, wanted)
    assert (page.status_code, list(page.context["form"].errors)) == (400, ["role"])
    assert WORDS in page.text
    answer = ask_over_the_api(security, house, person, wanted)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["role"])
    assert WORDS in answer.json()["errors"]["role"][0]
    assert (Approval.objects.count(), person.grants.count()) == (0, 1)


@pytest.mark.parametrize("held", ADMINISTRATORS)
def test_what_belongs_to_no_side_is_asked_for_all_the_same(house, security, held):
    person = house.user(held, name="holder")
    assert ask_on_the_page(security, house, person, Role.LIAISON).status_code == 302
    assert Approval.objects.get().payload["role"] == Role.LIAISON


def approve(client: Client, asked: Approval, way: str):
    if way == "page":
        return client.post(f"/work/approvals/{asked.pk}/approve/", {"comment": ""})
    return client.post(f"/api/v1/approvals/{asked.pk}/approve/", {}, content_type=JSON)


@pytest.mark.parametrize("way", ["page", "api"])
def test_of_two_requests_open_at_once_the_second_is_refused_when_approved(house, security, chief, way):
    person = house.user(Role.LIAISON, name="newcomer")
    for role in (Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN):
        assert ask_on_the_page(security, house, person, role).status_code == 302
    second, first = Approval.objects.all()
    assert approve(chief, first, way).status_code in {200, 302}
    answer = approve(chief, second, way)
    assert (answer.status_code, WORDS in answer.text) == (400, True)
    second.refresh_from_db()
    assert (second.state, second.decided_by) == (ApprovalState.ASKED, None)
    held = RoleGrant.objects.filter(user=person).exclude(role=Role.LIAISON)
    assert [grant.role_id for grant in held] == [first.payload["role"]]
