"""Pages of placements: from a plan to the outcome in the file; lists, the planner, the sheet; what they cost."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from accounts.choices import Role
from audit.models import Entry
from common.sheets import read_workbook
from placements.models import Placement, Season, ServiceLock, Stretch
from placements.services import set_landing
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(house, officer):
    return house.signed_in(officer)


@pytest.fixture
def cadre(house):
    return house.cadre("钱进", birth="1990-05")


def page(client, name, *args, **query):
    answer = client.get(reverse(f"placements:{name}", args=args), query)
    assert answer.status_code == 200
    return answer


def send(client, route, /, *args, **data):
    return client.post(reverse(f"placements:{route}", args=args), data)


def names_on(answer):
    return [row["name"] for row in answer.context["listing"].page.rows]


PLAN = {
    "direction": "within", "batch": "exchange", "nature": "secondment", "tags": ["department", "field"], "field": "projects",
    "title": "deputy (seconded)", "start": "2026-01-01", "end": "2026-11-26", "mentor": "周远", "aims": "learn projects",
}  # fmt: skip


def test_from_the_plan_to_the_outcome_in_the_file(client, cadre, house):
    send(client, "new_season", name="2026", unit=house.here.pk, opens_on="2026-01-01", closes_on="2026-12-31")
    season = Season.objects.get()
    send(client, "new", cadre=cadre.pk, host_unit=house.elsewhere.pk, season=season.pk, **PLAN)
    made = Placement.objects.get()
    send(client, "deed", made.pk, "decide", document_no="No. 7", grassroots="1", grassroots_reason="rule 3")
    told = {"held_on": "2026-06-01", "grade": "excellent", "organ": "host", "text": "good"}
    send(client, "deed", made.pk, "appraise", kind="mid", **told)
    post = {"outcome_title": "科长", "outcome_unit": "规划科", "outcome_document": "No. 9"}
    answer = send(client, "deed", made.pk, "settle", outcome="used", outcome_on="2026-11-27", **post)
    assert answer.url == reverse("placements:one", args=[made.pk])
    file = client.get(reverse("cadres:part", args=[cadre.pk, "placements"])).content.decode()
    assert all(words in file for words in ("规划科 科长", "No. 9", "选配使用", "优秀", "跨部门"))
    line = next(one for one in page(client, "season", season.pk).context["lines"] if one["people"])
    assert line["used"] == 1


def test_what_is_refused_stands_beside_its_box_and_nothing_is_lost(client, cadre, house):
    answer = send(client, "new", cadre=cadre.pk, **PLAN)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["host_unit"])
    assert "learn projects" in answer.content.decode()
    send(client, "new", cadre=cadre.pk, host_unit=house.elsewhere.pk, **PLAN)
    again = send(client, "new", cadre=cadre.pk, host_unit=house.elsewhere.pk, **PLAN)
    assert again.status_code == 422
    assert "2026.01.01" in str(again.context["form"].errors["start"])


def test_a_guest_is_planned_by_name(client, house):
    guest = {"direction": "in", "guest_name": "林远", "guest_unit": "省科技厅", "host_unit": house.here.pk}
    send(client, "new", **PLAN | guest)
    assert names_on(page(client, "list")) == ["林远"]
    assert "省科技厅" in page(client, "one", Placement.objects.get().pk).content.decode()


def test_a_form_finds_people_by_name_in_the_own_units_only(client, cadre, house):
    house.cadre("钱外", house.elsewhere)
    found = page(client, "people", q="钱").json()
    assert [row["text"] for row in found] == ["钱进"]
    assert page(client, "people").json() == []


def test_filters_stand_in_the_address(client, placed, house):
    young = placed(house.cadre("小吴", birth="1995-05"))
    placed(house.cadre("老郑", birth="1970-05"), batch="upward")
    assert names_on(page(client, "list", young="young_35")) == ["小吴"]
    assert names_on(page(client, "list", batch="upward")) == ["老郑"]
    assert names_on(page(client, "list", standing="over")) == []
    assert names_on(page(client, "list", host=str(house.elsewhere.pk), q="xw")) == ["小吴"]
    assert names_on(page(client, "list", ends_until="2027-02-27")) == []
    assert len(names_on(page(client, "list", ends_until="2027-02-28"))) == 2
    assert young.valid.upper == date(2027, 3, 1)


def test_the_planner_shows_who_lands_nowhere_and_each_clash_once(client, placed, house, officer):
    for name in ("甲", "乙", "丙"):
        made = placed(house.cadre(name), date(2026, 1, 1), date(2026, 12, 31))
        if name != "丙":
            set_landing(made, unit=house.here, title="科长", note="", by=officer)
    context = page(client, "returns").context
    assert (context["total"], context["open"], context["late"]) == (3, 1, 0)
    assert [[one["name"] for one in clash["people"]] for clash in context["clashes"]] == [["甲", "乙"]]
    with time_machine.travel("2027-01-01 10:00+08:00", tick=False):
        assert page(house.signed_in(officer), "returns").context["late"] == 3


def test_a_host_reads_neither_landing_post_nor_outcome(placed, cadre, house, officer):
    made = set_landing(placed(cadre), unit=house.here, title="secret post", note="", by=officer)
    host = house.signed_in(house.user(Role.HR_CHIEF, house.elsewhere, name="host"))
    answer = page(host, "one", made.pk)
    assert (answer.context["deeds"], "secret post" in answer.content.decode()) == ([], False)
    assert "secret post" not in page(host, "list", cols=["name", "landing"]).content.decode()
    assert page(host, "returns").context["total"] == 0


def test_the_sheet_holds_what_the_list_shows_and_is_recorded(client, placed, cadre):
    placed(cadre)
    answer = client.get(reverse("placements:sheet"), {"batch": "grassroots"})
    rows = read_workbook(b"".join(answer.streaming_content))[0].rows
    assert any("钱　进" in map(str, row) for row in rows)
    assert Entry.objects.get(action="placements.exported").detail["rows"] == 1


def test_a_service_period_is_shown_on_the_form_and_in_the_file(client, cadre):
    send(client, "add_lock", cadre.pk, kind="township_5", began_on="2025-01-01", document_no="x")
    assert ServiceLock.objects.get().until == date(2029, 12, 31)
    assert "2029.12.31" in page(client, "new", cadre=cadre.pk).content.decode()
    assert "2029.12.31" in client.get(reverse("cadres:part", args=[cadre.pk, "placements"])).content.decode()


STRETCH = {
    "task": "专班", "ground": "daring", "ground_reason": "x", "supervisor": "周远", "start": "2026-03-01", "end": "2026-12-31",
    "volume_before": 2, "volume_after": 3, "difficulty_before": 2, "difficulty_after": 3, "test_before": 2, "test_after": 2,
}  # fmt: skip


def test_an_assignment_from_the_form_to_its_result(client, cadre):
    send(client, "new_stretch", cadre=cadre.pk, **STRETCH)
    made = Stretch.objects.get()
    send(client, "stretch_step", made.pk, "check-in", held_on="2026-06-01", course="slower", note="y")
    send(client, "stretch_step", made.pk, "close", result="met", closed_on="2026-11-27", text="done")
    assert len(page(client, "stretch", made.pk).context["check_ins"]) == 1
    assert names_on(page(client, "stretches", state="closed", young="young_40")) == ["钱进"]
    assert names_on(page(client, "stretches", state="open")) == []


def test_unknown_deeds_and_steps_are_not_there(client, placed, cadre):
    made = placed(cadre)
    assert client.get(reverse("placements:deed", args=[made.pk, "nothing"])).status_code == 404


@pytest.mark.parametrize("name", ["list", "returns", "seasons", "stretches"])
def test_lists_cost_the_same_with_one_row_and_with_three(client, placed, house, officer, name):
    def add(number):
        cadre = house.cadre(f"人{number}")
        placed(cadre, date(2026, 1, 1), date(2026, 12, 31))
        send(client, "new_stretch", cadre=cadre.pk, **STRETCH)
        send(
            client,
            "new_season",
            name=f"{number}",
            unit=house.here.pk,
            opens_on="2026-01-01",
            closes_on="2026-12-31",
        )

    add(1)
    first = statements_of(client, reverse(f"placements:{name}"))
    add(2)
    add(3)
    assert statements_of(client, reverse(f"placements:{name}")) == first


def test_the_tab_of_a_file_costs_the_same_with_more_in_it(client, placed, cadre):
    address = reverse("cadres:part", args=[cadre.pk, "placements"])
    placed(cadre)
    first = statements_of(client, address)
    placed(cadre, date(2027, 3, 1), date(2027, 6, 30))
    assert statements_of(client, address) == first
