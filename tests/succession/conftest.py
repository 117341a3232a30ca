"""An officer who keeps lists, a head who leads, a deputy in a pool who is to follow."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.models import RoleDefinition
from cadres.services import add_appointment, add_cadre
from common.clock import today
from readiness.choices import Ladder, Status
from readiness.models import Result
from succession.models import Post, Successor
from succession.services.checking import look
from succession.services.keeping import name_successor
from talent_pools.models import Membership, Pool

SETUP = "test"


@pytest.fixture(autouse=True)
def surroundings(in_english, on_a_day):
    """Sentences outside of pages; a day that stands still."""


@pytest.fixture
def officer(house):
    """Who keeps the lists."""
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def head(house):
    """Who leads the bureau."""
    return seated(house, "方守正", "局长", 2, principal=True, birth="1970-05")


@pytest.fixture
def deputy(house):
    """A deputy, qualified for the next level and in a pool."""
    found = seated(house, "许若溪", "副局长", 1, birth="1985-03")
    compare(found, 2, Status.HELD)
    return found


@pytest.fixture
def post(head, deputy):
    """The head's post, as the night finds it."""
    look()
    return Post.objects.get(title="局长")


@pytest.fixture
def named(post, deputy, officer):
    """The deputy, named for it out of the pool."""
    return name(post, deputy, by=officer, membership=admit(deputy, officer))


def seated(house, name, title, level, *, unit=None, principal=False, **about):
    """Somebody with one leadership post since 2020."""
    cadre = add_cadre(
        name, home_unit=unit or house.here, by=SETUP, sex="1", identity="civil_servant", **about
    )
    post = {"title": title, "level": level, "is_leadership": True, "is_principal": principal, "in_team": True}
    add_appointment(cadre, by=SETUP, unit=cadre.home_unit, valid=DateRange(date(2020, 3, 1), None), **post)
    return cadre


def compare(cadre, level, status, earliest=None):
    """The stored comparison with a leadership level."""
    return Result.objects.create(
        cadre=cadre, step=f"lead-{level}", ladder=Ladder.LEADERSHIP, version="v", status=status, earliest_on=earliest,
        changed_on=today(),
    )  # fmt: skip


def admit(cadre, by, key="backbone", horizon="near"):
    """A stay in a pool."""
    return Membership.objects.create(
        cadre=cadre, pool=Pool.objects.get(key=key), horizon=horizon, state="member", entered_on=today(), source="department",
        grounds="表现突出", document_no="1号", nominated_by=by, nominated_on=today(),
    )  # fmt: skip


def name(post, cadre, *, by, membership=None, reason="熟悉全局工作"):
    """Somebody put at the end of a list."""
    source = "pool" if membership else "readiness"
    made = Successor(post=post, cadre=cadre, source=source, membership=membership, reason=reason)
    return name_successor(made, by=by)


def with_role(house, permissions):
    """Somebody with a role of the office that permits this alone."""
    role = RoleDefinition.objects.create(
        code="office_role", name_zh="甲", name_en="A", description_zh="乙", permissions=list(permissions)
    )
    return house.user(role.code)
