import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.choices import Role
from accounts.services import add_user, grant_role
from audit.models import Entry
from cadres.models import Cadre, FormComparison, ImportBatch
from common.sheets import read_workbook
from jobs import services as jobs
from tests.cadres.verification.planted import compared, element, forms_on_file, work_off
from tests.common.hostile import zip_of
from tests.counting import statements_of
from units.services import add_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    return add_unit("示例新城", code="0", by="test")


@pytest.fixture
def officer(zone):
    user = add_user("officer", "a long enough word", name="甲", by="test")
    grant_role(user, Role.HR_OFFICER, unit=zone, by="test")
    return user


@pytest.fixture
def site(client, officer):
    client.force_login(officer)
    return client


@pytest.fixture
def found(zone, officer):
    forms = forms_on_file(zone, officer, 3)
    changed = {name: element(data, "JiGuan", "浙江示例") for name, data in forms.items()}
    return compared(changed | {"03.lrmx": forms["03.lrmx"]}, zone, officer)


def address(found, *more):
    return reverse("imports:compared" if more else "imports:comparison", args=[found.pk, *more])


def page_of(site, url):
    answer = site.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_forms_are_sent_and_compared_page_by_page(site, zone, officer):
    forms = forms_on_file(zone, officer, 2)
    file = SimpleUploadedFile("f.zip", zip_of(forms))
    answer = site.post(reverse("imports:compare"), {"unit": zone.pk, "files": file})
    found = FormComparison.objects.get()
    assert answer["Location"] == address(found)
    assert "waiting=1" in page_of(site, address(found))
    work_off()
    assert "0处待核对" in page_of(site, address(found))
    assert site.get(address(found), {"waiting": 1})["HX-Refresh"] == "true"
    assert str(found.pk) in page_of(site, reverse("imports:comparisons"))


def test_the_forms_of_an_import_are_compared_again(site, zone, officer):
    forms_on_file(zone, officer, 2)
    batch = ImportBatch.objects.get()
    assert f"batch={batch.pk}" in page_of(site, reverse("imports:batch", args=[batch.pk]))
    site.post(reverse("imports:compare"), {"unit": zone.pk, "batch": batch.pk})
    work_off()
    assert FormComparison.objects.get().forms.count() == 2


def test_nothing_chosen_is_said_beside_the_field(site, zone):
    answer = site.post(reverse("imports:compare"), {"unit": zone.pk})
    assert "请选择文件" in answer.content.decode()
    assert not FormComparison.objects.exists()


def test_the_list_counts_and_filters(site, found):
    page = page_of(site, address(found))
    assert "2处待核对" in page
    rows = site.get(address(found), {"found": "none"}).context["listing"].page.rows
    assert [row.number for row in rows] == [3]
    rows = site.get(address(found), {"found": "look"}).context["listing"].page.rows
    assert [row.number for row in rows] == [1, 2]


def test_the_list_costs_the_same_with_one_row_and_with_three(site, found):
    assert statements_of(site, address(found)) == statements_of(site, address(found), {"found": "none"})


def test_one_form_stands_beside_its_file_and_leads_to_the_edit_page(site, found):
    page = page_of(site, address(found, 1))
    assert "浙江示例" in page
    assert "江苏示例" in page
    assert reverse("cadres:edit", args=[found.forms.get(number=1).cadre_id]) in page
    assert "健康" not in page.replace("健康状况", "")
    assert Entry.objects.filter(action="cadre.read", detail__part="compared").count() == 1


def test_sensitive_parts_of_both_sides_are_shown_with_a_purpose_and_recorded(site, found, monkeypatch):
    monkeypatch.setattr("cadres.views.comparisons.is_fresh", lambda request: True)
    asked = {"parts": ["health", "family"], "purpose": "verify", "reason": "年度核对"}
    page = site.post(address(found, 1), asked).content.decode()
    assert page.count("王示例") == 2
    entry = Entry.objects.get(action="cadre.revealed")
    assert (entry.detail["parts"], entry.detail["reason"]) == (["health", "family"], "年度核对")


def test_without_a_fresh_second_factor_nothing_is_shown(site, found):
    asked = {"parts": ["health"], "purpose": "verify", "reason": "年度核对"}
    session = site.session
    session["account_authentication_methods"] = [{"method": "password", "at": 1.0}]
    session.save()
    assert site.post(address(found, 1), asked).status_code == 302
    assert not Entry.objects.filter(action="cadre.revealed").exists()


def sheet_of(site, found):
    answer = site.get(reverse("imports:comparison_sheet", args=[found.pk]))
    [sheet] = read_workbook(b"".join(answer.streaming_content))
    return sheet.rows


def test_the_lines_are_taken_out_as_a_sheet_and_counted(site, found):
    rows = sheet_of(site, found)
    assert [(row[0], row[3], row[5]) for row in rows[4:]] == [(1, "籍贯", "不一致"), (2, "籍贯", "不一致")]
    assert Entry.objects.get(action="cadres.exported").detail["rows"] == 2


def test_more_people_than_one_may_take_out_are_refused(site, found, settings):
    settings.EXPORT_AT_ONCE = 1
    answer = site.get(reverse("imports:comparison_sheet", args=[found.pk]), follow=True)
    assert "请分批核对" in answer.content.decode()
    assert not Entry.objects.filter(action="cadres.exported").exists()


def test_what_became_kin_or_left_the_unit_is_not_shown_any_more(site, officer, found):
    row = found.forms.get(number=1)
    Cadre.objects.filter(pk=row.cadre_id).update(user=officer)
    moved = found.forms.get(number=2)
    Cadre.objects.filter(pk=moved.cadre_id).update(home_unit=add_unit("别处", code="9", by="test"))
    assert [site.get(address(found, n)).status_code for n in (1, 2, 3)] == [404, 404, 200]
    assert "0处待核对" in page_of(site, address(found))


def test_another_units_officer_gets_404(client, found):
    other = add_user("other", "a long enough word", name="乙", by="test")
    grant_role(other, Role.HR_OFFICER, unit=add_unit("别处", code="9", by="test"), by="test")
    client.force_login(other)
    assert client.get(address(found)).status_code == 404
    assert client.get(address(found, 1)).status_code == 404


def test_a_stopped_comparison_says_so(site, zone, officer):
    forms = forms_on_file(zone, officer, 1)
    site.post(
        reverse("imports:compare"), {"unit": zone.pk, "files": SimpleUploadedFile("a.lrmx", forms["01.lrmx"])}
    )
    found = FormComparison.objects.get()
    jobs.cancel_run(found.run, by="test")
    assert "waiting=1" not in page_of(site, address(found))
