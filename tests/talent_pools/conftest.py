"""An officer who nominates, a chief who decides, and somebody born in 1996."""

import pytest

from accounts.choices import Role
from cadres.choices import Identity
from readiness.choices import Ladder, Status
from readiness.models import Result
from talent_pools.choices import Item
from talent_pools.models import Ballot, CheckFinding, Membership, Pool
from talent_pools.services.deciding import decide
from talent_pools.services.nominating import nominate
from talent_pools.services.recording import record_ballot, record_check
from tests.factories.day import TODAY


@pytest.fixture(autouse=True)
def surroundings(in_english, on_a_day):
    """Sentences outside of pages; a day that stands still."""


@pytest.fixture
def officer(house):
    """Who nominates."""
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def chief(house):
    """Who decides."""
    return house.user(Role.HR_CHIEF)


@pytest.fixture
def young(house):
    """Somebody who holds the qualification for the next post."""
    return add_person(house, "许若溪", "1996-05")


@pytest.fixture
def nominated(young, officer, chief):
    """A nomination for the pool of the young."""
    return bring(young, by=officer)


@pytest.fixture
def member(nominated, chief):
    """The same, checked, voted on and taken in."""
    prepare(nominated, by=nominated.nominated_by)
    decide(nominated.proposals.get(), approve=True, note="", by=chief)
    nominated.refresh_from_db()
    return nominated


def add_person(house, name, birth, status=Status.HELD, earliest=None, **more):
    """A file with the stored comparison of the next leadership post; none where `status` is None."""
    cadre = house.cadre(name, birth=birth, identity=Identity.CIVIL_SERVANT, **more)
    if status:
        Result.objects.create(
            cadre=cadre, step="lead-2", ladder=Ladder.LEADERSHIP, version="v", status=status, earliest_on=earliest,
            changed_on=TODAY,
        )  # fmt: skip
    return cadre


def pool(key="young"):
    """A delivered pool."""
    return Pool.objects.get(key=key)


def bring(cadre, *, by, key="young", **more):
    """A nomination."""
    about = {
        "horizon": "near",
        "source": "department",
        "grounds": "表现突出",
        "document_no": "会议纪要1号",
    } | more
    return nominate(Membership(cadre=cadre, pool=pool(key), **about), by=by)


def prepare(membership, *, by):
    """All four checks and one ballot."""
    for item in Item.values:
        said = {
            "item": item,
            "said": "clear",
            "said_on": TODAY,
            "office": "纪检监察工委",
            "evidence": "函1号",
        }
        record_check(CheckFinding(membership=membership, **said), by=by)
    ballot = Ballot(membership=membership, held_on=TODAY, voter="方守正", vote="for", reason="德才兼备")
    record_ballot(ballot, by=by)
