"""Counting for who may compare everybody takes another way, and counts the same."""

import pytest

from accounts.choices import Permission, Role
from accounts.models import User
from accounts.queries import narrow_to_token, reaches_everybody
from accounts.services import grant_role, issue_token
from accounts.services.tokens import Terms
from cadres.models import Cadre
from cadres.services import add_family_member
from readiness.models import Result
from readiness.queries import compared_cadres, results_of
from readiness.services import compute
from tests.factories.house import House
from units.models import Unit
from units.services import add_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone() -> Unit:
    return add_unit("Zone", code="zone", by="test")


@pytest.fixture
def house(zone) -> House:
    """Two bureaus and an office under one zone."""
    return House(zone)


@pytest.fixture
def people(house) -> dict[str, Cadre]:
    found = {
        name: house.cadre(name, unit)
        for name, unit in (("here", house.here), ("below", house.below), ("elsewhere", house.elsewhere))
    }
    compute([cadre.pk for cadre in found.values()])
    return found


def counted(user, *, are_all: bool) -> set[str]:
    return set(results_of(user, compared_cadres(user), are_all=are_all).values_list("cadre__name", flat=True))


@pytest.fixture
def officer(house):
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def everywhere(house, officer):
    grant_role(officer, Role.LEADER, unit=house.elsewhere, by="test")
    return officer


def test_a_part_of_the_tree_counts_that_part(house, people, officer):
    assert counted(officer, are_all=True) == counted(officer, are_all=False) == {"here", "below"}


def test_roles_that_cover_the_tree_only_together_take_the_slow_way(house, people, everywhere):
    assert not reaches_everybody(everywhere, Permission.VIEW_READINESS)
    assert counted(everywhere, are_all=True) == {"here", "below", "elsewhere"}


@pytest.fixture
def chief(house, zone) -> User:
    return house.user(Role.HR_CHIEF, zone)


def test_a_role_for_the_whole_tree_counts_everybody_but_oneself_and_kin(house, people, chief):
    assert reaches_everybody(chief, Permission.VIEW_READINESS)
    assert counted(chief, are_all=True) == counted(chief, are_all=False) == set(people)
    Cadre.objects.filter(pk=people["here"].pk).update(user=chief)
    add_family_member(people["here"], "brother", by="test", relative=people["below"], name="below")
    assert counted(chief, are_all=True) == counted(chief, are_all=False) == {"elsewhere"}


def test_a_unit_added_beside_the_tree_ends_it(house, people, chief):
    add_unit("Another zone", code="other", by="test")
    assert not reaches_everybody(chief, Permission.VIEW_READINESS)


def test_a_token_of_a_unit_reaches_that_unit_only(house, people, chief):
    token, _secret = issue_token(chief, days=1, by="test", terms=Terms(unit=house.elsewhere))
    narrow_to_token(chief, token)
    assert not reaches_everybody(chief, Permission.VIEW_READINESS)
    assert counted(chief, are_all=True) == {"elsewhere"}
    assert Result.objects.values("cadre").distinct().count() == 3
