"""Entering an approval document: bands and shares, one pool of several units, what was approved before ends."""

from datetime import date

import pytest
from django.urls import reverse

from cadres.quota_use import owners_of, use_on
from promotions.places import keep_quotas
from units.models import Quota, QuotaPool

pytestmark = pytest.mark.django_db
DAY = date(2026, 12, 31)


def enter(client, unit, **more):
    asked = {"unit": unit.pk, "document_no": "澄职数〔2026〕9号", "issued_on": "2026-10-01", **more}
    return client.post(reverse("promotions:numbers"), asked)


@pytest.fixture
def client(house, officer):
    return house.signed_in(officer)


def test_the_numbers_replace_what_held_before_and_parts_stand_within_their_whole(cadres, house, client):
    enter(client, house.here, approved_7_8=10, approved_8=4, reserved_8=1)
    now = Quota.objects.filter(unit=house.here, valid__contains=DAY)
    assert {tuple(row.grades): (row.approved, row.reserved, row.share) for row in now} == {
        (7, 8): (10, 0, None),
        (8,): (4, 1, 40),
    }
    assert now.get(grades=[8]).within == now.get(grades=[7, 8])
    assert Quota.objects.filter(unit=house.here, valid__contains=date(2026, 9, 30)).count() == 4


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"approved_7_8": 10, "approved_8": 5}, "approved_8"),
        ({"approved_7_8": 2, "reserved_7_8": 3}, "reserved_7_8"),
        ({}, "__all__"),
    ],
)
def test_numbers_that_contradict_each_other_are_refused_by_name(cadres, house, client, more, field):
    answer = enter(client, house.here, **more)
    assert (answer.status_code, set(answer.context["form"].errors)) == (400, {field})


def test_units_of_one_pool_count_together(cadres, house, client, officer, batch):
    enter(client, house.below, pool=[], approved_3_4_5_6=9)
    assert owners_of([house.below.pk], DAY) == {house.below.pk: house.below.pk}
    QuotaPool.objects.create(
        unit=house.below, owner=house.here, document_no="x", valid=Quota.objects.first().valid
    )
    Quota.objects.filter(unit=house.below).delete()
    assert owners_of([house.below.pk, house.here.pk], DAY) == dict.fromkeys(
        [house.below.pk, house.here.pk], house.here.pk
    )


def test_a_pool_beside_the_owner_is_counted_with_it_and_named(cadres, house, client, officer, batch):
    QuotaPool.objects.create(
        unit=house.elsewhere, owner=house.here, document_no="x", valid=Quota.objects.first().valid
    )
    before = use_on(DAY)[Quota.objects.get(grades=[7, 8]).pk]
    cadres["尤一主"].home_unit = house.elsewhere
    cadres["尤一主"].save()
    cadres["许四调"].home_unit = house.elsewhere
    cadres["许四调"].save()
    assert use_on(DAY)[Quota.objects.get(grades=[7, 8]).pk] == before
    assert {row.pool_text for row in keep_quotas(batch)} == {"Bureau of Construction, Bureau of Finance"}
