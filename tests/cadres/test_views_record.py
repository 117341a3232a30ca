"""The page of a cadre: who may open it, and what stands there."""

from dataclasses import replace
from datetime import date

import pytest
import time_machine
from django.urls import reverse

from audit.models import Entry
from cadres.models import Award, Matter, ResumeLine
from cadres.services import add_cadre, add_record, set_grade
from common.record_parts import RecordTab, add_tab, registry
from readiness.services import compute
from tests.cadres.people import client_of, make_zone
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        yield make_zone()


def get(user, zone, part="overview"):
    return client_of(user).get(reverse("cadres:part", args=[zone.cadre.pk, part]))


def test_the_officer_of_the_unit_opens_the_file(zone):
    response = get(zone.officer, zone)
    assert response.status_code == 200
    assert "陆承远" in response.content.decode()


def test_an_officer_of_another_unit_does_not_find_it(zone):
    response = get(zone.stranger, zone)
    assert response.status_code == 404
    assert "陆承远" not in response.content.decode()


def test_a_look_is_written_into_the_trail(zone):
    get(zone.officer, zone, "service")
    entry = Entry.objects.get(action="cadre.read")
    assert (entry.actor_id, entry.subject_id, entry.detail) == (
        zone.officer.pk, str(zone.cadre.pk), {"part": "service"},
    )  # fmt: skip


@pytest.mark.parametrize("part", ["overview", "resume", "service", "appraisals", "education", "awards"])
def test_every_part_opens(zone, part):
    assert get(zone.officer, zone, part).status_code == 200


def test_a_part_that_is_none_is_not_found(zone):
    assert get(zone.officer, zone, "secrets").status_code == 404


def test_a_leader_reads_that_a_matter_is_open_and_nothing_of_it(zone):
    add_record(Matter(cadre=zone.cadre, kind="investigation", opened_on=date(2026, 4, 17)), by="test")
    response = get(zone.leader, zone)
    labels = [str(tag["label"]) for tag in response.context["record"]["tags"]]
    assert labels == ["open matter"]
    assert "2026.04.17" not in response.content.decode()


def test_a_leader_has_no_button_to_edit_and_no_id_number(zone):
    pages = [get(user, zone).content.decode() for user in (zone.officer, zone.leader)]
    edit = reverse("cadres:edit", args=[zone.cadre.pk])
    assert [edit in page for page in pages] == [True, False]
    assert ["ID number" in page for page in pages] == [True, False]


def test_the_resume_stands_line_by_line_with_what_was_not_understood(zone):
    told = {"started": "2008-07", "ended": "2012-03", "text": "示例镇科员"}
    add_record(ResumeLine(cadre=zone.cadre, order=1, **told), by="test")
    add_record(ResumeLine(cadre=zone.cadre, order=2, text="某年某月下乡", understood=False), by="test")
    page = get(zone.officer, zone, "resume")
    assert [(span, line.text) for span, line in page.context["lines"]] == [
        ("2008.07–2012.03", "示例镇科员"), ("", "某年某月下乡"),
    ]  # fmt: skip
    assert page.content.decode().count("not understood") == 1


def test_the_timeline_is_drawn_from_the_resume_while_no_post_is_recorded(zone):
    bare = add_cadre("许若溪", home_unit=zone.office, by="test")
    add_record(ResumeLine(cadre=bare, order=1, started="2020-07", text="示例镇科员"), by="test")
    page = client_of(zone.officer).get(reverse("cadres:record", args=[bare.pk]))
    assert [lane["label"] for lane in page.context["timeline"]["lanes"]] == ["Résumé"]


def test_a_file_asks_for_what_no_comparison_goes_without(zone):
    bare = add_cadre("许若溪", home_unit=zone.office, by="test")
    page = client_of(zone.officer).get(reverse("cadres:record", args=[bare.pk]))
    asked = [str(item["what"]) for item in page.context["todos"]]
    assert asked == ["Record the identity", "Record the post", "Complete the dates"]


def test_the_form_is_there_for_those_who_may_see_what_it_holds_sealed(zone):
    form = reverse("imports:form_file", args=[zone.cadre.pk])
    assert [form in get(user, zone).content.decode() for user in (zone.officer, zone.leader)] == [True, False]


def test_a_file_with_one_row_and_one_with_three_cost_the_same_statements(zone):
    compute([zone.cadre.pk])
    address, client = reverse("cadres:record", args=[zone.cadre.pk]), client_of(zone.officer)
    assert statements_of(client, address) == 16
    for year in (2022, 2023, 2024):
        set_grade(zone.cadre, year, by="test", grade="competent", decided_on=date(year + 1, 1, 16))
        add_record(Award(cadre=zone.cadre, name=f"先进个人{year}"), by="test")
    compute([zone.cadre.pk])
    assert statements_of(client, address) == 16


def test_a_tab_of_an_app_above_stands_before_who_looked_for_those_who_have_it(zone, monkeypatch):
    tab = RecordTab("extra", 10, "Extra", "cadres/_tab_tables.html", lambda request, pk: {"parts": []})
    closed = replace(tab, key="closed", label="Closed", allowed=lambda _request: False)
    monkeypatch.setattr(registry, "tabs", {"extra": tab, "closed": closed})
    text = get(zone.officer, zone, "extra").content.decode()
    assert "Extra" in text
    assert "Closed" not in text
    assert get(zone.officer, zone, "closed").status_code == 404


def test_two_tabs_of_one_key_are_a_mistake(monkeypatch):
    monkeypatch.setattr(registry, "tabs", {})
    tab = RecordTab("extra", 10, "Extra", "cadres/_tab_tables.html", lambda request, pk: {})
    add_tab(tab)
    with pytest.raises(ValueError, match="declared twice"):
        add_tab(replace(tab, order=11))
