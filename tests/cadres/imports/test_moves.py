import io
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.services import add_user, grant_role
from audit.models import Entry
from cadres.choices import ImportState
from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.imports.failed_rows import write_failed_rows
from cadres.imports.report import reasons_of
from cadres.imports.store import table_of
from cadres.models import Appointment, RankPeriod
from cadres.services import add_appointment, add_cadre, add_rank, confirm_appointment, end_service
from common.sheets import read_workbook
from tests.cadres.imports.invented import workbook
from tests.cadres.imports.moved import (
    BEGAN,
    DOCUMENT,
    HEAD,
    committed,
    faults,
    move_row,
    person,
    sent,
    service_of,
    work_off,
)
from units.services import add_unit

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 20)
FIRST_ROW = 3  # the title and the header stand above


@pytest.fixture
def zone():
    root = add_unit("示例新城", code="0", by="test")
    for n in range(20):
        add_unit(f"示例{n}局", code=f"0.{n}", parent=root, by="test")
    return root


@pytest.fixture
def bureau(zone):
    return zone.children.get(code="0.1")


@pytest.fixture
def officer(zone):
    user = add_user("officer", "a long enough word", name="组织科科员", by="test")
    grant_role(user, Role.HR_OFFICER, unit=zone, by="test")
    return user


def promotion(cadre, unit="示例2局", **more):
    cells = {"任职单位": unit, "职务": "副科长", "职务层次": "乡科级副职", "是否领导职务": "是"}
    return move_row(cadre, "任职", **(cells | more))


def sheet_of_300(zone):
    units = list(zone.children.order_by("path"))
    people = [person(n, units[n % 20]) for n in range(300)]
    rows = [
        promotion(cadre)
        if n % 3 == 0
        else move_row(cadre, "职级晋升", 现职级="四级主任科员", 新职级="三级主任科员")
        for n, cadre in enumerate(people)
    ]
    return people, rows


def test_three_faults_in_300_changes_are_named_mended_and_the_whole_is_written(zone, officer):
    people, rows = sheet_of_300(zone)
    rows[30][9] = "2020.01.05"
    rows[100][0] = "查无此"
    rows[200][8] = "三级科员"
    batch = sent(rows, zone, officer)
    named = {30: ["before_present"], 100: ["not_on_file"], 200: ["unknown_word"]}
    assert faults(batch) == {place + FIRST_ROW: codes for place, codes in named.items()}
    with pytest.raises(ValidationError):
        batches.start_commit(batch, by=officer)
    batch = mend(
        batch, officer, {30: (9, "2026.11.20"), 100: (0, people[100].name), 200: (8, "三级主任科员")}
    )
    assert (batch.state, batch.report["faulty"]) == (ImportState.READY, 0)
    batch = committed(batch, officer)
    assert batch.state == ImportState.COMMITTED
    assert Appointment.objects.filter(document_no=DOCUMENT, valid__startswith=ON).count() == 100
    assert RankPeriod.objects.filter(document_no=DOCUMENT, valid__startswith=ON).count() == 200
    assert RankPeriod.objects.filter(valid__endswith=ON).count() == 200


def mend(batch, officer, cells):
    stream = io.BytesIO()
    write_failed_rows(stream, batch.headings, table_of(batch).rows, reasons_of(batch.report))
    [sheet] = read_workbook(stream.getvalue())
    for row in sheet.rows[1:]:
        place, value = cells[row[0] - FIRST_ROW]
        row[2 + place] = value
    mended = workbook(sheet.rows[1:], sheet.rows[0], titles=())
    return work_off(batches.send_mended(batch, Upload("待修改.xlsx", mended), by=officer))


def test_the_trail_tells_who_when_by_which_document_for_each_person_and_once_for_all(zone, bureau, officer):
    people = [person(n, bureau) for n in range(2)]
    batch = committed(sent([promotion(one) for one in people], zone, officer), officer)
    for cadre in people:
        entry = Entry.objects.get(action="appointment.added", subject_id=str(cadre.pk), actor_id=officer.pk)
        post = cadre.appointments.get(valid__endswith=None)
        told = {"record": str(post.pk), "document": DOCUMENT, "import": str(batch.pk)}
        assert entry.detail == told
    summary = Entry.objects.get(action="import.committed")
    assert (summary.detail["document"], summary.detail["updated"], summary.subject_id) == (
        DOCUMENT,
        2,
        str(batch.pk),
    )


def test_the_dry_run_tells_what_is_ended_on_which_day_and_what_is_begun_and_writes_nothing(
    zone, bureau, officer
):
    cadre = person(1, bureau)
    batch = sent([promotion(cadre)], zone, officer)
    ended, begun = batch.report["rows"][0]["differences"]
    assert (ended["before"], ended["after"]) == (
        "示例1局科员，乡科级副职",
        "示例1局科员，乡科级副职，至2026.11.20",
    )
    assert (begun["row"], begun["before"], begun["after"]) == (
        "2026.11.20",
        "",
        f"示例2局副科长，乡科级副职，{DOCUMENT}",
    )
    assert cadre.appointments.count() == 1


KINDS = {
    "任职": ({"任职单位": "示例2局", "职务": "科长", "职务层次": "乡科级正职", "试用期至": "2027.11.19"}, {}),
    "提拔任职": ({"任职单位": "示例2局", "职务": "科长", "职务层次": "乡科级正职"}, {}),
    "平级转任": ({"任职单位": "示例2局", "职务": "副科长", "职务层次": "乡科级副职"}, {}),
    "降职": ({"任职单位": "示例2局", "职务": "副科长", "职务层次": "乡科级副职"}, {"level": 2}),
    "兼任": ({"任职单位": "示例2局", "职务": "工会主席"}, {}),
    "免职": ({}, {}),
    "试用期转正": ({}, {"probation_until": date(2026, 11, 1)}),
    "职级晋升": ({"现职级": "四级主任科员", "新职级": "三级主任科员"}, {}),
    "职级套转": ({"新职级": "二级科员"}, {"rank": None}),
    "降低职级": ({"新职级": "一级科员"}, {}),
    "免去职级": ({}, {}),
}
CHANGES = {"任职": "", "提拔任职": "promotion", "平级转任": "lateral", "降职": "demotion"}


def enter(cadre, word, unit):
    """The same change through the single services, as somebody enters it by hand."""
    on, by = DateRange(ON, None), "test"
    main, rank = cadre.appointments.first(), cadre.ranks.first()
    if word in CHANGES:
        post = {"title": KINDS[word][0]["职务"], "level": 2 if "正职" in KINDS[word][0]["职务层次"] else 1}
        until = date(2027, 11, 19) if word == "任职" else None
        post |= {"is_leadership": True, "change": CHANGES[word], "probation_until": until}
        add_appointment(cadre, by=by, valid=on, unit=unit, document_no=DOCUMENT, **post)
    elif word == "兼任":
        post = {"title": "工会主席", "kind": "concurrent", "is_main": False, "change": "concurrent"}
        add_appointment(cadre, by=by, valid=on, unit=unit, document_no=DOCUMENT, **post)
    elif word == "试用期转正":
        confirm_appointment(main, ON, document_no=DOCUMENT, by=by)
    elif word in {"免职", "免去职级"}:
        end_service(main if word == "免职" else rank, ON, document_no=DOCUMENT, by=by)
    else:
        place = {"职级晋升": 4, "职级套转": 1, "降低职级": 2}[word]
        add_rank(cadre, by=by, valid=on, rank=place, document_no=DOCUMENT)


def acts_of(cadre):
    """What the trail tells of a file, without ids."""
    found = []
    for entry in Entry.objects.filter(subject_id=str(cadre.pk)).order_by("pk"):
        detail = {
            key: value for key, value in entry.detail.items() if key not in {"record", "import", "unit"}
        }
        found.append((entry.action, detail))
    return found


@pytest.mark.parametrize("word", KINDS)
def test_a_sheet_equals_the_same_changes_entered_one_by_one(word, zone, bureau, officer):
    cells, held = KINDS[word]
    by_sheet, by_hand = person(1, bureau, **held), person(2, bureau, **held)
    batch = sent([move_row(by_sheet, word, **cells)], zone, officer)
    assert faults(batch) == {}
    committed(batch, officer)
    enter(by_hand, word, zone.children.get(code="0.2"))
    assert service_of(by_sheet) == service_of(by_hand)
    assert acts_of(by_sheet) == acts_of(by_hand)


def test_removal_and_appointment_of_one_day_are_taken_in_the_right_order(zone, bureau, officer):
    cadre = person(1, bureau)
    removal = move_row(cadre, "免职", 任职单位="示例1局", 职务="科员", 文号="示组〔2026〕30号")
    batch = sent([promotion(cadre), removal], zone, officer)
    committed(batch, officer)
    new, old = cadre.appointments.order_by("-valid")
    assert (old.valid, old.removal_document_no) == (DateRange(BEGAN, ON), "示组〔2026〕30号")
    assert (new.valid, new.document_no) == (DateRange(ON, None), DOCUMENT)


def of_one(row, zone, officer):
    found = faults(sent([row], zone, officer))
    return found.get(FIRST_ROW)


STATES = {
    "rank not the held one": ("职级晋升", {"现职级": "二级主任科员", "新职级": "一级主任科员"}, "rank_differs"),
    "rank not higher": ("职级晋升", {"新职级": "四级主任科员"}, "rank_not_higher"),
    "rank not lower": ("降低职级", {"新职级": "三级主任科员"}, "rank_not_lower"),
    "a rank held already": ("职级套转", {"新职级": "三级主任科员"}, "rank_held"),
    "no grade of the staff scale": ("职级晋升", {"新职级": "七级职员"}, "no_rank"),
    "professional grade": ("职级晋升", {"新职级": "专业技术七级"}, "rank_not_kept"),
    "no probation": ("试用期转正", {}, "no_probation"),
    "no such post": ("免职", {"职务": "局长"}, "post_not_held"),
    "removed before it began": ("免职", {"生效日期": "2020.01.05"}, "before_present"),
    "rank before it began": ("职级晋升", {"新职级": "三级主任科员", "生效日期": "2021.03.01"}, "before_present"),
    "not up": ("提拔任职", {"任职单位": "示例2局", "职务": "x", "职务层次": "乡科级副职"}, "not_higher"),
    "not level": ("平级转任", {"任职单位": "示例2局", "职务": "x", "职务层次": "乡科级正职"}, "not_same_level"),
    "not down": ("降职", {"任职单位": "示例2局", "职务": "x", "职务层次": "乡科级正职"}, "not_lower"),
    "held already": ("兼任", {"任职单位": "示例1局", "职务": "科员"}, "already_held"),
    "level missing": ("提拔任职", {"任职单位": "示例2局", "职务": "x"}, "level_missing"),
    "leadership without level": ("任职", {"任职单位": "示例2局", "职务": "x", "是否领导职务": "是"}, "level_missing"),
    "no document": ("职级晋升", {"新职级": "三级主任科员", "文号": None}, "required"),
    "month only": ("职级晋升", {"新职级": "三级主任科员", "生效日期": "2026.11"}, "needs_day"),
    "unknown unit": ("任职", {"任职单位": "无此局", "职务": "x"}, "unknown_unit"),
    "unknown kind": ("升官", {}, "unknown_word"),
    "years ahead": ("免职", {"生效日期": "2062.11.20"}, "too_far"),
    "not in that unit": ("免职", {"现单位": "示例7局"}, "not_in_unit"),
    "probation ends before it begins": (
        "任职", {"任职单位": "示例2局", "职务": "x", "试用期至": "2026.11.20"}, "probation_order",
    ),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_what_does_not_fit_is_named(state, zone, bureau, officer):
    word, cells, code = STATES[state]
    assert of_one(move_row(person(1, bureau), word, **cells), zone, officer) == [code]


def test_a_period_already_ended_later_than_the_day_is_an_overlap(zone, bureau, officer):
    cadre = person(1, bureau)
    end_service(cadre.appointments.get(), date(2027, 1, 1), document_no="x", by="test")
    assert of_one(promotion(cadre), zone, officer) == ["overlaps"]


def test_nothing_begins_for_somebody_retired(zone, bureau, officer):
    cadre = person(1, bureau)
    type(cadre).objects.update(management_state="retired")
    assert of_one(promotion(cadre), zone, officer) == ["not_serving"]
    assert of_one(move_row(cadre, "免职"), zone, officer) is None


def test_two_of_one_name_are_told_apart_by_unit_or_not_at_all(zone, bureau, officer):
    first = person(1, bureau)
    person(1, zone.children.get(code="0.5"))
    assert of_one(move_row(first, "免职"), zone, officer) == ["namesakes"]
    assert of_one(move_row(first, "免职", 现单位="示例1局"), zone, officer) is None


def test_somebody_outside_of_the_import_is_named_so_and_a_stranger_is_not_on_file(zone, bureau, officer):
    beside, beyond = zone.children.get(code="0.5"), add_unit("别处", code="9", by="test")
    assert of_one(move_row(person(1, beside), "免职"), bureau, officer) == ["outside_unit"]
    assert of_one(move_row(person(2, beyond), "免职"), bureau, officer) == ["not_on_file"]


def test_nobody_changes_the_own_file_or_that_of_kin(zone, bureau, officer):
    own, other = person(1, bureau), person(2, bureau)
    type(own).objects.filter(pk=own.pk).update(user=officer)
    batch = sent([move_row(own, "免职"), move_row(other, "免职")], zone, officer)
    assert faults(batch) == {FIRST_ROW: ["own_or_kin"]}


def test_the_same_person_twice_in_conflict_names_the_second_row(zone, bureau, officer):
    cadre = person(1, bureau)
    rows = [promotion(cadre), promotion(cadre, "示例3局"), move_row(cadre, "职级晋升", 新职级="三级主任科员")]
    assert faults(sent(rows, zone, officer)) == {FIRST_ROW + 1: ["moved_twice"]}


def test_a_faulty_row_draws_no_fault_upon_the_other_rows_of_its_person(zone, bureau, officer):
    cadre = person(1, bureau)
    rows = [
        move_row(cadre, "职级晋升", 新职级="三级主任", 生效日期="2026.05.01"),
        move_row(cadre, "职级晋升", 现职级="三级主任科员", 新职级="二级主任科员"),
    ]
    assert faults(sent(rows, zone, officer)) == {FIRST_ROW: ["unknown_word"]}


def test_a_person_without_a_name_in_the_sheet_is_told(zone, bureau, officer):
    row = move_row(person(1, bureau), "免职")
    row[0] = None
    assert of_one(row, zone, officer) == ["required"]


def test_nothing_is_written_when_a_file_was_changed_between_check_and_commit(zone, bureau, officer):
    people = [person(n, bureau) for n in range(2)]
    batch = sent([promotion(one) for one in people], zone, officer)
    end_service(people[1].appointments.get(), date(2027, 1, 1), document_no="x", by="test")
    batch = committed(batch, officer)
    assert (batch.state, faults(batch)) == (ImportState.FAULTY, {FIRST_ROW + 1: ["overlaps"]})
    assert people[0].appointments.count() == 1


def test_a_sheet_without_a_document_column_is_not_checked(zone, bureau, officer):
    head = [word for word in HEAD if word != "文号"]
    upload = Upload("x.xlsx", workbook([["王甲"]], head, titles=()))
    batch = batches.start_import("changes", [upload], unit=zone, by=officer)
    mapping = {int(place): key for place, key in batch.mapping.items()}
    with pytest.raises(ValidationError, match="文号"):
        batches.name_columns(batch, mapping, by=officer)


def test_the_file_of_somebody_without_posts_takes_a_first_one(zone, bureau, officer):
    cadre = add_cadre("王新来", home_unit=bureau, by="test")
    committed(sent([move_row(cadre, "录用任职", 任职单位="示例1局", 职务="科员")], zone, officer), officer)
    assert cadre.appointments.get().change == "entry"


def test_a_main_post_elsewhere_says_that_the_file_stays_where_it_is(zone, bureau, officer):
    batch = sent([promotion(person(1, bureau))], zone, officer)
    [entry] = batch.report["rows"]
    assert [problem["code"] for problem in entry["problems"]] == ["stays_in_unit"]
    assert entry["problems"][0]["params"] == {"unit": "示例2局", "home": "示例1局"}
