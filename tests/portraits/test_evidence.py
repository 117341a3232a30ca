"""Evidence: every source gives its records, nothing that is withdrawn, and tells nobody what they may not read."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from accounts.choices import Role
from assessments.models import (
    Assessment,
    DailyAppraisal,
    Dimension,
    Finding,
    Headquarters,
    HeadquartersMember,
    ProjectNode,
    ProjectResult,
    Rating,
    RatingGroup,
)
from cadres.models import Appraisal
from measures.models import ItemPerson, Plan, PlanItem, YearTheme
from portraits.evidence.reading import evidence_of, shown_to
from tests.factories.day import TODAY
from tests.portraits.conftest import project_part, signed_talk, stretch
from training.models import OutsideTraining, RoleModel, Speciality, SpecialityHolder

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 6)


def told(cadre, on=TODAY):
    """(source, mark, day) of all there is."""
    return {(one.source, one.mark, one.day) for one in evidence_of(cadre.pk, on)}


def test_the_file_speaks(cadre, award, officer):
    Appraisal.objects.create(cadre=cadre, year=2025, grade="excellent", decided_on=date(2026, 2, 1))
    Appraisal.objects.create(cadre=cadre, year=2024, grade="not_assessed", decided_on=date(2025, 2, 1))
    stretch(cadre, officer, DAY, "met", date(2026, 9, 1))
    assert told(cadre) == {
        ("appraisal", "excellent", date(2026, 2, 1)),
        ("award", "granted", date(2026, 3, 1)),
        ("stretch", "met", date(2026, 9, 1)),
    }


def test_a_day_is_asked_as_it_was(cadre, officer):
    stretch(cadre, officer, DAY, "met", date(2026, 9, 1))
    assert told(cadre, date(2026, 8, 31)) == {("stretch", "taken", DAY)}
    assert told(cadre, DAY - timedelta(1)) == set()


def test_the_front_line_speaks(cadre):
    part = project_part(cadre, DAY)
    for name, planned, met in (("a", 1, 1), ("b", 1, 9), ("c", 1, None), ("d", 400, None)):
        planned_on = DAY + timedelta(planned)
        ProjectNode.objects.create(
            project=part.project, name=name, planned_on=planned_on, met_on=met and DAY + timedelta(met)
        )
    ProjectResult.objects.create(
        project=part.project, cadre=cadre, kind="quality", text="x", achieved_on=DAY, source="x"
    )
    place = Headquarters.objects.create(name="指挥部", matter="x", unit=cadre.home_unit, begins_on=DAY)
    HeadquartersMember.objects.create(headquarters=place, cadre=cadre, part="commander", since=DAY)
    after = DAY + timedelta(2)
    assert told(cadre) == {
        ("project_part", "leads", DAY), ("node", "met", DAY + timedelta(1)), ("node", "late", DAY + timedelta(9)),
        ("node", "missed", after), ("result", "quality", DAY), ("headquarters", "commander", DAY),
    }  # fmt: skip


def test_a_project_given_up_says_nothing_of_its_people(cadre):
    part = project_part(cadre, DAY)
    part.project.stage = "stopped"
    part.project.save()
    assert told(cadre) == set()


def test_assessors_speak(cadre):
    said = Assessment.objects.create(
        cadre=cadre, kind="no_appointment", held_on=DAY, assessors="x", summary="x"
    )
    Finding.objects.create(
        assessment=said, dimension=Dimension.objects.get(pk="pressure"), level="good", evidence="x"
    )
    DailyAppraisal.objects.create(cadre=cadre, year=2026, quarter=1, word="fair", decided_on=DAY)
    assert told(cadre) == {("finding", "pressure.good", DAY), ("daily", "fair", DAY)}


@pytest.mark.parametrize(
    ("groups", "mark"),
    [
        ([(60, {"excellent": 9, "competent": 1}), (40, {"competent": 8, "basic": 2})], "high"),  # 92 %
        ([(60, {"excellent": 7, "basic": 3}), (40, {"excellent": 10})], "middle"),  # 82 %
        ([(100, {"incompetent": 10})], "low"),
        (
            [(60, {"excellent": 9, "basic": 1}), (40, {"basic": 2})],
            "middle",
        ),  # a small group: all together, 9 of 12
        ([(100, {"excellent": 4})], None),  # too few for anything
    ],
)
def test_a_rating_says_no_more_than_is_published_of_it(cadre, groups, mark):
    rating = Rating.objects.create(cadre=cadre, occasion="x", held_on=DAY)
    for order, (weight, counts) in enumerate(groups):
        number = sum(counts.values())
        RatingGroup.objects.create(
            rating=rating, name=str(order), weight=weight, issued=number, returned=number, valid=number, counts=counts,
            order=order,
        )  # fmt: skip
    assert told(cadre) == ({("rating", mark, DAY)} if mark else set())


def test_items_of_plans_speak_of_who_answers_for_them(cadre):
    theme = YearTheme.objects.create(unit=cadre.home_unit, year=2026, name="攻坚突破年")
    plan = Plan.objects.create(theme=theme, unit=cadre.home_unit, name="行动方案", issued_on=DAY)
    for number, (due, done) in enumerate([(1, 1), (1, 3), (1, None), (400, None)], start=1):
        done_on = done and DAY + timedelta(done)
        item = PlanItem.objects.create(
            plan=plan, number=number, text="x", due_on=DAY + timedelta(due), done_on=done_on
        )
        ItemPerson.objects.create(item=item, cadre=cadre, order=1)
    assert {(mark, day) for _source, mark, day in told(cadre)} == {
        ("done", DAY + timedelta(1)), ("late", DAY + timedelta(3)), ("overdue", DAY + timedelta(2)),
    }  # fmt: skip


def test_learning_speaks(cadre):
    OutsideTraining.objects.create(
        cadre=cadre,
        kind="party_school",
        name="中青班",
        school="市委党校",
        began_on=DAY,
        ended_on=DAY,
        days=30,
    )
    SpecialityHolder.objects.create(
        cadre=cadre, speciality=Speciality.objects.first(), grounds="x", since=DAY
    )
    RoleModel.objects.create(
        unit=cadre.home_unit, kind="example", cadre=cadre, deeds="x", source="x", named_on=DAY
    )
    assert told(cadre) == {
        ("outside", "party_school", DAY), ("speciality", "held", DAY), ("role_model", "named", DAY),
    }  # fmt: skip


def test_nobody_is_told_what_they_may_not_read(cadre, officer, leader, house):
    talk = signed_talk(cadre, officer, level=3)
    key = ("talk", talk.pk)
    assert key in {one.key for one in evidence_of(cadre.pk, TODAY)}
    assert "officer" in shown_to(officer, [key])[key].words
    assert shown_to(leader, [key]) == {}
    assert shown_to(house.user(Role.HR_OFFICER, house.elsewhere, "far"), [key]) == {}


def test_everybody_else_stays_out_of_it(cadre, house, award):
    other = house.cadre("别人")
    assert told(other) == set()
    assert timezone.localdate() == TODAY
