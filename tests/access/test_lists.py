"""Totals, filters, search and order know nothing beyond the rows a role may see, and nothing of hidden parts."""

import re
from collections.abc import Iterable

import pytest
from django.urls import reverse

from accountability.models import Sanction
from readiness.models import Result
from tests.access.policy import ROLES, permits_of, policy
from tests.access.relations import MATTER_STEP
from tests.access.world import World, id_number, phone

READERS = policy()["groups"]["readers"]
DATED = policy()["groups"]["dated"]
SEALED = [
    name.removesuffix("_sealed") for name in policy()["columns"]["cadres.Cadre"]["sealed"]
] + ["id_number_index", "data_key", "awards_text", "remarks", "host_units", "user"]  # fmt: skip


def page(world: World, role: str, route: str, **query: object) -> object:
    """The context of a list page."""
    return world.clients[role].get(reverse(route), query).context


def rows(world: World, role: str, route: str, **query: object) -> list[dict]:
    """Every row of an API list."""
    return world.client(role, route).get(reverse(route), {"page_size": 500} | query).json()["results"]


def reached(world: World, role: str, route: str) -> set[str]:
    """Ids of all files the policy lets a role reach on a list."""
    permit = permits_of(route)["GET"]
    near = {world.cadre("self", role).pk, world.cadre("kin", role).pk}
    found = set()
    for (relation, owner), cadre in world.cadres.items():
        mine = cadre.pk in near
        known = relation if (mine or not owner) else "own"
        if permit.reaches(role, known):
            found.add(str(cadre.pk))
    return found


@pytest.mark.parametrize("role", READERS)
def test_totals_of_the_roster_are_those_of_the_permitted_rows(world: World, role: str):
    shown, permitted = page(world, role, "cadres:roster"), reached(world, role, "cadres:roster")
    context = page(world, role, "cadres:figures")
    counts = [
        len(shown["listing"].page.rows),
        context["total"],
        context["listing"].saved_views[0].count,
    ]
    assert counts == [len(permitted)] * 3
    assert set(re.findall(r"\d+", context["sub"])) == {str(len(permitted))}
    assert {row["id"] for row in rows(world, role, "api-cadre-list")} == permitted


@pytest.mark.parametrize("role", READERS)
def test_totals_of_the_board_are_those_of_the_permitted_rows(world: World, role: str):
    permitted = reached(world, role, "readiness:board")
    context = page(world, role, "readiness:board", ladder="rank")
    figures = page(world, role, "readiness:figures", ladder="rank")
    counted = {tab["key"]: tab["count"] for tab in figures["ladders"]}
    steps = Result.objects.filter(cadre__in=permitted)
    assert counted == {
        ladder: steps.filter(ladder=ladder).count() for ladder in ("leadership", "rank", "staff")
    }
    assert context["lanes_total"] + context["beyond"]["count"] == steps.filter(ladder="rank").count()
    assert figures["changes_week"] == len(permitted)
    listed = {row["cadre_id"] for row in rows(world, role, "api-result-list")}
    assert listed == permitted


@pytest.mark.parametrize("role", READERS)
def test_a_search_and_a_filter_find_only_permitted_rows(world: World, role: str):
    permitted = reached(world, role, "cadres:roster")
    for query in ({"q": "Canary"}, {"q": "canary-other"}, {"unit": world.house.elsewhere.pk}, {"sex": "1"},
                  {"unit_subtree": world.house.elsewhere.pk}, {"identity": "civil_servant"}, {"ordering": "-name"}):  # fmt: skip
        assert {row["id"] for row in rows(world, role, "api-cadre-list", **query)} <= permitted
        assert page(world, role, "cadres:figures", **query)["total"] <= len(permitted)


@pytest.mark.parametrize("role", READERS)
def test_nobody_is_found_by_a_sealed_value(world: World, role: str):
    """The number of every reachable file is tried; the name, which must find its row, is the control."""
    cadre = world.cadre("own", role)
    for words in (
        id_number(cadre.number),
        phone(cadre.number),
        f"address-{cadre.number:03}",
        "health-",
        "remarks-",
    ):
        assert rows(world, role, "api-cadre-list", q=words) == []
        for route, query in (("cadres:roster", {}), ("readiness:board", {"view": "list"})):
            assert page(world, role, route, q=words, **query)["listing"].page.rows == []
        assert page(world, role, "cadres:figures", q=words)["total"] == 0
    assert [row["id"] for row in rows(world, role, "api-cadre-list", q=cadre.name)] == [str(cadre.pk)]


@pytest.mark.parametrize("name", SEALED)
def test_no_list_is_filtered_or_ordered_by_a_sealed_column(world: World, name: str):
    client = world.clients["supervision"]
    for route in ("api-cadre-list", "api-result-list", "api-sanction-list"):
        for query in ({name: "x"}, {f"cadre__{name}": "x"}, {"ordering": name}, {"fields": name}):
            assert client.get(reverse(route), query).status_code == 400, (route, query)
    plain = page(world, "leader", "cadres:roster")["listing"].page.rows
    for query in ({"sort": name}, {"sort": f"-{name}"}, {name: "x"}):
        assert page(world, "leader", "cadres:roster", **query)["listing"].page.rows == plain


def by_date(results: Iterable[dict]) -> list[str | None]:
    return [row["earliest_on"] for row in results if row["step"] == MATTER_STEP]


def waiting(results: Iterable[dict]) -> list[dict]:
    """Without whoever holds the qualification: they are found by any day, which tells nothing."""
    return [row for row in results if row["status"] != "held"]


def test_a_leader_can_not_find_a_date_that_a_matter_determines(world: World):
    """By order, filter, lane, month, count or change: with the date hidden, every way must say nothing."""
    last = max(Sanction.objects.values_list("effect_until", flat=True)).isoformat()
    ordered = {
        role: rows(world, role, "api-result-list", ordering="earliest_on") for role in ("leader", *DATED)
    }
    assert by_date(ordered["leader"]) == [None] * len(by_date(ordered["leader"]))
    hidden = [row["id"] for row in ordered["leader"] if row["step"] == MATTER_STEP]
    assert hidden == sorted(hidden)
    for role in DATED:
        assert by_date(ordered[role]) == sorted(by_date(ordered[role])), "the control sees the order"
        assert None not in by_date(ordered[role])
    found = {role: by_date(waiting(rows(world, role, "api-result-list", ready_by=last))) for role in ordered}
    assert [len(found[role]) > 0 for role in ("leader", *DATED)] == [False, True, True, True]


@pytest.mark.parametrize("role", READERS)
def test_the_board_puts_a_hidden_date_where_there_is_none(world: World, role: str):
    context = page(world, role, "readiness:board", ladder="rank")
    waiting = sum(lane["count"] for lane in context["lanes"] if lane["outcome"] in ("soon", "later"))
    months = sum(month["height"] > 0 for month in context["months"])
    known = role in DATED
    assert (waiting > 0, months > 0, context["beyond"]["count"] > 0) == (known, known, not known)
    for lane in ("near", "middle"):
        listed = {"ladder": "rank", "view": "list", "lane": lane}
        rows_shown = page(world, role, "readiness:board", **listed)["listing"].page.rows
        count = page(world, role, "readiness:figures", **listed)["total"]
        assert known or (rows_shown, count) == ([], 0)


@pytest.mark.parametrize("role", READERS)
def test_a_change_that_a_matter_caused_is_told_only_to_whom_its_date_is_told(world: World, role: str):
    told = [row["rules"] for row in rows(world, role, "api-change-list") if row["rules"]]
    assert bool(told) == (role in DATED)


def test_every_role_of_the_policy_has_a_holder(world: World):
    assert {role for role in ROLES if world.users[role].is_active} == set(ROLES)
