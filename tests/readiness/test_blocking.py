"""The queue of missing facts: what it says a correction frees, the correction frees, and nothing else."""

from collections import Counter
from datetime import date
from itertools import combinations

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse
from psycopg2.extras import DateRange

from accounts.choices import Role
from cadres.models import Cadre, Education
from cadres.services import add_rank, change_cadre, set_grade
from common.clock import today
from readiness.blocking import blockers_of, freed_by_fact, with_frees
from readiness.choices import Status
from readiness.models import Result
from readiness.replay import keep_receipt
from readiness.services import compute
from tests.counting import statements_of
from tests.factories.house import SETUP, House

pytestmark = pytest.mark.django_db
NOW, YEAR = "2026-11-24T10:00+08:00", 2026
LAST, BEFORE = f"grade:{YEAR - 1}", f"grade:{YEAR - 2}"
LACKS = (LAST, BEFORE, "education", "identity")
API = "/api/v1/readiness-gaps/"


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def put(cadre: Cadre, key: str) -> None:
    """Complete one fact as the forms of the file do."""
    kind, _colon, name = key.partition(":")
    if kind == "grade":
        set_grade(cadre, int(name), by=SETUP, grade="competent", decided_on=date(int(name) + 1, 1, 20))
    elif kind == "education":
        Education.objects.create(cadre=cadre, education="21", graduated="2001-07")
    elif kind == "identity":
        known = Cadre.objects.get(pk=cadre.pk)
        change_cadre(known, version=known.version, by=SETUP, identity="civil_servant")
    elif kind == "position":
        add_rank(cadre, by=SETUP, rank=3, valid=DateRange(date(YEAR - 3, 3, 1), None))
    else:
        raise KeyError(key)


def person(house: House, name: str, lacks: tuple[str, ...], unit=None) -> Cadre:
    """A deputy with the rank of 三级主任科员 for 32 months, with everything but what is lacking."""
    cadre = house.cadre(name, unit)
    add_rank(cadre, by=SETUP, rank=4, valid=DateRange(date(2024, 3, 1), None))
    for year in range(2020, YEAR - 2):
        put(cadre, f"grade:{year}")
    for key in LACKS:
        if key not in lacks:
            put(cadre, key)
    compute([cadre.pk])
    return cadre


def waiting(cadre: Cadre) -> list[Result]:
    return list(Result.objects.filter(cadre=cadre, status=Status.INCOMPLETE).order_by("step"))


def steps(cadre: Cadre) -> set[str]:
    return {one.step for one in waiting(cadre)}


def freed(cadre: Cadre, key: str) -> set[str]:
    """The steps that no longer wait when the fact is completed; all is taken back."""
    before = steps(cadre)
    with transaction.atomic():
        put(cadre, key)
        compute([cadre.pk])
        after = steps(cadre)
        transaction.set_rollback(True)
    return before - after


@pytest.mark.parametrize(
    "lacks", [some for size in (1, 2, 3) for some in combinations(LACKS, size)], ids=" ".join
)
def test_completing_a_fact_frees_what_the_queue_says(house, lacks):
    cadre = person(house, "Zhao Yi", lacks)
    blockers = blockers_of(waiting(cadre))
    assert blockers
    for one in blockers:
        assert freed(cadre, one.key) == set(one.frees), one
        assert set(one.shares) <= steps(cadre)
    told = Counter({one.key: len(one.frees) for one in blockers if one.frees})
    assert freed_by_fact(Result.objects.filter(status=Status.INCOMPLETE)) == told
    assert with_frees(Cadre.objects.all()).get().frees == max(told.values(), default=0)


def test_one_grade_alone_keeps_both_ladders_and_two_share_one(house):
    (one,) = blockers_of(waiting(person(house, "Zhao Yi", (LAST,))))
    assert (one.key, len(one.frees), one.shares) == (LAST, 2, ())
    both = blockers_of(waiting(person(house, "Qian Er", (LAST, BEFORE))))
    assert [(blocker.key, blocker.frees, blocker.shares) for blocker in both] == [
        (LAST, ("lead-2",), ("rank-5",)),
        (BEFORE, (), ("rank-5",)),
    ]


def test_who_has_neither_post_nor_rank_waits_for_one(house):
    cadre = house.cadre("Zhao Yi", identity="civil_servant")
    cadre.appointments.all().delete()
    compute([cadre.pk])
    (one,) = blockers_of(waiting(cadre))
    assert (one.key, one.frees) == ("position", ("none",))
    assert freed(cadre, "position") == {"none"}


def queue(house: House) -> None:
    """Who frees one result stands before who frees two by institution, and after by the results freed."""
    person(house, "Zhao Yi", ("education",))
    person(house, "Qian Er", (LAST,), house.below)
    person(house, "Sun San", (LAST,), house.elsewhere)


def test_the_page_puts_first_what_frees_most(house):
    queue(house)
    client, address = house.client(Role.HR_OFFICER), reverse("readiness:gaps")

    def names(**query: str) -> list[str]:
        return [row["name"] for row in client.get(address, query).context["listing"].page.rows]

    assert names() == ["Zhao Yi", "Qian Er"]
    assert names(view="decisions") == ["Qian Er", "Zhao Yi"]
    assert names(sort="-frees") == ["Qian Er", "Zhao Yi"]
    assert names(fact="education") == ["Zhao Yi"]
    figures = client.get(reverse("readiness:gap_figures"), {"view": "decisions"}).context
    assert ([chip["count"] for chip in figures["by_fact"]], figures["total"]) == (["2", "1"], 2)


def test_pages_of_the_queue_follow_one_another(house, monkeypatch):
    queue(house)
    person(house, "Li Si", (LAST, BEFORE, "education"))
    client, address, seen = house.client(Role.HR_OFFICER), f"{API}?page_size=1", []
    while address:
        page = client.get(address).json()
        seen += [(row["name"], row["frees"]) for row in page["results"]]
        address = page["next"]
    assert seen == [("Qian Er", 2), ("Zhao Yi", 1), ("Li Si", 0)]


def test_the_api_names_the_facts_and_the_steps(house):
    queue(house)
    first, second = house.client(Role.HR_OFFICER).get(API).json()["results"]
    (fact,) = first["missing"]
    assert (fact["fact"], sorted(fact["frees"]), fact["shares"]) == (LAST, ["lead-2", "rank-5"], [])
    assert [one["fact"] for one in second["missing"]] == ["education"]
    only = house.client(Role.LEADER).get(API, {"fact": "education"}).json()["results"]
    assert [row["name"] for row in only] == ["Zhao Yi"]


def test_one_cadre_and_three_cost_the_same_statements(house):
    client = house.client(Role.HR_OFFICER)
    for names in (["Zhao Yi"], ["Qian Er", "Sun San"]):
        for name in names:
            person(house, name, (LAST,))
        assert statements_of(client, API, {}) == 9


def test_kept_receipts_of_a_cadre_are_listed_in_pages(house):
    cadre, hidden = person(house, "Zhao Yi", ()), person(house, "Sun San", (), house.elsewhere)
    for one in (cadre, hidden):
        for step in ("lead-2", "rank-5"):
            keep_receipt(one, step, as_of=today(), by=SETUP)
    client, address = house.client(Role.HR_OFFICER), f"/api/v1/cadres/{cadre.pk}/kept-receipts/"
    page = client.get(address, {"page_size": 1}).json()
    more = client.get(page["next"]).json()
    assert [row["step"] for row in (*page["results"], *more["results"])] == ["rank-5", "lead-2"]
    assert (more["next"], page["results"][0]["kept_by"]) == (None, SETUP)
    assert [row["step"] for row in client.get(address, {"step": "lead-2"}).json()["results"]] == ["lead-2"]
    assert client.get(f"/api/v1/cadres/{hidden.pk}/kept-receipts/").status_code == 404
    one = page["results"][0]
    again = client.get(
        f"/api/v1/cadres/{cadre.pk}/readiness/", {key: one[key] for key in ("as_of", "known_at")}
    )
    assert again.status_code in (200, 403)
