"""A team of three in `here`, a leader elsewhere below one roof, an officer over all, on a fixed day."""

from datetime import date

import pytest
import time_machine
from django.utils.translation import override
from psycopg2.extras import DateRange

from accounts.choices import Role
from cadres.choices import Identity
from cadres.services import add_appointment, add_cadre, add_family_member
from teams.models import Scenario, Seat
from teams.services import copy_team, move_in
from tests.factories.house import House
from units.models import Quota
from units.services import add_unit

TODAY, TURNOVER = date(2026, 11, 27), date(2027, 3, 1)
SETUP = "test"


@pytest.fixture(autouse=True)
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture(autouse=True)
def now():
    """A day."""
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def zone():
    """The unit above."""
    return add_unit("Zone", code="zone", by=SETUP)


@pytest.fixture
def house(zone):
    """`here`, `below` and `elsewhere` below one roof."""
    return House(above=zone)


@pytest.fixture
def officer(house, zone):
    """Who works on every team."""
    return house.user(Role.HR_OFFICER, unit=zone, name="officer")


@pytest.fixture
def team(house):
    """Head and two deputies of `here`."""
    about = [("甲", "1970-05", "1", 2), ("乙", "1980-03", "2", 1), ("丙", "1990-11", "1", 1)]
    return [leader(house.here, *one, is_principal=one[3] == 2) for one in about]


@pytest.fixture
def guest(house):
    """A deputy of `elsewhere`."""
    return leader(house.elsewhere, "丁", "1988-01", "2", 1, politics="13")


@pytest.fixture
def scenario(house, team, officer):
    """The team copied."""
    return copied(house.here, by=officer)


def leader(unit, name, birth, sex, level, politics="01", **post):
    """A file with a leadership post since 2020."""
    about = {"birth": birth, "sex": sex, "political_status": politics, "identity": Identity.CIVIL_SERVANT}
    cadre = add_cadre(name, home_unit=unit, by=SETUP, **about)
    held = {
        "unit": unit,
        "title": f"post of {name}",
        "level": level,
        "is_leadership": True,
        "in_team": True,
    } | post
    add_appointment(cadre, by=SETUP, valid=DateRange(date(2020, 3, 1), None), **held)
    return cadre


def copied(unit, *, by, name="first", turnover=TURNOVER):
    """A scenario of the team of a unit."""
    return copy_team(Scenario(unit=unit, name=name, turnover_on=turnover), by=by)


def put_in(scenario, cadre, *, by, title="副局长", level=1, **more):
    """Somebody moved in."""
    return move_in(Seat(scenario=scenario, cadre=cadre, title=title, level=level, **more), by=by)


def seat_of(scenario, cadre):
    """The seat of somebody."""
    return Seat.objects.get(scenario=scenario, cadre=cadre)


def related(holder, relative):
    """A relative on file, in one file only."""
    return add_family_member(holder, "兄", by=SETUP, relative=relative, name=relative.name)


def approve_posts(unit, level, number):
    """Posts approved for a level."""
    return Quota.objects.create(
        unit=unit, ladder=Quota.Ladder.LEADERSHIP, grades=[level], approved=number, document_no="编〔2026〕1号",
        valid=DateRange(date(2020, 1, 1), None),
    )  # fmt: skip
