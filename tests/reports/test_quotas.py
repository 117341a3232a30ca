"""Posts and ranks approved against those held, each number its list."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from psycopg2.extras import DateRange

from accounts.choices import Role
from audit.models import Entry
from cadres.models import Cadre
from cadres.queries import visible_cadres
from cadres.roster import roster_listing
from cadres.services import add_rank
from common.clock import today
from common.listing import Address
from common.sheets import read_workbook
from reports.quotas.table import blocks_of, units_of_owners
from tests.factories.house import House
from units.models import Quota, Unit

pytestmark = pytest.mark.django_db
BY = "test"


@pytest.fixture
def quotas(house: House) -> House:
    """One post of level 1 here, two below; ranks 3 to 6 with 5 and 6 among them."""
    for name, unit in (("甲", house.here), ("乙", house.here), ("丙", house.below), ("丁", house.elsewhere)):
        add_rank(house.cadre(name, unit), by=BY, rank=5, valid=DateRange(date(2021, 1, 1), None))
    add_quota(house.here, "leadership", [1], 1)
    add_quota(house.below, "leadership", [1], 2)
    add_quota(house.here, "rank", [3, 4, 5, 6], 4, reserved=1)
    add_quota(house.here, "rank", [5, 6], 2)
    return house


def add_quota(unit: Unit, ladder: str, grades: list[int], approved: int, **more: int) -> Quota:
    """In force since 2020."""
    valid = DateRange(date(2020, 1, 1), None)
    return Quota.objects.create(
        unit=unit, ladder=ladder, grades=grades, approved=approved, valid=valid, document_no="1", **more
    )


def told(user, ladder: str) -> list[tuple]:
    """Unit, depth, approved, held, vacant, over, names."""
    lines = [(block.unit, line) for block in blocks_of(user, ladder, today()) for line in block.lines]
    numbers = [(line.depth, line.quota.approved, line.held, line.vacant, line.over) for _unit, line in lines]
    names = ["".join(name for _pk, name in line.names) for _unit, line in lines]
    return [(str(unit), *row, said) for (unit, _line), row, said in zip(lines, numbers, names, strict=True)]


def test_posts_with_those_who_hold_them(quotas):
    assert told(quotas.user(Role.LEADER), "leadership") == [
        ("Bureau of Construction", 0, 1, 2, 0, 1, "甲乙"), ("Office", 0, 2, 1, 1, 0, "丙"),
    ]  # fmt: skip


def test_ranks_nest_and_what_is_reserved_is_not_vacant(quotas):
    assert told(quotas.user(Role.LEADER), "rank") == [
        ("Bureau of Construction", 0, 4, 3, 0, 0, ""), ("Bureau of Construction", 1, 2, 3, 0, 1, ""),
    ]  # fmt: skip


def test_each_number_is_its_list(quotas):
    user = quotas.user(Role.LEADER)
    lines = [
        line
        for ladder in ("leadership", "rank")
        for block in blocks_of(user, ladder, today())
        for line in block.lines
    ]
    found = [
        roster_listing(user, Address("/", parse_qs(urlsplit(line.url).query)), visible_cadres(user))[
            1
        ].count()
        for line in lines
    ]
    assert found == [line.held for line in lines] == [2, 1, 3, 3]


def test_an_owner_counts_up_to_the_next_one(quotas):
    units = list(Unit.objects.filter(pk__in=[quotas.here.pk, quotas.below.pk]).order_by("path"))
    assert units_of_owners(units, [quotas.here.pk]) == {quotas.here.pk: [quotas.here.pk, quotas.below.pk]}


def test_the_sheet_names_people_and_counts_them(quotas, settings):
    client = quotas.client(Role.HR_OFFICER)
    sheet = read_workbook(b"".join(client.get(reverse("reports:posts_sheet")).streaming_content))[0]
    assert sheet.rows[-2][7] == "甲、乙"
    assert Entry.objects.get(action="quotas.exported").detail["people"] == 3
    settings.EXPORT_AT_ONCE = 2
    sheet = read_workbook(b"".join(client.get(reverse("reports:posts_sheet")).streaming_content))[0]
    assert [row[7] for row in sheet.rows[-2:]] == [None, None]
    assert Cadre.objects.count() == 4
