"""Who returns, whereto, who lands nowhere; which posts await two; what later apps are told."""

from datetime import date

import pytest

from placements.choices import Nature, Outcome
from placements.models import Placement
from placements.queries import clashes, published_results, returning, without_landing
from placements.services import call_off, extend, set_landing, settle

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)


@pytest.fixture
def ending(placed, house):
    """Makes a placement that ends on a day, of a cadre of that name."""

    def make(name, last, **fields):
        return placed(house.cadre(name), date(2026, 1, 1), last, **fields)

    return make


def names(placements):
    return [one.cadre.name for one in placements]


@pytest.mark.parametrize(
    ("last", "listed"),
    [
        (date(2026, 11, 20), True),
        (date(2026, 11, 27), True),
        (date(2027, 2, 27), True),
        (date(2027, 2, 28), False),
    ],
)
def test_three_months_ahead_and_overdue_ones_return(ending, last, listed):
    made = ending("甲", last)
    assert (made in returning(Placement.objects.all(), TODAY)) is listed


def test_who_is_transferred_does_not_return(ending):
    ending("甲", date(2026, 12, 31), nature=Nature.TRANSFER)
    assert not returning(Placement.objects.all(), TODAY)


def test_who_has_a_landing_post_is_not_without_one(ending, house, officer):
    ending("甲", date(2026, 12, 31))
    set_landing(ending("乙", date(2027, 1, 31)), unit=house.here, title="科长", note="", by=officer)
    found = returning(Placement.objects.all(), TODAY)
    assert (names(found), names(without_landing(found))) == (["甲", "乙"], ["甲"])


def test_an_extension_plans_the_return_anew(ending, officer):
    made = ending("甲", date(2026, 12, 31))
    extend(made, date(2027, 12, 31), document_no="x", reason="y", by=officer)
    assert not returning(Placement.objects.all(), TODAY)


def test_two_for_one_post_are_flagged_once(ending, house, officer):
    for name, last, unit, title in (
        ("甲", date(2026, 12, 31), house.here, "科长"),
        ("乙", date(2027, 6, 30), house.here, " 科长"),
        ("丙", date(2027, 1, 31), house.below, "科长"),
        ("丁", date(2027, 1, 31), house.here, "副科长"),
    ):
        set_landing(ending(name, last), unit=unit, title=title, note="", by=officer)
    assert [names(group) for group in clashes(Placement.objects.all())] == [["甲", "乙"]]


def test_a_clash_ends_when_one_of_the_two_lands_elsewhere_or_not_at_all(ending, planned, house, officer):
    first = set_landing(ending("甲", date(2026, 12, 31)), unit=house.here, title="科长", note="", by=officer)
    second = planned(house.cadre("乙"))
    set_landing(second, unit=house.here, title="科长", note="", by=officer)
    assert len(clashes(Placement.objects.all())) == 1
    call_off(second, reason="x", by=officer)
    assert clashes(Placement.objects.all()) == []
    assert first.landing_title == "科长"


def test_what_came_of_placements_is_published(ending, officer):
    made = ending("甲", date(2026, 11, 26))
    ending("乙", date(2026, 11, 26))
    post = {"outcome_unit": "x", "outcome_title": "科长", "outcome_document": "No. 9"}
    settle(made, outcome=Outcome.USED, outcome_on=TODAY, by=officer, **post)
    found = published_results([one.cadre_id for one in Placement.objects.all()])
    assert [(one.cadre.name, one.outcome_title) for one in found] == [("甲", "科长")]
    made.appointment.refresh_from_db()
    assert made.appointment.removal_document_no == "No. 9"
