"""The board, the list and the pages of a membership."""

from datetime import date

import pytest
from django.urls import reverse
from psycopg2.extras import DateRange

from accounts.choices import Role
from audit.models import Entry
from cadres.models import Appointment
from cadres.services import change_cadre
from common.sheets import read_workbook
from readiness.choices import Status
from talent_pools.models import Membership, Target
from tests.counting import statements_of
from tests.factories.day import TODAY
from tests.measures.zone import Zone
from tests.talent_pools.conftest import add_person, bring, prepare

pytestmark = pytest.mark.django_db


def address(name, *args):
    return reverse(f"talent_pools:{name}", args=args)


def test_a_membership_from_nomination_to_exit_by_pages(house, young, officer, chief):
    works, decides = house.signed_in(officer), house.signed_in(chief)
    form = {
        "cadre": young.pk,
        "horizon": "near",
        "source": "department",
        "document_no": "1号",
        "grounds": "好",
    }
    works.post(address("nominate"), form | {"pool": str(pool_id(works))})
    found = Membership.objects.get()
    prepare(found, by=officer)
    decide(decides, found)
    plan = {"direction": "综合", "since": TODAY, "mentor": "程长河", "measures": "下派"}
    works.post(address("plan", found.pk), plan)
    works.post(address("review", found.pk), {"year": 2026, "verdict": "keep", "text": "稳"})
    works.post(address("move", found.pk), {"horizon": "mid", "reason": "历练"})
    decide(decides, found)
    works.post(address("leave", found.pk), {"because": "appointed", "reason": "任副局长"})
    decide(decides, found)
    found.refresh_from_db()
    assert (found.state, found.horizon, found.plans.count(), found.reviews.count()) == ("left", "mid", 1, 1)
    page = works.get(address("member", found.pk)).content.decode()
    assert [word in page for word in ("任副局长", "程长河")] == [True, True]


def pool_id(client):
    return client.get(address("nominate")).context["form"].fields["pool"].queryset.get(key="young").pk


def decide(client, found):
    asked = found.proposals.get(decision="open")
    answer = client.post(address("decide", asked.pk), {"decision": "approve", "note": "同意"})
    assert answer.status_code == 302, answer.context["form"].errors


def test_a_card_stands_in_the_lane_that_was_decided(member, house, officer):
    lanes = house.signed_in(officer).get(address("board")).context["lanes"]
    assert {one["key"]: [card["name"] for card in one["cards"]] for one in lanes} == {
        "": [], "near": ["许若溪"], "mid": [], "long": [],
    }  # fmt: skip


def test_a_dropped_card_fills_the_horizon_and_asks_for_the_reason(member, house, officer):
    client = house.signed_in(officer)
    assert (
        client.get(address("move", member.pk) + "?horizon=long").context["form"].initial["horizon"] == "long"
    )
    assert client.post(address("move", member.pk), {"horizon": "long", "reason": ""}).status_code == 422


def test_a_reader_without_dates_of_matters_is_told_no_suggestion(member, house):
    leader = house.client(Role.LEADER)
    answer = leader.get(address("member", member.pk))
    assert (answer.context["row"]["told"], answer.context["rules"]) == (None, [])
    assert leader.get(address("move", member.pk)).status_code == 403


def test_the_tab_of_the_file_shows_stays_and_offers_to_nominate(member, house, officer):
    page = (
        house.signed_in(officer).get(reverse("cadres:part", args=[member.cadre_id, "pools"])).content.decode()
    )
    assert [one in page for one in (address("member", member.pk), address("nominate"))] == [True, True]


def test_lists_cost_the_same_for_one_and_for_three(house, officer, young):
    client, costs = house.signed_in(officer), []
    for names in ("甲", "乙丙"):
        for name in names:
            bring(add_person(house, name, "1996-05", Status.HELD), by=officer)
        costs.append([statements_of(client, address(page)) for page in ("board", "members")])
    assert costs[0] == costs[1]


def test_the_list_is_narrowed_by_pool_state_and_difference(house, officer, member):
    client = house.signed_in(officer)
    wanted = {
        "state=member": 1,
        "state=nominated": 0,
        "differs=1": 0,
        "pool=young&horizon=near": 1,
        "q=nobody": 0,
    }
    for query, count in wanted.items():
        assert len(client.get(f"{address('members')}?{query}").context["listing"].page.rows) == count


def test_who_retires_stays_until_somebody_proposes_the_exit(house, officer, member):
    change_cadre(member.cadre, by="test", version=member.cadre.version, management_state="retired")
    client = house.signed_in(officer)
    assert client.get(address("board")).context["gone"] == 1
    rows = client.get(f"{address('members')}?gone=1").context["listing"].page.rows
    assert [(row["cadre"].name, row["one"].state) for row in rows] == [("许若溪", "member")]


def test_settings_and_targets_are_the_chiefs_and_a_number_needs_its_document(house, officer, chief):
    decides, target = house.signed_in(chief), Target.objects.filter(pool__key="young").first()
    assert house.signed_in(officer).get(address("set_target", target.pk)).status_code == 403
    assert decides.post(address("set_target", target.pk), {"number": 30, "source": ""}).status_code == 422
    assert (
        decides.post(address("set_target", target.pk), {"number": 30, "source": "区委文件"}).status_code
        == 302
    )
    months = {"near_months": 24, "mid_months": 12}
    assert decides.post(address("set_pool", target.pool_id), months).status_code == 422
    assert "区委文件" in house.signed_in(officer).get(address("rules")).content.decode()


def test_a_list_is_taken_out_by_the_chief_alone_and_marked(house, officer, chief, member):
    assert house.signed_in(officer).get(address("sheet")).status_code == 403
    content = b"".join(house.signed_in(chief).get(address("sheet")).streaming_content)
    rows = read_workbook(content)[0].rows
    assert any("许若溪" in map(str, row) for row in rows)
    assert Entry.objects.filter(action="pools.exported").count() == 1


def test_a_measure_granted_is_told_beside_the_decision(member, house, officer, chief):
    page = house.signed_in(officer)
    url = reverse("talent_pools:member", args=[member.pk])
    assert "Preferred when others are equal" not in page.get(url).content.decode()
    zone = Zone.within(house, officer=officer, chief=chief)
    zone.granted(zone.measure("resources"), member.cadre)
    assert "《十条措施》 新组〔2026〕3号" in page.get(url).content.decode()


def test_the_analysis_counts_terms_and_rotation_beside_retirement(house, officer):
    for name, began, ends in (
        ("甲", "2020-01-01", "2027-05-01"),
        ("乙", "2017-02-01", None),
        ("丙", "2020-01-01", None),
    ):
        cadre = add_person(house, name, "1990-05")
        Appointment.objects.filter(cadre=cadre).update(
            valid=DateRange(date.fromisoformat(began), ends and date.fromisoformat(ends))
        )
    row = house.signed_in(officer).get(address("analysis"), {"by": "2027-12-31"}).context["levels"][0]["line"]
    assert (row.holders, row.retiring, row.ending, row.rotating, row.leaving) == (3, 0, 1, 1, 2)


def test_the_analysis_shows_each_pool_by_horizon(member, house, officer):
    rows = house.signed_in(officer).get(address("analysis")).context["pools"]
    assert [row["members"] for row in rows] == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
