from datetime import date

import pytest

from cadres.choices import ImportState
from cadres.grades_text import YearGrade
from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.imports.records import DUE_ON, appraisals_of
from cadres.models import Appraisal, Cadre
from cadres.services import add_cadre, set_grade
from readiness.checks.finding import Settings
from tests.cadres.imports.invented import identity_number, name, roster_row, workbook
from tests.cadres.imports.test_batches import checked, officer, work_off, zone

pytestmark = pytest.mark.django_db
__all__ = ["officer", "zone"]
YEARS = ["2021年", "2022年", "2023年", "2024年", "2025年"]


def settled(rows, head, zone, officer, **more):
    batch = batches.start_import("grades", [Upload("考核.xlsx", workbook(rows, head))], unit=zone, by=officer)
    mapping = {int(place): key for place, key in batch.mapping.items()}
    return work_off(batches.name_columns(batch, mapping, by=officer, **more))


def test_a_thousand_persons_times_five_years_in_one_upload(zone, officer):
    people = [roster_row(n) for n in range(1000)]
    work_off(batches.start_commit(checked(workbook(people), zone, officer), by=officer))
    rows = [[name(n), identity_number(n), *["优秀" if n // 20 % 6 == 0 else "称职"] * 5] for n in range(1000)]
    batch = settled(rows, ["姓名", "身份证号", *YEARS], zone, officer)
    assert (batch.state, batch.report["faulty"], len(batch.report["shares"])) == (ImportState.READY, 0, 100)
    batch = work_off(batches.start_commit(batch, by=officer))
    assert (batch.state, Appraisal.objects.count()) == (ImportState.COMMITTED, 5000)


@pytest.fixture
def nine(zone):
    return [add_cadre(f"王{word}", home_unit=zone, by="test") for word in "甲乙丙丁戊己庚辛壬"]


def sheet(people, excellent):
    return [[cadre.name, "优秀" if n < excellent else "称职"] for n, cadre in enumerate(people)]


def test_more_than_a_fifth_needs_an_approval_number(zone, officer, nine):
    batch = settled(sheet(nine, 2), ["姓名", "2025年"], zone, officer)
    assert [p["code"] for p in batch.report["rows"][0]["problems"]] == ["share_over"]
    batch = settled(sheet(nine, 2), ["姓名", "2025年"], zone, officer, approval_number="组〔2026〕3号")
    assert batch.state == ImportState.READY


def test_more_than_a_quarter_is_refused_with_a_number_too(zone, officer, nine):
    batch = settled(sheet(nine, 3), ["姓名", "2025年"], zone, officer, approval_number="组〔2026〕3号")
    assert batch.state == ImportState.FAULTY


def test_a_corrected_grade_replaces_the_one_on_file(zone, officer, nine):
    for word in ("称职", "基本称职"):
        rows = [[nine[0].name, word]]
        work_off(batches.start_commit(settled(rows, ["姓名", "2025年"], zone, officer), by=officer))
    assert [row.word for row in Appraisal.objects.all()] == ["基本称职"]


DUE, TOLD = date(2025, 4, 30), date(2025, 2, 20)


def graded(word, zone, officer, year=2024, **more):
    batch = settled([["王甲", word]], ["姓名", f"{year}年"], zone, officer, **more)
    batch = work_off(batches.start_commit(batch, by=officer))
    row = Appraisal.objects.get(year=year)
    return batch, (row.word, row.decided_on, row.decided_assumed)


def test_a_day_of_decision_nobody_told_is_the_day_grades_are_due_and_marked(zone, officer, nine):
    batch, row = graded("称职", zone, officer)
    assert (row, batch.report["notes"]["decided_assumed"]) == (("称职", DUE, True), 1)


def test_a_grade_known_before_its_year_is_due_was_decided_by_today():
    [row] = appraisals_of(Cadre(), [YearGrade(2025, 2, "称职")], date(2026, 2, 3))
    assert (row.decided_on, row.decided_assumed) == (date(2026, 2, 3), True)


def test_a_told_day_replaces_an_assumed_one_and_is_not_replaced_by_one(zone, officer, nine):
    graded("称职", zone, officer)
    assert graded("称职", zone, officer, decided={2024: TOLD})[1] == ("称职", TOLD, False)
    assert graded("基本称职", zone, officer)[1] == ("基本称职", TOLD, False)


def test_a_grade_not_set_for_probation_stays_what_it_is(zone, officer, nine):
    set_grade(nine[0], 2024, by="test", grade="probation", word="不定等次", decided_on=TOLD)
    graded("不定等次", zone, officer)
    assert Appraisal.objects.get().grade == "probation"


def test_the_day_grades_are_due_is_that_of_the_rules():
    assert Settings().grades_due_on == DUE_ON


def test_somebody_not_on_file_is_named(zone, officer):
    batch = settled([["王不在", "称职"]], ["姓名", "2025年"], zone, officer)
    assert batch.report["rows"][0]["problems"][0]["code"] == "not_on_file"


def test_nobody_grades_the_own_file(zone, officer, nine):
    Cadre.objects.filter(pk=nine[0].pk).update(user=officer)
    batch = settled([["王甲", "优秀"]], ["姓名", "2025年"], zone, officer)
    assert [problem["code"] for row in batch.report["rows"] for problem in row["problems"]] == ["own_or_kin"]
