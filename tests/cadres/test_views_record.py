"""The page of a cadre: who may open it, and what stands there."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from audit.models import Entry
from cadres.models import Matter
from cadres.services import add_record
from tests.cadres.people import client_of, make_zone

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


@pytest.mark.parametrize("part", ["overview", "service", "appraisals", "education", "awards"])
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
