"""A small list is given at once, as text, marked, and leaves a trace; a long one is asked for."""

import pytest
import time_machine
from django.urls import reverse

from accounts.choices import Role
from accounts.services import grant_role
from audit.models import Entry
from cadres.imports.headers import find_header, suggest_mapping
from cadres.roster import COLUMNS
from cadres.services import change_cadre
from common.sheets import read_workbook
from tests.cadres.people import add_person, client_of, make_zone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]
WITHOUT = "Without the comparison of ranks, which is taken out with an approval only."


@pytest.fixture
def _today():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        yield


@pytest.fixture
def zone(_today):
    return make_zone()


def export(user, query="", language="en"):
    client = client_of(user)
    client.cookies["django_language"] = language
    return client.get(f"{reverse('cadres:export')}{query}")


def sheet_of(answer):
    [sheet] = read_workbook(b"".join(answer.streaming_content))
    head = next(n for n, row in enumerate(sheet.rows) if row[1] in {"Name", "姓名"})
    return (
        [row[0] for row in sheet.rows[:head]],
        [*sheet.rows[head]],
        [[*row] for row in sheet.rows[head + 1 :]],
    )


def test_it_holds_the_shown_columns_people_and_order_and_no_other(zone):
    add_person(zone.office, "许若溪"), add_person(zone.office, "马晓琳"), add_person(zone.bureau, "高立群")
    _titles, head, rows = sheet_of(export(zone.officer, "?cols=age&cols=unit&sort=-name&q=x"))
    assert head == ["No.", "Name", "Age", "Unit"]
    assert rows == [[1, "许若溪", 37, "科技创新局"], [2, "马晓琳", 37, "科技创新局"]]


def test_the_sheet_says_by_which_conditions_how_many_and_who_took_it_out(zone):
    titles, _head, _rows = sheet_of(export(zone.officer, "?q=lu&sex=1"))
    assert titles == [
        "Roster", "As of 2026.11.24", "Conditions: “lu”; Sex male", f"顾晓岚 · 2026.11.24 10:00 · {WITHOUT}",
    ]  # fmt: skip


def test_the_whole_list_is_given_whatever_page_is_shown(zone):
    for n in range(51):
        add_person(zone.office, f"王{n:02}")
    following = client_of(zone.officer).get(f"{reverse('cadres:roster')}?sex=1").context["listing"].page.after
    sizes = [
        len(sheet_of(export(zone.officer, f"?sex=1{place}"))[2]) for place in ("", f"&after={following}")
    ]
    assert sizes == [52, 52]


@pytest.mark.parametrize("query", ["", "?cols=age", "?sex=1"])
def test_many_or_everybody_are_asked_for_instead(zone, settings, query):
    settings.EXPORT_AT_ONCE = 0 if "sex" in query else 200
    answer = export(zone.officer, query)
    assert (answer.status_code, answer.url) == (302, f"{reverse('cadres:ask_export')}{query or '?'}")
    assert not Entry.objects.filter(action="cadres.exported").exists()


def test_the_act_is_in_the_trail_with_who_how_many_and_by_which_conditions(zone):
    export(zone.officer, "?sex=1&cols=age")
    entry = Entry.objects.get(action="cadres.exported")
    assert (entry.actor_id, entry.detail) == (
        zone.officer.pk,
        {"rows": 1, "conditions": {"sex": ["1"], "cols": ["age"]}, "columns": ["name", "age"]},
    )


def test_what_begins_like_a_formula_is_text(zone):
    change_cadre(zone.cadre, version=1, by="test", name="=1+1")
    [[_number, name]] = sheet_of(export(zone.officer, "?cols=&sex=1"))[2]
    assert name == "=1+1"


def test_a_chinese_export_is_a_roster_we_read(zone):
    every = "&".join(f"cols={column.key}" for column in COLUMNS)
    [sheet] = read_workbook(b"".join(export(zone.officer, f"?sex=1&{every}", "zh-hans").streaming_content))
    found = set(suggest_mapping(find_header(sheet)).values())
    assert found >= {
        "name",
        "sex",
        "birth",
        "unit",
        "post",
        "level",
        "rank",
        "identity",
        "work_start",
        "party_on",
    }


def test_a_leader_may_not_and_has_no_button(zone):
    assert export(zone.leader).status_code == 403
    pages = [client_of(u).get(reverse("cadres:roster")).content.decode() for u in (zone.officer, zone.leader)]
    assert [reverse("cadres:export") in page for page in pages] == [True, False]


def test_whom_one_may_only_look_at_stays_out(zone):
    add_person(zone.bureau, "高立群")
    grant_role(zone.leader, Role.HR_OFFICER, unit=zone.office, by="test")
    names = [row[1] for row in sheet_of(export(zone.leader, "?sex=1"))[2]]
    assert names == ["陆承远"]
