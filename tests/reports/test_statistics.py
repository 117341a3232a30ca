"""The table of the team: rows add up, what is not filled in stands apart, each number is its list."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.urls import reverse
from psycopg2.extras import DateRange

from accounts.choices import Role
from cadres import services
from cadres.choices import AppointmentKind
from cadres.models import Cadre, Education
from cadres.queries import visible_cadres
from cadres.roster import roster_listing
from common.listing import Address
from reports.statistics.desk import Desk
from reports.statistics.dimensions import ages_of, bands
from tests.factories.house import House

pytestmark = pytest.mark.django_db
BY = "test"
LOWS = [31, 36, 41, 46, 51, 56]
READERS = [Role.HR_OFFICER, Role.HR_CHIEF, Role.SUPERVISION, Role.LEADER]


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        yield


@pytest.fixture
def team(house: House) -> House:
    """Files of every class, some of which say nothing; one of elsewhere who is seconded here."""
    full = {
        "sex": "2",
        "birth": "1990-05",
        "ethnic_group": "01",
        "political_status": "01",
        "identity": "civil_servant",
    }
    educated(house.cadre("甲", **full, professional_title="高级工程师"), ("21", "410"), ("11", "308"))
    educated(
        house.cadre("乙", house.below, sex="1", birth="1965", ethnic_group="03", political_status="05"),
        ("31", ""),
    )
    educated(
        house.cadre(
            "丙", house.below, sex="1", birth="1996-11", political_status="13", professional_title="能工巧匠"
        ),
        ("21", ""),
    )
    services.add_cadre("丁", home_unit=house.here, by=BY)
    services.add_cadre("戊", home_unit=house.below, by=BY, management_state="retired", birth="1960-01")
    guest = house.cadre("己", house.elsewhere, **full)
    second = {"unit": house.here, "title": "guest", "kind": AppointmentKind.SECONDMENT, "is_main": False}
    services.add_appointment(guest, by=BY, valid=DateRange(date(2026, 3, 1), None), **second)
    plain = services.add_cadre(
        "庚", home_unit=house.here, by=BY, sex="1", birth="1986-12", identity="contract"
    )
    services.add_appointment(
        plain, by=BY, unit=house.here, title="科员", valid=DateRange(date(2020, 1, 1), None)
    )
    return house


def educated(cadre: Cadre, *codes: tuple[str, str]) -> None:
    """Educations by their codes."""
    for education, degree in codes:
        Education.objects.create(
            cadre=cadre, mode="full_time", education=education, degree=degree, graduated="2012-06"
        )


def desk_of(user, **question: list[str]) -> Desk:
    """The statistics at an address."""
    return Desk(user, Address("/reports/statistics/", question))


def listed(user, url: str) -> int:
    """How many the roster finds at an address."""
    parameters = parse_qs(urlsplit(url).query)
    return roster_listing(user, Address("/cadres/", parameters), visible_cadres(user))[1].count()


def cells(table):
    """Every cell of a table with where it stands."""
    for row in [table.total, *(row for block in table.blocks for row in block.rows)]:
        yield from (
            (row.key, key, cell) for (key, _words), cell in zip(table.columns, row.cells, strict=True)
        )


@pytest.mark.parametrize("role", READERS)
def test_each_number_is_its_list(team, role):
    user = team.user(role)
    desk = desk_of(user)
    assert desk.whole.totals["all"] == desk.found.count() == 6
    assert faults(user, cells(desk.whole)) == []
    assert (
        faults(user, (one for _place, table in desk.parts for one in cells(table) if one[0] == "all")) == []
    )


@pytest.mark.parametrize(
    "question", [{"as_of": ["2021-06-30"]}, {"state": ["serving", "retired"], "age_min": ["33"]}]
)
def test_each_number_is_its_list_on_other_conditions(team, question):
    user = team.user(Role.HR_OFFICER)
    assert faults(user, cells(desk_of(user, **question).whole)) == []


def faults(user, found) -> list:
    """Cells whose list holds others."""
    return [
        (row, column, cell.people)
        for row, column, cell in found
        if cell.people and listed(user, cell.url) != cell.people
    ]


def test_rows_of_every_item_add_up_to_the_total(team):
    table = desk_of(team.user(Role.HR_OFFICER)).whole
    for block in table.blocks:
        for number, total in enumerate(table.total.cells):
            assert sum(row.cells[number].people for row in block.rows) == total.people, block.dimension.key


def test_parts_add_up_to_the_whole(team):
    desk = desk_of(team.user(Role.HR_OFFICER))
    assert {place.words: table.totals["all"] for place, table in desk.parts} == {
        "Bureau of Construction本级": 3, "Office": 2, "外单位来挂职": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("key", "people"),
    [
        ("level:1", 4), ("level:none", 1), ("level:blank", 1), ("ethnic:han", 2), ("ethnic:minority", 1), ("ethnic:blank", 3),
        ("politics:party", 2), ("politics:democratic", 1), ("politics:masses", 1), ("politics:blank", 2), ("age:", 1),
        ("age:36", 3), ("age:56", 1), ("age:blank", 1), ("education:5", 1), ("education:4", 1), ("education:3", 1),
        ("education:blank", 3), ("degree:2", 1), ("degree:none", 1), ("degree:blank", 4), ("title:vice_senior", 1),
        ("title:other", 1), ("title:blank", 4), ("sex:1", 3), ("sex:2", 2), ("sex:blank", 1), ("identity:blank", 3),
    ],
)  # fmt: skip
def test_the_classes(team, key, people):
    table = desk_of(team.user(Role.HR_OFFICER)).whole
    dimension, _sign, value = key.partition(":")
    assert table.numbers.people[dimension][value]["all"] == people


def test_who_was_not_in_post_yet_counts_as_without_one(team):
    table = desk_of(team.user(Role.HR_OFFICER), as_of=["2019-12-31"]).whole
    assert table.numbers.people["level"]["blank"]["all"] == 6


def test_average_age_is_of_known_births(team):
    assert desk_of(team.user(Role.HR_OFFICER), unit=[str(team.below.pk)]).whole.ages[0] == "45.7"


def test_bands_in_words():
    assert [words for _low, words in bands([31, 36, 60])] == ["30岁及以下", "31–35", "36–59", "60岁及以上"]
    assert [ages_of(low, [31, 36]) for low in ("", "31", "36")] == [(None, 30), (31, 35), (36, None)]


@pytest.mark.parametrize("people", [1, 3])
def test_the_page_asks_the_same_number_of_questions(team, people, django_assert_max_num_queries):
    for number in range(people):
        team.cadre(f"辛{number}")
    client = team.client(Role.HR_OFFICER)
    client.get(reverse("reports:statistics"))
    with django_assert_max_num_queries(14):
        assert client.get(reverse("reports:statistics")).status_code == 200


def test_page_and_sheet_say_the_same(team):
    client = team.client(Role.HR_OFFICER)
    page = client.get(reverse("reports:statistics")).content.decode()
    assert "未填" in page
    answer = client.get(reverse("reports:statistics_sheet"))
    assert b"".join(answer.streaming_content).startswith(b"PK")
