import io
import time
import zipfile

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import ReadTally, User
from cadres.lrmx import read_lrmx
from cadres.models import Cadre
from reports.models import FormSet
from reports.models.form_sets import SetState
from tests.counting import statements_of
from tests.reports.appointment_forms.issuing import issued, prepared

pytestmark = pytest.mark.django_db
SET = {"title": "第9次会议", "edition": "national-2025", "age_at": "2026-11-01", "purpose": "meeting"}


def signed_in(user: User, *, at: float) -> Client:
    """A browser in which the password was shown at a time."""
    client = Client()
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": at}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client


@pytest.fixture
def browser(officer: User) -> Client:
    return signed_in(officer, at=time.time() + 3600)


def saved(browser: Client, cadre: Cadre, **more: str) -> FormSet:
    row = {f"p{cadre.pk.hex}-proposed": "主任", f"p{cadre.pk.hex}-reason": "工作需要"}
    browser.post(reverse("reports:new_forms"), SET | {"save": "1", "ids": str(cadre.pk)} | row | more)
    return FormSet.objects.get()


def test_the_bar_of_a_list_brings_its_people(browser: Client, one: Cadre):
    page = browser.post(reverse("reports:new_forms"), {"ids": [str(one.pk), "nonsense"]})
    assert (page.status_code, FormSet.objects.count()) == (200, 0)
    assert one.name in page.text
    assert "1 人您无权制发" in page.text


def test_without_anybody_the_page_says_how_to_begin(browser: Client):
    assert "尚未选人" in browser.get(reverse("reports:new_forms")).text


@pytest.mark.parametrize("field", ["title", "proposed"])
def test_a_character_no_document_can_hold_is_refused_where_it_stands(browser: Client, one: Cadre, field: str):
    row = {"title": SET["title"], f"p{one.pk.hex}-proposed": "主任"}
    row[next(key for key in row if key.endswith(field))] += "\x01"
    page = browser.post(reverse("reports:new_forms"), SET | {"save": "1", "ids": str(one.pk)} | row)
    assert (page.status_code, FormSet.objects.count()) == (400, 0)
    assert "不可见" in page.text


def test_from_choosing_to_the_file(browser: Client, one: Cadre):
    group = saved(browser, one)
    assert group.state == SetState.DRAFT
    page = browser.get(reverse("reports:form_set", args=[group.pk]))
    assert "主任" in page.text
    browser.post(reverse("reports:issue_forms", args=[group.pk]))
    form = group.forms.get()
    out = browser.get(reverse("reports:take_form", args=[group.pk, form.pk, "lrmx"]))
    assert read_lrmx(b"".join(out.streaming_content)).fields["NiRenZhiWu"] == "主任"
    out = browser.get(reverse("reports:take_forms", args=[group.pk, "docx"]))
    with zipfile.ZipFile(io.BytesIO(b"".join(out.streaming_content))) as word:
        assert one.name in word.read("word/document.xml").decode()


def test_many_come_in_a_zip_in_their_order(browser: Client, everybody: dict, officer: User):
    people = [everybody["minority"], everybody["two_parties"]]
    group = issued(people, officer)
    out = browser.get(reverse("reports:take_forms", args=[group.pk, "lrmx"]))
    with zipfile.ZipFile(io.BytesIO(b"".join(out.streaming_content))) as archive:
        assert archive.namelist() == [f"00{n}-{cadre.name}.lrmx" for n, cadre in enumerate(people, start=1)]


def test_what_is_not_on_the_paper_is_said_on_the_page_and_in_the_preview(browser, everybody, officer):
    group = issued([everybody["ten_relatives"], everybody["endless_resume"]], officer)
    page = browser.get(reverse("reports:form_set", args=[group.pk])).text
    assert "末尾 3 人未打印" in page
    assert "简历：字号缩至 5 磅仍放不下" in page
    form = group.forms.get(cadre=everybody["ten_relatives"])
    preview = browser.get(reverse("reports:preview_form", args=[group.pk, form.pk])).text
    assert "末尾 3 人未打印" in preview
    assert ("亲属06" in preview, "亲属07" in preview) == (True, False)


def test_a_draft_can_be_changed_and_somebody_left_out(browser: Client, everybody: dict, officer: User):
    stays, goes = everybody["minority"], everybody["two_parties"]
    group = prepared([stays, goes], officer)
    address = reverse("reports:change_forms", args=[group.pk])
    assert goes.name in browser.get(address).text
    browser.post(address, SET | {"save": "1", "ids": [str(stays.pk)]})
    group.refresh_from_db()
    assert ([form.cadre for form in group.forms.all()], group.title) == ([stays], SET["title"])


def test_nothing_is_taken_from_a_draft(browser: Client, one: Cadre, officer: User):
    group = prepared([one], officer)
    assert browser.get(reverse("reports:take_forms", args=[group.pk, "docx"])).status_code == 404
    assert (
        one.name in browser.get(reverse("reports:preview_form", args=[group.pk, group.forms.get().pk])).text
    )


def test_looking_and_taking_ask_for_the_factor_again(one: Cadre, officer: User):
    stale = signed_in(officer, at=time.time() - 3600)
    group = issued([one], officer)
    form = group.forms.get()
    for address in (
        reverse("reports:preview_form", args=[group.pk, form.pk]),
        reverse("reports:take_form", args=[group.pk, form.pk, "docx"]),
        reverse("reports:take_forms", args=[group.pk, "docx"]),
    ):
        answer = stale.get(address)
        assert (answer.status_code, "/accounts/confirm/" in answer["Location"]) == (302, True)


def test_a_set_without_a_title_is_not_saved_and_keeps_what_was_typed(browser: Client, one: Cadre):
    row = {f"p{one.pk.hex}-proposed": "主任"}
    page = browser.post(
        reverse("reports:new_forms"), SET | {"title": "", "save": "1", "ids": str(one.pk)} | row
    )
    assert (page.status_code, FormSet.objects.count()) == (400, 0)
    assert 'value="主任"' in page.text


def test_the_list_asks_as_often_for_three_sets_as_for_one(browser: Client, one: Cadre, officer: User):
    prepared([one], officer)
    counts = [statements_of(browser, reverse("reports:form_sets"))]
    for _n in range(2):
        issued([one], officer)
    counts.append(statements_of(browser, reverse("reports:form_sets")))
    assert counts[0] == counts[1]
    page = browser.get(reverse("reports:form_sets"), {"draft": "1"}).text
    assert page.count("示例新城党工委第9次会议") == 1


def test_a_preview_is_a_look_at_the_file(browser: Client, one: Cadre, officer: User):
    group = prepared([one], officer)
    for _again in range(2):
        browser.get(reverse("reports:preview_form", args=[group.pk, group.forms.get().pk]))
    assert ReadTally.objects.get(user=officer, kind="files").count == 1
