"""The second wall: a scope that holds every unit is asked once a statement, any other of every row."""

import pytest
from django.db import connection

from cadres.models import Appointment, Cadre
from common import scope
from readiness.models import Result
from readiness.services import compute
from units.services import add_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(house):
    """One person in each unit, with a post and a result."""
    found = [
        house.cadre(name, unit)
        for name, unit in (("A", house.here), ("B", house.below), ("C", house.elsewhere))
    ]
    compute([cadre.pk for cadre in found])
    return found


def seen(*units):
    """Names that the rows of a file, of its posts and of its results show within a scope."""
    with scope.limited_to([unit.pk for unit in units]):
        return [
            "".join(sorted(set(rows.values_list(name, flat=True))))
            for rows, name in (
                (Cadre.objects.all(), "name"),
                (Appointment.objects.all(), "cadre__name"),
                (Result.objects.all(), "cadre__name"),
            )
        ]


def reaches_all(*units):
    with scope.limited_to([unit.pk for unit in units]), connection.cursor() as cursor:
        cursor.execute("SELECT scope_reaches_all()")
        return cursor.fetchone()[0]


def test_a_scope_of_every_unit_sees_everybody(house, people):
    units = (house.here, house.below, house.elsewhere)
    assert reaches_all(*units)
    assert seen(*units) == ["ABC"] * 3


def test_a_scope_that_misses_one_unit_does_not_see_its_people(house, people):
    assert not reaches_all(house.here, house.below)
    assert seen(house.here, house.below) == ["AB"] * 3
    assert seen(house.elsewhere) == ["C"] * 3


def test_a_unit_named_twice_does_not_stand_for_another(house, people):
    assert seen(house.here, house.below, house.below) == ["AB"] * 3


def test_an_empty_scope_sees_nobody(house, people):
    assert (reaches_all(), seen()) == (False, [""] * 3)


def test_a_new_unit_is_at_once_outside_of_a_scope_that_was_whole(house, people):
    added = add_unit("Bureau of Parks", code="parks", by="test")
    house.cadre("D", added)
    assert seen(house.here, house.below, house.elsewhere) == ["ABC", "ABC", "ABC"]


def test_what_lay_around_a_block_is_in_force_again_after_it(house, people):
    with scope.limited_to([house.here.pk]):
        with scope.limited_to([house.elsewhere.pk]):
            assert list(Cadre.objects.values_list("name", flat=True)) == ["C"]
        assert list(Cadre.objects.values_list("name", flat=True)) == ["A"]
    assert Cadre.objects.count() == 3
