"""The workbook: who takes lists out, of whom they may, counted."""

import pytest
from django.urls import reverse

from accounts.choices import READER, Permission
from accounts.services import grant_role
from common.sheets import read_workbook
from tests.slates.conftest import NAMES, SETUP, add_known, compared

pytestmark = pytest.mark.django_db


def address(slate):
    return reverse("slates:sheet", args=[slate.pk])


def rows_of(answer):
    return [
        row.cells if hasattr(row, "cells") else row
        for row in read_workbook(b"".join(answer.streaming_content))[0].rows
    ]


def test_who_only_reads_takes_nothing_out_and_is_offered_nothing(house, slate, leader, officer):
    client = house.signed_in(leader)
    assert client.get(address(slate)).status_code == 403
    pages = [house.signed_in(one).get(reverse("slates:slate", args=[slate.pk])) for one in (leader, officer)]
    assert [address(slate) in page.content.decode() for page in pages] == [False, True]


def test_only_whom_one_may_take_out_stands_on_it(house, people, officer, apart):
    far = add_known(house, "戚望舒", 8)
    far.home_unit = house.elsewhere
    far.save()
    grant_role(officer, "hr_officer", unit=house.elsewhere, by=SETUP)
    made = compared(house, [*people, far], officer)
    reader = apart("sees_both", *READER, Permission.VIEW_POOLS, units=(house.here, house.elsewhere))
    takes = apart("takes_here", Permission.VIEW_POOLS, Permission.EXPORT_CADRES)
    grant_role(reader, takes.grants.get().role, unit=house.here, by=SETUP)
    page = house.signed_in(reader).get(reverse("slates:slate", args=[made.pk])).content.decode()
    text = str(rows_of(house.signed_in(reader).get(address(made))))
    assert ("戚望舒" in page, "戚望舒" in text, "另有1人未列入本表" in text) == (True, False, True)
    assert all(name in text for name in NAMES)


def test_people_taken_out_count_for_the_day(house, settings, slate, officer):
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"exported": 2}
    answer = house.signed_in(officer).get(address(slate))
    assert (answer.status_code, answer.url) == (302, reverse("slates:slate", args=[slate.pk]))
