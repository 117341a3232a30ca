"""Task forces over REST: planned visits for members, notes that count once."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from assessments.models import FieldNote
from assessments.services.visits import start_visit
from common.clock import today
from tests.assessments.forces import some_force, some_member, some_visit
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
NOTES = "api-field-note-list"


@pytest.fixture
def force(house, officer):
    return some_force(house, officer)


@pytest.fixture
def member(house, force, officer):
    return some_member(house, force, officer, "成员")


@pytest.fixture
def visit(house, force, member):
    return some_visit(house, force, member)


def send(client, visit, key, idempotency=None):
    asked = {
        "key": str(key), "visit_id": str(visit.pk), "kind": "seen", "text": "看到",
        "seen_at": f"{timezone.now():%Y-%m-%dT%H:%M:%SZ}",
    }  # fmt: skip
    headers = {"Idempotency-Key": idempotency or str(uuid4())}
    return client.post(reverse(NOTES), asked, content_type="application/json", headers=headers)


def test_a_planned_visit_is_in_the_lists_of_members_alone(visit, member, officer, house):
    mine, other = house.signed_in(member), house.signed_in(officer)
    for query in ({}, {"running": "false"}, {"force": str(visit.force_id)}):
        assert "Canary-place" in mine.get(reverse("api-visit-list"), query).content.decode()
        assert "Canary" not in other.get(reverse("api-visit-list"), query).content.decode()
    assert other.get(reverse("api-visit-detail", args=[visit.pk])).status_code == 404


def test_it_starts_over_rest_and_is_then_in_the_open(visit, member, officer, house):
    address = reverse("api-visit-start", args=[visit.pk])
    headers = {"Idempotency-Key": str(uuid4())}
    refused = house.signed_in(officer).post(address, {}, content_type="application/json", headers=headers)
    assert refused.status_code == 404
    answer = house.signed_in(member).post(address, {}, content_type="application/json", headers=headers)
    assert (answer.status_code, bool(answer.json()["started_at"])) == (200, True)
    running = house.signed_in(officer).get(reverse("api-visit-list"), {"running": "true"})
    assert "Canary-place" in running.content.decode()


def test_a_note_sent_again_is_the_same_note(visit, member, house):
    client, key = house.signed_in(member), uuid4()
    assert send(client, visit, key).status_code == 400
    start_visit(visit, by=member)
    first, again = send(client, visit, key), send(client, visit, key)
    assert (first.status_code, again.json()["id"]) == (201, first.json()["id"])
    assert FieldNote.objects.count() == 1


def test_lists_ask_the_database_as_often_for_three_as_for_one(visit, member, house, force, officer):
    client = house.signed_in(member)
    start_visit(visit, by=member)
    send(client, visit, uuid4())
    lists = ("api-task-force-list", "api-visit-list", NOTES)
    first = [statements_of(client, reverse(name)) for name in lists]
    for number in (1, 2):
        some_visit(house, force, member)
        send(client, visit, uuid4())
        other = some_force(house, officer, name=f"专班{number}")
        other.members.create(user=member, part="member", joined_on=today())
    assert [statements_of(client, reverse(name)) for name in lists] == first
