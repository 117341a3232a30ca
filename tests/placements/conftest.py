"""A house with an officer on a fixed day, and placements of each kind."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils.translation import override
from psycopg2.extras import DateRange

from accounts.choices import Role
from placements.choices import Batch, Direction, Nature
from placements.models import Placement
from placements.services import place, plan

TODAY = "2026-11-27 10:00+08:00"
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture(autouse=True)
def now():
    """The day of every test that does not travel further."""
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def officer(house):
    """Who plans placements in `here`."""
    return house.user(Role.HR_OFFICER)


def term(first: date, last: date) -> DateRange:
    """First to last day."""
    return DateRange(first, last + DAY)


@pytest.fixture
def planned(house, officer):
    """Makes a planned placement of a cadre within the house, between two days."""

    def make(cadre, first=date(2026, 3, 1), last=date(2027, 2, 28), **fields):
        told = {
            "direction": Direction.WITHIN, "batch": Batch.GRASSROOTS, "nature": Nature.SECONDMENT,
            "host_unit": house.elsewhere, "title": "deputy head (seconded)", "valid": term(first, last),
        }  # fmt: skip
        if fields.get("direction") == Direction.OUT:
            told["host_unit"] = None
        return plan(Placement(cadre=cadre, **told | fields), by=officer)

    return make


@pytest.fixture
def placed(planned, officer):
    """Makes a decided one."""

    def make(cadre, first=date(2026, 3, 1), last=date(2027, 2, 28), *, counts=None, **fields):
        made = planned(cadre, first, last, **fields)
        reason = "" if counts is None else "local rule 3"
        return place(made, document_no="No. 7", grassroots=counts, grassroots_reason=reason, by=officer)

    return make
