"""A house on a fixed day, with two officers of supervision, and sanctions by code."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils.translation import override

from accountability.models import GRID, SanctionKind, StepDownCase, ToleranceCase
from accountability.services import decide, impose, open_case, prepare, stepdown
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


WEIGHED = dict.fromkeys(GRID, "for") | {"intent": "negligent", "interest": "public", "conduct": "trial"}
OPINION = {"opinion": "未发现违纪问题", "opinion_organ": "纪工委", "opinion_on": date(2026, 11, 20)}
PAPER = {"no": "澄新容〔2026〕2号", "organ": "党工委", "reasons": "先行先试中的程序瑕疵"}


@pytest.fixture
def decider(house):
    """The second person."""
    return house.user(Role.SUPERVISION, name="秦明远")


@pytest.fixture
def opened(house, officer, cadre):
    """Opens a case."""

    def make(who=None, matter=None, happened_on=date(2026, 10, 8), **fields):
        told = {
            "subject": "预审先行先试", "facts": "先建后批", "source": "unit", "applicant_text": "招商局",
            "applied_on": date(2026, 11, 1), "owner_unit": house.here, "due_on": date(2026, 12, 31),
        }  # fmt: skip
        case = ToleranceCase(cadre=who or cadre, **told | fields)
        return open_case(case, matter=matter, happened_on=None if matter else happened_on, by=officer)

    return make


@pytest.fixture
def prepared(opened, officer):
    """Opens a case and prepares it; `weighed`: what differs from the best."""

    def make(who=None, matter=None, weighed=None, **fields):
        case = opened(who, matter, **fields)
        return prepare(case, version=case.version, by=officer, **WEIGHED | OPINION | (weighed or {}))

    return make


@pytest.fixture
def ruled(prepared, decider):
    """A case that is decided."""

    def make(decision="exempt", reduced_to=None, **told):
        case = prepared(**told)
        return decide(case, decision, on=date(2026, 11, 25), by=decider, reduced_to=reduced_to, **PAPER)

    return make


@pytest.fixture
def prompted(house, officer, cadre):
    """Enters a step-down prompt."""

    def make(on=date(2026, 10, 1), **fields):
        told = {
            "cadre": cadre, "situation_id": "local_results", "alert": "daily", "facts": "长期打不开局面", "prompted_on": on,
            "owner_unit": house.here, "due_on": on + timedelta(days=30),
        }  # fmt: skip
        return stepdown.prompt(StepDownCase(**told | fields), by=officer)

    return make


@pytest.fixture
def established(prompted, officer, decider):
    """A prompt found established by two, all on one day."""

    def make(on=date(2026, 10, 1)):
        case = prompted(on)
        for who in (officer, decider):
            case = stepdown.verify(case, holds=True, finding="属实", on=on, by=who)
        return case

    return make


@pytest.fixture
def stepped_down(established, officer, decider):
    """A case decided on that day."""

    def make(way="lateral", on=date(2026, 10, 1), adjust=True):
        case = stepdown.propose(established(on), way=way, proposal="拟调整", on=on, by=officer)
        paper = {"no": "澄新干〔2026〕8号", "organ": "党工委", "reasons": "不适宜担任现职"}
        return stepdown.rule(case, adjust=adjust, on=on, by=decider, **paper)

    return make
