import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.choices import Role
from accounts.services import add_user, grant_role
from cadres.choices import ImportState
from cadres.models import Cadre, ImportBatch, ImportMapping
from cadres.services import add_cadre
from common.sheets import read_workbook
from jobs import services as jobs
from tests.cadres.imports.invented import HEAD, roster_row, workbook
from tests.cadres.imports.test_proofs import form
from units.services import add_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    root = add_unit("示例新城", code="0", by="test")
    for n in range(20):
        add_unit(f"示例{n}局", code=f"0.{n}", parent=root, by="test")
    return root


def officer_of(unit, name):
    user = add_user(name, "a long enough word", name=name, by="test")
    grant_role(user, Role.HR_OFFICER, unit=unit, by="test")
    return user


@pytest.fixture
def site(client, zone):
    client.force_login(officer_of(zone, "officer"))
    return client


def sent(site, zone, rows, head=HEAD, kind="roster"):
    file = SimpleUploadedFile("名册.xlsx", workbook(rows, head))
    answer = site.post(reverse("imports:new", args=[kind]), {"unit": zone.pk, "files": file})
    assert answer.status_code == 302, answer.content.decode()
    return ImportBatch.objects.first()


def checked(site, batch, **more):
    chosen = {f"c{place}": key for place, key in batch.mapping.items()}
    assert site.post(reverse("imports:columns", args=[batch.pk]), chosen | more).status_code == 302
    work_off()
    batch.refresh_from_db()
    return batch


def work_off():
    for pk in jobs.waiting_ids():
        jobs.work(pk)


def test_an_officer_imports_a_roster_page_by_page(site, zone):
    batch = sent(site, zone, [roster_row(n) for n in range(3)])
    assert "身份证号" in site.get(reverse("imports:columns", args=[batch.pk])).content.decode()
    batch = checked(site, batch)
    assert site.post(reverse("imports:commit", args=[batch.pk])).status_code == 302
    assert 'hx-trigger="every 1s"' in site.get(reverse("imports:batch", args=[batch.pk])).content.decode()
    work_off()
    batch.refresh_from_db()
    assert (batch.state, Cadre.objects.count()) == (ImportState.COMMITTED, 3)
    assert site.get(reverse("imports:batch", args=[batch.pk])).status_code == 200
    assert site.get(reverse("imports:list")).status_code == 200


def test_a_faulty_row_is_named_downloaded_mended_and_sent_again(site, zone):
    rows = [roster_row(n) for n in range(3)]
    rows[1][2] = "不详"
    batch = checked(site, sent(site, zone, rows))
    assert "不详" in site.get(reverse("imports:batch", args=[batch.pk])).content.decode()
    site.post(reverse("imports:commit", args=[batch.pk]))
    assert (Cadre.objects.count(), ImportBatch.objects.get().state) == (0, ImportState.FAULTY)
    answer = site.get(reverse("imports:failed_rows", args=[batch.pk]))
    [sheet] = read_workbook(b"".join(answer.streaming_content))
    mended = [[*row[:2], *roster_row(1)] for row in sheet.rows[1:]]
    file = io.BytesIO(workbook(mended, ["原行号", "问题", *HEAD], titles=()))
    file.name = "待修改.xlsx"
    site.post(reverse("imports:mended", args=[batch.pk]), {"file": file})
    work_off()
    assert ImportBatch.objects.get().state == ImportState.READY


def test_what_is_no_fault_is_said_once_for_all_rows_and_apart_from_the_faults(site, zone):
    rows = [roster_row(n) for n in range(15)]
    rows[1][2] = "不详"
    batch = checked(site, sent(site, zone, rows))
    context = site.get(reverse("imports:batch", args=[batch.pk])).context
    assert [entry["row"] for entry in context["page"]] == [5]
    first = context["notices"][0]
    assert (first["count"], len(first["first"]), first["more"]) == (14, 12, True)


def test_an_import_whose_run_was_stopped_can_be_checked_again(site, zone):
    batch = sent(site, zone, [roster_row(1)])
    site.post(reverse("imports:columns", args=[batch.pk]), {f"c{n}": key for n, key in batch.mapping.items()})
    batch.refresh_from_db()
    jobs.cancel_run(batch.run, by="test")
    assert site.get(reverse("imports:batch", args=[batch.pk])).context["failed"]
    site.post(reverse("imports:check", args=[batch.pk]))
    work_off()
    batch.refresh_from_db()
    assert batch.state == ImportState.READY


def test_another_units_officer_gets_404(site, zone, client):
    batch = sent(site, zone, [roster_row(1)])
    client.force_login(officer_of(add_unit("别处", code="9", by="test"), "other"))
    names = ["batch", "columns", "failed_rows"]
    assert [client.get(reverse(f"imports:{name}", args=[batch.pk])).status_code for name in names] == [
        404
    ] * 3
    names = ["mended", "check", "commit"]
    assert [client.post(reverse(f"imports:{name}", args=[batch.pk])).status_code for name in names] == [
        404
    ] * 3


def test_a_leader_may_not_import(client, zone):
    user = add_user("leader", "a long enough word", name="乙", by="test")
    grant_role(user, Role.LEADER, unit=zone, by="test")
    client.force_login(user)
    assert client.get(reverse("imports:list")).status_code == 403


def test_what_a_heading_meant_is_remembered(site, zone):
    head = [*HEAD[:9], "干什么的", *HEAD[10:]]
    batch = sent(site, zone, [roster_row(1)], head)
    assert "9" not in batch.mapping
    batch.mapping["9"] = "post"
    checked(site, batch)
    assert ImportMapping.objects.count() == 1
    assert sent(site, zone, [roster_row(2)], head).mapping["9"] == "post"


def test_a_picture_is_no_workbook_and_says_so(site, zone):
    file = SimpleUploadedFile("名册.xlsx", b"\x89PNG\r\n\x1a\n" * 9)
    answer = site.post(reverse("imports:new", args=["roster"]), {"unit": zone.pk, "files": file})
    assert "名册.xlsx" in answer.content.decode()
    assert not ImportBatch.objects.exists()


def sent_form(site, zone, data):
    file = SimpleUploadedFile("a.lrmx", data)
    site.post(reverse("imports:new", args=["forms"]), {"unit": zone.pk, "files": [file]})
    work_off()
    return ImportBatch.objects.first()


def test_a_form_is_imported_compared_and_given_back(site, zone, monkeypatch):
    monkeypatch.setattr("cadres.views.imports.is_fresh", lambda request: True)
    batch = sent_form(site, zone, form(1))
    site.post(reverse("imports:commit", args=[batch.pk]))
    work_off()
    cadre = Cadre.objects.get()
    changed = form(1).replace(f">{cadre.native_place}<".encode(), ">江苏宜兴<".encode(), 1)
    batch = sent_form(site, zone, changed)
    assert "江苏宜兴" in site.get(reverse("imports:batch", args=[batch.pk])).content.decode()
    answer = site.get(reverse("imports:form_file", args=[cadre.pk]))
    assert b"".join(answer.streaming_content) == form(1)


def test_who_signed_in_long_ago_shows_the_factor_again_before_a_form_goes_out(site, zone):
    cadre = add_cadre("王甲", home_unit=zone, by="test")
    answer = site.get(reverse("imports:form_file", args=[cadre.pk]))
    assert answer.url.startswith(reverse("account_reauthenticate"))


def test_shares_of_a_sheet_of_grades_are_shown(site, zone):
    people = [add_cadre(f"王{word}", home_unit=zone, by="test") for word in "甲乙丙丁"]
    rows = [[cadre.name, "优秀" if n == 0 else "称职"] for n, cadre in enumerate(people)]
    batch = checked(site, sent(site, zone, rows, ["姓名", "2025年"], "grades"), approval_number="3号")
    assert batch.state == ImportState.READY
    assert "25.0 %" in site.get(reverse("imports:batch", args=[batch.pk])).content.decode()


def test_the_form_of_another_units_cadre_is_404(site, zone):
    stranger = add_cadre("王甲", home_unit=add_unit("别处", code="9", by="test"), by="test")
    assert site.get(reverse("imports:form_file", args=[stranger.pk])).status_code == 404
