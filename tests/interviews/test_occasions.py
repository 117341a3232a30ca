"""Reasons to talk that no file tells: noted, waiting, met by a talk or dropped."""

from datetime import date

import pytest
from django.urls import reverse

from interviews.choices import Reason
from interviews.models import Occasion
from interviews.queries import open_occasions
from interviews.services.noting import note_occasion
from tests.counting import statements_of
from tests.interviews.office import Office

pytestmark = pytest.mark.django_db
LIST = "interviews:occasions"


def noted(office: Office, cadre: object = None, **fields: object) -> Occasion:
    given = {"why": Reason.CARE, "due_on": date(2026, 12, 4)} | fields
    return note_occasion(Occasion(cadre=cadre or office.one, **given), by=office.officer)


def test_it_waits_until_somebody_has_talked(office: Office):
    noted(office)
    assert open_occasions(office.officer).count() == 1
    office.talk(held_on=date(2026, 11, 24))
    assert open_occasions(office.officer).count() == 0
    assert "2026.11.24" in office.signed_in(office.officer).get(reverse(LIST)).text


def test_it_is_noted_by_page_and_taken_off(office: Office):
    client = office.signed_in(office.officer)
    fields = {"cadre": office.one.pk, "why": "request", "due_on": "2026-12-01"}
    assert client.post(reverse("interviews:new_occasion"), fields).status_code == 302
    client.post(reverse("interviews:drop_occasion", args=[Occasion.objects.get().pk]))
    assert Occasion.objects.get().dropped_on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"due_on": "2026-11-23"}, "该日期已过。"),
        ({"why": "gossip"}, "gossip"),
        ({"cadre": ""}, "id_cadre"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(office: Office, fields: dict, said: str):
    given = {"cadre": office.one.pk, "why": "care", "due_on": "2026-12-01"} | fields
    answer = office.signed_in(office.officer).post(reverse("interviews:new_occasion"), given)
    assert (answer.status_code, Occasion.objects.count()) == (422, 0)
    assert said in answer.text


def test_the_same_is_noted_once_a_day(office: Office):
    noted(office)
    given = {"cadre": office.one.pk, "why": "care", "due_on": "2026-12-09"}
    answer = office.signed_in(office.officer).post(reverse("interviews:new_occasion"), given)
    assert (answer.status_code, Occasion.objects.count()) == (422, 1)


def test_the_list_costs_the_same_with_one_and_with_three(office: Office):
    client = office.signed_in(office.officer)
    noted(office)
    client.get(reverse(LIST))
    one = statements_of(client, reverse(LIST))
    noted(office, office.other)
    noted(office, why=Reason.OTHER)
    assert statements_of(client, reverse(LIST)) == one
