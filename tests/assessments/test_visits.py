"""Visits: secret until they start, then open as the rules of access say."""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Role
from accounts.queries import scope_of
from assessments.force_queries import visible_visits
from assessments.models import Visit
from assessments.services.forces import leave_force
from assessments.services.visits import call_off_visit, end_visit, start_visit
from audit.models import Entry
from cadres.services import add_family_member
from common import scope
from common.clock import today
from tests.assessments.forces import some_force, some_member, some_visit, worker
from work.models import Notice

pytestmark = pytest.mark.django_db
CANARIES = ("Canary-place", "Canary-purpose")


@pytest.fixture
def force(house, officer, project):
    return some_force(house, officer, project)


@pytest.fixture
def member(house, force, officer):
    return some_member(house, force, officer, "成员", "leader")


@pytest.fixture
def visit(house, force, member):
    return some_visit(house, force, member)


def tables():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        return [row[0] for row in cursor.fetchall()]


def dump(user):
    """Every row of every table, as the database shows it to this user's requests."""
    found = []
    with scope.limited_to(scope_of(user), user.pk), connection.cursor() as cursor:
        for table in tables():
            try:
                with transaction.atomic():
                    cursor.execute(f"SELECT to_jsonb(t)::text FROM {table} t")
                    found += [row[0] for row in cursor.fetchall()]
            except DatabaseError:
                continue  # not for the web process at all
    return "\n".join(found)


def test_the_database_shows_a_planned_visit_to_members_alone(visit, member, house, officer):
    others = [officer, *(house.user(role, name=f"x-{role}") for role in Role.values if role != "hr_officer")]
    assert all(canary in dump(member) for canary in CANARIES)
    for user in others:
        told = dump(user)
        assert [word for word in (str(visit.pk), *CANARIES) if word in told] == [], user
    start_visit(visit, by=member)
    assert CANARIES[0] in dump(officer)


def test_a_job_started_by_a_member_does_not_see_it(visit, member):
    with scope.as_a_page(scope_of(member)):
        assert not Visit.objects.exists()


def test_neither_trail_nor_notices_tell_of_it_before_it_starts(visit, member, officer, force, house):
    colleague = some_member(house, force, officer, "同行")
    some_visit(house, force, member, visitors=[colleague])
    told = json.dumps(list(Entry.objects.values()), default=str) + str(list(Notice.objects.values()))
    assert not any(canary in told for canary in CANARIES)
    assert str(visit.pk) not in told
    assert not Entry.objects.filter(action__startswith="visit.").exists()
    start_visit(visit, by=member)
    entry = Entry.objects.get(action="visit.started")
    assert entry.detail["place"] == "Canary-place"
    assert entry.detail["planned_by"] == str(member)


@pytest.mark.parametrize("route", ["visit", "visit_sheet", "field_phone"])
def test_its_pages_are_not_there_for_the_officer_and_the_chief(visit, member, house, officer, route):
    address = reverse(f"assessments:{route}", args=[visit.pk])
    assert "Canary-place" in house.signed_in(member).get(address).content.decode()
    for user in (officer, house.user(Role.HR_CHIEF)):
        assert house.signed_in(user).get(address).status_code == 404


def test_the_page_of_the_force_lists_and_counts_it_for_members_alone(visit, force, member, house, officer):
    address = reverse("assessments:task_force", args=[force.pk])
    seen, hidden = (house.signed_in(one).get(address).content.decode() for one in (member, officer))
    assert "Canary-place" in seen
    assert "Canary-place" not in hidden
    assert "没有考察安排" in hidden


def test_after_the_start_chief_and_officer_see_it_and_where_task_forces_are(visit, member, house, officer):
    start_visit(visit, by=member)
    for user in (officer, house.user(Role.HR_CHIEF)):
        client = house.signed_in(user)
        assert "Canary-place" in client.get(reverse("assessments:visit", args=[visit.pk])).content.decode()
        assert "Canary-place" in client.get(reverse("assessments:task_forces")).content.decode()
    end_visit(visit, by=member)
    assert "Canary-place" not in client.get(reverse("assessments:task_forces")).content.decode()
    assert not visible_visits(house.user(Role.TASK_FORCE, name="外人")).exists()


def test_a_visit_to_oneself_or_kin_is_hidden_after_the_start_too(
    force, member, house, officer, civil, project
):
    cadre, chief = civil("考察对象", house.below), house.user(Role.HR_CHIEF)
    worker(project, cadre, officer)
    visit = some_visit(house, force, member, people=[cadre])
    cadre.user = chief
    cadre.save()
    start_visit(visit, by=member)
    assert not visible_visits(chief).exists()
    assert visible_visits(officer).exists()


def test_who_has_left_reads_no_plan_any_more(visit, force, member, officer):
    assert visible_visits(member).exists()
    leave_force(force.members.get(), today(), by=officer)
    assert not visible_visits(member).exists()
    assert "Canary-place" not in dump(member)


def test_visitors_are_members_and_no_kin_of_whom_they_look_at(force, member, house, officer, civil, project):
    with pytest.raises(ValidationError, match="Name members"):
        some_visit(house, force, member, visitors=[officer])
    cadre, own = civil("考察对象", house.below), civil("成员本人", house.elsewhere)
    worker(project, cadre, officer)
    own.user = member
    own.save()
    add_family_member(own, "弟", by="test", relative=cadre, name="x")
    with pytest.raises(ValidationError, match="not among those"):
        some_visit(house, force, member, people=[cadre])
    colleague = some_member(house, force, officer, "同行")
    with pytest.raises(ValidationError, match="too near"):
        some_visit(house, force, colleague, visitors=[member], people=[cadre])


def test_only_members_act_and_in_order(visit, member, officer, house, force):
    with pytest.raises(PermissionDenied):
        start_visit(visit, by=officer)
    with pytest.raises(ValidationError, match="does not run"):
        end_visit(visit, by=member)
    started = start_visit(visit, by=member)
    assert start_visit(visit, by=member).started_at == started.started_at
    with pytest.raises(ValidationError, match="has started"):
        call_off_visit(visit, by=member)
    with pytest.raises(ValidationError, match="past"):
        some_visit(house, force, member, planned_for=timezone.now() - timedelta(hours=1))


def test_a_visit_called_off_stays_secret_and_one_that_started_is_what_it_was(
    visit, member, officer, house, force
):
    off = some_visit(house, force, member)
    call_off_visit(off, by=member)
    assert not visible_visits(officer).exists()
    with pytest.raises(ValidationError, match="called off"):
        start_visit(off, by=member)
    start_visit(visit, by=member)
    with pytest.raises(DatabaseError, match="is what it was"), transaction.atomic():
        Visit.objects.filter(pk=visit.pk).update(place="x")


def test_the_pages_plan_start_and_end(force, member, house):
    client = house.signed_in(member)
    told = {
        "unit": house.below.pk, "place": "工地", "purpose": "看现场", "visitors": [member.pk],
        "planned_for": f"{timezone.localtime() + timedelta(hours=1):%Y-%m-%dT%H:%M}",
    }  # fmt: skip
    page = client.post(reverse("assessments:plan_visit", args=[force.pk]), told, follow=True)
    assert "工地" in page.content.decode()
    visit = Visit.objects.get()
    for route in ("start_visit", "end_visit"):
        page = client.post(reverse(f"assessments:{route}", args=[visit.pk]), follow=True)
        assert page.status_code == 200
    visit.refresh_from_db()
    assert visit.ended_at >= visit.started_at


def test_an_arrival_noted_without_network_keeps_its_hour(visit, member, house):
    client, hour = house.signed_in(member), timezone.now() - timedelta(minutes=40)
    Visit.objects.filter(pk=visit.pk).update(planned_at=hour - timedelta(hours=1))
    address = reverse("assessments:start_visit", args=[visit.pk])
    for wrong in (hour - timedelta(days=2), hour + timedelta(days=1)):
        answer = client.post(address, {"arrived_at": f"{wrong:%Y-%m-%dT%H:%M:%SZ}"})
        assert (answer.status_code, "到达时间" in answer.json()["words"]) == (422, True)
    assert client.post(address, {"arrived_at": "gestern"}).status_code == 422
    visit.refresh_from_db()
    assert visit.started_at is None
    for _twice in range(2):
        assert client.post(address, {"arrived_at": f"{hour:%Y-%m-%dT%H:%M:%SZ}"}).status_code == 201
    visit.refresh_from_db()
    assert visit.started_at == hour.replace(microsecond=0)
