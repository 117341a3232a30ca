"""An officer, a leader, a cadre with some records; a day that stands still."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from accounts.choices import Role
from assessments.models import Project, ProjectRole
from cadres.models import Award
from interviews.models import Talk
from placements.models import Stretch
from portraits.models import Label
from portraits.services.labelling import give_label
from tests.factories.day import TODAY
from tests.factories.house import House
from units.services import add_unit

SETUP = "test"


@pytest.fixture(autouse=True)
def surroundings(in_english, on_a_day):
    """Sentences outside of pages; a day that stands still."""


@pytest.fixture
def house():
    """The small house under one zone."""
    return House(add_unit("Zone", code="zone", by=SETUP))


@pytest.fixture
def officer(house):
    """Who keeps portraits."""
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def leader(house):
    """Who reads them."""
    return house.user(Role.LEADER)


@pytest.fixture
def cadre(house):
    """Of whom there is something to say."""
    return house.cadre("许若溪")


@pytest.fixture
def award(cadre):
    """Known by month."""
    return Award.objects.create(cadre=cadre, name="劳动模范", organ="市政府", awarded_on="2026.03")


def project_part(cadre, since, part="leads", name="新能源电池项目"):
    """A part in a project of the cadre's unit."""
    project = Project.objects.create(
        name=name, unit=cadre.home_unit, sector="industry", investment=2, stage="signed", signed_on=since
    )
    return ProjectRole.objects.create(project=project, cadre=cadre, part=part, since=since, source="台账")


def stretch(cadre, by, began, result="", closed=None, task="征收攻坚"):
    """A stretch assignment."""
    return Stretch.objects.create(
        cadre=cadre, task=task, ground="potential", ground_reason="x", supervisor="x", valid=DateRange(began, date(2027, 1, 1)),
        volume_before=2, volume_after=3, result=result, result_text="办成" if result else "", closed_on=closed, created_by=by,
    )  # fmt: skip


def signed_talk(cadre, by, level=1):
    """A talk that only its interviewer reads in words."""
    return Talk.objects.create(
        cadre=cadre, kinds=["growth"], held_on=TODAY, interviewer=by, recorded_by=by, level=level, state="signed",
        signed_at="2026-11-27T09:00+08:00", data_key=b"x", body_sealed=b"x",
    )  # fmt: skip


def label(cadre, records, *, by, text="善打硬仗", axis="shouldering", tone="strength"):
    """A label with its records."""
    return give_label(Label(cadre=cadre, axis=axis, tone=tone, text=text), records, by=by)
