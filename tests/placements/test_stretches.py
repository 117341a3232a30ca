"""Stretch assignments: moderate levers, at most two at a time, check-ins, the result."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from placements.models import CheckIn, Stretch
from placements.services import assign, change_stretch, check_in, close_stretch
from tests.placements.conftest import term

pytestmark = pytest.mark.django_db


@pytest.fixture
def given(house, officer):
    """Makes an assignment with these levers (volume, difficulty, test: before and after)."""
    cadre = house.cadre("钱进")

    def make(levers=(2, 3, 2, 2, 2, 2), **fields):
        names = [
            f"{lever}_{end}" for lever in ("volume", "difficulty", "test") for end in ("before", "after")
        ]
        told = {"task": "专班", "ground": "potential", "ground_reason": "x", "supervisor": "周远"}
        valid = term(date(2026, 3, 1), date(2026, 12, 31))
        row = Stretch(
            cadre=cadre, **told | {"valid": valid} | fields, **dict(zip(names, levers, strict=True))
        )
        return assign(row, by=officer)

    return make


@pytest.mark.parametrize(
    ("levers", "words"),
    [
        ((2, 2, 2, 2, 2, 2), "At least one lever is raised"),
        ((2, 3, 2, 1, 2, 2), "none is lowered"),
        ((2, 5, 2, 2, 2, 2), "two levels at most"),
    ],
)
def test_levers_are_raised_moderately(given, levers, words):
    with pytest.raises(ValidationError, match=words):
        given(levers)


def test_the_database_holds_the_levers_as_well(given):
    made = given((2, 4, 2, 2, 2, 2))
    with pytest.raises(IntegrityError), transaction.atomic():
        Stretch.objects.filter(pk=made.pk).update(volume_after=5)


def test_nobody_carries_three_at_a_time(given):
    given()
    given()
    with pytest.raises(ValidationError, match="钱进 carries 2 open assignments"):
        given()
    given(valid=term(date(2027, 1, 1), date(2027, 3, 31)))


def test_a_talk_in_between_is_held_by_now(given, officer):
    made = given()
    check_in(CheckIn(stretch=made, held_on=date(2026, 11, 27), course="on_course", note="x"), by=officer)
    with pytest.raises(ValidationError, match="Between the first day"):
        check_in(CheckIn(stretch=made, held_on=date(2026, 11, 28), course="stuck", note="x"), by=officer)


def test_a_closed_assignment_has_its_result_and_stays_as_it_is(given, officer):
    made = close_stretch(given(), result="partly", text="half of it", on=date(2026, 11, 27), by=officer)
    assert (made.result, made.closed_on) == ("partly", date(2026, 11, 27))
    with pytest.raises(ValidationError, match="closed"):
        change_stretch(made, version=made.version, task="x", by=officer)
