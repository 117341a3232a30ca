"""Pages of tolerance: a case from application to revocation, and cases like it without anything that names."""

import pytest
from django.urls import reverse

from accountability.models import ToleranceCase
from accounts.choices import Role
from audit.models import Entry
from tests.accountability.conftest import OPINION, WEIGHED
from tests.counting import statements_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
LIST = "/accountability/tolerance/"


def english(client):
    client.cookies["django_language"] = "en"
    return client


def text_of(client, case):
    return english(client).get(reverse("accountability:case", args=[case.pk])).content.decode()


def send(client, case, key, **told):
    return client.post(reverse("accountability:case_step", args=[case.pk, key]), told)


def test_a_case_goes_by_page_from_application_to_revocation(house, officer, decider, cadre):
    first, second = house.signed_in(officer), house.signed_in(decider)
    told = {
        "cadre": cadre.pk, "source": "unit", "applicant_text": "招商局", "subject": "先行先试", "facts": "x",
        "happened_on": "2026-10-08", "applied_on": "2026-11-01", "owner_unit": house.here.pk, "due_on": "2026-12-31",
    }  # fmt: skip
    assert first.post(f"{LIST}new/", told | {"due_on": ""}).status_code == 422
    assert first.post(f"{LIST}new/", told).status_code == 302
    case = ToleranceCase.objects.get()
    assert send(first, case, "prepare", version=1, **WEIGHED | OPINION).status_code == 302
    ruling = {
        "decision": "exempt",
        "decision_no": "容1号",
        "decision_organ": "党工委",
        "reasons": "x",
        "decided_on": "2026-11-27",
    }
    assert send(first, case, "decide", **ruling).status_code == 422
    assert send(second, case, "decide", **ruling).status_code == 302
    paper = {"revocation_no": "撤1号", "revoked_on": "2026-11-27", "revocation_reason": "x"}
    assert send(first, case, "revoke", **paper).status_code == 422
    assert send(second, case, "revoke", **paper).status_code == 302
    assert ToleranceCase.objects.get().stage == "revoked"


def test_similar_cases_carry_nothing_that_names_anybody(house, officer, ruled, prepared):
    planted = {
        "subject": "canary-subject", "facts": "canary-facts", "applicant_text": "canary-applicant",
    }  # fmt: skip
    noted = {"motive_note": "canary-note", "opinion": "canary-opinion", "opinion_organ": "canary-organ"}
    other = house.cadre("甘露", house.below)
    ruled(who=other, weighed=noted, **planted)
    text = text_of(house.signed_in(officer), prepared())
    similar = text[text.index("Similar cases") :].partition("</section>")[0]
    assert "9 of 9" in similar
    for word in (
        "canary",
        "甘露",
        str(other.pk),
        "澄新容〔2026〕2号",
        "2026-11",
        "2026.11",
        str(house.below),
    ):
        assert word not in similar


def test_unlike_outcomes_of_like_grids_raise_an_alarm(house, officer, ruled, prepared):
    ruled(who=house.cadre("甘露"))
    client = house.signed_in(officer)
    case = prepared()
    assert "different outcomes" not in text_of(client, case)
    ruled("refused", who=house.cadre("田野"), weighed={"remedy_weight": "neutral"})
    assert "different outcomes: tolerated, exempt, not tolerated" in text_of(client, case)


def test_other_distinctions_are_no_like_grid(house, officer, ruled):
    ruled(who=house.cadre("甘露"))
    case = ruled("refused", who=house.cadre("田野"), weighed={"conduct": "violation"})
    assert "different outcomes" not in text_of(house.signed_in(officer), case)


def test_the_list_costs_the_same_however_long_and_every_look_is_in_the_trail(house, officer, opened):
    client = house.signed_in(officer)
    opened()
    one = statements_of(client, LIST)
    for _ in range(2):
        opened()
    assert statements_of(client, LIST) == one
    assert len(Entry.objects.filter(action="tolerance.read").order_by("id").last().detail["shown"]) == 3


@pytest.mark.parametrize("role", [Role.HR_CHIEF, Role.LEADER, Role.SECURITY_ADMIN])
def test_nobody_else_opens_tolerance(house, role):
    assert house.client(role).get(LIST).status_code == 403


def test_the_api_tells_states_and_decides_nothing(house, officer, ruled):
    case, client = ruled(), house.signed_in(officer)
    address = f"/api/v1/tolerance-cases/{case.pk}/"
    told = client.get(address).json()
    assert (told["stage"], told["decision"], "facts" in told) == ("decided", "exempt", False)
    assert client.post(address, {"decision": "refused"}).status_code == 405
