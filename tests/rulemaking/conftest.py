"""People who flip when 两年 becomes 三年, and the officer and the chief who work on rules."""

from datetime import date

import pytest
import time_machine
from django.utils.translation import override
from psycopg2.extras import DateRange

from accounts.choices import Permission, Role
from cadres.choices import Grade, Identity, Sex
from cadres.models import Appraisal, Cadre
from cadres.services import add_cadre, add_rank
from jobs import services as jobs
from readiness.services import compute
from rulemaking.services import save_rule, start_draft
from rulemaking.trying import simulate
from tests.factories.house import House
from units.services import add_unit

NOW = "2026-11-24 10:00:00+08:00"
SINCE = {"甲": date(2021, 1, 1), "乙": date(2024, 5, 1), "丙": date(2024, 6, 1), "丁": date(2026, 3, 1)}


@pytest.fixture(autouse=True)
def _frozen():
    with override("en"), time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house():
    """The small house under one zone."""
    return House(add_unit("Zone", code="zone", by="test"))


def ranked(name, unit, since, sex=Sex.MALE):
    """A civil servant, 一级主任科员 since a day, every grade competent."""
    made = add_cadre(name, home_unit=unit, by="test")
    Cadre.objects.filter(pk=made.pk).update(identity=Identity.CIVIL_SERVANT, sex=sex)
    add_rank(made, by="test", rank=6, valid=DateRange(since, None))
    Appraisal.objects.bulk_create(
        Appraisal(cadre=made, year=year, grade=Grade.COMPETENT, decided_on=date(year + 1, 3, 10))
        for year in range(2020, 2026)
    )
    return made


@pytest.fixture
def people(house):
    """Four: two of them between two years and three, one of those elsewhere."""
    found = {
        name: ranked(name, house.elsewhere if name == "丙" else house.here, day)
        for name, day in SINCE.items()
    }
    compute([one.pk for one in found.values()])
    return found


@pytest.fixture
def officer(house):
    """Who drafts, for everybody."""
    return house.bind(house.user(Role.HR_OFFICER), Permission.DRAFT_RULES)


@pytest.fixture
def chief(house):
    """Who enacts, for everybody."""
    return house.bind(house.user(Role.HR_CHIEF), Permission.DRAFT_RULES, Permission.ENACT_RULES)


@pytest.fixture
def draft(house, officer):
    """The ladder of ranks as a draft, an exact copy."""
    return start_draft("rank-ladder", reason="试行三年", from_day=date(2027, 1, 1), by=officer)


@pytest.fixture
def stricter(draft, officer):
    """四级调研员: three years in the place of two."""
    return years(draft, 36, officer)


def years(draft, months, by):
    """The draft with another time needed for 四级调研员."""
    params = {
        "sources": ["rank:6"], "months": months, "shorten": ["excellent"],
        "not_counted": ["basic", "ungraded", "case_open", "not_assessed"], "stop": ["incompetent"],
    }  # fmt: skip
    return save_rule(draft, "RK-18-4D", {"params": params}, by=by)


def tried(draft, by):
    """A simulation, its run done."""
    made = simulate(draft, by=by)
    for pk in list(made.run.items.values_list("pk", flat=True)):
        assert jobs.work(pk)
    made.refresh_from_db()
    return made
