from datetime import date

import pytest
from psycopg2.extras import DateRange

from cadres.models import QuotaUse
from cadres.quota_use import count_quota_use
from cadres.services import add_cadre, add_rank
from readiness.models import Mark
from tests.facts import ask
from units.models import Quota
from units.services import add_unit

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
ALWAYS = DateRange(date(2020, 1, 1), None)


@pytest.fixture
def bureau():
    return add_unit("经济发展局", code="J", by="test")


def quota(unit, *grades, approved, reserved=0):
    return Quota.objects.create(
        unit=unit, ladder="rank", grades=grades, approved=approved, reserved=reserved, valid=ALWAYS
    )


def person(unit, name, rank=None):
    cadre = add_cadre(name, home_unit=unit, by="test", identity="civil_servant")
    if rank:
        add_rank(cadre, by="test", rank=rank, valid=DateRange(date(2023, 1, 1), None))
    return cadre


def vacancies(cadre, day=DAY):
    return [dict(zip(row["codes"], row["vacant"], strict=True)) for row in ask("vacancy", day, cadre)]


def test_used_are_those_below_up_to_the_next_unit_with_quotas(bureau):
    office, centre = (add_unit(name, code=name, parent=bureau, by="test") for name in ("综合科", "服务中心"))
    whole, part = quota(bureau, 3, 4, approved=2), quota(centre, 3, approved=1)
    person(bureau, "甲甲", 3), person(office, "乙乙", 4), person(centre, "丙丙", 3), person(office, "丁丁", 5)
    count_quota_use(DAY)
    found = {row.quota_id: (row.used, row.vacant) for row in QuotaUse.objects.all()}
    assert found == {whole.pk: (2, False), part.pk: (1, False)}


def test_a_vacancy_is_needed_in_every_quota_that_does_not_count_one_yet(bureau):
    quota(bureau, 3, 4, 5, 6, approved=3), quota(bureau, 5, 6, approved=1)
    outside, low, high = person(bureau, "甲甲", 2), person(bureau, "乙乙", 4), person(bureau, "丙丙", 5)
    count_quota_use(DAY)
    assert vacancies(outside) == [{"rank:3": True, "rank:4": True, "rank:5": False, "rank:6": False}]
    assert vacancies(low) == [{"rank:3": True, "rank:4": True, "rank:5": False, "rank:6": False}]
    assert vacancies(high) == [dict.fromkeys(["rank:3", "rank:4", "rank:5", "rank:6"], True)]


def test_reserved_numbers_are_not_vacant(bureau):
    quota(bureau, 3, approved=2, reserved=2)
    count_quota_use(DAY)
    assert vacancies(person(bureau, "甲甲", 2)) == [{"rank:3": False}]


def test_nothing_is_said_without_quotas_or_of_days_before_the_counting(bureau):
    cadre = person(bureau, "甲甲", 2)
    assert vacancies(cadre) == []
    quota(bureau, 3, approved=1)
    count_quota_use(DAY)
    assert (vacancies(cadre, date(2026, 11, 23)), vacancies(cadre, date(2027, 6, 1))) == (
        [],
        [{"rank:3": True}],
    )


def test_only_becoming_vacant_or_full_marks_the_people_of_the_unit(bureau):
    quota(bureau, 3, approved=2)
    first = person(bureau, "甲甲", 2)
    count_quota_use(DAY)
    second = person(bureau, "乙乙", 3)
    Mark.objects.all().delete()
    count_quota_use(DAY)
    assert Mark.objects.count() == 0
    person(bureau, "丙丙", 3)
    Mark.objects.all().delete()
    count_quota_use(DAY)
    assert set(Mark.objects.values_list("cadre_id", flat=True)) >= {first.pk, second.pk}
