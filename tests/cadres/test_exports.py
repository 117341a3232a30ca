"""A long list takes two people: made with the asker's reach of that time, marked, taken once, gone in time."""

import io
from datetime import timedelta
from types import SimpleNamespace

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from accounts.choices import Role
from accounts.services import grant_role, revoke_grant
from audit.models import Entry
from cadres import exports
from cadres.choices import ExportState
from cadres.models import ListExport
from cadres.services import change_cadre
from common.sheets.writing import LONGEST_MARK, printed
from files.models import StoredFile
from jobs.services import waiting_ids, work
from tests.cadres.people import add_person, client_of, make_zone, signed
from tests.counting import statements_of
from work.models import Approval, Notice
from work.services import approve, refuse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]
FIELDS = {"purpose": "meeting", "recipient": "the party committee", "reason": "yearly meeting"}


@pytest.fixture
def _today():
    with time_machine.travel("2026-11-24T10:00+08:00"):
        yield


@pytest.fixture
def zone(_today):
    made = make_zone()
    chief = signed("chief", "方守正", Role.HR_CHIEF, made.office)
    return SimpleNamespace(**vars(made), chief=chief)


def asked(zone, query="?sort=-name&cols=age&cols=unit", by=None, **fields) -> ListExport:
    """Asked for on the page."""
    body = FIELDS | {"unit": zone.office.pk} | fields
    answer = client_of(by or zone.officer).post(f"{reverse('cadres:ask_export')}{query}", body)
    assert answer.status_code == 302, answer.content.decode()
    return ListExport.objects.latest("id")


def approved(zone, **more) -> ListExport:
    export = asked(zone, **more)
    approve(export.approval, by=zone.chief)
    return ListExport.objects.get(pk=export.pk)


def worked(export: ListExport) -> ListExport:
    """Whatever the workers do of it."""
    for _attempt in range(3):
        for pk in waiting_ids():
            work(pk)
    return ListExport.objects.get(pk=export.pk)


def made(zone, **more) -> ListExport:
    return worked(approved(zone, **more))


def take(user, export):
    return client_of(user).post(reverse("cadres:take_export", args=[export.pk]))


def sheet_of(answer):
    return load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active


def names_in(answer) -> list[str]:
    cells = [row[1].value for row in sheet_of(answer).iter_rows()]
    return cells[cells.index("Name") + 1 :]


def acts() -> list[str]:
    return list(
        Entry.objects.filter(action__startswith="export.").order_by("pk").values_list("action", flat=True)
    )


def told(user) -> list[str]:
    return list(Notice.objects.filter(recipient=user).order_by("pk").values_list("kind", flat=True))


def test_the_file_holds_the_people_columns_and_order_of_the_list_and_nobody_of_another_unit(zone):
    add_person(zone.office, "许若溪"), add_person(zone.bureau, "高立群")
    sheet = sheet_of(take(zone.officer, made(zone)))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()][3:]
    assert rows[0] == ["No.", "Name", "Age", "Unit"]
    assert rows[1:] == [[1, "许若溪", 37, "科技创新局"], [2, "陆承远", 37, "科技创新局"]]


def test_nobody_decides_on_their_own(zone):
    export = asked(zone, by=zone.chief)
    answer = client_of(zone.chief).post(reverse("work:approve", args=[export.approval_id]), {"comment": ""})
    assert (answer.status_code, ListExport.objects.get().run) == (403, None)


def test_an_officer_does_not_decide_nor_a_chief_of_elsewhere(zone):
    export = asked(zone)
    second = signed("second", "周念慈", Role.HR_OFFICER, zone.office)
    elsewhere = signed("far", "石书恒", Role.HR_CHIEF, zone.bureau)
    for user in (second, elsewhere, zone.leader):
        with pytest.raises(PermissionDenied):
            approve(export.approval, by=user)


def test_who_left_the_scope_between_asking_and_making_is_not_in_it(zone):
    stays, leaves = add_person(zone.office, "许若溪"), add_person(zone.office, "马晓琳")
    export = approved(zone)
    change_cadre(leaves, version=leaves.version, by="test", home_unit=zone.bureau)
    assert export.approval.payload["rows"] == 3
    assert sorted(names_in(take(zone.officer, worked(export)))) == sorted([stays.name, "陆承远"])


def test_a_right_lost_meanwhile_makes_it_fail_and_says_so(zone):
    grant_role(zone.officer, Role.LEADER, unit=zone.office, by="test")
    export = approved(zone)
    revoke_grant(zone.officer.grants.get(role=Role.HR_OFFICER), by="test")
    export = worked(export)
    assert (export.state, StoredFile.objects.count(), told(zone.officer)[-1]) == (
        ExportState.FAILED, 0, "export.right_lost",
    )  # fmt: skip
    assert (take(zone.officer, export).status_code, acts()[-1]) == (403, "export.failed")


def test_a_right_lost_before_the_decision_leaves_nothing_to_decide(zone):
    export = asked(zone)
    revoke_grant(zone.officer.grants.get(), by="test")
    with pytest.raises(ValidationError, match="no longer has"):
        approve(export.approval, by=zone.chief)


def test_it_is_taken_once_and_the_bytes_are_gone(zone):
    export = made(zone)
    answers = [take(zone.officer, export) for _time in range(2)]
    assert [answer.status_code for answer in answers] == [200, 410]
    assert "no longer there" in answers[1].content.decode()
    export.refresh_from_db()
    assert (export.state, export.file, StoredFile.objects.count()) == (ExportState.TAKEN, None, 0)


def test_only_the_asker_takes_it(zone):
    export = made(zone)
    statuses = [take(user, export).status_code for user in (zone.chief, zone.stranger, zone.leader)]
    assert (statuses, export.state) == ([403, 404, 403], ExportState.READY)


def test_it_runs_out_and_is_removed_by_the_timetable(zone):
    export = made(zone)
    with time_machine.travel(timezone.now() + timedelta(hours=73), tick=False):
        assert (export.state, StoredFile.objects.count()) == (ExportState.EXPIRED, 1)
        assert take(zone.officer, export).status_code == 410
        assert (exports.expire_overdue(), exports.expire_overdue()) == (1, 0)
    assert (StoredFile.objects.count(), acts()[-1]) == (0, "export.expired")


def test_the_mark_stands_above_the_table_and_on_every_printed_page(zone):
    export = made(zone)
    page = client_of(zone.officer).get(reverse("cadres:one_export", args=[export.pk])).content.decode()
    sheet = sheet_of(take(zone.officer, export))
    mark = f"顾晓岚 · 2026.11.24 10:00 · papers for a meeting · {export.number}"
    titles = [row[0].value for row in sheet.iter_rows(max_row=3)]
    assert (titles, mark in page) == (["Roster", "As of 2026.11.24", mark], True)
    assert (sheet.oddHeader.left.text, sheet.oddFooter.left.text) == (mark, mark)


def test_a_mark_fits_the_head_of_a_page_whatever_the_name():
    assert printed("A & B") == "A && B"
    assert [len(printed("&" * n)) <= LONGEST_MARK for n in (200, 121)] == [True, True]
    assert [printed("x" + "&" * n).count("&") % 2 for n in (119, 120, 121)] == [0, 0, 0]


def test_what_begins_like_a_formula_is_text(zone):
    change_cadre(zone.cadre, version=1, by="test", name="=1+1")
    [name] = [row[1] for row in sheet_of(take(zone.officer, made(zone))).iter_rows(min_row=5)]
    assert (name.value, name.data_type) == ("=1+1", "s")


def test_every_step_is_in_the_trail_with_purpose_rows_and_parameters(zone):
    export = made(zone)
    take(zone.officer, export)
    assert acts() == ["export.asked", "export.approved", "export.made", "export.taken"]
    details = Entry.objects.filter(action__startswith="export.").values_list("detail", flat=True)
    for detail in details:
        assert (detail["purpose"], detail["recipient"], detail["rows_asked"]) == (
            "meeting",
            FIELDS["recipient"],
            1,
        )
        assert (detail["conditions"], detail["columns"]) == ({"sort": ["-name"]}, ["name", "age", "unit"])
    assert [detail.get("rows") for detail in details] == [None, None, 1, 1]


def test_the_asker_is_told_of_every_end(zone):
    made(zone)
    assert told(zone.officer) == ["approval.decided", "export.ready"]
    refused = asked(zone, "?sex=1")
    refuse(refused.approval, by=zone.chief, comment="too wide")
    assert told(zone.officer)[-1] == "approval.decided"
    assert ListExport.objects.latest("id").state == ExportState.REFUSED


def test_a_workbook_over_the_largest_file_is_refused_with_the_limit(zone, monkeypatch):
    monkeypatch.setattr(exports, "LARGEST", 100)
    export = made(zone)
    page = client_of(zone.officer).get(reverse("cadres:one_export", args=[export.pk])).content.decode()
    assert (export.state, export.run.items.get().attempts, "20 MB" in page) == (ExportState.FAILED, 1, True)
    assert told(zone.officer)[-1] == "export.too_large"


def test_it_is_made_in_the_language_of_the_asker(zone):
    client = client_of(zone.officer)
    client.cookies["django_language"] = "zh-hans"
    client.post(reverse("cadres:ask_export"), FIELDS | {"unit": zone.office.pk})
    approve(Approval.objects.get(), by=zone.chief)
    sheet = sheet_of(take(zone.officer, worked(ListExport.objects.get())))
    assert [cell.value for cell in sheet[4]][:3] == ["序号", "姓名", "性别"]


def test_what_was_asked_for_is_what_is_made(zone):
    export = asked(zone)
    for change in ({"unit": zone.bureau}, {"approval": export.approval}):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            ListExport.objects.update(**change)
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        ListExport.objects.all().delete()


def test_the_same_is_not_asked_twice_and_nobody_is_no_list(zone):
    asked(zone)
    client, body = client_of(zone.officer), FIELDS | {"unit": zone.office.pk}
    again = client.post(f"{reverse('cadres:ask_export')}?sort=-name&cols=age&cols=unit", body)
    nobody = client.post(f"{reverse('cadres:ask_export')}?q=nobody", body)
    assert [again.status_code, nobody.status_code, ListExport.objects.count()] == [400, 400, 1]
    assert "asked for already" in again.content.decode()
    assert "holds nobody" in nobody.content.decode()


def test_the_form_names_what_is_missing_and_takes_no_unit_of_others(zone):
    body = {"unit": zone.bureau.pk}
    answer = client_of(zone.officer).post(reverse("cadres:ask_export"), body)
    assert answer.status_code == 400
    assert sorted(answer.context["form"].errors) == ["purpose", "reason", "recipient", "unit"]


def test_the_list_shows_ones_own_and_to_who_decides_those_of_the_unit(zone):
    asked(zone)
    shown = {
        user.username: len(client_of(user).get(reverse("cadres:exports")).context["listing"].page.rows)
        for user in (zone.officer, zone.chief, zone.stranger)
    }
    assert shown == {"officer": 1, "chief": 1, "stranger": 0}


@pytest.mark.parametrize(("who", "number"), [("officer", 8), ("chief", 9)])
def test_one_row_and_three_cost_the_same_statements(zone, who, number):
    client, address = client_of(getattr(zone, who)), reverse("cadres:exports")
    made(zone)
    assert (
        statements_of(client, address) == number
    )  # the chief's side bar counts what awaits a decision on pools
    asked(zone, "?sex=1"), made(zone, query="?age_min=20")
    assert statements_of(client, address) == number


def test_readiness_is_taken_out_alone_by_the_chief_only_and_by_others_with_an_approval(zone):
    query = {"unit": str(zone.office.pk), "cols": ["name", "readiness"]}
    address = reverse("cadres:export")

    def words(answer) -> str:
        return str([cell.value for row in sheet_of(answer).iter_rows() for cell in row])

    alone, chief = (words(client_of(user).get(address, query)) for user in (zone.officer, zone.chief))
    assert ("Rank comparison" in alone, "with an approval only" in alone) == (False, True)
    assert ("Rank comparison" in chief, "with an approval only" in chief) == (True, False)


def test_slices_of_a_long_list_do_not_pass_for_short_ones(zone, settings):
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"exported": 3}
    watcher = signed("watcher", "纪闻远", Role.AUDIT_ADMIN, zone.office)
    client, query = client_of(zone.officer), {"unit": str(zone.office.pk)}
    answers = [client.get(reverse("cadres:export"), query).status_code for _ in range(5)]
    assert (answers, told(watcher)) == ([200, 200, 200, 302, 302], ["reads.exported"])
    assert "used up" in client.get(reverse("cadres:export"), query, follow=True).content.decode()


def test_a_list_that_has_grown_since_it_was_agreed_to_is_not_made(zone):
    export = approved(zone)
    add_person(zone.office, "许若溪"), add_person(zone.office, "马晓琳")
    export = worked(export)
    assert (export.state, told(zone.officer)[-1]) == (ExportState.FAILED, "export.grown")
