"""SQL and plain Python give the same answer, for every condition alone and for trees of them; unknown apart."""

import random
from collections import Counter
from datetime import date

import pytest
import time_machine
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.choices import Permission, Role
from accounts.models import RoleDefinition
from accounts.services import define_role, grant_role
from cadres.models import Cadre
from common import scope
from readiness.models import Result
from selection.compiling import compiled, counted, found, kept
from selection.conditions import CATALOGUE, offered
from selection.conditions.people import gather
from selection.evaluating import judge, unknown_because
from selection.tree import cleaned, leaves
from tests.factories.house import House
from tests.selection.invented import DAY, invent, invented_tree, question
from units.models import Unit

PEOPLE, TREES = 70, 60
NOW = "2026-11-20T10:00+08:00"
ALWAYS_KNOWN = {
    "management_state",
    "name",
    "unit",
    "dates_verified",
    "grades_complete",
    "open_matter",
    "investigation",
    "ended_unclosed",
}
SELDOM = {"declared_none", "readiness"}
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """People of every kind, and a user who may ask everything; undone at the end."""
    with (
        django_db_blocker.unblock(),
        time_machine.travel(NOW, tick=False),
        transaction.atomic(),
        scope.everything(),
    ):
        house = House()
        user = house.user(Role.HR_OFFICER)
        permits = [Permission.VIEW_SUPERVISION, Permission.SELECT_CADRES, Permission.VIEW_CADRES]
        role = RoleDefinition(
            code="all", name_zh="全", name_en="all", description_zh="全", permissions=permits
        )
        define_role(role, by="test")
        grant_role(user, "all", unit=house.here, by="test")
        cadres = invent(house, random.Random(20261120), PEOPLE)
        for n, cadre in enumerate(cadres[::2]):
            Result.objects.create(
                cadre=cadre,
                step="rank-6" if n % 3 else "none",
                ladder="rank",
                version="v",
                status=["held", "not_yet"][n % 2],
                changed_on=DAY,
            )
        yield user, cadres
        transaction.set_rollback(True)


@pytest.fixture
def people(world, at_work):
    user, cadres = world
    return gather([Cadre.objects.get(pk=cadre.pk) for cadre in cadres], by=user, day=DAY)


@pytest.fixture
def at_work():
    with time_machine.travel(NOW, tick=False):
        yield


def said_by_sql(tree, user, day=DAY):
    sql, values = compiled(tree, by=user, day=day).around("SELECT id, said FROM {judged}")
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return dict(cursor.fetchall())


def differences(tree, user, people):
    """Who is answered differently, and what both say."""
    said = said_by_sql(tree, user)
    asked = [one for one in people if one.cadre.pk in said]
    return [
        (p.cadre.name, said[p.cadre.pk], judge(tree, p)) for p in asked if said[p.cadre.pk] != judge(tree, p)
    ]


def units_of():
    return [str(pk) for pk in Unit.objects.values_list("pk", flat=True)]


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_a_condition_alone_is_answered_the_same(key, world, people):
    user, dice, answers = world[0], random.Random(key), Counter()
    for _ in range(25):
        tree = cleaned(question(CATALOGUE[key], dice, units_of()), by=user, day=DAY)
        assert differences(tree, user, people) == [], tree
        answers.update(said_by_sql(tree, user).values())
    wanted = {True, False} | ({None} if key not in ALWAYS_KNOWN else set())
    assert key in SELDOM or wanted <= answers.keys(), answers


@settings(max_examples=TREES, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_trees_of_conditions_are_answered_the_same(seed, world, people):
    user, dice = world[0], random.Random(seed)
    tree = cleaned(invented_tree(dice, sorted(offered(user)), units_of()), by=user, day=DAY)
    assert differences(tree, user, people) == [], tree
    said = Counter(said_by_sql(tree, user).values())
    assert counted(tree, by=user, day=DAY) == {"yes": said[True], "no": said[False], "unknown": said[None]}
    some = dice.sample(sorted(said_by_sql(tree, user)), k=5)
    for segment, answer in (("yes", True), ("unknown", None), ("no", False)):
        of_some = kept(Cadre.objects.all(), tree, segment, by=user, day=DAY, ids=some)
        expected = {pk for pk, one in said_by_sql(tree, user).items() if one is answer and pk in some}
        assert set(of_some.values_list("pk", flat=True)) == expected, tree
    for person in people:
        blamed = unknown_because(tree, person)
        assert bool(blamed) == (judge(tree, person) is None and bool(list(leaves(tree))))


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2021, 7, 1), date(2030, 1, 31)])
def test_another_cut_off_date_is_answered_the_same(day, world, at_work):
    user, dice = world[0], random.Random(day.isoformat())
    people = gather(list(Cadre.objects.filter(pk__in=[c.pk for c in world[1]])), by=user, day=day)
    for key in sorted(set(CATALOGUE) - {"readiness"}):
        tree = cleaned(question(CATALOGUE[key], dice, units_of()), by=user, day=day)
        said = said_by_sql(tree, user, day)
        wrong = [p.cadre.name for p in people if p.cadre.pk in said and said[p.cadre.pk] != judge(tree, p)]
        assert wrong == [], tree


@pytest.mark.parametrize("joint", ["any", "all"])
def test_the_three_segments_are_everybody_once(joint, world, at_work):
    user = world[0]
    tree = cleaned({joint: [{"is": "age", "min": 35}, {"is": "minority", "yes": True}]}, by=user, day=DAY)
    counts = counted(tree, by=user, day=DAY)
    segments = {
        name: set(found(tree, name, by=user, day=DAY).values_list("pk", flat=True)) for name in counts
    }
    assert {name: len(ids) for name, ids in segments.items()} == counts
    assert all(counts.values())
    assert len(set().union(*segments.values())) == sum(counts.values())
