"""The roster shows whom the user may see, and is found again by its address."""

import pytest
import time_machine
from django.urls import reverse

from cadres.services import change_cadre
from tests.cadres.people import add_person, client_of, make_zone
from tests.counting import statements_of
from units.services import add_unit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]


@pytest.fixture
def _today():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        yield


@pytest.fixture
def zone(_today):
    return make_zone()


def names(user, query=""):
    response = client_of(user).get(f"{reverse('cadres:roster')}{query}")
    return [dict(row["cells"])["name"] for row in response.context["listing"].page.rows]


def test_an_officer_sees_the_people_of_the_own_units_only(zone):
    add_person(zone.bureau, "许若溪")
    assert (names(zone.officer), names(zone.stranger)) == (["陆承远"], ["许若溪"])


def test_a_leader_of_the_whole_sees_both_in_the_order_of_the_institution(zone):
    add_person(zone.bureau, "许若溪")
    assert names(zone.leader) == ["陆承远", "许若溪"]


def test_a_stranger_is_asked_to_sign_in(zone, client):
    assert client.get(reverse("cadres:roster")).status_code == 302


@pytest.mark.parametrize("words", ["陆", "luchengyuan", "lcy"])
def test_search_takes_name_pinyin_and_initials(zone, words):
    add_person(zone.office, "许若溪")
    assert names(zone.officer, f"?q={words}") == ["陆承远"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?rank=5", ["陆承远"]), ("?rank=6", []), ("?level=1", ["陆承远"]), ("?level=2", []),
        ("?identity=civil_servant", ["陆承远"]), ("?identity=enterprise", []),
        ("?age_min=37&age_max=37", ["陆承远"]), ("?age_min=38", []), ("?age_max=36", []), ("?state=retired", []),
    ],
)  # fmt: skip
def test_every_condition_narrows(zone, query, found):
    assert names(zone.officer, query) == found


def test_a_unit_is_found_with_all_below_it(zone):
    add_person(add_unit("高新科", code="1.1", parent=zone.office, by="test"), "许若溪")
    add_person(zone.bureau, "高立群")
    assert names(zone.leader, f"?unit={zone.office.pk}") == ["陆承远", "许若溪"]


def test_the_oldest_stand_first_when_age_runs_downwards(zone):
    change_cadre(add_person(zone.office, "许若溪"), version=1, by="test", birth="1970-01")
    assert names(zone.officer, "?sort=-age") == ["许若溪", "陆承远"]


def test_a_row_says_who_somebody_is(zone):
    response = client_of(zone.officer).get(f"{reverse('cadres:roster')}?lang=x")
    row = dict(response.context["listing"].page.rows[0]["cells"])
    assert (row["age"], row["birth"], row["post"], row["unit"]) == ("37", "1989.07", "副局长", "科技创新局")


def figures(user, query=""):
    return client_of(user).get(f"{reverse('cadres:figures')}{query}").context


def test_the_figures_count_what_is_found_and_what_each_view_finds(zone):
    change_cadre(add_person(zone.office, "许若溪"), version=1, by="test", sex="2", birth="1970-01")
    add_person(zone.bureau, "高立群")
    shown = figures(zone.officer, "?sex=2")
    assert (shown["start"], shown["end"], shown["total"], shown["sub"]) == (1, 1, 1, "1 found of 2 in scope")
    assert [view.count for view in shown["listing"].saved_views] == [2, 2, 0, 0]
    assert shown["listing_totals"] == ["average age 56.8", "women 100.0%"]


def test_the_page_asks_for_the_figures_of_its_own_address(zone):
    page = client_of(zone.officer).get(f"{reverse('cadres:roster')}?sex=1&sort=-age")
    assert page.context["listing"].figures_url == f"{reverse('cadres:figures')}?sex=1&sort=-age"
    assert page.content.decode().count('hx-trigger="load"') == 1


@pytest.mark.parametrize("sort", ["", "name", "-age", "work_started"])
def test_the_next_page_follows_the_last_row_in_every_order(zone, sort):
    for n in range(60):
        add_person(zone.office, f"王{n:02}")
    first = client_of(zone.officer).get(reverse("cadres:roster"), {"sort": sort}).context["listing"]
    second = client_of(zone.officer).get(first.pager["next"]).context["listing"]
    hrefs = [row["drawn"][0][1][0] for listing in (first, second) for row in listing.page.rows]
    assert (len(hrefs), len(set(hrefs)), second.page.after) == (61, 61, "")


@pytest.mark.parametrize(("name", "number"), [("roster", 10), ("figures", 9)])
def test_one_row_and_three_cost_the_same_statements(zone, name, number):
    client, address = client_of(zone.officer), reverse(f"cadres:{name}")
    assert statements_of(client, address) == number
    add_person(zone.office, "许若溪"), add_person(zone.office, "马晓琳")
    assert statements_of(client, address) == number
