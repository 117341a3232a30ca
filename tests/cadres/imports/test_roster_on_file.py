"""A roster of people on file: what it changes is told before, what it does not say stays."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from cadres.models import Appointment, Cadre, Education, RankPeriod
from cadres.services import add_appointment, add_cadre, add_rank, add_record
from tests.cadres.imports.invented import workbook
from tests.cadres.imports.test_batches import batches, checked, officer, work_off, zone

pytestmark = pytest.mark.django_db
__all__ = ["officer", "zone"]


@pytest.fixture
def cadre(zone):
    return add_cadre("王甲", home_unit=zone, by="test", native_place="江苏示例")


def read(zone, officer, **cells):
    batch = checked(workbook([["王甲", *cells.values()]], ["姓名", *cells]), zone, officer)
    [entry] = batch.report["rows"] or [{"differences": [], "problems": []}]
    told = [(one["heading"], one["row"], one["before"], one["after"]) for one in entry["differences"]]
    return batch, told, [problem["code"] for problem in entry["problems"]]


def taken(zone, officer, **cells):
    batch, told, codes = read(zone, officer, **cells)
    work_off(batches.start_commit(batch, by=officer))
    return told, codes


def post(cadre, start, *, precision="day", **fields):
    valid = DateRange(start, None)
    return add_appointment(cadre, by="test", valid=valid, start_precision=precision, **fields)


def test_what_will_change_is_told_field_by_field_and_nothing_is_written(zone, officer, cadre):
    _batch, told, _codes = read(zone, officer, 籍贯="江苏宜兴", 出生地="江苏示例", 单位="示例3局")
    assert told == [
        ("单位", "", "示例新城", "示例3局"),
        ("籍贯", "", "江苏示例", "江苏宜兴"),
        ("出生地", "", "", "江苏示例"),
    ]
    cadre.refresh_from_db()
    assert (cadre.native_place, cadre.home_unit) == ("江苏示例", zone)


def test_a_later_post_tells_that_it_ends_the_one_on_file(zone, officer, cadre):
    post(cadre, date(2019, 3, 15), title="科员")
    told, _codes = taken(zone, officer, 职务="副科长", 任现职时间="2024.05", 职务层次="副科")
    assert told[1:] == [
        ("任职", "2019.03", "科员", "科员，至2024.05"),
        ("任职", "2024.05", "", "示例新城，副科长，乡科级副职"),
    ]


def test_a_month_is_the_same_beginning_as_a_day_in_it_and_does_not_blunt_it(zone, officer, cadre):
    post(cadre, date(2019, 3, 15), title="科员", document_no="〔2019〕3号")
    add_rank(cadre, by="test", rank=3, valid=DateRange(date(2020, 6, 9), None))
    told, codes = taken(
        zone, officer, 职务="科员", 任现职时间="2019.03", 职级="四级主任科员", 任现职级时间="2020.06"
    )
    assert (told[1:], codes) == (
        [("任职", "2019.03", "科员，〔2019〕3号", "示例新城，科员，〔2019〕3号")],
        [],
    )
    [held], [rank] = Appointment.objects.all(), RankPeriod.objects.all()
    assert (held.valid.lower, held.start_precision, held.document_no, rank.valid.lower) == (
        date(2019, 3, 15), "day", "〔2019〕3号", date(2020, 6, 9),
    )  # fmt: skip


def test_a_day_sharpens_a_month_and_leaves_no_gap_before_it(zone, officer, cadre):
    post(cadre, date(2015, 1, 1), title="办事员")
    post(cadre, date(2019, 3, 1), title="科员", precision="month")
    taken(zone, officer, 职务="科员", 任现职时间="2019.03.15")
    assert [(row.valid.lower, row.valid.upper) for row in Appointment.objects.order_by("valid")] == [
        (date(2015, 1, 1), date(2019, 3, 15)),
        (date(2019, 3, 15), None),
    ]


def test_time_at_a_level_before_the_post_tells_the_level_and_no_title(zone, officer, cadre):
    post(cadre, date(2016, 2, 1), title="办公室副主任", precision="month")
    taken(zone, officer, 职务="副科长", 任现职时间="2020.05", 职务层次="副科", 任现职务层次时间="2016.02")
    assert [(row.title, row.level) for row in Appointment.objects.order_by("valid")] == [
        ("办公室副主任", 1),
        ("副科长", 1),
    ]


def test_a_staff_grade_and_a_professional_post_are_taken(zone, officer, cadre):
    taken(zone, officer, 人员身份="事业", 岗位等级="管理岗七级", 任现岗位等级时间="2020.06")
    taken(zone, officer, 职务="工程师", 任现职时间="2020.06", 岗位等级="专业技术10级")
    rank, held = RankPeriod.objects.get(), Appointment.objects.get()
    assert (rank.scale, rank.rank, held.category) == ("staff", 4, "professional")


def test_a_school_is_filled_in_and_one_verified_in_the_archive_stays(zone, officer, cadre):
    first = Education(cadre=cadre, mode="full_time", education="21", education_text="大学", degree_text="")
    add_record(first, by="test")
    cells = {"全日制学历": "大学", "全日制学位": "工学学士", "全日制院校系专业": "示例大学"}
    told, _codes = taken(zone, officer, **cells)
    assert told == [("学历学位", "全日制", "大学", "大学，工学学士，示例大学")]
    Education.objects.update(verified=True)
    told, _codes = taken(zone, officer, **cells | {"全日制院校系专业": "别的大学"})
    assert (told, Education.objects.get().school) == ([], "示例大学")


def test_the_same_roster_again_tells_nothing(zone, officer, cadre):
    cells = {
        "籍贯": "江苏宜兴",
        "职务": "副科长",
        "任现职时间": "2020.05",
        "年度考核": "2024年：优秀",
        "入党时间": "2016.11",
    }
    assert taken(zone, officer, **cells)[0]
    assert taken(zone, officer, **cells)[0] == []
    assert Cadre.objects.get().version == 2


def test_nobody_changes_the_own_file_by_a_roster(zone, officer, cadre):
    Cadre.objects.filter(pk=cadre.pk).update(user=officer)
    _, told, codes = read(zone, officer, 籍贯="江苏宜兴")
    assert (told, codes) == ([], ["own_or_kin"])
