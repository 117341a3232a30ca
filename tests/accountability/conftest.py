"""A house on a fixed day, with two officers of supervision, and sanctions by code."""

from datetime import date

import pytest
import time_machine
from django.utils.translation import override

from accountability.models import SanctionKind
from accountability.services import impose
from accounts.choices import Role

TODAY = "2026-11-27 10:00+08:00"


@pytest.fixture
def english():
    """Sentences outside of pages."""
    with override("en"):
        yield


@pytest.fixture
def now():
    """The day of a test that does not travel further."""
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def officer(house):
    """Who supervises `here`."""
    return house.user(Role.SUPERVISION, name="石书恒")


@pytest.fixture
def cadre(house):
    """Somebody in `here`."""
    return house.cadre("陆承远")


@pytest.fixture
def given(cadre):
    """Imposes a sanction by the code of its kind; each has a document of its own."""

    def give(code, on=date(2025, 3, 10), **fields):
        told = {"organ": "纪工委", "document_no": f"〔2025〕{code}{on}"} | fields
        return impose(cadre, SanctionKind.objects.get(code=code), decided_on=on, by="test", **told)

    return give
