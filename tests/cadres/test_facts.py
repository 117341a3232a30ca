from datetime import date

import pytest
from psycopg2.extras import DateRange

from cadres import facts, services
from cadres.models import Appraisal, DateVerification, Education, GrassrootsPeriod
from common.dates import PartialDate, retirement_of
from tests.facts import ask, spans
from units.models import GrassrootsDefault
from units.services import add_unit

pytestmark = pytest.mark.django_db
BY = "test"
DAY = date(2026, 6, 1)


def since(*start: int, to: date | None = None) -> DateRange:
    return DateRange(date(*start), to)


@pytest.fixture
def unit():
    return add_unit("科技创新局", code="001", by=BY)


@pytest.fixture
def cadre(unit):
    return services.add_cadre("陆承远", home_unit=unit, by=BY, identity="civil_servant")


def post(cadre, valid, **fields):
    return services.add_appointment(cadre, by=BY, valid=valid, title=fields.pop("title", "副局长"), **fields)


def test_a_file_without_service_has_a_position_of_nothing(cadre):
    (row,) = ask("position", DAY, cadre)
    assert (row["level"], row["rank"], row["identity"], row["evidence"]) == (None, None, "civil_servant", [])


def test_the_level_is_held_since_the_first_of_unbroken_posts(cadre):
    post(cadre, since(2015, 1, 1, to=date(2016, 1, 1)), level=1)
    post(cadre, since(2018, 3, 1), level=1)
    post(cadre, since(2022, 5, 1), level=1, title="副主任")
    (row,) = ask("position", DAY, cadre)
    assert (row["level"], row["post_since"], row["level_since"]) == (1, date(2022, 5, 1), date(2018, 3, 1))


def test_the_own_level_counts_before_the_level_of_the_post(cadre):
    post(cadre, since(2020, 1, 1), level=1, person_level=2)
    assert ask("position", DAY, cadre)[0]["level"] == 2
    assert ask("service_periods", DAY, cadre)[0]["codes"] == ["level:2"]


def test_the_category_is_that_of_the_present_main_post(cadre):
    post(cadre, since(2015, 1, 1), category="management")
    post(cadre, since(2022, 5, 1), category="professional")
    post(cadre, since(2023, 5, 1), category="skilled", kind="concurrent", is_main=False)
    assert [ask("position", day, cadre)[0]["category"] for day in (date(2020, 1, 1), DAY)] == [
        "management",
        "professional",
    ]


def test_a_rank_begins_on_its_day_and_ends_before_its_end(cadre):
    services.add_rank(cadre, by=BY, rank=3, valid=since(2020, 6, 1, to=date(2024, 6, 1)))
    days = [date(2020, 5, 31), date(2020, 6, 1), date(2024, 5, 31), date(2024, 6, 1)]
    assert [ask("position", day, cadre)[0]["rank"] for day in days] == [None, 3, 3, None]


def test_staff_grades_are_told_by_their_number(unit):
    person = services.add_cadre("周明", home_unit=unit, by=BY, identity="institution")
    services.add_rank(person, by=BY, rank=3, scale="staff", valid=since(2020, 6, 1))
    assert ask("position", DAY, person)[0]["rank"] == 3
    assert ask("service_periods", DAY, person)[0]["codes"] == ["staff:8"]


def test_periods_keep_recorded_ends_and_leave_out_later_beginnings(cadre):
    post(cadre, since(2020, 1, 1, to=date(2027, 1, 1)), level=1, start_precision="month")
    post(cadre, since(2027, 1, 1), level=2, title="局长")
    (row,) = ask("service_periods", DAY, cadre)
    assert spans(row["valids"]) == [(date(2020, 1, 1), date(2027, 1, 1))]
    assert (row["codes"], row["precisions"]) == (["level:1"], ["month"])


def test_a_grade_counts_from_the_day_it_was_decided(cadre):
    Appraisal.objects.create(cadre=cadre, year=2025, grade="excellent", decided_on=date(2026, 3, 10))
    assert ask("grades", date(2026, 3, 9), cadre) == []
    (row,) = ask("grades", date(2026, 3, 10), cadre)
    assert (row["years"], row["grades"], row["decided"]) == ([2025], ["excellent"], [date(2026, 3, 10)])


def test_units_lend_their_grassroots_time_to_posts_within_it(cadre, unit):
    office = add_unit("综合科", code="002", parent=unit, by=BY)
    GrassrootsDefault.objects.create(unit=unit, valid=since(2019, 1, 1, to=date(2021, 1, 1)))
    post(cadre, since(2018, 1, 1, to=date(2023, 1, 1)), unit=office)
    (row,) = ask("grassroots_periods", DAY, cadre)
    assert spans(row["valids"]) == [(date(2019, 1, 1), date(2021, 1, 1))]


def test_undecided_work_is_neither_grassroots_nor_not(cadre):
    post(cadre, since(2018, 1, 1), unit_text="某县某局")
    assert ask("grassroots_periods", DAY, cadre)[0]["valids"] is None
    assert spans(ask("grassroots_possible", DAY, cadre)[0]["valids"]) == [(date(2018, 1, 1), None)]


def test_work_marked_as_not_grassroots_is_known_to_be_none(cadre):
    post(cadre, since(2018, 1, 1), grassroots=False, grassroots_reason="省直机关")
    assert ask("grassroots_periods", DAY, cadre)[0]["valids"] == []
    assert ask("grassroots_possible", DAY, cadre)[0]["valids"] == []


def test_a_decided_period_counts_even_beside_a_post_that_does_not(cadre):
    post(cadre, since(2018, 1, 1), grassroots=False, grassroots_reason="省直机关")
    village = since(2020, 1, 1, to=date(2022, 1, 1))
    GrassrootsPeriod.objects.create(cadre=cadre, valid=village, description="驻村", decided_by="组织部")
    assert spans(ask("grassroots_periods", DAY, cadre)[0]["valids"]) == [(date(2020, 1, 1), date(2022, 1, 1))]
    assert spans(ask("grassroots_possible", DAY, cadre)[0]["valids"]) == [
        (date(2020, 1, 1), date(2022, 1, 1))
    ]


def test_the_time_before_the_first_recorded_post_may_be_grassroots(cadre):
    services.change_cadre(cadre, version=1, by=BY, work_started=PartialDate(2010, 8))
    post(cadre, since(2018, 1, 1), grassroots=False, grassroots_reason="省直机关")
    possible = ask("grassroots_possible", DAY, cadre)[0]["valids"]
    assert spans(possible) == [(date(2010, 8, 1), date(2018, 1, 1))]


def test_the_same_post_held_twice_is_one_post(cadre, unit):
    for year in (2016, 2018, 2020):
        valid = since(year, 1, 1, to=date(year + 1, 1, 1))
        post(cadre, valid, level=2, unit=unit, title="局长" if year < 2020 else "主任")
    (row,) = ask("lower_posts", DAY, cadre)
    assert (row["levels"], row["counts"]) == ([2], [2])


def test_the_highest_completed_education_counts(cadre):
    for code, year in (("31", 2005), ("22", 2012), ("11", 2030)):
        Education.objects.create(
            cadre=cadre, mode="in_service", education=code, graduated=PartialDate(year, 7)
        )
    assert ask("education", DAY, cadre)[0]["level"] == 4


def test_dates_are_intervals_and_the_verified_value_counts(cadre):
    services.change_cadre(cadre, version=1, by=BY, birth=PartialDate(1985), work_started=PartialDate(2007, 8))
    DateVerification.objects.create(
        cadre=cadre,
        kind="birth",
        value=PartialDate(1984, 2),
        document_no="干认〔2024〕1号",
        verified_on=date(2024, 1, 1),
        verified_by="组织部",
    )
    (row,) = ask("dates", DAY, cadre)
    assert (row["birth_earliest"], row["birth_latest"]) == (date(1984, 2, 1), date(1984, 2, 29))
    assert (row["work_start_earliest"], row["work_start_latest"]) == (date(2007, 8, 1), date(2007, 8, 31))
    assert (row["birth_verified"], row["work_start_verified"], row["birth_conflict"]) == (True, False, False)
    assert row["party_full_earliest"] is None


def test_work_before_fourteen_is_a_conflict_of_both_dates(cadre):
    services.change_cadre(
        cadre, version=1, by=BY, birth=PartialDate(1985, 6), work_started=PartialDate(1990, 8)
    )
    (row,) = ask("dates", DAY, cadre)
    assert (row["birth_conflict"], row["work_start_conflict"], row["party_full_conflict"]) == (
        True,
        True,
        False,
    )


VECTORS = [
    ("1", "1964-12", "2024-12"),
    ("1", "1965-01", "2025-02"),
    ("1", "1972-09", "2034-09"),
    ("1", "1976-09", "2039-09"),
    ("1", "1977-01", "2040-01"),
    ("2", "1970-01", "2025-02"),
    ("2", "1975-03", "2031-07"),
    ("2", "1981-09", "2039-09"),
]


@pytest.mark.parametrize(("sex", "birth", "month"), VECTORS)
def test_the_retirement_month_is_that_of_the_table(cadre, sex, birth, month):
    services.change_cadre(cadre, version=1, by=BY, sex=sex, birth=PartialDate.parse(birth))
    (row,) = ask("retirement", DAY, cadre)
    scheme = "male" if sex == "1" else "female_55"
    assert (row["scheme"], row["month"]) == (scheme, PartialDate.parse(month).earliest)
    assert retirement_of(PartialDate.parse(birth), scheme).month == PartialDate.parse(month)


def test_a_woman_at_county_level_follows_the_scheme_of_sixty(cadre):
    services.change_cadre(cadre, version=1, by=BY, sex="2", birth=PartialDate(1970, 1))
    post(cadre, since(2020, 1, 1), level=3)
    assert ask("retirement", DAY, cadre)[0]["scheme"] == "female_60"


def test_the_next_known_change_is_the_first_recorded_end_or_beginning(cadre):
    post(cadre, since(2020, 1, 1, to=date(2027, 1, 1)), level=1)
    services.add_rank(cadre, by=BY, rank=3, valid=since(2020, 1, 1, to=date(2026, 9, 1)))
    days = (DAY, date(2026, 9, 1), date(2027, 1, 1))
    found = [ask("known_changes", day, cadre) for day in days]
    assert found == [[{"next_on": date(2026, 9, 1)}], [{"next_on": date(2027, 1, 1)}], []]


def test_every_fact_names_existing_tables_and_gives_one_row_per_cadre(cadre):
    assert facts.position() == facts.position()
    post(cadre, since(2020, 1, 1), level=1)
    names = (
        "position service_periods grades grassroots_periods grassroots_possible lower_posts education dates"
    )
    assert [len(ask(name, DAY, cadre)) for name in names.split()] == [1, 1, 0, 1, 1, 1, 0, 1]
