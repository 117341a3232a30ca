"""A token is given what its scopes allow, and everybody it is told of counts for its day."""

import pytest
from django.urls import reverse

from audit.models import Entry
from tests.slates.conftest import add_known, program

pytestmark = pytest.mark.django_db
ROOMS = ("cadres", "readiness", "training", "placements", "assessments", "pools", "talks")


@pytest.fixture
def path(slate):
    """Of the comparison with names."""
    return reverse("api-slate-comparison", args=[slate.pk])


@pytest.mark.parametrize(
    ("scope", "rows"),
    [("", set()), ("cadres", {"appraisals", "awards"}), ("placements", {"placements", "stretches"}),
     ("readiness", {"readiness", "rule:XR-08-1a"}), ("training", {"training"}), ("assessments", {"frontline"}),
     ("pools", {"pools"}), ("talks", {"talks"})],
)  # fmt: skip
def test_a_token_is_given_the_rows_of_its_scopes(client, officer, path, scope, rows):
    scopes = ["slates:read", *([f"{scope}:read"] if scope else [])]
    told = program(client, officer, *scopes)(path).json()
    assert {row["key"] for row in told["rows"]} == rows
    assert (told["columns"][0]["about"] is not None) == (scope == "cadres")
    assert ("eligible" in told, "not_put_forward" in told) == (scope == "readiness",) * 2
    assert "shares" not in told


def test_with_all_scopes_it_reads_what_its_owner_reads(house, client, officer, path):
    scopes = [f"{room}:read" for room in ("slates", *ROOMS)]
    told = program(client, officer, *scopes)(path).json()
    assert told == house.signed_in(officer).get(path).json()
    assert {"shares", "repeats", "not_put_forward"} <= told.keys()


def test_everybody_it_is_told_of_counts_for_its_day(house, settings, client, officer, path):
    """Three who are compared and one who was not put forward."""
    add_known(house, "卫南枝", 4)
    for budget, status in ((3, 429), (4, 200)):
        settings.READ_BUDGETS = settings.READ_BUDGETS | {"token": budget}
        get = program(client, officer, "slates:read", "readiness:read")
        assert get(path).status_code == status
    assert Entry.objects.filter(action="slate.read").latest("pk").detail["people"] == 4


def test_who_was_not_put_forward_does_not_count_where_nobody_is_told(house, settings, client, officer, path):
    add_known(house, "卫南枝", 4)
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"token": 3}
    assert program(client, officer, "slates:read")(path).status_code == 200


def test_the_page_says_in_the_trail_how_many_it_showed(house, officer, slate):
    add_known(house, "卫南枝", 4)
    house.signed_in(officer).get(reverse("slates:slate", args=[slate.pk]))
    assert Entry.objects.get(action="slate.read").detail == {"people": 4}
