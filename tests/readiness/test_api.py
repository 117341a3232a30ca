"""Readiness over REST."""

from datetime import date, timedelta

import pytest
from django.test import Client

from accountability.models import SanctionKind
from accountability.services import impose
from accounts.choices import Role
from cadres.models import Cadre
from cadres.services import set_grade
from common.clock import today
from jobs.models import Run
from readiness.services import compute
from tests.counting import statements_of
from tests.factories.house import SETUP, House
from tests.readiness.people import ready

pytestmark = pytest.mark.django_db
RESULTS = "/api/v1/readiness-results/"
RUNS = "/api/v1/readiness-runs/"
MATTER = "XR-24-6"
STEP = "lead-2"


@pytest.fixture
def sanctioned(house: House) -> Cadre:
    """Ready but for a sanction whose effect ends within two years."""
    cadre, told = ready(house, "Zhao Yi"), {"organ": "Commission", "document_no": "No. 1"}
    kind = SanctionKind.objects.filter(months__gt=2, is_permanent=False).order_by("months")[0]
    impose(cadre, kind, decided_on=today() - timedelta(days=20), by=SETUP, **told)
    compute([cadre.pk])
    return cadre


def free_on(cadre: Cadre) -> str:
    """The first day without effect."""
    return (cadre.sanctions.get().effect_until + timedelta(days=1)).isoformat()


def results(client: Client, **query: str) -> list[dict]:
    """The results of a page."""
    return client.get(RESULTS, {"step": STEP, **query}).json()["results"]


def explanation(client: Client, cadre: Cadre, **query: str) -> dict:
    """The explained step."""
    steps = client.get(f"/api/v1/cadres/{cadre.pk}/readiness/", query).json()["steps"]
    return next(step for step in steps if step["step"] == STEP)


def matter_line(lines: list[dict]) -> dict:
    """The line about open matters."""
    return next(line for line in lines if line["rule"] == MATTER)


def test_results_are_those_of_the_scope(house):
    ready(house, "Zhao Yi", house.below)
    hidden = ready(house, "Qian Er", house.elsewhere)
    client = house.client(Role.HR_OFFICER)
    assert [row["cadre_name"] for row in results(client)] == ["Zhao Yi"]
    assert client.get(f"{RESULTS}{hidden.results.get(step=STEP).pk}/").status_code == 404
    assert client.get(f"/api/v1/cadres/{hidden.pk}/readiness/").status_code == 404


def test_an_officer_sees_until_when_a_matter_is_open(house, sanctioned):
    client = house.client(Role.HR_OFFICER)
    (row,) = results(client, expand="lines")
    assert row["earliest_on"] == free_on(sanctioned)
    line = matter_line(row["lines"])
    assert (line["met_on"], sorted(line["found"])) == (free_on(sanctioned), ["until"])
    assert "source" not in line


def test_a_leader_sees_that_a_matter_is_open_and_no_more(house, sanctioned):
    (row,) = results(house.client(Role.LEADER), expand="lines")
    assert (row["status"], row["earliest_on"]) == ("not_yet", None)
    told = {"rule", "outcome", "note", "title_zh", "title_en", "effect", "gate"}
    assert set(matter_line(row["lines"])) == told


def test_supervision_sees_the_source(house, sanctioned):
    (row,) = results(house.client(Role.SUPERVISION), expand="lines")
    assert sorted(matter_line(row["lines"])["source"]) == ["article", "doc", "text"]


def test_no_filter_tells_a_leader_the_day(house, sanctioned):
    asked = {"ready_by": free_on(sanctioned)}
    assert len(results(house.client(Role.HR_OFFICER), **asked)) == 1
    assert results(house.client(Role.LEADER), **asked) == []


def test_other_days_are_explained_to_who_may_see_the_date(house, sanctioned):
    day = free_on(sanctioned)
    officer, leader = house.client(Role.HR_OFFICER), house.client(Role.LEADER)
    assert matter_line(explanation(officer, sanctioned, as_of=day)["lines"])["outcome"] == "PASS"
    assert leader.get(f"/api/v1/cadres/{sanctioned.pk}/readiness/", {"as_of": day}).status_code == 403
    assert explanation(leader, sanctioned)["earliest_on"] is None


def test_the_explanation_says_what_is_stored(house, sanctioned):
    client = house.client(Role.HR_OFFICER)
    (row,) = results(client, expand="lines")
    told = explanation(client, sanctioned)
    assert {key: told[key] for key in ("status", "earliest_on", "lines", "version")} == {
        key: row[key] for key in ("status", "earliest_on", "lines", "version")
    }


def what_if(client: Client, cadre: Cadre, facts: object):
    """A what-if."""
    address = f"/api/v1/cadres/{cadre.pk}/readiness/what-if/"
    return client.post(address, {"facts": facts}, content_type="application/json")


def test_what_if_changes_inputs_and_stores_nothing(house):
    cadre = ready(house, "Zhao Yi")
    before = list(cadre.results.values_list("step", "status"))
    answer = what_if(house.client(Role.HR_OFFICER), cadre, {"position": {"level": 2}})
    assert [step["step"] for step in answer.json()["steps"] if step["ladder"] == "leadership"] == ["lead-3"]
    assert list(cadre.results.values_list("step", "status")) == before


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"effect_periods": {"open": False}}, "facts.effect_periods"),
        ({"position": {"salary": 3}}, "facts.position.salary"),
        ({"position": {"level": "high"}}, "facts.position.level"),
        ({"position": {"post_since": "soon"}}, "facts.position.post_since"),
        ({"position": {"post_since": "0617-03-04"}}, "facts.position.post_since"),
        ([], "facts"),
    ],
)
def test_inputs_that_are_not_understood_are_named(house, facts, named):
    answer = what_if(house.client(Role.HR_OFFICER), house.cadre("Zhao Yi"), facts)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [named])


@pytest.mark.parametrize("query", [{}, {"expand": "lines"}])
def test_results_of_one_cadre_and_of_three_cost_the_same_statements(house, query):
    client = house.client(Role.HR_OFFICER)
    for names in (["Zhao Yi"], ["Qian Er", "Sun San"]):
        for name in names:
            ready(house, name)
        assert statements_of(client, RESULTS, query) == 8


@pytest.mark.parametrize("query", ["as_of=2020-01-01", "status=good", "ordering=name", "matter=1"])
def test_what_is_not_understood_is_refused_by_name(house, query):
    answer = house.client(Role.LEADER).get(f"{RESULTS}?{query}")
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [query.split("=")[0]])


CHANGES = "/api/v1/readiness-changes/"


def changes(client: Client, **query: str) -> list[tuple[str, list[str]]]:
    """New status and rules of the changes of a page."""
    return [(row["after"], row["rules"]) for row in client.get(CHANGES, query).json()["results"]]


def test_a_change_a_matter_caused_is_told_to_who_may_see_its_date(house, sanctioned):
    told = changes(house.client(Role.HR_OFFICER), step=STEP)
    assert [after for after, rules in told if MATTER in rules] == ["not_yet"]
    assert [rules for _after, rules in changes(house.client(Role.LEADER)) if MATTER in rules] == []


def test_a_change_for_another_reason_is_told_to_all_in_scope(house):
    cadre = ready(house, "Zhao Yi")
    set_grade(cadre, today().year - 1, by=SETUP, grade="incompetent", decided_on=date(today().year, 1, 20))
    compute([cadre.pk])
    assert [after for after, _rules in changes(house.client(Role.LEADER), step=STEP)] == ["not_yet"]
    assert changes(house.client(Role.HR_OFFICER, house.elsewhere), step=STEP) == []


def start(client: Client, key: str):
    """Ask for a full computation."""
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(RUNS, {}, content_type="application/json", headers=headers)


def test_a_run_is_started_once_for_each_key(house):
    client = house.client(Role.HR_OFFICER)
    first, again, other = (start(client, key) for key in ("key-number-1", "key-number-1", "key-number-2"))
    assert (first.status_code, first.json(), first["Location"]) == (202, again.json(), again["Location"])
    assert Run.objects.count() == 2
    assert client.get(first["Location"]).json()["id"] == first.json()["id"] != other.json()["id"]


def test_a_run_without_a_key_or_without_the_right_is_refused(house):
    assert start(house.client(Role.HR_OFFICER), "").status_code == 400
    assert start(house.client(Role.LEADER), "key-number-1").status_code == 403
    assert Run.objects.count() == 0
