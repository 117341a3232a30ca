"""Rosters for paper: columns honest, in order, with the day; a choice of the one export; sealed parts by approval only."""

import io
from datetime import date

import openpyxl
import pytest
import time_machine
from django.urls import reverse
from psycopg2.extras import DateRange

from accounts.choices import Role
from audit.models import Entry
from cadres import services
from cadres.exports import ask_for_export
from cadres.layouts import layout_workbook
from cadres.models import Cadre, Education, ListExport
from cadres.queries import exportable_cadres, visible_cadres
from cadres.roster import roster_listing
from common.listing import Address
from files.services import content_of
from jobs.services import waiting_ids, work
from reports.models import SavedLayout
from reports.rosters import services as layouts
from reports.rosters.columns import PLAIN, catalogue
from reports.rosters.layouts import Layout, find_layout, shipped
from reports.rosters.strokes import name_key, unknown_in
from tests.factories.house import House
from work.services import approve

pytestmark = pytest.mark.django_db
BY = "test"
NUMBER = "99999919900501222X"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        yield


@pytest.fixture
def people(house: House) -> House:
    """Two people here, one below."""
    wang = house.cadre(
        "王芳", sex="2", birth="1990-05", ethnic_group="01", political_status="01", party_joined="2012-06",
        work_started="2012-08", identity="civil_servant", native_place="江苏扬州", sealed={"id_number": NUMBER},
    )  # fmt: skip
    services.add_rank(wang, by=BY, rank=5, valid=DateRange(date(2023, 6, 1), None))
    said = {
        "mode": "full_time",
        "education": "21",
        "education_text": "大学",
        "degree": "410",
        "degree_text": "工学学士",
    }
    Education.objects.create(cadre=wang, school="示例大学", major="土木工程", graduated="2012-06", **said)
    house.cadre("司马长风", birth="1985")
    house.cadre("丁一", house.below, birth="1980-12")
    return house


def book_of(user, layout, **question) -> openpyxl.worksheet.worksheet.Worksheet:
    """The sheet a user takes out."""
    listing, found = roster_listing(user, Address("/cadres/", question), exportable_cadres(user))
    content, _rows = layout_workbook(user, listing, found, layout.kept(), "mark")
    return openpyxl.load_workbook(io.BytesIO(content)).active


def lines_of(sheet) -> list[list]:
    """Its rows below the headings."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(number for number, row in enumerate(rows) if row[0] in {"序号", "No."})
    return rows[head:]


@pytest.mark.parametrize("layout", shipped(), ids=lambda one: one.key)
def test_every_shipped_layout_is_written_with_headings_that_repeat(people, layout):
    officer = people.user(Role.HR_OFFICER)
    sheet = book_of(officer, layout)
    head, *rows = lines_of(sheet)
    assert head[1:] == [column.heading(date(2026, 11, 24)) for column in layout.columns]
    assert [row[1] for row in rows if isinstance(row[0], int)] == ["王　芳", "司马长风", "丁　一"]
    assert sheet.print_title_rows == f"$1:${sheet.max_row - len(rows)}"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.oddFooter.right.text == "&P / &N"


def test_a_line_for_each_unit_and_numbers_through(people):
    rows = lines_of(book_of(people.user(Role.HR_OFFICER), find_shipped("national")))[1:]
    assert [row[0] for row in rows] == ["Bureau of Construction", 1, 2, "Office", 3]


def find_shipped(key: str) -> Layout:
    """By its key."""
    return next(one for one in shipped() if one.key == key)


def test_the_cells_say_what_the_file_says_and_nothing_else(people):
    rows = lines_of(book_of(people.user(Role.HR_OFFICER), find_shipped("national")))
    wang, sima = rows[2], rows[3]
    assert wang[1:] == [
        "王　芳", "Bureau of Constructionpost of 王芳", "女", "汉族", "江苏扬州", "大学\n工学学士", "示例大学土木工程",
        None, None,
        "1990.05", "2012.06", "2012.08", "2020.03", "2023.06", "Bureau of Construction", "工学学士",
    ]  # fmt: skip
    assert [sima[3], sima[10], sima[12]] == [None, "1985", None]


def test_posts_and_ages_are_those_of_the_day(people):
    rows = lines_of(book_of(people.user(Role.HR_OFFICER), find_shipped("one_page"), as_of=["2019-12-31"]))
    assert [rows[1][2], rows[1][6], rows[1][13]] == [None, 29, None]


def test_former_and_present_post(people):
    wang = Cadre.objects.get(name="王芳")
    first = wang.appointments.get()
    services.change_record(first, by=BY, valid=DateRange(date(2020, 3, 1), date(2026, 3, 1)))
    services.add_appointment(
        wang, by=BY, unit=people.here, title="head", level=2, valid=DateRange(date(2026, 3, 1), None)
    )
    rows = lines_of(book_of(people.user(Role.HR_OFFICER), find_shipped("promoted"), q=["王芳"]))
    unit = "Bureau of Construction"
    assert rows[1][3:] == [f"{unit}post of 王芳（2020.03）", f"{unit}head（2026.03）"]


@pytest.mark.parametrize(("since", "found"), [("2026-01-01", ["王芳"]), ("2026-04-01", [])])
def test_who_was_promoted_since(people, since, found):
    wang = Cadre.objects.get(name="王芳")
    services.change_record(
        wang.appointments.get(), by=BY, valid=DateRange(date(2020, 3, 1), date(2026, 3, 1))
    )
    post = {"unit": people.here, "title": "head", "level": 2, "change": "promotion"}
    services.add_appointment(wang, by=BY, valid=DateRange(date(2026, 3, 1), None), **post)
    user = people.user(Role.LEADER)
    _listing, listed = roster_listing(user, Address("/", {"promoted_from": [since]}), visible_cadres(user))
    assert [one.name for one in listed] == found


def test_every_column_prints_something_for_somebody_without_anything(people):
    services.add_cadre("空", home_unit=people.here, by=BY)
    layout = Layout.of(
        {"key": "x", "name_zh": "x", "name_en": "x", "title_zh": "x", "columns": list(catalogue())}
    )
    rows = lines_of(book_of(people.user(Role.HR_OFFICER), layout, q=["空"]))
    filled = {head: cell for head, cell in zip(rows[0], rows[1], strict=True) if cell is not None}
    others = {str(column.label) for column in catalogue().values() if column.confidential}
    assert set(filled) <= {"序号", "姓名", "单位", "统计关系所在单位", *others}


def test_names_by_strokes():
    names = ["王芳", "丁一", "陈晨", "丁力", "王一", "王建国", "于敏", "张三"]
    assert sorted(names, key=name_key) == ["丁一", "丁力", "于敏", "王一", "王芳", "王建国", "张三", "陈晨"]
    assert unknown_in("王ぁ") == "ぁ"


def test_a_roster_by_strokes_says_so(people):
    layout = Layout.of({**find_shipped("one_page").kept(), "order": "strokes"})
    sheet = book_of(people.user(Role.HR_OFFICER), layout)
    assert [row[1] for row in lines_of(sheet)[1:]] == ["丁　一", "王　芳", "司马长风"]
    assert "按姓氏笔画为序" in sheet.cell(2, 1).value


def test_alone_nobody_takes_sealed_columns_out(people):
    client = people.client(Role.HR_OFFICER)
    answer = client.get(reverse("cadres:export"), {"layout": "retirement", "q": "王芳"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    assert "身份证号" not in lines_of(sheet)[0]
    assert "身份证号" in sheet.oddFooter.left.text
    assert Entry.objects.get(action="cadres.exported").detail["columns"][0] == "name"


def test_an_approved_export_is_made_in_the_layout_that_was_agreed_to(people):
    officer, chief = people.user(Role.HR_OFFICER), people.user(Role.HR_CHIEF)
    own = SavedLayout(owner=officer, name="mine", columns=["name", "id_number"])
    layouts.save_layout(own, by=officer)
    asked = Address("/cadres/", {"layout": [str(own.pk)], "q": ["王芳"]})
    listing, _found = roster_listing(officer, asked, exportable_cadres(officer))
    said = {"purpose": "meeting", "recipient": "the secretary", "reason": "the meeting of the year"}
    export = ask_for_export(listing, unit=people.here, **said, by=officer)
    layouts.remove_layout(own, by=officer)
    approve(export.approval, by=chief)
    for _attempt in range(2):
        for item in waiting_ids():
            work(item)
    sheet = openpyxl.load_workbook(io.BytesIO(content_of(ListExport.objects.get(pk=export.pk).file))).active
    assert lines_of(sheet)[1] == [1, "王　芳", NUMBER]
    assert Entry.objects.filter(action="cadre.revealed", detail__export=export.number).count() == 1


def test_an_unknown_layout_is_not_there(people):
    client = people.client(Role.HR_OFFICER)
    assert client.get(reverse("cadres:export"), {"layout": "nothing", "q": "x"}).status_code == 404
    assert client.get(reverse("reports:roster", args=["nothing"])).status_code == 404


def test_a_shared_layout_is_for_all_and_changed_by_its_owner_alone(people):
    owner, other = people.user(Role.HR_OFFICER), people.user(Role.LEADER)
    own = layouts.save_layout(SavedLayout(owner=owner, name="mine", columns=["age"], shared=True), by=owner)
    assert [column.key for column in find_layout(other, str(own.pk)).columns] == ["name", "age"]
    other_client = people.signed_in(people.user(Role.HR_CHIEF))
    assert other_client.get(reverse("reports:change_layout", args=[own.pk])).status_code == 404


def test_a_roster_page_shows_the_first_lines(people):
    page = people.client(Role.LEADER).get(reverse("reports:roster", args=["retirement"])).content.decode()
    assert "王　芳" in page
    assert NUMBER not in page


def test_keys_of_the_catalogue_are_unique():
    assert len({column.key for column in PLAIN}) == len(PLAIN)


def test_shipped_layouts_name_columns_of_the_catalogue():
    assert all(key in catalogue() for layout in shipped() for group in layout.groups for key in group.columns)
