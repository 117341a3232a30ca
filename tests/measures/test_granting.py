"""Measures given to cadres: conditions, two people, quota and budget, and what readiness may know of it."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction

from cadres.models import Appraisal
from common.clock import today
from common.facts import registry
from measures.models import MeasureCondition
from measures.queries import never_benefited, visible_grants
from measures.services import granting
from work.models import Approval
from work.services import approve, refuse

pytestmark = pytest.mark.django_db


def preferences(cadre, day):
    with connection.cursor() as cursor:
        cursor.execute(registry["preferences"].sql(), {"ids": [cadre.pk], "as_of": day})
        return cursor.fetchall()


def test_a_grant_takes_two_people(zone):
    cadre, measure = zone.cadre("甲"), zone.measure(quota=1)
    grant = zone.asked(measure, cadre)
    with pytest.raises(PermissionDenied):
        approve(grant.approval, by=zone.officer)
    approve(grant.approval, by=zone.chief)
    grant.refresh_from_db()
    measure.refresh_from_db()
    assert (grant.state, grant.decided_by, measure.granted) == ("granted", zone.chief, 1)


def test_the_database_refuses_a_grant_by_one_person(zone):
    grant = zone.asked(zone.measure(), zone.cadre("甲"))
    done = {"state": "granted", "decided_by": zone.officer, "granted_on": today()}
    with pytest.raises(IntegrityError, match="measure_grant_by_two_people"), transaction.atomic():
        type(grant).objects.filter(pk=grant.pk).update(**done)


def test_a_condition_that_is_not_met_is_named(zone):
    measure = zone.measure(conditions=[MeasureCondition(kind="excellent_within", amount=3)])
    cadre = zone.cadre("甲")
    Appraisal.objects.create(cadre=cadre, year=2025, grade="competent", decided_on=date(2026, 2, 1))
    with pytest.raises(ValidationError, match="an excellent grade in the last 3 years"):
        zone.asked(measure, cadre)
    Appraisal.objects.create(cadre=cadre, year=2023, grade="excellent", decided_on=date(2024, 2, 1))
    assert zone.asked(measure, cadre).checks[0]["answer"] == "met"


def test_the_quota_and_the_budget_hold(zone):
    measure = zone.measure(quota=1, budget=1000)
    zone.granted(measure, zone.cadre("甲"), amount=600)
    with pytest.raises(ValidationError, match="used up"):
        zone.asked(measure, zone.cadre("乙"))
    other = zone.measure(budget=1000)
    with pytest.raises(ValidationError, match="budget"):
        zone.asked(other, zone.cadre("丙"), amount=1001)


def test_two_requests_for_the_last_place_leave_one(zone):
    measure = zone.measure(quota=1)
    first, second = zone.asked(measure, zone.cadre("甲")), zone.asked(measure, zone.cadre("乙"))
    approve(first.approval, by=zone.chief)
    with pytest.raises(ValidationError, match="used up"):
        approve(Approval.objects.get(pk=second.approval_id), by=zone.chief)


def test_what_was_refused_may_be_asked_for_again(zone):
    measure, cadre = zone.measure(), zone.cadre("甲")
    grant = zone.asked(measure, cadre)
    with pytest.raises(ValidationError, match="asked for"):
        zone.asked(measure, cadre)
    refuse(grant.approval, by=zone.chief, comment="证据不足")
    assert visible_grants(zone.officer).get(pk=grant.pk).standing == "declined"
    assert zone.granted(measure, cadre).state == "granted"


def test_people_of_other_units_are_not_asked_for(zone):
    with pytest.raises(ValidationError, match="not of your units"):
        zone.asked(zone.measure(), zone.cadre("甲", zone.elsewhere))


@pytest.mark.parametrize(
    ("aspect", "expected"),
    [("resources", True), ("advancement", True), ("care", False), ("discipline", False)],
)
def test_two_aspects_are_told_to_readiness(zone, aspect, expected):
    cadre = zone.cadre("甲")
    grant = zone.granted(zone.measure(aspect), cadre)
    told = [(cadre.pk, ["《十条措施》 新组〔2026〕3号"], None, [str(grant.pk)])] if expected else []
    assert preferences(cadre, today()) == told


def test_the_fact_holds_from_the_day_of_the_grant_to_its_last(zone):
    cadre = zone.cadre("甲")
    zone.granted(zone.measure("resources", effect_months=12), cadre)
    days = [date(2026, 6, 19), date(2026, 6, 20), date(2027, 6, 20), date(2027, 6, 21)]
    assert [bool(preferences(cadre, day)) for day in days] == [False, True, True, False]


def test_a_revoked_grant_is_told_for_the_days_before(zone):
    cadre, measure = zone.cadre("甲"), zone.measure("resources", quota=1)
    grant = zone.granted(measure, cadre)
    with time_machine.travel("2026-08-01T10:00+08:00"):
        granting.revoke(grant, reason="调离一线", by=zone.officer)
    days = [date(2026, 7, 31), date(2026, 8, 1)]
    assert [bool(preferences(cadre, day)) for day in days] == [True, False]
    measure.refresh_from_db()
    assert measure.granted == 0


def test_who_never_benefited(zone):
    had, never = zone.cadre("甲"), zone.cadre("乙")
    zone.cadre("丙", zone.elsewhere)
    zone.granted(zone.measure(), had)
    assert list(never_benefited(zone.officer)) == [never]
