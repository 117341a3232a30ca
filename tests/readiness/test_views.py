"""The board, the receipt, the gaps and the runs: who sees what, and what stands there."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse
from psycopg2.extras import DateRange

from accountability.models import SanctionKind
from accountability.services import impose
from audit.models import Entry
from cadres.choices import Identity
from cadres.models import Cadre
from cadres.services import add_cadre, set_grade
from jobs.models import Run
from readiness.models import Result, StatusChange
from readiness.services import compute
from tests.cadres.people import add_person, client_of, make_zone
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
SOON = date(2026, 12, 1)


@pytest.fixture
def zone():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        zone = make_zone()
        for year in (2022, 2023, 2024):
            set_grade(zone.cadre, year, by="test", grade="competent", decided_on=date(year + 1, 1, 16))
        compute([zone.cadre.pk])
        yield zone


def get(user, name, *args, **query):
    return client_of(user).get(reverse(f"readiness:{name}", args=args), query)


def rank_result(zone):
    return Result.objects.get(cadre=zone.cadre, ladder="rank")


def receipt(user, zone, **query):
    return get(user, "receipt", zone.cadre.pk, rank_result(zone).step, **query)


def names_on_board(response):
    return sorted(card["name"] for lane in response.context["lanes"] for card in lane["cards"])


def test_the_board_shows_the_people_in_scope(zone):
    assert names_on_board(get(zone.officer, "board", ladder="rank")) == ["陆承远"]
    assert names_on_board(get(zone.stranger, "board", ladder="rank")) == []


def test_the_card_stands_in_the_lane_of_its_date(zone):
    lanes = get(zone.officer, "board", ladder="rank").context["lanes"]
    days = {lane["outcome"]: [card["when"] for card in lane["cards"]] for lane in lanes if lane["cards"]}
    assert days == {"soon": ["2026.12.01"]}


def test_the_runway_counts_the_month_and_narrows_to_it(zone):
    months = get(zone.officer, "board", ladder="rank").context["months"]
    assert [(month["href"].split("month=")[1], month["height"]) for month in months if month["height"]] == [
        ("2026-12", 50)
    ]
    assert names_on_board(get(zone.officer, "board", ladder="rank", month="2027-01")) == []
    assert names_on_board(get(zone.officer, "board", ladder="rank", month="2026-12")) == ["陆承远"]


def test_people_without_rules_stand_apart_by_identity(zone):
    worker = add_cadre("汪若谷", home_unit=zone.office, by="test", identity=Identity.ENTERPRISE)
    compute([worker.pk])
    shown = get(zone.officer, "figures", ladder="rank").context["identities"]
    assert [(str(one["label"]), one["count"]) for one in shown] == [("state-owned enterprise staff", 1)]


def test_the_figures_count_the_ladders_and_who_changed(zone):
    shown = get(zone.officer, "figures", ladder="rank").context
    assert {one["key"]: one["count"] for one in shown["ladders"]} == {"leadership": 1, "rank": 1, "staff": 0}
    assert shown["changes_week"] == 0
    assert get(zone.stranger, "figures").context["ladders"][1]["count"] == 0


def test_the_figures_of_the_list_number_its_rows(zone):
    shown = get(zone.officer, "figures", ladder="rank", view="list").context
    assert (shown["start"], shown["end"], shown["total"], shown["sub"]) == (1, 1, 1, "1 found")


@pytest.mark.parametrize(
    ("name", "view", "number"),
    [
        ("board", "", 15),
        ("board", "list", 15),
        ("gaps", "", 10),
        ("figures", "", 10),
        ("figures", "list", 10),
        ("gap_figures", "", 9),
    ],
)
def test_one_person_and_three_cost_the_same_statements(zone, name, view, number):
    rank = {"status": "incomplete"} if name.startswith("gap") else {"status": "not_yet", "earliest_on": SOON}
    for names in ([], ["许若溪", "马晓琳"]):
        for person in [add_person(zone.office, name) for name in names]:
            compute([person.pk])
        Result.objects.filter(ladder="rank").update(**rank)
        client, query = client_of(zone.officer), {"ladder": "rank", "view": view}
        assert statements_of(client, reverse(f"readiness:{name}"), query) == number


def test_the_list_has_the_same_people_and_the_quota_as_a_column(zone):
    response = get(zone.officer, "board", ladder="rank", view="list")
    assert [row["name"] for row in response.context["listing"].page.rows] == ["陆承远"]
    assert "quota" in response.context["listing"].shown


def test_the_receipt_opens_for_the_unit_and_is_not_found_by_another(zone):
    own, other = receipt(zone.officer, zone), receipt(zone.stranger, zone)
    assert (own.status_code, other.status_code) == (200, 404)
    assert ["陆承远" in page.content.decode() for page in (own, other)] == [True, False]


def test_the_receipt_explains_the_failing_time_rule_by_its_sum(zone):
    groups = receipt(zone.officer, zone).context["groups"]
    line = next(line for group in groups for line in group["lines"] if line["outcome"] == "fail")
    values = [(part.get("sign", ""), part["value"]) for part in line["sum"]["parts"]]
    assert values == [("", "2025.06"), ("+", "24 months"), ("−", "6 months"), ("=", "2026.12.01")]
    assert (line["met_on"], line["unconfirmed"]) == ("2026.12.01", True)


def test_another_day_is_computed_and_nothing_is_stored(zone):
    before = list(Result.objects.order_by("pk").values())
    response = receipt(zone.officer, zone, as_of="2027-03-01")
    assert response.context["outcome"] == "ok"
    assert list(Result.objects.order_by("pk").values()) == before


def test_a_text_that_is_no_date_is_named_and_today_is_shown(zone):
    response = receipt(zone.officer, zone, as_of="soon")
    assert [str(message) for message in response.context["messages"]] == [
        "“soon” is not a date; today is shown."
    ]


def test_a_look_at_a_receipt_is_in_the_trail(zone):
    receipt(zone.officer, zone)
    entry = Entry.objects.get(action="readiness.explained")
    assert (entry.actor_id, entry.detail["as_of"]) == (zone.officer.pk, "2026-11-24")


def sanction(zone):
    warning = SanctionKind.objects.get(pk="admin_warning")
    paper = {"organ": "澄湖监委", "document_no": "澄纪〔2026〕7号"}
    impose(zone.cadre, warning, decided_on=date(2026, 10, 9), by="test", **paper)
    compute([zone.cadre.pk])


@pytest.fixture
def sanctioned(zone):
    sanction(zone)
    return zone


def test_an_officer_sees_until_when_a_matter_is_open_and_not_what(sanctioned):
    page = receipt(sanctioned.officer, sanctioned).content.decode()
    assert "2027.04.08" in page
    assert "澄纪" not in page


def test_a_leader_sees_that_a_matter_is_open_and_no_date_of_it(sanctioned):
    pages = [
        receipt(sanctioned.leader, sanctioned), get(sanctioned.leader, "board", ladder="rank"),
        client_of(sanctioned.leader).get(reverse("cadres:record", args=[sanctioned.cadre.pk])),
    ]  # fmt: skip
    assert "open matter" in pages[0].content.decode()
    told = [day in page.content.decode() for page in pages for day in ("2027.04", "2026.10", "澄纪")]
    assert told == [False] * 9


def test_a_missing_grade_stands_in_the_queue_with_its_year(zone):
    zone.cadre.appraisals.all().delete()
    zone.cadre.ranks.update(valid=DateRange(date(2024, 6, 1), None))
    compute([zone.cadre.pk])
    rows = get(zone.officer, "gaps", ladder="rank").context["listing"].page.rows
    assert [(row["name"], any("2025" in text for text in row["missing"])) for row in rows] == [
        ("陆承远", True)
    ]
    assert get(zone.stranger, "gaps").context["listing"].page.rows == []


def test_an_officer_starts_a_run_and_watches_it(zone):
    assert client_of(zone.officer).post(reverse("readiness:start")).status_code == 302
    assert len(get(zone.officer, "runs").context["running"]) == Run.objects.count() == 1


def test_a_leader_neither_starts_nor_watches_runs(zone):
    assert client_of(zone.leader).post(reverse("readiness:start")).status_code == 403
    assert get(zone.leader, "runs").status_code == 403


def test_the_change_log_names_the_rule(zone):
    StatusChange.objects.create(
        cadre=zone.cadre, step=rank_result(zone).step, before="not_yet", after="held", cause="clock",
        rules=["XX-1"], version="", changed_on=date(2026, 11, 1),
    )  # fmt: skip
    log = receipt(zone.officer, zone).context["log"]
    assert [(row["when"], row["why"].endswith("XX-1")) for row in log] == [("2026.11.01", True)]


def test_the_panel_stands_beside_the_file_and_in_the_roster(zone):
    page = client_of(zone.officer).get(reverse("cadres:record", args=[zone.cadre.pk]))
    assert "readiness/_panel.html" in [part["template"] for part in page.context["side_parts"]]
    roster = client_of(zone.officer).get(reverse("cadres:roster"))
    assert dict(roster.context["listing"].page.rows[0]["cells"])["readiness"]["label"] == "2026.12"
    assert Cadre.objects.count() == 1


def test_the_queue_leads_to_the_form_that_takes_the_grade(zone):
    zone.cadre.appraisals.filter(year=2025).delete()
    zone.cadre.ranks.update(valid=DateRange(date(2024, 6, 1), None))
    compute([zone.cadre.pk])
    rows = get(zone.officer, "gaps", ladder="rank").context["listing"].page.rows
    assert [row["edit_url"] for row in rows] == [reverse("cadres:add_appraisal", args=[zone.cadre.pk])]


def test_a_leader_cannot_find_the_date_of_a_matter_by_trying_days(zone):
    def days_seen(user):
        pages = [receipt(user, zone, as_of=day) for day in ("2026-12-31", "2027-06-01")]
        return [(page.context["word"], page.context["earliest"], page.context["groups"]) for page in pages]

    before = days_seen(zone.leader), days_seen(zone.officer)
    sanction(zone)
    after = days_seen(zone.leader), days_seen(zone.officer)
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False]
