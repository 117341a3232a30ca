"""Thirty persons worked out by hand: the batch says exactly that, of each of them and of the places."""

from datetime import date

import pytest

from promotions.desk import Desk
from promotions.models import BatchLine
from promotions.places import places_of
from promotions.queries import visible_lines
from promotions.services import mark, start_batch
from promotions.snapshot import deciding
from readiness.services import explain
from tests.promotions.thirty import CUT_OFF, PERSONS, TARGETS

pytestmark = pytest.mark.django_db
BY_NAME = {person.name: person for person in PERSONS}
PLACES = {  # ranks: approved, used, reserved, free, entering, leaving, free then, missing
    (7, 8): (5, 4, 0, 1, 2, 0, -1, 1),
    (8,): (2, 1, 0, 1, 3, 0, -2, 2),
    (3, 4, 5, 6): (30, 19, 0, 11, 1, 2, 12, 0),
    (5, 6): (15, 3, 1, 11, 5, 2, 8, 0),
}


def lines_of(batch):
    return {line.name: line for line in BatchLine.objects.filter(batch=batch)}


def numbers(place):
    row = place.row
    return (
        row.approved,
        row.used,
        place.reserved,
        place.remaining,
        place.entering,
        place.leaving,
        place.after,
        place.over,
    )


def places(batch, user):
    return {tuple(place.row.grades): numbers(place) for place in places_of(batch, visible_lines(user, batch))}


def test_there_are_thirty(batch):
    assert (len(PERSONS), len(lines_of(batch))) == (30, 30)


def test_each_has_the_outcome_worked_out_by_hand(batch):
    found = {
        name: (line.verdict, line.eligible_on.isoformat() if line.eligible_on else "", line.why)
        for name, line in lines_of(batch).items()
    }
    assert found == {one.name: (one.verdict, one.on, one.why) for one in PERSONS}


def test_the_rules_that_decide_are_the_ones_worked_out_by_hand(batch):
    found = {
        name: tuple(one["rule"] for one in deciding(line.lines, line.verdict))
        for name, line in lines_of(batch).items()
    }
    assert found == {one.name: one.rules for one in PERSONS}


def test_excellent_years_are_those_of_the_present_rank(batch):
    assert {
        name: tuple(line.excellent_years) for name, line in lines_of(batch).items() if line.excellent_years
    } == {one.name: one.excellent for one in PERSONS if one.excellent}


def test_approved_places_and_nested_shares_are_those_worked_out_by_hand(batch, officer):
    assert places(batch, officer) == PLACES


def test_who_is_left_out_enters_no_place_and_who_has_one_reserved_takes_it(batch, officer, cadres):
    mark(batch, [cadres["秦一主"].pk], "excluded", note="本人放弃", by=officer)
    mark(batch, [cadres["吕四调"].pk], "reserved", note="下一批安排", by=officer)
    found = places(batch, officer)
    assert (found[7, 8], found[8,]) == ((5, 4, 0, 1, 1, 0, 0, 0), (2, 1, 1, 0, 2, 0, -2, 2))


@pytest.mark.parametrize(
    ("day", "verdict"), [(date(2026, 11, 30), "not_yet"), (date(2026, 12, 1), "qualified")]
)
def test_on_the_day_it_is_met_and_the_day_before_not(cadres, house, officer, day, verdict):
    early = start_batch("x", cut_off=day, targets=["rank-5"], units=[house.here], by=officer)
    assert lines_of(early)["冯当月"].verdict == verdict


def test_what_it_says_of_everybody_is_what_the_receipt_says(batch, cadres):
    for name, line in lines_of(batch).items():
        said = [one for one in explain(cadres[name], as_of=CUT_OFF) if one.step == line.step]
        for one in said:
            kept = [
                {key: each[key] for key in each if key in asked}
                for each, asked in zip(line.lines, one.lines, strict=True)
            ]
            assert kept == one.lines, name


def test_what_was_assumed_of_days_to_come_is_said(batch, officer):
    assert {name for name, line in lines_of(batch).items() if line.assumed} >= {"陈次日", "钱未满"}
    assert batch.targets == TARGETS
    assert Desk(officer, batch, None).hidden == 0
