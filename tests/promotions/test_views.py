"""Pages and the sheet of a batch: from the menu to the sheet, who sees what, what it costs."""

import pytest
from django.urls import reverse

from accounts.choices import Role
from audit.models import Entry
from common.sheets import read_workbook
from promotions.models import Batch, BatchLine
from promotions.services import freeze, start_batch
from tests.counting import statements_of
from tests.promotions.thirty import CUT_OFF, NOTICE, PERSONS, TARGETS

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(house, officer):
    return house.signed_in(officer)


def page(client, name, *args, **query):
    answer = client.get(reverse(f"promotions:{name}", args=args), query)
    assert answer.status_code == 200
    return answer


def rows_of(answer):
    return {row["name"]: row for row in answer.context["listing"].page.rows}


def sheet_of(client, batch, **query):
    answer = client.get(reverse("promotions:sheet", args=[batch.pk]), query)
    return read_workbook(b"".join(answer.streaming_content))


def test_a_new_batch_is_filled_in_and_computed_with_one_click(cadres, client, house):
    form = page(client, "new").context["form"]
    asked = {name: form.get_initial_for_field(form.fields[name], name) for name in form.fields}
    assert asked["cut_off"] == CUT_OFF
    assert asked["units"] == [house.here.pk]
    answer = client.post(reverse("promotions:new"), asked)
    batch = Batch.objects.get()
    assert (answer.url, batch.computed_at is None) == (reverse("promotions:batch", args=[batch.pk]), False)


def test_the_page_says_of_each_why_and_shows_the_places(batch, client):
    answer = page(client, "batch", batch.pk)
    rows = rows_of(answer)
    assert "(RK-18-2Z)" in rows["钱未满"]["why"]
    assert rows["张到龄"]["why"].endswith("(2026.03.01)")
    assert (rows["许四调"]["places"], rows["许四调"]["short"]) == ("余1／拟占3", True)
    assert {line["missing"] for line in answer.context["places"]} == {"", "缺1名职数", "缺2名职数"}
    assert answer.context["assumption"]


def test_the_chosen_go_on_to_their_appointment_forms(batch, client, cadres):
    forms = reverse("reports:new_forms")
    assert f'formaction="{forms}"' in page(client, "batch", batch.pk).content.decode()
    answer = client.post(forms, {"ids": [cadres["秦一主"].pk]})
    assert "秦一主" in answer.content.decode()


def test_tabs_and_filters_narrow_to_the_verdict(batch, client):
    assert set(rows_of(page(client, "batch", batch.pk, segment="check"))) == {"郑缺档", "蒋诫勉", "魏未详"}
    assert set(rows_of(page(client, "batch", batch.pk, target="rank-8"))) == {"许四调", "何四调", "吕四调"}
    assert set(rows_of(page(client, "batch", batch.pk, q="许四"))) == {"许四调"}


def test_marking_freezing_and_computing_by_the_page(batch, client, cadres):
    ids = [cadres["秦一主"].pk]
    client.post(reverse("promotions:mark", args=[batch.pk, "exclude"]), {"ids": ids, "note": "本人放弃"})
    assert BatchLine.objects.get(batch=batch, name="秦一主").note == "本人放弃"
    client.post(reverse("promotions:mark", args=[batch.pk, "exclude"]), {"ids": ids, "note": ""})
    assert BatchLine.objects.get(batch=batch, name="秦一主").note == "本人放弃"
    client.post(reverse("promotions:compute", args=[batch.pk]))
    client.post(reverse("promotions:freeze", args=[batch.pk]))
    batch.refresh_from_db()
    assert batch.stage == "frozen"


def test_the_receipt_a_batch_keeps_names_every_rule(batch, client):
    line = BatchLine.objects.get(batch=batch, name="孙优秀")
    answer = page(client, "line", batch.pk, line.pk)
    assert [row["id"] for row in answer.context["rows"]] == [one["rule"] for one in line.lines]
    assert (
        "减6个月" in answer.content.decode().replace(" ", "")
        or "6" in answer.context["rows"][0]["needed_how"]
    )


def test_the_sheet_holds_the_qualified_and_the_open_ones_with_reasons_and_places(batch, client):
    people, places = sheet_of(client, batch)
    head = next(row for row in people.rows if row[0] == "序号")
    assert head == ["序号", "姓名", "单位及职务", "现职级", "任现职级时间", "拟晋升职级", "优秀年度", "符合条件日期", "结论",
                    "说明", "依据", "备注"]  # fmt: skip
    found = {row[1]: row for row in people.rows if isinstance(row[0], int)}
    assert set(found) == {one.name for one in PERSONS if one.verdict in ("qualified", "check")}
    assert (found["孙优秀"][6], found["孙优秀"][7]) == ("2025", "2026.09.01")
    assert NOTICE in str(people.rows[:6])
    assert "缺2名" in str(places.rows)
    assert Entry.objects.filter(action="batch.taken_out").exists()


def test_a_sheet_of_an_officer_tells_of_an_open_matter_no_date(batch, client, house):
    chief = house.signed_in(house.user(Role.HR_CHIEF))
    rows = [
        next(row for row in sheet_of(one, batch, segment="not_yet")[0].rows if row[1] == "褚记过")
        for one in (client, chief)
    ]
    assert [row[7] for row in rows] == [None, "2027.05.20"]


def test_beyond_the_budget_of_the_day_the_chief_takes_the_sheet(batch, client, house, settings):
    settings.READ_BUDGETS = {**settings.READ_BUDGETS, "exported": 5}
    assert client.get(reverse("promotions:sheet", args=[batch.pk])).status_code == 302
    chief = house.signed_in(house.user(Role.HR_CHIEF))
    assert chief.get(reverse("promotions:sheet", args=[batch.pk])).status_code == 200


def test_a_leader_reads_the_frozen_batch_without_notes_and_matters(batch, officer, client, cadres, house):
    client.post(
        reverse("promotions:mark", args=[batch.pk, "exclude"]),
        {"ids": [cadres["秦一主"].pk], "note": "处分期内"},
    )
    freeze(batch, by=officer)
    leader = house.signed_in(house.user(Role.LEADER))
    text = page(leader, "batch", batch.pk).content.decode()
    assert "处分期内" not in text
    assert "2027.05.20" not in text
    assert leader.get(reverse("promotions:sheet", args=[batch.pk])).status_code == 403


def test_pages_cost_the_same_with_one_and_with_three_rows(cadres, officer, client, house):
    one = start_batch("1", cut_off=CUT_OFF, targets=["rank-3"], units=[house.here], by=officer)
    lists, people = reverse("promotions:list"), reverse("promotions:batch", args=[one.pk])
    with_one = statements_of(client, lists), statements_of(client, people, {"q": "赵按期"})
    for name in "23":
        start_batch(name, cut_off=CUT_OFF, targets=TARGETS, units=[house.here], by=officer)
    assert (statements_of(client, lists), statements_of(client, people, {"segment": "out"})) == with_one


def test_what_the_reader_may_not_read_of_the_earlier_batch_is_not_told(batch, officer, house):
    second = start_batch("2", cut_off=CUT_OFF, targets=TARGETS, units=[house.here], by=officer, source=batch)
    freeze(second, by=officer)  # the first is a draft still
    leader = house.signed_in(house.user(Role.LEADER))
    answer = page(leader, "batch", second.pk)
    assert answer.context["gone_from"] is None
    assert {row["change"] for row in answer.context["listing"].page.rows} == {""}
