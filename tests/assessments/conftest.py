"""An officer of the house, people of its units, projects."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override
from psycopg2.extras import DateRange

from accounts.choices import Role
from assessments.services.projects import add_project
from cadres.choices import Identity
from cadres.services import add_rank


@pytest.fixture(autouse=True)
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture
def officer(house):
    """Who keeps the room."""
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def client(house, officer):
    """The officer's browser."""
    return house.signed_in(officer)


@pytest.fixture
def civil(house):
    """Makes a civil servant with a rank."""

    def made(name, unit=None, **fields):
        cadre = house.cadre(name, unit, **{"identity": Identity.CIVIL_SERVANT, "birth": "1985-01", **fields})
        add_rank(cadre, by="test", rank=5, valid=DateRange(date(2020, 6, 1), None))
        return cadre

    return made


@pytest.fixture
def project(house, officer):
    """A signed project of the house."""
    return add_project(
        name="澄芯封测", unit=house.here, sector="industry", investment=Decimal("12"), stage="signed",
        signed_on=date(2026, 2, 3), by=officer,
    )  # fmt: skip
