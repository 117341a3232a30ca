"""The pages: everything has a link, a restricted source shows nothing, the sheet and the tab."""

import re

import pytest
from django.urls import reverse

from accounts.choices import Role
from common.sheets import read_workbook
from portraits.models import Label, Portrait
from tests.counting import statements_of
from tests.portraits.conftest import label, signed_talk

pytestmark = pytest.mark.django_db


def page(client, cadre, name="portraits:portrait"):
    """A page of somebody."""
    return client.get(reverse(name, args=[cadre.pk])).content.decode()


def test_a_leader_reads_scores_with_their_records(house, leader, cadre, award, officer):
    label(cadre, [("award", award.pk)], by=officer, axis="achieving")
    text = page(house.signed_in(leader), cadre)
    assert "25.00" in text
    assert "劳动模范" in text
    assert "善打硬仗" in text
    assert "在24个月内全额计分" in text
    assert reverse("portraits:give", args=[cadre.pk]) not in text


def test_a_restricted_source_is_said_to_be_one_and_nothing_else(house, leader, cadre, officer):
    talk = signed_talk(cadre, officer, level=3)
    label(cadre, [("talk", talk.pk)], by=officer)
    hidden, open_page = page(house.signed_in(leader), cadre), page(house.signed_in(officer), cadre)
    assert "受限来源" in hidden
    assert str(talk.pk) not in hidden
    assert "受限来源" not in open_page
    assert str(talk.pk) in open_page


def test_the_tab_shows_the_portrait_and_nothing_of_guests(house, leader, cadre, award):
    client = house.signed_in(leader)
    text = client.get(reverse("cadres:part", args=[cadre.pk, "portrait"])).content.decode()
    assert "劳动模范" in text
    assert "data-option" in text


def test_a_label_is_given_on_the_page_with_its_record(house, officer, cadre, award):
    client, url = house.signed_in(officer), reverse("portraits:give", args=[cadre.pk])
    said = {"axis": "achieving", "tone": "strength", "text": "实绩突出"}
    refused = client.post(url, said)
    assert refused.status_code == 422
    assert "标签至少要有一条依据" in refused.content.decode()
    assert client.post(url, said | {"records": [f"award:{award.pk}"]}).status_code == 302
    assert "实绩突出" in page(client, cadre)
    url = reverse("portraits:withdraw", args=[Label.objects.get().pk])
    assert client.post(url, {"withdrawn_because": "误录"}).status_code == 302
    assert "实绩突出" not in page(client, cadre)


def test_a_portrait_that_was_taken_tells_no_more_than_may_be_read_today(house, officer, leader, cadre, award):
    client = house.signed_in(officer)
    assert (
        client.post(reverse("portraits:take", args=[cadre.pk]), {"occasion": "季度研判"}).status_code == 302
    )
    taken = Portrait.objects.get()
    url = reverse("portraits:kept", args=[taken.pk])
    assert "劳动模范" in client.get(url).content.decode()
    award.delete()
    text = house.signed_in(leader).get(url).content.decode()
    assert "25.00" in text
    assert "劳动模范" not in text
    assert "此后已撤销1条依据" in text


def test_who_has_no_right_finds_nothing(house, cadre):
    far = house.user(Role.HR_OFFICER, house.elsewhere, "far")
    assert house.signed_in(far).get(reverse("portraits:portrait", args=[cadre.pk])).status_code == 404
    nobody = house.user(Role.INTERVIEWER)
    assert house.signed_in(nobody).get(reverse("portraits:portrait", args=[cadre.pk])).status_code == 403


def test_the_sheet_has_a_line_for_every_record_that_may_be_read(house, officer, leader, cadre, award):
    url = reverse("portraits:sheet", args=[cadre.pk])
    assert house.signed_in(leader).get(url).status_code == 403
    answer = house.signed_in(officer).get(url)
    rows = read_workbook(b"".join(answer.streaming_content))[0].rows
    assert any("劳动模范 市政府" in row for row in rows)


def test_everything_that_is_told_has_an_address(house, officer, cadre, award):
    text = page(house.signed_in(officer), cadre)
    rows = re.findall(r"<td class=\"wrap\">(.*?)</td>", text)
    assert rows
    assert all("<a " in row and 'href="/' in row for row in rows)


def test_more_records_ask_no_more_questions(house, officer, cadre, award):
    client, url = house.signed_in(officer), reverse("portraits:portrait", args=[cadre.pk])
    few = statements_of(client, url)
    for number in range(3):
        type(award).objects.create(cadre=cadre, name=f"奖{number}", awarded_on="2026.01")
    assert statements_of(client, url) == few
