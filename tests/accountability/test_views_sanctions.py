"""Pages of sanctions: for supervision only, each look in the trail."""

from datetime import date

import pytest
from django.urls import reverse

from accountability.models import Sanction, SanctionKind
from accountability.services import impose
from accounts.choices import Role
from audit.models import Entry
from readiness.services import explain
from tests.cadres.people import make_zone
from tests.counting import statements_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
LIST = "/accountability/sanctions/"


def page(client, address, **query):
    client.cookies["django_language"] = "en"
    return client.get(address, query).content.decode()


def of(one, *key):
    return reverse("accountability:sanction_deed" if key else "accountability:sanction", args=[one.pk, *key])


@pytest.mark.parametrize("role", [Role.HR_CHIEF, Role.LEADER, Role.AUDIT_ADMIN])
def test_nobody_else_opens_the_list(house, role):
    assert house.client(role).get(LIST).status_code == 403


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({}, True),
        ({"standing": "unclosed"}, True),
        ({"standing": "running"}, False),
        ({"family": "admonition"}, True),
        ({"family": "party"}, False),
        ({"kind": "admonition"}, True),
        ({"decided_from": "2025-03-11"}, False),
        ({"q": "陆承远"}, True),
        ({"q": "no such"}, False),
    ],
)  # fmt: skip
def test_the_list_is_narrowed(house, officer, given, query, shown):
    given("admonition", document_no="〔2025〕81号")
    assert ("〔2025〕81号" in page(house.signed_in(officer), LIST, **query)) is shown


def test_the_list_costs_the_same_however_long(house, officer, given):
    client = house.signed_in(officer)
    given("admonition")
    one = statements_of(client, LIST)
    given("party_warning")
    given("admin_warning")
    assert statements_of(client, LIST) == one


def test_a_page_tells_how_the_period_came_about_and_the_trail_who_looked(house, officer, given):
    given("admin_warning", date(2026, 1, 10))
    newer = given("admin_demerit", date(2026, 4, 10))
    text = page(house.signed_in(officer), of(newer))
    for words in ("2027.04.09", "91 days of administrative warning", "2027.07.09", "政务处分法"):
        assert words in text
    assert Entry.objects.filter(action="sanctions.read", subject_id=str(newer.pk)).exists()


def test_one_is_entered_and_what_is_wrong_is_named(house, officer, cadre):
    client = house.signed_in(officer)
    sent = {
        "cadre": cadre.pk,
        "kind": "admonition",
        "decided_on": "2026-12-01",
        "organ": "党工委",
        "document_no": "1号",
    }
    refused = client.post(f"{LIST}new/", sent)
    assert (refused.status_code, "决定日期不能晚于今天" in refused.content.decode()) == (422, True)
    client.post(f"{LIST}new/", sent | {"decided_on": "2026-03-31"})
    assert Sanction.objects.get().effect_until == date(2026, 9, 29)


def test_a_finding_is_recorded_by_page(house, officer, given):
    made, client = given("admonition"), house.signed_in(officer)
    told = {"result": "renewed", "closed_on": "2026-11-27", "finding": "已改正"}
    assert client.post(of(made, "close"), told).status_code == 302
    assert Sanction.objects.get().closing_result == "renewed"


def test_a_sanction_is_corrected_by_page(house, officer, given):
    made, client = given("admin_warning"), house.signed_in(officer)
    told = {"kind": "admin_demerit", "decided_on": "2025-03-10", "organ": "x", "document_no": "2号"}
    client.post(of(made, "correct"), told)
    assert Sanction.objects.get().effect_until == date(2026, 3, 9)


def test_the_tab_of_the_file_is_supervisions_alone(house, officer, given, cadre):
    given("admonition", document_no="〔2025〕81号")
    tab = reverse("cadres:part", args=[cadre.pk, "supervision"])
    assert "〔2025〕81号" in page(house.signed_in(officer), tab)
    assert house.client(Role.HR_CHIEF).get(tab).status_code == 404


MATTER_RULES = {"XR-24-6", "RK-21", "SN-01"}


def test_the_receipt_says_open_to_the_last_day_and_asks_from_the_next():
    zone = make_zone()
    told = {"decided_on": date(2026, 3, 10), "organ": "x", "document_no": "x"}
    impose(zone.cadre, SanctionKind.objects.get(pk="admonition"), by="test", **told)
    outcomes = []
    for on in (date(2026, 3, 9), date(2026, 3, 10), date(2026, 9, 9), date(2026, 9, 10)):
        lines = [line for one in explain(zone.cadre, as_of=on) for line in one.lines]
        outcomes.append({line["outcome"] for line in lines if line["rule"] in MATTER_RULES})
    assert outcomes == [{"PASS"}, {"FAIL"}, {"FAIL"}, {"REVIEW"}]
