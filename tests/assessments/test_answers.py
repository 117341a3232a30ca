"""Feedback to every grade; reviews and appeals only where the law gives them, in time."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from accounts.choices import Role
from assessments.models import Round, RoundLine
from assessments.queries import visible_answers
from assessments.services.answers import add_answer, settle_answer
from cadres.choices import Grade
from common.clock import today

pytestmark = pytest.mark.django_db


@pytest.fixture
def line(house, officer, civil):
    """Makes a decided line with a grade."""

    def made(grade, name="甲"):
        cadre = civil(name)
        found = Round.objects.create(
            unit=house.here, year=2025, started_by=officer, decided_on=date(2026, 1, 20)
        )
        row = RoundLine.objects.create(round=found, cadre=cadre, unit_text="x", grade=grade)
        found.state, found.committed_by, found.committed_at = "committed", officer, timezone.now()
        found.save()
        return row

    return made


def asked(row, by, **more):
    day = today()
    told = {
        "kind": "review",
        "ground": "incompetent",
        "line": row,
        "told_on": day,
        "made_on": day,
        "text": "x",
    }
    return add_answer(row.cadre, by=by, **(told | more))


@pytest.mark.parametrize("grade", [Grade.EXCELLENT, Grade.COMPETENT, Grade.BASIC, Grade.UNGRADED])
def test_other_grades_than_incompetent_give_feedback_and_no_review(line, officer, grade):
    row = line(grade)
    with pytest.raises(ValidationError, match="no review of this grade"):
        asked(row, officer)
    assert asked(row, officer, kind="feedback", ground="").pk


@pytest.mark.parametrize(("days", "accepted"), [(0, True), (30, True), (31, False)])
def test_a_review_comes_within_thirty_days(line, officer, days, accepted):
    row, told = line(Grade.INCOMPETENT), today() - timedelta(days=days)
    if accepted:
        assert asked(row, officer, told_on=told).pk
    else:
        with pytest.raises(ValidationError, match="30 days"):
            asked(row, officer, told_on=told)


@pytest.mark.parametrize(("days", "accepted"), [(15, True), (16, False)])
def test_an_appeal_follows_an_answered_review_within_fifteen_days(line, officer, days, accepted):
    row = line(Grade.INCOMPETENT)
    with pytest.raises(ValidationError, match="follows a review"):
        asked(row, officer, kind="appeal")
    settle_answer(asked(row, officer), "维持", by=officer)
    told = {"kind": "appeal", "told_on": today() - timedelta(days=days)}
    if accepted:
        assert asked(row, officer, **told).pk
    else:
        with pytest.raises(ValidationError, match="15 days"):
            asked(row, officer, **told)


def test_feedback_has_a_grade_and_no_ground(line, officer):
    row = line(Grade.BASIC)
    with pytest.raises(ValidationError, match="feedback has none"):
        asked(row, officer, kind="feedback", ground="demoted")
    with pytest.raises(ValidationError, match="Name the grade"):
        asked(row, officer, line=None)


def test_what_concerns_a_sanction_is_kept_by_supervision_alone(civil, officer, house):
    cadre, supervisor = civil("甲"), house.user(Role.SUPERVISION)
    told = {"kind": "review", "ground": "sanctioned", "told_on": today(), "made_on": today(), "text": "x"}
    with pytest.raises(PermissionDenied):
        add_answer(cadre, by=officer, **told)
    row = add_answer(cadre, by=supervisor, **told)
    assert (visible_answers(officer).count(), visible_answers(supervisor).get()) == (0, row)
    with pytest.raises(PermissionDenied):
        add_answer(cadre, by=supervisor, **told | {"ground": "demoted"})


def test_an_answer_is_given_once(line, officer):
    row = asked(line(Grade.INCOMPETENT), officer)
    assert settle_answer(row, "维持原等次", by=officer).answered_on == today()
    with pytest.raises(ValidationError, match="already"):
        settle_answer(row, "x", by=officer)
