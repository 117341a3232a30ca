"""The pages of plans and measures: who sees what, a sheet brought in, the same number of queries for every list."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.choices import Role
from measures.models import MeasureCondition, Plan, PlanItem, ProgressReport
from measures.services import planning
from tests.counting import statements_of
from tests.measures.test_sheets import rows_of
from tests.measures.zone import office_sheet

pytestmark = pytest.mark.django_db


def send_sheet(zone, rows):
    client = zone.signed_in(zone.officer)
    file = SimpleUploadedFile("plan.xlsx", office_sheet(rows))
    return client, client.post(
        reverse("measures:bring_sheet", args=[zone.plan.pk]), {"file": file}, follow=True
    )


def test_a_sheet_is_read_shown_and_taken_over(zone):
    for name in ("甲", "乙", "丙"):
        zone.cadre(name, zone.below)
    client, shown = send_sheet(zone, rows_of(95))
    assert len(shown.context["rows"]) == 95
    assert not PlanItem.objects.exists()
    client.post(shown.request["PATH_INFO"])
    assert PlanItem.objects.count() == 95


def test_faulty_rows_come_first_and_nothing_can_be_taken_over(zone):
    rows = rows_of(3)
    rows[1][5], rows[2][5], rows[2][6] = "", "", "尽快"
    _client, shown = send_sheet(zone, rows)
    assert shown.context["rows"][0]["row"].line == 5
    assert not shown.context["may_take"]


def test_the_liaison_sees_and_reports_on_items_of_the_own_unit_only(zone):
    mine, other = zone.item(1), zone.item(2, units=[zone.here])
    client = zone.signed_in(zone.liaison)
    listed = client.get(reverse("measures:plan", args=[zone.plan.pk])).context["listing"].page.rows
    assert [row["item"] for row in listed] == [mine]
    assert client.get(reverse("measures:item", args=[other.pk])).status_code == 404
    said = {
        "unit": zone.below.pk,
        "percent": 100,
        "text": "完成",
        "file": SimpleUploadedFile("p.pdf", b"%PDF-1.4 x"),
    }
    posted = client.post(reverse("measures:report", args=[mine.pk]), said)
    assert posted.status_code == 302, posted.context["form"].errors
    kept = ProgressReport.objects.get()
    assert b"".join(client.get(reverse("measures:proof", args=[kept.pk]))) == b"%PDF-1.4 x"


def test_the_list_of_items_asks_as_often_for_three_as_for_one(zone):
    client = zone.signed_in(zone.user(Role.LEADER))
    url = reverse("measures:plan", args=[zone.plan.pk])
    cadre = zone.cadre("甲", zone.below)
    zone.item(1, persons=[cadre])
    one = statements_of(client, url)
    for number in (2, 3):
        zone.item(number, persons=[cadre])
    assert statements_of(client, url) == one


@pytest.mark.parametrize("column", ["number", "due", "percent", "light", "-due"])
def test_items_are_sorted_by_every_column(zone, column):
    for number, due in ((1, None), (2, "2026-12-31"), (3, "2026-09-30")):
        zone.item(number, due_on=due)
    client = zone.signed_in(zone.officer)
    shown = client.get(reverse("measures:plan", args=[zone.plan.pk]), {"sort": column})
    assert len(shown.context["listing"].page.rows) == 3


def test_the_file_shows_items_and_measures(zone):
    cadre = zone.cadre("甲", zone.below)
    zone.item(1, persons=[cadre])
    zone.granted(zone.measure("resources"), cadre)
    client = zone.signed_in(zone.officer)
    shown = client.get(reverse("cadres:part", args=[cadre.pk, "measures"])).content.decode()
    assert "事项1" in shown
    assert "新组〔2026〕3号" in shown


@pytest.mark.parametrize("name", ["plans", "measures", "never"])
def test_other_lists_ask_as_often_for_three_as_for_one(zone, name):
    client = zone.signed_in(zone.officer)
    add_one(zone, 1)
    one = statements_of(client, reverse(f"measures:{name}"))
    for number in (2, 3):
        add_one(zone, number)
    assert statements_of(client, reverse(f"measures:{name}")) == one


def add_one(zone, number):
    """A plan with an item, a measure with a condition and its grant, somebody without any."""
    plan = Plan(theme=zone.theme, unit=zone.here, name=f"方案{number}", issued_on=date(2026, 6, 1))
    zone.plan = planning.save_plan(plan, by=zone.officer)
    zone.item(number)
    measure = zone.measure(conditions=[MeasureCondition(kind="judged", text="一线工作")])
    zone.granted(measure, zone.cadre(f"甲{number}"))
    zone.cadre(f"乙{number}")
