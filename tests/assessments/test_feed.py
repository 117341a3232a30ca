"""The feed of the front line: what it shows, to whom, and of which place."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Role
from assessments.feed import happenings
from assessments.models import Dimension, Headquarters
from assessments.services.field_notes import add_field_note
from assessments.services.observations import note, start_observation
from assessments.services.problems import add_problem, settle_problem
from assessments.services.projects import add_node, add_result, meet_node
from assessments.services.visits import start_visit
from audit.models import Entry
from common.clock import today
from tests.assessments.forces import some_force, some_member, some_visit, worker
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def chief(house):
    return house.user(Role.HR_CHIEF)


@pytest.fixture
def doer(civil, project, officer):
    """Who leads the project."""
    cadre = civil("陆承远")
    worker(project, cadre, officer)
    return cadre


def told(user, **where):
    return [(one.what, one.outcome, one.text) for one in happenings(user, today(), where)]


def test_nodes_are_met_missed_or_due_and_name_who_works_there(project, officer, doer):
    add_node(project, name="met", planned_on=today() - 9 * DAY, by=officer)
    meet_node(project.nodes.get(), today() - 3 * DAY, by=officer)
    add_node(project, name="missed", planned_on=today() - DAY, by=officer)
    add_node(project, name="due", planned_on=today(), by=officer)
    add_node(project, name="ahead", planned_on=today() + DAY, by=officer)
    add_node(project, name="long ago", planned_on=today() - 91 * DAY, by=officer)
    found = happenings(officer, today(), {})
    assert [(one.text, one.outcome) for one in found] == [("due", "soon"), ("missed", "fail"), ("met", "ok")]
    assert all(one.people == [doer] for one in found)


def test_what_is_confidential_stands_there_for_its_readers_only(house, project, officer, chief, doer):
    colleague = house.user(Role.HR_OFFICER, name="colleague")
    period = {"begins_on": today() - DAY, "ends_on": today() + DAY, "project": project, "by": officer}
    seen = start_observation(doer, observers=[officer, colleague], **period)
    note(seen, seen_on=today(), dimension=Dimension.objects.get(pk="quality"), text="Canary-seen", by=officer)
    for user, allowed in ((officer, True), (chief, True), (house.user(Role.LEADER), False)):
        page = house.signed_in(user).get(reverse("assessments:feed")).content.decode()
        assert ("Canary-seen" in page) is allowed
        read = Entry.objects.filter(action="observation.read", actor_id=user.pk)
        assert [one.detail["observations"] for one in read] == ([[str(seen.pk)]] if allowed else [])


def test_a_visit_is_silent_before_it_starts_and_its_problems_are_followed(
    house, project, officer, chief, doer
):
    force = some_force(house, officer, project)
    head = some_member(house, force, officer, "组长", "leader")
    visit = some_visit(house, force, head)
    address = reverse("assessments:feed")
    assert "Canary-place" not in house.signed_in(chief).get(address).content.decode()
    start_visit(visit, by=head)
    add_field_note(visit, kind="node_missed", text="Canary-note", seen_at=timezone.now(), by=head)
    row = add_problem(visit, doer, text="路不通", unit=house.below, due_on=today(), by=head)
    page = house.signed_in(chief).get(address).content.decode()
    assert "Canary-place" in page
    assert "Canary-note" in page
    settle_problem(row, "已改走北侧", by=head)
    assert told(chief, project=project.pk)[0:2]
    assert ("ok", "已改走北侧") in [one[1:] for one in told(chief)]
    assert told(chief, headquarters=uuid4()) == []


def test_one_place_only_is_shown_when_it_is_asked_for(house, project, officer, doer, civil):
    add_result(project, doer, kind="problem", text="征收完成", achieved_on=today(), source="x", by=officer)
    place = Headquarters.objects.create(name="指挥部", matter="x", unit=house.here, begins_on=today())
    assert told(officer, project=project.pk) == [("Practical problem solved", "ok", "征收完成")]
    assert told(officer, headquarters=place.pk) == []
    client = house.signed_in(officer)
    assert client.get(reverse("assessments:feed"), {"project": "x"}).status_code == 404


def test_it_says_that_something_has_come_in_without_saying_what(house, project, officer, doer):
    client = house.signed_in(officer)
    seen = client.get(reverse("assessments:feed")).context["seen"]
    address = reverse("assessments:feed_news")
    assert client.get(address, {"seen": seen}).content.strip() == b""
    add_result(project, doer, kind="problem", text="征收完成", achieved_on=today(), source="x", by=officer)
    news = client.get(address, {"seen": seen}).content.decode()
    assert "有新情况" in news
    assert "征收完成" not in news


def test_it_costs_the_same_for_one_and_for_three(house, project, officer, doer):
    client, address = house.signed_in(officer), reverse("assessments:feed")

    def cost(number):
        add_node(project, name=f"n{number}", planned_on=today(), by=officer)
        add_result(
            project, doer, kind="problem", text=f"r{number}", achieved_on=today(), source="x", by=officer
        )
        return statements_of(client, address)

    assert cost(1) == [cost(2), cost(3)][1]
