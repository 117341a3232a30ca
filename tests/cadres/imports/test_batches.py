import io

import pytest
from django.core.exceptions import ValidationError

from accounts.choices import Role
from accounts.services import add_user, grant_role
from cadres.choices import ImportState
from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.imports.failed_rows import write_failed_rows
from cadres.imports.report import reasons_of
from cadres.imports.store import table_of
from cadres.models import Appointment, Cadre, RankPeriod
from cadres.services import open_value
from common.sheets import read_workbook
from jobs import services as jobs
from jobs.models import Run, State
from tests.cadres.imports.invented import HEAD, identity_number, roster_row, workbook
from tests.cadres.imports.test_proofs import FIRST_ROW, PLANTED
from units.services import add_unit

pytestmark = pytest.mark.django_db
LONG_HEAD = [*HEAD, "任现职时间", "任现职级时间", "全日制学历", "全日制学位"]


def long_row(n):
    row = roster_row(n)
    year = int(row[5][6:10])
    return [*row, f"{year + 30}.03", f"{year + 28}.05", "大学", "工学学士"]


@pytest.fixture
def zone():
    root = add_unit("示例新城", code="0", by="test")
    for n in range(20):
        add_unit(f"示例{n}局", code=f"0.{n}", parent=root, by="test")
    return root


@pytest.fixture
def officer(zone):
    user = add_user("officer", "a long enough word", name="甲", by="test")
    grant_role(user, Role.HR_OFFICER, unit=zone, by="test")
    return user


def work_off(batch):
    for pk in jobs.waiting_ids():
        jobs.work(pk)
    batch.refresh_from_db()
    assert batch.run.error == ""
    return batch


def checked(data, zone, officer):
    batch = batches.start_import("roster", [Upload("名册.xlsx", data)], unit=zone, by=officer)
    mapping = {int(place): key for place, key in batch.mapping.items()}
    return work_off(batches.name_columns(batch, mapping, by=officer))


def planted():
    people = [roster_row(n) for n in range(1000)]
    for place, (column, cell, _reason) in PLANTED.items():
        people[place][column] = cell
    return people


def test_ten_planted_faults_are_reported_the_commit_refused_and_the_mended_sheet_finishes(zone, officer):
    batch = checked(workbook(planted()), zone, officer)
    assert set(reasons_of(batch.report)) == {place + FIRST_ROW for place in PLANTED}
    with pytest.raises(ValidationError) as refused:
        batches.start_commit(batch, by=officer)
    assert refused.value.code == "not_ready"
    stream = io.BytesIO()
    write_failed_rows(stream, batch.headings, table_of(batch).rows, reasons_of(batch.report))
    mended = [row[2:] and [*row[:2], *roster_row(row[0] - FIRST_ROW)] for row in sheet_rows(stream)]
    batch = work_off(batches.send_mended(batch, Upload("待修改.xlsx", failed_sheet(mended)), by=officer))
    assert (batch.state, batch.report["faulty"]) == (ImportState.READY, 0)
    batch = work_off(batches.start_commit(batch, by=officer))
    assert (batch.state, Cadre.objects.count()) == (ImportState.COMMITTED, 1000)


def sheet_rows(stream):
    [sheet] = read_workbook(stream.getvalue())
    return sheet.rows[1:]


def failed_sheet(rows):
    return workbook(rows, ["原行号", "问题", *HEAD], titles=())


def test_a_person_arrives_with_post_rank_education_and_sealed_number(zone, officer):
    batch = checked(workbook([long_row(7)], LONG_HEAD), zone, officer)
    work_off(batches.start_commit(batch, by=officer))
    [cadre], [post], [rank] = Cadre.objects.all(), Appointment.objects.all(), RankPeriod.objects.all()
    assert open_value(cadre, "id_number") == identity_number(7)
    assert (post.title, post.level, post.unit, rank.rank) == ("科员", 1, cadre.home_unit, 3)
    assert (cadre.educations.get().education, cadre.ethnic_group) == ("21", "01")


def test_the_same_roster_a_second_time_changes_nothing(zone, officer):
    data = workbook([long_row(n) for n in range(20)], LONG_HEAD)
    for _ in range(2):
        batch = work_off(batches.start_commit(checked(data, zone, officer), by=officer))
    assert (batch.report["updated"], Cadre.objects.filter(version=1).count()) == (20, 20)
    assert Appointment.pgh_event_model.objects.count() == 20


def test_a_later_post_ends_the_one_on_file(zone, officer):
    first, later = long_row(7), long_row(7)
    later[9], later[12] = "副局长", "2026.01"
    for row in (first, later):
        work_off(batches.start_commit(checked(workbook([row], LONG_HEAD), zone, officer), by=officer))
    assert [post.title for post in Appointment.objects.filter(valid__endswith=None)] == ["副局长"]
    assert Appointment.objects.count() == 2


def test_a_number_of_somebody_in_another_unit_is_a_fault(zone, officer):
    work_off(batches.start_commit(checked(workbook([roster_row(3)]), zone, officer), by=officer))
    Cadre.objects.update(home_unit=add_unit("别处", code="9", by="test"))
    batch = checked(workbook([roster_row(3)]), zone, officer)
    assert [p["code"] for p in batch.report["rows"][0]["problems"] if p["fault"]] == ["id_taken"]


def test_the_report_holds_no_id_number(zone, officer):
    row = roster_row(3)
    row[2], row[9] = row[5], "x" * 400
    batch = checked(workbook([row]), zone, officer)
    assert row[5] not in str(batch.report)
    assert batch.report["faulty"] == 1


def test_a_commit_that_failed_may_be_checked_again(zone, officer):
    batch = batches.start_commit(checked(workbook([roster_row(3)]), zone, officer), by=officer)
    with pytest.raises(ValidationError):
        batches.start_check(batch, by=officer)
    Run.objects.filter(pk=batch.run_id).update(state=State.FAILED)
    assert batches.start_check(batch, by=officer).state == ImportState.CHECKING


def test_an_import_is_committed_once(zone, officer):
    batch = checked(workbook([roster_row(3)]), zone, officer)
    work_off(batches.start_commit(batch, by=officer))
    with pytest.raises(ValidationError):
        batches.start_commit(batch, by=officer)
