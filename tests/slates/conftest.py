"""An officer who compares, a leader who reads, people with the comparison of the next post stored."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.models import RoleDefinition
from accounts.services import add_user, define_role, grant_role, issue_token
from accounts.services.tokens import Terms
from cadres.models import Appraisal, Award
from common import crypto
from placements.models import Placement
from readiness.choices import Status
from slates.models import Slate
from slates.services.comparing import start_slate
from tests.factories.day import TODAY
from tests.talent_pools.conftest import add_person

SETUP = "test"
NAMES = ("杜若衡", "阮青黛", "褚云开")


@pytest.fixture(autouse=True)
def surroundings(in_english, on_a_day):
    """Sentences outside of pages; a day that stands still."""


@pytest.fixture
def officer(house):
    """Who compares."""
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def chief(house):
    """Who decides on pools and exports."""
    return house.user(Role.HR_CHIEF)


@pytest.fixture
def leader(house):
    """Who only reads."""
    return house.user(Role.LEADER)


@pytest.fixture
def people(house):
    """Three people with everything on file that could tell who they are."""
    return [add_known(house, name, number) for number, name in enumerate(NAMES, 1)]


def add_known(house, name, number, status=Status.HELD):
    """Somebody with a grade, an award of the unit's name and a placement."""
    lines = [{"rule": "XR-08-1a", "outcome": "PASS", "found": {"earliest": "2010-07-01", "latest": "2010-07-31"},
              "needed": {"years": 5}}]  # fmt: skip
    cadre = add_person(house, name, f"198{number}-05", status, sex=str(1 + number % 2))
    cadre.results.update(lines=lines)
    Appraisal.objects.create(cadre=cadre, year=2025, grade="excellent", decided_on=TODAY)
    Award.objects.create(cadre=cadre, name=f"{house.here.name}先进个人", awarded_on="2024-03")
    Placement.objects.create(
        cadre=cadre, direction="out", batch="upward", nature="secondment", host_text=f"借调单位{number}", title="副组长",
        home_unit=house.here, valid=DateRange(date(2024, 1, 1), date(2025, 1, 1)), stage="placed", tags=["line"],
        document_no="通〔2024〕7号", created_by=house.user("self", name=f"maker{number}"),
    )  # fmt: skip
    return cadre


def compared(house, people, by, **more):
    """A slate of these people."""
    about = {"unit": house.here, "post": "街道办事处副主任", "step": "lead-2", "held_on": TODAY} | more
    return start_slate(Slate(**about), [(one, f"举荐词 {one.name}") for one in people], by=by)


@pytest.fixture
def apart(house):
    """Makes roles of the office: somebody who holds these permissions and no others, at a unit or at several."""

    def user(name, *permissions, units=()):
        made = RoleDefinition(
            code=name, name_zh=name, name_en=name, permissions=list(permissions), description_zh="x"
        )
        role = define_role(made, by=SETUP)
        found = add_user(name, "an invented password", name=name, by=SETUP)
        for unit in units or (house.here,):
            grant_role(found, role, unit=unit, by=SETUP)
        return found

    return user


def program(client, user, *scopes):
    """GET by a token of the user with these scopes: the answer."""
    secret = issue_token(user, days=9, by=SETUP, terms=Terms(scopes=list(scopes)))[1]
    return lambda path: client.get(path, headers={"Authorization": f"Token {secret}"})


@pytest.fixture
def slate(house, people, officer):
    """One with names."""
    return compared(house, people, officer)


@pytest.fixture
def blind_slate(house, people, officer):
    """One whose names are hidden until the outcome."""
    return compared(house, people, officer, blind=True)


@pytest.fixture
def slip(monkeypatch):
    """Puts other bytes into the database than were sealed: `change` of what was sealed, or of what is sealed."""

    def put(place_end, *, sealed=lambda data: data, content=lambda data: data):
        real = crypto.seal

        def seal(key, value, place):
            meant = place.endswith(place_end)
            data = real(key, content(value) if meant else value, place)
            return sealed(data) if meant else data

        monkeypatch.setattr(crypto, "seal", seal)

    return put
