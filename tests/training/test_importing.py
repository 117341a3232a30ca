"""Sheets of attendance: the printed sheet to fill in goes back in; bad rows are named; the same sheet twice counts once."""

import io
import time
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cadres.models import Cadre
from common.sheets import SheetOut, read_workbook, write_workbook
from common.uploads import FileRefused
from training.choices import EnrolmentState
from training.models import Attendance, Enrolment, HoursEntry
from training.services.importing import HEADINGS, import_attendance

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(zone):
    event = zone.event(("2026-11-19 09:00", "3.0"), ("2026-11-20 09:00", "3.0"), ("2026-12-01 09:00", "3.0"))
    zone.enrolled(event, "甲", "乙")
    return event


def workbook(rows, headings=HEADINGS):
    stream = io.BytesIO()
    write_workbook(stream, [SheetOut("考勤", headings, rows, titles=("表",))])
    return stream.getvalue()


def numbers(event):
    return dict(Enrolment.objects.filter(event=event).values_list("cadre__name", "number"))


def row(event, name, session=1, hours=3, said=None):
    return [numbers(event)[name], said or name, "", session, hours]


def test_a_sheet_is_taken_and_the_same_sheet_again_adds_nothing(zone, event):
    content = workbook([row(event, "甲"), row(event, "甲", 2, 1.5), row(event, "乙", 1, "2.5")])
    assert import_attendance(event, content, by=zone.officer).added == 3
    again = import_attendance(event, content, by=zone.officer)
    assert (again.added, again.unchanged, again.faults) == (0, 3, [])
    found = HoursEntry.objects.order_by("cadre__name", "on").values_list("cadre__name", "hours")
    assert sorted(found) == [("乙", Decimal("2.5")), ("甲", Decimal("1.5")), ("甲", Decimal("3.0"))]


def test_every_bad_row_is_named_and_nothing_is_written(zone, event):
    content = workbook(
        [
            row(event, "甲"),  # row 3: sound
            ["999999", "丙", "", 1, 3],
            row(event, "甲", said="丁", session=2),
            row(event, "甲", session=9),
            row(event, "甲", session=3),
            row(event, "乙", hours="三"),
            row(event, "乙", hours=3.5),
            row(event, "乙", hours=0.05),
            row(event, "甲"),
        ]
    )
    outcome = import_attendance(event, content, by=zone.officer)
    assert [(fault.row, fault.column) for fault in outcome.faults] == [
        (4, "签到号"), (5, "姓名"), (6, "场次"), (7, "场次"), (8, "学时"), (9, "学时"), (10, "学时"), (11, "签到号"),
    ]  # fmt: skip
    assert outcome.faults[-1].why == "the same person and session as in row 3"
    assert not Attendance.objects.exists()


def test_other_hours_on_file_are_not_overwritten(zone, event):
    session = event.sessions.first()
    zone.attend(session, Cadre.objects.get(name="甲"), "2.0")
    [fault] = import_attendance(event, workbook([row(event, "甲")]), by=zone.officer).faults
    assert "2.0 hours are on file" in fault.why
    assert Attendance.objects.get().hours == Decimal("2.0")


def test_rows_without_hours_are_people_who_were_not_there(zone, event):
    content = workbook([row(event, "甲"), row(event, "乙", hours=None)])
    assert import_attendance(event, content, by=zone.officer).added == 1


@pytest.mark.parametrize("content", [b"nothing", b""])
def test_what_is_no_workbook_is_refused(zone, event, content):
    with pytest.raises(FileRefused):
        import_attendance(event, content, by=zone.officer)


def test_a_sheet_without_the_headings_says_which(zone, event):
    with pytest.raises(FileRefused, match="No sheet has the headings"):
        import_attendance(event, workbook([["甲", 3]], ("姓名", "学时")), by=zone.officer)


def test_the_sheet_to_fill_in_comes_back(zone, event):
    client = zone.signed_in(zone.officer)
    answer = client.get(reverse("training:blank_sheet", args=[event.pk]))
    [sheet] = read_workbook(b"".join(answer.streaming_content))
    head = next(place for place, line in enumerate(sheet.rows) if "签到号" in line)
    filled = [[*line[:4], 3] for line in sheet.rows[head + 1 :] if line[3] == 1]
    assert len(filled) == 2
    sent = {"file": SimpleUploadedFile("a.xlsx", workbook(filled)), "signed": "on"}
    client.post(reverse("training:import", args=[event.pk]), sent)
    assert list(Attendance.objects.values_list("how", flat=True)) == ["signed", "signed"]


def test_the_page_names_row_column_and_reason(zone, event):
    client = zone.signed_in(zone.officer)
    sent = {"file": SimpleUploadedFile("a.xlsx", workbook([["999999", "丙", "", 1, 3]]))}
    answer = client.post(reverse("training:import", args=[event.pk]), sent)
    assert answer.status_code == 400
    assert "999999" in answer.content.decode()


def test_sheets_to_sign_and_slips_name_everybody_and_are_counted(zone, event):
    client = zone.signed_in(zone.officer)
    for address in (
        reverse("training:sign_in_sheet", args=[event.sessions.first().pk]),
        reverse("training:slips", args=[event.pk]),
    ):
        page = client.get(address).content.decode()
        assert all(f"{number}" in page and name in page for name, number in numbers(event).items())


def many(zone, people, sessions):
    """An event with so many people and sessions, made in bulk."""
    days = [(f"2026-{month:02}-{day:02} 09:00", "3.0") for month in (9, 10) for day in range(1, 26)]
    event = zone.event(*days[:sessions])
    cadres = [Cadre(name=f"人{n}", home_unit=zone.here, data_key=b"x") for n in range(people)]
    Cadre.objects.bulk_create(cadres)
    now = event.sessions.first().starts_at
    Enrolment.objects.bulk_create(
        Enrolment(event=event, cadre=one, state=EnrolmentState.ENROLLED, number=f"{n:06}", asked_at=now)
        for n, one in enumerate(cadres)
    )
    return event, [
        [f"{n:06}", one.name, "", session, 2.5]
        for session in range(1, sessions + 1)
        for n, one in enumerate(cadres)
    ]


def test_five_thousand_attendances_are_in_within_ten_seconds(zone):
    event, rows = many(zone, 250, 20)
    content = workbook(rows)
    begin = time.perf_counter()
    outcome = import_attendance(event, content, by=zone.officer)
    took = time.perf_counter() - begin
    assert outcome.added == HoursEntry.objects.count() == 5000
    assert took < 10


def test_a_sheet_costs_the_same_statements_however_long(zone, django_assert_max_num_queries):
    event, rows = many(zone, 40, 5)
    with django_assert_max_num_queries(30):
        import_attendance(event, workbook(rows), by=zone.officer)
