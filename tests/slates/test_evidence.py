"""What a blind cell tells: status and bands, never a day or a number that is found again in another list."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest

from accounts.choices import Role
from assessments.models import Rating, RatingGroup
from cadres.models import Award
from interviews.models import Covered, Talk
from readiness.choices import Status
from readiness.models import Result
from slates.choices import RESOURCES, Row
from slates.comparison import compare
from slates.evidence.tempering import band_words
from tests.factories.day import TODAY
from training.models import OutsideTraining
from training.services.outside import save_outside

pytestmark = pytest.mark.django_db
MATTER = "XR-11-matter"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "under 45"),
        (44.5, "under 45"),
        (45, "45 to under 90"),
        (Decimal("89.5"), "45 to under 90"),
        (90, "90 or more"),
    ],
)
def test_bands(number, words):
    assert band_words(number, 45, 90) == words


def test_every_row_says_what_a_token_reads_for_it():
    assert set(RESOURCES) == set(Row)


@pytest.fixture
def known(people, officer):
    """Somebody about whom everything has an exact day or number."""
    one = people[0]
    one.results.update(status="not_yet", earliest_on=TODAY + timedelta(days=40))
    amounts = {
        "hours": Decimal("47.5"),
        "mode": "gathered",
        "began_on": date(2026, 3, 2),
        "ended_on": date(2026, 3, 2),
    }
    save_outside(
        OutsideTraining(cadre=one, kind="party_school", name="班次", school="s", **amounts), by=officer
    )
    rating = Rating.objects.create(cadre=one, occasion="年度民主测评", held_on=date(2026, 1, 15))
    counts = {"excellent": 73, "competent": 8, "basic": 2, "incompetent": 0, "no_opinion": 0}
    about = {"name": "群众", "weight": 100, "issued": 83, "returned": 83, "valid": 83, "order": 1}
    RatingGroup.objects.create(rating=rating, counts=counts, **about)
    Award.objects.create(cadre=one, name="嘉奖", awarded_on="2025-03")
    return one


def cells(slate, user, *, blind):
    """{row: sentences of the first person}."""
    found = compare(slate, user, TODAY, blind=blind)
    first = slate.candidates.get(place=1).mark - 1 if blind else 0
    return {line.key: [item.text for item in row[first].items] for line, row in found.rows}


def test_with_names_days_and_numbers_are_told(known, blind_slate, officer):
    told = cells(blind_slate, officer, blind=False)
    assert "2027.01.06" in told["readiness"][0]
    assert told["rule:XR-08-1a"] == ["Met: 2010.07"]
    assert told["training"] == ["2026: 47.5 h"]
    assert "2026.01.15" in told["frontline"][0]


def test_blind_status_and_bands_only(known, blind_slate, officer):
    told = cells(blind_slate, officer, blind=True)
    assert told["readiness"] == [str(Status.NOT_YET.label)]
    assert told["rule:XR-08-1a"] == ["Met"]
    assert told["training"] == ["2026: 45 to under 90 h"]
    assert told["awards"] == ["one or two"]
    assert told["frontline"][0].endswith("80 or more %")
    exact = [text for texts in told.values() for text in texts if re.search(r"\d{4}[.-]\d|\d\.\d", text)]
    assert exact == []


def test_blind_a_matter_is_dated_for_nobody(known, blind_slate, house):
    """Not for who may date matters either: the day would be a mark of the person."""
    chief = house.user(Role.HR_CHIEF)
    found = compare(blind_slate, chief, TODAY, blind=True)
    assert [item for _line, row in found.rows for cell in row for item in cell.items if item.needs] == []


def test_of_whom_no_step_applies_no_rule_is_asked(people, slate, officer):
    """And that is said, instead of a cell that looks as if it were closed."""
    Result.objects.filter(cadre=people[0]).delete()
    told = cells(slate, officer, blind=False)
    assert (told["readiness"], told["rule:XR-08-1a"]) == (["the step does not apply"], ["not asked here"])


def test_a_talk_that_tells_of_a_matter_tells_nobody_its_day(people, slate, officer):
    """Of a talk of two kinds the other kind has the same day."""
    about = {"cadre": people[0], "held_on": TODAY, "interviewer": officer, "recorded_by": officer}
    talk = Talk.objects.create(kinds=["admonition", "routine"], data_key=b"x", body_sealed=b"x", **about)
    for kind in talk.kinds:
        Covered.objects.create(talk=talk, cadre=people[0], kind=kind, held_on=TODAY, interviewer=officer)
    assert cells(slate, officer, blind=False)["talks"] == ["no talk"]
