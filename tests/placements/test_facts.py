"""What others are told of placements, service periods and assignments, the day before, on and after."""

from datetime import date

import pytest

from placements.models import LockKind, Stretch
from placements.services import assign, close_stretch, record_lock
from tests.facts import ask
from tests.placements.conftest import term

pytestmark = pytest.mark.django_db


@pytest.fixture
def cadre(house):
    return house.cadre("钱进")


@pytest.mark.parametrize(
    ("day", "away"),
    [
        (date(2026, 2, 28), None),
        (date(2026, 3, 1), True),
        (date(2027, 2, 28), True),
        (date(2027, 3, 1), False),
    ],
)
def test_somebody_is_away_from_the_first_to_the_last_day(placed, cadre, day, away):
    placed(cadre)
    found = ask("placements", day, cadre)
    assert (found[0]["away"] if found else None) is away
    if away:
        assert found[0]["until"] == date(2027, 2, 28)


def test_a_plan_is_no_fact(planned, cadre):
    planned(cadre)
    assert ask("placements", date(2026, 11, 27), cadre) == []


@pytest.mark.parametrize(
    ("day", "bound"),
    [
        (date(2024, 6, 30), False),
        (date(2024, 7, 1), True),
        (date(2029, 6, 30), True),
        (date(2029, 7, 1), False),
    ],
)
def test_a_township_binds_for_five_years(cadre, officer, day, bound):
    kind = LockKind.objects.get(pk="township_5")
    lock = record_lock(cadre, kind, began_on=date(2024, 7, 1), document_no="x", by=officer)
    assert lock.until == date(2029, 6, 30)
    found = ask("service_lock", day, cadre)
    assert [row["kinds"] for row in found] == ([["township_5"]] if bound else [])


def test_assignments_are_counted_open_and_achieved(cadre, officer):
    told = {"ground": "daring", "ground_reason": "x", "supervisor": "x", "volume_after": 3}
    valid = term(date(2026, 3, 1), date(2026, 12, 31))
    made = assign(Stretch(cadre=cadre, task="a", valid=valid, **told), by=officer)
    close_stretch(made, result="met", text="done", on=date(2026, 11, 1), by=officer)
    before, after = (
        ask("stretch_assignments", day, cadre)[0] for day in (date(2026, 10, 31), date(2026, 11, 1))
    )
    assert ((before["open"], before["met"]), (after["open"], after["met"])) == ((1, 0), (0, 1))
