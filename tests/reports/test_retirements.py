"""Who reaches retirement: by the statutory month, and who cannot be told."""

import pytest
import time_machine
from django.urls import reverse

from accounts.choices import Role
from cadres.queries import visible_cadres
from cadres.roster import roster_listing
from common.listing import Address
from tests.factories.house import House

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        yield


@pytest.fixture
def people(house: House) -> House:
    """Men of 1966-01 (2026-05, passed), 1966-09 (2027-03), 1967-01 (2027-08) and 1990; one whose sex is not known."""
    for name, birth in (("甲", "1966-01"), ("乙", "1966-09"), ("丙", "1967-01"), ("丁", "1990-01")):
        house.cadre(name, sex="1", birth=birth, identity="civil_servant")
    house.cadre("戊", birth="1966-09")
    return house


@pytest.mark.parametrize(
    ("within", "names"), [("0", "甲"), ("6", "乙"), ("12", "乙丙"), ("24", "乙丙"), ("blank", "戊")]
)
def test_the_list_of_a_time(people, within, names):
    user = people.user(Role.LEADER)
    _listing, found = roster_listing(user, Address("/", {"retires": [within]}), visible_cadres(user))
    assert "".join(found.order_by("name").values_list("name", flat=True)) == "".join(sorted(names))


def test_another_day_another_list(people):
    user = people.user(Role.LEADER)
    asked = {"retires": ["6"], "as_of": ["2026-01-31"]}
    assert [one.name for one in roster_listing(user, Address("/", asked), visible_cadres(user))[1]] == ["甲"]


def test_the_page_goes_month_by_month(people):
    context = people.client(Role.LEADER).get(reverse("reports:retirements")).context
    assert [(row.cadre.name, f"{row.due.month:%Y-%m}", row.left) for row in context["rows"]] == [
        ("乙", "2027-03", 4), ("丙", "2027-08", 9),
    ]  # fmt: skip
    assert context["untold"] == 1
